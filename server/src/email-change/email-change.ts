// Asking for another e-mail address: by the person, with the password, or by an administrator who may act on them. A link
// goes to the new address, a notice to the present one, and nothing changes until the link is used (new-email.ts). Who
// asks learns nothing of people elsewhere: that an address is somebody's is told to whoever reads its mail.

import type { OwnEmail } from '@sitzplan/contract/email-change'
import { pageAddresses } from '@sitzplan/contract/pages'
import type { UserCaller } from '../access/caller.ts'
import { touch } from '../access/touch.ts'
import { accountById } from '../accounts/accounts.ts'
import type { Services } from '../app.ts'
import { type Origin, recordAudit } from '../audit/audit.ts'
import { companySignInOf, isCompanysOwn } from '../enterprise-sign-in/enforcement.ts'
import { queueMail, type Recipient } from '../mail/mail.ts'
import { recipientOf } from '../mail/recipients.ts'
import { newLink, pendingEmailOf } from '../one-time-tokens/one-time-tokens.ts'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import { invalidField, Refusal } from '../platform/errors/refusal.ts'
import { isInDirectory } from '../scim/directory-users.ts'
import { changeWithPassword } from '../sign-in/own-password.ts'
import { countInvitation } from '../sign-in/throttle.ts'
import { isAddressTakenHere } from './email-change-store.ts'

const linkLastsHours = 48

/** The caller's address, the one asked for, and whether they may ask themself. */
export async function ownEmail({ database }: Services, { accountId, userId, email }: UserCaller): Promise<OwnEmail> {
  const owner = { accountId, userId }
  const pending = await pendingEmailOf(database, owner)
  return {
    email,
    isCompanys: (await isCompanysOwn(database, owner)) || (await isInDirectory(database, accountId, userId)),
    pending: pending && { email: pending.email, expiresAt: pending.expiresAt.toISOString() },
  }
}

interface Asked {
  caller: UserCaller
  origin: Origin
  password: string
  /** Where the call comes from. */
  address: string
}

/**
 * Asks for the caller's own. Answered alike whoever has the address. Refuses a wrong password, and (`wrong_state`) whom
 * the company's sign-in brings.
 */
export async function askForOwnEmail(services: Services, asked: Asked, email: string): Promise<void> {
  const { caller, origin } = asked
  const { accountId, userId } = caller
  if (await isCompanysOwn(services.database, { accountId, userId })) throw wrongState('email_of_company')
  await refuseOfDirectory(services.database, accountId, userId)
  await changeWithPassword(services, caller, asked, async (tx) => {
    await ask(tx, services, origin, await activePerson(tx, accountId, userId), email.toLowerCase())
  })
}

/**
 * Asks for somebody else's. Refuses `not_found`, `forbidden` (who has more than the caller), one's own, who is not active
 * (`wrong_state`), and an address that somebody of the account has (`email_taken`), as adding a user does.
 */
export async function askForEmail(
  tx: Transaction,
  services: Services,
  origin: Origin,
  caller: UserCaller,
  { userId, email }: { userId: string; email: string },
): Promise<void> {
  const { accountId } = caller
  const { id } = await touch(tx, caller, userId)
  if (id === caller.userId) throw wrongState('own_email')
  const person = await activePerson(tx, accountId, id)
  await refuseOfDirectory(tx, accountId, id)
  if (await isAddressTakenHere(tx, accountId, id, email.toLowerCase())) throw new Refusal('email_taken')
  await ask(tx, services, origin, person, email.toLowerCase())
}

/** It would write its own again. */
async function refuseOfDirectory(queryable: Queryable, accountId: string, userId: string): Promise<void> {
  if (await isInDirectory(queryable, accountId, userId)) throw wrongState('email_of_directory')
}

async function activePerson(tx: Transaction, accountId: string, userId: string): Promise<Recipient> {
  const person = await recipientOf(tx, accountId, userId)
  if (!person) throw wrongState('email_of_inactive')
  return person
}

/** The person is locked: they are asked one after the other, and the last link opens. */
async function ask(
  tx: Transaction,
  services: Services,
  origin: Origin,
  person: Recipient,
  email: string,
): Promise<void> {
  const { accountId, userId } = person
  if (userId === null) throw new Error('a person has an id')
  if (email === person.email) throw invalidField('/email', 'sameEmail')
  await refuseShutOut(tx, accountId, email)
  await countInvitation(tx, accountId, email)
  const secret = await newLink(tx, 'change-email', { accountId, userId }, linkLastsHours * 3600, email)
  await recordAudit(tx, origin, {
    accountId,
    action: 'user.email_asked',
    target: { kind: 'user', id: userId, name: person.name ?? person.email },
    before: { email: person.email },
    after: { email },
  })
  const { publicUrl } = services.config
  const { name: account } = await accountById(tx, accountId)
  const link = `${publicUrl}${pageAddresses.emailChange}/${secret}`
  await queueMail(tx, services, { ...person, email }, 'email_change', { account, email, link, hours: linkLastsHours })
  const by = origin.actor.id === userId ? undefined : (origin.actor.name ?? undefined)
  await queueMail(tx, services, person, 'email_change_asked', {
    email,
    by,
    link: `${publicUrl}${pageAddresses.ownAccount}`,
  })
}

/** Refuses an address with which nobody could sign in to the account. */
export async function refuseShutOut(tx: Transaction, accountId: string, email: string): Promise<void> {
  if ((await companySignInOf(tx, accountId, email)) === 'shut_out') throw wrongState('email_shut_out')
}

const wrongState = (
  reason: 'own_email' | 'email_of_company' | 'email_of_directory' | 'email_of_inactive' | 'email_shut_out',
) => new Refusal('wrong_state', { reason })
