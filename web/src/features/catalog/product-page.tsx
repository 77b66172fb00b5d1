// A product of the catalogue, edited in sections.
import type { CatalogProduct } from '@sitzplan/contract/catalog'
import type { Language } from '@sitzplan/contract/languages'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { BackLink } from '../../ui/back-link.tsx'
import { LeaveDialog } from '../../ui/leave-dialog.tsx'
import { PageFrame } from '../../ui/page.tsx'
import { Loaded, NoSuchPage } from '../../ui/states.tsx'
import { FirstLicenseStep } from '../accounts/first-license-step.tsx'
import { ApplicationSection } from './application-section.tsx'
import { BillingSection } from './billing-section.tsx'
import { textOf, useCatalog } from './catalog-queries.ts'
import { FeaturesSection } from './features-section.tsx'
import { OriginsSection } from './origins-section.tsx'
import { PolicySection } from './policy-section.tsx'
import { RelationsSection } from './relations-section.tsx'
import { SaleSection } from './sale-section.tsx'
import { SettingsSection } from './settings-section.tsx'
import { AddedLanguages } from './text-languages.ts'
import { TextsSection } from './texts-section.tsx'
import { UnsavedContext } from './use-section.ts'

export function ProductPage() {
  const { key = '' } = useParams()
  const catalog = useCatalog()
  return (
    <Loaded query={catalog} isPage>
      {(products) => {
        const product = products.find((each) => each.key === key)
        return product ? <Editor key={key} product={product} catalog={products} /> : <NoSuchPage />
      }}
    </Loaded>
  )
}

function Editor({ product, catalog }: { product: CatalogProduct; catalog: CatalogProduct[] }) {
  const { t } = useTranslation('catalog')
  const [unsaved, setUnsaved] = useState<ReadonlySet<string>>(new Set())
  const report = useCallback((section: string, isUnsaved: boolean) => {
    setUnsaved((last) => {
      if (last.has(section) === isUnsaved) return last
      const next = new Set(last)
      if (isUnsaved) next.add(section)
      else next.delete(section)
      return next
    })
  }, [])
  const [added, setAdded] = useState<Language[]>([])
  const languages = useMemo(
    () => ({ added, add: (language: Language) => setAdded((last) => [...last, language]) }),
    [added],
  )
  return (
    <UnsavedContext value={report}>
      <PageFrame
        title={textOf(product.name) || product.key}
        text={`${product.key} · ${t('sections')}`}
        above={<BackLink to="/catalog">{t('title')}</BackLink>}
      >
        <FirstLicenseStep />
        <AddedLanguages value={languages}>
          <TextsSection product={product} />
          <FeaturesSection product={product} />
        </AddedLanguages>
        <SaleSection product={product} />
        <BillingSection product={product} />
        <PolicySection product={product} />
        <SettingsSection product={product} />
        <RelationsSection product={product} catalog={catalog} />
        <OriginsSection product={product} />
        <ApplicationSection product={product} />
      </PageFrame>
      <LeaveDialog hasUnsaved={unsaved.size > 0} />
    </UnsavedContext>
  )
}
