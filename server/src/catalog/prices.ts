// What licenses cost, and have cost: a price counts from the moment it was set.
import type { Price } from '@sitzplan/contract/catalog'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import { priceKey } from './catalog-rules.ts'
import type { Product } from './catalog-store.ts'
import { insertPrices, type PriceSince, selectPrices } from './price-store.ts'

export type { PriceSince } from './price-store.ts'

/** Every price there ever was of what the vendor sells, oldest first. */
export const pricesSince = (queryable: Queryable): Promise<PriceSince[]> => selectPrices(queryable)

/** Notes which prices of the product are others than `before`, and which are gone. */
export async function recordPrices(
  tx: Transaction,
  { accountId, id, prices }: Product,
  before: readonly Price[],
): Promise<void> {
  const was = new Map(before.map((price) => [priceKey(price), price]))
  const is = new Set(prices.map(priceKey))
  const changed = [
    ...prices.filter((price) => was.get(priceKey(price))?.amount !== price.amount),
    ...before.filter((price) => !is.has(priceKey(price))).map((price) => ({ ...price, amount: null })),
  ]
  if (changed.length > 0) await insertPrices(tx, accountId, id, changed)
}
