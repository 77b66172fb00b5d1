// The SQL of what products are told of people.
import type { Language } from '@sitzplan/contract/common'
import type { Queryable } from '../platform/database/database.ts'

export interface PersonRow {
  account_id: string
  account_kind: 'vendor' | 'customer'
  account_name: string
  time_zone: string
  email: string
  given_name: string
  family_name: string
  language: Language
}

/** An active user, of whichever account. */
export async function selectPerson(db: Queryable, userId: string): Promise<PersonRow | null> {
  const { rows } = await db.query<PersonRow>(
    `select u.account_id, a.kind as account_kind, a.name as account_name, a.time_zone, u.email, u.given_name, u.family_name,
            u.language
       from users u
       join accounts a on a.id = u.account_id
      where u.id = $1
        and u.status = 'active'`,
    [userId],
  )
  return rows[0] ?? null
}
