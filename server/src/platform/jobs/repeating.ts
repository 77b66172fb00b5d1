// Work that is done again and again, with a rest between: one round at a time, and none after the stop.
import { setTimeout } from 'node:timers'

export class Repeating {
  readonly #restMilliseconds: number
  readonly #round: (stopping: AbortSignal) => Promise<unknown>
  readonly #onError: (error: unknown) => void
  readonly #stopping = new AbortController()
  #timer: NodeJS.Timeout | null = null
  #running: Promise<unknown> = Promise.resolve()

  constructor(
    restMilliseconds: number,
    round: (stopping: AbortSignal) => Promise<unknown>,
    onError: (error: unknown) => void,
  ) {
    this.#restMilliseconds = restMilliseconds
    this.#round = round
    this.#onError = onError
  }

  /** The first round begins after a rest. */
  start(): void {
    this.#timer = setTimeout(() => {
      this.#running = this.#round(this.#stopping.signal)
        .catch(this.#onError)
        .finally(() => {
          if (!this.#stopping.signal.aborted) this.start()
        })
    }, this.#restMilliseconds)
  }

  /** Resolves when the round under way is over; it is told to stop. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    if (this.#timer) clearTimeout(this.#timer)
    await this.#running
  }
}
