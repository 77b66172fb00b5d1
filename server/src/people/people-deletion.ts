// Deleting a person: seats and sessions end, and name and address go everywhere (product.md, privacy). An empty shell
// stays for the keys that point at it; audit and journal keep what happened, without saying to whom.
import type { UserCaller } from '../access/caller.ts'
import { credentialCacheOf } from '../access/credential-cache.ts'
import type { Services } from '../app.ts'
import { userDeleted } from '../assignments/assignments.ts'
import { type Origin, recordAudit } from '../audit/audit.ts'
import { eraseFromAudit } from '../audit/audit-erasure.ts'
import { forgetExternalIdentities, refuseLosingBreakGlass } from '../enterprise-sign-in/enforcement.ts'
import { forgetMemberships } from '../groups/groups.ts'
import type { Transaction } from '../platform/database/database.ts'
import { forgetSecondFactor } from '../second-factor/second-factor.ts'
import { endSignInsOf } from '../sign-in/sign-ins.ts'
import { revokeTokensOf } from '../tokens/tokens.ts'
import {
  deleteHelpRequests,
  deleteJournalPersons,
  eraseDevicesFromTickets,
  eraseFromRevisions,
  eraseSessionNotes,
  eraseUser,
} from './erasure-store.ts'
import { lockUser, refuseLastSuperadmin, wrongState } from './people-changes.ts'

/** Deletes a user of the caller's account. Nobody deletes themself: they could not be told what went wrong. */
export async function deleteUser(
  tx: Transaction,
  services: Services,
  origin: Origin,
  caller: UserCaller,
  userId: string,
): Promise<void> {
  const { accountId } = caller
  const { user, activeSuperadmins } = await lockUser(tx, caller, userId)
  // As the row has it: what is erased is found by the text of the id.
  const { id } = user
  refuseLastSuperadmin(activeSuperadmins, id)
  if (id === caller.userId) throw wrongState('yourself')
  await refuseLosingBreakGlass(tx, accountId, id)
  await userDeleted(tx, services, origin, { accountId, userId: id })
  await eraseDevicesFromTickets(tx, accountId, id)
  await endSignInsOf(tx, accountId, id)
  await forgetSecondFactor(tx, { accountId, userId: id })
  await revokeTokensOf(tx, accountId, id)
  await forgetExternalIdentities(tx, accountId, id)
  await deleteHelpRequests(tx, accountId, id)
  await eraseSessionNotes(tx, accountId, id)
  await deleteJournalPersons(tx, accountId, id)
  await eraseFromRevisions(tx, accountId, id)
  await forgetMemberships(tx, accountId, id)
  await eraseUser(tx, accountId, id)
  await recordAudit(tx, origin, {
    accountId,
    action: 'user.deleted',
    target: { kind: 'user', id },
    before: { status: user.status },
    after: { status: 'deleted' },
  })
  await eraseFromAudit(tx, accountId, id)
  tx.afterCommit(() => credentialCacheOf(services.database).forgetAccount(accountId))
}
