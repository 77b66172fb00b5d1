// What a history proves: every call in the database's time, with the bounds between which it took effect, sorted by what
// it is about. The rules read this and nothing else.
import type { Answer, Call, FaultEvent, PoolInfo, SessionSeen } from '../history.ts'
import type { Span } from './outages.ts'
import type { TotalsEvidence } from './totals.ts'

export interface Told<C extends Call = Call, A extends Answer = Answer> {
  /** Of the event in the history. */
  index: number
  client: string
  /** Which one was asked, where that is known. */
  server: number | null
  call: C
  answer: A
  /** It took effect no earlier, */
  from: number
  /** was answered by then, */
  to: number
  /** and took effect no later: the same, but for a call whose answer never came. */
  latest: number
}

export type ToldCall<Name extends Call['name']> = Told<Extract<Call, { name: Name }>>

/** Somebody was told that the session is running: at some instant from `from` to `to`, and until `expiresAt` at least. */
export interface AliveProof {
  told: Told
  from: number
  to: number
  expiresAt: number | null
  seen: SessionSeen | null
}

/** Somebody was told that the session is over. `at` and `reason` where they were told. */
export interface EndProof {
  told: Told
  at: number | null
  reason: string | null
}

export interface SessionEvidence {
  id: string
  pool: PoolEvidence
  /** As it was first told. */
  seen: SessionSeen
  /** How it was granted; null when only a list told of it. */
  grant: Told | null
  isFromTicket: boolean
  alive: AliveProof[]
  ended: EndProof[]
  /** Streams that stood open until their client closed them, and had told of no end. */
  watches: { told: Told; from: number; to: number }[]
  /** Heartbeats of which nobody knows whether they came to anything. */
  unknownBeats: Told[]
  /** Calls that name it and may have ended it. */
  endedBy: { told: Told; reason: 'released' | 'ended_by_admin' }[]
}

export interface TicketEvidence {
  id: string
  pool: PoolEvidence
  user: string
  join: ToldCall<'acquire'>
  asks: Told[]
  /** It was waiting at some instant between. */
  waiting: { told: Told; from: number; to: number }[]
  /** So many were told to stand before it, waiting or with an offer of its own. */
  places: { told: Told; ahead: number; from: number; to: number }[]
  offers: { told: Told; from: number; to: number; seat: number; until: number }[]
  granted: { told: Told; session: string }[]
  lost: { told: Told; reason: string }[]
  leaves: Told[]
  /** Streams that stood open until their client closed them. */
  streams: { told: Told; from: number; to: number }[]
}

export interface PoolEvidence {
  key: string
  info: PoolInfo
  sessions: SessionEvidence[]
  tickets: TicketEvidence[]
  acquires: ToldCall<'acquire'>[]
  /** When an Idempotency-Key was first used. */
  keys: Map<string, number>
  /** Switches between kinds and removals that may have come to something, by user. */
  rights: Map<string, (ToldCall<'assign'> | ToldCall<'unassign'>)[]>
  /** Suspensions and their ends that may have come to something, by user. */
  suspensions: Map<string, (ToldCall<'suspend'> | ToldCall<'reactivate'>)[]>
  lines: ToldCall<'line'>[]
  lists: ToldCall<'sessions'>[]
}

/** Something that was done to a server or the database, no earlier and no later than that. */
export interface FaultEvidence extends Span {
  what: FaultEvent['what']
  server: number | null
}

export interface Evidence {
  pools: Map<string, PoolEvidence>
  sessions: Map<string, SessionEvidence>
  tickets: Map<string, TicketEvidence>
  totals: TotalsEvidence
  told: Told[]
  outages: Span[]
  faults: FaultEvidence[]
  /** When the database was surely away. */
  stops: Span[]
  /** Shorter ones, in which a decision may have waited to be committed. */
  stalls: Span[]
  /** The database's time of the first call: sentences count from here. */
  begin: number
}

/** Nobody knows whether it came to anything. */
export const isUnclear = ({ answer }: Told) => answer.is === 'unknown' || answer.is === 'unavailable'

/** What a call under an Idempotency-Key tells may have happened when the key was first used. */
export function firstAsked(pool: PoolEvidence, { call, from }: ToldCall<'acquire'>): number {
  return call.key === null ? from : Math.min(from, pool.keys.get(call.key) ?? from)
}
