// The hot path's SQL: what a batch reads under the pools' locks. One JSON document per statement, because parsing
// it natively beats a row parser by far. Joins are nested loops over small arrays whatever the statistics say
// (see `engineSettings`): the hot tables are often empty, and plans made then turned batches quadratic.

import type { Queryable } from '../platform/database/database.ts'
import type { IdempotencyKey } from '../platform/http/idempotency.ts'
import { type KeptAnswer, keyId, type LoadedRows } from './seat-page.ts'
import type { Hold, Pool, SeatCall, SeatSession, SeatUser, Ticket } from './seat-types.ts'
import { holderOf } from './session-rules.ts'

/** Run at the start of every engine transaction. */
export const engineSettings = `
  set local enable_hashjoin = off;
  set local enable_mergejoin = off;
  set local enable_seqscan = off;
  set local enable_bitmapscan = off;
  set local jit = off;
  set local plan_cache_mode = force_generic_plan`

/** `{a,b}` out of values that need no quoting: ids, numbers, null. */
export const array = (values: readonly (string | number | null)[]) =>
  `{${values.map((value) => value ?? 'null').join(',')}}`

// `date_part` is double precision, exact for whole milliseconds, and far cheaper than the numeric `extract`.
const milliseconds = (column: string) => `(date_part('epoch', ${column}) * 1000)::int8`

/**
 * Looks up `table` once for each row to its left, by index: `offset 0` keeps the planner from turning the look-up
 * into a join, whose order it would choose by statistics that were taken when the table was empty.
 */
const lookUp = (name: string, table: string, condition: string, columns = '*') =>
  `cross join lateral (select ${columns} from ${table} where ${condition} offset 0) ${name}`

// Lock first, in order of id, as a statement of its own: one that locks and reads would see the snapshot from
// before the wait. Sessions and tickets lead to their pools here, and are looked at again under the lock.
const lockPoolsText = `
select json_build_array(
         p.id, p.account_id, p.product_id, r.key, p.kind, p.everyone, p.total, ${milliseconds('p.ends_at')}, p.seats, p.top, p.held, p.kept, p.waiting, p.fence, p.line_number,
         ${milliseconds('p.next_ending')}, encode(p.occupied, 'base64'), p.hold_seconds, p.holds_ended,
         r.lease_seconds, r.heartbeat_seconds, r.claim_seconds, r.cooldown_seconds, r.poll_seconds, r.per,
         r.max_sessions_per_seat, r.require_activation
       ) as page
  from pools p
  ${lookUp('r', 'products', 'id = p.product_id')}
 where p.id = any(array(
         select unnest($1::integer[])
          union
         select s.pool_id from unnest($2::uuid[]) as n(id) ${lookUp('s', 'sessions', 'id = n.id')}
          union
         select t.pool_id from unnest($3::uuid[]) as n(id) ${lookUp('t', 'tickets', 'id = n.id')}))
 order by p.id
   for no key update of p`

export async function lockPools(tx: Queryable, calls: readonly SeatCall[]): Promise<Pool[]> {
  const pools = new Set<number>()
  const sessions: string[] = []
  const tickets: string[] = []
  for (const call of calls) {
    if ('poolId' in call) pools.add(call.poolId)
    if ('fromPoolId' in call) pools.add(call.fromPoolId)
    if ('sessionId' in call && call.kind !== 'acquire') sessions.push(call.sessionId)
    if ('ticketId' in call && call.kind !== 'acquire') tickets.push(call.ticketId)
  }
  const { rows } = await tx.query<{ page: PoolColumns }>(
    lockPoolsText,
    [array([...pools]), array(sessions), array(tickets)],
    'lock-pools',
  )
  return rows.map(({ page }) => poolOf(page))
}

type PoolColumns = [
  ...[number, string, string, string, Pool['kind'], boolean],
  ...[number | null, number | null, number, number, number, number, number, number, number],
  ...[number | null, string, number, number],
  ...[number, number, number, number, number, Pool['policy']['per'], number, boolean],
]

function poolOf(columns: PoolColumns): Pool {
  const [id, accountId, productId, productKey, kind, everyone, total, endsAt, ...counters] = columns
  const [seats, top, held, kept, waiting, fence, lineNumber, nextEnding, occupied, holdSeconds, holdsEnded, ...policy] =
    counters
  const [leaseSeconds, heartbeatSeconds, claimSeconds, cooldownSeconds, pollSeconds, per, mostSessions, activation] =
    policy
  return {
    id,
    accountId,
    productId,
    productKey,
    kind,
    everyone,
    accountSuspended: false,
    total,
    endsAt,
    seats,
    top,
    held,
    kept,
    waiting,
    fence,
    lineNumber,
    nextEnding,
    occupied: Buffer.from(occupied, 'base64'),
    holdSeconds,
    holdsEnded,
    policy: {
      leaseSeconds,
      heartbeatSeconds,
      claimSeconds,
      cooldownSeconds,
      pollSeconds,
      per,
      maxSessionsPerSeat: mostSessions,
      requireActivation: activation,
    },
  }
}

const sessionColumns = (s: string) => `
  ${s}.id, ${s}.pool_id, ${s}.user_id, ${s}.holder, ${s}.number, ${s}.fence, ${s}.device_id, ${s}.device_name,
  ${s}.device_platform, ${s}.activity, ${s}.lease_seconds, ${s}.heartbeat_seconds,
  ${milliseconds(`${s}.started_at`)}, ${milliseconds(`${s}.expires_at`)}`

const holdColumns = (h: string) => `
  ${h}.pool_id, ${h}.number, ${h}.holder, ${h}.user_id, ${h}.fence, ${milliseconds(`${h}.since`)}, ${h}.ticket_id,
  ${milliseconds(`${h}.kept_until`)}`

const ticketColumns = (t: string) => `
  ${t}.id, ${t}.pool_id, ${t}.user_id, ${t}.holder, ${t}.number, ${t}.state, ${t}.reason, ${t}.session_id,
  ${t}.device_id, ${t}.device_name, ${t}.device_platform, ${t}.activity, ${t}.poll_seconds,
  ${milliseconds(`${t}.since`)}, ${milliseconds(`${t}.lives_until`)}, ${milliseconds(`${t}.ended_at`)}`

// $1 pools of the batch, $2 their accounts, $3 their products · $4, $5 pool (its place in $1) and user of the calls ·
// $6 sessions, $7 tickets named by calls · $8 pools with a line and $9 how much of it · $10, $11 pool and holder where
// the holder is not the user · $12, $13, $14 idempotency keys · $15 pools whose seat numbers are needed · $16, $17 pool
// and user of those calls whose pool has anybody in its line
const loadText = `
with clock as materialized (
  select date_trunc('milliseconds', clock_timestamp()) as now
), called as materialized (
  select ($1::integer[])[c.place] as pool_id, ($2::uuid[])[c.place] as account_id, ($3::uuid[])[c.place] as product_id,
         c.user_id
    from unnest($4::integer[], $5::uuid[]) as c(place, user_id)
), lapsed as materialized (
  select p.id
    from pools p
   where p.id = any($1::integer[]) and p.next_ending <= (select now from clock)
), ending as materialized (
  select s.pool_id, s.user_id
    from lapsed l
    ${lookUp('s', 'sessions', 'pool_id = l.id')}
   where s.expires_at <= (select now from clock)
), running as materialized (
  select s.*
    from (select pool_id, user_id from called
           union
          select s.pool_id, s.user_id
            from unnest($6::uuid[]) as n(id)
            ${lookUp('s', 'sessions', 'id = n.id')}
           union
          select pool_id, user_id from ending) c
    ${lookUp('s', 'sessions', 'pool_id = c.pool_id and user_id = c.user_id')}
), asked as materialized (
  select id from tickets where id = any($7::uuid[])
   union
  select t.id
    from unnest($16::integer[], $17::uuid[]) as c(pool_id, user_id)
    ${lookUp('t', 'tickets', "pool_id = c.pool_id and user_id = c.user_id and state in ('waiting', 'offered')")}
   union
  select t.id
    from lapsed l
    ${lookUp('t', 'tickets', "pool_id = l.id and state in ('waiting', 'offered')")}
   where t.lives_until <= (select now from clock)
   union
  select t.id
    from unnest($8::integer[]) as p(id)
   cross join lateral (
         select id from tickets where pool_id = p.id and state in ('waiting', 'offered') order by number limit $9::integer
       ) t
), line as materialized (
  select * from tickets where id = any(array(select id from asked))
)
select json_build_object(
  'now', ${milliseconds('(select now from clock)')},
  'suspended', (select json_agg(a.id) from accounts a where a.id = any($2::uuid[]) and a.status = 'suspended'),
  'tickAge', (select date_part('epoch', clock_timestamp() - at) from server_ticks),
  'users', (
    select json_agg(json_build_array(
             c.pool_id, u.id, u.status, u.email, u.given_name, u.family_name, coalesce(a.pool_id, o.id),
             coalesce(a.state = 'assigned' or null, o.open, false)))
      from called c
      ${lookUp('u', 'users', 'account_id = c.account_id and id = c.user_id')}
      left join lateral (
        select pool_id, state
          from assignments
         where account_id = c.account_id and user_id = c.user_id and product_id = c.product_id
        offset 0) a on true
      left join lateral (${openPoolOf('c.account_id', 'c.product_id')}) o on a.pool_id is null),
  'sessions', (select json_agg(json_build_array(${sessionColumns('s')})) from running s),
  'tickets', (select json_agg(json_build_array(${ticketColumns('t')})) from line t),
  'holds', (
    select json_agg(json_build_array(${holdColumns('h')}))
      from (select pool_id, user_id as holder from called
             union
            select * from unnest($10::integer[], $11::uuid[])
             union
            select pool_id, holder from running
             union
            select pool_id, holder from line where state = 'offered') k
      ${lookUp('h', 'holds', 'pool_id = k.pool_id and holder = k.holder')}),
  'cooldowns', (
    select json_agg(json_build_array(d.pool_id, d.user_id, ${milliseconds('d.until')}))
      from called c
      ${lookUp('d', 'cooldowns', 'pool_id = c.pool_id and user_id = c.user_id')}),
  'keys', (
    select json_agg(json_build_array(k.credential_id, k.route, k.key, encode(k.body_hash, 'hex'), k.status, k.answer))
      from unnest($12::uuid[], $13::text[], $14::text[]) as c(credential_id, route, key)
      ${lookUp('k', 'idempotency_keys', 'credential_id = c.credential_id and route = c.route and key = c.key')}
     where k.created_at > now() - interval '24 hours'),
  'nextEndings', (
    select json_agg(json_build_array(l.id, least(
             (select min(${milliseconds('s.expires_at')})
                from sessions s where s.pool_id = l.id and s.expires_at > (select now from clock)),
             (select min(${milliseconds('t.lives_until')})
                from tickets t
               where t.pool_id = l.id and t.state in ('waiting', 'offered')
                 and t.lives_until > (select now from clock)))))
      from lapsed l),
  'seatNumbers', (
    select json_agg(json_build_array(p.id, (select json_agg(s.number) from seats s where s.pool_id = p.id)))
      from unnest($15::integer[]) as p(id))
) as loaded`

/** The pool a user without an assignment may use: open to everyone, or included; else any of the product's lines. */
export function openPoolOf(accountId: string, productId: string): string {
  return `
      select p.id,
             (p.kind = 'concurrent' and p.everyone) or (p.kind = 'included' and p.total is null) as open
        from pools p
       where p.account_id = ${accountId} and p.product_id = ${productId} and p.kind <> 'device'
       order by 2 desc, p.kind
       limit 1`
}

interface Loaded {
  now: number
  suspended: string[] | null
  tickAge: number
  users: [number, string, SeatUser['status'], string, string, string, number | null, boolean][] | null
  sessions: SessionColumns[] | null
  tickets: TicketColumns[] | null
  holds: HoldColumns[] | null
  cooldowns: [number, string, number][] | null
  keys: [string, string, string, string, number, unknown][] | null
  nextEndings: [number, number | null][] | null
  seatNumbers: [number, number[] | null][] | null
}

/**
 * Reads what `calls` are about. `lineLength`: how many of each line's first tickets.
 * `tickAge`: seconds since any server's last tick.
 */
export async function loadRows(
  tx: Queryable,
  pools: Pool[],
  calls: readonly SeatCall[],
  lineLength: number,
): Promise<LoadedRows & { tickAge: number }> {
  const { rows } = await tx.query<{ loaded: Loaded }>(loadText, loadParameters(pools, calls, lineLength), 'load-page')
  const loaded = rows[0]?.loaded
  if (!loaded) throw new Error('the page was not read')
  // Not read with the locks: what the vendor changed while we waited for them would be missed.
  for (const pool of pools) pool.accountSuspended = loaded.suspended?.includes(pool.accountId) ?? false
  return {
    now: loaded.now,
    tickAge: loaded.tickAge,
    pools,
    users: (loaded.users ?? []).map(userOf),
    holds: (loaded.holds ?? []).map(holdOf),
    sessions: (loaded.sessions ?? []).map(sessionOf),
    tickets: (loaded.tickets ?? []).map(ticketOf),
    cooldowns: (loaded.cooldowns ?? []).map(([poolId, userId, until]) => ({ poolId, userId, until })),
    keys: (loaded.keys ?? []).map(keptAnswerOf),
    nextEndings: (loaded.nextEndings ?? []).map(([poolId, at]) => ({ poolId, at })),
    seatNumbers: (loaded.seatNumbers ?? []).map(([poolId, numbers]) => ({ poolId, numbers: numbers ?? [] })),
  }
}

function loadParameters(pools: Pool[], calls: readonly SeatCall[], lineLength: number): unknown[] {
  const placeOf = new Map(pools.map((pool, index) => [pool.id, index + 1]))
  const places: number[] = []
  const users: string[] = []
  const holderPools: number[] = []
  const holders: string[] = []
  const linePools: number[] = []
  const lineUsers: string[] = []
  const sessions: string[] = []
  const tickets: string[] = []
  const keys: IdempotencyKey[] = []
  const counted = new Set(pools.filter((pool) => pool.total !== null && pool.top > pool.total).map(({ id }) => id))
  const about = (poolId: number, userId: string): Pool | undefined => {
    const place = placeOf.get(poolId)
    const pool = pools[(place ?? 0) - 1]
    if (place === undefined || !pool) return undefined
    places.push(place)
    users.push(userId)
    if (pool.waiting + pool.kept > 0) {
      linePools.push(poolId)
      lineUsers.push(userId)
    }
    return pool
  }
  for (const call of calls) {
    switch (call.kind) {
      case 'acquire': {
        if (call.idempotencyKey) keys.push(call.idempotencyKey)
        const pool = about(call.poolId, call.userId)
        const holder = pool && holderOf(pool, call.userId, call.device, call.sessionId)
        if (!holder || holder === call.userId) break
        holderPools.push(call.poolId)
        holders.push(holder)
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
      case 'setTotal':
        counted.add(call.poolId)
        break
      case 'claim':
      case 'leaveLine':
        tickets.push(call.ticketId)
        break
      case 'sweep':
        break
      default:
        sessions.push(call.sessionId)
    }
  }
  return [
    array(pools.map(({ id }) => id)),
    array(pools.map(({ accountId }) => accountId)),
    array(pools.map(({ productId }) => productId)),
    array(places),
    array(users),
    array(sessions),
    array(tickets),
    array(pools.flatMap(({ id, waiting, kept }) => (waiting + kept > 0 ? [id] : []))),
    lineLength,
    array(holderPools),
    array(holders),
    array(keys.map((key) => key.credentialId)),
    keys.map((key) => key.route),
    keys.map((key) => key.key),
    array([...counted]),
    array(linePools),
    array(lineUsers),
  ]
}

function userOf([inPool, id, status, email, given, family, poolId, entitled]: NonNullable<Loaded['users']>[number]) {
  return { poolId: inPool, user: { id, status, email, name: `${given} ${family}`.trim(), poolId, entitled } }
}

type SessionColumns = [
  ...[string, number, string, string, number | null, number],
  ...[string | null, string | null, string | null, SeatSession['activity'], number, number, number, number],
]

function sessionOf(columns: SessionColumns): SeatSession {
  const [id, poolId, userId, holder, number, fence, deviceId, deviceName, platform, ...rest] = columns
  const [activity, leaseSeconds, heartbeatSeconds, startedAt, expiresAt] = rest
  return {
    id,
    poolId,
    userId,
    holder,
    number,
    fence,
    device: deviceId === null ? null : { id: deviceId, name: deviceName, platform },
    activity,
    leaseSeconds,
    heartbeatSeconds,
    startedAt,
    expiresAt,
  }
}

type HoldColumns = [number, number, string, string, number, number, string | null, number | null]

function holdOf([poolId, number, holder, userId, fence, since, ticketId, keptUntil]: HoldColumns): Hold {
  return { poolId, number, holder, userId, fence, since, ticketId, keptUntil }
}

type TicketColumns = [
  ...[string, number, string, string, number, Ticket['state'], Ticket['reason'], string],
  ...[string | null, string | null, string | null, Ticket['activity'], number, number, number, number | null],
]

function ticketOf(columns: TicketColumns): Ticket {
  const [id, poolId, userId, holder, number, state, reason, sessionId, deviceId, deviceName, platform, ...rest] =
    columns
  const [activity, pollSeconds, since, livesUntil, endedAt] = rest
  return {
    id,
    poolId,
    userId,
    holder,
    number,
    state,
    reason,
    sessionId,
    device: deviceId === null ? null : { id: deviceId, name: deviceName, platform },
    activity,
    pollSeconds,
    since,
    livesUntil,
    endedAt,
  }
}

function keptAnswerOf(columns: NonNullable<Loaded['keys']>[number]): KeptAnswer {
  const [credentialId, route, key, hash, status, body] = columns
  return { id: keyId({ credentialId, route, key }), bodyHash: hash, status, body }
}
