// What is ordered of a line and not yet there, beside its totals.
import type { Product } from '@sitzplan/contract/catalog'
import { IconTruckDelivery } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useMay } from '../../platform/me.ts'
import classes from './coming.module.css'

/** Of the product's lines those of this kind, and resource; nothing where nothing is ordered. */
export function Coming({
  product: { ordered },
  kind,
  resource,
  className = '',
}: {
  product: Pick<Product, 'ordered'>
  kind: Product['ordered'][number]['kind']
  resource?: string
  /** Its place among the totals. */
  className?: string | undefined
}) {
  const { t } = useTranslation('orders')
  const maySeeOrders = useMay('orders.manage')
  const lines = ordered.filter((line) => line.kind === kind && line.resource === resource)
  if (lines.length === 0) return null
  const text = lines
    .map(({ quantity }) => t(quantity < 0 ? 'going' : 'coming', { count: Math.abs(quantity) }))
    .join(', ')
  return (
    <span className={`${classes.coming} ${className}`}>
      <IconTruckDelivery size={16} aria-hidden />
      {maySeeOrders ? <Link to="/orders">{text}</Link> : text}
    </span>
  )
}
