// The front door of what was removed: whoever takes something away that can be brought back records it here, and asks
// here before bringing it back. The list of it all is in recently-removed.ts, who brings back what in restorers.ts.

import type { Permission } from '@sitzplan/contract/permissions'
import type { What } from '@sitzplan/contract/removals'
import type { UserCaller } from '../access/caller.ts'
import type { Services } from '../app.ts'
import type { Origin } from '../audit/audit.ts'
import type { Transaction } from '../platform/database/database.ts'
import { notFound, Refusal } from '../platform/errors/refusal.ts'
import { newId } from '../platform/ids.ts'
import {
  insertRemoval,
  type NewRemoval,
  type RemovalRow,
  selectRemoval,
  selectRemovalForUpdate,
  updateRestored,
} from './removal-store.ts'

export {
  deleteRemovalsOf as forgetRemovalsOf,
  deleteRemovalsOfQueue as forgetRemovalsOfQueue,
  type RemovalRow,
  updateDevicesRestored as devicesRestored,
  updateLicenseRestored as licenseRestored,
  updatePlaceRestored as placeRestored,
} from './removal-store.ts'

/** How something of one sort is brought back, and what a caller needs for it: to see it in the list, too. */
export interface Restorer {
  permission: Permission
  /**
   * Brings it back; returns what the call answers. Throws `not_found`, `wrong_state` and `restore_expired`, best by
   * `claimRemoval`, and whatever else stands in the way.
   */
  restore(tx: Transaction, services: Services, origin: Origin, caller: UserCaller, id: string): Promise<unknown>
}

/** Records what was just taken away, in the same transaction. `keptDays`: how long it can be brought back. */
export async function recordRemoval(
  tx: Transaction,
  { actor }: Origin,
  { subject = {}, ...removal }: Omit<NewRemoval, 'id' | 'subject' | 'removedBy'> & Partial<Pick<NewRemoval, 'subject'>>,
): Promise<void> {
  const removedBy = actor.kind === 'user' ? actor.id : null
  await insertRemoval(tx, { ...removal, subject, removedBy, id: newId() })
}

/** What was removed, as it stands there: to find out whose it was, and lock that first. Throws `not_found`. */
export async function removalOf(
  tx: Transaction,
  accountId: string,
  what: Exclude<What, 'user'>,
  id: string,
): Promise<RemovalRow> {
  const removal = await selectRemoval(tx, accountId, id)
  if (removal?.what !== what) throw notFound()
  return removal
}

/**
 * Takes it off the list, for who brings it back in the same transaction: to be called after whatever else is locked, because
 * what takes something away records it last. Throws `wrong_state` for what is back already, and `restore_expired`.
 */
export async function claimRemoval(tx: Transaction, accountId: string, id: string): Promise<RemovalRow> {
  const removal = await selectRemovalForUpdate(tx, accountId, id)
  if (!removal) throw notFound()
  if (removal.is_back) throw isBackAlready()
  if (removal.is_over) throw new Refusal('restore_expired')
  await updateRestored(tx, accountId, id)
  return removal
}

export const isBackAlready = () => new Refusal('wrong_state', { reason: 'restored_already' })
