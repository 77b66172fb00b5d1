// What is done after an answer has gone out, so that nobody can tell from its time whether there was anything to do.
import type { FastifyBaseLogger } from 'fastify'
import { Refusal } from '../errors/refusal.ts'
import { logFailure } from '../failure-log.ts'
import { Turnstile } from '../turnstile.ts'

const mostUnderWay = 1_000

export class Afterwards {
  readonly #turns = new Turnstile({ atOnce: 2 })
  readonly #onError: (error: unknown) => void
  readonly #underWay = new Set<Promise<void>>()

  constructor(log: FastifyBaseLogger) {
    this.#onError = logFailure(log, 'what was to be done after an answer failed')
  }

  /** Refuses what there is no room for: whoever asked for it comes again, and does not wait for what nobody does. */
  run(work: () => Promise<void>): void {
    if (this.#underWay.size >= mostUnderWay) throw new Refusal('too_many_requests', {}, { retryAfterSeconds: 1 })
    const done = this.#turns.pass(work).catch(this.#onError)
    this.#underWay.add(done)
    void done.then(() => this.#underWay.delete(done))
  }

  /** Resolves when everything begun so far is done. */
  async drained(): Promise<void> {
    await Promise.all(this.#underWay)
  }
}
