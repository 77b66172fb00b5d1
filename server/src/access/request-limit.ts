// At most so many calls a second and credential, counted by each server for itself.
import { Refusal } from '../platform/errors/refusal.ts'

const mostPerSecond = 5_000

export class RequestLimit {
  #second = 0
  #counts = new Map<string, number>()

  /** Counts a call; refuses (429) the ones above the limit. */
  count(credentialId: string): void {
    const second = Math.floor(performance.now() / 1000)
    if (second !== this.#second) {
      this.#second = second
      this.#counts = new Map()
    }
    const calls = (this.#counts.get(credentialId) ?? 0) + 1
    this.#counts.set(credentialId, calls)
    if (calls > mostPerSecond) throw new Refusal('too_many_requests', {}, { retryAfterSeconds: 1 })
  }
}
