// Giving seats back: the server is told of each again and again until it has answered, whoever still waits for that.
// A seat whose lease is over is told of too, because a server that was away itself gives every lease that time again.
import type { Calls } from './calls.ts'
import { SitzplanError, UnavailableError } from './errors.ts'
import { retryDelay } from './retry.ts'
import type { Clock } from './types.ts'

/** Pauses stay short until it is clear that this is no restart. */
const longestPause = (attempt: number) => (attempt < 8 ? 1_500 : 5_000)
/** No lease and no memory of the server's is longer. */
const longestMilliseconds = 24 * 60 * 60 * 1000
/** When the server is back, many seats are told of one after another rather than all at once. */
const spreadMilliseconds = 5
const shortestRound = 1_000

interface Telling {
  answered: Promise<void>
  lastError: Error | null
  /** Ends the pause between two tries. */
  again: () => void
  /** Ends a try under way, as if nobody had answered. */
  cutShort: () => void
  /** The program was about to end, and waits no longer than this. */
  hurriedUntil: number | null
}

export interface GiveBackOptions {
  /** How long the caller waits for the answer; the telling goes on all the same. */
  withinSeconds: number
  /** The server knows, however late that is. */
  onTold?: () => void
  /** A try was not answered. */
  onFailure?: (error: Error) => void
}

export class GivingBack {
  readonly #calls: Calls
  readonly #clock: Clock
  readonly #underWay = new Map<string, Telling>()
  #triedNowAt = Number.NEGATIVE_INFINITY

  constructor(calls: Calls, clock: Clock) {
    this.#calls = calls
    this.#clock = clock
  }

  /**
   * Resolves when the server knows; throws `UnavailableError` when it does not within the time given, and any refusal.
   * Waiting keeps a Node process alive, what goes on afterwards does not.
   */
  giveBack(sessionId: string, options: GiveBackOptions): Promise<void> {
    return this.#within(this.#underWay.get(sessionId) ?? this.#begin(sessionId, options), options.withinSeconds)
  }

  /** Resolves when everything has been told or the time is over. */
  async finish(withinSeconds: number): Promise<void> {
    await Promise.allSettled([...this.#underWay.values()].map((telling) => this.#within(telling, withinSeconds)))
  }

  /** The program ends: tries at once and for so long. Once only, or a program with nothing left to do would never end. */
  async hurry(withinSeconds: number): Promise<void> {
    const hurried = [...this.#underWay.values()].filter(({ hurriedUntil }) => hurriedUntil === null)
    for (const telling of hurried) {
      telling.hurriedUntil = this.#clock.now() + withinSeconds * 1000
      telling.again()
    }
    await Promise.allSettled(hurried.map((telling) => this.#within(telling, withinSeconds)))
    for (const telling of hurried) telling.cutShort()
  }

  /** The server was heard of: it may be told now. */
  tryNow(): void {
    const now = this.#clock.now()
    if (now - this.#triedNowAt < shortestRound) return
    this.#triedNowAt = now
    let delay = 0
    for (const telling of this.#underWay.values()) {
      if (telling.lastError === null) continue
      this.#clock.after(delay, () => telling.again(), { background: true })
      delay += spreadMilliseconds
    }
  }

  #begin(sessionId: string, { onTold, onFailure }: GiveBackOptions): Telling {
    const none = () => {}
    const telling: Telling = {
      answered: Promise.resolve(),
      lastError: null,
      again: none,
      cutShort: none,
      hurriedUntil: null,
    }
    const forget = () => void this.#underWay.delete(sessionId)
    this.#underWay.set(sessionId, telling)
    telling.answered = this.#tell(sessionId, telling, onFailure)
    telling.answered.then(forget, forget)
    telling.answered.then(onTold, none)
    return telling
  }

  async #tell(sessionId: string, telling: Telling, onFailure: GiveBackOptions['onFailure']): Promise<void> {
    const giveUpAt = this.#clock.now() + longestMilliseconds
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#try(sessionId, telling)
      } catch (error) {
        if (isGone(error)) return
        if (!(error instanceof UnavailableError) || this.#clock.now() > giveUpAt) throw error
        telling.lastError = error
        onFailure?.(error)
        await this.#pause(retryDelay(attempt, error, longestPause(attempt)), telling)
      }
    }
  }

  async #try(sessionId: string, telling: Telling): Promise<void> {
    const cut = new AbortController()
    telling.cutShort = () => cut.abort(this.#calls.unavailable(new Error('no answer before the end of the program')))
    // keepalive: the page that sends it may be about to be left.
    await this.#calls.send({
      method: 'DELETE',
      path: `/sessions/${sessionId}`,
      keepalive: true,
      timeout: 10_000,
      signal: cut.signal,
    })
  }

  #pause(milliseconds: number, telling: Telling): Promise<void> {
    return new Promise((resolve) => {
      const cancel = this.#clock.after(milliseconds, resolve, { background: true })
      telling.again = () => {
        cancel()
        resolve()
      }
    })
  }

  #within(telling: Telling, seconds: number): Promise<void> {
    const until = Math.min(this.#clock.now() + seconds * 1000, telling.hurriedUntil ?? Number.POSITIVE_INFINITY)
    return new Promise((resolve, reject) => {
      const cancel = this.#clock.after(Math.max(0, until - this.#clock.now()), () => {
        reject(telling.lastError ?? this.#calls.unavailable(new Error(`no answer within ${seconds} s`)))
      })
      telling.answered.finally(cancel).then(resolve, reject)
    })
  }
}

/** Already over, or forgotten: that is what was wanted. */
const isGone = (error: unknown) => error instanceof SitzplanError && (error.status === 404 || error.status === 410)
