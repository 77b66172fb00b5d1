// setup
import { useTranslation } from 'react-i18next'
import { PageFrame } from '../../ui/page.tsx'

export default function SetupPage() {
  const { t } = useTranslation('setup')
  return <PageFrame title={t('title')}>…</PageFrame>
}
