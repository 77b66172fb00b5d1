// How the product belongs with others: whose module it is, what it requires, and what it brings along as a plan.
import { MultiSelect, Select } from '@mantine/core'
import type { CatalogProduct } from '@sitzplan/contract/catalog'
import { useTranslation } from 'react-i18next'
import { belowInput } from '../../ui/field-order.ts'
import { BroughtLines } from './brought-lines.tsx'
import classes from './catalog.module.css'
import { textOf, useCatalogNames } from './catalog-queries.ts'
import { isComplete, modulesOf, plansWith, possibleParents, relationDraft, relationPatch } from './relation-rules.ts'
import { Section } from './section.tsx'
import { useSection } from './use-section.ts'

interface Props {
  product: CatalogProduct
  catalog: CatalogProduct[]
}

const optionsOf = (products: CatalogProduct[]) =>
  products.map(({ key, name }) => ({ value: key, label: textOf(name) || key }))

export function RelationsSection({ product, catalog }: Props) {
  const { t } = useTranslation('catalog')
  const names = useCatalogNames()
  const section = useSection(product, relationDraft, relationPatch)
  const { draft, errors, edit } = section
  const list = (products: CatalogProduct[]) => products.map(({ key }) => names.product(key)).join(', ')
  const modules = modulesOf(catalog, product.key)
  const plans = plansWith(catalog, product.key)
  const requiredError = Object.entries(errors).find(([path]) => path.startsWith('requires'))?.[1]
  return (
    <Section title={t('relations.title')} text={t('relations.text')} section={section} isReady={isComplete(draft)}>
      <Select
        className={classes.choice}
        label={t('relations.moduleOf')}
        inputWrapperOrder={belowInput}
        description={
          modules.length > 0 ? t('relations.hasModules', { products: list(modules) }) : t('relations.moduleOfText')
        }
        placeholder={t('relations.noModule')}
        clearable
        searchable
        disabled={modules.length > 0 && draft.moduleOf === null}
        data={optionsOf(possibleParents(catalog, product.key))}
        value={draft.moduleOf}
        error={errors.moduleOf}
        onChange={(moduleOf) => edit({ moduleOf })}
      />
      <MultiSelect
        className={classes.choice}
        label={t('relations.requires')}
        inputWrapperOrder={belowInput}
        description={t('relations.requiresText')}
        placeholder={draft.requires.length === 0 ? t('relations.requiresNothing') : undefined}
        clearable
        searchable
        maxValues={20}
        data={optionsOf(catalog.filter(({ key }) => key !== product.key))}
        value={draft.requires}
        error={requiredError}
        onChange={(requires) => edit({ requires })}
      />
      <div>
        <h3 className={classes.part}>{t('relations.brings')}</h3>
        {plans.length > 0 && draft.brings.length === 0 ? (
          <p className="soft">{t('relations.isBrought', { products: list(plans) })}</p>
        ) : (
          <BroughtLines
            product={product}
            catalog={catalog}
            brings={draft.brings}
            errors={errors}
            onChange={(brings) => edit({ brings })}
          />
        )}
      </div>
    </Section>
  )
}
