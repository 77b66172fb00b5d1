// The one statement that nearly every batch writes: new holds and sessions, the pools' rows, the seat journal.
//
// Rows are made by reading each column's array by subscript, in the order of a series: `unnest` would copy every value
// through a tuple store of its own, which cost as much as inserting the rows. Little is sent: words are sent once, and
// what is the same for all, or known from the pool, is not repeated in every row.
import { randomBytes, randomInt } from 'node:crypto'
import type { Queryable } from '../platform/database/database.ts'
import { byteas, float4s, int4s, int8s, texts, times, uuids } from './binary-arrays.ts'
import type { Pseudonym } from './journal-persons.ts'
import type { SeatPage } from './seat-page.ts'
import type { Device, Hold, JournalRow, Pool, SeatSession } from './seat-types.ts'
import { byPool } from './slices.ts'

const mostStamps = 2 ** 48 - 1

/** Numbers the parameters of a statement as its text is written. */
class Parameters {
  count = 0

  /** `($1::integer[])[n.i]`: the element of this row; null beyond the array's end. */
  element(type: string, place = 'n.i'): string {
    return `(${this.array(type)})[${place}]`
  }

  array(type: string): string {
    return this.value(`${type}[]`)
  }

  value(type: string): string {
    this.count += 1
    return `$${this.count}::${type}`
  }
}

function ledgerStatement(): string {
  const next = new Parameters()
  const now = next.value('timestamptz')
  const words = next.array('text')
  const word = () => `(${words})[${next.element('integer')}]`
  const poolIds = next.array('integer')
  const accountIds = next.array('uuid')
  const productIds = next.array('uuid')
  const numbers = next.array('integer')
  return `
with held as (
  insert into holds (pool_id, number, user_id, holder, fence, since, ticket_id, kept_until)
  select h.pool_id, h.number, h.user_id, coalesce(h.holder, h.user_id), h.fence, ${now}, h.ticket_id, h.kept_until
    from generate_series(1, ${next.value('integer')}) as n(i)
   cross join lateral (
         select ${next.element('integer')} as pool_id, (${numbers})[n.i] as number,
                ${next.element('uuid')} as user_id, ${next.element('uuid')} as holder,
                ${next.element('bigint')} as fence, ${next.element('uuid')} as ticket_id,
                ${next.element('timestamptz')} as kept_until) h
), started as (
  insert into sessions (started_at, id, pool_id, user_id, holder, number, fence, device_id, device_name,
                        device_platform, activity, lease_seconds, heartbeat_seconds, expires_at)
  select ${now}, s.id, s.pool_id, s.user_id, coalesce(s.holder, s.user_id), s.number, s.fence, s.device_id,
         s.device_name, s.device_platform, s.activity, s.lease_seconds, s.heartbeat_seconds, s.expires_at
    from generate_series(1, ${next.value('integer')}) as n(i)
   cross join lateral (
         select ${next.element('uuid')} as id, ${next.element('integer')} as pool_id,
                ${next.element('uuid')} as user_id, ${next.element('uuid')} as holder,
                ${next.element('integer')} as number, ${next.element('bigint')} as fence,
                ${next.element('text')} as device_id, ${next.element('text')} as device_name,
                ${next.element('text')} as device_platform, ${word()} as activity,
                ${next.element('integer')} as lease_seconds, ${next.element('integer')} as heartbeat_seconds,
                ${next.element('timestamptz')} as expires_at) s
), ledger as (
  -- By the row's place, found by its key: a join on the key might scan all pools.
  update pools p
     set stamp = ${next.value('bigint')}, total = n.total, ends_at = n.ends_at, seats = n.seats, top = n.top,
         held = n.held, kept = n.kept, waiting = n.waiting, fence = n.fence, line_number = n.line_number,
         next_ending = n.next_ending, occupied = n.occupied, hold_seconds = n.hold_seconds, holds_ended = n.holds_ended
    from (select l.at, ${next.element('integer')} as total, ${next.element('timestamptz')} as ends_at,
                 ${next.element('integer')} as seats, ${next.element('integer')} as top,
                 ${next.element('integer')} as held, ${next.element('integer')} as kept,
                 ${next.element('integer')} as waiting, ${next.element('bigint')} as fence,
                 ${next.element('bigint')} as line_number, ${next.element('timestamptz')} as next_ending,
                 ${next.element('bytea')} as occupied, ${next.element('real')} as hold_seconds,
                 ${next.element('integer')} as holds_ended
            from generate_series(1, ${next.value('integer')}) as n(i)
           cross join lateral (select ctid as at from pools where id = (${poolIds})[n.i] offset 0) l
          offset 0) n
   where p.ctid = n.at
  returning 1
), noted as (
  insert into seat_journal (at, account_id, product_id, pool_id, kind, seat, fence, session_id, ticket_id, person,
                            actor, activity, reason, ended_at)
  select ${now}, (${accountIds})[j.place], (${productIds})[j.place], (${poolIds})[j.place], j.kind, j.seat, j.fence,
         j.session_id, j.ticket_id, j.person, j.actor, j.activity, j.reason, j.ended_at
    from generate_series(1, ${next.value('integer')}) as n(i)
   cross join lateral (
         select ${next.element('integer')} as place, ${word()} as kind, ${next.element('integer')} as seat,
                ${next.element('bigint')} as fence, ${next.element('uuid')} as session_id,
                ${next.element('uuid')} as ticket_id, ${next.element('uuid')} as person,
                ${next.element('uuid')} as actor, ${word()} as activity, ${word()} as reason,
                ${next.element('timestamptz')} as ended_at) j
)
-- A hold stands only where the seat's row exists: seat N+1 is not there to be handed out. No number is held twice
-- (holds_one_per_seat), so there must be as many seats of those numbers as holds.
select assert_rows(
         (select coalesce(sum(s.count), 0)
            from generate_series(1, ${next.value('integer')}) as n(i)
           cross join lateral (
                 select count(*) as count
                   from seats
                  where pool_id = ${next.element('integer')}
                    and number = any((${numbers})[${next.element('integer')}:${next.element('integer')}])
                 offset 0) s)::bigint,
         ${next.value('bigint')}, 'seats taken'),
       assert_rows((select count(*) from ledger), ${next.value('bigint')}, 'pools')`
}

const ledgerText = ledgerStatement()

/** Gives every changed pool the page's new stamp on the way. */
export function writeLedger(tx: Queryable, page: SeatPage, pseudonym: Pseudonym): Promise<unknown>[] {
  const { journal } = page
  const { poolIds: heldPools, slices } = byPool(page.newHolds)
  const holds = slices.list
  const sessions = [...page.newSessions]
  const changed = [...page.changedPools]
  if (changed.length + journal.length === 0) return []
  // The changed pools come first; those that only appear in the journal stay as they are.
  const pools = [...changed, ...page.pools().filter((pool) => !page.changedPools.has(pool))]
  const words = new Words()
  const stamp = randomInt(1, mostStamps)
  for (const pool of changed) pool.stamp = stamp
  const rows = [
    ...[holds.length, ...holdColumns(holds)],
    ...[sessions.length, ...sessionColumns(sessions, words)],
    ...[stamp, ...poolColumns(changed), changed.length],
    ...[journal.length, ...journalColumns(journal, pools, pseudonym, words)],
  ]
  const values = [
    new Date(page.now),
    texts(words.list),
    int4s(pools.map((pool) => pool.id)),
    uuids(pools.map((pool) => pool.accountId)),
    uuids(pools.map((pool) => pool.productId)),
    int4s(holds.map((hold) => hold.number)),
    ...rows,
    ...[heldPools.length, int4s(heldPools), int4s(slices.from), int4s(slices.to)],
    ...[holds.length, changed.length],
  ]
  return [tx.query(ledgerText, values, 'write-ledger'), insertNotes(tx, page)]
}

/** Texts that many rows share: sent once, and named by their place. */
class Words {
  readonly list: string[] = []
  readonly #places = new Map<string, number>()

  place = (word: string | null): number | null => {
    if (word === null) return null
    const known = this.#places.get(word)
    if (known !== undefined) return known
    this.#places.set(word, this.list.push(word))
    return this.list.length
  }
}

/** The holder, left out where it is the user. */
const otherHolder = ({ holder, userId }: { holder: string; userId: string }) => (holder === userId ? null : holder)

function holdColumns(holds: readonly Hold[]) {
  return [
    int4s(holds.map((hold) => hold.poolId)),
    uuids(holds.map((hold) => hold.userId)),
    uuids(holds.map(otherHolder)),
    int8s(holds.map((hold) => hold.fence)),
    uuids(holds.map((hold) => hold.ticketId)),
    times(holds.map((hold) => hold.keptUntil)),
  ]
}

export function deviceColumns(rows: readonly { device: Device | null }[]) {
  return [
    texts(rows.map(({ device }) => device?.id ?? null)),
    texts(rows.map(({ device }) => device?.name ?? null)),
    texts(rows.map(({ device }) => device?.platform ?? null)),
  ]
}

function sessionColumns(sessions: readonly SeatSession[], words: Words) {
  return [
    uuids(sessions.map((session) => session.id)),
    int4s(sessions.map((session) => session.poolId)),
    uuids(sessions.map((session) => session.userId)),
    uuids(sessions.map(otherHolder)),
    int4s(sessions.map((session) => session.number)),
    int8s(sessions.map((session) => session.fence)),
    ...deviceColumns(sessions),
    int4s(sessions.map((session) => words.place(session.activity))),
    int4s(sessions.map((session) => session.leaseSeconds)),
    int4s(sessions.map((session) => session.heartbeatSeconds)),
    times(sessions.map((session) => session.expiresAt)),
  ]
}

function poolColumns(pools: readonly Pool[]) {
  return [
    int4s(pools.map((pool) => pool.total)),
    times(pools.map((pool) => pool.endsAt)),
    int4s(pools.map((pool) => pool.seats)),
    int4s(pools.map((pool) => pool.top)),
    int4s(pools.map((pool) => pool.held)),
    int4s(pools.map((pool) => pool.kept)),
    int4s(pools.map((pool) => pool.waiting)),
    int8s(pools.map((pool) => pool.fence)),
    int8s(pools.map((pool) => pool.lineNumber)),
    times(pools.map((pool) => pool.nextEnding)),
    // Nothing is beyond the highest seat: a pool that was large once does not weigh as much for ever.
    byteas(pools.map(({ occupied, top }) => occupied.subarray(0, (top + 7) >> 3))),
    float4s(pools.map((pool) => pool.holdSeconds)),
    int4s(pools.map((pool) => pool.holdsEnded)),
  ]
}

function journalColumns(rows: readonly JournalRow[], pools: readonly Pool[], pseudonym: Pseudonym, words: Words) {
  const placeOf = new Map(pools.map((pool, index) => [pool.id, index + 1]))
  return [
    int4s(rows.map((row) => placeOf.get(row.poolId) ?? null)),
    int4s(rows.map((row) => words.place(row.kind))),
    int4s(rows.map((row) => row.seat)),
    int8s(rows.map((row) => row.fence)),
    uuids(rows.map((row) => row.sessionId)),
    uuids(rows.map((row) => row.ticketId)),
    uuids(rows.map((row) => pseudonym(row.accountId, row.userId))),
    uuids(rows.map((row) => pseudonym(row.accountId, row.actorId))),
    int4s(rows.map((row) => words.place(row.activity))),
    int4s(rows.map((row) => words.place(row.reason))),
    times(rows.map((row) => row.endedAt)),
  ]
}

/** An administrator's words, beside the endings they belong to. */
async function insertNotes(tx: Queryable, { journal, now }: SeatPage): Promise<void> {
  const rows = journal.filter((row) => row.note !== null)
  if (rows.length === 0) return
  await tx.query(
    `insert into seat_journal_details (account_id, number, at, salt, note)
     select j.account_id, j.number, j.at, n.salt, n.note
       from unnest($1::uuid[], $2::bytea[], $3::text[]) as n(session_id, salt, note)
      cross join lateral (
            select account_id, number, at
              from seat_journal
             where session_id = n.session_id and kind = 'ended' and at = $4
            offset 0) j`,
    [
      uuids(rows.map((row) => row.sessionId)),
      byteas(rows.map(() => randomBytes(16))),
      texts(rows.map((row) => row.note)),
      new Date(now),
    ],
    'insert-notes',
  )
}
