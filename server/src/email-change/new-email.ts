// Using the link that was mailed to a new e-mail address: from then on it is the person's. Whoever uses it need not be
// signed in: that they read the mail is what it shows.
import type { EmailLink } from '@sitzplan/contract/email-change'
import { credentialCacheOf } from '../access/credential-cache.ts'
import { fullName } from '../access/full-name.ts'
import { type PresentSignIn, presentSignIn } from '../access/present-sign-in.ts'
import { accountById } from '../accounts/accounts.ts'
import type { Services } from '../app.ts'
import { recordAudit } from '../audit/audit.ts'
import { queueMail } from '../mail/mail.ts'
import { endLinksOf, refuseDeadLink, spendOwnLink } from '../one-time-tokens/one-time-tokens.ts'
import { activeElsewhere, lockAddress, lockPerson } from '../people/people.ts'
import { Refusal } from '../platform/errors/refusal.ts'
import { endOwnSignIns } from '../sign-in/sign-ins.ts'
import { revokeClientTokensOf } from '../tokens/tokens.ts'
import { refuseShutOut } from './email-change.ts'
import { isAddressTakenHere, updateEmailWhereActive } from './email-change-store.ts'

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
 * Changes the address, and ends the person's other sign-ins, their client tokens and every link that was mailed; user
 * tokens, with which programs work, go on. Refuses dead links, and an address that is somebody's by now (`email_taken`):
 * the link stays unspent then.
 */
export async function confirmEmail(services: Services, secret: string, visitor: Visitor): Promise<EmailLink> {
  const { database, config } = services
  const { accountId, userId, email } = await openLink(services, secret, visitor.address)
  const present = await presentSignIn(database, config.publicUrl, visitor.headers)
  return database.transaction(async (tx) => {
    // The address first, as whoever else makes somebody active under it; then the person, then the link.
    await lockAddress(tx, email)
    const { user } = await lockPerson(tx, accountId, null, userId).catch(asUsed)
    await spendOwnLink(tx, 'change-email', secret)
    if (user.status !== 'active') throw new Refusal('link_used')
    await refuseShutOut(tx, accountId, email)
    const isTaken =
      (await isAddressTakenHere(tx, accountId, userId, email)) || (await activeElsewhere(tx, accountId, email)) !== null
    if (isTaken) throw new Refusal('email_taken')
    await updateEmailWhereActive(tx, accountId, userId, email).catch(asTaken)
    await endOwnSignIns(tx, accountId, userId, keptOf(present, userId))
    await revokeClientTokensOf(tx, accountId, userId)
    await endLinksOf(tx, { accountId, userId })
    tx.afterCommit(() => credentialCacheOf(database).forgetAccount(accountId))
    const name = fullName(user)
    await recordAudit(
      tx,
      { actor: { kind: 'user', id: userId, name }, address: visitor.address },
      {
        accountId,
        action: 'user.email_changed',
        target: { kind: 'user', id: userId, name },
        before: { email: user.email },
        after: { email },
      },
    )
    const account = await accountById(tx, accountId)
    const before = { accountId, userId, email: user.email, name, language: user.language }
    await queueMail(tx, services, before, 'email_changed', {
      email,
      account: account.name,
      link: `${config.publicUrl}/`,
    })
    return { email, account: { name: account.name } }
  })
}

const keptOf = (present: PresentSignIn | null, userId: string) => (present?.userId === userId ? present.id : null)

/** Whoever is gone has no address to change. */
function asUsed(error: unknown): never {
  throw error instanceof Refusal ? new Refusal('link_used') : error
}

/** Somebody was added under the address at this moment. */
function asTaken(error: unknown): never {
  throw (error as { code?: string }).code === '23505' ? new Refusal('email_taken') : error
}
