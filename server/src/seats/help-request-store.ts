// Help requests: who asked, for what, when.
import type { Queryable } from '../platform/database/database.ts'
import { isId } from '../platform/ids.ts'
import type { ProductUse } from './product-callers.ts'

export interface HelpSeeker {
  id: string
  accountId: string
  email: string
  product: string
}

/** Locks the user's row, so that two requests at once are told apart from one. */
export async function lockUserForHelp(db: Queryable, use: ProductUse): Promise<HelpSeeker | null> {
  const byId = isId(use.user)
  const { rows } = await db.query<HelpSeeker>(
    `select u.id, u.account_id as "accountId", u.email, r.key as product
       from users u
       join accounts a on a.id = u.account_id and a.kind = 'customer'
       join products r on r.id = $2
      where u.status <> 'deleted'
        and ($1::uuid is null or u.account_id = $1)
        and ($3::uuid is null or u.id = $3)
        and ($4::text is null or u.email = $4)
      order by u.status = 'invited', u.created_at
      limit 1
        for no key update of u`,
    [use.accountId, use.productId, byId ? use.user : null, byId ? null : use.user.toLowerCase()],
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
