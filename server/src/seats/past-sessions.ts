// How sessions ended that do not run any more. A lease that has run out counts as its end once that is certain: else its pool is
// swept first, for somebody may be ending the session otherwise, or renewing its license.
import { type Database, isLockTimeout } from '../platform/database/database.ts'
import { notFound, Refusal } from '../platform/errors/refusal.ts'
import { isId } from '../platform/ids.ts'
import { Turnstiles } from '../platform/turnstile.ts'
import { outageSeconds } from './seat-calls.ts'
import type { Scope } from './seat-types.ts'
import { type EndingRow, selectEndings, tellExpired } from './session-store.ts'
import { endingView } from './session-view.ts'

export type Ending = EndingRow & { isCertain: boolean }

/** How many ways in which sessions ended one account may look up at once beside the batches. */
const lookUpBounds = { atOnce: 4, mostWaiting: 20_000, beyond: 'unavailable' } as const

export class PastSessions {
  readonly #database: Database
  readonly #sweep: (accountId: string, poolId: number) => Promise<unknown>
  readonly #lookUps = new Turnstiles(lookUpBounds)

  constructor(database: Database, sweep: (accountId: string, poolId: number) => Promise<unknown>) {
    this.#database = database
    this.#sweep = sweep
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
  async endings(ids: readonly string[], scope: Scope): Promise<Ending[]> {
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
    const swept = await Promise.allSettled([...pools].map(([poolId, accountId]) => this.#sweep(accountId, poolId)))
    for (const each of swept) if (each.status === 'rejected' && !isLockTimeout(each.reason)) throw each.reason
  }
}
