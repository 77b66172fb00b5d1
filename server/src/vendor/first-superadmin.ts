// How a customer gets its first superadmin, and gets them again who let the invitation lapse or never had the mail: as long
// as nobody there can sign in as one, an operator invites; afterwards people are the customer's own matter. Only the newest
// invitation opens: an address that was mistyped makes nobody superadmin.
import type { FirstSuperadminBody, FirstSuperadminInvited } from '@sitzplan/contract/vendor'
import { customerByReference, lockAccount } from '../accounts/accounts.ts'
import type { Services } from '../app.ts'
import { type Origin, recordAudit } from '../audit/audit.ts'
import { invitationLink, invite } from '../invitations/invitations.ts'
import {
  createUser,
  deletePerson,
  invitedSuperadmins,
  lockAddress,
  lockIndispensable,
  oneUser,
  personForProduct,
} from '../people/people.ts'
import type { Transaction } from '../platform/database/database.ts'
import { Refusal } from '../platform/errors/refusal.ts'

/**
 * Invites somebody as superadmin of an account that has none who is active; no link opens any more that went to them before,
 * and others who were to be it are deleted (restorable, as everybody). Without a mail server the link is answered, to be
 * handed on, and the account's audit log tells that an operator has read it. Refuses `wrong_state` (`has_superadmin`), and
 * `email_taken` for who has less there.
 */
export async function inviteFirstSuperadmin(
  tx: Transaction,
  services: Services,
  origin: Origin,
  reference: string,
  person: FirstSuperadminBody,
): Promise<FirstSuperadminInvited> {
  const { id: accountId } = await customerByReference(tx, reference)
  const email = person.email.toLowerCase()
  // Of two operators who invite at once the later one's counts.
  await lockAccount(tx, accountId)
  await lockAddress(tx, email)
  if ((await lockIndispensable(tx, accountId)).length > 0)
    throw new Refusal('wrong_state', { reason: 'has_superadmin' })
  const user =
    (await invitedSuperadmin(tx, accountId, email)) ??
    (await createUser(tx, services, origin, { accountId, role: 'superadmin', ...person }))
  for (const userId of await invitedSuperadmins(tx, accountId))
    if (userId !== user.id) await deletePerson(tx, services, origin, { accountId, userId })
  const owner = { accountId, userId: user.id }
  if (services.config.smtpUrl !== undefined) {
    const { expiresAt } = await invite(tx, services, origin, owner)
    return { email, link: null, expiresAt }
  }
  const { link, expiresAt } = await invitationLink(tx, services, origin, owner)
  await recordAudit(tx, origin, {
    accountId,
    action: 'invitation.link_read',
    target: { kind: 'user', id: user.id, name: email },
  })
  return { email, link, expiresAt }
}

async function invitedSuperadmin(tx: Transaction, accountId: string, email: string) {
  const found = await personForProduct(tx, { accountId, user: email })
  const user = found && (await oneUser(tx, accountId, null, found.userId))
  return user?.role === 'superadmin' ? user : null
}
