// Somebody goes: deleted by an administrator, or over to another account. Seats and sessions end at once, and nobody finds
// the person any more; for 30 days a deletion can be taken back. Then, or when an administrator says so, name and address
// go everywhere (erasure.ts).
import { pageAddresses } from '@sitzplan/contract/pages'
import type { UserCaller } from '../access/caller.ts'
import { credentialCacheOf } from '../access/credential-cache.ts'
import { fullName } from '../access/full-name.ts'
import { accountById } from '../accounts/accounts.ts'
import type { Services } from '../app.ts'
import { userGone } from '../assignments/people-away.ts'
import { type Origin, recordAudit } from '../audit/audit.ts'
import { forgetExternalIdentities, refuseLosingBreakGlass } from '../enterprise-sign-in/enforcement.ts'
import { forgetHeldOf } from '../group-rules/forgetting.ts'
import { forgetMemberships } from '../groups/groups.ts'
import { forgetMailsOf, queueMail } from '../mail/mail.ts'
import { recipientsWith } from '../mail/recipients.ts'
import { endLinksOf } from '../one-time-tokens/one-time-tokens.ts'
import type { Transaction } from '../platform/database/database.ts'
import { Refusal } from '../platform/errors/refusal.ts'
import { forgetProductRequestsOf } from '../product-requests/answered.ts'
import { leaveDirectory } from '../scim/directory-users.ts'
import { endSignInsOf } from '../sign-in/sign-ins.ts'
import { revokeTokensOf } from '../tokens/tokens.ts'
import { insertDeletedUser, markDeleted } from './deleted-user-store.ts'
import { deleteHelpRequests } from './erasure-store.ts'
import { lockPerson, lockUser, refuseLast, wrongState } from './people-changes.ts'
import { selectPasswordHash, type UserRow } from './people-store.ts'

type Reason = 'deleted' | 'transferred'

/** Deletes a user of the caller's account. Nobody deletes themself: they could not be told what went wrong. */
export async function deleteUser(
  tx: Transaction,
  services: Services,
  origin: Origin,
  caller: UserCaller,
  userId: string,
): Promise<void> {
  const locked = await lockUser(tx, caller, userId)
  refuseLast(locked)
  if (locked.user.id === caller.userId) throw wrongState('yourself')
  await letGo(tx, services, origin, caller.accountId, locked.user, 'deleted')
}

/** The same by nobody of the account, who would need leave: on the command line, or by the vendor. */
export async function deletePerson(
  tx: Transaction,
  services: Services,
  origin: Origin,
  { accountId, userId }: { accountId: string; userId: string },
): Promise<void> {
  const locked = await lockPerson(tx, accountId, null, userId)
  refuseLast(locked)
  await letGo(tx, services, origin, accountId, locked.user, 'deleted')
}

/**
 * The caller leaves their account for another one, which they have accepted. Their old account is told, and keeps what
 * was recorded. Returns the password that goes along. Refuses the last superadmin, and the vendor's last operator.
 */
export async function leaveForAnotherAccount(
  tx: Transaction,
  services: Services,
  { caller, address }: { caller: UserCaller; address: string },
): Promise<string | null> {
  const { accountId, userId, name } = caller
  const locked = await lockPerson(tx, accountId, null, userId)
  refuseLast(locked)
  const { user } = locked
  // The sign-in is perhaps remembered from before, and nobody takes along what they have been locked out of.
  if (user.status !== 'active') throw new Refusal('user_suspended')
  const passwordHash = await selectPasswordHash(tx, accountId, userId)
  const origin: Origin = { actor: { kind: 'user', id: userId, name }, address }
  await letGo(tx, services, origin, accountId, user, 'transferred')
  const account = await accountById(tx, accountId)
  const values = {
    person: fullName(user),
    account: account.name,
    link: `${services.config.publicUrl}${pageAddresses.users}`,
  }
  for (const recipient of await recipientsWith(tx, accountId, 'roles.manage'))
    await queueMail(tx, services, recipient, 'transferred', values, { about: userId })
  return passwordHash
}

const userIdOf = ({ actor }: Origin) => (actor.kind === 'user' ? actor.id : null)

async function letGo(
  tx: Transaction,
  services: Services,
  origin: Origin,
  accountId: string,
  user: UserRow,
  reason: Reason,
): Promise<void> {
  await refuseLosingBreakGlass(tx, accountId, user.id)
  const person = { accountId, userId: user.id }
  await endSignInsOf(tx, accountId, user.id)
  await revokeTokensOf(tx, accountId, user.id)
  await endLinksOf(tx, person)
  // Whoever is invited again under this address is found by it, and not taken for who is gone.
  await forgetExternalIdentities(tx, accountId, user.id)
  await forgetMailsOf(tx, accountId, user.id)
  await deleteHelpRequests(tx, accountId, user.id)
  await forgetProductRequestsOf(tx, accountId, user.id)
  await insertDeletedUser(tx, { ...person, reason, status: user.status, deletedBy: userIdOf(origin) })
  await forgetHeldOf(tx, accountId, user.id)
  // Counts them out, then come the pools: whoever adds somebody locks the account's count and the pools in this order.
  await markDeleted(tx, accountId, user.id)
  await leaveDirectory(tx, accountId, user.id)
  // After that: the directory's groups are other ones without them.
  await forgetMemberships(tx, accountId, user.id)
  await userGone(tx, services, origin, person, reason === 'deleted' ? 'user_deleted' : 'transferred')
  await recordAudit(tx, origin, {
    accountId,
    action: reason === 'deleted' ? 'user.deleted' : 'user.transferred',
    target: { kind: 'user', id: user.id, name: fullName(user) },
    before: { status: user.status },
    after: { status: 'deleted' },
  })
  tx.afterCommit(() => credentialCacheOf(services.database).forgetAccount(accountId))
}
