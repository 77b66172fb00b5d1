// What goes over the wire: the shapes of /api/v1, written by hand so that this package depends on nothing.
// wire.test.ts proves that they agree with the contract.

/** idle: a session was made and nobody is connected; attended or unattended: somebody is. All three hold the seat. */
export type Activity = 'idle' | 'attended' | 'unattended'

/** named: the user's own seat; concurrent: one of a shared pool; included: nothing is counted. */
export type SeatKind = 'named' | 'concurrent' | 'included'

export interface Person {
  id: string
  email: string
  name: string
}

/** A running use of a product. Times are ISO 8601 in UTC by the clock of Sitzplan's database. */
export interface Session {
  id: string
  product: string
  user: Person
  /** `number` is null for included products, which have no seats. */
  seat: { kind: SeatKind; number: number | null }
  device: { id: string; name: string | null; platform: string | null } | null
  activity: Activity
  /**
   * Fencing number: grows with each new holder of the seat. Hand it to whatever the seat protects, and let that
   * refuse a smaller number than it has seen.
   */
  fence: number
  startedAt: string
  expiresAt: string
  heartbeatSeconds: number
}

/** Why a session ended, as the server tells it. */
export type EndReason =
  | 'released'
  | 'expired'
  | 'ended_by_admin'
  | 'replaced'
  | 'license_removed'
  | 'license_expired'
  | 'user_suspended'
  | 'user_deleted'
  | 'transferred'
  | 'account_suspended'

/** How a session ended, on the wire. */
export interface SessionEnding {
  reason: EndReason
  endedAt: string
  endedBy: Person | null
  note: string | null
}

/** Why a place in the line is gone. */
export type LossReason =
  | 'not_asked_after'
  | 'claim_missed'
  | 'left'
  | 'seat_taken'
  | 'session_ended'
  | 'license_removed'
  | 'license_expired'
  | 'user_suspended'
  | 'user_deleted'
  | 'transferred'
  | 'account_suspended'

/** Where a waiter stands. `position` 1 is the head; `ahead` are served before. */
export interface Place {
  position: number
  ahead: number
  /** From this pool's recent hold times; null while there are too few to be honest. */
  estimatedWaitSeconds: number | null
}

export interface TicketPlace extends Place {
  ticket: string
  /** A ticket that is not asked after for three of these is lost. */
  pollSeconds: number
}

export type TicketState = ({ state: 'waiting' } & Place) | { state: 'granted'; session: Session }

export interface AcquireBody {
  product?: string
  user?: string
  account?: string
  device?: { id: string; name?: string; platform?: string }
  activity?: Activity
  wait?: boolean
}

/** A product that a user may use, in the language of the client. */
export interface Entitlement {
  product: string
  name: string
  kind: SeatKind
  /** waiting: assigned, but no license is free for it yet. */
  state: 'assigned' | 'waiting'
  /** The user may download the product's desktop application. */
  hasDownload: boolean
  features: { key: string; name: string; description: string }[]
}

/** Problem document (RFC 9457) of a refusal. `title` and `detail` are in the language of the client. */
export interface Problem {
  type: string
  title: string
  status: number
  detail: string
  code: string
  requestId: string
  errors?: { path: string; message: string }[]
  [member: string]: unknown
}
