// Wakes whoever waits with an open poll or stream for a ticket or a session: when it changes (at once), and when
// something else in the account does (now and then, because positions may have moved).
import type { Announcements } from '../platform/database/announcements.ts'

interface Watcher {
  id: string
  /** Something in the account changed since the watcher last looked. */
  dirty: boolean
  wake: (() => void) | null
  wakeForPositions: (() => void) | null
}

interface WaitOptions {
  longest: number
  positions?: number
  signal: AbortSignal
}

interface AccountWatch {
  watchers: Set<Watcher>
  stop: () => void
  checking: boolean
  again: boolean
}

export class RowWatch {
  readonly #announcements: Announcements
  readonly #selectChanged: (ids: string[]) => Promise<string[]>
  readonly #accounts = new Map<string, AccountWatch>()
  readonly #byId = new Map<string, Set<Watcher>>()

  /** `selectChanged`: those of the ids that are not as they were when somebody began to wait for them. */
  constructor(announcements: Announcements, selectChanged: (ids: string[]) => Promise<string[]>) {
    this.#announcements = announcements
    this.#selectChanged = selectChanged
  }

  /** These changed, as this server knows without asking. */
  wake(ids: readonly string[]): void {
    for (const id of ids) for (const watcher of this.#byId.get(id) ?? []) watcher.wake?.()
  }

  wakeAll(): void {
    this.wake([...this.#byId.keys()])
  }

  open(accountId: string, id: string) {
    const watcher: Watcher = { id, dirty: false, wake: null, wakeForPositions: null }
    const account = this.#accountWatch(accountId)
    account.watchers.add(watcher)
    const sameRow = this.#byId.get(id) ?? new Set()
    this.#byId.set(id, sameRow.add(watcher))
    return {
      /** `positions`: how soon a change of anything else in the account wakes too; left out: not at all. */
      changed: (options: WaitOptions) => waitFor(watcher, options),
      close: () => {
        watcher.wake?.()
        account.watchers.delete(watcher)
        sameRow.delete(watcher)
        if (sameRow.size === 0) this.#byId.delete(id)
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

  /** One look at everything that is open of an account, however many announcements came meanwhile. */
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
        const open = [...new Set([...account.watchers].map(({ id }) => id))]
        this.wake(await this.#selectChanged(open))
      } while (account.again)
    } catch {
      // The database is away: every open poll asks again by itself after its interval.
    } finally {
      account.checking = false
    }
  }
}

/** Until the ticket changes, or `longest` has passed; after a change of the account, at most `positions`. */
function waitFor(watcher: Watcher, { longest, positions = longest, signal }: WaitOptions): Promise<void> {
  if (signal.aborted || longest <= 0) return Promise.resolve()
  return new Promise((resolve) => {
    const started = performance.now()
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
      timer = setTimeout(done, Math.max(0, Math.min(positions, longest) - (performance.now() - started)))
    }
    signal.addEventListener('abort', done, { once: true })
  })
}
