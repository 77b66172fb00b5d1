// Whether this server may be sent work: the database answers, its schema is ours, and what the start still has to do
// (filling the demo) is done.
import { setTimeout as pause } from 'node:timers/promises'
import type { Database } from '../platform/database/database.ts'
import { isMigrated } from '../platform/database/migrations.ts'

/** What a server that is not ready waits for; null: it is ready. */
export type Missing = 'database' | 'migrations' | 'demo' | 'stop' | null

const patienceMilliseconds = 3_000

export class Readiness {
  readonly #database: Database
  #open = new Set<'demo' | 'stop'>()
  #looking: Promise<Missing> | null = null

  constructor(database: Database) {
    this.#database = database
  }

  /** From now on not ready, until `done`. */
  begin(part: 'demo' | 'stop'): void {
    this.#open.add(part)
  }

  done(part: 'demo'): void {
    this.#open.delete(part)
  }

  async missing(): Promise<Missing> {
    if (this.#open.has('stop')) return 'stop'
    // Anybody may ask: all who do at the same time are told the same.
    this.#looking ??= this.#look().finally(() => {
      this.#looking = null
    })
    return (await this.#looking) ?? (this.#open.has('demo') ? 'demo' : null)
  }

  async #look(): Promise<Missing> {
    const late = new AbortController()
    const patience = pause(patienceMilliseconds, 'late' as const, { signal: late.signal, ref: false })
    try {
      const migrated = await Promise.race([isMigrated(this.#database.urgent), patience])
      if (migrated === 'late') return 'database'
      if (!migrated) return 'migrations'
    } catch {
      return 'database'
    } finally {
      late.abort()
      patience.catch(() => undefined)
    }
    return null
  }
}
