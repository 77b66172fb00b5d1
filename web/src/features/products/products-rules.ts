// What of a product is shown, and what is short. Pure.
import type { Product } from '@sitzplan/contract/catalog'
import { levelOf } from '../../ui/level-rules.ts'

export type ShownKind = 'named' | 'concurrent' | 'included'
/** Where the page says how to get more of what cannot be ordered here. */
export const moreLicensesId = 'more-licenses'

type Missing = NonNullable<Product['addLicenses']['reason']>

/** Kinds the account owns, has ordered, or still uses without owning them. */
export function shownKinds({ kinds, named, concurrent, ordered }: Product): ShownKind[] {
  const shown: ShownKind[] = []
  const isOrdered = (kind: ShownKind) => ordered.some((line) => line.kind === kind)
  if (named.total !== 0 || named.assigned > 0 || named.waiting > 0 || isOrdered('named')) shown.push('named')
  if (concurrent.total !== 0 || concurrent.inUse > 0 || concurrent.assignedUsers > 0 || isOrdered('concurrent'))
    shown.push('concurrent')
  if (kinds.includes('included')) shown.push('included')
  return shown
}

/** Resources with a limit, or without one but in use or ordered. */
export const shownResources = ({ resources, ordered }: Product) =>
  resources.filter(
    ({ key, limit, inUse }) => limit !== 0 || inUse > 0 || ordered.some(({ resource }) => resource === key),
  )

/** Whether little or nothing is left of it, or somebody waits. */
export function isShort(product: Product): boolean {
  const { named, concurrent, resources } = product
  return (
    levelOf(named.assigned, named.total) !== 'calm' ||
    levelOf(concurrent.inUse, concurrent.total) !== 'calm' ||
    resources.some(({ inUse, limit }) => levelOf(inUse, limit) !== 'calm') ||
    named.waiting > 0 ||
    concurrent.waiting > 0
  )
}

/** Products of which no licenses can be added from here, by the reason why, in the order of the products. */
export interface WhyNotAdded {
  reason: Missing
  products: readonly Product[]
}

export function whyNotAdded(products: readonly Product[]): WhyNotAdded[] {
  const groups = new Map<Missing, Product[]>()
  for (const product of products) {
    const { reason } = product.addLicenses
    if (reason) groups.set(reason, [...(groups.get(reason) ?? []), product])
  }
  return [...groups].map(([reason, members]) => ({ reason, products: members }))
}
