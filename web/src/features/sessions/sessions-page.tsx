// sessions
import { useTranslation } from 'react-i18next'
import { PageFrame } from '../../ui/page.tsx'

export default function SessionsPage() {
  const { t } = useTranslation('sessions')
  return <PageFrame title={t('title')}>…</PageFrame>
}
