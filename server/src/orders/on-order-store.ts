// SQL of what is on its way to an account.
import type { LineKind } from '@sitzplan/contract/licenses'
import type { Queryable } from '../platform/database/database.ts'
import type { OpenFewer } from './order-rules.ts'

export interface OnOrder {
  productId: string
  kind: LineKind
  resource: string
  /** Negative: fewer. */
  quantity: number
  /** Of these so many stand in a revision that is there and waits. */
  pending: number
}

/** Of open orders, and of those that were fulfilled by a revision that is not in force (yet, or again after an undo). */
export async function selectOnOrder(queryable: Queryable, accountId: string): Promise<OnOrder[]> {
  const { rows } = await queryable.query<OnOrder>(
    `with standing as (
       select max(revision) filter (where status = 'pending') as pending,
              coalesce(max(revision) filter (where status = 'active'), 0) as active
         from license_revisions
        where account_id = $1
          and status in ('active', 'pending')
     ), ordered as (
       select l.product_id, l.kind, l.resource, l.fewer, s.active, s.pending,
              coalesce(sum(l.quantity) filter (where o.status <> 'fulfilled'), 0)::integer as open,
              coalesce(sum(l.quantity) filter (where o.status = 'fulfilled'), 0)::integer as fulfilled
         from orders o
         join order_lines l on l.account_id = o.account_id and l.order_id = o.id
        cross join standing s
        where o.account_id = $1
          and (o.status in ('requested', 'confirmed')
               or o.status = 'fulfilled' and o.revision > s.active and o.revision <= s.pending)
        group by l.product_id, l.kind, l.resource, l.fewer, s.active, s.pending
     ), coming as (
       select c.*,
              -- A later revision may bring less of it than was ordered, or nothing; unrestricted is more than any number.
              greatest(0, least(c.fulfilled, (totals.after - totals.before) * case when c.fewer then -1 else 1 end))::integer
                as waits
         from ordered c
        cross join lateral (
              select coalesce(max(coalesce(t.quantity, 2147483647)) filter (where t.revision = c.active), 0) as before,
                     coalesce(max(coalesce(t.quantity, 2147483647)) filter (where t.revision = c.pending), 0) as after
                from license_lines t
               where t.account_id = $1
                 and t.revision in (c.active, c.pending)
                 and t.product_id = c.product_id
                 and t.kind = c.kind
                 and t.resource = c.resource) totals
     )
     select product_id as "productId", kind, resource,
            case when fewer then -(open + waits) else open + waits end as quantity,
            case when fewer then -waits else waits end as pending
       from coming
      where open + waits > 0
      order by kind, resource, fewer`,
    [accountId],
  )
  return rows
}

/** What open orders take away, line by line, of the newest last. */
export async function selectOpenFewer(queryable: Queryable, accountId: string): Promise<OpenFewer[]> {
  const { rows } = await queryable.query<OpenFewer>(
    `select p.key as product, l.kind, l.resource, l.quantity, o.requested_at as "requestedAt"
       from orders o
       join order_lines l on l.account_id = o.account_id and l.order_id = o.id
       join products p on p.id = l.product_id
      where o.account_id = $1
        and o.status in ('requested', 'confirmed')
        and l.fewer
      order by o.requested_at, o.id`,
    [accountId],
  )
  return rows
}
