// The offer to order what is missing in the same step, with what is on its way already, what it costs and when it comes; for
// what is not ordered here, why, and how to get more of it.
import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useProducts } from '../products/products-queries.ts'
import { type WhyNotAdded, whyNotAdded } from '../products/products-rules.ts'
import { WayToMore } from '../products/way-to-more.tsx'
import { Coming } from './coming.tsx'
import { type Missing, missingLines, orderable } from './missing-rules.ts'
import { OrderForecast } from './order-forecast.tsx'
import classes from './orders.module.css'
import { useOrderPreview } from './orders-queries.ts'

export function OrderMissing({
  missing,
  checked,
  onChange,
}: {
  missing: readonly Missing[]
  checked: boolean
  onChange(checked: boolean): void
}) {
  const { t } = useTranslation('orders')
  const { data: products = [] } = useProducts()
  const lines = missingLines(orderable(missing, products))
  const preview = useOrderPreview({ lines }, checked && lines.length > 0)
  const notOrdered = whyNotAdded(products.filter(({ key }) => missing.some((each) => each.key === key)))
  const count = lines.reduce((sum, { quantity }) => sum + quantity, 0)
  const names = lines.map(({ product }) => products.find(({ key }) => key === product)?.name ?? product)
  const coming = products.filter(
    ({ key, ordered }) => lines.some(({ product }) => product === key) && ordered.some(({ kind }) => kind === 'named'),
  )
  return (
    <>
      {coming.map((product) => (
        <p key={product.key}>
          {product.name}: <Coming product={product} kind="named" />
        </p>
      ))}
      {lines.length > 0 && (
        <Checkbox
          label={t('missing.order', { count, products: names.join(', ') })}
          description={t('missing.text')}
          checked={checked}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      )}
      {checked && lines.length > 0 && <OrderForecast preview={preview} isAsking={false} />}
      {notOrdered.map((group) => (
        <NotOrdered key={group.reason} {...group} />
      ))}
    </>
  )
}

function NotOrdered({ reason, products }: WhyNotAdded) {
  const { t } = useTranslation('products')
  return (
    <div className={classes.notOrdered}>
      <p>
        <strong>{products.map(({ name }) => name).join(', ')}:</strong> {t(`more.${reason}.why`)}
      </p>
      <WayToMore reason={reason} products={products} />
    </div>
  )
}
