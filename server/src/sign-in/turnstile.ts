// Lets a bounded number of tasks run at once; the others wait in order of arrival, up to a bound.
import { Refusal } from '../platform/errors/refusal.ts'

export class Turnstile {
  readonly #atOnce: number
  readonly #mostWaiting: number
  readonly #waiting: (() => void)[] = []
  #inside = 0

  constructor({ atOnce, mostWaiting }: { atOnce: number; mostWaiting: number }) {
    this.#atOnce = atOnce
    this.#mostWaiting = mostWaiting
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
