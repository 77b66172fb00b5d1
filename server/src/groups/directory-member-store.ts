// The SQL of what the directory changes of a group's members: one statement for any number of them.

import type { MemberSource } from '@sitzplan/contract/groups'
import { fullNameOf } from '../access/full-name.ts'
import type { Queryable } from '../platform/database/database.ts'

export interface NamedUser {
  id: string
  name: string
}

const name = `${fullNameOf('u')} as name`

/**
 * Locks users as whoever changes people does, superadmins first: nobody who is deleted meanwhile stays in a group.
 * `groupId`: those whom the directory has in that group, too.
 */
export async function lockMembers(
  tx: Queryable,
  accountId: string,
  userIds: readonly string[],
  groupId: string | null = null,
): Promise<NamedUser[]> {
  const { rows } = await tx.query<NamedUser>(
    `select u.id, ${name}
       from users u
      where u.account_id = $1
        and u.id = any(array(select unnest($2::uuid[])
                              union
                             select user_id
                               from group_members
                              where account_id = $1 and group_id = $3 and source = 'directory'))
        and u.status <> 'deleted'
      order by u.role <> 'superadmin', u.id
        for no key update of u`,
    [accountId, userIds, groupId],
  )
  return rows
}

/** Ids of those who were not in it by the directory. */
export async function insertDirectoryMembers(
  tx: Queryable,
  accountId: string,
  groupId: string,
  userIds: readonly string[],
): Promise<Set<string>> {
  const { rows } = await tx.query<{ user_id: string }>(
    `insert into group_members (account_id, group_id, user_id, source)
     select $1, $2, u.id, 'directory'
       from unnest($3::uuid[]) as u(id)
         on conflict do nothing
     returning user_id`,
    [accountId, groupId, userIds],
  )
  return new Set(rows.map(({ user_id }) => user_id))
}

/** In which groups the directory had somebody who is deleted. */
export async function selectAway(tx: Queryable, accountId: string, userId: string): Promise<string[]> {
  const { rows } = await tx.query<{ group_id: string }>(
    'select group_id from directory_members_away where account_id = $1 and user_id = $2',
    [accountId, userId],
  )
  return rows.map(({ group_id }) => group_id)
}

/** The directory takes them out of it though they are deleted. */
export async function deleteAway(
  tx: Queryable,
  accountId: string,
  groupId: string,
  userIds: readonly string[],
): Promise<void> {
  await tx.query(
    'delete from directory_members_away where account_id = $1 and group_id = $2 and user_id = any($3::uuid[])',
    [accountId, groupId, userIds],
  )
}

/** Those who were in it by this source. */
export async function deleteMembersBySource(
  tx: Queryable,
  accountId: string,
  groupId: string,
  userIds: readonly string[],
  source: MemberSource,
): Promise<NamedUser[]> {
  const { rows } = await tx.query<NamedUser>(
    `delete from group_members m
      using users u
      where m.account_id = $1
        and m.group_id = $2
        and m.user_id = any($3::uuid[])
        and m.source = $4
        and u.account_id = m.account_id
        and u.id = m.user_id
     returning u.id, ${name}`,
    [accountId, groupId, userIds, source],
  )
  return rows
}

/**
 * Those who were in it by the directory and are not among the users. Whose deletion is held is not told to the directory,
 * which does not mean to take them out.
 */
export async function deleteDirectoryMembersBut(
  tx: Queryable,
  accountId: string,
  groupId: string,
  userIds: readonly string[],
): Promise<NamedUser[]> {
  const { rows } = await tx.query<NamedUser>(
    `delete from group_members m
      using users u
      where m.account_id = $1
        and m.group_id = $2
        and m.source = 'directory'
        and not exists (select from unnest($3::uuid[]) as w(id) where w.id = m.user_id)
        and not exists (select from directory_users d
                         where d.account_id = m.account_id and d.user_id = m.user_id and d.left_at is not null)
        and u.account_id = m.account_id
        and u.id = m.user_id
     returning u.id, ${name}`,
    [accountId, groupId, userIds],
  )
  return rows
}
