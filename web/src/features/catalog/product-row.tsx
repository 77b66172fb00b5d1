// One product of the catalogue, with its modules below it.
import type { CatalogProduct } from '@sitzplan/contract/catalog'
import { Children, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { moneyText } from '../../platform/money.ts'
import { MoveButtons } from '../../ui/move-buttons.tsx'
import { useVendorSettings } from '../vendor/vendor-settings-queries.ts'
import classes from './catalog.module.css'
import { textOf, useCatalogNames } from './catalog-queries.ts'

interface Props {
  product: CatalogProduct
  isFirst: boolean
  isLast: boolean
  onMove(key: string, by: -1 | 1): void
  children?: ReactNode
}

export function ProductRow({ product, isFirst, isLast, onMove, children }: Props) {
  const { t } = useTranslation('catalog')
  const { t: common } = useTranslation('common')
  const names = useCatalogNames()
  const { data: settings } = useVendorSettings()
  const { key, kinds, prices, features, resources, selfService, moduleOf, requires, brings } = product
  const name = textOf(product.name) || key
  const brought = [...new Set(brings.map((line) => names.product(line.product)))]
  return (
    <li>
      <div className={classes.product} data-module={moduleOf !== null || undefined}>
        <div>
          <h2>
            <Link to={`/catalog/${key}`}>{name}</Link>
          </h2>
          <p>
            {key}
            {moduleOf !== null && ` · ${t('row.module', { name: names.product(moduleOf) })}`}
          </p>
        </div>
        <div>
          <span>{kinds.map((kind) => common(`kind.${kind}`)).join(', ')}</span>
          <p>{t(selfService ? 'row.selfService' : 'row.noSelfService')}</p>
          {settings && prices.length > 0 && (
            <p>
              {prices
                .map(({ amount, ...line }) =>
                  t('row.price', {
                    line: names.line({ product: key, ...line }),
                    price: moneyText(amount, settings.currency),
                  }),
                )
                .join(' · ')}
            </p>
          )}
        </div>
        <div>
          <span>
            {t('row.features', { count: features.length })}
            {resources.length > 0 && ` · ${t('row.resources', { count: resources.length })}`}
          </span>
          {requires.length > 0 && <p>{t('row.requires', { products: requires.map(names.product).join(', ') })}</p>}
          {brought.length > 0 && <p>{t('row.brings', { products: brought.join(', ') })}</p>}
        </div>
        <div className={classes.arrows}>
          <MoveButtons name={name} isFirst={isFirst} isLast={isLast} onMove={(by) => onMove(key, by)} />
        </div>
      </div>
      {Children.count(children) > 0 && <ul className={classes.modules}>{children}</ul>}
    </li>
  )
}
