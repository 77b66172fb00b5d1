// A form of an order: every line of a product that can be changed, with how many there are, and what was typed as the
// lines of an order. Pure.
import type { OfferedProduct, Product } from '@sitzplan/contract/catalog'
import type { LineKind } from '@sitzplan/contract/licenses'
import type { OrderLine } from '@sitzplan/contract/orders'

export interface ChangeableLine {
  product: string
  kind: LineKind
  resource?: string
  /** What is owned; of `included` 1 or 0. Null: unrestricted, there is nothing to order. */
  now: number | null
}

/** More (or fewer, negative), by `lineName`. */
export type Draft = Readonly<Record<string, number>>

export const lineName = ({ product, kind, resource }: Pick<ChangeableLine, 'product' | 'kind' | 'resource'>) =>
  `${product} ${kind} ${resource ?? ''}`

/** `owned`: the product as the account has it; left out where it owns none of it. */
export function changeableLines(offered: OfferedProduct, owned: Product | undefined): ChangeableLine[] {
  const { key: product, kinds, resources } = offered
  const nowOf = (kind: LineKind) => {
    if (kind === 'included') return owned ? 1 : 0
    const line = kind === 'named' ? owned?.named : owned?.concurrent
    return line ? line.total : 0
  }
  return [
    ...kinds.map((kind) => ({ product, kind, now: nowOf(kind) })),
    ...resources.map(({ key: resource }) => {
      const known = owned?.resources.find(({ key }) => key === resource)
      return { product, kind: 'device' as const, resource, now: known ? known.limit : 0 }
    }),
  ]
}

/** What changes, in the order of the lines. */
export const orderLines = (lines: readonly ChangeableLine[], draft: Draft): OrderLine[] =>
  lines.flatMap((line) => {
    const change = draft[lineName(line)] ?? 0
    if (change === 0) return []
    const { now: _now, ...about } = line
    return [{ ...about, quantity: Math.abs(change), ...(change < 0 && { fewer: true }) }]
  })
