// What the license holds, product by product: how many, how many of them are used, what is left.
import type { Product } from '@sitzplan/contract/catalog'
import type { LicenseLine } from '@sitzplan/contract/licenses'
import { useTranslation } from 'react-i18next'
import { numberText } from '../../platform/time.ts'
import { levelOf } from '../../ui/level-rules.ts'
import { Card } from '../../ui/page.tsx'
import { UsageBar, UsageMark } from '../../ui/usage-bar.tsx'
import { Coming } from '../orders/coming.tsx'
import { useProductNames, useProducts } from '../products/products-queries.ts'
import classes from './license.module.css'
import { byProduct } from './license-rules.ts'

export function LicenseLines({ lines }: { lines: LicenseLine[] }) {
  const { t } = useTranslation('license')
  const names = useProductNames()
  const { data: products } = useProducts()
  return (
    <Card title={t('lines.title')}>
      {lines.length === 0 && <p className={classes.quiet}>{t('lines.none')}</p>}
      {byProduct(lines).map((group) => (
        <section key={group.product} className={classes.group} aria-label={names.product(group.product)}>
          <h3>{names.product(group.product)}</h3>
          <ul>
            {group.lines.map((line) => (
              <Line
                key={`${line.kind} ${line.resource ?? ''}`}
                line={line}
                product={products?.find(({ key }) => key === line.product)}
              />
            ))}
          </ul>
        </section>
      ))}
    </Card>
  )
}

function Line({
  line: { product, kind, resource, quantity, used },
  product: owned,
}: {
  line: LicenseLine
  /** For whoever sees products. */
  product: Product | undefined
}) {
  const { t } = useTranslation('license')
  const name = useLineName()
  if (kind === 'included')
    return (
      <li className={classes.line}>
        <span>{name({ product, kind, resource })}</span>
        <span className={classes.quiet}>
          {t('lines.included')} {owned && <Coming product={owned} kind={kind} />}
        </span>
      </li>
    )
  const left = quantity === null ? null : Math.max(0, quantity - used)
  return (
    <li className={classes.line}>
      <span>{name({ product, kind, resource })}</span>
      <UsageBar used={used} total={quantity} />
      <span>
        <strong>{numberText(used)}</strong>{' '}
        {quantity === null ? t('lines.unrestricted') : t('lines.of', { total: numberText(quantity) })}
      </span>
      <span className={classes.left}>
        {left !== null && t('lines.left', { count: left })}
        <UsageMark used={used} total={quantity} label={t(`level.${levelOf(used, quantity)}`)} />
      </span>
      {owned && <Coming className={classes.coming} product={owned} kind={kind} {...(resource && { resource })} />}
    </li>
  )
}

/** What a line is of: a kind in words, or the counted resource. */
export function useLineName() {
  const { t } = useTranslation('common')
  const names = useProductNames()
  return ({ product, kind, resource }: { product: string; kind: string; resource?: string }) =>
    resource ? names.resource(product, resource) : t(`kind.${kind as 'named'}`)
}
