// Follows an account's events from a position: reads whatever is there, then sleeps until the account is announced.
import { setTimeout as pause } from 'node:timers/promises'
import type { Announcements } from '../platform/database/announcements.ts'
import type { Database } from '../platform/database/database.ts'
import { type EventRow, type Position, selectEvents } from './event-store.ts'

const mostPerRead = 500
/** Readers look at most so often: what happens in between comes in one go. */
const restMilliseconds = 25

/** Rows after `start`, in order, without loss or doubles, until `signal` is aborted. */
export async function* followEvents(
  { database, announcements }: { database: Database; announcements: Announcements },
  accountId: string,
  start: Position,
  signal: AbortSignal,
): AsyncGenerator<EventRow[]> {
  let position = start
  let wake = () => {}
  let isDirty = true
  const stop = announcements.onChange(accountId, () => {
    isDirty = true
    wake()
  })
  signal.addEventListener('abort', () => wake(), { once: true })
  try {
    while (!signal.aborted) {
      isDirty = false
      const read = await selectEvents(database, accountId, position, mostPerRead).catch(() => null)
      const last = read?.events.at(-1)
      if (read && last) {
        position = last
        yield read.events
      }
      // The database is away, more is waiting, or an older transaction still runs: look again soon.
      if (!read) await pause(1_000, undefined, { signal }).catch(() => {})
      else if (!read.isHeld && !isDirty && read.events.length < mostPerRead)
        await new Promise<void>((resolve) => {
          wake = resolve
          if (isDirty || signal.aborted) resolve()
        })
      await pause(restMilliseconds, undefined, { signal }).catch(() => {})
    }
  } finally {
    stop()
  }
}
