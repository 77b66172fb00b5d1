// What was done with a user and with what they may use, as the audit log tells it. Where and when they worked is not
// here: that takes usage.view.
import type { UserHistoryItem } from '@sitzplan/contract/users'
import type { UserCaller } from '../access/caller.ts'
import { peopleSeen } from '../access/sight.ts'
import type { Database } from '../platform/database/database.ts'
import { decodeCursor, type Page, pageOf } from '../platform/http/lists.ts'
import { oneUser } from './people.ts'
import { historyItem } from './user-history-rules.ts'
import { countUserEvents, selectUserEvents, type UserEventRow } from './user-history-store.ts'

/** A page, newest first. Throws `not_found`. */
export async function userHistory(
  database: Database,
  { accountId, managedGroups, userId: readerId }: UserCaller,
  userId: string,
  { limit = 50, cursor }: { limit?: number; cursor?: string },
): Promise<Page<UserHistoryItem>> {
  const { id } = await oneUser(database, accountId, managedGroups, userId)
  const [rows, total] = await Promise.all([
    selectUserEvents(database, accountId, id, decodeCursor(cursor, 2), limit + 1),
    countUserEvents(database, accountId, id),
  ])
  const actors = rows.flatMap((row) => row.actor_id ?? [])
  const seen = await peopleSeen(database, accountId, managedGroups, actors)
  const isActorHidden = ({ actor_kind: kind, actor_id: id }: UserEventRow) =>
    kind === 'user' && id !== null && id !== readerId && !seen.has(id)
  return pageOf(
    rows,
    limit,
    total,
    (row) => historyItem(row, isActorHidden(row)),
    (row) => [row.at.toISOString(), row.number],
  )
}
