// Group commit at the level of the application: calls that arrive while a round trip is under way are collected and
// go together in one transaction, durable and many times faster than one transaction per call. A lane runs one batch
// at a time; an account always takes the same lane, so its calls keep their order. Accounts take turns in a batch,
// so that one account's flood does not hold back another's call.
import type { Database } from '../platform/database/database.ts'
import { Refusal } from '../platform/errors/refusal.ts'
import { type CallContext, mayRunAgain, runCalls } from './seat-calls.ts'
import { SeatMemory } from './seat-memory.ts'
import type { SeatPage } from './seat-page.ts'
import { engineSettings } from './seat-sql.ts'
import type { AnswerOf, SeatCall } from './seat-types.ts'

const mostCallsPerBatch = 400
const mostCallsWaiting = 50_000
const attempts = 4

export interface BatchResult {
  accountIds: Set<string>
  idleNamedSeats: { poolId: number; userId: string }[]
  /** Tickets that were offered a seat, claimed or lost. */
  ticketIds: string[]
  endedSessionIds: string[]
}

export function batchResult({ journal, idleNamedSeats, changedTickets, goneSessions }: SeatPage): BatchResult {
  return {
    accountIds: new Set(journal.map((row) => row.accountId)),
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

  /** `onCommit` hears of every committed batch, before its calls are answered. */
  constructor(database: Database, context: CallContext, lanes: number, onCommit: (result: BatchResult) => void) {
    // A pool's calls always take the same lane: each lane has a memory of its own.
    this.#lanes = Array.from({ length: lanes }, () => new Lane(database, context, onCommit))
  }

  /** Answers once the call is committed. `accountId` (or what is known instead) decides lane and turn. */
  run<Call extends SeatCall>(accountId: string, call: Call): Promise<AnswerOf<Call>> {
    const lane = this.#lanes[laneOf(accountId) % this.#lanes.length]
    if (!lane) throw new Error('a queue has at least one lane')
    return lane.run(accountId, call)
  }

  /** Resolves when every call taken so far is answered. */
  async drained(): Promise<void> {
    await Promise.all(this.#lanes.map((lane) => lane.drained()))
  }
}

function laneOf(accountId: string): number {
  let hash = 0
  for (let index = 0; index < accountId.length; index++) hash = (hash * 31 + accountId.charCodeAt(index)) >>> 0
  return hash
}

class Lane {
  readonly #database: Database
  readonly #context: CallContext
  readonly #onCommit: (result: BatchResult) => void
  readonly #memory = new SeatMemory()
  readonly #turns = new Map<string, Waiting[]>()
  #waiting = 0
  #running: Promise<void> | null = null

  constructor(database: Database, context: CallContext, onCommit: (result: BatchResult) => void) {
    this.#database = database
    this.#context = context
    this.#onCommit = onCommit
  }

  run<Call extends SeatCall>(accountId: string, call: Call): Promise<AnswerOf<Call>> {
    if (this.#waiting >= mostCallsWaiting)
      return Promise.reject(new Refusal('unavailable', {}, { retryAfterSeconds: 1 }))
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
    while (this.#waiting > 0) await this.#runBatch(this.#nextBatch())
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
      // One call's error undid all of them: alone, each gets its own answer.
      if (batch.length === 1 || (error instanceof Refusal && error.code === 'unavailable'))
        for (const { reject } of batch) reject(error)
      else for (const waiting of batch) await this.#runBatch([waiting])
    }
  }

  async #commit(calls: SeatCall[]): Promise<unknown[]> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#attempt(calls)
      } catch (error) {
        if (attempt === attempts || !mayRunAgain(error)) throw error
      }
    }
  }

  async #attempt(calls: SeatCall[]): Promise<unknown[]> {
    const { answers, page, committed } = await this.#database.batch(engineSettings, (tx, commit) =>
      runCalls(tx, this.#context, calls, { commit, memory: this.#memory }),
    )
    committed()
    this.#memory.keep(page)
    this.#onCommit(batchResult(page))
    return answers
  }
}
