// Waits for the end of a session, wherever it is ended.
import type { SessionEnding } from '@sitzplan/contract/seats'
import type { Announcements } from '../platform/database/announcements.ts'
import type { Database } from '../platform/database/database.ts'
import { notFound, Refusal } from '../platform/errors/refusal.ts'
import { isId } from '../platform/ids.ts'
import { RowWatch } from './row-watch.ts'
import type { Scope } from './seat-types.ts'
import type { SeatEngine } from './seats.ts'
import { selectRunningSession, selectRunningSessionIds } from './session-store.ts'
import { endingView } from './session-view.ts'

/** A lease may run out without anything announcing it. */
const lookAnywayMilliseconds = 15_000

export class SessionEndings {
  readonly #database: Database
  readonly #seats: SeatEngine
  readonly #watch: RowWatch

  constructor(database: Database, seats: SeatEngine, announcements: Announcements) {
    this.#database = database
    this.#seats = seats
    this.#watch = new RowWatch(announcements, async (ids) => {
      const running = new Set(await selectRunningSessionIds(database, ids))
      return ids.filter((id) => !running.has(id))
    })
  }

  /** `first`: how it has ended already, or null while it runs; throws `not_found`. `ending`: waits for it. */
  follow(id: string, scope: Scope) {
    const sessionId = id.toLowerCase()
    return {
      first: async (): Promise<SessionEnding | null> => {
        if (!isId(sessionId)) throw notFound()
        await this.#seats.settleOutage()
        if (await selectRunningSession(this.#database, sessionId, scope)) return null
        return (await this.#ended(sessionId, scope)) ?? Promise.reject(notFound())
      },
      ending: (signal: AbortSignal) => this.#untilEnded(sessionId, scope, signal),
    }
  }

  async #untilEnded(sessionId: string, scope: Scope, signal: AbortSignal): Promise<SessionEnding | null> {
    const running = await selectRunningSession(this.#database, sessionId, scope)
    if (!running) return this.#ended(sessionId, scope)
    const watching = this.#watch.open(running.account_id, sessionId)
    try {
      while (!signal.aborted) {
        // Asked once more after the watch began: what happened in between would wake nobody.
        const ending = await this.#ended(sessionId, scope).catch(() => null)
        if (ending) return ending
        await watching.changed({ longest: lookAnywayMilliseconds, signal })
      }
      return null
    } finally {
      watching.close()
    }
  }

  async #ended(sessionId: string, scope: Scope): Promise<SessionEnding | null> {
    const [row] = await this.#seats.endings([sessionId], scope)
    if (row && !row.isCertain) throw new Refusal('unavailable', {}, { retryAfterSeconds: 1 })
    return row ? endingView(row) : null
  }
}
