// What a batch reads of seats that this server does not remember: the sessions, holds and cool-downs of the people its
// calls are about, lines, kept answers, and whatever has lapsed. One JSON document, because parsing it natively beats
// a row parser by far.
import type { Queryable } from '../platform/database/database.ts'
import type { IdempotencyKey } from '../platform/http/idempotency.ts'
import { int4s, texts, uuids } from './binary-arrays.ts'
import type { LockedPools } from './pool-locks.ts'
import type { Person, PoolPage } from './pool-page.ts'
import { mapOf, type SeatRange } from './seat-map.ts'
import { type KeptAnswer, keyId, PageChanged, type PageRows } from './seat-page.ts'
import {
  type HoldColumns,
  holdColumns,
  holdOf,
  type SessionColumns,
  sessionColumns,
  sessionOf,
  type TicketColumns,
  ticketColumns,
  ticketOf,
} from './seat-rows.ts'
import { lookUp, milliseconds } from './seat-sql.ts'
import type { SeatCall, SeatSession } from './seat-types.ts'
import { holderOf } from './session-rules.ts'

/** More than any line has. */
export const wholeLine = 2_000_000_000

// $1 now · $2 pools in which something may have lapsed · $3, $4 pool and user of calls · $5 sessions, $6 tickets named
// by calls · $7 pools with a line and $8 how many of those who wait, or all, and then those who were offered a seat,
// too · $9, $10 pool and user of calls on those · $11, $12 pool and holder where the holder is not the user · $13, $14,
// $15 idempotency keys · $16 pools whose seat numbers have gaps
const rowsText = `
with ending as materialized (
  select s.pool_id, s.user_id
    from unnest($2::integer[]) as l(id)
    ${lookUp('s', 'sessions', 'pool_id = l.id')}
   where s.expires_at <= $1::timestamptz
), people as materialized (
  select pool_id, user_id from unnest($3::integer[], $4::uuid[]) as c(pool_id, user_id)
   union
  select s.pool_id, s.user_id
    from unnest($5::uuid[]) as n(id)
    ${lookUp('s', 'sessions', 'id = n.id')}
   union
  select pool_id, user_id from ending
), running as materialized (
  select s.*
    from people c
    ${lookUp('s', 'sessions', 'pool_id = c.pool_id and user_id = c.user_id')}
), asked as materialized (
  select id from tickets where id = any($6::uuid[])
   union
  select t.id
    from unnest($9::integer[], $10::uuid[]) as c(pool_id, user_id)
    ${lookUp('t', 'tickets', "pool_id = c.pool_id and user_id = c.user_id and state in ('waiting', 'offered')")}
   union
  select t.id
    from unnest($2::integer[]) as l(id)
    ${lookUp('t', 'tickets', "pool_id = l.id and state in ('waiting', 'offered')")}
   where t.lives_until <= $1::timestamptz
   union
  select t.id
    from unnest($7::integer[]) as p(id)
   cross join unnest('{waiting,offered}'::text[]) as of(state)
   cross join lateral (
         -- Those who were offered a seat stand anywhere in the line: they are looked for only where all of it is read.
         select id
           from tickets
          where pool_id = p.id and state in ('waiting', 'offered') and state = of.state
            and (of.state = 'waiting' or $8::integer >= ${wholeLine})
          order by number
          limit $8::integer
       ) t
), line as materialized (
  select * from tickets where id = any(array(select id from asked))
)
select json_build_object(
  'sessions', (select json_agg(json_build_array(${sessionColumns('s')})) from running s),
  'tickets', (select json_agg(json_build_array(${ticketColumns('t')})) from line t),
  'holds', (
    select json_agg(json_build_array(${holdColumns('h')}))
      from (select pool_id, user_id as holder from people
             union
            select * from unnest($11::integer[], $12::uuid[])
             union
            select pool_id, holder from running
             union
            select pool_id, holder from line where state = 'offered') k
      ${lookUp('h', 'holds', 'pool_id = k.pool_id and holder = k.holder')}),
  'cooldowns', (
    select json_agg(json_build_array(d.pool_id, d.user_id, ${milliseconds('d.until')}))
      from people c
      ${lookUp('d', 'cooldowns', 'pool_id = c.pool_id and user_id = c.user_id')}),
  'keys', (
    select json_agg(json_build_array(k.credential_id, k.route, k.key, encode(k.body_hash, 'hex'), k.status, k.answer))
      from unnest($13::uuid[], $14::text[], $15::text[]) as c(credential_id, route, key)
      ${lookUp('k', 'idempotency_keys', 'credential_id = c.credential_id and route = c.route and key = c.key')}
     where k.created_at > now() - interval '24 hours'),
  'nextEndings', (
    select json_agg(json_build_array(l.id, least(
             (select min(${milliseconds('s.expires_at')})
                from sessions s where s.pool_id = l.id and s.expires_at > $1::timestamptz),
             (select min(${milliseconds('t.lives_until')})
                from tickets t
               where t.pool_id = l.id and t.state in ('waiting', 'offered') and t.lives_until > $1::timestamptz))))
      from unnest($2::integer[]) as l(id)),
  'seatNumbers', (
    select json_agg(json_build_array(p.id, (
             select json_agg(json_build_object('first', r.first, 'last', r.last))
               from (select min(number) as first, max(number) as last
                       from (select number, number - row_number() over (order by number) as gaps
                               from seats
                              where pool_id = p.id) s
                      group by gaps) r)))
      from unnest($16::integer[]) as p(id))
) as loaded`

interface Loaded {
  sessions: SessionColumns[] | null
  tickets: TicketColumns[] | null
  holds: HoldColumns[] | null
  cooldowns: [number, string, number][] | null
  keys: [string, string, string, string, number, unknown][] | null
  nextEndings: [number, number | null][] | null
  seatNumbers: [number, SeatRange[] | null][] | null
}

/** What is read of calls beyond the pages. */
export type ReadRows = Omit<PageRows, 'now' | 'pages'>

/** What of `calls` is not on their pages yet. */
interface Wanted {
  lapsed: number[]
  people: { poolId: number; userId: string }[]
  sessions: string[]
  tickets: string[]
  lines: number[]
  waiters: { poolId: number; userId: string }[]
  holders: { poolId: number; holder: string }[]
  keys: IdempotencyKey[]
  numbers: number[]
}

/**
 * Completes the locked pages for `calls`: reads what is missing, if anything is.
 * `lineLength`: how many of each line's first who wait; `withNumbers`: also which seats there are.
 */
export async function readRows(
  tx: Queryable,
  now: number,
  { pages, sessions: remembered }: LockedPools,
  calls: readonly SeatCall[],
  { lineLength, withNumbers }: { lineLength: number; withNumbers: boolean },
): Promise<ReadRows> {
  const lapsed = pages.filter(({ pool }) => pool.nextEnding !== null && pool.nextEnding <= now)
  for (const page of lapsed) page.forgetSeats()
  const sessions = remembered.filter((session) => lapsed.every(({ pool }) => pool.id !== session.poolId))
  const wanted = wantedRows(pages, lapsed, sessions, calls)
  // A pool that drains, or did when it became unrestricted.
  if (withNumbers)
    wanted.numbers = pages
      .filter(({ pool, numbers }) => pool.seats !== pool.top && numbers === null)
      .map(({ pool }) => pool.id)
  const isComplete = Object.values(wanted).every((list) => list.length === 0)
  if (isComplete) return { sessions, tickets: [], keys: [], nextEndings: [], lineLength }
  const { rows } = await tx.query<{ loaded: Loaded }>(rowsText, parameters(now, wanted, lineLength), 'read-rows')
  const loaded = rows[0]?.loaded
  if (!loaded) throw new Error('the page was not read')
  const read = fillPages(pages, wanted, loaded)
  return {
    lineLength,
    sessions: [...sessions, ...read],
    tickets: (loaded.tickets ?? []).map(ticketOf),
    keys: (loaded.keys ?? []).map(keptAnswerOf),
    nextEndings: (loaded.nextEndings ?? []).map(([poolId, at]) => ({ poolId, at })),
  }
}

function wantedRows(
  pages: readonly PoolPage[],
  lapsed: readonly PoolPage[],
  known: readonly SeatSession[],
  calls: readonly SeatCall[],
): Wanted {
  const pageOf = new Map(pages.map((page) => [page.pool.id, page]))
  const knownIds = new Set(known.map(({ id }) => id))
  const withLine = pages.filter(({ pool }) => pool.waiting + pool.kept > 0)
  const wanted: Wanted = {
    lapsed: lapsed.map(({ pool }) => pool.id),
    ...{ people: [], sessions: [], tickets: [], waiters: [], holders: [], keys: [], numbers: [] },
    lines: withLine.map(({ pool }) => pool.id),
  }
  const about = (poolId: number, userId: string) => {
    const page = pageOf.get(poolId)
    if (!page) return
    if (!page.isKnown(userId)) wanted.people.push({ poolId, userId })
    if (page.pool.waiting + page.pool.kept > 0) wanted.waiters.push({ poolId, userId })
  }
  for (const call of calls) {
    switch (call.kind) {
      case 'acquire': {
        if (call.idempotencyKey) wanted.keys.push(call.idempotencyKey)
        about(call.poolId, call.userId)
        const page = pageOf.get(call.poolId)
        // Whoever is known has no hold but those of their sessions, and of their own id.
        if (!page || page.isKnown(call.userId)) break
        const holder = holderOf(page.pool, call.userId, call.device, call.sessionId)
        if (holder !== call.userId) wanted.holders.push({ poolId: call.poolId, holder })
        break
      }
      case 'endUser':
      case 'holdNamed':
      case 'freeNamed':
        about(call.poolId, call.userId)
        break
      case 'moveUser':
        about(call.fromPoolId, call.userId)
        about(call.poolId, call.userId)
        break
      case 'claim':
      case 'leaveLine':
        wanted.tickets.push(call.ticketId)
        break
      case 'setTotal':
      case 'sweep':
        break
      default:
        if (!knownIds.has(call.sessionId)) wanted.sessions.push(call.sessionId)
    }
  }
  return wanted
}

function parameters(now: number, wanted: Wanted, lineLength: number): unknown[] {
  return [
    new Date(now),
    int4s(wanted.lapsed),
    int4s(wanted.people.map(({ poolId }) => poolId)),
    uuids(wanted.people.map(({ userId }) => userId)),
    uuids(wanted.sessions),
    uuids(wanted.tickets),
    int4s(wanted.lines),
    lineLength,
    int4s(wanted.waiters.map(({ poolId }) => poolId)),
    uuids(wanted.waiters.map(({ userId }) => userId)),
    int4s(wanted.holders.map(({ poolId }) => poolId)),
    uuids(wanted.holders.map(({ holder }) => holder)),
    uuids(wanted.keys.map(({ credentialId }) => credentialId)),
    texts(wanted.keys.map(({ route }) => route)),
    texts(wanted.keys.map(({ key }) => key)),
    int4s(wanted.numbers),
  ]
}

/** Everybody who was read is known from now on; whom the page knew already stays as they are. Answers all sessions. */
function fillPages(pages: readonly PoolPage[], { people }: Wanted, loaded: Loaded): SeatSession[] {
  const pageOf = new Map(pages.map((page) => [page.pool.id, page]))
  const sessions = (loaded.sessions ?? []).map(sessionOf)
  const read = new Set<Person>()
  for (const { poolId, userId } of [...people, ...sessions]) {
    const person = pageOf.get(poolId)?.person(userId)
    if (!person || person.isKnown) continue
    person.isKnown = true
    person.sessions = []
    read.add(person)
  }
  for (const session of sessions) {
    const person = pageOf.get(session.poolId)?.person(session.userId)
    if (!person) throw new PageChanged('a session moved')
    if (read.has(person)) person.sessions.push(session)
  }
  for (const [poolId, userId, until] of loaded.cooldowns ?? []) {
    const person = pageOf.get(poolId)?.person(userId)
    if (person && read.has(person)) person.cooldownUntil = until
  }
  for (const hold of (loaded.holds ?? []).map(holdOf)) {
    const page = pageOf.get(hold.poolId)
    if (page && !page.holds.has(hold.holder)) page.holds.set(hold.holder, hold)
  }
  for (const [poolId, ranges] of loaded.seatNumbers ?? []) {
    const page = pageOf.get(poolId)
    if (page) page.numbers = mapOf(ranges ?? [])
  }
  return sessions.flatMap((session) => pageOf.get(session.poolId)?.sessionsOf(session.userId) ?? [])
}

function keptAnswerOf(columns: NonNullable<Loaded['keys']>[number]): KeptAnswer {
  const [credentialId, route, key, hash, status, body] = columns
  return { id: keyId({ credentialId, route, key }), bodyHash: hash, status, body }
}
