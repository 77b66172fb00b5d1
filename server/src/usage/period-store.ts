// SQL of counting the seat journal into quarters of an hour: what is not counted yet below the horizon
// (docs/decisions/0005), and what it comes to.
import type { Queryable } from '../platform/database/database.ts'
import type { JournalEntry, Present } from './counting-rules.ts'
import type { Period, TotalStep } from './period-rules.ts'

/** How far an account's journal is counted. */
export interface Mark {
  xact: string
  number: string
  /** Milliseconds since 1970. */
  at: number
  present: Present
}

// Transactions are told in another order than that of their time, but a day is more than any of them takes: older months
// are not looked at.
const afterMark = (table: string, [account, xact, number, at]: readonly [string, string, string, string]) => `
       ${table}account_id = ${account}
   and (${table}xact, ${table}number) > (${xact}, ${number})
   and ${table}at > ${at} - interval '1 day'`

const belowHorizon = 'xact < recorded_xact(pg_snapshot_xmin(pg_current_snapshot()))'

/** Accounts with something that is not counted yet. */
export async function selectAccountsToCount(db: Queryable): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    `select a.id
       from accounts a
       left join usage_marks m on m.account_id = a.id
      where exists (
              select
                from seat_journal j
               where ${afterMark('j.', ['a.id', `coalesce(m.xact, '0')`, 'coalesce(m.number, 0)', `coalesce(m.at, 'epoch')`])}
                 and j.${belowHorizon})
      order by a.id`,
  )
  return rows.map(({ id }) => id)
}

export async function insertMark(db: Queryable, accountId: string): Promise<void> {
  await db.query(
    `insert into usage_marks (account_id, xact, number, at, counted_until, present)
     values ($1, '0', 0, 'epoch', 'epoch', '{"sessions": [], "tickets": []}')
     on conflict do nothing`,
    [accountId],
    'insert-usage-mark',
  )
}

/** Held until the end of the transaction; null when somebody else is at it. */
export async function lockMark(tx: Queryable, accountId: string): Promise<Mark | null> {
  const { rows } = await tx.query<Mark>(
    `select xact::text as xact, number::text as number, date_part('epoch', at) * 1000 as at, present
       from usage_marks
      where account_id = $1
        for update skip locked`,
    [accountId],
    'lock-usage-mark',
  )
  return rows[0] ?? null
}

export type UncountedEntry = JournalEntry & Omit<Mark, 'present'>

/** The next entries, in their order. What was refused before it came to a pool is the product's shared pool's. */
export async function selectUncounted(tx: Queryable, accountId: string, most: number): Promise<UncountedEntry[]> {
  const { rows } = await tx.query<UncountedEntry>(
    `with mark as materialized (
       select xact, number, at from usage_marks where account_id = $1
     ), next as materialized (
       select j.*
         from mark m
        cross join lateral (
              select *
                from seat_journal
               where ${afterMark('', ['$1', 'm.xact', 'm.number', 'm.at'])}
                 and ${belowHorizon}
               order by xact, number
               limit $2) j
     )
     select xact::text as xact, number::text as number, date_part('epoch', at) * 1000 as at, kind,
            coalesce(pool_id, (select p.id
                                 from pools p
                                where p.account_id = $1 and p.product_id = next.product_id
                                  and p.kind = 'concurrent' and p.resource = '')) as "poolId",
            fence::text as fence, session_id as "sessionId", ticket_id as "ticketId", reason,
            date_part('epoch', ended_at) * 1000 as "endedAt"
       from next
      order by next.xact, next.number`,
    [accountId, most],
    'uncounted-entries',
  )
  return rows
}

export interface CountedPoolRow {
  id: number
  totals: TotalStep[]
  period: Period | null
}

export const periodObject = `json_build_object(
              'poolId', u.pool_id, 'startsAt', (date_part('epoch', u.starts_at) * 1000)::int8, 'peak', u.peak,
              'peakAt', (date_part('epoch', u.peak_at) * 1000)::int8, 'mostWaiting', u.most_waiting,
              'fullMilliseconds', u.full_milliseconds, 'timesFull', u.times_full,
              'waits', json_build_object('counts', u.waits, 'longest', u.longest_wait),
              'gaveUp', u.gave_up, 'refusals', u.refusals,
              'lastAt', (date_part('epoch', u.last_at) * 1000)::int8, 'inUse', u.in_use, 'waiting', u.waiting)`

export const totalsOf = (pool: string) => `(
              select json_agg(json_build_object('from', (date_part('epoch', from_at) * 1000)::int8, 'total', total)
                              order by from_at)
                from pool_totals where pool_id = ${pool})`

/** The account's shared pools, each with the last quarter of an hour that is known. */
export async function selectPoolsToCount(tx: Queryable, accountId: string): Promise<CountedPoolRow[]> {
  const { rows } = await tx.query<CountedPoolRow>(
    `select p.id, coalesce(${totalsOf('p.id')}, '[]') as totals,
            (select ${periodObject}
               from usage_periods u
              where u.account_id = $1 and u.pool_id = p.id
              order by u.starts_at desc
              limit 1) as period
       from pools p
      where p.account_id = $1
        and p.kind = 'concurrent'`,
    [accountId],
    'pools-to-count',
  )
  return rows
}

/** Who is on the account's shared seats and in its lines right now; null: the journal has something newer than the mark. */
export async function selectTruth(
  tx: Queryable,
  accountId: string,
  { xact, number, at }: Omit<Mark, 'present'>,
): Promise<{ at: number; present: Present | null }> {
  const { rows } = await tx.query<{ at: number; present: Present | null }>(
    `select floor(date_part('epoch', clock_timestamp()) * 1000)::float8 as at,
            case when not exists (
                   select
                     from seat_journal
                    where ${afterMark('', ['$1', '$2::xid8', '$3::bigint', 'to_timestamp($4 / 1000.0::float8)'])})
                 then json_build_object('sessions', (
                        select coalesce(json_agg(json_build_object(
                                 'id', s.id, 'poolId', s.pool_id, 'fence', s.fence::text)), '[]')
                          from pools p
                          join sessions s on s.pool_id = p.id
                         where p.account_id = $1 and p.kind = 'concurrent'), 'tickets', (
                        select coalesce(json_agg(json_build_object(
                                 'id', t.id, 'poolId', t.pool_id,
                                 'since', (date_part('epoch', t.since) * 1000)::int8,
                                 'isOffered', t.state = 'offered')), '[]')
                          from pools p
                          join tickets t on t.pool_id = p.id and t.state in ('waiting', 'offered')
                         where p.account_id = $1 and p.kind = 'concurrent'))
            end as present`,
    [accountId, xact, number, at],
    'usage-truth',
  )
  return rows[0] ?? { at: 0, present: null }
}

/** What was known of them is replaced. */
export async function upsertPeriods(tx: Queryable, accountId: string, periods: readonly Period[]): Promise<void> {
  await tx.query(
    `insert into usage_periods (account_id, pool_id, starts_at, peak, peak_at, most_waiting, full_milliseconds, times_full,
                                waits, longest_wait, gave_up, refusals, last_at, in_use, waiting)
     select $1, pool_id, to_timestamp(starts_at / 1000.0), peak, to_timestamp(peak_at / 1000.0), most_waiting,
            full_milliseconds, times_full, waits, longest_wait, gave_up, refusals, to_timestamp(last_at / 1000.0), in_use,
            waiting
       from json_to_recordset($2)
         as p (pool_id integer, starts_at float8, peak integer, peak_at float8, most_waiting integer,
               full_milliseconds integer, times_full integer, waits jsonb, longest_wait integer, gave_up integer,
               refusals jsonb, last_at float8, in_use integer, waiting integer)
     on conflict (account_id, pool_id, starts_at) do update
        set peak = excluded.peak, peak_at = excluded.peak_at, most_waiting = excluded.most_waiting,
            full_milliseconds = excluded.full_milliseconds, times_full = excluded.times_full, waits = excluded.waits,
            longest_wait = excluded.longest_wait, gave_up = excluded.gave_up, refusals = excluded.refusals,
            last_at = excluded.last_at, in_use = excluded.in_use, waiting = excluded.waiting`,
    [accountId, JSON.stringify(periods.map(rowOf))],
    'upsert-usage-periods',
  )
}

const rowOf = (period: Period) => ({
  pool_id: period.poolId,
  starts_at: period.startsAt,
  peak: period.peak,
  peak_at: period.peakAt,
  most_waiting: period.mostWaiting,
  full_milliseconds: Math.round(period.fullMilliseconds),
  times_full: period.timesFull,
  waits: period.waits.counts,
  longest_wait: period.waits.longest,
  gave_up: period.gaveUp,
  refusals: period.refusals,
  last_at: period.lastAt,
  in_use: period.inUse,
  waiting: period.waiting,
})

export async function updateMark(
  tx: Queryable,
  accountId: string,
  { xact, number, at, present }: Mark,
  countedUntil: number,
): Promise<void> {
  await tx.query(
    `update usage_marks
        set xact = $2::xid8, number = $3::bigint, at = to_timestamp($4 / 1000.0::float8), counted_until = $5, present = $6
      where account_id = $1`,
    [accountId, xact, number, at, new Date(countedUntil), JSON.stringify(present)],
    'update-usage-mark',
  )
}

/** What the account's shared pools have now they had since then, and nothing else before. */
export async function replaceTotals(tx: Queryable, accountId: string, since: Date): Promise<void> {
  const pools = `select id from pools where account_id = $1 and kind = 'concurrent'`
  await tx.query(`delete from pool_totals where pool_id in (${pools})`, [accountId])
  await tx.query(
    `insert into pool_totals (pool_id, from_at, total)
     select id, $2, total from pools where id in (${pools})`,
    [accountId, since],
  )
}
