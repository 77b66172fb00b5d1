// What a revision that waits will leave: nothing is assigned by itself above the smaller of both totals, and what is
// ordered then comes on top of it.
import type { Queryable } from '../platform/database/database.ts'
import type { Line } from './license-rules.ts'
import { selectLines, selectNewestRevisionNumber, selectRevisionWithStatus } from './license-store.ts'

/**
 * The lines of the account's pending revision, or null when none waits. A line that is missing has total 0 in it;
 * `total` null means unrestricted.
 */
export async function pendingTotals(queryable: Queryable, accountId: string): Promise<Line[] | null> {
  const pending = await selectRevisionWithStatus(queryable, accountId, 'pending')
  return pending && (await selectLines(queryable, accountId, [pending.revision]))
}

/** The lines that the next revision begins with: of the one that waits, else of the one in force. */
export const newestLines = async (queryable: Queryable, accountId: string): Promise<Line[]> =>
  selectLines(queryable, accountId, [await selectNewestRevisionNumber(queryable, accountId)])
