// SQL of what is on its way to an account.
import type { LineKind } from '@sitzplan/contract/licenses'
import type { Queryable } from '../platform/database/database.ts'

export interface OnOrder {
  productId: string
  kind: LineKind
  resource: string
  /** Negative: fewer. */
  quantity: number
}

export async function selectOnOrder(queryable: Queryable, accountId: string): Promise<OnOrder[]> {
  const { rows } = await queryable.query<OnOrder>(
    `select l.product_id as "productId", l.kind, l.resource,
            sum(case when l.fewer then -l.quantity else l.quantity end)::integer as quantity
       from orders o
       join order_lines l on l.account_id = o.account_id and l.order_id = o.id
      where o.account_id = $1
        and o.status in ('requested', 'confirmed')
      group by l.product_id, l.kind, l.resource, l.fewer
      order by l.kind, l.resource, l.fewer`,
    [accountId],
  )
  return rows
}
