// accounts
import { useTranslation } from 'react-i18next'
import { PageFrame } from '../../ui/page.tsx'

export default function AccountsPage() {
  const { t } = useTranslation('accounts')
  return <PageFrame title={t('title')}>…</PageFrame>
}
