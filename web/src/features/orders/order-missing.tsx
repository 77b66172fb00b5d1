// The offer to order what is missing in the same step, with what is on its way already, what it costs and when it comes;
// nothing for whoever may not, or where nothing is missing.
import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useProducts } from '../products/products-queries.ts'
import { Coming } from './coming.tsx'
import { type Missing, missingLines, orderable } from './missing-rules.ts'
import { OrderForecast } from './order-forecast.tsx'
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
  if (lines.length === 0) return null
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
      <Checkbox
        label={t('missing.order', { count, products: names.join(', ') })}
        description={t('missing.text')}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {checked && <OrderForecast preview={preview} isAsking={false} />}
    </>
  )
}
