// From when to when a session surely ran, and from when to when it may have: from its grant, the leases that were
// acknowledged, what may have ended it, and what was told of its end.
import {
  type AliveProof,
  type Evidence,
  isUnclear,
  type PoolEvidence,
  type SessionEvidence,
  type Told,
} from './evidence.ts'
import { beforeCommit, type Span, withGivenBack } from './outages.ts'
import { push, SpanIndex } from './span-index.ts'

export interface Life {
  session: SessionEvidence
  startedAt: number
  /** When and why it ended, as far as that was told. */
  endedAt: number | null
  reason: string | null
  /** Whoever looks after this time sees it, */
  shownFrom: number
  /** and whoever looks after this one does not see it any more. */
  shownUntil: number
  /** The end of the longest lease that was acknowledged. */
  promisedUntil: number
  /** The same, with what our outages gave back of it. */
  keptUntil: number
  /** It ran until then at least, */
  surelyUntil: number
  /** on a shared seat until then at least, */
  surelySeatedUntil: number
  /** and no longer than until then. */
  possiblyUntil: number
  /** The end of the longest lease it may have had. */
  leaseMost: number
}

export interface Lives {
  all: Map<string, Life>
  byPool: Map<string, Life[]>
  /** Those of a user that may have run at some time from `from` to `to`. */
  near(pool: PoolEvidence, user: string, from: number, to?: number): Iterable<Life>
}

export function livesOf(evidence: Evidence): Lives {
  const all = new Map<string, Life>()
  const byPool = new Map<string, Life[]>()
  const byUser = new Map<string, Life[]>()
  const nameOf = (pool: PoolEvidence, user: string) => `${pool.key} ${user}`
  for (const pool of evidence.pools.values()) {
    const replacing = replacingAcquires(pool)
    for (const session of pool.sessions) {
      const life = lifeOf(evidence, session, replacing)
      all.set(session.id, life)
      push(byPool, pool.key, life)
      push(byUser, nameOf(pool, session.seen.user), life)
    }
  }
  const span = ({ startedAt, possiblyUntil }: Life) => ({ from: startedAt, to: possiblyUntil })
  const indexes = new Map([...byUser].map(([user, own]) => [user, new SpanIndex(own, span)]))
  return { all, byPool, near: (pool, user, from, to) => indexes.get(nameOf(pool, user))?.at(from, to) ?? [] }
}

type Replacing = Map<string, { from: number; latest: number; session: string | null }[]>

/** Acquires with a device that may have been granted: the same device's session before gives way to them. */
function replacingAcquires(pool: PoolEvidence): Replacing {
  const replacing: Replacing = new Map()
  for (const told of pool.acquires) {
    const { call, answer, from, latest } = told
    if (call.device === null) continue
    const key = `${call.user} ${call.device}`
    if (answer.is === 'granted') {
      const at = Math.max(from, answer.session.startedAt)
      push(replacing, key, { from: Math.min(at, latest), latest, session: answer.session.id })
    } else if (isUnclear(told)) push(replacing, key, { from, latest, session: null })
  }
  return replacing
}

function lifeOf(evidence: Evidence, session: SessionEvidence, replacing: Replacing): Life {
  const { seen, alive, ended } = session
  const { startedAt } = seen
  const told = ended.find(({ at }) => at !== null)
  const promisedUntil = Math.max(startedAt, ...alive.map(({ expiresAt }) => expiresAt ?? 0))
  const keptUntil = Math.max(promisedUntil, ...alive.map((proof) => surelyGivenBack(evidence.stops, session, proof)))
  const lastSeen = Math.max(startedAt, beforeCommit(evidence.stalls, Math.max(...alive.map(({ from }) => from))))
  const leaseMost = longestLease(evidence, session)
  const possibly = told?.at ?? Math.min(...ended.map((proof) => proof.told.to), leaseMost)
  const cause = firstCause(session, replacing)
  const endShown = Math.min(...ended.map((proof) => proof.told.to), leaseMost)
  const surely = told?.at ?? Math.min(keptUntil, Math.max(lastSeen, cause))
  const moved = firstMove(session)
  return {
    ...{ session, startedAt, promisedUntil, keptUntil, leaseMost },
    endedAt: told?.at ?? null,
    reason: told?.reason ?? null,
    surelyUntil: Math.max(startedAt, surely),
    surelySeatedUntil: Math.max(startedAt, Math.min(surely, moved)),
    possiblyUntil: Math.max(possibly, surely),
    shownFrom: Math.min(...alive.map((proof) => proof.told.to)),
    shownUntil: Math.max(endShown, told?.at ?? 0),
  }
}

/** From five seconds on without us, what was alive gets the time back; so short leases are promised nothing. */
const outageMilliseconds = 5_000
const shortestSeconds = 15

/** The end of a lease that was acknowledged, with what the outages after that surely gave back. */
function surelyGivenBack(stops: readonly Span[], { pool }: SessionEvidence, { told, expiresAt }: AliveProof): number {
  let until = expiresAt ?? 0
  if (pool.info.policy.leaseSeconds < shortestSeconds) return until
  for (const { from, to } of stops) {
    // Alive at the last tick, up to a second before; the acknowledgement must be older than that.
    const isOutage = to - from >= outageMilliseconds
    if (isOutage && told.to < from - 1_000 && until > from) until += to - from
  }
  return until
}

/** The earliest that something which was asked for may have ended the session. */
function firstCause(session: SessionEvidence, replacing: Replacing): number {
  const { seen, pool, endedBy, id } = session
  let first = Number.POSITIVE_INFINITY
  const consider = (from: number, latest: number) => {
    if (latest >= seen.startedAt) first = Math.min(first, Math.max(from, seen.startedAt))
  }
  for (const { told } of endedBy) consider(told.from, told.latest)
  for (const told of pool.rights.get(seen.user) ?? [])
    if (told.call.name === 'unassign') consider(told.from, told.latest)
  for (const told of pool.suspensions.get(seen.user) ?? [])
    if (told.call.name === 'suspend') consider(told.from, told.latest)
  if (seen.device !== null)
    for (const other of replacing.get(`${seen.user} ${seen.device}`) ?? [])
      if (other.session !== id) consider(other.from, other.latest)
  return first
}

/** The earliest that it may have been moved from the shared seat it was granted to a named one, or the other way. */
function firstMove({ seen, pool }: SessionEvidence): number {
  let first = Number.POSITIVE_INFINITY
  for (const { call, from, latest } of pool.rights.get(seen.user) ?? [])
    if (call.name === 'assign' && call.kind !== seen.kind && latest >= seen.startedAt) first = Math.min(first, from)
  return first
}

/** The end of the longest lease it may have had, with what our outages gave back. */
function longestLease(evidence: Evidence, session: SessionEvidence): number {
  const lease = session.pool.info.policy.leaseSeconds * 1000
  const extensions = [
    ...session.alive.map(({ from, expiresAt }) => ({ from, until: expiresAt ?? 0 })),
    ...session.unknownBeats.map(({ from, latest }: Told) => ({ from, until: latest + lease })),
  ].sort((a, b) => a.from - b.from)
  const { startedAt } = session.seen
  let until = withGivenBack(evidence.outages, startedAt, startedAt + lease)
  for (const each of extensions) until = Math.max(until, withGivenBack(evidence.outages, each.from, each.until))
  return until
}

/** The end of the longest lease it may have had by what was asked before `told`. */
export function leaseBefore(evidence: Evidence, session: SessionEvidence, told: Told): number {
  const before = (each: Told) => each !== told && each.from <= told.to
  return longestLease(evidence, {
    ...session,
    alive: session.alive.filter((proof) => before(proof.told)),
    unknownBeats: session.unknownBeats.filter(before),
  })
}
