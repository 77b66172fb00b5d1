// The first statement of a batch: locks the pools its calls are about, in order of id, and reads those that this
// server does not remember as they are.
//
// A statement of its own: one that locks and reads would see the snapshot from before the wait. Sessions and tickets
// that are not remembered lead to their pools here, and are looked at again under the lock.
import type { Queryable } from '../platform/database/database.ts'
import { int4s, int8s, uuids, xids } from './binary-arrays.ts'
import { PoolPage } from './pool-page.ts'
import type { SeatMemory } from './seat-memory.ts'
import { lookUp, milliseconds } from './seat-sql.ts'
import type { Pool, SeatCall, SeatSession } from './seat-types.ts'

/** The pool of a session that a call names, or every pool it may be moved to while we wait for the lock. */
export type Reach = 'own' | 'siblings'

const poolsOfSessions: Record<Reach, string> = {
  own: `select s.pool_id from unnest($4::uuid[]) as n(id) ${lookUp('s', 'sessions', 'id = n.id')}`,
  siblings: `
         select o.id
           from unnest($4::uuid[]) as n(id)
           ${lookUp('s', 'sessions', 'id = n.id')}
           ${lookUp('p', 'pools', 'id = s.pool_id')}
           ${lookUp('o', 'pools', 'account_id = p.account_id and product_id = p.product_id')}`,
}

// $1 pools · $2 stamps and $3 versions of the product under which they are remembered (or null) · $4 sessions, $5 tickets
const lockPoolsText = (reach: Reach) => `
select p.id,
       case when p.stamp = ($2::bigint[])[array_position($1::integer[], p.id)]
             and r.xmin = ($3::xid[])[array_position($1::integer[], p.id)]
            then null
            else json_build_array(
                   p.id, p.stamp, r.xmin::text, p.account_id, p.product_id, r.key, p.kind, p.everyone, p.total,
                   ${milliseconds('p.ends_at')}, p.seats, p.top, p.held, p.kept, p.waiting, p.fence, p.line_number,
                   ${milliseconds('p.next_ending')}, encode(p.occupied, 'base64'), p.hold_seconds, p.holds_ended,
                   r.lease_seconds, r.heartbeat_seconds, r.claim_seconds, r.cooldown_seconds, r.poll_seconds, r.per,
                   r.max_sessions_per_seat, r.require_activation)
       end as row
  from pools p
  ${lookUp('r', 'products', 'id = p.product_id', '*, xmin')}
 where p.id = any(array(
         select unnest($1::integer[])
          union
         ${poolsOfSessions[reach]}
          union
         select t.pool_id from unnest($5::uuid[]) as n(id) ${lookUp('t', 'tickets', 'id = n.id')}))
 order by p.id
   for no key update of p`

const lockTexts: Record<Reach, string> = { own: lockPoolsText('own'), siblings: lockPoolsText('siblings') }

export interface LockedPools {
  pages: PoolPage[]
  /** Sessions that calls name and that need not be read. */
  sessions: SeatSession[]
}

/** Where the calls lead, as far as it is known before anything is asked. */
interface Places {
  poolIds: number[]
  /** Pages as this server remembers them: valid once the locked rows say so. */
  remembered: Map<number, PoolPage>
  sessions: SeatSession[]
  unknownSessions: string[]
  tickets: string[]
}

/** Takes the pages out of `memory`; without one everything is read. */
export function placesOf(calls: readonly SeatCall[], memory: SeatMemory | null): Places {
  const pools = new Set<number>()
  const sessions: SeatSession[] = []
  const unknownSessions: string[] = []
  const tickets: string[] = []
  for (const call of calls) {
    if ('poolId' in call) pools.add(call.poolId)
    if ('fromPoolId' in call) pools.add(call.fromPoolId)
    if (call.kind === 'acquire') continue
    if ('ticketId' in call) tickets.push(call.ticketId)
    if (!('sessionId' in call)) continue
    const session = memory?.session(call.sessionId)
    if (session) {
      sessions.push(session)
      pools.add(session.poolId)
    } else unknownSessions.push(call.sessionId)
  }
  const remembered = new Map<number, PoolPage>()
  for (const id of pools) {
    const page = memory?.take(id)
    if (page) remembered.set(id, page)
  }
  return { poolIds: [...pools], remembered, sessions, unknownSessions, tickets }
}

/** In order of id. */
export async function lockPools(
  tx: Queryable,
  { poolIds, remembered, sessions, unknownSessions, tickets }: Places,
  reach: Reach,
): Promise<LockedPools> {
  const { rows } = await tx.query<{ id: number; row: PoolColumns | null }>(
    lockTexts[reach],
    [
      int4s(poolIds),
      int8s(poolIds.map((id) => remembered.get(id)?.pool.stamp ?? null)),
      xids(poolIds.map((id) => remembered.get(id)?.pool.policySeen ?? null)),
      uuids(unknownSessions),
      uuids(tickets),
    ],
    `lock-pools-${reach}`,
  )
  const pages = rows.map(({ id, row }) => {
    const page = row ? new PoolPage(poolOf(row)) : remembered.get(id)
    if (!page) throw new Error(`pool ${id} was not read`)
    return page
  })
  const fresh = new Set(pages)
  return {
    pages,
    sessions: sessions.filter((session) => {
      const page = remembered.get(session.poolId)
      return page !== undefined && fresh.has(page)
    }),
  }
}

type PoolColumns = [
  ...[number, number, string, string, string, string, Pool['kind'], boolean],
  ...[number | null, number | null, number, number, number, number, number, number, number],
  ...[number | null, string, number, number],
  ...[number, number, number, number, number, Pool['policy']['per'], number, boolean],
]

function poolOf(columns: PoolColumns): Pool {
  const [id, stamp, policySeen, accountId, productId, productKey, kind, everyone, total, endsAt, ...counters] = columns
  const [seats, top, held, kept, waiting, fence, lineNumber, nextEnding, occupied, holdSeconds, holdsEnded, ...policy] =
    counters
  const [leaseSeconds, heartbeatSeconds, claimSeconds, cooldownSeconds, pollSeconds, per, mostSessions, activation] =
    policy
  return {
    id,
    stamp,
    policySeen: Number(policySeen),
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
