// Prices in a form: one field for each kind and resource that is counted. Pure.
import type { CatalogProduct, Price, ProductPatch } from '@sitzplan/contract/catalog'

/** What a price is of: a kind, or `device` and the resource. */
export type Priced = Pick<Price, 'kind' | 'resource'>

export interface BillingDraft {
  billedBy: CatalogProduct['billedBy']
  /** By `priceName`, in minor units; empty: there is no price. */
  prices: Readonly<Record<string, number | ''>>
}

export const priceName = ({ kind, resource }: Priced): string => `${kind} ${resource ?? ''}`

/** Everything of the product that can have a price. */
export const pricedOf = ({ kinds, resources }: CatalogProduct): Priced[] => [
  ...kinds.filter((kind) => kind !== 'included').map((kind) => ({ kind })),
  ...resources.map(({ key }) => ({ kind: 'device' as const, resource: key })),
]

export const billingDraft = ({ billedBy, prices }: CatalogProduct): BillingDraft => ({
  billedBy,
  prices: Object.fromEntries(prices.map((price) => [priceName(price), price.amount])),
})

/** Only what differs; null: nothing does. */
export function billingPatch(start: CatalogProduct, draft: BillingDraft): ProductPatch | null {
  const before = billingDraft(start)
  const isSame = pricedOf(start).every((priced) => {
    const name = priceName(priced)
    return (before.prices[name] ?? '') === (draft.prices[name] ?? '')
  })
  const patch: ProductPatch = {
    ...(draft.billedBy !== start.billedBy && { billedBy: draft.billedBy }),
    ...(!isSame && { prices: pricedOf(start).flatMap((priced) => priceOf(priced, draft)) }),
  }
  return Object.keys(patch).length > 0 ? patch : null
}

function priceOf(priced: Priced, { prices }: BillingDraft): Price[] {
  const amount = prices[priceName(priced)] ?? ''
  return amount === '' ? [] : [{ ...priced, amount }]
}
