// Whom mail goes to: people of an account, by who they are and what they may do.
import { type Permission, permissionsOf, type SystemRole } from '@sitzplan/contract/permissions'
import { mayActOn, standingOf } from '../access/acting.ts'
import type { UserCaller } from '../access/caller.ts'
import type { Account } from '../accounts/accounts.ts'
import type { Queryable } from '../platform/database/database.ts'
import type { Recipient } from './mail.ts'
import { type RecipientRow, selectHolders, selectOperators, selectRecipient, selectRoles } from './recipient-store.ts'

/** A mail to more people than these would be told to nobody in particular. */
const mostRecipients = 50

/** An active user of the account; null for anybody else. */
export async function recipientOf(queryable: Queryable, accountId: string, userId: string): Promise<Recipient | null> {
  const row = await selectRecipient(queryable, accountId, userId)
  return row && recipient(accountId, row)
}

/** Whom mails about orders and statements go to; null: nobody was named, or who was is not there any more. */
export async function billingContactOf(
  queryable: Queryable,
  { id: accountId, billingContact: contact, language }: Pick<Account, 'id' | 'billingContact' | 'language'>,
): Promise<Recipient | null> {
  if (!contact) return null
  if (contact.user) return recipientOf(queryable, accountId, contact.user)
  return { accountId, userId: null, email: contact.email, name: contact.name || null, language }
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

/** The vendor's people. */
export async function operatorsOf(queryable: Queryable, vendorAccountId: string): Promise<Recipient[]> {
  const rows = await selectOperators(queryable, vendorAccountId, mostRecipients)
  return rows.map((row) => recipient(vendorAccountId, row))
}

/** Those of the users whom the caller may act on: who has no more than they. */
export async function touchableOf(
  queryable: Queryable,
  caller: UserCaller,
  userIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await selectRoles(queryable, caller.accountId, userIds)
  const isTouchable = ({ id, role, permissions, managed_groups }: (typeof rows)[number]) =>
    mayActOn(caller, { id, ...standingOf(role, permissions, managed_groups) })
  return new Set(rows.filter(isTouchable).map(({ id }) => id))
}

const recipient = (accountId: string, row: RecipientRow): Recipient => ({
  accountId,
  userId: row.id,
  email: row.email,
  name: row.name || null,
  language: row.language,
})
