// Whom mail goes to: people of an account, by who they are and what they may do.
import { type Permission, permissionsOf, type SystemRole } from '@sitzplan/contract/permissions'
import type { Queryable } from '../platform/database/database.ts'
import type { Recipient } from './mail.ts'
import { type RecipientRow, selectHolders, selectRecipient } from './recipient-store.ts'

/** A mail to more people than these would be told to nobody in particular. */
const mostRecipients = 50

/** An active user of the account; null for anybody else. */
export async function recipientOf(queryable: Queryable, accountId: string, userId: string): Promise<Recipient | null> {
  const row = await selectRecipient(queryable, accountId, userId)
  return row && recipient(accountId, row)
}

/** Who looks after something in an account, by permission; of limited managers those who see the person it is about. */
export async function recipientsWith(
  queryable: Queryable,
  accountId: string,
  permission: Permission,
  about: string | null = null,
): Promise<Recipient[]> {
  const roles = (['superadmin', 'admin'] satisfies SystemRole[]).filter((role) =>
    permissionsOf(role, []).has(permission),
  )
  const rows = await selectHolders(queryable, accountId, { roles, permission, about, most: mostRecipients })
  return rows.map((row) => recipient(accountId, row))
}

const recipient = (accountId: string, row: RecipientRow): Recipient => ({
  accountId,
  userId: row.id,
  email: row.email,
  name: row.name || null,
  language: row.language,
})
