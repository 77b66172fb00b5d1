// What the seat engine works on: rows of the hot tables as the rules see them, the calls that change them, and
// the answers. Times are whole milliseconds since 1970 by the database's clock.
import type { LossReason } from '@sitzplan/contract/line'
import type { EndReason } from '@sitzplan/contract/seats'
import type { RefusalReason } from '@sitzplan/contract/usage-terms'
import type { IdempotencyKey } from '../platform/http/idempotency.ts'
import type { SeatMap } from './seat-map.ts'

export type { RefusalReason }

export type PoolKind = 'named' | 'concurrent' | 'device' | 'included'
export type Activity = 'idle' | 'attended' | 'unattended'

/** The session policy of a product, as `products` holds it. */
export interface SessionPolicy {
  leaseSeconds: number
  heartbeatSeconds: number
  claimSeconds: number
  cooldownSeconds: number
  pollSeconds: number
  per: 'user' | 'session' | 'device'
  maxSessionsPerSeat: number
  requireActivation: boolean
}

/** A pool's row: the ledger page, locked while a call is decided. */
export interface Pool {
  readonly id: number
  /** Changes with everything about the pool's seats; written as random as it was read. */
  stamp: number
  /** The version (xmin) of the product's row that the policy was read from. */
  readonly policySeen: number
  readonly accountId: string
  readonly productId: string
  readonly productKey: string
  readonly kind: PoolKind
  readonly everyone: boolean
  accountSuspended: boolean
  readonly policy: SessionPolicy
  /** Null: unrestricted. */
  total: number | null
  /** End of grace; null: never. */
  endsAt: number | null
  seats: number
  top: number
  held: number
  /** Those of `held` that are offered to somebody and not claimed yet. */
  kept: number
  waiting: number
  fence: number
  lineNumber: number
  nextEnding: number | null
  occupied: SeatMap
  holdSeconds: number
  holdsEnded: number
}

/** A row of `holds`. With `ticketId` the seat is kept for that ticket until `keptUntil`. */
export interface Hold {
  poolId: number
  number: number
  holder: string
  userId: string
  fence: number
  since: number
  ticketId: string | null
  keptUntil: number | null
}

export interface Device {
  id: string
  name: string | null
  platform: string | null
}

/** A row of `sessions`. */
export interface SeatSession {
  id: string
  poolId: number
  userId: string
  holder: string
  number: number | null
  fence: number
  device: Device | null
  activity: Activity
  leaseSeconds: number
  heartbeatSeconds: number
  startedAt: number
  expiresAt: number
}

/** A row of `tickets`. */
export interface Ticket {
  id: string
  poolId: number
  userId: string
  holder: string
  number: number
  state: 'waiting' | 'offered' | 'claimed' | 'lost'
  reason: LossReason | null
  sessionId: string
  device: Device | null
  activity: Activity
  pollSeconds: number
  since: number
  livesUntil: number
  endedAt: number | null
}

/** A user as an acquire needs them: who, in which state, and which pool their right to the product leads to. */
export interface SeatUser {
  id: string
  status: 'invited' | 'active' | 'suspended' | 'deleted'
  email: string
  name: string
  /** The pool of the assignment, or of a line open to everyone; null when the account owns no line at all. */
  poolId: number | null
  /** Whether that pool may be used: assigned (not waiting), open to everyone, or included. */
  entitled: boolean
}

/** Whose session or ticket a caller may touch; null: any. Out of scope is answered like unknown. */
export interface Scope {
  accountId: string | null
  productId: string | null
  userId: string | null
}

export interface AcquireCall {
  kind: 'acquire'
  poolId: number
  userId: string
  /** The e-mail address the caller named, when it was one: checked again under the lock. */
  email: string | null
  device: Device | null
  activity: Activity
  wait: boolean
  sessionId: string
  /** Empty unless `wait`. */
  ticketId: string
  idempotencyKey: IdempotencyKey | null
}

export type SeatCall =
  | AcquireCall
  | { kind: 'release'; sessionId: string; scope: Scope }
  | { kind: 'setActivity'; sessionId: string; activity: Activity; scope: Scope }
  /** The poll of a waiter; claims the seat when one is offered. */
  | { kind: 'claim'; ticketId: string; scope: Scope }
  | { kind: 'leaveLine'; ticketId: string; scope: Scope }
  /** An administrator ends a session: `actorId` is the user who does it. */
  | { kind: 'end'; sessionId: string; scope: Scope; actorId: string; note: string | null }
  /** Ends everything a user has in a pool: sessions, place in line. A named seat stays. */
  | { kind: 'endUser'; poolId: number; userId: string; reason: EndReason & LossReason; actorId: string | null }
  /** A named seat for a user. */
  | { kind: 'holdNamed'; poolId: number; userId: string }
  | { kind: 'freeNamed'; poolId: number; userId: string }
  /** Moves the user's sessions to a seat of another pool of the same product, when there is one for them. */
  | { kind: 'moveUser'; fromPoolId: number; poolId: number; userId: string }
  | { kind: 'setTotal'; poolId: number; total: number | null; endsAt: number | null }
  /** Ends what has run out, hands on what is free. */
  | { kind: 'sweep'; poolId: number }

/** A journal row to be written; `userId` and `actorId` become pseudonyms of the day on the way. */
export interface JournalRow {
  kind: 'granted' | 'refused' | 'waiting' | 'offered' | 'claimed' | 'lost' | 'activity' | 'moved' | 'ended'
  accountId: string
  poolId: number
  seat: number | null
  fence: number | null
  sessionId: string | null
  ticketId: string | null
  userId: string | null
  actorId: string | null
  activity: Activity | null
  reason: string | null
  note: string | null
  endedAt: number | null
}

/** Where a ticket stands at the moment of the decision; later calls of the same batch may move it on. */
export interface PlaceInLine {
  state: Ticket['state']
  waitingAhead: number
  pool: Pick<Pool, 'kept' | 'total' | 'seats' | 'holdSeconds' | 'holdsEnded'>
}

export type AcquireAnswer =
  | { outcome: 'granted'; session: SeatSession; user: SeatUser; pool: Pool }
  | { outcome: 'waiting'; ticket: Ticket; place: PlaceInLine }
  | { outcome: 'refused'; reason: RefusalReason; details: Record<string, number>; retryAfterSeconds?: number }
  /** The same Idempotency-Key before: the answer kept then. */
  | { outcome: 'replayed'; status: number; body: unknown }
  | { outcome: 'key_reused' }
  | { outcome: 'unknown_user' }
  /** The user's right leads to another pool by now: resolve again. */
  | { outcome: 'elsewhere' }

export interface EndedSession {
  session: SeatSession
  pool: Pool
  seatFreed: boolean
}

export type ClaimAnswer =
  | { outcome: 'granted'; session: SeatSession; pool: Pool }
  /** Claimed before: this session came of it, and may be over. */
  | { outcome: 'claimed'; sessionId: string }
  | { outcome: 'waiting' }
  | { outcome: 'lost'; reason: LossReason }
  | { outcome: 'unknown' }

/** What each kind of call is answered. Null: there is no such running session (or place) for this caller. */
export interface SeatAnswers {
  acquire: AcquireAnswer
  release: EndedSession | null
  setActivity: SeatSession | null
  claim: ClaimAnswer
  leaveLine: boolean
  end: EndedSession | null
  endUser: EndedSession[]
  holdNamed: boolean
  freeNamed: undefined
  moveUser: boolean
  setTotal: undefined
  sweep: undefined
}
export type AnswerOf<Call extends SeatCall> = SeatAnswers[Call['kind']]
