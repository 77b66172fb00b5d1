// Holds back what the directory takes away beyond the account's limit, until an administrator has decided. What it gives is
// never held.

import type { HeldWhat } from '@sitzplan/contract/group-rules'
import { pageAddresses } from '@sitzplan/contract/pages'
import { accountById } from '../accounts/accounts.ts'
import type { Services } from '../app.ts'
import { recordAudit, systemOrigin } from '../audit/audit.ts'
import { queueMail } from '../mail/mail.ts'
import { recipientsWith } from '../mail/recipients.ts'
import type { Transaction } from '../platform/database/database.ts'
import { newId } from '../platform/ids.ts'
import { countWaiting, deleteHeld, insertHeld, lockLosses, selectLossCount, upsertLoss } from './held-store.ts'
import { isTooMuch } from './holding-rules.ts'

/**
 * Whether the directory may take something from a locked person now. Otherwise it is held, and administrators are told of
 * the first that is. To be asked before the pools are locked.
 */
export async function mayTakeAway(
  tx: Transaction,
  services: Services,
  { accountId, userId }: { accountId: string; userId: string },
  what: HeldWhat,
): Promise<boolean> {
  await lockLosses(tx, accountId)
  if (!isTooMuch(await selectLossCount(tx, accountId, userId))) {
    await upsertLoss(tx, accountId, userId)
    return true
  }
  const isFirst = (await countWaiting(tx, accountId)) === 0
  if (!(await insertHeld(tx, accountId, { id: newId(), userId, what }))) return false
  await recordAudit(tx, systemOrigin, {
    accountId,
    action: 'held_changes.held',
    target: { kind: 'user', id: userId },
    after: { what },
  })
  if (isFirst) await tellAdministrators(tx, services, accountId)
  return false
}

/** The directory has taken it back: nothing is held of it any more. */
export const releaseHeld = (tx: Transaction, accountId: string, userId: string, what: HeldWhat): Promise<void> =>
  deleteHeld(tx, accountId, userId, what)

async function tellAdministrators(tx: Transaction, services: Services, accountId: string): Promise<void> {
  const { name: account } = await accountById(tx, accountId)
  const link = `${services.config.publicUrl}${pageAddresses.groupRules}/held`
  for (const recipient of await recipientsWith(tx, accountId, 'provisioning.manage'))
    await queueMail(tx, services, recipient, 'changes_held', { account, link })
}
