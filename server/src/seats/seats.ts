// The front door of the seat engine: taking, keeping and giving back seats, and what other features need of it
// inside their own transactions. Who may have what is decided in assignments/, how many there are in licenses/.
import type { FastifyBaseLogger } from 'fastify'
import { type Database, isLockTimeout, type Queryable, type Transaction } from '../platform/database/database.ts'
import { notFound, Refusal } from '../platform/errors/refusal.ts'
import { logFailure } from '../platform/failure-log.ts'
import type { IdempotencyKey } from '../platform/http/idempotency.ts'
import { isId, newId } from '../platform/ids.ts'
import { Turnstiles } from '../platform/turnstile.ts'
import { Heartbeats } from './heartbeats.ts'
import { JournalPersons } from './journal-persons.ts'
import { OutageWatch } from './outage.ts'
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
import { type CallContext, outageSeconds, runCalls } from './seat-calls.ts'
import { type BatchResult, batchResult, SeatQueue } from './seat-queue.ts'
import type {
  AcquireAnswer,
  AcquireCall,
  Activity,
  AnswerOf,
  Device,
  EndedSession,
  Scope,
  SeatCall,
} from './seat-types.ts'
import { type EndingRow, selectEndings, selectLeaseEnds, tellExpired } from './session-store.ts'
import { acquireBody, endingView } from './session-view.ts'
import { Sweeper } from './sweeper.ts'
import { Whereabouts } from './whereabouts.ts'
import type { Destination } from './whereabouts-store.ts'

// What other features ask of sessions, lines and pools without a batch.
export { pollsUntilLost } from './line-rules.ts'
export type { DeviceLine } from './pool-store.ts'
export type { BatchResult } from './seat-queue.ts'
export { selectPersonOf, selectRunningSession } from './session-store.ts'
export { selectCustomerUser } from './whereabouts-store.ts'

export interface AcquireRequest {
  /** Null: the vendor's key; then the account is found by the user. */
  accountId: string | null
  productId: string
  /** E-mail address or id. */
  user: string
  device: Device | null
  activity: Activity
  wait: boolean
  idempotencyKey: IdempotencyKey | null
}

/** How many ways in which sessions ended one account may look up at once beside the batches. */
const lookUpBounds = { atOnce: 4, mostWaiting: 20_000, beyond: 'unavailable' } as const
/** A right that changes again and again while we ask would keep us away from every pool for as long: then it is locked. */
const mostLookUps = 3

/** An id as the tables hold it; what has not its form is unknown. */
function knownId(id: string): string {
  if (!isId(id)) throw notFound()
  return id.toLowerCase()
}

function acquireCall(
  { user, device, activity, wait, idempotencyKey }: AcquireRequest,
  { sessionId, ticketId }: Pick<AcquireCall, 'sessionId' | 'ticketId'>,
  poolId: number,
  userId: string,
): AcquireCall {
  const email = isId(user) ? null : user.toLowerCase()
  return { kind: 'acquire', poolId, userId, email, device, activity, wait, sessionId, ticketId, idempotencyKey }
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
  readonly #withoutLine: RefusalsWithoutLine
  readonly #lookUps = new Turnstiles(lookUpBounds)

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
    this.#withoutLine = new RefusalsWithoutLine(database, persons, (result) => this.#committed(result))
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
  async acquire(request: AcquireRequest): Promise<Exclude<AcquireAnswer, { outcome: 'unknown_user' | 'elsewhere' }>> {
    const ids = { sessionId: newId(), ticketId: request.wait ? newId() : '' }
    // The right may change between looking it up and the lock, hardly ever twice.
    for (let attempt = 1; ; attempt++) {
      const where = await this.#whereabouts.person(request, attempt > 1)
      if (!where) throw notFound()
      if (where.pool_id === null) {
        const { account_id: accountId, user_id: userId } = where
        const reason = await this.#withoutLine.refuse({ accountId, userId, productId: request.productId })
        return { outcome: 'refused', reason, details: {} }
      }
      const answer =
        attempt <= mostLookUps
          ? await this.#queue.run(where.account_id, acquireCall(request, ids, where.pool_id, where.user_id))
          : await this.#acquireLocked(request, ids, where.account_id)
      // A person who is gone may be there again under the same address, as somebody else; and one who is suspended here
      // may work in another account.
      const isSuspended = answer.outcome === 'refused' && answer.reason === 'user_suspended'
      const isElsewhere = isSuspended && request.accountId === null && (await this.#isNow(request, where)) === false
      if (!isElsewhere && answer.outcome !== 'elsewhere' && answer.outcome !== 'unknown_user') return answer
      if (attempt > 2 * mostLookUps) throw new Refusal('unavailable', {}, { retryAfterSeconds: 1 })
    }
  }

  async #isNow(request: AcquireRequest, { user_id }: Destination): Promise<boolean> {
    return (await this.#whereabouts.person(request, true))?.user_id === user_id
  }

  /** Looks up the right while nobody can change it: whoever does moves sessions, and locks the pools for that. */
  #acquireLocked(
    request: AcquireRequest,
    ids: Pick<AcquireCall, 'sessionId' | 'ticketId'>,
    accountId: string,
  ): Promise<AcquireAnswer> {
    return this.#database.transaction(async (tx) => {
      await selectPools(tx, accountId, 'lock')
      const where = await this.#whereabouts.personIn(tx, request)
      if (where?.account_id !== accountId || where.pool_id === null) return { outcome: 'elsewhere' }
      const [answer] = await this.runIn(tx, [acquireCall(request, ids, where.pool_id, where.user_id)])
      return answer ?? { outcome: 'elsewhere' }
    })
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
  async ending(sessionId: string, scope: Scope): Promise<Refusal> {
    const [row] = await this.endings([sessionId], scope)
    if (row && !row.isCertain) throw new Refusal('unavailable', {}, { retryAfterSeconds: 1 })
    return row ? new Refusal('session_ended', { ...endingView(row) }) : notFound()
  }

  /**
   * How those of `ids` that are within scope have ended in the last 24 hours. Not certain: the lease has run out, but
   * somebody may be ending the session otherwise, or renewing its license.
   */
  async endings(ids: readonly string[], scope: Scope): Promise<(EndingRow & { isCertain: boolean })[]> {
    const known = ids.filter((id) => isId(id))
    const turn = <T>(task: () => Promise<T>) => this.#lookUps.pass(scope.accountId ?? '', task)
    const look = () => turn(() => selectEndings(this.#database, known, scope))
    const rows = await look()
    const lapsed = rows.filter(({ lapsed_in }) => lapsed_in !== null)
    if (lapsed.length === 0) return rows.map((row) => ({ ...row, isCertain: true }))
    const lapsedIds = lapsed.map(({ session_id }) => session_id)
    const told = await turn(() => tellExpired(this.#database, lapsedIds, outageSeconds))
    const isCertain = ({ lapsed_in, session_id }: EndingRow) => lapsed_in === null || told.has(session_id)
    const open = lapsed.filter((row) => !isCertain(row))
    if (open.length > 0) await this.#sweepPools(open)
    return (open.length > 0 ? await look() : rows).map((row) => ({ ...row, isCertain: isCertain(row) }))
  }

  /** Afterwards it is known how these ended, where the pool could be locked. */
  async #sweepPools(lapsed: readonly EndingRow[]): Promise<void> {
    const pools = new Map(
      lapsed.flatMap(({ lapsed_in }) => (lapsed_in ? [[lapsed_in.poolId, lapsed_in.accountId]] : [])),
    )
    const swept = await Promise.allSettled(
      [...pools].map(([poolId, accountId]) => this.run(accountId, { kind: 'sweep', poolId })),
    )
    for (const each of swept) if (each.status === 'rejected' && !isLockTimeout(each.reason)) throw each.reason
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
