// Rows of rights: who may use which product, and in which kind.
import type { Queryable } from '../platform/database/database.ts'

export type Kind = 'named' | 'concurrent'

export interface AssignmentRow {
  account_id: string
  user_id: string
  product_id: string
  pool_id: number | null
  kind: Kind
  state: 'assigned' | 'waiting'
  since: Date
  next_kind: Kind | null
  is_quiet: boolean
  /** Somebody gave it, or a queue. */
  by_hand: boolean
  /** In which kind a group rule gives it; null: none does. */
  rule_kind: Kind | null
}

export interface Right {
  accountId: string
  userId: string
  productId: string
}

export async function selectAssignment(db: Queryable, right: Right): Promise<AssignmentRow | null> {
  const { rows } = await db.query<AssignmentRow>(
    'select * from assignments where account_id = $1 and user_id = $2 and product_id = $3',
    [right.accountId, right.userId, right.productId],
  )
  return rows[0] ?? null
}

/** Of several users, to one product. */
export async function selectAssignmentsOf(
  db: Queryable,
  { accountId, productId }: Omit<Right, 'userId'>,
  userIds: readonly string[],
): Promise<AssignmentRow[]> {
  const { rows } = await db.query<AssignmentRow>(
    'select * from assignments where account_id = $1 and product_id = $2 and user_id = any($3::uuid[]) order by user_id',
    [accountId, productId, userIds],
  )
  return rows
}

export async function selectAssignmentsOfUser(db: Queryable, accountId: string, userId: string) {
  const { rows } = await db.query<AssignmentRow>(
    'select * from assignments where account_id = $1 and user_id = $2 order by product_id',
    [accountId, userId],
  )
  return rows
}

export interface AssignmentChange {
  kind: Kind
  state: 'assigned' | 'waiting'
  poolId: number | null
  nextKind: Kind | null
  /** Left out: as it was. */
  isQuiet?: boolean
  /** Who gives it; left out: as it was, by hand what is new. */
  by?: 'hand' | 'rule'
}

/** Writes the right as it is now; `since` starts again when the kind or state is another one. */
export async function upsertAssignment(db: Queryable, right: Right, change: AssignmentChange): Promise<AssignmentRow> {
  const { rows } = await db.query<AssignmentRow>(
    `insert into assignments as a (account_id, user_id, product_id, kind, state, pool_id, next_kind, is_quiet, by_hand,
                                   rule_kind, since)
     values ($1, $2, $3, $4, $5, $6, $7, coalesce($8, false), $9::text is distinct from 'rule',
             case when $9 = 'rule' then coalesce($7, $4) end, date_trunc('milliseconds', now()))
         on conflict (account_id, user_id, product_id) do update
        set kind = excluded.kind, state = excluded.state, pool_id = excluded.pool_id, next_kind = excluded.next_kind,
            is_quiet = coalesce($8, a.is_quiet),
            by_hand = a.by_hand or coalesce($9 = 'hand', false),
            rule_kind = coalesce(excluded.rule_kind, a.rule_kind),
            since = case when (a.kind, a.state) = (excluded.kind, excluded.state) then a.since else excluded.since end
     returning *`,
    [
      right.accountId,
      right.userId,
      right.productId,
      change.kind,
      change.state,
      change.poolId,
      change.nextKind,
      change.isQuiet,
      change.by ?? null,
    ],
  )
  const row = rows[0]
  if (!row) throw new Error('an assignment was not written')
  return row
}

/** Who gives a right that stays as it is: somebody by hand, a rule in this kind, or both. */
export async function updateGivers(
  db: Queryable,
  right: Right,
  { byHand, ruleKind }: { byHand: boolean; ruleKind: Kind | null },
): Promise<void> {
  await db.query(
    `update assignments
        set by_hand = $4,
            rule_kind = $5
      where account_id = $1
        and user_id = $2
        and product_id = $3`,
    [right.accountId, right.userId, right.productId, byHand, ruleKind],
  )
}

/** Whoever asks (again) stands at the end of those who wait. */
export async function askAgain(db: Queryable, right: Right): Promise<void> {
  await db.query('update assignments set asked = default where account_id = $1 and user_id = $2 and product_id = $3', [
    right.accountId,
    right.userId,
    right.productId,
  ])
}

export async function deleteAssignments(
  db: Queryable,
  { accountId, productId }: Omit<Right, 'userId'>,
  userIds: readonly string[],
): Promise<void> {
  await db.query('delete from assignments where account_id = $1 and product_id = $2 and user_id = any($3::uuid[])', [
    accountId,
    productId,
    userIds,
  ])
}

export interface WishRow extends AssignmentRow {
  /** A rule alone gives it, and is to be looked at again: perhaps it is about to be taken back. */
  is_in_question: boolean
}

/** Those who wait for a seat, or for a named instead of a shared one, in order of asking. */
export async function selectWishes(db: Queryable, accountId: string): Promise<WishRow[]> {
  const { rows } = await db.query<WishRow>(
    `select a.*,
            not a.by_hand and exists (select from group_rule_work w
                                       where w.account_id = a.account_id
                                         and w.user_id = a.user_id
                                         and w.not_before <= now()) as is_in_question
       from assignments a
       join users u on u.account_id = a.account_id and u.id = a.user_id
      where a.account_id = $1
        and (a.state = 'waiting' or a.next_kind = 'named')
        and u.status in ('active', 'invited')
      order by a.asked`,
    [accountId],
  )
  return rows
}

/** Accounts in which somebody waits for a seat or for a change of kind. */
export async function selectAccountsWithWishes(db: Queryable): Promise<string[]> {
  const { rows } = await db.query<{ account_id: string }>(
    `select distinct account_id from assignments where state = 'waiting' or next_kind is not null`,
  )
  return rows.map(({ account_id }) => account_id)
}

/** A named seat whose last session has ended. */
export interface IdleSeat {
  poolId: number
  userId: string
}

/** Accounts in which a change of kind waited for one of these seats to be idle. */
export async function selectAccountsOfIdleChanges(db: Queryable, seats: readonly IdleSeat[]): Promise<string[]> {
  const { rows } = await db.query<{ account_id: string }>(
    `select distinct a.account_id
       from unnest($1::integer[], $2::uuid[]) as n(pool_id, user_id)
       join pools p on p.id = n.pool_id
       join assignments a on a.account_id = p.account_id and a.user_id = n.user_id and a.product_id = p.product_id
      where a.next_kind = 'concurrent'`,
    [seats.map(({ poolId }) => poolId), seats.map(({ userId }) => userId)],
    'accounts-of-idle-changes',
  )
  return rows.map(({ account_id }) => account_id)
}

/** Changes of kind that wait for a running session, where none runs any more. */
export async function selectIdleChanges(db: Queryable, accountId: string): Promise<AssignmentRow[]> {
  const { rows } = await db.query<AssignmentRow>(
    `select a.*
       from assignments a
      where a.account_id = $1
        and a.next_kind = 'concurrent'
        and not exists (select from sessions s where s.pool_id = a.pool_id and s.user_id = a.user_id)`,
    [accountId],
  )
  return rows
}

export interface ShownAssignment {
  user_id: string
  key: string
  kind: Kind
  state: 'assigned' | 'waiting'
  since: Date
}

export async function selectShownAssignments(db: Queryable, accountId: string, userIds: readonly string[]) {
  const { rows } = await db.query<ShownAssignment>(
    `select a.user_id, r.key, w.kind, w.state, a.since
       from assignments a
       join products r on r.id = a.product_id
      cross join lateral (
            select a.kind, a.state, 1 as place
             union all
            select a.next_kind, 'waiting', 2 where a.next_kind is not null) w
      where a.account_id = $1 and a.user_id = any($2::uuid[])
      order by r.position, r.key, w.place`,
    [accountId, userIds],
  )
  return rows
}

type Status = 'invited' | 'active' | 'suspended'

/** Locks the user's row: their rights change one after the other. Null for deleted and foreign users. */
export async function lockUser(db: Queryable, accountId: string, userId: string): Promise<{ status: Status } | null> {
  const { rows } = await db.query<{ status: Status }>(
    `select status
       from users
      where account_id = $1 and id = $2 and status <> 'deleted'
        for no key update`,
    [accountId, userId],
  )
  return rows[0] ?? null
}

/**
 * Locks several users before anything else of theirs. Ids of those that are there. Superadmins first, as whoever changes
 * a person locks them, so that nobody waits in a circle.
 */
export async function lockUsers(db: Queryable, accountId: string, userIds: readonly string[]): Promise<Set<string>> {
  const { rows } = await db.query<{ id: string }>(
    `select id
       from users
      where account_id = $1 and id = any($2::uuid[]) and status <> 'deleted'
      order by role <> 'superadmin', id
        for no key update`,
    [accountId, userIds],
  )
  return new Set(rows.map(({ id }) => id))
}

export interface EntitlementRow {
  product_id: string
  kind: 'named' | 'concurrent' | 'included'
  state: 'assigned' | 'waiting'
}

/** Everything a user may use: assigned, open to everyone, included. */
export async function selectEntitlements(db: Queryable, accountId: string, userId: string): Promise<EntitlementRow[]> {
  const { rows } = await db.query<EntitlementRow>(
    `select product_id, kind, state
       from assignments
      where account_id = $1 and user_id = $2
      union all
     select p.product_id, p.kind, 'assigned'
       from pools p
      where p.account_id = $1
        and ((p.kind = 'included' and p.total is null) or (p.kind = 'concurrent' and p.everyone and p.total <> 0))
        and not exists (
              select from assignments a
               where a.account_id = $1 and a.user_id = $2 and a.product_id = p.product_id)`,
    [accountId, userId],
  )
  return rows
}
