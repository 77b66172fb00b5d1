// What /metrics reads from the database.
import type { Queryable } from '../platform/database/database.ts'

export interface SeatTotals {
  kind: 'named' | 'concurrent' | 'device' | 'included'
  seats: number
  in_use: number
  kept: number
  waiting: number
  full: number
  sessions: number
}

/** Of all accounts together, by kind of license. */
export async function selectSeatTotals(db: Queryable): Promise<SeatTotals[]> {
  const { rows } = await db.query<SeatTotals>(
    `select p.kind,
            coalesce(sum(p.total), 0)::bigint as seats,
            sum(p.held)::bigint as in_use,
            sum(p.kept)::bigint as kept,
            sum(p.waiting)::bigint as waiting,
            count(*) filter (where p.held >= p.total and p.total > 0) as full,
            coalesce(sum(s.count), 0)::bigint as sessions
       from pools p
       left join (select pool_id, count(*) from sessions group by pool_id) s on s.pool_id = p.id
      group by p.kind`,
    [],
    'seat-totals',
  )
  return rows
}

/** Seconds since a server last ticked; from 5 s on it counts as an outage of ours. */
export async function selectTickAge(db: Queryable): Promise<number> {
  const { rows } = await db.query<{ age: number }>(
    `select extract(epoch from clock_timestamp() - at)::double precision as age from server_ticks`,
    [],
    'tick-age',
  )
  return rows[0]?.age ?? 0
}
