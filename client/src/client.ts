// The Sitzplan client: takes seats for users, keeps them alive, waits in line, gives them back. This file is the
// front door; each step stands in a file of its own.
import { acquire, newKey } from './acquire.ts'
import { type Call, Calls } from './calls.ts'
import { systemClock } from './clock.ts'
import type { StreamServices } from './event-stream.ts'
import { forgetOnExit, isBrowser, releaseOnExit } from './exit.ts'
import { type GiveBackOptions, GivingBack } from './giving-back.ts'
import { HeldSeat } from './held-seat.ts'
import { Keeper } from './keeper.ts'
import { leaseOf, nextBeat } from './lease.ts'
import { watchEnding } from './live-ending.ts'
import { retrying } from './retry.ts'
import type { AcquireOptions, ClientOptions, Clock, Entitlement, Seat } from './types.ts'

export * from './errors.ts'
export type * from './types.ts'

const usualTimeoutSeconds = 30
const usualLiveSeats = { node: 4, browser: 2 }

/**
 * A connection to one Sitzplan server with one token. Make one for the life of the program: its seats share a timer,
 * and from two seats on their heartbeats go together in one call.
 */
export class SitzplanClient {
  readonly #options: ClientOptions
  readonly #clock: Clock
  readonly #calls: Calls
  readonly #streams: StreamServices
  readonly #keeper: Keeper
  readonly #givingBack: GivingBack
  /** Work that goes on after its caller was answered: giving back what came too late. */
  readonly #cleanUps = new Map<Promise<unknown>, string | null>()
  readonly #watched = new Set<HeldSeat>()

  constructor(options: ClientOptions) {
    this.#options = options
    this.#clock = options.clock ?? systemClock()
    const doFetch: typeof fetch = options.fetch ?? ((input, init) => globalThis.fetch(input, init))
    const onOutcome = (outcome: 'answered' | 'away') => this.#learn(outcome)
    this.#calls = new Calls({ ...options, language: options.language, fetch: doFetch, clock: this.#clock, onOutcome })
    this.#streams = { calls: this.#calls, clock: this.#clock, ownFetch: options.fetch ?? null }
    this.#givingBack = new GivingBack(this.#calls, this.#clock)
    this.#keeper = new Keeper(this.#calls, this.#clock, (seat) => this.#cleanUp(this.#giveBack(seat.id), null))
  }

  /** The seats held now, without those that were released. */
  get seats(): readonly Seat[] {
    return [...this.#keeper.seats].filter((seat) => !seat.isReleased)
  }

  /**
   * Takes a seat for a user and keeps it until it is released or ends.
   *
   * Lost answers, 503 and network failures are tried again under one Idempotency-Key for `timeoutSeconds`, so that
   * they never make a second seat; then `UnavailableError`. Refusals are errors of their own: `SeatsExhaustedError`,
   * `CoolingDownError`, `NotEntitledError`, `NotActivatedError`, `UserSuspendedError`, `AccountSuspendedError`,
   * `LicenseExpiredError`, `TooManySessionsError`, `NotFoundError` (user or product), `UnauthorizedError`,
   * `InvalidRequestError`. With `wait` also `TicketLostError` and `GaveUpWaitingError`. When `signal` aborts its reason is
   * thrown at once, and whatever was or will be granted is given back in the background.
   */
  async acquire(options: AcquireOptions): Promise<Seat> {
    const line = options.device ? JSON.stringify([options.product, options.user, options.device.id]) : null
    if (this.#options.releaseOnExit ?? true) releaseOnExit(this.#exit)
    await this.#earlierOf(line)
    const granted = await acquire(options, {
      ...this.#streams,
      language: this.#options.language,
      timeoutSeconds: this.#timeoutSeconds,
      cleanUp: (work) => this.#cleanUp(work, line),
      giveBack: (sessionId) => this.#giveBack(sessionId),
    })
    const lease = leaseOf(granted.session, granted.since, this.#clock.now())
    const dueAt = granted.isVague ? this.#clock.now() : nextBeat(lease, granted.since)
    const seat = new HeldSeat(granted.session, lease, dueAt, {
      beatSoon: (held) => this.#keeper.beatSoon(held),
      giveBack: (sessionId, wishes) => this.#giveBack(sessionId, wishes),
      clock: this.#clock,
      language: this.#options.language,
    })
    this.#keeper.keep(seat)
    this.#watch()
    return seat
  }

  /** What a user may use. `user`: e-mail address or id; may be left out with a client token or user token. */
  async entitlements(user?: string): Promise<Entitlement[]> {
    const found: Entitlement[] = []
    let cursor: string | null = null
    do {
      const query = new URLSearchParams({ limit: '200', ...(user && { user }), ...(cursor && { cursor }) })
      const page: { items: Entitlement[]; nextCursor: string | null } = await this.#call({
        method: 'GET',
        path: `/entitlements?${query}`,
      })
      found.push(...page.items)
      cursor = page.nextCursor
    } while (cursor)
    return found
  }

  /**
   * Makes a token with which this user's browser can take seats of this product, for 15 minutes. Needs a product key.
   * Throws `NotFoundError` for an unknown user.
   */
  async createClientToken(user: string): Promise<{ token: string; expiresAt: Date }> {
    const made = await this.#call<{ token: string; expiresAt: string }>({
      method: 'POST',
      path: '/client-tokens',
      body: { user },
      idempotencyKey: newKey(),
    })
    return { token: made.token, expiresAt: new Date(made.expiresAt) }
  }

  /** Asks the administrators of the user's account for a seat; they are told once per user in ten minutes. */
  async requestHelp(request: { product?: string; user?: string }): Promise<void> {
    await this.#call({ method: 'POST', path: '/help-requests', body: request, idempotencyKey: newKey() })
  }

  /**
   * Gives every seat back and waits for what still goes on in the background, while the server is away for
   * `timeoutSeconds` at most. The client can be used again. Throws nothing: what the server could not be told in that
   * time it is told later if the program still runs, and else it ends with its lease.
   */
  async close(): Promise<void> {
    this.#releaseAll(this.#timeoutSeconds)
    await this.#givingBack.finish(this.#timeoutSeconds)
    while (this.#cleanUps.size > 0) await Promise.allSettled([...this.#cleanUps.keys()])
    forgetOnExit(this.#exit)
  }

  readonly #exit = {
    releaseAll: async (withinSeconds: number): Promise<void> => {
      this.#releaseAll(withinSeconds)
      await this.#givingBack.hurry(withinSeconds)
    },
  }

  #releaseAll(withinSeconds: number): void {
    for (const seat of this.#keeper.seats) if (!seat.isReleased) seat.release(withinSeconds).catch(() => undefined)
  }

  /** What one call or stream found out about the server is good for all seats. */
  #learn(outcome: 'answered' | 'away'): void {
    if (outcome === 'away') this.#keeper.doubt()
    else {
      this.#keeper.heard()
      this.#givingBack.tryNow()
    }
  }

  get #timeoutSeconds(): number {
    return this.#options.timeoutSeconds ?? usualTimeoutSeconds
  }

  async #call<T>(call: Call): Promise<T> {
    const within = { withinSeconds: this.#timeoutSeconds }
    return (await retrying(this.#clock, within, () => this.#calls.send<T>(call))).body
  }

  #giveBack(sessionId: string, { withinSeconds = this.#timeoutSeconds, ...news }: Partial<GiveBackOptions> = {}) {
    return this.#givingBack.giveBack(sessionId, { withinSeconds, ...news })
  }

  /** Two acquires for the same device would replace each other, so one begins when the other's remains are gone. */
  async #earlierOf(line: string | null): Promise<void> {
    if (line === null) return
    const earlier = [...this.#cleanUps].filter(([, of]) => of === line).map(([work]) => work)
    await Promise.allSettled(earlier)
  }

  #cleanUp(work: Promise<unknown>, line: string | null): void {
    this.#cleanUps.set(work, line)
    const forget = () => void this.#cleanUps.delete(work)
    work.then(forget, forget)
  }

  /** Watches as many of the seats as wanted; when one of them has ended, another takes its turn. */
  #watch(): void {
    const most = this.#options.liveSeats ?? usualLiveSeats[isBrowser() ? 'browser' : 'node']
    if (this.#watched.size >= most) return
    for (const seat of this.#keeper.seats) {
      if (this.#watched.has(seat)) continue
      this.#watched.add(seat)
      void this.#watchOne(seat)
      if (this.#watched.size >= most) return
    }
  }

  async #watchOne(seat: HeldSeat): Promise<void> {
    await watchEnding(seat, this.#streams, () => this.#keeper.doubtSeat(seat))
    // Without an ending no stream comes through, and the next seat's would not either.
    if (!seat.ending) return
    this.#watched.delete(seat)
    if (seat.ending.learnedFrom === 'server') this.#askAfter(seat.session.user.id)
    this.#watch()
  }

  /** Whoever ends one session of a person often ends all of them. */
  #askAfter(userId: string): void {
    for (const seat of this.#keeper.seats) if (seat.session.user.id === userId) this.#keeper.beatSoon(seat)
  }
}
