// Changing one's own password.
import { pageAddresses } from '@sitzplan/contract/pages'
import type { UserCaller } from '../access/caller.ts'
import type { Services } from '../app.ts'
import { type Origin, recordAudit } from '../audit/audit.ts'
import { queueMail } from '../mail/mail.ts'
import { recipientOf } from '../mail/recipients.ts'
import { endLinksOf } from '../one-time-tokens/one-time-tokens.ts'
import { invalidField } from '../platform/errors/refusal.ts'
import { revokeClientTokensOf } from '../tokens/tokens.ts'
import { changeWithPassword } from './own-password.ts'
import { checkNewPassword, hashPassword, passwordOwnerOf } from './passwords.ts'
import { updatePasswordWhereActive } from './sign-in-store.ts'
import { renewSignIn } from './sign-ins.ts'

interface Asked {
  caller: UserCaller
  origin: Origin
  address: string
  userAgent: string | null
  password: string
}

/**
 * All other sign-ins end, and links that were mailed open nothing; user tokens, with which programs work, go on: a reset
 * ends them, too. Returns the cookie of the sign-in that takes the place of the present one; null with a user token.
 * Refuses a wrong present password, and a new one that is not good enough (422, at their fields).
 */
export async function changePassword(services: Services, asked: Asked, newPassword: string): Promise<string | null> {
  const { caller, origin, password } = asked
  const { accountId, userId, name } = caller
  checkNewPassword(newPassword, '/newPassword', await passwordOwnerOf(services.database, accountId, userId))
  if (newPassword.normalize('NFC') === password.normalize('NFC')) throw invalidField('/newPassword', 'samePassword')
  return changeWithPassword(services, caller, asked, async (tx) => {
    await updatePasswordWhereActive(tx, accountId, userId, await hashPassword(newPassword))
    await recordAudit(tx, origin, {
      accountId,
      action: 'password.changed',
      target: { kind: 'user', id: userId, name },
    })
    const to = await recipientOf(tx, accountId, userId)
    await revokeClientTokensOf(tx, accountId, userId)
    await endLinksOf(tx, { accountId, userId })
    if (to)
      await queueMail(tx, services, to, 'password_changed', {
        link: `${services.config.publicUrl}${pageAddresses.ownAccount}`,
      })
    return renewSignIn(tx, services, caller, asked)
  })
}
