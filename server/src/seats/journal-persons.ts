// Pseudonyms of the day: the seat journal names nobody. Each user gets a random name per day; the row that ties the
// two together is what retention and deletion erase, and the journal itself is never touched.
import { randomUUID } from 'node:crypto'
import type { Queryable } from '../platform/database/database.ts'
import type { JournalRow } from './seat-types.ts'

const mostKnown = 200_000

/** The pseudonym of the day of a user, or null for nobody. */
export type Pseudonym = (accountId: string, userId: string | null) => string | null

export class JournalPersons {
  #day = ''
  #known = new Map<string, string>()

  /**
   * Pseudonyms of everybody in `rows`; makes those that are missing. `confirm` is called once the transaction is
   * committed: only then does this server count on the new ones.
   */
  async of(
    tx: Queryable,
    rows: readonly Pick<JournalRow, 'accountId' | 'userId' | 'actorId'>[],
  ): Promise<{ pseudonym: Pseudonym; confirm: () => void }> {
    this.#forgetYesterday()
    const known = this.#known
    const missing = new Map<string, { accountId: string; userId: string }>()
    for (const { accountId, userId, actorId } of rows) {
      for (const id of [userId, actorId]) {
        if (id !== null && !known.has(`${accountId} ${id}`))
          missing.set(`${accountId} ${id}`, { accountId, userId: id })
      }
    }
    const made =
      missing.size === 0 ? new Map<string, string>() : await insertPersons(tx, this.#day, [...missing.values()])
    return {
      pseudonym: (accountId, userId) => {
        if (userId === null) return null
        const id = `${accountId} ${userId}`
        return known.get(id) ?? made.get(id) ?? null
      },
      confirm: () => {
        for (const [id, person] of made) known.set(id, person)
      },
    }
  }

  #forgetYesterday(): void {
    const today = new Date().toISOString().slice(0, 10)
    if (today === this.#day && this.#known.size < mostKnown) return
    this.#day = today
    this.#known = new Map()
  }
}

/** Inserts in order of the users, so that two servers never wait for each other in a circle. */
async function insertPersons(
  tx: Queryable,
  day: string,
  people: { accountId: string; userId: string }[],
): Promise<Map<string, string>> {
  const sorted = people.sort((a, b) => (a.accountId + a.userId < b.accountId + b.userId ? -1 : 1))
  const accounts = sorted.map(({ accountId }) => accountId)
  const users = sorted.map(({ userId }) => userId)
  await tx.query(
    `insert into journal_persons (account_id, person, user_id, day)
     select n.account_id, n.person, n.user_id, $4::date
       from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as n(account_id, person, user_id)
         on conflict (account_id, user_id, day) do nothing`,
    [accounts, sorted.map(() => randomUUID()), users, day],
    'insert-persons',
  )
  const { rows } = await tx.query<{ account_id: string; user_id: string; person: string }>(
    `select p.account_id, p.user_id, p.person
       from unnest($1::uuid[], $2::uuid[]) as n(account_id, user_id)
       join journal_persons p on p.account_id = n.account_id and p.user_id = n.user_id and p.day = $3::date`,
    [accounts, users, day],
    'read-persons',
  )
  return new Map(rows.map((row) => [`${row.account_id} ${row.user_id}`, row.person]))
}
