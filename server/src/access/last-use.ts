// Notes when credentials were last used: collected in memory and written once a minute, so that the hot path writes
// nothing. A crash loses a minute of it, which nobody relies on.
import type { Database } from '../platform/database/database.ts'
import { updateLastUse } from './credential-store.ts'

const writtenEveryMilliseconds = 60_000
const mostAtOnce = 1_000

export class LastUse {
  readonly #database: Database
  readonly #onError: (error: unknown) => void
  readonly #timer: NodeJS.Timeout
  #used = new Map<string, { accountId: string; credentialId: string }>()

  constructor(database: Database, onError: (error: unknown) => void) {
    this.#database = database
    this.#onError = onError
    this.#timer = setInterval(() => this.write(), writtenEveryMilliseconds)
    this.#timer.unref()
  }

  note(accountId: string, credentialId: string): void {
    if (!this.#used.has(credentialId)) this.#used.set(credentialId, { accountId, credentialId })
  }

  /** Writes what was noted since the last time. */
  async write(): Promise<void> {
    // In order of id, so that two servers lock the rows of credentials they share in the same order.
    const used = [...this.#used.values()].sort((a, b) => (a.credentialId < b.credentialId ? -1 : 1))
    this.#used = new Map()
    try {
      for (let first = 0; first < used.length; first += mostAtOnce)
        await updateLastUse(this.#database, used.slice(first, first + mostAtOnce))
    } catch (error) {
      this.#onError(error)
    }
  }

  async close(): Promise<void> {
    clearInterval(this.#timer)
    await this.write()
  }
}
