// Tells every server which accounts changed, and which rows that somebody may watch: LISTEN/NOTIFY, sent after the
// commit and coalesced, because a NOTIFY inside a transaction makes commits queue for one lock. A lost announcement
// delays readers, never cheats them: they read from the database, and look by themselves every few seconds.
import { randomBytes } from 'node:crypto'
import type { Database } from './database.ts'

/** Named after the form of what is said on it: servers of another version, which run beside this one, have another. */
const channel = 'sitzplan_changed_rows'
const coalesceMilliseconds = 3
const lookAnywayMilliseconds = 5_000
// A payload is at most 7,999 bytes (PostgreSQL 18, NOTIFY); a UUID in its quotes and its comma take 39.
const mostPerPayload = 200

// Nothing is lost when this is, so it need not wait for the disk.
const notifyText = `
select set_config('synchronous_commit', 'off', true), pg_notify($1, payload) from unnest($2::text[]) as n(payload)`

/** `missed`: nobody has announced anything, but what was announced may not have been heard. */
export type ChangeListener = (why: 'announced' | 'missed') => void

interface Payload {
  from: string
  accountIds: string[]
  rowIds: string[]
}

export class Announcements {
  readonly #database: Database
  readonly #onError: (error: unknown) => void
  readonly #serverId = randomBytes(6).toString('hex')
  readonly #listeners = new Map<string, Set<ChangeListener>>()
  readonly #rowListeners: ((rowIds: readonly string[]) => void)[] = []
  #unsent = { accountIds: new Set<string>(), rowIds: [] as string[] }
  #sending: NodeJS.Timeout | null = null
  #sentAt = 0
  #lookAnyway: NodeJS.Timeout | null = null
  #isStopped = false

  constructor(database: Database, onError: (error: unknown) => void) {
    this.#database = database
    this.#onError = onError
    database.onAnnouncement((accountIds, rowIds) => {
      for (const accountId of accountIds) this.#unsent.accountIds.add(accountId)
      for (const rowId of rowIds) this.#unsent.rowIds.push(rowId)
      this.#tell(accountIds, rowIds)
      this.#sendSoon()
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
    this.#isStopped = true
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

  /** Calls `listener` with the ids of rows that were changed, of whatever kind, on any server. */
  onRows(listener: (rowIds: readonly string[]) => void): void {
    this.#rowListeners.push(listener)
  }

  #tell(accountIds: Iterable<string>, rowIds: readonly string[]): void {
    if (rowIds.length > 0) for (const listener of this.#rowListeners) listener(rowIds)
    for (const accountId of accountIds)
      for (const listener of this.#listeners.get(accountId) ?? []) listener('announced')
  }

  #tellAll(): void {
    for (const listeners of this.#listeners.values()) for (const listener of listeners) listener('missed')
  }

  /** The first goes at once; what comes soon after it, and while it is on its way, goes together. */
  #sendSoon(): void {
    // Its connections may be gone by the time what is on its way has arrived.
    if (this.#isStopped) return
    const rest = Math.max(0, this.#sentAt + coalesceMilliseconds - performance.now())
    this.#sending ??= setTimeout(
      () =>
        this.#send()
          .catch(this.#onError)
          .finally(() => this.#sent()),
      rest,
    )
  }

  async #send(): Promise<void> {
    this.#sentAt = performance.now()
    const accountIds = [...this.#unsent.accountIds]
    const { rowIds } = this.#unsent
    this.#unsent = { accountIds: new Set(), rowIds: [] }
    const payloads: string[] = []
    const half = mostPerPayload / 2
    for (let start = 0; start < Math.max(accountIds.length, rowIds.length); start += half) {
      const part = (ids: string[]) => ids.slice(start, start + half)
      const payload: Payload = { from: this.#serverId, accountIds: part(accountIds), rowIds: part(rowIds) }
      payloads.push(JSON.stringify(payload))
    }
    await this.#database.urgent.query(notifyText, [channel, payloads], 'notify')
  }

  #sent(): void {
    this.#sending = null
    if (this.#unsent.accountIds.size > 0) this.#sendSoon()
  }

  /** Anybody who may connect to the database may say anything here: it must not end the server. */
  #heard(text: string): void {
    try {
      const { from, accountIds, rowIds } = JSON.parse(text) as Payload
      if (from !== this.#serverId) this.#tell(accountIds, rowIds)
    } catch (error) {
      this.#onError(error)
    }
  }
}
