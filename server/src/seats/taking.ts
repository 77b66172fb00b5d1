// A product takes a seat for somebody: their right is looked up, the batch asked, and the right looked up again where it
// changed meanwhile.
import type { Database, Transaction } from '../platform/database/database.ts'
import { notFound, Refusal } from '../platform/errors/refusal.ts'
import type { IdempotencyKey } from '../platform/http/idempotency.ts'
import { isId, newId } from '../platform/ids.ts'
import { selectPools } from './pool-store.ts'
import type { RefusalsWithoutLine } from './refusals-without-line.ts'
import type { SeatQueue } from './seat-queue.ts'
import type { AcquireAnswer, AcquireCall, Activity, Device } from './seat-types.ts'
import type { Whereabouts } from './whereabouts.ts'
import type { Destination } from './whereabouts-store.ts'

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

export type Acquired = Exclude<AcquireAnswer, { outcome: 'unknown_user' | 'elsewhere' }>

interface Means {
  queue: SeatQueue
  whereabouts: Whereabouts
  withoutLine: RefusalsWithoutLine
  runIn(tx: Transaction, call: AcquireCall): Promise<AcquireAnswer[]>
}

/** A right that changes again and again while we ask would keep us away from every pool for as long: then it is locked. */
const mostLookUps = 3

function acquireCall(
  { user, device, activity, wait, idempotencyKey }: AcquireRequest,
  { sessionId, ticketId }: Pick<AcquireCall, 'sessionId' | 'ticketId'>,
  poolId: number,
  userId: string,
): AcquireCall {
  const email = isId(user) ? null : user.toLowerCase()
  return { kind: 'acquire', poolId, userId, email, device, activity, wait, sessionId, ticketId, idempotencyKey }
}

export class Taking {
  readonly #database: Database
  readonly #queue: SeatQueue
  readonly #whereabouts: Whereabouts
  readonly #withoutLine: RefusalsWithoutLine
  readonly #runIn: Means['runIn']

  constructor(database: Database, { queue, whereabouts, withoutLine, runIn }: Means) {
    this.#database = database
    this.#queue = queue
    this.#whereabouts = whereabouts
    this.#withoutLine = withoutLine
    this.#runIn = runIn
  }

  /** Decides whether this person may work right now. Throws `not_found` for an unknown user. */
  async acquire(request: AcquireRequest): Promise<Acquired> {
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
      const [answer] = await this.#runIn(tx, acquireCall(request, ids, where.pool_id, where.user_id))
      return answer ?? { outcome: 'elsewhere' }
    })
  }
}
