// What the license holds, with what is ordered of it; and what its lines are called.
import type { LicenseLine } from '@sitzplan/contract/licenses'
import { useTranslation } from 'react-i18next'
import { Card } from '../../ui/page.tsx'
import { Coming } from '../orders/coming.tsx'
import { useProductNames, useProducts } from '../products/products-queries.ts'
import { OwnedLines } from './owned-lines.tsx'

export function LicenseLines({ lines }: { lines: LicenseLine[] }) {
  const { t } = useTranslation('license')
  const names = useProductNames()
  const line = useLineName()
  // For whoever sees products.
  const { data: products } = useProducts()
  return (
    <Card title={t('lines.title')}>
      <OwnedLines
        lines={lines}
        names={{ product: names.product, line }}
        comingOf={({ product: key, kind, resource }, className) => {
          const product = products?.find((owned) => owned.key === key)
          return (
            product && <Coming className={className} product={product} kind={kind} {...(resource && { resource })} />
          )
        }}
      />
    </Card>
  )
}

/** What a line is of: a kind in words, or the counted resource. */
export function useLineName() {
  const { t } = useTranslation('common')
  const names = useProductNames()
  return ({ product, kind, resource }: { product: string; kind: string; resource?: string }) =>
    resource ? names.resource(product, resource) : t(`kind.${kind as 'named'}`)
}
