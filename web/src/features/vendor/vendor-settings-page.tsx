// What the vendor's operators settle for all customers: where to buy and whom to ask, the currency of prices, the vendor's
// time zone, the keys that sign, the catalogue as a file, and the keys of products.
import { useTranslation } from 'react-i18next'
import { PageFrame } from '../../ui/page.tsx'
import { CatalogFileCard } from './catalog-file-card.tsx'
import { ContactCard } from './contact-card.tsx'
import { KeysCard } from './keys-card.tsx'
import { PricesCard } from './prices-card.tsx'
import { ProductKeysCard } from './product-keys-card.tsx'
import { TimeCard } from './time-card.tsx'

export default function VendorSettingsPage() {
  const { t } = useTranslation('vendorSettings')
  return (
    <PageFrame title={t('title')} text={t('text')}>
      <ContactCard />
      <PricesCard />
      <TimeCard />
      <KeysCard />
      <CatalogFileCard />
      <ProductKeysCard />
    </PageFrame>
  )
}
