// SQL of the prices there have been.
import type { Price } from '@sitzplan/contract/catalog'
import type { Queryable } from '../platform/database/database.ts'

/** A price from its moment on, until the next of the same product, kind and resource. `amount` null: there is none. */
export interface PriceSince {
  productId: string
  kind: Price['kind']
  /** Empty where the kind is not `device`. */
  resource: string
  /** Minor units of the currency per unit and month. */
  amount: number | null
  currency: string
  since: Date
}

export async function selectPrices(queryable: Queryable): Promise<PriceSince[]> {
  const { rows } = await queryable.query<PriceSince>(
    `select product_id as "productId", kind, resource, amount, currency, since
       from product_prices
      order by id`,
  )
  return rows
}

export async function insertPrices(
  queryable: Queryable,
  accountId: string,
  productId: string,
  prices: readonly (Omit<Price, 'amount'> & { amount: number | null })[],
): Promise<void> {
  await queryable.query(
    `insert into product_prices (account_id, product_id, kind, resource, amount, currency)
     select $1, $2, price.kind, price.resource, price.amount, vendor.currency
       from unnest($3::text[], $4::text[], $5::integer[]) as price (kind, resource, amount)
       join accounts vendor on vendor.id = $1`,
    [
      accountId,
      productId,
      prices.map(({ kind }) => kind),
      prices.map(({ resource }) => resource ?? ''),
      prices.map(({ amount }) => amount),
    ],
  )
}
