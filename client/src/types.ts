// What callers of the client pass and get.
import type { Activity, EndReason, Person, Place, Session } from './wire.ts'

export type * from './wire.ts'

/**
 * A bearer token, or a function that gets one: it is called at first use and again whenever the server refuses the
 * last. When it throws a `SitzplanError`, that is the refusal; whatever else it throws counts as an outage.
 */
export type TokenSource = string | (() => string | Promise<string>)

/** A language tag (`de`), or any `Accept-Language`; a function is asked at each call, for pages whose language can be switched. */
export type LanguageSource = string | (() => string)

export interface ClientOptions {
  /** Where Sitzplan is, without `/api/v1`: `https://seats.example.com`. */
  baseUrl: string | URL
  /**
   * On a server a product key; in a browser a function that fetches a client token (15 min) from your own server,
   * which makes it with `createClientToken`. A user token works too.
   */
  token: TokenSource
  /** Language of refusals. Default: the browser's, else English. */
  language?: LanguageSource
  /** Used instead of the global `fetch`: for proxies, tracing, tests. */
  fetch?: typeof fetch
  /** How long a call goes on trying while the server cannot be reached, in seconds. Default 30. */
  timeoutSeconds?: number
  /**
   * How many seats are watched by an event stream, to learn of an end at once; others learn at their next heartbeat, or
   * when another seat of the same user ends. Default 4; in a browser 2, because over HTTP/1.1 it has six connections
   * to a server for all its tabs.
   */
  liveSeats?: number
  /**
   * Gives every seat back when the program ends. In Node: when nothing is left to do, and on SIGINT and SIGTERM (your
   * own handlers keep the last word: without any, the signal is raised again afterwards). In a browser: when the page
   * is left. Default true.
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
  /** Called once when the server cannot be reached while it is asked for the seat; it is asked on for `timeoutSeconds`. */
  onUnreachable?: (error: Error) => void
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
  /** The seat is gone; comes exactly once, after `release` when the server knows. Who listens too late is told at once. */
  ended: SeatEnding
  /** The server cannot be reached, for longer than a restart takes. The seat is kept until `until` (wall-clock time of this machine). */
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
  /** The seat stays yours until then without another answer of the server, by the wall clock of this machine. */
  readonly safeUntil: Date
  /** How it ended; null while the seat is held, and after `release` until the server knows or the lease is over. */
  readonly ending: SeatEnding | null
  /** Calls `listener` at every `event`; the returned function stops that. */
  on<E extends keyof SeatEvents>(event: E, listener: (data: SeatEvents[E]) => void): () => void
  /**
   * Tells the server what the user does. Resolves when the server knows; while it cannot be reached the change waits
   * for the next heartbeat. Throws `SessionEndedError` when the seat is gone.
   */
  setActivity(activity: Activity): Promise<void>
  /**
   * Gives the seat back: heartbeats stop at once. Resolves when the server has answered, and `ended` comes then too. While
   * the server is away it is told again and again; after `timeoutSeconds` this throws `UnavailableError` and the telling
   * goes on for as long as the program runs, so that the seat is free as soon as the server is back. `unreachable` says
   * when it will be free at the latest; if the lease is over first, `ended` comes with `expired`. May be called any number
   * of times and after the seat has ended.
   */
  release(): Promise<void>
}
