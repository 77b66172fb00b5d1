// The SQL of what is held of the directory's changes, and of how many people have lost something by it.
import type { HeldWhat } from '@sitzplan/contract/group-rules'
import type { Queryable } from '../platform/database/database.ts'

export interface HeldRow {
  id: string
  userId: string
  what: HeldWhat
  heldAt: Date
  decision: 'confirmed' | 'discarded' | null
}

const columns = `id, user_id as "userId", what, held_at as "heldAt", decision`

/** Nobody else counts what the account's people lose until the end of the transaction. Asked for with people locked. */
export async function lockLosses(tx: Queryable, accountId: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('losses ' || $1, 0))`, [accountId])
}

export interface LossCount {
  /** Whom the directory keeps. */
  kept: number
  /** Who has lost something within the hour, the person in question not counted. */
  lost: number
  holdPercent: number
}

export async function selectLossCount(tx: Queryable, accountId: string, userId: string): Promise<LossCount> {
  const { rows } = await tx.query<LossCount>(
    `select (select coalesce(sum(total), 0)::bigint from directory_user_totals where account_id = $1) as kept,
            (select count(*) from directory_losses
              where account_id = $1 and user_id <> $2 and at > now() - interval '1 hour') as lost,
            coalesce((select hold_percent from provisioning_settings where account_id = $1), 20) as "holdPercent"`,
    [accountId, userId],
  )
  const [count] = rows
  if (!count) throw new Error('counting answered nothing')
  return count
}

export async function upsertLoss(tx: Queryable, accountId: string, userId: string): Promise<void> {
  await tx.query(`delete from directory_losses where account_id = $1 and at < now() - interval '1 hour'`, [accountId])
  await tx.query(
    `insert into directory_losses (account_id, user_id)
     values ($1, $2)
         on conflict (account_id, user_id) do update
        set at = now()`,
    [accountId, userId],
  )
}

/** False where it was held already, and waits. */
export async function insertHeld(
  tx: Queryable,
  accountId: string,
  held: { id: string; userId: string; what: HeldWhat },
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `insert into held_changes (account_id, id, user_id, what)
     values ($1, $2, $3, $4)
         on conflict (account_id, user_id, what) do nothing`,
    [accountId, held.id, held.userId, held.what],
  )
  return rowCount === 1
}

export async function selectHeldOf(tx: Queryable, accountId: string, userIds: readonly string[]): Promise<HeldRow[]> {
  const { rows } = await tx.query<HeldRow>(
    `select ${columns} from held_changes where account_id = $1 and user_id = any($2::uuid[])`,
    [accountId, userIds],
  )
  return rows
}

export async function deleteHeld(tx: Queryable, accountId: string, userId: string, what: HeldWhat): Promise<void> {
  await tx.query('delete from held_changes where account_id = $1 and user_id = $2 and what = $3', [
    accountId,
    userId,
    what,
  ])
}

/** All that is held of somebody. */
export async function deleteHeldOf(tx: Queryable, accountId: string, userId: string): Promise<void> {
  await tx.query('delete from held_changes where account_id = $1 and user_id = $2', [accountId, userId])
}

const waiting = `
  from held_changes h
 where h.account_id = $1
   and h.decision is null`

/** A page of what is to be decided, oldest first. */
export async function selectWaiting(
  db: Queryable,
  accountId: string,
  after: string | null,
  limit: number,
): Promise<HeldRow[]> {
  const { rows } = await db.query<HeldRow>(
    `select h.id, h.user_id as "userId", h.what, h.held_at as "heldAt", h.decision
     ${waiting}
       and ($2::uuid is null or h.id > $2)
     order by h.id
     limit $3`,
    [accountId, after, limit],
  )
  return rows
}

export async function countWaiting(db: Queryable, accountId: string): Promise<number> {
  const { rows } = await db.query<{ count: number }>(`select count(*) as count ${waiting}`, [accountId])
  return rows[0]?.count ?? 0
}

/** Whom it is about, of those that nobody had decided. `ids` null: all of them. */
export async function updateDecisions(
  tx: Queryable,
  accountId: string,
  ids: readonly string[] | null,
  decision: 'confirmed' | 'discarded',
): Promise<string[]> {
  const { rows } = await tx.query<{ user_id: string }>(
    `update held_changes
        set decision = $3
      where account_id = $1
        and ($2::uuid[] is null or id = any($2::uuid[]))
        and decision is null
     returning user_id`,
    [accountId, ids, decision],
  )
  return rows.map(({ user_id }) => user_id)
}
