// The vendor's operators after the first one, who comes with the first run: added, let in again, removed. By whoever runs
// the server, on its command line: operators have no say over people, so none of them has over another.
import { Email } from '@sitzplan/contract/users'
import { Check } from 'typebox/value'
import { vendorAccount } from '../accounts/accounts.ts'
import type { Services } from '../app.ts'
import { commandOrigin } from '../audit/audit.ts'
import { invitationLink } from '../invitations/invitations.ts'
import { createUser, deletePerson, lockAddress, oneUser, personForProduct } from '../people/people.ts'
import type { Transaction } from '../platform/database/database.ts'
import { Refusal } from '../platform/errors/refusal.ts'
import { takeSecondFactor } from '../second-factor/reset-second-factor.ts'
import { resetLink } from '../sign-in/password-resets.ts'
import { endSignInsOf } from '../sign-in/sign-ins.ts'

/** To be handed to the person, like the link of the first run. */
interface Link {
  link: string
}

/**
 * A link behind which somebody becomes an operator; who has not used theirs gets another one, and the one before opens no
 * more. `active`: an operator already. `other_role`: somebody else of the vendor's.
 */
export async function addOperator(
  services: Services,
  email: string,
): Promise<Link | 'no_vendor' | 'no_address' | 'active' | 'other_role'> {
  if (!Check(Email, email)) return 'no_address'
  return services.database.transaction(async (tx) => {
    const vendor = await vendorAccount(tx)
    if (!vendor) return 'no_vendor'
    const accountId = vendor.id
    // Of two commands at once the second finds whom the first has added.
    await lockAddress(tx, email.toLowerCase())
    const user = (await vendorsUser(tx, accountId, email)) ?? (await invited(tx, services, accountId, email))
    if (user.role !== 'operator') return 'other_role'
    if (user.status !== 'invited') return 'active'
    const { link } = await invitationLink(tx, services, commandOrigin, { accountId, userId: user.id })
    return { link }
  })
}

const invited = (tx: Transaction, services: Services, accountId: string, email: string) =>
  createUser(tx, services, commandOrigin, { accountId, email, givenName: '', familyName: '', role: 'operator' })

/**
 * For an operator who has lost phone and recovery codes: takes the second factor away, ends what is open, and makes a link
 * behind which they choose a password. They set up a new second factor then, before anything else.
 */
export async function resetOperator(services: Services, email: string): Promise<Link | 'unknown'> {
  return services.database.transaction(async (tx) => {
    const operator = await operatorNamed(tx, email)
    if (operator?.status !== 'active') return 'unknown'
    await takeSecondFactor(tx, services, commandOrigin, operator)
    await endSignInsOf(tx, operator.accountId, operator.userId)
    return { link: await resetLink(tx, services, operator) }
  })
}

/** `last`: somebody must be able to issue licenses. */
export async function removeOperator(services: Services, email: string): Promise<'removed' | 'unknown' | 'last'> {
  try {
    return await services.database.transaction(async (tx) => {
      const operator = await operatorNamed(tx, email)
      if (!operator) return 'unknown'
      await deletePerson(tx, services, commandOrigin, operator)
      return 'removed'
    })
  } catch (error) {
    if (error instanceof Refusal && error.code === 'last_operator') return 'last'
    throw error
  }
}

async function operatorNamed(tx: Transaction, email: string) {
  const vendor = await vendorAccount(tx)
  const user = vendor && (await vendorsUser(tx, vendor.id, email))
  if (!vendor || user?.role !== 'operator') return null
  return { accountId: vendor.id, userId: user.id, name: user.name, status: user.status }
}

async function vendorsUser(tx: Transaction, accountId: string, email: string) {
  const found = await personForProduct(tx, { accountId, user: email })
  return found && oneUser(tx, accountId, null, found.userId)
}
