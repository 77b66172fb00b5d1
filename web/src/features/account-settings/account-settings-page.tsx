// account-settings
import { useTranslation } from 'react-i18next'
import { PageFrame } from '../../ui/page.tsx'

export default function AccountSettingsPage() {
  const { t } = useTranslation('accountSettings')
  return <PageFrame title={t('title')}>…</PageFrame>
}
