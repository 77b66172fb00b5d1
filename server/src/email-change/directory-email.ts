// The directory says what somebody's address is. Nobody is asked for a link: of its own domains the company says who is
// who, and who has not come yet has nothing that an address could open.
import type { Services } from '../app.ts'
import type { Origin } from '../audit/audit.ts'
import { domainOf, isDomainVerified } from '../enterprise-sign-in/domains.ts'
import { type LockedPerson, lockAddress } from '../people/people.ts'
import type { Transaction } from '../platform/database/database.ts'
import { Refusal } from '../platform/errors/refusal.ts'
import { giveEmail } from './given-email.ts'

/**
 * Changes the address of a person who is locked, as `giveEmail` does. Refuses (`domain_not_proved`) for who has activated
 * their access one of a domain that the account has not proved: it would open what is theirs to whoever reads mail there.
 */
export async function setEmail(
  tx: Transaction,
  services: Services,
  origin: Origin,
  { accountId, person }: { accountId: string; person: LockedPerson },
  email: string,
): Promise<void> {
  await lockAddress(tx, email)
  if (person.activated_at !== null && !(await isDomainVerified(tx, accountId, domainOf(email) ?? '')))
    throw new Refusal('domain_not_proved')
  await giveEmail(tx, services, origin, { accountId, person }, { email, kept: null })
}
