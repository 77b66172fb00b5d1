// Somebody has lost their phone and the recovery codes: whoever administers them takes the second factor away. The
// password alone signs in then, until they have set up a new one.
import type { UserCaller } from '../access/caller.ts'
import { credentialCacheOf } from '../access/credential-cache.ts'
import { fullName } from '../access/full-name.ts'
import type { Services } from '../app.ts'
import { type Origin, recordAudit } from '../audit/audit.ts'
import { endLinksOf } from '../one-time-tokens/one-time-tokens.ts'
import { lockUser } from '../people/people.ts'
import type { Transaction } from '../platform/database/database.ts'
import { Refusal } from '../platform/errors/refusal.ts'
import { endSignInsOf } from '../sign-in/sign-ins.ts'
import { revokeClientTokensOf } from '../tokens/tokens.ts'
import { forgetSecondFactor, type Holder } from './second-factor.ts'

/**
 * Also when there is none. Refuses `not_found`, `forbidden` (whom the caller may not act on) and one's own, which is
 * turned off with password and code: a cookie that was stolen is not to be enough.
 */
export async function resetSecondFactor(
  tx: Transaction,
  services: Services,
  origin: Origin,
  caller: UserCaller,
  userId: string,
): Promise<void> {
  const { accountId } = caller
  const { user } = await lockUser(tx, caller, userId)
  if (user.id === caller.userId) throw new Refusal('wrong_state', { reason: 'own_second_factor' })
  await takeSecondFactor(tx, services, origin, { accountId, userId: user.id, name: fullName(user) })
}

/** The same, whoever asks. */
export async function takeSecondFactor(
  tx: Transaction,
  { database }: Services,
  origin: Origin,
  { accountId, userId, name }: Holder & { name: string },
): Promise<void> {
  if (!(await forgetSecondFactor(tx, { accountId, userId }))) return
  await endSignInsOf(tx, accountId, userId)
  // As after a change of the password; user tokens, which the person made for programs, go on.
  await revokeClientTokensOf(tx, accountId, userId)
  await endLinksOf(tx, { accountId, userId })
  await recordAudit(tx, origin, {
    accountId,
    action: 'second_factor.reset',
    target: { kind: 'user', id: userId, name },
  })
  tx.afterCommit(() => credentialCacheOf(database).forgetAccount(accountId))
}
