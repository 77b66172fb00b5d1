// The SQL of the latest time that a customer's own installation has seen.
import type { Queryable } from '../platform/database/database.ts'

/** The time by which licenses go: the clock's, or the latest that was seen where the clock is behind it. */
export const licenseNow = '(select greatest(clock_timestamp(), max(latest_seen_at)) from installation)'

export interface SeenTime {
  now: Date
  latest: Date
  /** Null while the clock is right. */
  backSince: Date | null
  /** Whether it has just been set back. */
  isNews: boolean
}

/** Notes the time, and whether the clock is behind one that was seen, by more than clocks are put right by. */
export async function updateLatestSeen(queryable: Queryable, toleranceSeconds: number): Promise<SeenTime | null> {
  const { rows } = await queryable.query<SeenTime>(
    `with before as (
       select latest_seen_at, clock_back_since, date_trunc('milliseconds', clock_timestamp()) as now
         from installation
          for no key update
     )
     update installation
        set latest_seen_at = greatest(before.latest_seen_at, before.now),
            clock_back_since = case when before.latest_seen_at > before.now + make_interval(secs => $1)
                                    then coalesce(before.clock_back_since, before.now)
                               end
       from before
  returning before.now, installation.latest_seen_at as latest, installation.clock_back_since as "backSince",
            installation.clock_back_since is not null and before.clock_back_since is null as "isNews"`,
    [toleranceSeconds],
  )
  return rows[0] ?? null
}

/** The time by which a revision that is newer than all known ones is judged. */
export async function selectNowFor(queryable: Queryable, issuedAt: Date): Promise<Date> {
  const { rows } = await queryable.query<{ now: Date }>(
    `select date_trunc('milliseconds', greatest(clock_timestamp(), $1::timestamptz)) as now`,
    [issuedAt],
  )
  return rows[0]?.now ?? issuedAt
}

/**
 * A newer revision is proof of the time at which the vendor made it, and that what was seen before may have been wrong: a
 * clock that once ran ahead.
 */
export async function updateSeenToIssued(tx: Queryable, issuedAt: Date): Promise<void> {
  await tx.query(
    `update installation
        set latest_seen_at = greatest(clock_timestamp(), $1),
            clock_back_since = null
      where latest_seen_at is not null`,
    [issuedAt],
  )
}

/** Null while the clock is right, and at a vendor's. */
export async function selectClockBehind(queryable: Queryable): Promise<Pick<SeenTime, 'now' | 'latest'> | null> {
  const { rows } = await queryable.query<Pick<SeenTime, 'now' | 'latest'>>(
    `select date_trunc('milliseconds', clock_timestamp()) as now, latest_seen_at as latest
       from installation
      where clock_back_since is not null`,
  )
  return rows[0] ?? null
}
