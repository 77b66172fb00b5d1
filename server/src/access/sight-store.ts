// The statement behind what a limited manager sees.
import type { Queryable } from '../platform/database/database.ts'

/** Those of `userIds` who are in one of the groups. */
export async function selectMembersOf(
  queryable: Queryable,
  accountId: string,
  groupIds: readonly string[],
  userIds: readonly string[],
): Promise<Set<string>> {
  const { rows } = await queryable.query<{ user_id: string }>(
    `select distinct user_id
       from group_members
      where account_id = $1
        and user_id = any($2::uuid[])
        and group_id = any($3::uuid[])`,
    [accountId, userIds, groupIds],
  )
  return new Set(rows.map(({ user_id }) => user_id))
}
