// What the product gives its users.
import type { CatalogProduct } from '@sitzplan/contract/catalog'
import { useTranslation } from 'react-i18next'
import { EntryList } from './entry-list.tsx'
import { type Entry, entriesOf, entryFault, isChanged, savedOf } from './entry-rules.ts'
import { Section } from './section.tsx'
import { useSection } from './use-section.ts'

const draftOf = ({ features }: CatalogProduct) => ({ features: entriesOf(features) })
const patchOf = (start: CatalogProduct, { features }: { features: Entry[] }) =>
  isChanged(start.features, features) ? { features: savedOf(features) } : null

export function FeaturesSection({ product }: { product: CatalogProduct }) {
  const { t } = useTranslation('catalog')
  const section = useSection(product, draftOf, patchOf)
  const { features } = section.draft
  return (
    <Section
      title={t('features.title')}
      text={t('features.text')}
      section={section}
      isReady={features.every((entry) => entryFault(entry, features) === null)}
    >
      <EntryList
        list="features"
        entries={features}
        errors={section.errors}
        most={100}
        onChange={(entries) => section.edit({ features: entries })}
      />
    </Section>
  )
}
