// What others do with the directory's people: they are deleted, come back, are erased. The directory itself is users.ts.
import type { Origin } from '../audit/audit.ts'
import { returnToDirectoryGroups } from '../groups/groups.ts'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import { deleteDirectoryUser, isDirectoryUser, markLeft, markReturnedWhereFree } from './directory-user-store.ts'
import { insertTurns } from './group-store.ts'

/** Whether the directory keeps the person: what it says of them is not for anybody else to say. */
export const isInDirectory = (queryable: Queryable, accountId: string, userId: string): Promise<boolean> =>
  isDirectoryUser(queryable, accountId, userId)

/** Of somebody who is deleted: from now on they are not there for the directory. */
export const leaveDirectory = (tx: Transaction, accountId: string, userId: string): Promise<void> =>
  markLeft(tx, accountId, userId)

/**
 * Of somebody who is brought back, to the groups in which the directory had them, too. Where the directory has given their
 * name to somebody else it has let go of them.
 */
export async function returnToDirectory(
  tx: Transaction,
  origin: Origin,
  accountId: string,
  userId: string,
): Promise<void> {
  if (!(await markReturnedWhereFree(tx, accountId, userId))) return deleteDirectoryUser(tx, accountId, userId)
  await insertTurns(tx, accountId, await returnToDirectoryGroups(tx, origin, accountId, userId))
}

export const forgetInDirectory = (tx: Transaction, accountId: string, userId: string): Promise<void> =>
  deleteDirectoryUser(tx, accountId, userId)
