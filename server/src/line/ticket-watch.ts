// Wakes whoever waits with an open poll or stream: when their ticket changes (at once), and when something else in
// the account does (now and then, because positions may have moved).
import type { Announcements } from '../platform/database/announcements.ts'
import type { Database } from '../platform/database/database.ts'
import { selectChangedTickets } from './line-store.ts'

interface Watcher {
  ticketId: string
  /** Something in the account changed since the watcher last looked. */
  dirty: boolean
  wake: (() => void) | null
  wakeForPositions: (() => void) | null
}

interface AccountWatch {
  watchers: Set<Watcher>
  stop: () => void
  checking: boolean
  again: boolean
}

export class TicketWatch {
  readonly #database: Database
  readonly #announcements: Announcements
  readonly #accounts = new Map<string, AccountWatch>()
  readonly #byTicket = new Map<string, Set<Watcher>>()

  constructor(database: Database, announcements: Announcements) {
    this.#database = database
    this.#announcements = announcements
  }

  /** These tickets changed, as this server knows without asking. */
  wake(ticketIds: readonly string[]): void {
    for (const ticketId of ticketIds) for (const watcher of this.#byTicket.get(ticketId) ?? []) watcher.wake?.()
  }

  open(accountId: string, ticketId: string) {
    const watcher: Watcher = { ticketId, dirty: false, wake: null, wakeForPositions: null }
    const account = this.#accountWatch(accountId)
    account.watchers.add(watcher)
    const sameTicket = this.#byTicket.get(ticketId) ?? new Set()
    this.#byTicket.set(ticketId, sameTicket.add(watcher))
    return {
      changed: (options: { longest: number; positions: number; signal: AbortSignal }) => waitFor(watcher, options),
      close: () => {
        watcher.wake?.()
        account.watchers.delete(watcher)
        sameTicket.delete(watcher)
        if (sameTicket.size === 0) this.#byTicket.delete(ticketId)
        if (account.watchers.size > 0) return
        account.stop()
        this.#accounts.delete(accountId)
      },
    }
  }

  #accountWatch(accountId: string): AccountWatch {
    const known = this.#accounts.get(accountId)
    if (known) return known
    const account: AccountWatch = {
      watchers: new Set(),
      checking: false,
      again: false,
      stop: this.#announcements.onChange(accountId, () => void this.#check(account)),
    }
    this.#accounts.set(accountId, account)
    return account
  }

  /** One look at the open tickets of an account, however many announcements came meanwhile. */
  async #check(account: AccountWatch): Promise<void> {
    for (const watcher of account.watchers) {
      watcher.dirty = true
      watcher.wakeForPositions?.()
    }
    account.again = account.checking
    if (account.checking) return
    account.checking = true
    try {
      do {
        account.again = false
        const open = [...new Set([...account.watchers].map(({ ticketId }) => ticketId))]
        this.wake(await selectChangedTickets(this.#database, open))
      } while (account.again)
    } catch {
      // The database is away: every open poll asks again by itself after its interval.
    } finally {
      account.checking = false
    }
  }
}

/** Until the ticket changes, or `longest` has passed; after a change of the account, at most `positions`. */
function waitFor(
  watcher: Watcher,
  { longest, positions, signal }: { longest: number; positions: number; signal: AbortSignal },
): Promise<void> {
  if (signal.aborted || longest <= 0) return Promise.resolve()
  return new Promise((resolve) => {
    const started = Date.now()
    let timer = setTimeout(done, watcher.dirty ? Math.min(positions, longest) : longest)
    function done() {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      watcher.wake = null
      watcher.wakeForPositions = null
      resolve()
    }
    watcher.dirty = false
    watcher.wake = done
    watcher.wakeForPositions = () => {
      watcher.wakeForPositions = null
      clearTimeout(timer)
      timer = setTimeout(done, Math.max(0, Math.min(positions, longest) - (Date.now() - started)))
    }
    signal.addEventListener('abort', done, { once: true })
  })
}
