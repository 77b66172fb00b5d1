// Forgotten passwords: a link by mail, for whoever has the address; nobody who asks learns whether anybody has.
import { pageAddresses } from '@sitzplan/contract/pages'
import { credentialCacheOf } from '../access/credential-cache.ts'
import { accountById } from '../accounts/accounts.ts'
import type { Services } from '../app.ts'
import { recordAudit } from '../audit/audit.ts'
import { isPasswordSwitchedOff } from '../enterprise-sign-in/enforcement.ts'
import { queueMail } from '../mail/mail.ts'
import { recipientOf } from '../mail/recipients.ts'
import { endLinksOf, type LinkOwner, newLink, spendOwnLink } from '../one-time-tokens/one-time-tokens.ts'
import type { Transaction } from '../platform/database/database.ts'
import { Refusal } from '../platform/errors/refusal.ts'
import { revokeTokensOf } from '../tokens/tokens.ts'
import { checkNewPassword, hashPassword, passwordOwnerOf } from './passwords.ts'
import { selectPasswordHolder, updatePasswordWhereActive } from './sign-in-store.ts'
import { endSignInsOf } from './sign-ins.ts'
import { countMail } from './throttle.ts'

const linkLastsMinutes = 60

/** Counts the question, and refuses with `too_many_attempts`: the same for an address that nobody has. */
export const countQuestion = ({ database }: Services, email: string, address: string): Promise<void> =>
  database.transaction((tx) => countMail(tx, email, address))

/** Mails the link where there is somebody to mail it to. Done after the answer, so that its time tells nothing. */
export async function sendReset(services: Services, email: string): Promise<void> {
  await services.database.transaction(async (tx) => {
    const holder = await selectPasswordHolder(tx, email.toLowerCase())
    const to = holder && (await recipientOf(tx, holder.account_id, holder.id))
    if (!holder || !to) return
    const owner = { accountId: holder.account_id, userId: holder.id }
    if (await isPasswordSwitchedOff(tx, owner.accountId, owner.userId)) {
      const account = await accountById(tx, owner.accountId)
      await queueMail(tx, services, to, 'reset_company', {
        account: account.name,
        link: `${services.config.publicUrl}/`,
      })
      return
    }
    const link = await resetLink(tx, services, owner)
    await queueMail(tx, services, to, 'reset', { link, minutes: linkLastsMinutes })
  })
}

/** A link behind which somebody chooses a new password, within the hour. */
export async function resetLink(tx: Transaction, { config }: Services, owner: LinkOwner): Promise<string> {
  return `${config.publicUrl}${pageAddresses.passwordReset}/${await newLink(tx, 'reset', owner, linkLastsMinutes * 60)}`
}

/**
 * Sets the new password, and ends every sign-in and token of the person. Nobody is signed in by it: a second factor is
 * still asked for. Refuses dead links and passwords that will not do; the link stays unspent then.
 */
export async function resetPassword(services: Services, secret: string, password: string, address: string) {
  await services.database.transaction(async (tx) => {
    const { accountId, userId } = await spendOwnLink(tx, 'reset', secret)
    if (await isPasswordSwitchedOff(tx, accountId, userId)) throw new Refusal('company_sign_in_required')
    checkNewPassword(password, '/password', await passwordOwnerOf(tx, accountId, userId))
    const person = await updatePasswordWhereActive(tx, accountId, userId, await hashPassword(password))
    if (!person) throw new Refusal('link_used')
    await endSignInsOf(tx, accountId, userId)
    // Whoever knew the one before may have made tokens with it, or asked for another link.
    await revokeTokensOf(tx, accountId, userId)
    await endLinksOf(tx, { accountId, userId })
    tx.afterCommit(() => credentialCacheOf(services.database).forgetAccount(accountId))
    const name = person.name || person.email
    await recordAudit(
      tx,
      { actor: { kind: 'user', id: userId, name }, address },
      { accountId, action: 'password.reset', target: { kind: 'user', id: userId, name } },
    )
    const to = await recipientOf(tx, accountId, userId)
    if (to)
      await queueMail(tx, services, to, 'password_changed', {
        link: `${services.config.publicUrl}${pageAddresses.ownAccount}`,
      })
  })
}
