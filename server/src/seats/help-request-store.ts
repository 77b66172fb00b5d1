// Help requests: who asked, for what, when.

import type { Texts } from '@sitzplan/contract/catalog'
import { fullNameOf } from '../access/full-name.ts'
import { isSeen, type Sight } from '../access/sight.ts'
import type { Queryable } from '../platform/database/database.ts'
import type { ProductUse } from './product-callers.ts'
import { selectCustomerUser } from './whereabouts-store.ts'

export interface HelpSeeker {
  id: string
  accountId: string
  email: string
  name: string
  product: string
  productName: Texts
}

/** Locks the user's row, so that two requests at once are told apart from one. */
export async function lockUserForHelp(db: Queryable, use: ProductUse): Promise<HelpSeeker | null> {
  const found = await selectCustomerUser(db, use)
  if (!found) return null
  const { rows } = await db.query<HelpSeeker>(
    `select u.id, u.account_id as "accountId", u.email,
            ${fullNameOf('u')} as name, r.key as product, r.name as "productName"
       from users u
       join products r on r.id = $3
      where u.account_id = $1 and u.id = $2 and u.status <> 'deleted'
        for no key update of u`,
    [found.accountId, found.id, use.productId],
  )
  return rows[0] ?? null
}

export async function selectRecentHelpRequest(db: Queryable, accountId: string, userId: string): Promise<Date | null> {
  const { rows } = await db.query<{ at: Date }>(
    `select at from help_requests
      where account_id = $1 and user_id = $2 and at > now() - interval '10 minutes'
      order by at desc
      limit 1`,
    [accountId, userId],
  )
  return rows[0]?.at ?? null
}

export async function insertHelpRequest(
  db: Queryable,
  request: { id: string; accountId: string; userId: string; productId: string },
): Promise<Date> {
  const { rows } = await db.query<{ at: Date }>(
    'insert into help_requests (account_id, id, user_id, product_id) values ($1, $2, $3, $4) returning at',
    [request.accountId, request.id, request.userId, request.productId],
  )
  return rows[0]?.at ?? new Date()
}

export interface HelpRequestRow {
  id: string
  at: Date
  /** `at` to the microsecond. */
  at_text: string
  user_id: string
  email: string
  user_name: string
  product: string
  product_name: Texts
  open: boolean
}

const lately = `
  from help_requests h
  join products r on r.id = h.product_id
 where h.account_id = $1
   and h.at > now() - interval '24 hours'
   and ($2::text is null or r.key = $2)
   and ${isSeen('h.account_id', 'h.user_id', '$3')}`

/** Newest first, of people whom the caller sees; `before`: time (to the microsecond) and id of the last one shown. */
export async function selectHelpRequests(
  db: Queryable,
  { accountId, managedGroups }: { accountId: string; managedGroups: Sight },
  productKey: string | null,
  before: readonly (string | number)[] | null,
  limit: number,
): Promise<HelpRequestRow[]> {
  const { rows } = await db.query<HelpRequestRow>(
    `select f.id, f.at, f.at::text as at_text, u.id as user_id, u.email,
            ${fullNameOf('u')} as user_name, f.product, f.product_name,
            f.at > now() - interval '2 hours' and not exists (
              select from seat_journal j
               where j.account_id = f.account_id
                 and j.xact > f.xact
                 and j.at > f.at
                 and j.product_id = f.product_id
                 and j.kind in ('granted', 'claimed')
                 and j.person in (select person from journal_persons p
                                   where p.account_id = f.account_id and p.user_id = f.user_id
                                     and p.day >= (now() at time zone 'UTC')::date - 1)
            ) as open
       from (
         select h.*, r.key as product, r.name as product_name
         ${lately}
           and ($4::timestamptz is null or (h.at, h.id) < ($4, $5::uuid))
         order by h.at desc, h.id desc
         limit $6
       ) f
       join users u on u.account_id = f.account_id and u.id = f.user_id
      order by f.at desc, f.id desc`,
    [accountId, productKey, managedGroups, before?.[0] ?? null, before?.[1] ?? null, limit],
  )
  return rows
}

export async function countHelpRequests(
  db: Queryable,
  { accountId, managedGroups }: { accountId: string; managedGroups: Sight },
  productKey: string | null,
): Promise<number> {
  const { rows } = await db.query<{ count: number }>(`select count(*) as count ${lately}`, [
    accountId,
    productKey,
    managedGroups,
  ])
  return rows[0]?.count ?? 0
}
