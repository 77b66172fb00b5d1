// Sessions that share a seat share its fencing number: together they are one hold of one seat, made once, held without
// a break from the first to the last of them.
import type { Evidence, PoolEvidence, TicketEvidence, Told } from './evidence.ts'
import { isUnclear } from './evidence.ts'
import type { Life, Lives } from './lives.ts'
import { beforeCommit, withGivenBack } from './outages.ts'
import { joinedFrom, placesOf, waitsUntil } from './places.ts'
import { push } from './span-index.ts'

export interface Hold {
  pool: PoolEvidence
  kind: 'concurrent' | 'named'
  seat: number | null
  fence: number
  user: string
  /** Whose seat it is, as the product says: the user, the user's device, or one session (then null). */
  holder: string | null
  lives: Life[]
  /** Made no earlier and no later: the seat became this holder's at an instant between. */
  madeFrom: number
  madeTo: number
  /** Surely held from then until just before then. */
  from: number
  to: number
  /** Whoever looks after this time sees it. */
  shownFrom: number
  /** Held until then at the longest. */
  possiblyTo: number
  /** The place in line it may have come from. */
  ticket: TicketEvidence | null
}

export function holdsOf(evidence: Evidence, lives: Lives): Map<string, Hold[]> {
  const holds = new Map<string, Hold[]>()
  for (const pool of evidence.pools.values()) {
    const byFence = new Map<string, Life[]>()
    for (const life of lives.byPool.get(pool.key) ?? [])
      if (life.session.seen.kind !== 'included')
        push(byFence, `${life.session.seen.kind} ${life.session.seen.fence}`, life)
    const claimed = new Map(
      pool.tickets.flatMap((ticket) => ticket.granted.map(({ session }) => [session, ticket] as const)),
    )
    const made = [...byFence.values()].map((together) => holdOf(evidence, lives, pool, together, claimed))
    holds.set(
      pool.key,
      made.sort((a, b) => a.madeTo - b.madeTo),
    )
  }
  return holds
}

export function holderOf(pool: PoolEvidence, user: string, device: string | null): string | null {
  const { per } = pool.info.policy
  if (per === 'user') return user
  return per === 'device' && device !== null ? `${user} on ${device}` : null
}

function holdOf(
  evidence: Evidence,
  lives: Lives,
  pool: PoolEvidence,
  together: Life[],
  claimed: Map<string, TicketEvidence>,
): Hold {
  together.sort((a, b) => a.startedAt - b.startedAt)
  const [first] = together as [Life, ...Life[]]
  const { seen } = first.session
  const kind = seen.kind as Hold['kind']
  const ticket =
    kind === 'concurrent'
      ? (claimed.get(first.session.id) ?? firstPlace(placesOf(evidence, pool, seen.user, first.startedAt)))
      : null
  // The seat was kept for them before they claimed it.
  const isClaim = claimed.has(first.session.id)
  const kept = (isClaim ? (ticket?.offers ?? []) : []).filter(
    ({ seat, to }) => seat === seen.seat && to <= first.startedAt,
  )
  const isHearsay = isHeardLater(pool, first)
  const made = kind === 'named' || isHearsay ? -Infinity : madeFrom(evidence, lives, pool, first, ticket)
  return {
    ...{ pool, kind, seat: seen.seat, fence: seen.fence, user: seen.user, lives: together, ticket },
    holder: kind === 'named' ? seen.user : holderOf(pool, seen.user, seen.device),
    ...{ madeFrom: made, madeTo: isHearsay ? first.shownFrom : first.startedAt },
    from: isHearsay ? first.shownFrom : Math.min(first.startedAt, ...kept.map(({ to }) => to)),
    to: Math.max(...together.map((life) => life.surelySeatedUntil)),
    shownFrom: Math.min(...together.map((life) => life.shownFrom)),
    possiblyTo: Math.max(...together.map((life) => life.possiblyUntil)),
  }
}

const firstPlace = (places: TicketEvidence[]) =>
  places.reduce<TicketEvidence | null>(
    (least, each) => (least && least.join.from <= each.join.from ? least : each),
    null,
  )

/** What is known of a session only from when it may have been moved to another seat already. */
function isHeardLater(pool: PoolEvidence, { session, startedAt }: Life): boolean {
  const { grant, seen } = session
  const isFirstHand = grant !== null && (grant.call.name === 'acquire' || startedAt >= grant.from)
  return !isFirstHand && pool.rights.has(seen.user)
}

function madeFrom(
  evidence: Evidence,
  lives: Lives,
  pool: PoolEvidence,
  { session, startedAt }: Life,
  ticket: TicketEvidence | null,
): number {
  const { user, device } = session.seen
  let from = startedAt
  if (ticket)
    from = Math.min(from, Math.max(joinedFrom(evidence, ticket), beforeCommit(evidence.stalls, waitsUntil(ticket))))
  const lease = pool.info.policy.leaseSeconds * 1000
  const holder = holderOf(pool, user, device)
  if (holder === null) return from
  for (const told of unclearAcquires(pool, user)) {
    if (told.from > startedAt || holderOf(pool, user, told.call.device) !== holder) continue
    if (withGivenBack(evidence.outages, told.from, told.latest + lease) >= startedAt) from = Math.min(from, told.from)
  }
  for (const { ticket: place, ask } of unheardClaims(pool).get(user) ?? [])
    if (ask.from <= startedAt && withGivenBack(evidence.outages, ask.from, ask.latest + lease) >= startedAt)
      from = Math.min(from, place.join.from)
  // Somebody who was moved to the shared seats sat there before.
  for (const right of pool.rights.get(user) ?? []) {
    if (right.call.name !== 'assign' || right.call.kind !== 'concurrent' || right.from > startedAt) continue
    const moved = (other: Life) => other.startedAt < startedAt && other.startedAt <= right.latest
    if ([...lives.near(pool, user, startedAt)].some(moved)) from = Math.min(from, right.from)
  }
  return from
}

const claims = new WeakMap<PoolEvidence, Map<string, { ticket: TicketEvidence; ask: Told }[]>>()

/** Questions after a place that may have claimed a seat for somebody who did not hear of it, by user. */
export function unheardClaims(pool: PoolEvidence): ReadonlyMap<string, { ticket: TicketEvidence; ask: Told }[]> {
  let byUser = claims.get(pool)
  if (!byUser) {
    byUser = new Map()
    for (const ticket of pool.tickets) {
      if (ticket.granted.length > 0) continue
      for (const ask of ticket.asks)
        if (isUnclear(ask) && ask.call.name !== 'acquire') push(byUser, ticket.user, { ticket, ask })
    }
    claims.set(pool, byUser)
  }
  return byUser
}

/** Whether the user may have had a session at a time that came from a place in line, and was never heard of. */
export function mayHaveClaimed(evidence: Evidence, pool: PoolEvidence, user: string, at: number): boolean {
  const lease = pool.info.policy.leaseSeconds * 1000
  const own = unheardClaims(pool).get(user) ?? []
  return own.some(({ ask }) => ask.from <= at && withGivenBack(evidence.outages, ask.from, ask.latest + lease) >= at)
}

const unclear = new WeakMap<PoolEvidence, Map<string, PoolEvidence['acquires']>>()

/** Acquires of the user that nobody knows the end of. */
export function unclearAcquires(pool: PoolEvidence, user: string): PoolEvidence['acquires'] {
  let byUser = unclear.get(pool)
  if (!byUser) {
    byUser = new Map()
    const settled = new Set(
      pool.acquires.flatMap(({ call, answer }) =>
        call.key !== null && (answer.is === 'granted' || answer.is === 'waiting') ? [call.key] : [],
      ),
    )
    for (const told of pool.acquires)
      if (isUnclear(told) && !(told.call.key !== null && settled.has(told.call.key))) push(byUser, told.call.user, told)
    unclear.set(pool, byUser)
  }
  return byUser.get(user) ?? []
}
