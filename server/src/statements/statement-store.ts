// SQL of statements: the people they name, and of whom one was told by mail.
import type { Queryable } from '../platform/database/database.ts'

export interface BilledPerson {
  id: string
  email: string
  name: string
  /** Name and address are gone for good. */
  isErased: boolean
  sortName: string
}

export async function selectBilledPeople(queryable: Queryable, accountId: string, ids: readonly string[]) {
  const { rows } = await queryable.query<BilledPerson>(
    `select id, email, coalesce(nullif(trim(given_name || ' ' || family_name), ''), email) as name,
            email = 'deleted-' || id || '@user.invalid' as "isErased", sort_name as "sortName"
       from users
      where account_id = $1
        and id = any($2::uuid[])`,
    [accountId, ids],
  )
  return new Map(rows.map((row) => [row.id, row]))
}
