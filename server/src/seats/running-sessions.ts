// What runs in an account as one piece, for a view that shows everything of one moment.
import type { Session } from '@sitzplan/contract/seats'
import type { Queryable } from '../platform/database/database.ts'
import { selectAllRunningSessions } from './session-store.ts'
import { sessionRowView } from './session-view.ts'

/** Every running session, oldest first. `productKey` null: of any product. */
export async function runningSessions(db: Queryable, accountId: string, productKey: string | null): Promise<Session[]> {
  return (await selectAllRunningSessions(db, accountId, productKey)).map(sessionRowView)
}
