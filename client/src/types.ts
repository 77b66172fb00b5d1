// What goes over the wire (the shapes of /api/v1, written by hand so that this package depends on nothing) and
// what callers of the client pass and get. types.test.ts proves that the wire shapes agree with the contract.

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

// What callers pass and get -------------------------------------------------------------------------------

/** A bearer token, or a function that gets one: it is called at first use and again whenever the server refuses the last. */
export type TokenSource = string | (() => string | Promise<string>)

export interface ClientOptions {
  /** Where Sitzplan is, without `/api/v1`: `https://seats.example.com`. */
  baseUrl: string | URL
  /**
   * On a server a product key; in a browser a function that fetches a client token (15 min) from your own server,
   * which makes it with `createClientToken`. A user token works too.
   */
  token: TokenSource
  /** Language of refusals, as in `Accept-Language`: `de`, `en`. Default: the browser's, else English. */
  language?: string
  /** Used instead of the global `fetch`: for proxies, tracing, tests. */
  fetch?: typeof fetch
  /** How long a call goes on trying while the server cannot be reached, in seconds. Default 30. */
  timeoutSeconds?: number
  /** How many seats are watched by an event stream, to learn of an end at once; others learn at their next heartbeat. Default 4. */
  liveSeats?: number
  /**
   * Gives every seat back when the program ends. In Node: when nothing is left to do, and on SIGINT and SIGTERM (your
   * own handlers keep the last word: without any, the signal is raised again afterwards); default false. In a browser:
   * when the page is left; default true.
   */
  releaseOnExit?: boolean
  /** Source of time; replaced in tests. */
  clock?: Clock
}

/** Time as the client sees it: never the wall clock, which people and NTP change. */
export interface Clock {
  /** Milliseconds since some fixed moment; never runs backwards, goes on while the machine sleeps where the platform can tell. */
  now(): number
  /** True once after each suspected sleep of the machine. */
  woke(): boolean
  /** Runs `run` after `milliseconds`, unless the returned function is called first. `background`: does not keep a Node process alive. */
  after(milliseconds: number, run: () => void, options?: { background?: boolean }): () => void
}

export interface AcquireOptions {
  /** E-mail address or id. Implied by a client token, and by a user token when left out. */
  user?: string
  /** Key of the product (`remote-support`). Implied by product keys and client tokens. */
  product?: string
  /** Id or slug of the customer account, for a vendor's key; without it the account is found by the user's e-mail address. */
  account?: string
  /**
   * The user's device. The same user taking a seat again on the same device replaces the old session, so that a
   * crash locks nobody out. Without a device each acquire is a session of its own.
   */
  device?: { id: string; name?: string; platform?: string }
  /** Default `idle`. */
  activity?: Activity
  /** Waits in line when every seat is in use. Default false: `SeatsExhaustedError`. */
  wait?: boolean | WaitOptions
  /** Gives up: the promise is rejected with the signal's reason, and neither a seat nor a place in the line is left behind. */
  signal?: AbortSignal
}

export interface WaitOptions {
  /** Called with the first place in the line and whenever it changes. */
  onPosition?: (place: Place & { ticket: string }) => void
  /** Called once when the server cannot be reached while waiting; the place is kept as long as the server keeps it. */
  onUnreachable?: (error: Error) => void
  /** Called when the server answers again. */
  onRecovered?: () => void
  /** Longest wait in seconds; then the place is given up and `GaveUpWaitingError` thrown. Default: no limit. */
  maxWaitSeconds?: number
}

/** How a seat ended. */
export interface SeatEnding {
  /** `not_found`: the server does not know the session (any more). */
  reason: EndReason | 'not_found'
  endedAt: Date
  /** The administrator, where one ended it. */
  endedBy: Person | null
  /** What that administrator wrote. */
  note: string | null
  /** server: the server said so. client: released here, or the lease ran out while the server could not be reached. */
  learnedFrom: 'server' | 'client'
}

export interface SeatEvents {
  /** The seat is gone; comes exactly once, also after `release`. Who listens too late is told at once. */
  ended: SeatEnding
  /** The server cannot be reached. The seat stays yours until `until` (wall-clock time of this machine). */
  unreachable: { until: Date; secondsLeft: number; error: Error }
  /** The server answers again and the seat was kept. */
  recovered: { expiresAt: Date }
  /** A heartbeat was answered. */
  kept: { expiresAt: Date }
}

/** A seat that is held and kept alive until it is released or ends. */
export interface Seat {
  /** The session as last heard from the server. */
  readonly session: Session
  /** Id of the session. */
  readonly id: string
  /** See `Session.fence`. */
  readonly fence: number
  /** End of the lease by the server's clock; every heartbeat moves it. */
  readonly expiresAt: Date
  /** How it ended; null while the seat is held. */
  readonly ending: SeatEnding | null
  /** Calls `listener` at every `event`; the returned function stops that. */
  on<E extends keyof SeatEvents>(event: E, listener: (data: SeatEvents[E]) => void): () => void
  /**
   * Tells the server what the user does. Resolves when the server knows; while it cannot be reached the change waits
   * for the next heartbeat. Throws `SessionEndedError` when the seat is gone.
   */
  setActivity(activity: Activity): Promise<void>
  /**
   * Gives the seat back. May be called any number of times and after the seat has ended. Throws `UnavailableError` when
   * the server cannot be told; the seat is then free when its lease is over.
   */
  release(): Promise<void>
}
