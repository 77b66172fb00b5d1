// overview
import { useTranslation } from 'react-i18next'
import { PageFrame } from '../../ui/page.tsx'

export default function OverviewPage() {
  const { t } = useTranslation('overview')
  return <PageFrame title={t('title')}>…</PageFrame>
}
