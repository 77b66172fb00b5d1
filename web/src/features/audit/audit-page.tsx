// audit
import { useTranslation } from 'react-i18next'
import { PageFrame } from '../../ui/page.tsx'

export default function AuditPage() {
  const { t } = useTranslation('audit')
  return <PageFrame title={t('title')}>…</PageFrame>
}
