// How many idempotency keys an account may use, counted by each server for itself: each answer is kept for a day, and
// product keys may call without limit. What is not used is saved up, for an hour.
import { Refusal } from '../platform/errors/refusal.ts'

const hourMilliseconds = 3_600_000

export class IdempotencyLimit {
  readonly #millisecondsEach: number
  /** Until when an account has used up what it may. */
  readonly #usedUntil = new Map<string, number>()

  constructor(mostPerHour = 2_000_000) {
    this.#millisecondsEach = hourMilliseconds / mostPerHour
  }

  /** Counts a key; refuses (429) the ones above the limit. */
  count(payer: string): void {
    const now = performance.now()
    const until = Math.max(this.#usedUntil.get(payer) ?? 0, now) + this.#millisecondsEach
    if (until - now > hourMilliseconds) throw new Refusal('too_many_requests', {}, { retryAfterSeconds: 1 })
    this.#usedUntil.set(payer, until)
  }
}
