// The directory says what somebody's address is. Nobody is asked for a link: of its own domains the company says who is
// who, and who has not come yet has nothing that an address could open.
import { credentialCacheOf } from '../access/credential-cache.ts'
import { fullName } from '../access/full-name.ts'
import { accountById } from '../accounts/accounts.ts'
import type { Services } from '../app.ts'
import { type Origin, recordAudit } from '../audit/audit.ts'
import { domainOf, isDomainVerified } from '../enterprise-sign-in/domains.ts'
import { queueMail } from '../mail/mail.ts'
import { endLinksOf } from '../one-time-tokens/one-time-tokens.ts'
import { activeElsewhere, type LockedPerson, lockAddress } from '../people/people.ts'
import type { Transaction } from '../platform/database/database.ts'
import { Refusal } from '../platform/errors/refusal.ts'
import { endSignInsOf } from '../sign-in/sign-ins.ts'
import { revokeClientTokensOf } from '../tokens/tokens.ts'
import { isAddressTakenHere, updateEmail } from './email-change-store.ts'

/**
 * Changes the address of a person who is locked. Refuses one that is somebody's (`email_taken`), and for who has activated
 * their access one of a domain that the account has not proved (`domain_not_proved`): it would open what is theirs to
 * whoever reads mail there.
 */
export async function setEmail(
  tx: Transaction,
  services: Services,
  origin: Origin,
  { accountId, person }: { accountId: string; person: LockedPerson },
  email: string,
): Promise<void> {
  const { id: userId } = person
  const hasActivated = person.activated_at !== null
  await lockAddress(tx, email)
  if (hasActivated && !(await isDomainVerified(tx, accountId, domainOf(email) ?? '')))
    throw new Refusal('domain_not_proved')
  const isTaken =
    (await isAddressTakenHere(tx, accountId, userId, email)) ||
    (hasActivated && (await activeElsewhere(tx, accountId, email)) !== null)
  if (isTaken) throw new Refusal('email_taken')
  await updateEmail(tx, accountId, userId, email)
  await endSignInsOf(tx, accountId, userId)
  await revokeClientTokensOf(tx, accountId, userId)
  await endLinksOf(tx, { accountId, userId })
  tx.afterCommit(() => credentialCacheOf(services.database).forgetAccount(accountId))
  const name = fullName(person)
  await recordAudit(tx, origin, {
    accountId,
    action: 'user.email_changed',
    target: { kind: 'user', id: userId, name },
    before: { email: person.email },
    after: { email },
  })
  if (person.status !== 'active') return
  const account = await accountById(tx, accountId)
  const before = { accountId, userId, email: person.email, name, language: person.language }
  const link = `${services.config.publicUrl}/`
  await queueMail(tx, services, before, 'email_changed', { email, account: account.name, link })
}
