// The front door of the seat engine: taking, keeping and giving back seats, and what other features need of it
// inside their own transactions. Who may have what is decided in assignments/, how many there are in licenses/.
import type { FastifyBaseLogger } from 'fastify'
import type { Database, Queryable, Transaction } from '../platform/database/database.ts'
import { notFound, Refusal } from '../platform/errors/refusal.ts'
import { logFailure } from '../platform/failure-log.ts'
import { isId } from '../platform/ids.ts'
import { Heartbeats } from './heartbeats.ts'
import { JournalPersons } from './journal-persons.ts'
import { OutageWatch } from './outage.ts'
import { type Ending, PastSessions } from './past-sessions.ts'
import {
  type DeviceLine,
  insertPools,
  type PoolLine,
  selectDeviceLinesForUpdate,
  selectPools,
  selectUsersOfPool,
  updateDevicesUsed,
} from './pool-store.ts'
import { RefusalsWithoutLine } from './refusals-without-line.ts'
import { type CallContext, runCalls } from './seat-calls.ts'
import { type BatchResult, batchResult, SeatQueue } from './seat-queue.ts'
import type { Activity, AnswerOf, EndedSession, Scope, SeatCall } from './seat-types.ts'
import { selectLeaseEnds } from './session-store.ts'
import { acquireBody } from './session-view.ts'
import { Sweeper } from './sweeper.ts'
import { type Acquired, type AcquireRequest, Taking } from './taking.ts'
import { Whereabouts } from './whereabouts.ts'

// What other features ask of sessions, lines and pools without a batch.
export { pollsUntilLost } from './line-rules.ts'
export type { DeviceLine } from './pool-store.ts'
export type { BatchResult } from './seat-queue.ts'
export { selectPersonOf, selectRunningSession } from './session-store.ts'
export type { AcquireRequest } from './taking.ts'
export { selectCustomerUser } from './whereabouts-store.ts'

/** An id as the tables hold it; what has not its form is unknown. */
function knownId(id: string): string {
  if (!isId(id)) throw notFound()
  return id.toLowerCase()
}

export class SeatEngine {
  readonly #database: Database
  readonly #queue: SeatQueue
  readonly #heartbeats: Heartbeats
  readonly #outage: OutageWatch
  readonly #sweeper: Sweeper
  readonly #context: CallContext
  readonly #listeners = new Set<(result: BatchResult) => void>()
  readonly #whereabouts: Whereabouts
  readonly #taking: Taking
  readonly #past: PastSessions

  constructor(database: Database, log: FastifyBaseLogger) {
    this.#database = database
    this.#whereabouts = new Whereabouts(database)
    this.#outage = new OutageWatch(database, logFailure(log, 'server tick failed'))
    const persons = new JournalPersons()
    this.#context = {
      persons,
      giveBackOutage: () => this.#outage.giveBack(),
      answerBody: (_call, answer) => acquireBody(answer),
    }
    this.#queue = new SeatQueue(database, this.#context, (result) => this.#committed(result))
    this.#taking = new Taking(database, {
      queue: this.#queue,
      whereabouts: this.#whereabouts,
      withoutLine: new RefusalsWithoutLine(database, persons, (result) => this.#committed(result)),
      runIn: (tx, call) => this.runIn(tx, [call]),
    })
    this.#past = new PastSessions(database, (accountId, poolId) => this.run(accountId, { kind: 'sweep', poolId }))
    database.onRenewed(() => {
      persons.forget()
      this.#queue.forget()
    })
    this.#heartbeats = new Heartbeats(database, () => this.#outage.giveBack())
    this.#sweeper = new Sweeper(database, this, logFailure(log, 'sweeping failed'))
  }

  /** Gives back what an outage took, then ticks and sweeps until `stop`. */
  async start(): Promise<void> {
    await this.#outage.start()
    this.#sweeper.start()
  }

  async stop(): Promise<void> {
    await this.#sweeper.stop()
    await this.#queue.drained()
    this.#outage.stop()
  }

  /** What waits for its turn: calls, and sessions to be kept alive. */
  waiting(): { seats: number; heartbeats: number } {
    return { seats: this.#queue.waiting, heartbeats: this.#heartbeats.waiting }
  }

  /** Hears what came of the calls this server committed. */
  onCommitted(listener: (result: BatchResult) => void): void {
    this.#listeners.add(listener)
  }

  /** Before sessions or lines are read without a batch: ends an outage that nobody has noticed yet. */
  settleOutage(): Promise<void> {
    return this.#outage.settle()
  }

  giveBackOutage(): Promise<void> {
    return this.#outage.giveBack()
  }

  #committed(result: BatchResult): void {
    for (const listener of this.#listeners) listener(result)
    const accountIds = new Set(result.journal.map(({ accountId }) => accountId))
    this.#database.announce(accountIds, [...result.ticketIds, ...result.endedSessionIds])
  }

  // Products' calls

  /** Decides whether this person may work right now. Throws `not_found` for an unknown user. */
  acquire(request: AcquireRequest): Promise<Acquired> {
    return this.#taking.acquire(request)
  }

  /** The id of a customer account named by id or short name. `accountId`: who asks; null: the vendor's key. */
  accountNamed(reference: string, accountId: string | null): Promise<string | null> {
    return this.#whereabouts.accountNamed(reference, accountId)
  }

  /** The new end of the lease (ms). Throws `session_ended` with who, when and why, or `not_found`. */
  async heartbeat(id: string, scope: Scope, activity: Activity | null): Promise<number> {
    const sessionId = knownId(id)
    const [expiresAt = null] = await this.#heartbeats.extend({ sessionIds: [sessionId], scope, activity })
    if (expiresAt === 'locked') throw new Refusal('unavailable', {}, { retryAfterSeconds: 1 })
    if (expiresAt !== null) return expiresAt
    if (activity !== null) {
      const changed = await this.#runOnSession({ kind: 'setActivity', sessionId, activity, scope })
      if (changed) return changed.expiresAt
    }
    throw await this.ending(sessionId, scope)
  }

  /**
   * Keeps many sessions alive at once: id to end of lease; those that are not running are missing. Where somebody keeps
   * one of them locked, its lease is told as it stands: the others need not be asked again.
   */
  async heartbeats(ids: readonly string[], scope: Scope): Promise<Map<string, number>> {
    const sessionIds = ids.filter((id) => isId(id))
    const extended = new Map<string, number>()
    if (sessionIds.length === 0) return extended
    const ends = await this.#heartbeats.extend({ sessionIds, scope, activity: null })
    const locked = sessionIds.filter((_, index) => ends[index] === 'locked')
    const standing = locked.length === 0 ? null : await selectLeaseEnds(this.#database.urgent, locked)
    for (const [index, id] of sessionIds.entries()) {
      const end = ends[index] === 'locked' ? standing?.get(id.toLowerCase()) : ends[index]
      if (typeof end === 'number') extended.set(id, end)
    }
    return extended
  }

  /** Gives the seat back; once more is fine. Throws `not_found` for a session that never was, or ended a day ago. */
  async release(id: string, scope: Scope): Promise<void> {
    const sessionId = knownId(id)
    if (await this.#runOnSession({ kind: 'release', sessionId, scope })) return
    const ending = await this.ending(sessionId, scope)
    if (ending.code === 'not_found') throw ending
  }

  async #runOnSession<Call extends SeatCall & { sessionId: string }>(call: Call): Promise<AnswerOf<Call> | null> {
    const scope = 'scope' in call ? call.scope : null
    const accountId = scope?.accountId ?? (await this.#whereabouts.accountOfSession(call.sessionId))
    return accountId === null ? null : this.#queue.run(accountId, call)
  }

  /** Why a session is not running: `session_ended`, answered for 24 hours, or `not_found`. */
  ending(sessionId: string, scope: Scope): Promise<Refusal> {
    return this.#past.ending(sessionId, scope)
  }

  /** How those of `ids` that are within scope have ended in the last 24 hours, and whether that is certain. */
  endings(ids: readonly string[], scope: Scope): Promise<Ending[]> {
    return this.#past.endings(ids, scope)
  }

  /** A call of the waiting line, or a sweep. */
  run<Call extends SeatCall>(accountId: string, call: Call): Promise<AnswerOf<Call>> {
    return this.#queue.run(accountId, call)
  }

  // Inside other features' transactions

  /** Runs calls in a transaction of another feature; what they change is live once it commits. */
  async runIn<Call extends SeatCall>(tx: Transaction, calls: readonly Call[]): Promise<AnswerOf<Call>[]> {
    if (calls.length === 0) return []
    const { answers, page, committed } = await runCalls(tx, this.#context, calls, null)
    tx.afterCommit(() => {
      committed()
      this.#committed(batchResult(page, null))
    })
    return answers
  }

  /**
   * Makes the account's pools equal to the active revision: grows, shrinks, drains; freed seats go to the lines. Lines
   * that are missing get a total of 0. `endsAt`: end of grace, null: never.
   */
  async setLines(tx: Transaction, accountId: string, lines: readonly PoolLine[], endsAt: Date | null): Promise<void> {
    await insertPools(tx, accountId, lines)
    const totals = new Map(lines.map((line) => [`${line.productId} ${line.kind} ${line.resource}`, line.total]))
    const pools = await selectPools(tx, accountId, 'lock')
    await this.runIn(
      tx,
      pools.map((pool) => ({
        kind: 'setTotal',
        poolId: pool.id,
        total: totals.has(`${pool.productId} ${pool.kind} ${pool.resource}`)
          ? (totals.get(`${pool.productId} ${pool.kind} ${pool.resource}`) ?? null)
          : 0,
        endsAt: endsAt?.getTime() ?? null,
      })),
    )
    tx.announce(accountId)
  }

  /** What is used of each of the account's lines; locks the pools, so that it stays so until the transaction ends. */
  lockUsage(tx: Transaction, accountId: string) {
    return selectPools(tx, accountId, 'lock')
  }

  /** The same without a lock: for reading. */
  usage(db: Queryable, accountId: string) {
    return selectPools(db, accountId, 'read')
  }

  /** The account's device lines (`only`: that one, if there is one), locked: who counts a device in or out does that first. */
  lockDeviceLines(
    tx: Transaction,
    accountId: string,
    only: { productId: string; resource: string } | null = null,
  ): Promise<DeviceLine[]> {
    return selectDeviceLinesForUpdate(tx, accountId, only)
  }

  /** So many devices more, or fewer, are registered of a line that is locked. */
  countDevices(tx: Transaction, line: Pick<DeviceLine, 'id'>, more: number): Promise<void> {
    return updateDevicesUsed(tx, line.id, more)
  }

  /** Ends every session and place in line of the account, as when the vendor suspends it. */
  async endAccount(tx: Transaction, accountId: string, reason: 'account_suspended', actorId: string | null) {
    const pools = await selectPools(tx, accountId, 'lock')
    const ended: EndedSession[] = []
    for (const pool of pools) {
      const users = await selectUsersOfPool(tx, pool.id)
      const calls = users.map((userId) => ({ kind: 'endUser' as const, poolId: pool.id, userId, reason, actorId }))
      ended.push(...(await this.runIn(tx, calls)).flat())
    }
    return ended
  }
}
