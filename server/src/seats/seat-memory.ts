// What this server knows of the pools it worked on last, so that the next batch need not read it again. A cache and
// no more: every transaction that changes a pool's seats gives the pool's row another stamp (one that does not gets it
// from a trigger), and a page counts only while the row, locked, has the stamp it had when the page was put by.
// Heartbeats and outages change sessions without that, but only ever extend them: a lease that the page takes for over
// is looked at again (`next_ending` is never later than any lease).
//
// A page is taken out while a batch works on it and put back once that is committed: what failed is forgotten.
import type { PoolPage } from './pool-page.ts'
import type { SeatPage } from './seat-page.ts'
import type { SeatSession } from './seat-types.ts'

/** People and sessions that are remembered at most; then all is forgotten, and read again as it is asked for. */
const mostRemembered = 100_000

export class SeatMemory {
  readonly #pages = new Map<number, PoolPage>()
  /** May hold sessions of pages that are gone: one counts only while its page has it. */
  readonly #sessions = new Map<string, SeatSession>()
  #people = 0

  session(id: string): SeatSession | null {
    const session = this.#sessions.get(id)
    return session && this.#pages.get(session.poolId)?.has(session) ? session : null
  }

  take(poolId: number): PoolPage | null {
    const page = this.#pages.get(poolId)
    if (!page) return null
    this.#pages.delete(poolId)
    this.#people -= page.people.size
    return page
  }

  /** Puts by what a committed batch knows. Pools with a line are left out: tickets are always read. */
  keep(page: SeatPage): void {
    for (const poolPage of page.pages()) {
      const { id, waiting, kept } = poolPage.pool
      this.take(id)
      if (waiting + kept > 0) continue
      this.#pages.set(id, poolPage)
      this.#people += poolPage.people.size
    }
    for (const session of page.sessions()) this.#sessions.set(session.id, session)
    for (const { id } of page.goneSessions.keys()) this.#sessions.delete(id)
    if (this.#people + this.#sessions.size > mostRemembered) this.forgetAll()
  }

  forgetAll(): void {
    this.#pages.clear()
    this.#sessions.clear()
    this.#people = 0
  }
}
