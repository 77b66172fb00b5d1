// The user a call is about to change: there, seen by the caller, and nobody who has more than the caller.
import type { Transaction } from '../platform/database/database.ts'
import { notFound, Refusal } from '../platform/errors/refusal.ts'
import { mayActOn, standingOf } from './acting.ts'
import type { UserCaller } from './caller.ts'
import { selectSeenForUpdate, type TouchedUser } from './touch-store.ts'

/**
 * Locks the user, as whoever changes something of a person does first. Refuses with `not_found` whom the caller does not
 * see, and with `forbidden` whom the caller may not touch.
 */
export async function touch(tx: Transaction, caller: UserCaller, userId: string): Promise<TouchedUser> {
  const user = await selectSeenForUpdate(tx, caller.accountId, caller.managedGroups, userId)
  if (!user) throw notFound()
  const standing = standingOf(user.role, user.permissions, user.managed_groups)
  if (!mayActOn(caller, { id: user.id, ...standing })) throw new Refusal('forbidden')
  return user
}
