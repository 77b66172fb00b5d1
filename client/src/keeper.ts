// Keeps seats alive: one timer, one heartbeat in flight at a time, single or for a thousand seats at once. Notices
// when a lease is over while the server is away, and when the machine has slept.
import type { Calls } from './calls.ts'
import { NotFoundError, SessionEndedError, UnavailableError } from './errors.ts'
import type { HeldSeat } from './held-seat.ts'
import { beatTimeout } from './lease.ts'
import { backoff, retryDelay } from './retry.ts'
import type { Clock, SeatEnding, SessionEnding } from './types.ts'

/** The timer runs at least so often, because a sleep of the machine stops timers too. */
const longestTick = 10_000
const mostInOneCall = 1_000
/** Seats whose heartbeat is due within this share of their interval go along with one that is due now. */
const goAlongShare = 0.25
/** Where something says that the server is away, or back, the seats ask within this time, not all clients in step. */
const soon = 250
/** Longest pause between two tries while nobody has been told that the server is away, and afterwards. */
const longestPause = { untold: 2_000, told: 4_000 }

type BulkItem = { id: string; expiresAt: string } | { id: string; ended: { reason: string; endedAt: string | null } }

export class Keeper {
  readonly #calls: Calls
  readonly #clock: Clock
  /** A seat was lost to its lease while the server was away: it may still stand in the server's books. */
  readonly #onLapsed: (seat: HeldSeat) => void
  readonly #seats = new Set<HeldSeat>()
  #isBeating = false
  #hasFailures = false
  #doubtedAt = Number.NEGATIVE_INFINITY
  #timer: { at: number; cancel: () => void } | null = null

  constructor(calls: Calls, clock: Clock, onLapsed: (seat: HeldSeat) => void) {
    this.#calls = calls
    this.#clock = clock
    this.#onLapsed = onLapsed
  }

  get seats(): ReadonlySet<HeldSeat> {
    return this.#seats
  }

  keep(seat: HeldSeat): void {
    this.#seats.add(seat)
    seat.over.addEventListener('abort', () => this.#seats.delete(seat), { once: true })
    this.#wakeAt(Math.min(seat.dueAt, seat.lease.until))
  }

  beatSoon(seat: HeldSeat): void {
    seat.dueAt = this.#clock.now()
    this.#wakeAt(seat.dueAt)
  }

  /** A call found the server away: better the seats ask now than when their heartbeat is due. */
  doubt(): void {
    const now = this.#clock.now()
    // A server that answers some calls and not others has enough to do.
    if (now - this.#doubtedAt < longestTick) return
    this.#doubtedAt = now
    for (const seat of this.#kept()) this.doubtSeat(seat)
  }

  /** The same for one seat, whose stream is gone. */
  doubtSeat(seat: HeldSeat): void {
    if (seat.failures > 0) return
    seat.isDoubted = true
    this.#hasten(seat)
  }

  /** The server was heard of: who had no answer asks again. */
  heard(): void {
    if (!this.#hasFailures) return
    this.#hasFailures = false
    for (const seat of this.#kept()) if (seat.failures > 0) this.#hasten(seat)
  }

  #hasten(seat: HeldSeat): void {
    seat.dueAt = Math.min(seat.dueAt, this.#clock.now() + Math.random() * soon)
    this.#wakeAt(seat.dueAt)
  }

  /** Those whose heartbeats go on. */
  #kept(): HeldSeat[] {
    return [...this.#seats].filter((seat) => !seat.isReleased)
  }

  #wakeAt(at: number): void {
    if (this.#timer && this.#timer.at <= at) return
    this.#timer?.cancel()
    const delay = Math.min(longestTick, Math.max(0, at - this.#clock.now()))
    const cancel = this.#clock.after(delay, () => this.#tick(), { background: true })
    this.#timer = { at: Math.min(at, this.#clock.now() + longestTick), cancel }
  }

  #tick(): void {
    this.#timer = null
    const now = this.#clock.now()
    const woke = this.#clock.woke()
    let next = Number.POSITIVE_INFINITY
    let isDue = false
    for (const seat of [...this.#seats]) {
      if (now >= seat.lease.until) {
        this.#lapse(seat)
        continue
      }
      if (seat.isReleased) {
        next = Math.min(next, seat.lease.until)
        continue
      }
      if (woke) seat.dueAt = now
      if (seat.dueAt <= now) isDue = true
      // While a heartbeat is under way, its end looks for what has become due.
      next = Math.min(next, seat.lease.until, seat.dueAt > now ? seat.dueAt : next)
    }
    if (this.#seats.size > 0) this.#wakeAt(next)
    if (isDue && !this.#isBeating) void this.#beatAll()
  }

  #lapse(seat: HeldSeat): void {
    seat.end({ reason: 'expired', endedAt: new Date(), endedBy: null, note: null, learnedFrom: 'client' })
    this.#onLapsed(seat)
  }

  async #beatAll(): Promise<void> {
    this.#isBeating = true
    try {
      for (let due = this.#due(); due.length > 0; due = this.#due()) await this.#beat(due)
    } finally {
      this.#isBeating = false
    }
    let next = Number.POSITIVE_INFINITY
    for (const seat of this.#seats) next = Math.min(next, seat.lease.until)
    for (const seat of this.#kept()) next = Math.min(next, seat.dueAt)
    if (this.#seats.size > 0) this.#wakeAt(next)
  }

  /** Seats for the next call: none, one, or up to a thousand. A changed activity needs a call of its own. */
  #due(): HeldSeat[] {
    const now = this.#clock.now()
    const seats = this.#kept().filter((seat) => now < seat.lease.until)
    const due = seats.filter((seat) => seat.dueAt <= now)
    const changed = due.find((seat) => seat.wanted)
    if (changed) return [changed]
    if (due.length === 0) return []
    const goAlong = seats.filter((seat) => seat.dueAt > now && seat.failures === 0 && isDueSoon(seat, now))
    return [...due, ...goAlong].filter((seat) => !seat.wanted).slice(0, mostInOneCall)
  }

  async #beat(seats: HeldSeat[]): Promise<void> {
    const sentAt = this.#clock.now()
    const [only] = seats
    try {
      if (only && seats.length === 1) await this.#beatOne(only, sentAt)
      else await this.#beatMany(seats, sentAt)
    } catch (error) {
      for (const seat of seats) this.#failed(seat, sentAt, error as Error)
    }
  }

  async #beatOne(seat: HeldSeat, sentAt: number): Promise<void> {
    const told = seat.wanted
    try {
      const { body } = await this.#calls.send<{ expiresAt: string }>({
        method: 'POST',
        path: `/sessions/${seat.id}/heartbeat`,
        body: told ? { activity: told.activity } : {},
        timeout: timeoutOf(seat),
      })
      seat.extend(body.expiresAt, sentAt, told)
    } catch (error) {
      const ending = endingOf(error)
      if (!ending) throw error
      seat.end(ending)
    }
  }

  async #beatMany(seats: HeldSeat[], sentAt: number): Promise<void> {
    const { body } = await this.#calls.send<{ items: BulkItem[] }>({
      method: 'POST',
      path: '/sessions/heartbeats',
      body: { ids: seats.map((seat) => seat.id) },
      timeout: Math.min(...seats.map(timeoutOf)),
    })
    const items = new Map(body.items.map((item) => [item.id, item]))
    for (const seat of seats) {
      const item = items.get(seat.id)
      if (item && 'expiresAt' in item) seat.extend(item.expiresAt, sentAt, null)
      // The bulk answer does not say who ended it and why: the single one does.
      else if (!seat.ending)
        await this.#beatOne(seat, sentAt).catch((error) => this.#failed(seat, sentAt, error as Error))
    }
  }

  #failed(seat: HeldSeat, sentAt: number, error: Error): void {
    if (seat.ending || seat.isReleased) return
    this.#hasFailures = true
    seat.failed(sentAt, error)
    const longest = longestPause[seat.isUnreachable ? 'told' : 'untold']
    const cap = Math.min(longest, seat.lease.heartbeatMilliseconds)
    const delay =
      error instanceof UnavailableError ? retryDelay(seat.failures, error, cap) : backoff(seat.failures, cap)
    seat.dueAt = this.#clock.now() + delay
  }
}

const timeoutOf = ({ lease, isDoubted, failures }: HeldSeat) => beatTimeout(lease, isDoubted || failures > 0)

const isDueSoon = ({ dueAt, lease }: HeldSeat, now: number) => dueAt <= now + lease.heartbeatMilliseconds * goAlongShare

/** How the session ended, if that is what the error says. */
function endingOf(error: unknown): SeatEnding | null {
  if (error instanceof NotFoundError) {
    return { reason: 'not_found', endedAt: new Date(), endedBy: null, note: null, learnedFrom: 'server' }
  }
  if (!(error instanceof SessionEndedError)) return null
  return toldEnding({ ...(error.problem as unknown as SessionEnding) })
}

/** An ending as the server tells it. */
export function toldEnding({ reason, endedAt, endedBy, note }: SessionEnding): SeatEnding {
  return { reason, endedAt: new Date(endedAt), endedBy: endedBy ?? null, note: note ?? null, learnedFrom: 'server' }
}
