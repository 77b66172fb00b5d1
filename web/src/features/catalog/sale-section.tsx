// In which kinds the product is sold, which resources are counted with it, and whether customers may order by themselves.
import { Switch } from '@mantine/core'
import type { CatalogProduct, ProductPatch, SoldKind } from '@sitzplan/contract/catalog'
import { useTranslation } from 'react-i18next'
import classes from './catalog.module.css'
import { EntryList } from './entry-list.tsx'
import { type Entry, entriesOf, entryFault, isChanged, savedOf } from './entry-rules.ts'
import { KindsField } from './kinds-field.tsx'
import { Section } from './section.tsx'
import { useSection } from './use-section.ts'

interface Draft {
  kinds: SoldKind[]
  selfService: boolean
  resources: Entry[]
}

const draftOf = ({ kinds, selfService, resources }: CatalogProduct): Draft => ({
  kinds,
  selfService,
  resources: entriesOf(resources),
})

function patchOf(start: CatalogProduct, { kinds, selfService, resources }: Draft): ProductPatch | null {
  const isSameKinds = kinds.length === start.kinds.length && kinds.every((kind) => start.kinds.includes(kind))
  const patch: ProductPatch = {
    ...(!isSameKinds && { kinds }),
    ...(selfService !== start.selfService && { selfService }),
    ...(isChanged(start.resources, resources) && { resources: savedOf(resources) }),
  }
  return Object.keys(patch).length > 0 ? patch : null
}

export function SaleSection({ product }: { product: CatalogProduct }) {
  const { t } = useTranslation('catalog')
  const section = useSection(product, draftOf, patchOf)
  const { draft, errors, edit } = section
  const isReady =
    draft.kinds.length > 0 && draft.resources.every((entry) => entryFault(entry, draft.resources) === null)
  return (
    <Section title={t('sale.title')} text={t('sale.text')} section={section} isReady={isReady}>
      <KindsField kinds={draft.kinds} error={errors.kinds} onChange={(kinds) => edit({ kinds })} />
      <Switch
        label={t('sale.selfService')}
        description={t('sale.selfServiceText')}
        checked={draft.selfService}
        onChange={(event) => edit({ selfService: event.currentTarget.checked })}
      />
      <div>
        <h3 className={classes.part}>{t('resources.title')}</h3>
        <p className={classes.note}>{t('resources.text')}</p>
        <EntryList
          list="resources"
          entries={draft.resources}
          errors={errors}
          most={20}
          onChange={(resources) => edit({ resources })}
        />
      </div>
    </Section>
  )
}
