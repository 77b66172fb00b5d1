// The SQL that makes the database forget a person.
import type { Queryable } from '../platform/database/database.ts'

/** Empties the user's row. The address becomes one that nobody can have (RFC 2606 §2), so that it is free again. */
export async function eraseUser(tx: Queryable, accountId: string, id: string): Promise<void> {
  await tx.query(
    `update users
        set status = 'deleted',
            email = 'deleted-' || id || '@user.invalid',
            given_name = '',
            family_name = '',
            password_hash = null,
            role = 'member',
            manager_permissions = '{}',
            manager_groups = '{}',
            last_sign_in_at = null
      where account_id = $1
        and id = $2`,
    [accountId, id],
  )
}

/** The journal's pseudonyms of the person lead nowhere from now on. */
export async function deleteJournalPersons(tx: Queryable, accountId: string, userId: string): Promise<void> {
  await tx.query('delete from journal_persons where account_id = $1 and user_id = $2', [accountId, userId])
}

export async function deleteHelpRequests(tx: Queryable, accountId: string, userId: string): Promise<void> {
  await tx.query('delete from help_requests where account_id = $1 and user_id = $2', [accountId, userId])
}
