// Who a credential stands for, remembered for less than a second: products call twenty thousand times a second with
// few credentials, and a revoked one must be dead within a second on every server. On the server that revokes it is
// dead at once (`forgetAccount`).
import type { Database } from '../platform/database/database.ts'
import type { AnyCaller } from './caller.ts'

const rememberedMilliseconds = 900
const mostRemembered = 20_000

export interface KnownCredential {
  accountId: string
  caller: AnyCaller
}

interface Entry {
  until: number
  asked: Promise<KnownCredential | null>
  /** Set once found. */
  found: KnownCredential | null
}

export class CredentialCache {
  readonly #entries = new Map<string, Entry>()

  /**
   * The credential, asked of `lookUp` at most once in the remembered time, however many ask together. What is known is
   * answered at once, without a promise: nearly every call is.
   */
  find(text: string, lookUp: () => Promise<KnownCredential | null>): KnownCredential | Promise<KnownCredential | null> {
    const known = this.#entries.get(text)
    if (known && known.until > performance.now()) return known.found ?? known.asked
    return this.#remember(text, lookUp)
  }

  /** Forgets the account's credentials, and those still being looked up: they may be the account's. */
  forgetAccount(accountId: string): void {
    for (const [text, entry] of this.#entries)
      if (entry.found === null || entry.found.accountId === accountId) this.#entries.delete(text)
  }

  #remember(text: string, lookUp: () => Promise<KnownCredential | null>): Promise<KnownCredential | null> {
    // The time counts from before the look-up: what it reads is as old as that.
    const entry: Entry = { until: performance.now() + rememberedMilliseconds, asked: lookUp(), found: null }
    this.#entries.delete(text)
    this.#entries.set(text, entry)
    if (this.#entries.size > mostRemembered) this.#forgetOldest()
    const forget = () => {
      if (this.#entries.get(text) === entry) this.#entries.delete(text)
    }
    entry.asked.then((found) => {
      if (found) entry.found = found
      else forget()
    }, forget)
    return entry.asked
  }

  // A map keeps the order of insertion, and everything is inserted anew every second: the first is the oldest.
  #forgetOldest(): void {
    for (const text of this.#entries.keys()) {
      this.#entries.delete(text)
      return
    }
  }
}

const caches = new WeakMap<Database, CredentialCache>()

/** The cache of the server that works with this database. */
export function credentialCacheOf(database: Database): CredentialCache {
  const known = caches.get(database) ?? new CredentialCache()
  caches.set(database, known)
  return known
}
