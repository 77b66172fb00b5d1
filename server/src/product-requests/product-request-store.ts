// SQL of products that people ask for.

import type { Texts } from '@sitzplan/contract/catalog'
import type { ProductRequest } from '@sitzplan/contract/product-requests'
import { fullNameOf } from '../access/full-name.ts'
import { isSeen, type Sight } from '../access/sight.ts'
import type { Queryable } from '../platform/database/database.ts'

export interface RequestRow {
  id: string
  userId: string
  email: string
  name: string
  productId: string
  product: string
  productName: Texts
  kinds: ProductRequest['kinds']
  note: string | null
  state: ProductRequest['state']
  answer: string | null
  askedAt: Date
  answeredAt: Date | null
}

const columns = `q.id, q.user_id as "userId", u.email, ${fullNameOf('u')} as name,
  q.product_id as "productId", p.key as product, p.name as "productName", q.note, q.state, q.answer,
  q.asked_at as "askedAt", q.answered_at as "answeredAt",
  array(select kind
          from pools o
         where o.account_id = q.account_id
           and o.product_id = q.product_id
           and o.kind in ('named', 'concurrent')
           and o.total is distinct from 0
         order by kind desc) as kinds`

const from = `
  from product_requests q
  join users u on u.account_id = q.account_id and u.id = q.user_id
  join products p on p.id = q.product_id`

/** The new request; null when one is open. */
export async function insertRequest(
  tx: Queryable,
  request: { accountId: string; id: string; userId: string; productId: string; note: string | null },
): Promise<RequestRow | null> {
  const { rowCount } = await tx.query(
    `insert into product_requests (account_id, id, user_id, product_id, note)
     values ($1, $2, $3, $4, $5)
     on conflict (account_id, user_id, product_id) where state = 'open' do nothing`,
    [request.accountId, request.id, request.userId, request.productId, request.note],
  )
  return rowCount === 1 ? selectRequest(tx, request.accountId, request.id) : null
}

async function selectRequest(queryable: Queryable, accountId: string, id: string): Promise<RequestRow | null> {
  const { rows } = await queryable.query<RequestRow>(
    `select ${columns}
     ${from}
      where q.account_id = $1
        and q.id = $2`,
    [accountId, id],
  )
  return rows[0] ?? null
}

/** A request of somebody whom the caller sees. */
export async function selectSeenRequest(
  tx: Queryable,
  { accountId, managedGroups }: { accountId: string; managedGroups: Sight },
  id: string,
): Promise<RequestRow | null> {
  const { rows } = await tx.query<RequestRow>(
    `select ${columns}
     ${from}
      where q.account_id = $1
        and q.id = $2
        and u.status <> 'deleted'
        and ${isSeen('q.account_id', 'q.user_id', '$3')}`,
    [accountId, id, managedGroups],
  )
  return rows[0] ?? null
}

export async function updateToDeclined(tx: Queryable, accountId: string, id: string, answer: string): Promise<void> {
  await tx.query(
    `update product_requests
        set state = 'declined', answer = $3, answered_at = date_trunc('milliseconds', now())
      where account_id = $1
        and id = $2`,
    [accountId, id, answer],
  )
}

/** Whichever way somebody got the product: nobody has to answer any more. */
export async function updateToGiven(
  tx: Queryable,
  { accountId, userId, productId }: { accountId: string; userId: string; productId: string },
): Promise<void> {
  await tx.query(
    `update product_requests
        set state = 'given', answered_at = date_trunc('milliseconds', now())
      where account_id = $1
        and user_id = $2
        and product_id = $3
        and state = 'open'`,
    [accountId, userId, productId],
  )
}

export async function deleteRequestsOf(tx: Queryable, accountId: string, userId: string): Promise<void> {
  await tx.query('delete from product_requests where account_id = $1 and user_id = $2', [accountId, userId])
}

/** Seconds until it may be asked again after it was declined; null: at once. */
export async function selectRestAfterDecline(
  queryable: Queryable,
  { accountId, userId, productId }: { accountId: string; userId: string; productId: string },
  restSeconds: number,
): Promise<number | null> {
  const { rows } = await queryable.query<{ seconds: number | null }>(
    `select ceil(extract(epoch from max(answered_at) - now()) + $4)::integer as seconds
       from product_requests
      where account_id = $1
        and user_id = $2
        and product_id = $3
        and state = 'declined'`,
    [accountId, userId, productId, restSeconds],
  )
  const seconds = rows[0]?.seconds ?? null
  return seconds !== null && seconds > 0 ? seconds : null
}

const wanted = `
  where q.account_id = $1
    and ($2::text is null or q.state = $2)
    and u.status <> 'deleted'
    and ${isSeen('q.account_id', 'q.user_id', '$3')}`

/** Newest first; `before`: time (to the microsecond) and id of the last one shown. */
export async function selectRequests(
  queryable: Queryable,
  { accountId, managedGroups }: { accountId: string; managedGroups: Sight },
  state: ProductRequest['state'] | null,
  before: readonly (string | number)[] | null,
  limit: number,
): Promise<(RequestRow & { place: string })[]> {
  const { rows } = await queryable.query<RequestRow & { place: string }>(
    `select ${columns}, q.asked_at::text as place
     ${from}
     ${wanted}
        and ($4::timestamptz is null or (q.asked_at, q.id) < ($4, $5::uuid))
      order by q.asked_at desc, q.id desc
      limit $6`,
    [accountId, state, managedGroups, before?.[0] ?? null, before?.[1] ?? null, limit],
  )
  return rows
}

export async function countRequests(
  queryable: Queryable,
  { accountId, managedGroups }: { accountId: string; managedGroups: Sight },
  state: ProductRequest['state'] | null,
): Promise<number> {
  const { rows } = await queryable.query<{ count: number }>(
    `select count(*) as count
     ${from}
     ${wanted}`,
    [accountId, state, managedGroups],
  )
  return rows[0]?.count ?? 0
}

/** The last request of the person for each product. */
export async function selectOwnRequests(
  queryable: Queryable,
  accountId: string,
  userId: string,
): Promise<RequestRow[]> {
  const { rows } = await queryable.query<RequestRow>(
    `select distinct on (q.product_id) ${columns}
     ${from}
      where q.account_id = $1
        and q.user_id = $2
      order by q.product_id, q.asked_at desc`,
    [accountId, userId],
  )
  return rows
}

/** Products that the account owns seats of and the person has neither by assignment nor as everybody has. */
export async function selectAskableProductIds(
  queryable: Queryable,
  accountId: string,
  userId: string,
): Promise<ReadonlySet<string>> {
  const { rows } = await queryable.query<{ id: string }>(
    `select distinct l.product_id as id
       from pools l
      where l.account_id = $1
        and l.kind in ('named', 'concurrent')
        and l.total is distinct from 0
        and not exists (
              select from assignments a
               where a.account_id = $1 and a.user_id = $2 and a.product_id = l.product_id)
        and not exists (
              select from pools e
               where e.account_id = $1
                 and e.product_id = l.product_id
                 and e.total is distinct from 0
                 and (e.kind = 'included' or e.kind = 'concurrent' and e.everyone))`,
    [accountId, userId],
  )
  return new Set(rows.map(({ id }) => id))
}
