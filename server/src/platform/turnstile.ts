// Lets a bounded number of tasks run at once; the others wait in order of arrival, up to a bound.
import { Refusal } from './errors/refusal.ts'

export class Turnstile {
  readonly #atOnce: number
  readonly #mostWaiting: number
  readonly #waiting: (() => void)[] = []
  #inside = 0

  constructor({ atOnce, mostWaiting }: { atOnce: number; mostWaiting: number }) {
    this.#atOnce = atOnce
    this.#mostWaiting = mostWaiting
  }

  get isEmpty(): boolean {
    return this.#inside === 0
  }

  /** Runs the task in its turn. Refuses (429) when too many wait already. */
  async pass<T>(task: () => Promise<T>): Promise<T> {
    if (this.#inside < this.#atOnce) this.#inside++
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
    if (this.#waiting.length >= this.#mostWaiting) throw new Refusal('too_many_requests', {}, { retryAfterSeconds: 1 })
    return new Promise((resolve) => this.#waiting.push(resolve))
  }
}

/** A turnstile for each that comes: one's flood waits behind itself. */
export class Turnstiles {
  readonly #bounds: { atOnce: number; mostWaiting: number }
  readonly #turnstiles = new Map<string, Turnstile>()

  constructor(bounds: { atOnce: number; mostWaiting: number }) {
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
