// The SQL of the people to whom rules are still to be applied. Most rows are written by triggers.
import type { Queryable } from '../platform/database/database.ts'

export interface Work {
  userId: string
  byDirectory: boolean
}

/** Accounts in which somebody is due. */
export async function selectAccountsWithWork(db: Queryable): Promise<string[]> {
  const { rows } = await db.query<{ account_id: string }>(
    'select distinct account_id from group_rule_work where not_before <= now()',
  )
  return rows.map(({ account_id }) => account_id)
}

export async function countWork(db: Queryable, accountId: string): Promise<number> {
  const { rows } = await db.query<{ count: number }>(
    'select count(*) as count from group_rule_work where account_id = $1 and not_before <= now()',
    [accountId],
  )
  return rows[0]?.count ?? 0
}

/** Who is due, in order of asking. Nobody is locked by this. */
export async function selectDue(db: Queryable, accountId: string, most: number): Promise<string[]> {
  const { rows } = await db.query<{ user_id: string }>(
    `select user_id
       from group_rule_work
      where account_id = $1
        and not_before <= now()
      order by asked
      limit $2`,
    [accountId, most],
    'rules-due',
  )
  return rows.map(({ user_id }) => user_id)
}

/** Locks, as whoever changes people does, those of them whom nobody else is changing just now. */
export async function lockFreeUsers(tx: Queryable, accountId: string, userIds: readonly string[]): Promise<string[]> {
  const { rows } = await tx.query<{ id: string }>(
    `select id
       from users
      where account_id = $1
        and id = any($2::uuid[])
      order by role <> 'superadmin', id
        for no key update skip locked`,
    [accountId, userIds],
  )
  return rows.map(({ id }) => id)
}

/** Those of the locked users who are still due, in order of asking: what changes from now on makes them due again. */
export async function takeWork(tx: Queryable, accountId: string, userIds: readonly string[]): Promise<Work[]> {
  const { rows } = await tx.query<Work>(
    `with taken as (
       delete from group_rule_work
        where account_id = $1
          and user_id = any($2::uuid[])
       returning user_id, asked, by_directory)
     select user_id as "userId", by_directory as "byDirectory"
       from taken
      order by asked`,
    [accountId, userIds],
  )
  return rows
}

/** Somebody is to be looked at, at once or after some time. */
export async function insertWork(
  tx: Queryable,
  accountId: string,
  userIds: readonly string[],
  restSeconds = 0,
): Promise<void> {
  await tx.query(
    `insert into group_rule_work (account_id, user_id, by_directory, not_before)
     select $1, u.id, false, now() + make_interval(secs => $3)
       from unnest($2::uuid[]) as u(id)
      order by u.id
         on conflict (account_id, user_id) do update
        set not_before = excluded.not_before`,
    [accountId, userIds, restSeconds],
  )
}
