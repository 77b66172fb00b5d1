// Lets a bounded number of tasks run at once; the others wait in order of arrival, up to a bound.
import { Refusal } from './errors/refusal.ts'

export interface TurnstileBounds {
  atOnce: number
  mostWaiting: number
  /** How those beyond are refused. */
  beyond?: 'too_many_requests' | 'unavailable'
}

export class Turnstile {
  readonly #bounds: TurnstileBounds
  readonly #waiting: (() => void)[] = []
  #inside = 0

  constructor(bounds: TurnstileBounds) {
    this.#bounds = bounds
  }

  get isEmpty(): boolean {
    return this.#inside === 0
  }

  /** Runs the task in its turn. Refuses when too many wait already. */
  async pass<T>(task: () => Promise<T>): Promise<T> {
    if (this.#inside < this.#bounds.atOnce) this.#inside++
    else await this.#turn()
    try {
      return await task()
    } finally {
      const next = this.#waiting.shift()
      if (next) next()
      else this.#inside--
    }
  }

  #turn(): Promise<void> {
    const { mostWaiting, beyond = 'too_many_requests' } = this.#bounds
    if (this.#waiting.length >= mostWaiting) throw new Refusal(beyond, {}, { retryAfterSeconds: 1 })
    return new Promise((resolve) => this.#waiting.push(resolve))
  }
}

/** A turnstile for each that comes: one's flood waits behind itself. */
export class Turnstiles {
  readonly #bounds: TurnstileBounds
  readonly #turnstiles = new Map<string, Turnstile>()

  constructor(bounds: TurnstileBounds) {
    this.#bounds = bounds
  }

  async pass<T>(who: string, task: () => Promise<T>): Promise<T> {
    const turnstile = this.#turnstiles.get(who) ?? new Turnstile(this.#bounds)
    this.#turnstiles.set(who, turnstile)
    try {
      return await turnstile.pass(task)
    } finally {
      if (turnstile.isEmpty) this.#turnstiles.delete(who)
    }
  }
}
