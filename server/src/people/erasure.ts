// Making a deletion final: name and address go everywhere. An empty shell stays for the keys that point at it; audit and
// journal keep what happened, without saying to whom.
import type { UserCaller } from '../access/caller.ts'
import { credentialCacheOf } from '../access/credential-cache.ts'
import type { Services } from '../app.ts'
import { type Origin, recordAudit, systemOrigin } from '../audit/audit.ts'
import { eraseAsActor, eraseFromAudit } from '../audit/audit-erasure.ts'
import { forgetMailsAbout } from '../mail/mail.ts'
import { forgetImportLinesOf } from '../people-import/forgetting.ts'
import type { Transaction } from '../platform/database/database.ts'
import { logFailure } from '../platform/failure-log.ts'
import { forgetAnswersAbout } from '../platform/http/idempotency.ts'
import { countDone } from '../platform/jobs/one-by-one.ts'
import { forgetSettingsOf } from '../product-settings/product-settings.ts'
import { forgetCallsAbout } from '../provisioning/calls.ts'
import { forgetRemovalsOf } from '../removals/removals.ts'
import { forgetViewsOf } from '../saved-views/saved-views.ts'
import { forgetInDirectory } from '../scim/directory-users.ts'
import { forgetSecondFactor } from '../second-factor/second-factor.ts'
import { deleteDeletedUser, selectDeletedForGood, selectDeletedForUpdate } from './deleted-user-store.ts'
import {
  deleteCooldowns,
  deleteFormerNames,
  deleteInvitation,
  deleteJournalPersons,
  deleteLinks,
  deleteSignInTests,
  eraseDevicesFromTickets,
  eraseFromRevisions,
  eraseSessionNotes,
  eraseUser,
  forgetAsContact,
  forgetInviter,
  selectNamesOf,
} from './erasure-store.ts'
import { deletedForUpdate } from './restoring.ts'

/** Erases somebody at once who could still be brought back. */
export async function eraseDeleted(
  { database }: Services,
  origin: Origin,
  caller: UserCaller,
  userId: string,
): Promise<void> {
  const { account_id: accountId, user_id: id } = await database.transaction((tx) =>
    deletedForUpdate(tx, caller, userId),
  )
  await eraseAsActor(database, accountId, id)
  await forgetAnswersAbout(database, id)
  await database.transaction(async (tx) => {
    await deletedForUpdate(tx, caller, id)
    await erase(tx, origin, accountId, id)
    tx.afterCommit(() => credentialCacheOf(database).forgetAccount(accountId))
  })
}

/**
 * Erases those whose 30 days are over; answers about them are not kept as long. One who cannot be erased holds up none of
 * the others. Returns how many were.
 */
export async function eraseDeletedForGood({ database, log }: Services, most = 100): Promise<number> {
  const eraseOne = async ({ account_id: accountId, user_id: userId }: { account_id: string; user_id: string }) => {
    await eraseAsActor(database, accountId, userId)
    await database.transaction(async (tx) => {
      if (await selectDeletedForUpdate(tx, accountId, userId)) await erase(tx, systemOrigin, accountId, userId)
    })
  }
  return countDone(await selectDeletedForGood(database, most), eraseOne, logFailure(log, 'erasing somebody deleted'))
}

async function erase(tx: Transaction, origin: Origin, accountId: string, id: string): Promise<void> {
  const names = await selectNamesOf(tx, accountId, id)
  await forgetCallsAbout(tx, accountId, id, names)
  await eraseDevicesFromTickets(tx, accountId, id)
  await eraseSessionNotes(tx, accountId, id)
  await deleteJournalPersons(tx, accountId, id)
  await eraseFromRevisions(tx, accountId, id)
  await forgetSecondFactor(tx, { accountId, userId: id })
  await forgetMailsAbout(tx, accountId, id)
  await deleteInvitation(tx, accountId, id)
  await forgetInviter(tx, accountId, id)
  await deleteLinks(tx, accountId, id)
  await deleteCooldowns(tx, accountId, id)
  await forgetRemovalsOf(tx, accountId, id)
  await forgetSettingsOf(tx, accountId, id)
  await forgetViewsOf(tx, accountId, id)
  await deleteSignInTests(tx, accountId, id)
  await forgetImportLinesOf(tx, accountId, id, names)
  await forgetAsContact(tx, accountId, id)
  await forgetInDirectory(tx, accountId, id)
  await eraseUser(tx, accountId, id)
  await deleteFormerNames(tx, accountId, id)
  await deleteDeletedUser(tx, accountId, id)
  await recordAudit(tx, origin, { accountId, action: 'user.erased', target: { kind: 'user', id } })
  await eraseFromAudit(tx, accountId, id)
}
