// The offer to order what is missing in the same step; nothing for whoever may not, or where nothing is missing.
import { Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useProducts } from '../products/products-queries.ts'
import { type Missing, missingLines, orderable } from './missing-rules.ts'

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
  if (lines.length === 0) return null
  const count = lines.reduce((sum, { quantity }) => sum + quantity, 0)
  const names = lines.map(({ product }) => products.find(({ key }) => key === product)?.name ?? product)
  return (
    <Checkbox
      label={t('missing.order', { count, products: names.join(', ') })}
      description={t('missing.text')}
      checked={checked}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  )
}
