// The SQL of counting failed attempts.
import type { Queryable } from '../platform/database/database.ts'

/** Locks until the end of the transaction, always in the same order. Waiting for one's turn is what it is for. */
export async function lockSubjects(tx: Queryable, subjects: readonly string[]): Promise<void> {
  await tx.query('set local lock_timeout = 0')
  await tx.query(
    `select pg_advisory_xact_lock(key)
       from (select distinct hashtextextended(subject, 0) as key
               from unnest($1::text[]) as subject
              order by key) as keys`,
    [subjects],
  )
}

/**
 * Seconds until each subject has fewer than its most failures in the last ten minutes; the longest of them, or null
 * when none is blocked. The clock's time, not the transaction's, which began before waiting for the locks.
 */
export async function selectBlockedSeconds(
  queryable: Queryable,
  limits: readonly { subject: string; most: number }[],
): Promise<number | null> {
  const { rows } = await queryable.query<{ seconds: number | null }>(
    `select max(extract(epoch from blocked.at + interval '10 minutes' - clock_timestamp()))::float8 as seconds
       from unnest($1::text[], $2::int[]) as l (subject, most)
      cross join lateral (
            select f.at
              from sign_in_failures f
             where f.subject = l.subject
               and f.at > clock_timestamp() - interval '10 minutes'
             order by f.at desc
            offset l.most - 1
             limit 1) as blocked`,
    [limits.map((limit) => limit.subject), limits.map((limit) => limit.most)],
  )
  return rows[0]?.seconds ?? null
}

/** Counts a failure for each subject, and sweeps a few failures that are too old to count. */
export async function insertFailures(tx: Queryable, subjects: readonly string[]): Promise<void> {
  await tx.query(
    `insert into sign_in_failures (subject, at)
     select subject, clock_timestamp()
       from unnest($1::text[]) as subject`,
    [subjects],
  )
  await tx.query(
    `delete from sign_in_failures
      where id = any(array(
            select id
              from sign_in_failures
             where at < now() - interval '10 minutes'
             order by at
             limit 20
               for update skip locked))`,
  )
}
