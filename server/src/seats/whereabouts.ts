// Where a person's acquire leads, and whose a session or an account's name is. What many ask at the same time is asked
// of the database together, and does not wait behind lists; accounts take turns, and the vendor's own keys are one more.
import { Batched } from '../platform/batched.ts'
import type { Database, Queryable } from '../platform/database/database.ts'
import {
  type Destination,
  type NamedPerson,
  selectCustomerAccountIds,
  selectSessionAccounts,
  selectWhereabouts,
} from './whereabouts-store.ts'

export type AskedPerson = NamedPerson & { productId: string }

interface AskedAccount {
  reference: string
  /** Who asks. */
  accountId: string | null
}

const mostRemembered = 100_000
const bounds = { most: 500, mostWaiting: 50_000 }

const keyOf = ({ accountId, productId, user }: AskedPerson) => `${accountId} ${productId} ${user.toLowerCase()}`

export class Whereabouts {
  readonly #people: Batched<AskedPerson, Destination | null>
  readonly #sessions: Batched<string, string | null>
  readonly #accounts: Batched<AskedAccount, string | null>
  /** As it was last seen; looked at again under the pool's lock, so it may be stale. */
  readonly #remembered = new Map<string, Destination>()

  constructor({ urgent }: Database) {
    const turnOf = ({ accountId }: { accountId: string | null }) => accountId ?? ''
    this.#people = new Batched<AskedPerson, Destination | null>((people) => selectWhereabouts(urgent, people), {
      ...bounds,
      turnOf,
    })
    this.#accounts = new Batched<AskedAccount, string | null>(
      (asked) =>
        selectCustomerAccountIds(
          urgent,
          asked.map(({ reference }) => reference),
        ),
      { ...bounds, turnOf },
    )
    this.#sessions = new Batched((ids) => selectSessionAccounts(urgent, ids), { ...bounds, turnOf: () => '' })
  }

  /** `again`: it does not lead there any more. Null: there is nobody of that name. */
  async person(asked: AskedPerson, again: boolean): Promise<Destination | null> {
    const key = keyOf(asked)
    const known = again ? undefined : this.#remembered.get(key)
    if (known) return known
    this.#remembered.delete(key)
    const found = await this.#people.ask(asked)
    if (this.#remembered.size >= mostRemembered) this.#remembered.clear()
    // Of those invited to several accounts the one counts that is accepted, wherever that is.
    const isSure = asked.accountId !== null || found?.is_active
    if (found && found.pool_id !== null && isSure) this.#remembered.set(key, found)
    return found
  }

  /** Read now, in a transaction. */
  async personIn(tx: Queryable, asked: AskedPerson): Promise<Destination | null> {
    const [found = null] = await selectWhereabouts(tx, [asked])
    return found
  }

  /** The account whose turn the calls of a session are, for the vendor's keys; null: it does not run. */
  accountOfSession(sessionId: string): Promise<string | null> {
    return this.#sessions.ask(sessionId)
  }

  /** The id of a customer account named by id or short name. `accountId`: who asks. */
  accountNamed(reference: string, accountId: string | null): Promise<string | null> {
    return this.#accounts.ask({ reference: reference.toLowerCase(), accountId })
  }
}
