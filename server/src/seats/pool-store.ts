// An account's pools as other features see them: which there are, and what is used of each.
import type { Queryable } from '../platform/database/database.ts'
import type { JournalPersons } from './journal-persons.ts'
import { array, lookUp } from './seat-sql.ts'
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
  /** named: assigned; concurrent: held, kept seats included; device: registered; included: 0. */
  used: number
  waiting: number
  /** When the license is over; null: never. */
  endsAt: Date | null
}

const usageText = `
select p.id, p.product_id as "productId", r.key as "productKey", p.kind, p.resource, p.total,
       case when p.kind = 'included' then 0 else p.held end as used, p.waiting,
       p.ends_at as "endsAt"
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

export interface DeviceLine {
  id: number
  productId: string
  resource: string
  /** Null: unrestricted. */
  total: number | null
  /** Registered devices. */
  used: number
}

/** In order of id. `only`: that line, if there is one. */
export async function selectDeviceLinesForUpdate(
  tx: Queryable,
  accountId: string,
  only: { productId: string; resource: string } | null,
): Promise<DeviceLine[]> {
  const { rows } = await tx.query<DeviceLine>(
    `select id, product_id as "productId", resource, total, held as used
       from pools
      where account_id = $1
        and kind = 'device'
        and ($2::uuid is null or product_id = $2 and resource = $3)
      order by id
        for no key update`,
    [accountId, only?.productId ?? null, only?.resource ?? null],
  )
  return rows
}

/** The line must be locked. */
export async function updateDevicesUsed(tx: Queryable, poolId: number, more: number): Promise<void> {
  await tx.query('update pools set held = held + $2 where id = $1', [poolId, more])
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
export async function selectUsersOfPool(db: Queryable, poolId: number): Promise<string[]> {
  const { rows } = await db.query<{ user_id: string }>(
    `select user_id from sessions where pool_id = $1
      union
     select user_id from tickets where pool_id = $1 and state in ('waiting', 'offered')`,
    [poolId],
  )
  return rows.map(({ user_id }) => user_id)
}

export interface WithoutLine {
  accountId: string
  productId: string
  userId: string
}

/**
 * Refusals of products the accounts own no line of, each for the first reason that holds. `confirm`: once they are
 * committed.
 */
export async function insertRefusalsWithoutPool(
  db: Queryable,
  persons: JournalPersons,
  asked: readonly WithoutLine[],
): Promise<{ reasons: RefusalReason[]; confirm: () => void }> {
  const { rows: clock } = await db.query<{ now: Date }>('select clock_timestamp() as now')
  const now = clock[0]?.now.getTime() ?? Number.NaN
  const people = asked.map(({ accountId, userId }) => ({ accountId, userId, actorId: null }))
  const { pseudonym, confirm } = await persons.of(db, now, people)
  const { rows } = await db.query<{ i: number; reason: RefusalReason }>(
    `with refused as materialized (
       select n.i::integer as i, a.id as account_id, r.id as product_id, n.person,
              case when a.status = 'suspended' then 'account_suspended'
                   when exists (select from pools p where p.account_id = a.id and p.ends_at <= clock_timestamp())
                   then 'license_expired'
                   when u.status = 'suspended' then 'user_suspended'
                   when u.status = 'invited' and r.require_activation then 'not_activated'
                   else 'not_entitled' end as reason
         from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[]) with ordinality
              as n(account_id, product_id, user_id, person, i)
         ${lookUp('a', 'accounts', 'id = n.account_id')}
         ${lookUp('u', 'users', 'account_id = n.account_id and id = n.user_id')}
         ${lookUp('r', 'products', 'id = n.product_id')}
     ), noted as (
       insert into seat_journal (account_id, at, kind, product_id, person, reason)
       select account_id, date_trunc('milliseconds', clock_timestamp()), 'refused', product_id, person, reason
         from refused
        order by i
     )
     select i, reason from refused`,
    [
      array(asked.map(({ accountId }) => accountId)),
      array(asked.map(({ productId }) => productId)),
      array(asked.map(({ userId }) => userId)),
      array(asked.map(({ accountId, userId }) => pseudonym(accountId, userId))),
    ],
    'refusals-without-pool',
  )
  const reasons = new Map(rows.map(({ i, reason }) => [i, reason]))
  return { reasons: asked.map((_, index) => reasons.get(index + 1) ?? 'not_entitled'), confirm }
}
