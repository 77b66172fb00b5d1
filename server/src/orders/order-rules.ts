// The life of an order, and of a question to sales: which step may follow which. Pure.
import type { OrderCost, OrderLine, OrderStatus } from '@sitzplan/contract/orders'
import type { VendorSettings } from '@sitzplan/contract/vendor'
import type { Product } from '../catalog/catalog.ts'

/** `asked` and `declined`: a question to sales, before anybody has made an order of it. */
export type Status = OrderStatus | 'asked' | 'declined'

export interface Step {
  from: readonly Status[]
  to: Status
  action: string
}

/** Whoever fulfils has confirmed; whoever cancels or rejects may do so until the licenses are there. */
export const steps = {
  confirm: { from: ['requested'], to: 'confirmed', action: 'order.confirmed' },
  fulfil: { from: ['confirmed'], to: 'fulfilled', action: 'order.fulfilled' },
  reject: { from: ['requested', 'confirmed'], to: 'rejected', action: 'order.rejected' },
  cancel: { from: ['requested', 'confirmed'], to: 'cancelled', action: 'order.cancelled' },
  order: { from: ['asked'], to: 'requested', action: 'order.requested' },
  decline: { from: ['asked'], to: 'declined', action: 'order.declined' },
} as const satisfies Record<string, Step>

const ofRequests: readonly Status[] = ['asked', 'declined']

/** Why the step is not possible from here; null: it is. */
export function stepFault({ from }: Step, status: Status): string | null {
  if (from.includes(status)) return null
  if (!from.includes('asked')) return `order_${status}`
  return status === 'declined' ? 'request_declined' : 'request_ordered'
}

/** Whether there is such a thing at all: an order is no question to sales any more, but stays known as one. */
export const isKnownTo = ({ from }: Step, row: { status: Status; askedSales: boolean }): boolean =>
  from.includes('asked') ? row.askedSales : !ofRequests.includes(row.status)

/** The first of the ordered products that accounts do not order by themselves; null: all can be. */
export const notSelfService = (
  lines: readonly OrderLine[],
  products: ReadonlyMap<string, Pick<Product, 'selfService'>>,
) => lines.find(({ product }) => products.get(product)?.selfService === false)?.product ?? null

/** A line that an open order takes away. */
export interface OpenFewer {
  product: string
  kind: string
  resource: string
  quantity: number
  requestedAt: Date
}

/**
 * Of lines for fewer, those for which too little is left once the open orders are fulfilled, with what is left, what they
 * take, and the newest of them. `owned`: what orders are counted from.
 */
export function takenTwice(
  lines: readonly OrderLine[],
  owned: (line: OrderLine) => number,
  open: readonly OpenFewer[],
): { index: number; limit: number; ordered: number; newest: Date }[] {
  return lines.flatMap((line, index) => {
    const { product, kind, resource = '', quantity, fewer } = line
    const same = open.filter((each) => each.product === product && each.kind === kind && each.resource === resource)
    const newest = same.at(-1)?.requestedAt
    if (!fewer || !newest) return []
    const ordered = same.reduce((sum, each) => sum + each.quantity, 0)
    const limit = Math.max(0, owned(line) - ordered)
    return quantity > limit ? [{ index, limit, ordered, newest }] : []
  })
}

/** Lines as the log tells them: fewer is a negative number. */
export const loggedLines = (lines: readonly OrderLine[]) =>
  lines.map(({ fewer, quantity, ...line }) => ({ ...line, quantity: fewer ? -quantity : quantity }))

/** What the lines add to a month's bill; null where none of them has a price. */
export function costOf(
  lines: readonly OrderLine[],
  products: ReadonlyMap<string, Pick<Product, 'prices'>>,
  { currency, taxText }: Pick<VendorSettings, 'currency' | 'taxText'>,
): OrderCost | null {
  const priced = lines.map(({ product, kind, resource, quantity, fewer = false }) => {
    const price = products
      .get(product)
      ?.prices.find((each) => each.kind === kind && (each.resource ?? null) === (resource ?? null))
    return price ? { unit: price.amount, monthly: (fewer ? -quantity : quantity) * price.amount } : null
  })
  if (priced.every((each) => each === null)) return null
  return { currency, taxText, monthly: priced.reduce((sum, each) => sum + (each?.monthly ?? 0), 0), lines: priced }
}
