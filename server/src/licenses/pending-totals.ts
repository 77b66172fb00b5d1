// What a revision that waits will leave: nothing is assigned by itself above the smaller of both totals.
import type { Queryable } from '../platform/database/database.ts'
import type { Line } from './license-rules.ts'
import { selectLines, selectRevisionWithStatus } from './license-store.ts'

/**
 * The lines of the account's pending revision, or null when none waits. A line that is missing has total 0 in it;
 * `total` null means unrestricted.
 */
export async function pendingTotals(queryable: Queryable, accountId: string): Promise<Line[] | null> {
  const pending = await selectRevisionWithStatus(queryable, accountId, 'pending')
  return pending && (await selectLines(queryable, accountId, [pending.revision]))
}
