// Lets a bounded number of tasks run at once; the others wait in order of arrival, up to a bound.
import { Refusal } from './errors/refusal.ts'

export interface TurnstileBounds {
  atOnce: number
  /** Any number unless told. */
  mostWaiting?: number
  /** How those beyond are refused, and those who waited for too long. */
  beyond?: 'too_many_requests' | 'unavailable'
  /** Any time unless told. */
  patienceMilliseconds?: number
}

interface Waiting {
  enter(): void
  refuse(reason: Error): void
}

export class Turnstile {
  readonly #bounds: TurnstileBounds
  readonly #waiting: Waiting[] = []
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
      this.leave()
    }
  }

  /** For what is no single task: whoever has entered leaves, once. */
  async enter(): Promise<void> {
    if (this.#inside < this.#bounds.atOnce) this.#inside++
    else await this.#turn()
  }

  leave(): void {
    const next = this.#waiting.shift()
    if (next) next.enter()
    else this.#inside--
  }

  /** Nobody who waits now gets in. */
  refuseWaiting(reason: Error): void {
    for (const { refuse } of this.#waiting.splice(0)) refuse(reason)
  }

  #turn(): Promise<void> {
    const { mostWaiting = Number.POSITIVE_INFINITY, patienceMilliseconds } = this.#bounds
    if (this.#waiting.length >= mostWaiting) throw this.#refusal()
    return new Promise((resolve, reject) => {
      let late: NodeJS.Timeout | undefined
      const one: Waiting = {
        enter() {
          clearTimeout(late)
          resolve()
        },
        refuse(reason) {
          clearTimeout(late)
          reject(reason)
        },
      }
      this.#waiting.push(one)
      if (patienceMilliseconds === undefined) return
      late = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(one), 1)
        reject(this.#refusal(new Error(`nobody left within ${patienceMilliseconds} ms`)))
      }, patienceMilliseconds)
    })
  }

  #refusal(cause?: Error): Refusal {
    return new Refusal(this.#bounds.beyond ?? 'too_many_requests', {}, { retryAfterSeconds: 1, cause })
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
