// Using the link that was mailed to a new e-mail address: from then on it is the person's. Whoever uses it need not be
// signed in: that they read the mail is what it shows.
import type { EmailLink } from '@sitzplan/contract/email-change'
import { fullName } from '../access/full-name.ts'
import { presentSignIn } from '../access/present-sign-in.ts'
import { accountById } from '../accounts/accounts.ts'
import type { Services } from '../app.ts'
import type { Origin } from '../audit/audit.ts'
import { refuseDeadLink, spendOwnLink } from '../one-time-tokens/one-time-tokens.ts'
import { lockAddress, lockPerson } from '../people/people.ts'
import { Refusal } from '../platform/errors/refusal.ts'
import { refuseShutOut } from './email-change.ts'
import { giveEmail } from './given-email.ts'

/** What the link is for, without spending it. Refuses dead links. */
export async function emailLink({ database }: Services, secret: string, address: string): Promise<EmailLink> {
  const { accountId, email } = await openLink({ database }, secret, address)
  const { name } = await accountById(database, accountId)
  return { email, account: { name } }
}

async function openLink({ database }: Pick<Services, 'database'>, secret: string, address: string) {
  const { account_id, user_id, new_email } = await refuseDeadLink(database, 'change-email', secret, address)
  if (!account_id || !user_id || !new_email) throw new Refusal('link_used')
  return { accountId: account_id, userId: user_id, email: new_email }
}

interface Visitor {
  address: string
  /** Of the request: the sign-in it comes with goes on, if it is the person's. */
  headers: Parameters<typeof presentSignIn>[2]
}

/**
 * Gives the person the address; the sign-in that the call comes with goes on, if it is theirs. Refuses dead links, and an
 * address that is somebody's by now (`email_taken`) or that could not sign in: the link stays unspent then.
 */
export async function confirmEmail(services: Services, secret: string, visitor: Visitor): Promise<EmailLink> {
  const { database, config } = services
  const { accountId, userId, email } = await openLink(services, secret, visitor.address)
  const present = await presentSignIn(database, config.publicUrl, visitor.headers)
  return database.transaction(async (tx) => {
    // The address first, as whoever else makes somebody active under it; then the person, then the link.
    await lockAddress(tx, email)
    const { user: person } = await lockPerson(tx, accountId, null, userId).catch(asUsed)
    await spendOwnLink(tx, 'change-email', secret)
    if (person.status !== 'active') throw new Refusal('link_used')
    await refuseShutOut(tx, accountId, email)
    const origin: Origin = { actor: { kind: 'user', id: userId, name: fullName(person) }, address: visitor.address }
    const kept = present?.userId === userId ? present.id : null
    await giveEmail(tx, services, origin, { accountId, person }, { email, kept })
    const { name } = await accountById(tx, accountId)
    return { email, account: { name } }
  })
}

/** Whoever is gone has no address to change. */
function asUsed(error: unknown): never {
  throw error instanceof Refusal ? new Refusal('link_used') : error
}
