// Runs calls on a transaction: lock the pools, read the page, let the rules decide one call after the other, write
// what changed. The batches of the queue and the transactions of other features go through here alike.

import type { Queryable } from '../platform/database/database.ts'
import { Refusal } from '../platform/errors/refusal.ts'
import { acquire } from './acquire-rules.ts'
import * as ending from './ending-rules.ts'
import type { JournalPersons } from './journal-persons.ts'
import * as line from './line-rules.ts'
import { LineNotRead } from './page-line.ts'
import { readRows, wholeLine } from './page-rows.ts'
import { NumbersNotRead } from './page-seats.ts'
import { checkPeople } from './people-check.ts'
import { lockPools, placesOf, type Reach } from './pool-locks.ts'
import * as right from './right-rules.ts'
import type { SeatMemory } from './seat-memory.ts'
import { PageChanged, SeatPage } from './seat-page.ts'
import { engineSettings } from './seat-sql.ts'
import type { AcquireAnswer, AcquireCall, AnswerOf, SeatCall } from './seat-types.ts'
import { writePage } from './seat-writes.ts'
import { setActivity } from './session-rules.ts'

export interface CallContext {
  persons: JournalPersons
  /** Gives leases back what an outage of ours took; runs on a connection of its own. */
  giveBackOutage(): Promise<void>
  /** The body of the 2xx answer to an acquire, kept under its Idempotency-Key. */
  answerBody(call: AcquireCall, answer: AcquireAnswer): { status: number; body: unknown } | null
}

export interface RanCalls<Call extends SeatCall> {
  answers: AnswerOf<Call>[]
  page: SeatPage
  /** To be called once the transaction is committed. */
  committed: () => void
}

/** A gap between server ticks from which on it counts as our outage. */
export const outageSeconds = 5

/** What a transaction that is the batch's own has: begun with `engineSettings`, it ends with `commit`. */
export interface OwnTransaction {
  commit(): Promise<void>
  memory: SeatMemory
  /** Whether the same calls were undone by `PageChanged` before. */
  isAgain: boolean
}

/**
 * Answers come in the order of `calls`. Throws `PageChanged` when something changed between reading and writing that
 * the locks do not cover: roll back and run again.
 */
export async function runCalls<Call extends SeatCall>(
  tx: Queryable,
  context: CallContext,
  calls: readonly Call[],
  own: OwnTransaction | null,
): Promise<RanCalls<Call>> {
  // Sent together: the settings take effect before the locks are taken.
  const settled = own ? null : tx.query(engineSettings)
  // Whoever is switched to and fro moves their sessions while we wait for the lock, each time again. Locking wherever they
  // can be takes more than is needed, so batches do it only once that has happened.
  const reach: Reach = own?.isAgain === false ? 'own' : 'siblings'
  const memory = own?.isAgain === false ? own.memory : null
  let [pools] = await Promise.all([lockAndCheck(tx, calls, memory, reach), settled])
  const depth = { lineLength: 2 * calls.length + 16, withNumbers: calls.some(({ kind }) => kind === 'setTotal') }
  for (;;) {
    const { locked, now, tickAge } = pools
    if (tickAge >= outageSeconds) {
      await context.giveBackOutage()
      pools = { locked, ...(await checkPeople(tx, locked.pages, calls)) }
      continue
    }
    const rows = await readRows(tx, now, locked, calls, depth)
    const page = new SeatPage({ now, pages: locked.pages, ...rows })
    try {
      for (const pool of page.pools()) if (isDue(page, pool.id)) ending.sweep(page, pool)
      const answers = calls.map((call) => decide(page, context, call)) as AnswerOf<Call>[]
      const { pseudonym, confirm } = await context.persons.of(tx, now, page.journal)
      await writePage(tx, page, pseudonym, own?.commit)
      return { answers, page, committed: confirm }
    } catch (error) {
      if (error instanceof LineNotRead && depth.lineLength !== wholeLine) depth.lineLength = wholeLine
      else if (error instanceof NumbersNotRead && !depth.withNumbers) depth.withNumbers = true
      else throw error
      // Half of it is decided on the pages: they are read again.
      pools = await lockAndCheck(tx, calls, null, reach)
    }
  }
}

/**
 * The people of remembered pools are checked by a statement that is sent along with the locks and runs once they are
 * had; those of pools that turn out to be otherwise are checked after that.
 */
async function lockAndCheck(tx: Queryable, calls: readonly SeatCall[], memory: SeatMemory | null, reach: Reach) {
  const places = placesOf(calls, memory)
  const remembered = [...places.remembered.values()]
  const [locked, checked] = await Promise.all([
    lockPools(tx, places, reach),
    remembered.length > 0 ? checkPeople(tx, remembered, calls) : null,
  ])
  const known = new Set(remembered)
  const others = locked.pages.filter((page) => !known.has(page))
  const { now, tickAge } = checked && others.length === 0 ? checked : await checkPeople(tx, others, calls)
  return { locked, now, tickAge }
}

function isDue(page: SeatPage, poolId: number): boolean {
  const { endsAt, waiting, kept } = page.pool(poolId)
  return page.lapsedPools.has(poolId) || (waiting + kept > 0 && endsAt !== null && endsAt <= page.now)
}

function decide(page: SeatPage, context: CallContext, call: SeatCall): AnswerOf<SeatCall> {
  switch (call.kind) {
    case 'acquire':
      return acquireOnce(page, context, call)
    case 'release':
      return ending.release(page, call.sessionId, call.scope)
    case 'setActivity':
      return setActivity(page, call.sessionId, call.activity, call.scope)
    case 'claim':
      return line.claim(page, call.ticketId, call.scope)
    case 'leaveLine':
      return line.leaveLine(page, call.ticketId, call.scope)
    case 'end':
      return ending.endByAdmin(page, call)
    case 'endUser':
      return ending.endUser(page, page.pool(call.poolId), call.userId, call.reason, call.actorId)
    case 'holdNamed':
      return right.holdNamed(page, page.pool(call.poolId), call.userId)
    case 'freeNamed':
      return right.freeNamed(page, page.pool(call.poolId), call.userId) as undefined
    case 'moveUser':
      return right.moveUser(page, page.pool(call.fromPoolId), page.pool(call.poolId), call.userId)
    case 'setTotal':
      return right.setTotal(page, page.pool(call.poolId), call.total, call.endsAt) as undefined
    case 'sweep':
      return ending.sweep(page, page.pool(call.poolId)) as undefined
  }
}

/** An acquire under an Idempotency-Key is decided once; twins, also in the same batch, get the same answer. */
function acquireOnce(page: SeatPage, context: CallContext, call: AcquireCall): AcquireAnswer {
  const key = call.idempotencyKey
  const kept = key && page.keptAnswer(key)
  if (kept) {
    if (kept.bodyHash !== key.bodyHash.toString('hex')) return { outcome: 'key_reused' }
    return { outcome: 'replayed', status: kept.status, body: kept.body }
  }
  if (!page.hasPool(call.poolId)) return { outcome: 'elsewhere' }
  const answer = acquire(page, call)
  const body = key && context.answerBody(call, answer)
  if (key && body) page.keepAnswer(key, body.status, body.body)
  return answer
}

/** Errors after which the same calls may be run again at once. */
export const mayRunAgain = (error: unknown): boolean =>
  error instanceof PageChanged ||
  (!(error instanceof Refusal) && ['40P01', '40001', '23505'].includes((error as { code?: string })?.code ?? ''))
