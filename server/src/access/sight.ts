// Whom a caller sees: everybody of their account, or, as a manager limited to groups, the users of these groups. Who is
// not seen is answered like somebody who is not there.
import type { Queryable } from '../platform/database/database.ts'
import { selectMembersOf } from './sight-store.ts'

/** The groups whose users are seen; null: everybody. None at all: nobody. */
export type Sight = readonly string[] | null

/** The condition that a user is seen; `groups` is the place of the parameter with the `Sight`. */
export const isSeen = (accountId: string, userId: string, groups: string): string => `(
  ${groups}::uuid[] is null
  or exists (select from group_members seen
              where seen.account_id = ${accountId}
                and seen.user_id = ${userId}
                and seen.group_id = any(${groups}::uuid[])))`

/** Those of `userIds` who are seen. */
export async function peopleSeen(
  queryable: Queryable,
  accountId: string,
  sight: Sight,
  userIds: Iterable<string>,
): Promise<ReadonlySet<string>> {
  const asked = new Set(userIds)
  if (sight === null || asked.size === 0) return asked
  return selectMembersOf(queryable, accountId, sight, [...asked])
}
