// Follows an account's events from a position: reads whatever is there, then sleeps until the account is announced. All
// who follow an account on this server read together, and nearly always the same: a hundred readers cost the database
// little more than one, and one account's readers take one connection.
import { setTimeout as pause } from 'node:timers/promises'
import { Batched } from '../platform/batched.ts'
import type { Announcements } from '../platform/database/announcements.ts'
import type { Database } from '../platform/database/database.ts'
import { poolsOfLines } from './event-rules.ts'
import { type EventRow, type Position, selectEvents, selectPositions } from './event-store.ts'

const mostPerRead = 500
/** Readers look at most so often: what happens in between comes in one go. */
const restMilliseconds = 25

export interface Happened {
  rows: EventRow[]
  /** Where everybody stands in the lines that the rows tell of. */
  positions: ReadonlyMap<string, number>
}

type Read = Happened & { isHeld: boolean }

interface Readers {
  reads: Batched<Position, Read>
  count: number
}

export class EventFeed {
  readonly #database: Database
  readonly #announcements: Announcements
  /** By account, while somebody follows it. */
  readonly #readers = new Map<string, Readers>()

  constructor({ database, announcements }: { database: Database; announcements: Announcements }) {
    this.#database = database
    this.#announcements = announcements
  }

  /** Rows after `start`, in order, without loss or doubles, until `signal` is aborted. */
  async *follow(accountId: string, start: Position, signal: AbortSignal): AsyncGenerator<Happened> {
    let position = start
    let wake = () => {}
    let isDirty = true
    const readers = this.#join(accountId)
    const stop = this.#announcements.onChange(accountId, () => {
      isDirty = true
      wake()
    })
    signal.addEventListener('abort', () => wake(), { once: true })
    try {
      while (!signal.aborted) {
        isDirty = false
        const read = await readers.reads.ask(position).catch(() => null)
        const last = read?.rows.at(-1)
        if (read && last) {
          position = last
          yield read
        }
        // The database is away, more is waiting, or an older transaction still runs: look again soon.
        if (!read) await pause(1_000, undefined, { signal }).catch(() => {})
        else if (!read.isHeld && !isDirty && read.rows.length < mostPerRead)
          await new Promise<void>((resolve) => {
            wake = resolve
            if (isDirty || signal.aborted) resolve()
          })
        await pause(restMilliseconds, undefined, { signal }).catch(() => {})
      }
    } finally {
      stop()
      readers.count -= 1
      if (readers.count === 0) this.#readers.delete(accountId)
    }
  }

  #join(accountId: string): Readers {
    const known = this.#readers.get(accountId)
    const readers = known ?? {
      reads: new Batched<Position, Read>((positions) => this.#readAll(accountId, positions), {
        most: 1_000,
        mostWaiting: 10_000,
        turnOf: () => '',
      }),
      count: 0,
    }
    readers.count += 1
    this.#readers.set(accountId, readers)
    return readers
  }

  /** What is read began after it was asked for, so that nobody is told less than has happened by then. */
  async #readAll(accountId: string, positions: Position[]): Promise<Read[]> {
    const reads = new Map<string, Read>()
    const all: Read[] = []
    for (const position of positions) {
      const key = `${position.xact}.${position.number}`
      const read = reads.get(key) ?? (await this.#read(accountId, position))
      reads.set(key, read)
      all.push(read)
    }
    return all
  }

  async #read(accountId: string, position: Position): Promise<Read> {
    const { events: rows, isHeld } = await selectEvents(this.#database, accountId, position, mostPerRead)
    return { rows, isHeld, positions: await this.#positionsFor(rows) }
  }

  /** Told as far as known: while the database is away the events go out without positions. */
  async #positionsFor(rows: readonly EventRow[]): Promise<Map<string, number>> {
    const pools = poolsOfLines(rows)
    return pools.length === 0 ? new Map() : selectPositions(this.#database, pools).catch(() => new Map())
  }
}
