// Licenses that somebody waits for, as lines of one order. Pure.
import type { Product } from '@sitzplan/contract/catalog'
import type { OrderLine } from '@sitzplan/contract/orders'

/** A product that was given in a kind of which no license is free. */
export interface Missing {
  key: string
  kind: 'named' | 'concurrent'
}

/** One more of each for everybody who waits. Whoever shares seats takes none: more of them is a decision, not a need. */
export function missingLines(missing: readonly Missing[]): OrderLine[] {
  const counts = new Map<string, number>()
  for (const { key, kind } of missing) if (kind === 'named') counts.set(key, (counts.get(key) ?? 0) + 1)
  return [...counts].map(([product, quantity]) => ({ product, kind: 'named', quantity }))
}

/** Those of which this person may order more. */
export const orderable = (missing: readonly Missing[], products: readonly Product[]): Missing[] =>
  missing.filter(
    ({ key, kind }) => kind === 'named' && products.find((product) => product.key === key)?.addLicenses.allowed,
  )

/** For how many who wait nothing is ordered yet; 0 for whoever may not order. */
export function notYetOrdered({ named, ordered, addLicenses }: Product): number {
  if (!addLicenses.allowed) return 0
  const coming = ordered.filter(({ kind, quantity }) => kind === 'named' && quantity > 0)
  return Math.max(0, named.waiting - coming.reduce((sum, { quantity }) => sum + quantity, 0))
}
