// A seat that this program holds: what it knows of the session, who listens, and that it ends exactly once. When to
// beat and what the answers mean is the keeper's part.
import { localWords, SessionEndedError } from './errors.ts'
import { extendedLease, type Lease, nextBeat } from './lease.ts'
import type { Activity, LanguageSource, Person, Seat, SeatEnding, SeatEvents, Session } from './types.ts'

type Listener = (data: never) => void

/** What a seat asks of those who keep it. */
export interface SeatDuties {
  /** A heartbeat is wanted now. */
  beatSoon(seat: HeldSeat): void
  /** Tells the server that the session is given back. */
  giveBack(sessionId: string): Promise<void>
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
  #released: Promise<void> | null = null
  readonly #listeners = new Map<keyof SeatEvents, Set<Listener>>()
  readonly #duties: SeatDuties
  readonly #over = new AbortController()

  lease: Lease
  /** Moment of the next heartbeat on the client's clock. */
  dueAt: number
  /** Heartbeats in a row without an answer. */
  failures = 0
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
    if (this.#ending) throw this.#endedError()
    const waiting = this.wanted
    this.wanted = { activity, told: deferred() }
    // Who set an earlier activity that was never sent has nothing left to wait for but the newer one.
    if (waiting) this.wanted.told.promise.then(waiting.told.resolve, waiting.told.reject)
    this.#duties.beatSoon(this)
    await this.wanted.told.promise
  }

  release(): Promise<void> {
    if (this.#ending && !this.#released) return Promise.resolve()
    this.#released ??= this.#duties.giveBack(this.id)
    this.end({ reason: 'released', endedAt: new Date(), endedBy: null, note: null, learnedFrom: 'client' })
    return this.#released
  }

  /** A heartbeat sent at `sentAt` was answered. `told`: the activity it carried. */
  extend(expiresAt: string, sentAt: number, told: HeldSeat['wanted']): void {
    if (this.#ending) return
    this.lease = extendedLease(this.lease, Date.parse(expiresAt), sentAt)
    this.dueAt = nextBeat(this.lease, sentAt)
    this.failures = 0
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

  /** Tells the caller once that the server is away. */
  reportUnreachable(now: number, error: Error): void {
    if (this.isUnreachable || this.#ending) return
    this.isUnreachable = true
    const left = Math.max(0, this.lease.until - now)
    this.#tell('unreachable', { until: new Date(Date.now() + left), secondsLeft: left / 1000, error })
  }

  /** The seat is gone. Only the first call counts. */
  end(ending: SeatEnding): void {
    if (this.#ending) return
    this.#ending = ending
    this.#over.abort()
    if (this.wanted) {
      this.wanted.told.promise.catch(() => undefined)
      this.wanted.told.reject(this.#endedError())
      this.wanted = null
    }
    this.#tell('ended', ending)
  }

  #endedError(): SessionEndedError {
    const { reason, endedAt, endedBy, note } = this.#ending ?? {}
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
