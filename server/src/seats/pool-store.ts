// An account's pools as other features see them: which there are, and what is used of each.
import type { Queryable } from '../platform/database/database.ts'
import type { JournalPersons } from './journal-persons.ts'
import { array } from './seat-sql.ts'
import type { PoolKind, RefusalReason } from './seat-types.ts'

export interface PoolLine {
  productId: string
  kind: PoolKind
  /** Empty unless the kind is `device`. */
  resource: string
  /** Null: unrestricted. */
  total: number | null
}

export interface PoolUsage extends PoolLine {
  id: number
  productKey: string
  /** named: assigned; concurrent: held, kept seats included; device and included: 0. */
  used: number
  waiting: number
}

const usageText = `
select p.id, p.product_id as "productId", r.key as "productKey", p.kind, p.resource, p.total,
       case when p.kind in ('named', 'concurrent') then p.held else 0 end as used, p.waiting
  from pools p
  join products r on r.id = p.product_id
 where p.account_id = $1
 order by p.id`

/** In order of id, which is the order in which pools are locked. */
export async function selectPools(db: Queryable, accountId: string, mode: 'lock' | 'read'): Promise<PoolUsage[]> {
  const { rows } = await db.query<PoolUsage>(
    mode === 'lock' ? `${usageText} for no key update of p` : usageText,
    [accountId],
    `pools-${mode}`,
  )
  return rows
}

export async function insertPools(db: Queryable, accountId: string, lines: readonly PoolLine[]): Promise<void> {
  await db.query(
    `insert into pools (account_id, product_id, kind, resource, total)
     select $1, n.product_id, n.kind, n.resource, 0
       from unnest($2::uuid[], $3::text[], $4::text[]) as n(product_id, kind, resource)
      order by n.product_id, n.kind, n.resource
         on conflict (account_id, product_id, kind, resource) do nothing`,
    [
      accountId,
      array(lines.map((line) => line.productId)),
      array(lines.map((line) => line.kind)),
      lines.map((line) => line.resource),
    ],
  )
}

/** Users who have sessions or a place in line in a pool. */
export async function selectSessionsOfPool(db: Queryable, poolId: number): Promise<string[]> {
  const { rows } = await db.query<{ user_id: string }>(
    `select user_id from sessions where pool_id = $1
      union
     select user_id from tickets where pool_id = $1 and state in ('waiting', 'offered')`,
    [poolId],
  )
  return rows.map(({ user_id }) => user_id)
}

/** A refusal of a product the account owns no line of, for the first reason that holds. */
export async function insertRefusalWithoutPool(
  db: Queryable,
  persons: JournalPersons,
  { accountId, productId, userId }: { accountId: string; productId: string; userId: string },
): Promise<RefusalReason> {
  const { rows: clock } = await db.query<{ now: Date }>('select clock_timestamp() as now')
  const now = clock[0]?.now.getTime() ?? Number.NaN
  const { pseudonym } = await persons.of(db, now, [{ accountId, userId, actorId: null }])
  const { rows } = await db.query<{ reason: RefusalReason }>(
    `insert into seat_journal (account_id, at, kind, product_id, person, reason)
     select a.id, date_trunc('milliseconds', clock_timestamp()), 'refused', r.id, $3,
            case when a.status = 'suspended' then 'account_suspended'
                 when exists (select from pools p where p.account_id = a.id and p.ends_at <= clock_timestamp())
                 then 'license_expired'
                 when u.status = 'suspended' then 'user_suspended'
                 when u.status = 'invited' and r.require_activation then 'not_activated'
                 else 'not_entitled' end
       from accounts a
       join users u on u.account_id = a.id and u.id = $4
       join products r on r.id = $2
      where a.id = $1
     returning reason`,
    [accountId, productId, pseudonym(accountId, userId), userId],
  )
  return rows[0]?.reason ?? 'not_entitled'
}
