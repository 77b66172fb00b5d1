// The hot path's SQL, second half: writes what a batch decided. Every statement counts the rows it touched, and a
// count that is not the expected one (a heartbeat came in the very millisecond of its expiry) undoes the batch. The
// database counts (`assert_rows`), so that all statements and the commit can be sent without waiting in between.
import { randomBytes } from 'node:crypto'
import type { Queryable } from '../platform/database/database.ts'
import type { Pseudonym } from './journal-persons.ts'
import type { SeatPage } from './seat-page.ts'
import { array } from './seat-store.ts'
import type { Device, Hold, Pool, SeatSession, Ticket } from './seat-types.ts'

/** What was read is no longer so; the batch is undone and decided again. */
export class PageChanged extends Error {
  /** serialization_failure: whoever runs the transaction runs it again. */
  readonly code = '40001'
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
const texts = (values: (string | null)[]) => (values.every((value) => value === null) ? array(values) : values)

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
    writeLedger(tx, page, pseudonym),
    updateHolds(tx, [...page.changedHolds]),
    updateSessions(tx, [...page.changedSessions].sort(byId)),
    // Before new ones: whoever lost a place may have another by now, and has one at a time.
    updateTickets(tx, page),
    insertTickets(tx, [...page.newTickets]),
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
  const ended: string[] = []
  const lapsed: string[] = []
  for (const [session, how] of page.goneSessions) (how === 'lapsed' ? lapsed : ended).push(session.id)
  if (holds.length + ended.length + lapsed.length === 0) return
  await tx.query(
    `with ended as (
       delete from sessions where id = any($1::uuid[])
       returning 1
     ), lapsed as (
       delete from sessions where id = any($2::uuid[]) and expires_at <= $3::timestamptz
       returning 1
     ), freed as (
       delete from holds
        where ctid = any(array(
                select h.at
                  from unnest($4::integer[], $5::integer[], $6::uuid[]) as n(pool_id, number, holder)
                 cross join lateral (
                       select ctid as at
                         from holds
                        where pool_id = n.pool_id and number = n.number and holder = n.holder
                       offset 0) h))
       returning 1
     )
     select assert_rows((select count(*) from ended) + (select count(*) from lapsed), $7, 'ended sessions'),
            assert_rows((select count(*) from freed), $8, 'freed seats')`,
    [
      array(ended.sort()),
      array(lapsed.sort()),
      new Date(page.now),
      array(holds.map((hold) => hold.poolId)),
      array(holds.map((hold) => hold.number)),
      array(holds.map((hold) => hold.holder)),
      ended.length + lapsed.length,
      holds.length,
    ],
    'delete-ended',
  )
}

async function deleteSeats(tx: Queryable, { goneSeats }: SeatPage): Promise<void> {
  if (goneSeats.length === 0) return
  await tx.query(
    `with gone as (
       delete from seats s
        using unnest($1::integer[], $2::integer[]) as n(pool_id, number)
        where s.pool_id = n.pool_id and s.number = n.number
          and not exists (select from holds h where h.pool_id = s.pool_id and h.number = s.number)
       returning 1
     )
     select assert_rows((select count(*) from gone), $3, 'vanished seats')`,
    [array(goneSeats.map((seat) => seat.poolId)), array(goneSeats.map((seat) => seat.number)), goneSeats.length],
  )
}

async function insertSeats(tx: Queryable, { newSeats }: SeatPage): Promise<void> {
  if (newSeats.length === 0) return
  await tx.query('insert into seats (pool_id, number) select * from unnest($1::integer[], $2::integer[])', [
    array(newSeats.map((seat) => seat.poolId)),
    array(newSeats.map((seat) => seat.number)),
  ])
}

// A hold comes into being only where the seat's row exists: seat N+1 is not there to be handed out. Little is sent:
// what is the same for all, or known from the pool, is not repeated in every row.
//
// $1 now · $2 to $18 the pools · $19 to $25 holds · $26 to $38 sessions · $39 to $49 journal rows, by the place of their
// pool in $2 · $50, $51, $52 notes
const ledgerText = `
with held as (
  insert into holds (pool_id, number, holder, user_id, fence, since, ticket_id, kept_until)
  select s.pool_id, s.number, coalesce(n.holder, n.user_id), n.user_id, n.fence, $1::timestamptz, n.ticket_id,
         n.kept_until
    from unnest($19::integer[], $20::integer[], $21::uuid[], $22::uuid[], $23::bigint[], $24::uuid[],
                $25::timestamptz[]) as n(pool_id, number, holder, user_id, fence, ticket_id, kept_until)
   cross join lateral (select * from seats where pool_id = n.pool_id and number = n.number offset 0) s
  returning 1
), started as (
  insert into sessions (id, pool_id, user_id, holder, number, fence, device_id, device_name, device_platform,
                        activity, lease_seconds, heartbeat_seconds, started_at, expires_at)
  select n.id, n.pool_id, n.user_id, coalesce(n.holder, n.user_id), n.number, n.fence, n.device_id, n.device_name,
         n.device_platform, n.activity, n.lease_seconds, n.heartbeat_seconds, $1::timestamptz,
         $1::timestamptz + make_interval(secs => n.runs_milliseconds / 1000.0::float8)
    from unnest($26::uuid[], $27::integer[], $28::uuid[], $29::uuid[], $30::integer[], $31::bigint[], $32::text[],
                $33::text[], $34::text[], $35::text[], $36::integer[], $37::integer[], $38::integer[])
         as n(id, pool_id, user_id, holder, number, fence, device_id, device_name, device_platform, activity,
              lease_seconds, heartbeat_seconds, runs_milliseconds)
), ledger as (
  -- Never inserts: "on conflict" finds the locked row by its key, where an update's join might scan all pools.
  insert into pools as p (id, account_id, product_id, kind, total, ends_at, seats, top, held, kept, waiting, fence,
                          line_number, next_ending, occupied, hold_seconds, holds_ended)
         overriding system value
  select n.id, n.account_id, n.product_id, n.kind, n.total, n.ends_at, n.seats, n.top, n.held, n.kept, n.waiting,
         n.fence, n.line_number, n.next_ending, decode(n.occupied, 'base64'), n.hold_seconds, n.holds_ended
    from unnest($2::integer[], $3::uuid[], $4::uuid[], $5::text[], $6::integer[], $7::timestamptz[], $8::integer[],
                $9::integer[], $10::integer[], $11::integer[], $12::integer[], $13::bigint[], $14::bigint[],
                $15::timestamptz[], $16::text[], $17::real[], $18::integer[])
         as n(id, account_id, product_id, kind, total, ends_at, seats, top, held, kept, waiting, fence, line_number,
              next_ending, occupied, hold_seconds, holds_ended)
   where n.kind is not null
      on conflict (id) do update
     set total = excluded.total, ends_at = excluded.ends_at, seats = excluded.seats, top = excluded.top,
         held = excluded.held, kept = excluded.kept, waiting = excluded.waiting, fence = excluded.fence,
         line_number = excluded.line_number, next_ending = excluded.next_ending, occupied = excluded.occupied,
         hold_seconds = excluded.hold_seconds, holds_ended = excluded.holds_ended
), noted as (
  insert into seat_journal (at, account_id, product_id, pool_id, kind, seat, fence, session_id, ticket_id, person,
                            actor, activity, reason, ended_at)
  select $1::timestamptz, ($3::uuid[])[n.place], ($4::uuid[])[n.place], ($2::integer[])[n.place], n.kind, n.seat,
         n.fence, n.session_id, n.ticket_id, n.person, n.actor, n.activity, n.reason, n.ended_at
    from unnest($39::integer[], $40::text[], $41::integer[], $42::bigint[], $43::uuid[], $44::uuid[], $45::uuid[],
                $46::uuid[], $47::text[], $48::text[], $49::timestamptz[])
         as n(place, kind, seat, fence, session_id, ticket_id, person, actor, activity, reason, ended_at)
  returning account_id, number, at, kind, session_id
), described as (
  insert into seat_journal_details (account_id, number, at, salt, note)
  select j.account_id, j.number, j.at, n.salt, n.note
    from unnest($50::uuid[], $51::bytea[], $52::text[]) as n(session_id, salt, note)
    join noted j on j.session_id = n.session_id and j.kind = 'ended'
)
select assert_rows((select count(*) from held), $53, 'seats taken')`

async function writeLedger(tx: Queryable, page: SeatPage, pseudonym: Pseudonym): Promise<void> {
  const holds = [...page.newHolds]
  if (holds.length + page.newSessions.size + page.changedPools.size + page.journal.length === 0) return
  const time = isoTimes()
  // The changed pools come first; those that only appear in the journal have no further columns, and stay as they are.
  const changed = [...page.changedPools]
  const pools = [...changed, ...[...page.pools()].filter((pool) => !page.changedPools.has(pool))]
  await tx.query(
    ledgerText,
    [
      time(page.now),
      array(pools.map((pool) => pool.id)),
      array(pools.map((pool) => pool.accountId)),
      array(pools.map((pool) => pool.productId)),
      ...poolColumns(changed, time),
      ...holdColumns(holds, time),
      ...sessionColumns([...page.newSessions], page.now),
      ...journalColumns(page, pools, pseudonym, time),
      holds.length,
    ],
    'write-ledger',
  )
}

type Time = (milliseconds: number) => string

/** ISO 8601 of milliseconds; a batch has few different ones. */
function isoTimes(): Time {
  const known = new Map<number, string>()
  return (milliseconds) => {
    let text = known.get(milliseconds)
    if (text === undefined) {
      text = new Date(milliseconds).toISOString()
      known.set(milliseconds, text)
    }
    return text
  }
}

const orNull = (time: Time, milliseconds: number | null) => (milliseconds === null ? null : time(milliseconds))

/** The holder, left out where it is the user. */
const otherHolder = ({ holder, userId }: { holder: string; userId: string }) => (holder === userId ? null : holder)

function holdColumns(holds: Hold[], time: Time) {
  return [
    array(holds.map((hold) => hold.poolId)),
    array(holds.map((hold) => hold.number)),
    array(holds.map(otherHolder)),
    array(holds.map((hold) => hold.userId)),
    array(holds.map((hold) => hold.fence)),
    array(holds.map((hold) => hold.ticketId)),
    array(holds.map((hold) => orNull(time, hold.keptUntil))),
  ]
}

function deviceColumns(rows: { device: Device | null }[]) {
  return [
    texts(rows.map(({ device }) => device?.id ?? null)),
    texts(rows.map(({ device }) => device?.name ?? null)),
    texts(rows.map(({ device }) => device?.platform ?? null)),
  ]
}

function sessionColumns(sessions: SeatSession[], now: number) {
  return [
    array(sessions.map((session) => session.id)),
    array(sessions.map((session) => session.poolId)),
    array(sessions.map((session) => session.userId)),
    array(sessions.map(otherHolder)),
    array(sessions.map((session) => session.number)),
    array(sessions.map((session) => session.fence)),
    ...deviceColumns(sessions),
    array(sessions.map((session) => session.activity)),
    array(sessions.map((session) => session.leaseSeconds)),
    array(sessions.map((session) => session.heartbeatSeconds)),
    array(sessions.map((session) => session.expiresAt - now)),
  ]
}

function poolColumns(pools: Pool[], time: Time) {
  return [
    array(pools.map((pool) => pool.kind)),
    array(pools.map((pool) => pool.total)),
    array(pools.map((pool) => orNull(time, pool.endsAt))),
    array(pools.map((pool) => pool.seats)),
    array(pools.map((pool) => pool.top)),
    array(pools.map((pool) => pool.held)),
    array(pools.map((pool) => pool.kept)),
    array(pools.map((pool) => pool.waiting)),
    array(pools.map((pool) => pool.fence)),
    array(pools.map((pool) => pool.lineNumber)),
    array(pools.map((pool) => orNull(time, pool.nextEnding))),
    array(pools.map((pool) => `"${Buffer.from(pool.occupied).toString('base64')}"`)),
    array(pools.map((pool) => pool.holdSeconds)),
    array(pools.map((pool) => pool.holdsEnded)),
  ]
}

function journalColumns({ journal }: SeatPage, pools: Pool[], pseudonym: Pseudonym, time: Time) {
  const placeOf = new Map(pools.map((pool, index) => [pool.id, index + 1]))
  const noted = journal.filter((row) => row.note !== null)
  return [
    array(journal.map((row) => placeOf.get(row.poolId) ?? null)),
    array(journal.map((row) => row.kind)),
    array(journal.map((row) => row.seat)),
    array(journal.map((row) => row.fence)),
    array(journal.map((row) => row.sessionId)),
    array(journal.map((row) => row.ticketId)),
    array(journal.map((row) => pseudonym(row.accountId, row.userId))),
    array(journal.map((row) => pseudonym(row.accountId, row.actorId))),
    array(journal.map((row) => row.activity)),
    array(journal.map((row) => row.reason)),
    array(journal.map((row) => orNull(time, row.endedAt))),
    array(noted.map((row) => row.sessionId)),
    noted.map(() => randomBytes(16)),
    noted.map((row) => row.note),
  ]
}

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
      array(holds.map((hold) => hold.poolId)),
      array(holds.map((hold) => hold.number)),
      array(holds.map((hold) => new Date(hold.since).toISOString())),
      array(holds.map((hold) => hold.ticketId)),
      array(holds.map((hold) => hold.keptUntil && new Date(hold.keptUntil).toISOString())),
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
        where s.id = any($1::uuid[]) and s.id = n.id
       returning 1
     )
     select assert_rows((select count(*) from changed), $8, 'changed sessions')`,
    [
      array(sessions.map((session) => session.id)),
      array(sessions.map((session) => session.poolId)),
      array(sessions.map((session) => session.holder)),
      array(sessions.map((session) => session.number)),
      array(sessions.map((session) => session.fence)),
      array(sessions.map((session) => session.activity)),
      array(sessions.map((session) => new Date(session.expiresAt).toISOString())),
      sessions.length,
    ],
    'update-sessions',
  )
}

async function insertTickets(tx: Queryable, tickets: Ticket[]): Promise<void> {
  if (tickets.length === 0) return
  const time = isoTimes()
  await tx.query(
    `insert into tickets (id, pool_id, user_id, holder, number, state, reason, session_id, device_id, device_name,
                          device_platform, activity, poll_seconds, since, lives_until, ended_at)
     select * from unnest($1::uuid[], $2::integer[], $3::uuid[], $4::uuid[], $5::bigint[], $6::text[], $7::text[],
                          $8::uuid[], $9::text[], $10::text[], $11::text[], $12::text[], $13::integer[],
                          $14::timestamptz[], $15::timestamptz[], $16::timestamptz[])`,
    [
      array(tickets.map((ticket) => ticket.id)),
      array(tickets.map((ticket) => ticket.poolId)),
      array(tickets.map((ticket) => ticket.userId)),
      array(tickets.map((ticket) => ticket.holder)),
      array(tickets.map((ticket) => ticket.number)),
      array(tickets.map((ticket) => ticket.state)),
      array(tickets.map((ticket) => ticket.reason)),
      array(tickets.map((ticket) => ticket.sessionId)),
      ...deviceColumns(tickets),
      array(tickets.map((ticket) => ticket.activity)),
      array(tickets.map((ticket) => ticket.pollSeconds)),
      array(tickets.map((ticket) => time(ticket.since))),
      array(tickets.map((ticket) => time(ticket.livesUntil))),
      array(tickets.map((ticket) => orNull(time, ticket.endedAt))),
    ],
    'insert-tickets',
  )
}

// A ticket lost for want of asking must still be unasked for; a poll may have come meanwhile.
async function updateTickets(tx: Queryable, page: SeatPage): Promise<void> {
  const tickets = [...page.changedTickets.keys()].sort(byId)
  if (tickets.length === 0) return
  const time = isoTimes()
  await tx.query(
    `with changed as (
       update tickets t
          set state = n.state, reason = n.reason, session_id = n.session_id, ended_at = n.ended_at,
              lives_until = case n.state when 'waiting' then greatest(t.lives_until, n.lives_until) else n.lives_until end
         from unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[], $5::timestamptz[], $6::timestamptz[], $7::boolean[])
              as n(id, state, reason, session_id, ended_at, lives_until, lapsed)
        where t.id = any($1::uuid[]) and t.id = n.id and (not n.lapsed or t.lives_until <= $8::timestamptz)
       returning 1
     )
     select assert_rows((select count(*) from changed), $9, 'changed tickets')`,
    [
      array(tickets.map((ticket) => ticket.id)),
      array(tickets.map((ticket) => ticket.state)),
      array(tickets.map((ticket) => ticket.reason)),
      array(tickets.map((ticket) => ticket.sessionId)),
      array(tickets.map((ticket) => orNull(time, ticket.endedAt))),
      array(tickets.map((ticket) => time(ticket.livesUntil))),
      array(tickets.map((ticket) => (page.changedTickets.get(ticket) === 'lapsed' ? 't' : 'f'))),
      new Date(page.now),
      tickets.length,
    ],
    'update-tickets',
  )
}

async function upsertCooldowns(tx: Queryable, { newCooldowns }: SeatPage): Promise<void> {
  const latest = new Map(newCooldowns.map((cooldown) => [`${cooldown.poolId} ${cooldown.userId}`, cooldown]))
  if (latest.size === 0) return
  const cooldowns = [...latest.values()]
  await tx.query(
    `insert into cooldowns (pool_id, user_id, until)
     select * from unnest($1::integer[], $2::uuid[], $3::timestamptz[])
     on conflict (pool_id, user_id) do update set until = greatest(cooldowns.until, excluded.until)`,
    [
      array(cooldowns.map((cooldown) => cooldown.poolId)),
      array(cooldowns.map((cooldown) => cooldown.userId)),
      array(cooldowns.map((cooldown) => new Date(cooldown.until).toISOString())),
    ],
  )
}

// Keys go in their order, after the pools' locks, so that two batches never wait for each other in a circle. A key
// that another batch (of another pool: the body differs) took meanwhile undoes this one.
async function insertAnswers(tx: Queryable, { newKeys }: SeatPage): Promise<void> {
  if (newKeys.length === 0) return
  const sorted = [...newKeys].sort((a, b) => (a.key.key < b.key.key ? -1 : 1))
  await tx.query(
    `with kept as (
       insert into idempotency_keys as k (credential_id, route, key, body_hash, status, answer)
       select * from unnest($1::uuid[], $2::text[], $3::text[], $4::bytea[], $5::smallint[], $6::json[])
       on conflict (credential_id, route, key) do update
          set body_hash = excluded.body_hash, status = excluded.status, answer = excluded.answer, created_at = now()
        where k.created_at <= now() - interval '24 hours'
       returning 1
     )
     select assert_rows((select count(*) from kept), $7, 'idempotency keys')`,
    [
      array(sorted.map(({ key }) => key.credentialId)),
      sorted.map(({ key }) => key.route),
      sorted.map(({ key }) => key.key),
      sorted.map(({ key }) => key.bodyHash),
      array(sorted.map(({ status }) => status)),
      sorted.map(({ body }) => JSON.stringify(body)),
      sorted.length,
    ],
    'insert-answers',
  )
}
