// Pseudonyms of the day: the seat journal names nobody. Each user gets a random name per day; the row that ties the
// two together is what retention and deletion erase, and the journal itself is never touched.
import { randomUUID } from 'node:crypto'
import type { Queryable } from '../platform/database/database.ts'
import type { JournalRow } from './seat-types.ts'

const mostKnown = 200_000

/** The pseudonym of the day of a user, or null for nobody. */
export type Pseudonym = (accountId: string, userId: string | null) => string | null

/** Pseudonyms by account and user. */
type Known = Map<string, Map<string, string>>

const nobody = (): { people: Known; count: number } => ({ people: new Map(), count: 0 })

export class JournalPersons {
  #day = ''
  #known = nobody()

  /**
   * Pseudonyms of everybody in `rows`; makes those that are missing. `confirm` is called once the transaction is
   * committed: only then does this server count on the new ones. `now`: the database's, whose day it is.
   */
  async of(
    tx: Queryable,
    now: number,
    rows: readonly Pick<JournalRow, 'accountId' | 'userId' | 'actorId'>[],
  ): Promise<{ pseudonym: Pseudonym; confirm: () => void }> {
    this.#forgetYesterday(now)
    const known = this.#known
    const pseudonym: Pseudonym = (accountId, userId) =>
      userId === null ? null : (known.people.get(accountId)?.get(userId) ?? made.get(accountId)?.get(userId) ?? null)
    const made: Known = new Map()
    const missing: { accountId: string; userId: string }[] = []
    for (const { accountId, userId, actorId } of rows) {
      if (userId !== null && !pseudonym(accountId, userId)) missing.push({ accountId, userId })
      if (actorId !== null && !pseudonym(accountId, actorId)) missing.push({ accountId, userId: actorId })
    }
    if (missing.length > 0) for (const row of await insertPersons(tx, this.#day, missing)) put(made, row)
    return {
      pseudonym,
      confirm: () => {
        for (const [accountId, people] of made)
          for (const [userId, person] of people) known.count += put(known.people, { accountId, userId, person })
      },
    }
  }

  #forgetYesterday(now: number): void {
    const today = new Date(now).toISOString().slice(0, 10)
    if (today === this.#day && this.#known.count < mostKnown) return
    this.#day = today
    this.forget()
  }

  /** What is confirmed of transactions that are under way is forgotten, too. */
  forget(): void {
    this.#known = nobody()
  }
}

/** 1 when it is new. */
function put(
  known: Known,
  { accountId, userId, person }: { accountId: string; userId: string; person: string },
): 0 | 1 {
  const people = known.get(accountId) ?? new Map<string, string>()
  known.set(accountId, people)
  const isNew = !people.has(userId)
  people.set(userId, person)
  return isNew ? 1 : 0
}

/** Inserts in order of the users, so that two servers never wait for each other in a circle. */
async function insertPersons(
  tx: Queryable,
  day: string,
  people: { accountId: string; userId: string }[],
): Promise<{ accountId: string; userId: string; person: string }[]> {
  const distinct = [...new Map(people.map((each) => [each.accountId + each.userId, each]))]
  const sorted = distinct.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each)
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
  const { rows } = await tx.query<{ accountId: string; userId: string; person: string }>(
    `select p.account_id as "accountId", p.user_id as "userId", p.person
       from unnest($1::uuid[], $2::uuid[]) as n(account_id, user_id)
       join journal_persons p on p.account_id = n.account_id and p.user_id = n.user_id and p.day = $3::date`,
    [accounts, users, day],
    'read-persons',
  )
  return rows
}
