// SQL of orders and of questions to sales: the same rows, before and after somebody makes an order of them.

import type { Person } from '@sitzplan/contract/common'
import type { OrderCost, OrderLine, OrdersQuery, SalesRequestsQuery } from '@sitzplan/contract/orders'
import { fullNameOf } from '../access/full-name.ts'
import { isSeen, type Sight } from '../access/sight.ts'
import type { PaymentMethod } from '../accounts/payment-method.ts'
import type { Queryable } from '../platform/database/database.ts'
import type { Charge } from './charge-store.ts'
import type { Status } from './order-rules.ts'

/** As it comes out of JSON: times are texts. */
type ShownCharge = Pick<Charge, 'state' | 'reason' | 'amount' | 'currency' | 'brand' | 'last4'> & {
  chargedAt: string | null
  refundedAt: string | null
}

export interface OrderRow {
  accountId: string
  id: string
  account: { id: string; slug: string; name: string }
  status: Status
  askedSales: boolean
  subscription: boolean
  note: string | null
  reason: string | null
  requesterId: string
  /** Null: not seen by the reader, or there no more. */
  requestedBy: Person | null
  requesterRole: string
  createdAt: Date
  requestedAt: Date | null
  dueAt: Date
  isOverdue: boolean
  confirmedAt: Date | null
  endedAt: Date | null
  cost: OrderCost | null
  paymentMethod: PaymentMethod | null
  /** Null: the card has not been charged yet, or is not. */
  charge: ShownCharge | null
  revision: number | null
  lines: OrderLine[]
}

/** Neither fulfilled nor ended otherwise. */
const open = `('asked', 'requested', 'confirmed')`
const since = 'coalesce(o.requested_at, o.created_at)'

/** `sight`: the parameter's place of whom the reader sees. */
const columns = (sight: string) => `
  o.account_id as "accountId", o.id, json_build_object('id', a.id, 'slug', a.slug, 'name', a.name) as account,
  o.status, o.asked_sales as "askedSales", o.subscription, o.note, o.reason, o.requested_by as "requesterId",
  case when u.status <> 'deleted' and ${isSeen('o.account_id', 'o.requested_by', sight)}
       then json_build_object('id', u.id, 'email', u.email, 'name', ${fullNameOf('u')})
   end as "requestedBy",
  u.role as "requesterRole", o.created_at as "createdAt", o.requested_at as "requestedAt",
  ${since} + interval '48 hours' as "dueAt",
  o.status in ('requested', 'confirmed') and ${since} + interval '48 hours' < now() as "isOverdue",
  o.confirmed_at as "confirmedAt", o.ended_at as "endedAt", o.cost, o.payment_method as "paymentMethod", o.revision,
  (select json_build_object('state', k.state, 'reason', k.reason, 'amount', k.amount, 'currency', k.currency,
                            'brand', k.brand, 'last4', k.last4, 'chargedAt', k.charged_at, 'refundedAt', k.refunded_at)
     from order_charges k
    where k.account_id = o.account_id
      and k.order_id = o.id) as charge,
  (select coalesce(json_agg(json_strip_nulls(json_build_object(
                     'product', p.key,
                     'kind', l.kind,
                     'resource', nullif(l.resource, ''),
                     'quantity', l.quantity,
                     'fewer', nullif(l.fewer, false))) order by l.position), '[]')
     from order_lines l
     join products p on p.id = l.product_id
    where l.account_id = o.account_id
      and l.order_id = o.id) as lines`

const from = `
  from orders o
  join accounts a on a.id = o.account_id
  join users u on u.account_id = o.account_id and u.id = o.requested_by`

/** Of one account, or (null) of any. Nobody is named in it but to whoever sees everybody. */
export async function selectOrder(
  queryable: Queryable,
  accountId: string | null,
  id: string,
  sight: Sight = null,
): Promise<OrderRow | null> {
  const { rows } = await queryable.query<OrderRow>(
    `select ${columns('$3')}
     ${from}
      where ($1::uuid is null or o.account_id = $1)
        and o.id = $2`,
    [accountId, id, sight],
  )
  return rows[0] ?? null
}

/** Whoever moves an order does so one after the other. Whether there is one. */
export async function lockOrder(tx: Queryable, accountId: string | null, id: string): Promise<boolean> {
  const { rows } = await tx.query(
    `select
       from orders
      where ($1::uuid is null or account_id = $1)
        and id = $2
        for no key update`,
    [accountId, id],
  )
  return rows.length > 0
}

export async function insertOrder(
  tx: Queryable,
  order: Pick<
    OrderRow,
    'accountId' | 'id' | 'status' | 'subscription' | 'note' | 'requesterId' | 'cost' | 'paymentMethod'
  >,
): Promise<void> {
  await tx.query(
    `insert into orders (account_id, id, status, asked_sales, subscription, note, requested_by, cost, payment_method,
                         requested_at)
     values ($1, $2, $3, $3 = 'asked', $4, $5, $6, $7, $8,
             case when $3 <> 'asked' then date_trunc('milliseconds', now()) end)`,
    [
      order.accountId,
      order.id,
      order.status,
      order.subscription,
      order.note,
      order.requesterId,
      order.cost && JSON.stringify(order.cost),
      order.paymentMethod,
    ],
  )
}

/** The products of the lines are known. */
export async function insertOrderLines(
  tx: Queryable,
  { accountId, id, lines }: Pick<OrderRow, 'accountId' | 'id' | 'lines'>,
): Promise<void> {
  await tx.query(
    `insert into order_lines (account_id, order_id, position, product_id, kind, resource, quantity, fewer)
     select $1, $2, l.position, p.id, l.line ->> 'kind', coalesce(l.line ->> 'resource', ''),
            (l.line ->> 'quantity')::integer, coalesce((l.line ->> 'fewer')::boolean, false)
       from jsonb_array_elements($3::jsonb) with ordinality l (line, position)
       join products p on p.key = l.line ->> 'product'`,
    [accountId, id, JSON.stringify(lines)],
  )
}

export async function deleteOrderLines(tx: Queryable, accountId: string, id: string): Promise<void> {
  await tx.query('delete from order_lines where account_id = $1 and order_id = $2', [accountId, id])
}

/** Moves an order that is locked. */
export async function updateOrder(
  tx: Queryable,
  order: Pick<OrderRow, 'accountId' | 'id' | 'status' | 'reason' | 'revision' | 'cost' | 'paymentMethod'>,
): Promise<void> {
  await tx.query(
    `update orders
        set status = $3,
            reason = $4,
            revision = $5,
            cost = $6,
            payment_method = $7,
            requested_at = case when $3 = 'requested' then date_trunc('milliseconds', now()) else requested_at end,
            confirmed_at = case when $3 = 'confirmed' then date_trunc('milliseconds', now()) else confirmed_at end,
            ended_at = case when $3 in ('declined', 'fulfilled', 'rejected', 'cancelled')
                            then date_trunc('milliseconds', now()) end
      where account_id = $1
        and id = $2`,
    [
      order.accountId,
      order.id,
      order.status,
      order.reason,
      order.revision,
      order.cost && JSON.stringify(order.cost),
      order.paymentMethod,
    ],
  )
}

/** How much of an account is open, orders and questions together. */
export async function countOpenOrders(tx: Queryable, accountId: string): Promise<number> {
  const { rows } = await tx.query<{ count: number }>(
    `select count(*) as count
       from orders
      where account_id = $1
        and status in ${open}`,
    [accountId],
  )
  return rows[0]?.count ?? 0
}

export interface Wanted {
  /** Null: of every account. */
  accountId: string | null
  status: OrdersQuery['status'] | null
  sight: Sight
}

const ordersWanted = `
  where ($1::uuid is null or o.account_id = $1)
    and o.requested_at is not null
    and case $2::text
        when 'open' then o.status in ('requested', 'confirmed')
        else $2 is null or o.status = $2
         end`

/** Newest first; `before`: the time (to the microsecond) and id of the last one shown. */
export async function selectOrders(
  queryable: Queryable,
  { accountId, status, sight }: Wanted,
  before: readonly (string | number)[] | null,
  limit: number,
): Promise<(OrderRow & { place: string })[]> {
  const { rows } = await queryable.query<OrderRow & { place: string }>(
    `select ${columns('$3')}, o.requested_at::text as place
     ${from}
     ${ordersWanted}
        and ($4::timestamptz is null or (o.requested_at, o.id) < ($4, $5::uuid))
      order by o.requested_at desc, o.id desc
      limit $6`,
    [accountId, status, sight, before?.[0] ?? null, before?.[1] ?? null, limit],
  )
  return rows
}

export async function countOrders(queryable: Queryable, { accountId, status }: Omit<Wanted, 'sight'>): Promise<number> {
  const { rows } = await queryable.query<{ count: number }>(
    `select count(*) as count
       from orders o
     ${ordersWanted}`,
    [accountId, status],
  )
  return rows[0]?.count ?? 0
}

export interface RequestsWanted extends Omit<Wanted, 'status'> {
  status: SalesRequestsQuery['status'] | null
}

const requestsWanted = `
  where ($1::uuid is null or o.account_id = $1)
    and o.asked_sales
    and case $2::text
        when 'requested' then o.status = 'asked'
        when 'declined' then o.status = 'declined'
        when 'ordered' then o.requested_at is not null
        else true
         end`

/** Newest first; `before`: time and id of the last one shown. */
export async function selectSalesRequests(
  queryable: Queryable,
  { accountId, status, sight }: RequestsWanted,
  before: readonly (string | number)[] | null,
  limit: number,
): Promise<(OrderRow & { place: string })[]> {
  const { rows } = await queryable.query<OrderRow & { place: string }>(
    `select ${columns('$3')}, o.created_at::text as place
     ${from}
     ${requestsWanted}
        and ($4::timestamptz is null or (o.created_at, o.id) < ($4, $5::uuid))
      order by o.created_at desc, o.id desc
      limit $6`,
    [accountId, status, sight, before?.[0] ?? null, before?.[1] ?? null, limit],
  )
  return rows
}

export async function countSalesRequests(
  queryable: Queryable,
  { accountId, status }: Omit<RequestsWanted, 'sight'>,
): Promise<number> {
  const { rows } = await queryable.query<{ count: number }>(
    `select count(*) as count
       from orders o
     ${requestsWanted}`,
    [accountId, status],
  )
  return rows[0]?.count ?? 0
}

/** Now, and until when what is ordered now is promised. */
export async function selectNow(queryable: Queryable): Promise<{ now: Date; dueAt: Date }> {
  const { rows } = await queryable.query<{ now: Date; dueAt: Date }>(
    `select now() as now, date_trunc('milliseconds', now()) + interval '48 hours' as "dueAt"`,
  )
  return rows[0] ?? { now: new Date(), dueAt: new Date() }
}
