// own-account
import { useTranslation } from 'react-i18next'
import { PageFrame } from '../../ui/page.tsx'

export default function OwnAccountPage() {
  const { t } = useTranslation('ownAccount')
  return <PageFrame title={t('title')}>…</PageFrame>
}
