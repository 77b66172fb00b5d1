// At most so many of something an hour and person or product key, counted by each server for itself. What is not used is
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
    this.refuseBeyond(who)
    this.add(who)
  }

  /** Refuses (429) whoever has used up what they may. */
  refuseBeyond(who: string): void {
    const now = performance.now()
    const early = this.#next(who, now) - now - hourMilliseconds
    if (early > 0) throw new Refusal('too_many_requests', {}, { retryAfterSeconds: Math.ceil(early / 1000) })
  }

  add(who: string): void {
    const now = performance.now()
    if (this.#usedUntil.size >= mostRemembered) this.#forgetSavers(now)
    this.#usedUntil.set(who, this.#next(who, now))
  }

  #next(who: string, now: number): number {
    return Math.max(this.#usedUntil.get(who) ?? 0, now) + this.#millisecondsEach
  }

  /** Whoever has an hour's saved up again is like somebody new. */
  #forgetSavers(now: number): void {
    for (const [who, until] of this.#usedUntil) if (until <= now) this.#usedUntil.delete(who)
  }
}
