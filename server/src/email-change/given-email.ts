// Giving somebody another e-mail address, by the link that was mailed there or because the directory says so: whatever the
// one before had opened is closed, and whoever reads its mail is told.
import { credentialCacheOf } from '../access/credential-cache.ts'
import { fullName } from '../access/full-name.ts'
import { accountById } from '../accounts/accounts.ts'
import type { Services } from '../app.ts'
import { type Origin, recordAudit } from '../audit/audit.ts'
import { queueMail } from '../mail/mail.ts'
import { endLinksOf } from '../one-time-tokens/one-time-tokens.ts'
import { activeElsewhere, type LockedPerson } from '../people/people.ts'
import type { Transaction } from '../platform/database/database.ts'
import { Refusal } from '../platform/errors/refusal.ts'
import { endOwnSignIns } from '../sign-in/sign-ins.ts'
import { revokeClientTokensOf } from '../tokens/tokens.ts'
import { isAddressTakenHere, updateEmail } from './email-change-store.ts'

/**
 * Changes the address, and ends the person's sign-ins but for `kept`, their client tokens and every link that was mailed;
 * user tokens, with which programs work, go on. The address and the person are locked. Refuses an address that is
 * somebody's (`email_taken`).
 */
export async function giveEmail(
  tx: Transaction,
  services: Services,
  origin: Origin,
  { accountId, person }: { accountId: string; person: LockedPerson },
  { email, kept }: { email: string; kept: string | null },
): Promise<void> {
  const { id: userId } = person
  const isTaken =
    (await isAddressTakenHere(tx, accountId, userId, email)) ||
    (person.activated_at !== null && (await activeElsewhere(tx, accountId, email)) !== null)
  if (isTaken) throw new Refusal('email_taken')
  await updateEmail(tx, accountId, userId, email).catch(asTaken)
  await endOwnSignIns(tx, accountId, userId, kept)
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
  const { name: account } = await accountById(tx, accountId)
  const before = { accountId, userId, email: person.email, name, language: person.language }
  await queueMail(tx, services, before, 'email_changed', { email, account, link: `${services.config.publicUrl}/` })
}

/** Somebody was added under the address at this moment: whoever is only invited locks none. */
function asTaken(error: unknown): never {
  throw (error as { code?: string }).code === '23505' ? new Refusal('email_taken') : error
}
