// Group commit at the level of the application: calls that arrive while a round trip is under way are collected and
// go together in one transaction, durable and many times faster than one transaction per call. Which go together, and
// when, is decided in call-turns.ts.
import type { Database } from '../platform/database/database.ts'
import { Refusal } from '../platform/errors/refusal.ts'
import { type Batch, CallTurns, lateMilliseconds } from './call-turns.ts'
import { type CallContext, mayRunAgain, runCalls } from './seat-calls.ts'
import { SeatMemory } from './seat-memory.ts'
import type { SeatPage } from './seat-page.ts'
import { engineSettings } from './seat-sql.ts'
import type { AnswerOf, JournalRow, SeatCall } from './seat-types.ts'

const attempts = 4

/** What came of calls that are committed. */
export interface BatchResult {
  journal: readonly Pick<JournalRow, 'accountId' | 'kind' | 'reason'>[]
  /** Named seats whose last session ended: a change of kind may have waited for that. */
  idleNamedSeats: { poolId: number; userId: string }[]
  /** Tickets that were offered a seat, claimed or lost. */
  ticketIds: string[]
  endedSessionIds: string[]
  /** Null for calls that were part of another feature's transaction. */
  batch: { calls: number; seconds: number } | null
}

export function batchResult(page: SeatPage, batch: BatchResult['batch']): BatchResult {
  const { journal, idleNamedSeats, changedTickets, goneSessions } = page
  return {
    journal,
    batch,
    idleNamedSeats,
    ticketIds: [...changedTickets.keys()].flatMap(({ id, state }) => (state === 'waiting' ? [] : [id])),
    endedSessionIds: [...goneSessions.keys()].map(({ id }) => id),
  }
}

interface Waiting {
  call: SeatCall
  resolve(answer: unknown): void
  reject(error: unknown): void
}

export class SeatQueue {
  readonly #database: Database
  readonly #context: CallContext
  readonly #onCommit: (result: BatchResult) => void
  readonly #memory = new SeatMemory()
  readonly #turns = new CallTurns<Waiting>()
  #willBegin = false
  #onIdle: (() => void)[] = []

  /** `onCommit` hears of every committed batch, before its calls are answered. */
  constructor(database: Database, context: CallContext, onCommit: (result: BatchResult) => void) {
    this.#database = database
    this.#context = context
    this.#onCommit = onCommit
  }

  /** Answers once the call is committed. Calls of one `accountId` (or what is known instead) keep their order. */
  run<Call extends SeatCall>(accountId: string, call: Call): Promise<AnswerOf<Call>> {
    return new Promise((resolve, reject) => {
      const waiting = { call, resolve, reject } as Waiting
      if (this.#turns.add(accountId, waiting, performance.now())) this.#beginSoon()
      else reject(new Refusal('unavailable', {}, { retryAfterSeconds: 1 }))
    })
  }

  /** Resolves when every call taken so far is answered. */
  drained(): Promise<void> {
    return this.#turns.isIdle ? Promise.resolve() : new Promise((resolve) => this.#onIdle.push(resolve))
  }

  /** Whatever else arrives in this turn of the event loop comes along. */
  #beginSoon(): void {
    if (this.#willBegin) return
    this.#willBegin = true
    setImmediate(() => {
      this.#willBegin = false
      this.#begin()
    })
  }

  #begin(): void {
    for (let batch = this.#turns.next(performance.now()); batch; batch = this.#turns.next(performance.now()))
      void this.#see(batch)
    if (!this.#turns.isIdle) return
    for (const resolve of this.#onIdle) resolve()
    this.#onIdle = []
  }

  async #see(batch: Batch<Waiting>): Promise<void> {
    const late = setTimeout(() => this.#begin(), lateMilliseconds)
    await this.#runBatch(batch.calls)
    clearTimeout(late)
    this.#turns.end(batch)
    this.#beginSoon()
  }

  async #runBatch(batch: readonly Waiting[]): Promise<void> {
    try {
      const answers = await this.#commit(batch.map(({ call }) => call))
      for (const [index, { resolve }] of batch.entries()) resolve(answers[index])
    } catch (error) {
      const isAway = error instanceof Refusal && error.code === 'unavailable'
      // The database that comes back may be another one, without the last commits of this one.
      if (isAway) this.#memory.forgetAll()
      // One call's error undid all of them: alone, each gets its own answer.
      if (batch.length === 1 || isAway) for (const { reject } of batch) reject(error)
      else for (const waiting of batch) await this.#runBatch([waiting])
    }
  }

  async #commit(calls: SeatCall[]): Promise<unknown[]> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#attempt(calls, attempt > 1)
      } catch (error) {
        if (attempt === attempts || !mayRunAgain(error)) throw error
      }
    }
  }

  async #attempt(calls: SeatCall[], isAgain: boolean): Promise<unknown[]> {
    const started = performance.now()
    const { answers, page, committed } = await this.#database.batch(engineSettings, (tx, commit) =>
      runCalls(tx, this.#context, calls, { commit, memory: this.#memory, isAgain }),
    )
    committed()
    this.#memory.keep(page)
    this.#onCommit(batchResult(page, { calls: calls.length, seconds: (performance.now() - started) / 1000 }))
    return answers
  }
}
