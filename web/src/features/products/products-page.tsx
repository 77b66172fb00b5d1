// products
import { useTranslation } from 'react-i18next'
import { PageFrame } from '../../ui/page.tsx'

export default function ProductsPage() {
  const { t } = useTranslation('products')
  return <PageFrame title={t('title')}>…</PageFrame>
}
