// The lines of an account as one piece, for a view that shows everything of one moment.
import type { Waiting } from '@sitzplan/contract/line'
import type { Queryable } from '../platform/database/database.ts'
import { selectLine } from './line-store.ts'
import { waitingView } from './line-view.ts'

/** Everybody who waits, pool by pool, in their order. `productKey` null: for any product. */
export async function wholeLine(db: Queryable, accountId: string, productKey: string | null): Promise<Waiting[]> {
  return (await selectLine(db, accountId, productKey, null, null)).map((row) => waitingView(row))
}
