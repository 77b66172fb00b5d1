// license
import { useTranslation } from 'react-i18next'
import { PageFrame } from '../../ui/page.tsx'

export default function LicensePage() {
  const { t } = useTranslation('license')
  return <PageFrame title={t('title')}>…</PageFrame>
}
