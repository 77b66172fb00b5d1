// The SQL of who is in which group for the directory: what others have put together is not its matter.
import { fullNameOf } from '../access/full-name.ts'
import type { Queryable } from '../platform/database/database.ts'

/** Who is not there for the directory is no member for it: their deletion is held, or an administrator has discarded it. */
export const isThere = `exists (select from directory_users du
                     where du.account_id = m.account_id and du.user_id = m.user_id and du.left_at is null)`

/** The directory's groups of users, by name. */
export async function selectGroupsOfUsers(
  queryable: Queryable,
  accountId: string,
  userIds: readonly string[],
): Promise<{ user_id: string; id: string; name: string }[]> {
  const { rows } = await queryable.query<{ user_id: string; id: string; name: string }>(
    `select m.user_id, g.id, g.name
       from group_members m
       join groups g on g.account_id = m.account_id and g.id = m.group_id
      where m.account_id = $1
        and m.user_id = any($2::uuid[])
        and m.source = 'directory'
      order by g.folded_name`,
    [accountId, userIds],
    'directory-groups-of-users',
  )
  return rows
}

export interface MemberRow {
  id: string
  name: string
}

const name = `${fullNameOf('u')} as name`

/** The next of a group's members in order of id. */
export async function selectMembersAfter(
  queryable: Queryable,
  accountId: string,
  groupId: string,
  after: string | null,
  limit: number,
): Promise<MemberRow[]> {
  const { rows } = await queryable.query<MemberRow>(
    `select m.user_id as id, ${name}
       from group_members m
       join users u on u.account_id = m.account_id and u.id = m.user_id
      where m.account_id = $1
        and m.group_id = $2
        and m.source = 'directory'
        and ${isThere}
        and m.user_id > coalesce($3::uuid, '00000000-0000-0000-0000-000000000000')
      order by m.user_id
      limit $4`,
    [accountId, groupId, after, limit],
  )
  return rows
}

/** How many members the groups have. */
export async function countMembers(
  queryable: Queryable,
  accountId: string,
  groupIds: readonly string[],
): Promise<Map<string, number>> {
  const { rows } = await queryable.query<{ group_id: string; members: number }>(
    `select group_id, count(*) as members
       from group_members m
      where m.account_id = $1
        and m.group_id = any($2::uuid[])
        and m.source = 'directory'
        and ${isThere}
      group by m.group_id`,
    [accountId, groupIds],
  )
  return new Map(rows.map(({ group_id, members }) => [group_id, members]))
}

/** The members of several groups that have few. */
export async function selectMembersOfGroups(
  queryable: Queryable,
  accountId: string,
  groupIds: readonly string[],
): Promise<(MemberRow & { group_id: string })[]> {
  const { rows } = await queryable.query<MemberRow & { group_id: string }>(
    `select m.group_id, m.user_id as id, ${name}
       from group_members m
       join users u on u.account_id = m.account_id and u.id = m.user_id
      where m.account_id = $1
        and m.group_id = any($2::uuid[])
        and m.source = 'directory'
        and ${isThere}
      order by m.group_id, m.user_id`,
    [accountId, groupIds],
  )
  return rows
}
