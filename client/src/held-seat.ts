// A seat that this program holds: what it knows of the session, who listens, and that it ends exactly once. When to
// beat and what the answers mean is the keeper's part.
import { localWords, SessionEndedError } from './errors.ts'
import type { GiveBackOptions } from './giving-back.ts'
import { extendedLease, type Lease, nextBeat, patience } from './lease.ts'
import type { Activity, Clock, LanguageSource, Person, Seat, SeatEnding, SeatEvents, Session } from './types.ts'

type Listener = (data: never) => void

/** What a seat asks of those who keep it. */
export interface SeatDuties {
  /** A heartbeat is wanted now. */
  beatSoon(seat: HeldSeat): void
  /** Tells the server that the session is given back. */
  giveBack(sessionId: string, options: Partial<GiveBackOptions>): Promise<void>
  readonly clock: Clock
  readonly language: LanguageSource | undefined
}

interface Deferred {
  promise: Promise<void>
  resolve(): void
  reject(error: Error): void
}

export class HeldSeat implements Seat {
  #session: Session
  #ending: SeatEnding | null = null
  readonly #listeners = new Map<keyof SeatEvents, Set<Listener>>()
  readonly #duties: SeatDuties
  readonly #over = new AbortController()

  lease: Lease
  /** Moment of the next heartbeat on the client's clock. */
  dueAt: number
  /** Heartbeats (and, once released, tries to give it back) in a row without an answer. */
  failures = 0
  /** When the first of them was sent. */
  failingSince = 0
  /** There are signs that the server is away: the next heartbeat should not wait long for its answer. */
  isDoubted = false
  /** No longer wanted here; it has ended when the server knows, or when its lease is over. */
  isReleased = false
  /** The caller has been told that the server is away. */
  isUnreachable = false
  /** Activity the server does not know yet, and who waits for it to. */
  wanted: { activity: Activity; told: Deferred } | null = null

  constructor(session: Session, lease: Lease, dueAt: number, duties: SeatDuties) {
    this.#session = session
    this.lease = lease
    this.dueAt = dueAt
    this.#duties = duties
  }

  get session(): Session {
    return this.#session
  }

  get id(): string {
    return this.#session.id
  }

  get fence(): number {
    return this.#session.fence
  }

  get expiresAt(): Date {
    return new Date(this.#session.expiresAt)
  }

  get safeUntil(): Date {
    return new Date(Date.now() + Math.max(0, this.lease.until - this.#duties.clock.now()))
  }

  get ending(): SeatEnding | null {
    return this.#ending
  }

  /** Aborted when the seat has ended. */
  get over(): AbortSignal {
    return this.#over.signal
  }

  on<E extends keyof SeatEvents>(event: E, listener: (data: SeatEvents[E]) => void): () => void {
    const ending = this.#ending
    if (event === 'ended' && ending) queueMicrotask(() => (listener as (data: SeatEnding) => void)(ending))
    const listeners = this.#listeners.get(event) ?? new Set()
    this.#listeners.set(event, listeners)
    listeners.add(listener as Listener)
    return () => void listeners.delete(listener as Listener)
  }

  async setActivity(activity: Activity): Promise<void> {
    if (this.#ending || this.isReleased) throw this.#endedError()
    const waiting = this.wanted
    this.wanted = { activity, told: deferred() }
    // Who set an earlier activity that was never sent has nothing left to wait for but the newer one.
    if (waiting) this.wanted.told.promise.then(waiting.told.resolve, waiting.told.reject)
    this.#duties.beatSoon(this)
    await this.wanted.told.promise
  }

  async release(withinSeconds?: number): Promise<void> {
    if (this.#ending) return
    if (!this.isReleased) {
      this.isReleased = true
      this.failures = 0
      this.#disappointWaiter()
    }
    const askedAt = this.#duties.clock.now()
    await this.#duties.giveBack(this.id, {
      withinSeconds,
      onFailure: (error) => this.failed(askedAt, error),
      onTold: () =>
        this.end({ reason: 'released', endedAt: new Date(), endedBy: null, note: null, learnedFrom: 'client' }),
    })
  }

  /** A heartbeat sent at `sentAt` was answered. `told`: the activity it carried. */
  extend(expiresAt: string, sentAt: number, told: HeldSeat['wanted']): void {
    if (this.#ending) return
    this.lease = extendedLease(this.lease, Date.parse(expiresAt), sentAt, this.#duties.clock.now())
    // One that was on its way when the seat was released: it says how long the seat is kept, and nothing more.
    if (this.isReleased) return
    this.dueAt = nextBeat(this.lease, sentAt)
    this.failures = 0
    this.isDoubted = false
    this.#session = { ...this.#session, expiresAt, ...(told && { activity: told.activity }) }
    if (told) {
      if (this.wanted === told) this.wanted = null
      told.told.resolve()
    }
    if (this.isUnreachable) {
      this.isUnreachable = false
      this.#tell('recovered', { expiresAt: this.expiresAt })
    }
    this.#tell('kept', { expiresAt: this.expiresAt })
  }

  /** What was sent at `sentAt` was not answered. The caller hears once, when it has lasted longer than a restart does. */
  failed(sentAt: number, error: Error): void {
    if (this.#ending) return
    if (this.failures++ === 0) this.failingSince = sentAt
    const lasted = this.#duties.clock.now() - this.failingSince
    if (this.isUnreachable || this.failures < 2 || lasted < patience(this.lease)) return
    this.isUnreachable = true
    const until = this.safeUntil
    this.#tell('unreachable', { until, secondsLeft: (until.getTime() - Date.now()) / 1000, error })
  }

  /** The seat is gone. Only the first call counts. */
  end(ending: SeatEnding): void {
    if (this.#ending) return
    // What the server tells of our own release, on another way than its answer, is no news from the server.
    const isOurs = this.isReleased && ending.reason === 'released'
    const told: SeatEnding = isOurs ? { ...ending, learnedFrom: 'client' } : ending
    this.#ending = told
    this.#over.abort()
    this.#disappointWaiter()
    this.#tell('ended', told)
  }

  /** Who waits for an activity to be told waits in vain. */
  #disappointWaiter(): void {
    this.wanted?.told.promise.catch(() => undefined)
    this.wanted?.told.reject(this.#endedError())
    this.wanted = null
  }

  #endedError(): SessionEndedError {
    const { reason = 'released', endedAt, endedBy, note } = this.#ending ?? {}
    const words = localWords('session_ended', this.#duties.language)
    const problem = { type: 'about:blank', status: 410, requestId: '', ...words }
    return new SessionEndedError({
      ...words,
      status: 410,
      problem: { ...problem, reason, endedAt: endedAt?.toISOString(), endedBy: endedBy as Person | null, note },
    })
  }

  #tell<E extends keyof SeatEvents>(event: E, data: SeatEvents[E]): void {
    for (const listener of [...(this.#listeners.get(event) ?? [])]) {
      try {
        ;(listener as (data: SeatEvents[E]) => void)(data)
      } catch (error) {
        // A listener's mistake is the host's to hear of, and no reason to stop keeping the seat.
        queueMicrotask(() => {
          throw error
        })
      }
    }
  }
}

// Promise.withResolvers came with Node 22.
function deferred(): Deferred {
  let settle: Pick<Deferred, 'resolve' | 'reject'> | undefined
  const promise = new Promise<void>((resolve, reject) => {
    settle = { resolve, reject }
  })
  return { promise, resolve: () => settle?.resolve(), reject: (error) => settle?.reject(error) }
}
