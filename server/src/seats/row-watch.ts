// Wakes whoever waits with an open poll or stream for a ticket or a session: when it changes (at once), and when
// something else in the account does (now and then, because positions may have moved). Changes are announced by the
// rows' ids; only where an announcement may have been missed everything that is watched is looked at.
import type { Announcements } from '../platform/database/announcements.ts'

interface Watcher {
  id: string
  /** Something in the account changed since the watcher last looked. */
  dirty: boolean
  /** The row changed while nobody was waiting for that. */
  isChanged: boolean
  wake: ((why: Woken) => void) | null
  wakeForPositions: (() => void) | null
}

/** `changed`: the row is not as it was, as far as is known. */
export type Woken = 'changed' | 'time'

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
    announcements.onRows((ids) => this.#wake(ids, 'changed'))
  }

  /** As if everybody's time had passed. */
  wakeAll(): void {
    this.#wake([...this.#byId.keys()], 'time')
  }

  #wake(ids: readonly string[], why: Woken): void {
    for (const id of ids)
      for (const watcher of this.#byId.get(id) ?? []) {
        if (watcher.wake) watcher.wake(why)
        else watcher.isChanged ||= why === 'changed'
      }
  }

  open(accountId: string, id: string) {
    const watcher: Watcher = { id, dirty: false, isChanged: false, wake: null, wakeForPositions: null }
    const account = this.#accountWatch(accountId)
    account.watchers.add(watcher)
    const sameRow = this.#byId.get(id) ?? new Set()
    this.#byId.set(id, sameRow.add(watcher))
    return {
      /** `positions`: how soon a change of anything else in the account wakes too; left out: not at all. */
      changed: (options: WaitOptions) => waitFor(watcher, options),
      close: () => {
        watcher.wake?.('time')
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
      stop: this.#announcements.onChange(accountId, (why) => {
        for (const watcher of account.watchers) {
          watcher.dirty = true
          watcher.wakeForPositions?.()
        }
        if (why === 'missed') void this.#check(account)
      }),
    }
    this.#accounts.set(accountId, account)
    return account
  }

  /** One look at everything that is open of an account, however often it is asked for meanwhile. */
  async #check(account: AccountWatch): Promise<void> {
    account.again = account.checking
    if (account.checking) return
    account.checking = true
    try {
      do {
        account.again = false
        const open = [...new Set([...account.watchers].map(({ id }) => id))]
        this.#wake(await this.#selectChanged(open), 'changed')
      } while (account.again)
    } catch {
      // The database is away: every open poll asks again by itself after its interval.
    } finally {
      account.checking = false
    }
  }
}

/** Until the row changes, or `longest` has passed; after a change of the account, at most `positions`. */
function waitFor(watcher: Watcher, { longest, positions = longest, signal }: WaitOptions): Promise<Woken> {
  if (watcher.isChanged) {
    watcher.isChanged = false
    return Promise.resolve('changed')
  }
  if (signal.aborted || longest <= 0) return Promise.resolve('time')
  return new Promise((resolve) => {
    const started = performance.now()
    const timeIsUp = () => done('time')
    let timer = setTimeout(timeIsUp, watcher.dirty ? Math.min(positions, longest) : longest)
    function done(why: Woken) {
      clearTimeout(timer)
      signal.removeEventListener('abort', timeIsUp)
      watcher.wake = null
      watcher.wakeForPositions = null
      resolve(why)
    }
    watcher.dirty = false
    watcher.wake = done
    watcher.wakeForPositions = () => {
      watcher.wakeForPositions = null
      clearTimeout(timer)
      timer = setTimeout(timeIsUp, Math.max(0, Math.min(positions, longest) - (performance.now() - started)))
    }
    signal.addEventListener('abort', timeIsUp, { once: true })
  })
}
