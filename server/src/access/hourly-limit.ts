// At most so many of something an hour and account or person, counted by each server for itself. What is not used is
// saved up, for an hour.
import { Refusal } from '../platform/errors/refusal.ts'

const hourMilliseconds = 3_600_000
const mostRemembered = 100_000

export class HourlyLimit {
  readonly #millisecondsEach: number
  /** Until when somebody has used up what they may. */
  readonly #usedUntil = new Map<string, number>()

  constructor(mostPerHour: number) {
    this.#millisecondsEach = hourMilliseconds / mostPerHour
  }

  /** Counts one; refuses (429) the ones above the limit. */
  count(who: string): void {
    const now = performance.now()
    const until = Math.max(this.#usedUntil.get(who) ?? 0, now) + this.#millisecondsEach
    if (until - now > hourMilliseconds)
      throw new Refusal('too_many_requests', {}, { retryAfterSeconds: Math.ceil(this.#millisecondsEach / 1000) })
    if (this.#usedUntil.size >= mostRemembered) this.#forgetSavers(now)
    this.#usedUntil.set(who, until)
  }

  /** Whoever has an hour's saved up again is like somebody new. */
  #forgetSavers(now: number): void {
    for (const [who, until] of this.#usedUntil) if (until <= now) this.#usedUntil.delete(who)
  }
}
