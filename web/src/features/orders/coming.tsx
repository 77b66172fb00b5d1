// What is ordered of a line and not yet in force, beside its totals: on its way, or in a revision that waits.
import type { Product } from '@sitzplan/contract/catalog'
import { pageAddresses } from '@sitzplan/contract/pages'
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
  const maySeeLicense = useMay('licenses.view')
  const lines = ordered.filter((line) => line.kind === kind && line.resource === resource)
  if (lines.length === 0) return null
  const textOf = (quantities: readonly number[]) =>
    quantities
      .filter((quantity) => quantity !== 0)
      .map((quantity) => t(quantity < 0 ? 'going' : 'coming', { count: Math.abs(quantity) }))
      .join(', ')
  const open = textOf(lines.map(({ quantity, pending }) => quantity - pending))
  const waiting = textOf(lines.map(({ pending }) => pending))
  return (
    <span className={`${classes.coming} ${className}`}>
      <IconTruckDelivery size={16} aria-hidden />
      {open && (maySeeOrders ? <Link to={pageAddresses.orders}>{open}</Link> : <span>{open}</span>)}
      {waiting && (
        <span>
          {waiting}: {maySeeLicense ? <Link to={pageAddresses.license}>{t('waits')}</Link> : t('waits')}
        </span>
      )}
    </span>
  )
}
