// The hot path's SQL, second half: writes what a batch decided. Every statement counts the rows it touched, and a
// count that is not the expected one (a heartbeat came in the very millisecond of its expiry, or somebody was told
// meanwhile that the lease has run out) undoes the batch. The database counts (`assert_rows`), so that all statements and
// the commit can be sent without waiting in between.
import type { Queryable } from '../platform/database/database.ts'
import { int4s, int8s, texts, times, uuids } from './binary-arrays.ts'
import type { Pseudonym } from './journal-persons.ts'
import { writeLedger } from './ledger-writes.ts'
import { insertAnswers, insertTickets, updateTickets, upsertCooldowns } from './line-writes.ts'
import type { SeatRange } from './seat-map.ts'
import type { SeatPage } from './seat-page.ts'
import type { Hold, SeatSession } from './seat-types.ts'
import { byPool } from './slices.ts'

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)

/** `commit`, where given, is sent along; the statements run in this order. */
export async function writePage(
  tx: Queryable,
  page: SeatPage,
  pseudonym: Pseudonym,
  commit?: () => Promise<void>,
): Promise<void> {
  const written = await Promise.allSettled([
    deleteEnded(tx, page),
    deleteSeats(tx, page),
    insertSeats(tx, page),
    ...writeLedger(tx, page, pseudonym),
    updateHolds(tx, [...page.changedHolds]),
    updateSessions(tx, [...page.changedSessions].sort(byId)),
    // Before new ones: whoever lost a place may have another by now, and has one at a time.
    updateTickets(tx, page),
    insertTickets(tx, [...page.line.newTickets]),
    upsertCooldowns(tx, page),
    insertAnswers(tx, page),
    commit?.(),
  ])
  // The first that failed is the cause; what came after it, the commit too, failed for that alone.
  const failed = written.find((each) => each.status === 'rejected')
  if (failed) throw failed.reason
}

// By `any` of an array, so that rows are found by index whatever the statistics say. Sessions go in order of their
// ids, as heartbeats come, so that the two never wait for each other in a circle.
async function deleteEnded(tx: Queryable, page: SeatPage): Promise<void> {
  const holds = [...page.goneHolds]
  const { poolIds, slices } = byPool(holds)
  const ended: string[] = []
  const lapsed: string[] = []
  for (const [session, how] of page.goneSessions) (how === 'lapsed' ? lapsed : ended).push(session.id)
  if (holds.length + ended.length + lapsed.length === 0) return
  await tx.query(
    `with ended as (
       delete from sessions where id = any($1::uuid[]) and not is_told_expired
       returning 1
     ), lapsed as (
       delete from sessions where id = any($2::uuid[]) and expires_at <= $3::timestamptz
       returning 1
     ), freed as (
       delete from holds
        where ctid = any(array(
                select h.at
                  from generate_series(1, cardinality($4::integer[])) as n(i)
                 cross join lateral (
                       -- The fencing number stands for the holder: no two of a pool have the same.
                       select ctid as at
                         from holds
                        where pool_id = ($4::integer[])[n.i]
                          and number = any(($7::integer[])[($5::integer[])[n.i]:($6::integer[])[n.i]])
                          and fence = any(($8::bigint[])[($5::integer[])[n.i]:($6::integer[])[n.i]])
                       offset 0) h))
       returning 1
     )
     select assert_rows((select count(*) from ended) + (select count(*) from lapsed), $9, 'ended sessions'),
            assert_rows((select count(*) from freed), $10, 'freed seats')`,
    [
      uuids(ended.sort()),
      uuids(lapsed.sort()),
      new Date(page.now),
      ...[int4s(poolIds), int4s(slices.from), int4s(slices.to)],
      int4s(slices.list.map((hold) => hold.number)),
      int8s(slices.list.map((hold) => hold.fence)),
      ended.length + lapsed.length,
      holds.length,
    ],
    'delete-ended',
  )
}

async function deleteSeats(tx: Queryable, page: SeatPage): Promise<void> {
  const gone = page.seats.changed('gone')
  if (gone.length === 0) return
  await tx.query(
    `with gone as (
       delete from seats s
        using (select pool_id, first, last
                 from unnest($1::integer[], $2::integer[], $3::integer[]) as n(pool_id, first, last)
                where not exists (
                      select from holds h where h.pool_id = n.pool_id and h.number between n.first and n.last)
               offset 0) n
        where s.pool_id = n.pool_id and s.number between n.first and n.last
       returning 1
     )
     select assert_rows((select count(*) from gone), $4, 'vanished seats')`,
    [...rangeColumns(gone), gone.reduce((sum, { first, last }) => sum + last - first + 1, 0)],
  )
}

async function insertSeats(tx: Queryable, page: SeatPage): Promise<void> {
  const made = page.seats.changed('made')
  if (made.length === 0) return
  await tx.query(
    `insert into seats (pool_id, number)
     select n.pool_id, s.number
       from unnest($1::integer[], $2::integer[], $3::integer[]) as n(pool_id, first, last)
      cross join lateral generate_series(n.first, n.last) as s(number)`,
    rangeColumns(made),
  )
}

const rangeColumns = (ranges: readonly (SeatRange & { poolId: number })[]) => [
  int4s(ranges.map(({ poolId }) => poolId)),
  int4s(ranges.map(({ first }) => first)),
  int4s(ranges.map(({ last }) => last)),
]

async function updateHolds(tx: Queryable, holds: Hold[]): Promise<void> {
  if (holds.length === 0) return
  await tx.query(
    `with changed as (
       update holds h
          set since = n.since, ticket_id = n.ticket_id, kept_until = n.kept_until
         from unnest($1::integer[], $2::integer[], $3::timestamptz[], $4::uuid[], $5::timestamptz[])
              as n(pool_id, number, since, ticket_id, kept_until)
        where h.pool_id = any($1::integer[]) and h.pool_id = n.pool_id and h.number = n.number
       returning 1
     )
     select assert_rows((select count(*) from changed), $6, 'occupied seats')`,
    [
      int4s(holds.map((hold) => hold.poolId)),
      int4s(holds.map((hold) => hold.number)),
      times(holds.map((hold) => hold.since)),
      uuids(holds.map((hold) => hold.ticketId)),
      times(holds.map((hold) => hold.keptUntil)),
      holds.length,
    ],
    'update-holds',
  )
}

async function updateSessions(tx: Queryable, sessions: SeatSession[]): Promise<void> {
  if (sessions.length === 0) return
  await tx.query(
    `with changed as (
       update sessions s
          set pool_id = n.pool_id, holder = n.holder, number = n.number, fence = n.fence, activity = n.activity,
              expires_at = greatest(s.expires_at, n.expires_at)
         from unnest($1::uuid[], $2::integer[], $3::uuid[], $4::integer[], $5::bigint[], $6::text[], $7::timestamptz[])
              as n(id, pool_id, holder, number, fence, activity, expires_at)
        where s.id = any($1::uuid[]) and s.id = n.id and not s.is_told_expired
       returning 1
     )
     select assert_rows((select count(*) from changed), $8, 'changed sessions')`,
    [
      uuids(sessions.map((session) => session.id)),
      int4s(sessions.map((session) => session.poolId)),
      uuids(sessions.map((session) => session.holder)),
      int4s(sessions.map((session) => session.number)),
      int8s(sessions.map((session) => session.fence)),
      texts(sessions.map((session) => session.activity)),
      times(sessions.map((session) => session.expiresAt)),
      sessions.length,
    ],
    'update-sessions',
  )
}
