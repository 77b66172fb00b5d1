// Group commit at the level of the application: calls that arrive while a round trip is under way are collected and
// go together in one transaction, durable and many times faster than one transaction per call. A lane runs one batch
// at a time; an account keeps to its lane while calls of its are unanswered, so that they keep their order. One account's
// flood does not hold back another's call: who comes anew takes the lane where least is to be done, in a batch accounts
// take turns, and what waits is shared out: an account may have as many calls unanswered as there is room for still
// (alone it fills half, and there always is room for another).
import type { Database } from '../platform/database/database.ts'
import { Refusal } from '../platform/errors/refusal.ts'
import { type CallContext, mayRunAgain, runCalls } from './seat-calls.ts'
import { SeatMemory } from './seat-memory.ts'
import type { SeatPage } from './seat-page.ts'
import { engineSettings } from './seat-sql.ts'
import type { AnswerOf, JournalRow, SeatCall } from './seat-types.ts'

const mostCallsPerBatch = 400
const mostCallsUnanswered = 50_000
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
  readonly #lanes: Lane[]
  /** Of accounts with unanswered calls: their lane, and how many. */
  readonly #places = new Map<string, { lane: Lane; calls: number }>()
  #calls = 0

  /** `onCommit` hears of every committed batch, before its calls are answered. */
  constructor(database: Database, context: CallContext, lanes: number, onCommit: (result: BatchResult) => void) {
    const memory = new SeatMemory()
    this.#lanes = Array.from({ length: lanes }, () => new Lane(database, context, memory, onCommit))
  }

  /** Answers once the call is committed. `accountId` (or what is known instead) decides lane and turn. */
  async run<Call extends SeatCall>(accountId: string, call: Call): Promise<AnswerOf<Call>> {
    const place = this.#placeOf(accountId)
    place.calls += 1
    this.#calls += 1
    try {
      if (place.calls > mostCallsUnanswered - this.#calls)
        throw new Refusal('unavailable', {}, { retryAfterSeconds: 1 })
      return await place.lane.run(accountId, call)
    } finally {
      this.#calls -= 1
      place.calls -= 1
      if (place.calls === 0) this.#places.delete(accountId)
    }
  }

  #placeOf(accountId: string): { lane: Lane; calls: number } {
    const known = this.#places.get(accountId)
    if (known) return known
    const lane = this.#lanes.reduce((least, other) => (other.unanswered < least.unanswered ? other : least))
    const place = { lane, calls: 0 }
    this.#places.set(accountId, place)
    return place
  }

  /** Resolves when every call taken so far is answered. */
  async drained(): Promise<void> {
    await Promise.all(this.#lanes.map((lane) => lane.drained()))
  }
}

class Lane {
  readonly #database: Database
  readonly #context: CallContext
  readonly #onCommit: (result: BatchResult) => void
  readonly #memory: SeatMemory
  readonly #turns = new Map<string, Waiting[]>()
  #waiting = 0
  #underWay = 0
  #running: Promise<void> | null = null

  constructor(database: Database, context: CallContext, memory: SeatMemory, onCommit: (result: BatchResult) => void) {
    this.#database = database
    this.#context = context
    this.#memory = memory
    this.#onCommit = onCommit
  }

  get unanswered(): number {
    return this.#waiting + this.#underWay
  }

  run<Call extends SeatCall>(accountId: string, call: Call): Promise<AnswerOf<Call>> {
    return new Promise((resolve, reject) => {
      const waiting = { call, resolve, reject } as Waiting
      const turn = this.#turns.get(accountId)
      if (turn) turn.push(waiting)
      else this.#turns.set(accountId, [waiting])
      this.#waiting += 1
      this.#running ??= this.#runBatches()
    })
  }

  async drained(): Promise<void> {
    while (this.#running) await this.#running
  }

  async #runBatches(): Promise<void> {
    // Whatever else arrives in this turn of the event loop comes along.
    await new Promise(setImmediate)
    while (this.#waiting > 0) {
      const batch = this.#nextBatch()
      this.#underWay = batch.length
      await this.#runBatch(batch)
      this.#underWay = 0
    }
    this.#running = null
  }

  #nextBatch(): Waiting[] {
    const batch: Waiting[] = []
    while (batch.length < mostCallsPerBatch && this.#turns.size > 0) {
      const share = Math.max(1, Math.floor((mostCallsPerBatch - batch.length) / this.#turns.size))
      for (const [accountId, turn] of [...this.#turns]) {
        if (batch.length >= mostCallsPerBatch) break
        batch.push(...turn.splice(0, share))
        // Whoever still waits goes to the back.
        this.#turns.delete(accountId)
        if (turn.length > 0) this.#turns.set(accountId, turn)
      }
    }
    this.#waiting -= batch.length
    return batch
  }

  async #runBatch(batch: Waiting[]): Promise<void> {
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
