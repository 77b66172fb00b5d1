// What runs in an account as one piece, for a view that shows everything of one moment.
import type { Session } from '@sitzplan/contract/seats'
import type { Queryable } from '../platform/database/database.ts'
import { selectRunningSessions } from './session-store.ts'
import { sessionRowView } from './session-view.ts'

/** Every running session, oldest first. `productKey` null: of any product. */
export async function runningSessions(db: Queryable, accountId: string, productKey: string | null): Promise<Session[]> {
  const filter = { accountId, productKey, userId: null }
  return (await selectRunningSessions(db, filter, null, null)).map(sessionRowView)
}
