// Tells every server which accounts changed: LISTEN/NOTIFY, sent after the commit and coalesced, because a NOTIFY
// inside a transaction makes commits queue for one lock. A lost announcement delays readers, never cheats them:
// they read from the database by position, and look by themselves every few seconds.
import { randomBytes } from 'node:crypto'
import type { Database } from './database.ts'

const channel = 'sitzplan_changes'
const coalesceMilliseconds = 3
const lookAnywayMilliseconds = 5_000
// A payload is at most 7,999 bytes (PostgreSQL 18, NOTIFY); a UUID and its comma take 37.
const mostPerPayload = 200

// Nothing is lost when this is, so it need not wait for the disk.
const notifyText = `select set_config('synchronous_commit', 'off', true), pg_notify($1, $2)`

export type ChangeListener = () => void

export class Announcements {
  readonly #database: Database
  readonly #onError: (error: unknown) => void
  readonly #serverId = randomBytes(6).toString('hex')
  readonly #listeners = new Map<string, Set<ChangeListener>>()
  readonly #unsent = new Set<string>()
  #sending: NodeJS.Timeout | null = null
  #lookAnyway: NodeJS.Timeout | null = null

  constructor(database: Database, onError: (error: unknown) => void) {
    this.#database = database
    this.#onError = onError
    database.onAnnouncement((accountIds) => {
      for (const accountId of accountIds) {
        this.#unsent.add(accountId)
        this.#tell(accountId)
      }
      this.#sending ??= setTimeout(() => this.#send(), coalesceMilliseconds)
    })
  }

  async start(): Promise<void> {
    this.#database.lifeline.listen({
      name: channel,
      heard: (payload) => this.#heard(payload),
      // Whatever was announced while nobody listened.
      again: () => this.#tellAll(),
    })
    await this.#database.lifeline.open()
    this.#lookAnyway = setInterval(() => this.#tellAll(), lookAnywayMilliseconds)
  }

  stop(): void {
    for (const timer of [this.#sending, this.#lookAnyway]) if (timer) clearTimeout(timer)
  }

  /** Calls `listener` whenever something of the account may have changed, on any server; returns how to stop that. */
  onChange(accountId: string, listener: ChangeListener): () => void {
    const listeners = this.#listeners.get(accountId) ?? new Set()
    this.#listeners.set(accountId, listeners.add(listener))
    return () => {
      listeners.delete(listener)
      if (listeners.size === 0 && this.#listeners.get(accountId) === listeners) this.#listeners.delete(accountId)
    }
  }

  #tell(accountId: string): void {
    for (const listener of this.#listeners.get(accountId) ?? []) listener()
  }

  #tellAll(): void {
    for (const accountId of this.#listeners.keys()) this.#tell(accountId)
  }

  #send(): void {
    this.#sending = null
    const accountIds = [...this.#unsent]
    this.#unsent.clear()
    for (let start = 0; start < accountIds.length; start += mostPerPayload) {
      const payload = [this.#serverId, ...accountIds.slice(start, start + mostPerPayload)].join(',')
      this.#database.query(notifyText, [channel, payload], 'notify').catch(this.#onError)
    }
  }

  #heard(payload: string): void {
    const [serverId, ...accountIds] = payload.split(',')
    if (serverId !== this.#serverId) for (const accountId of accountIds) this.#tell(accountId)
  }
}
