// Group commit at the level of the application: calls that arrive while a round trip is under way are collected and
// go together in one transaction, durable and many times faster than one transaction per call. Which go together, and
// when, is decided in call-turns.ts.
import { type Database, isLockTimeout, type Queryable } from '../platform/database/database.ts'
import { Refusal } from '../platform/errors/refusal.ts'
import { type Batch, CallTurns, lateMilliseconds } from './call-turns.ts'
import { type CallContext, mayRunAgain, runCalls } from './seat-calls.ts'
import { SeatMemory } from './seat-memory.ts'
import type { SeatPage } from './seat-page.ts'
import { engineSettings } from './seat-sql.ts'
import type { AnswerOf, JournalRow, SeatCall } from './seat-types.ts'

const attempts = 4

/** Some account's pools may be locked by who does not answer: the others are found without waiting for it again. */
const impatientSettings = `${engineSettings}; set local lock_timeout = '200ms'`

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
  const { journal, idleNamedSeats, goneSessions, line } = page
  return {
    journal,
    batch,
    idleNamedSeats,
    ticketIds: [...line.changedTickets.keys()].flatMap(({ id, state }) => (state === 'waiting' ? [] : [id])),
    endedSessionIds: [...goneSessions.keys()].map(({ id }) => id),
  }
}

interface Waiting {
  accountId: string
  call: SeatCall
  resolve(answer: unknown): void
  reject(error: unknown): void
}

export class SeatQueue {
  readonly #database: Database
  readonly #context: CallContext
  readonly #onCommit: (result: BatchResult) => void
  #memory = new SeatMemory()
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
      const waiting = { accountId, call, resolve, reject } as Waiting
      if (this.#turns.add(accountId, waiting, performance.now())) this.#beginSoon()
      else reject(new Refusal('unavailable', {}, { retryAfterSeconds: 1 }))
    })
  }

  /** Calls that are not in a batch yet. */
  get waiting(): number {
    return this.#turns.waiting
  }

  /** Resolves when every call taken so far is answered. */
  drained(): Promise<void> {
    return this.#turns.isIdle ? Promise.resolve() : new Promise((resolve) => this.#onIdle.push(resolve))
  }

  /** Pools are read again; what batches that are under way know of them is forgotten, too. */
  forget(): void {
    this.#memory = new SeatMemory()
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
    const answer = await this.#runBatch(batch.calls)
    clearTimeout(late)
    const rest = this.#turns.end(batch, performance.now())
    if (rest > 0) setTimeout(() => this.#goOn(batch), rest)
    // Before the answers go out, which takes as long: the database works meanwhile.
    this.#begin()
    answer()
  }

  #goOn(batch: Batch<Waiting>): void {
    this.#turns.rested(batch)
    this.#begin()
  }

  /** Commits the calls, and answers them when the result is called; those that fail are answered at once. */
  async #runBatch(batch: readonly Waiting[], settings = engineSettings): Promise<() => void> {
    try {
      const answers = await this.#commit(
        batch.map(({ call }) => call),
        settings,
      )
      return () => {
        for (const [index, { resolve }] of batch.entries()) resolve(answers[index])
      }
    } catch (error) {
      const isAway = error instanceof Refusal && error.code === 'unavailable'
      // The database that comes back may be another one, without the last commits of this one.
      if (isAway) this.forget()
      const accounts = isLockTimeout(error) ? byAccount(batch) : []
      if (accounts.length > 1) for (const some of accounts) (await this.#runBatch(some, impatientSettings))()
      // One call's error undid all of them: alone, each gets its own answer.
      else if (batch.length === 1 || isAway) for (const { reject } of batch) reject(error)
      else for (const waiting of batch) (await this.#runBatch([waiting]))()
      return () => {}
    }
  }

  async #commit(calls: SeatCall[], settings: string): Promise<unknown[]> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#attempt(calls, settings, attempt > 1)
      } catch (error) {
        if (attempt === attempts || !mayRunAgain(error)) throw error
      }
    }
  }

  async #attempt(calls: SeatCall[], settings: string, isAgain: boolean): Promise<unknown[]> {
    const started = performance.now()
    const memory = this.#memory
    const run = (tx: Queryable, commit: () => Promise<void>) =>
      runCalls(tx, this.#context, calls, { commit, memory, isAgain })
    const { answers, page, committed } = await this.#database.batch(settings, run, true)
    committed()
    memory.keep(page)
    this.#onCommit(batchResult(page, { calls: calls.length, seconds: (performance.now() - started) / 1000 }))
    return answers
  }
}

function byAccount(batch: readonly Waiting[]): Waiting[][] {
  const accounts = new Map<string, Waiting[]>()
  for (const waiting of batch) {
    const some = accounts.get(waiting.accountId)
    if (some) some.push(waiting)
    else accounts.set(waiting.accountId, [waiting])
  }
  return [...accounts.values()]
}
