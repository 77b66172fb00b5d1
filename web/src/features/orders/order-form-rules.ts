// A form of an order: every line of a product that can be changed, with what the order is counted from, and what was typed
// as the lines of an order. Pure.
import type { OfferedProduct, Product } from '@sitzplan/contract/catalog'
import type { LineKind } from '@sitzplan/contract/licenses'
import type { OrderLine } from '@sitzplan/contract/orders'
import { lineKey } from '../license/license-rules.ts'

export interface ChangeableLine {
  product: string
  kind: LineKind
  resource?: string
  /** By the newest revision, in force or waiting; of `included` 1 or 0. Null: unrestricted, there is nothing to order. */
  now: number | null
  /** What open orders will change of it besides. */
  ordered: number
}

/** More (or fewer, negative), by `lineKey`; '': what was typed is no number to order by. */
export type Draft = Readonly<Record<string, number | ''>>

export const isComplete = (draft: Draft): boolean => Object.values(draft).every((change) => change !== '')

/** `owned`: the product as the account has it; left out where it has none of it. */
export function changeableLines(
  { key: product, kinds, resources, lines }: OfferedProduct,
  owned: Pick<Product, 'ordered'> | undefined,
): ChangeableLine[] {
  const line = (kind: LineKind, resource?: string): ChangeableLine => {
    const isIt = (each: { kind: LineKind; resource?: string }) => each.kind === kind && each.resource === resource
    const known = lines.find(isIt)
    const now = kind === 'included' ? Number(known !== undefined) : known ? known.quantity : 0
    const open = (owned?.ordered ?? []).filter(isIt)
    const ordered = open.reduce((sum, { quantity, pending }) => sum + quantity - pending, 0)
    return { product, kind, ...(resource && { resource }), now, ordered }
  }
  return [...kinds.map((kind) => line(kind)), ...resources.map(({ key }) => line('device', key))]
}

/** What changes, in the order of the lines. */
export const orderLines = (lines: readonly ChangeableLine[], draft: Draft): OrderLine[] =>
  lines.flatMap((line) => {
    const change = draft[lineKey(line)] || 0
    if (change === 0) return []
    const { now: _now, ordered: _ordered, ...about } = line
    return [{ ...about, quantity: Math.abs(change), ...(change < 0 && { fewer: true }) }]
  })
