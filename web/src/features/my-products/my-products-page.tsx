// my-products
import { useTranslation } from 'react-i18next'
import { PageFrame } from '../../ui/page.tsx'

export default function MyProductsPage() {
  const { t } = useTranslation('myProducts')
  return <PageFrame title={t('title')}>…</PageFrame>
}
