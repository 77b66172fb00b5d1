// sign-in
import { useTranslation } from 'react-i18next'
import { PageFrame } from '../../ui/page.tsx'

export default function SignInPage() {
  const { t } = useTranslation('signIn')
  return <PageFrame title={t('title')}>…</PageFrame>
}
