// The SQL of who is in which group.
import type { Sight } from '../access/sight.ts'
import type { Queryable } from '../platform/database/database.ts'
import { searchedWords } from '../platform/database/searched-words.ts'

export interface MembershipRow {
  user_id: string
  id: string
  name: string
}

/** The groups of users, by name; of a caller who does not see all groups, those that are seen. */
export async function selectGroupsOf(
  db: Queryable,
  accountId: string,
  sight: Sight,
  userIds: readonly string[],
): Promise<MembershipRow[]> {
  const { rows } = await db.query<MembershipRow>(
    `select m.user_id, g.id, g.name
       from group_members m
       join groups g on g.account_id = m.account_id and g.id = m.group_id
      where m.account_id = $1
        and m.user_id = any($2::uuid[])
        and ($3::uuid[] is null or g.id = any($3::uuid[]))
      order by g.folded_name`,
    [accountId, userIds, sight],
  )
  return rows
}

export interface MemberRow {
  id: string
  email: string
  name: string
  since: Date
  sort_name: string
}

const ofGroup = `
  from group_members m
  join users u on u.account_id = m.account_id and u.id = m.user_id
 where m.account_id = $1
   and m.group_id = $2
   and u.status <> 'deleted'`

// The patterns are an array that is made once: a query in its place is run for every member.
const isFound = (words: string): string => `
   and u.search_text like all(array(select '%' || folded(word) || '%' from unnest(${words}::text[]) as word))`

/** A page by family name and given name; `after`: sort name and id of the last one shown. */
export async function selectMembers(
  db: Queryable,
  accountId: string,
  groupId: string,
  { search, after, limit }: { search?: string; after: readonly (string | number)[] | null; limit: number },
): Promise<MemberRow[]> {
  const words = searchedWords(search)
  const { rows } = await db.query<MemberRow>(
    // A search for nothing would look to the planner like one that finds next to nobody.
    `select u.id, u.email, coalesce(nullif(trim(u.given_name || ' ' || u.family_name), ''), u.email) as name, m.since,
            u.sort_name
     ${ofGroup}${words.length > 0 ? isFound('$6') : ''}
       and ($3::text is null or (u.sort_name, u.id) > ($3, $4::uuid))
     order by u.sort_name, u.id
     limit $5`,
    [accountId, groupId, after?.[0] ?? null, after?.[1] ?? null, limit, ...(words.length > 0 ? [words] : [])],
  )
  return rows
}

export async function countMembersFound(
  db: Queryable,
  accountId: string,
  groupId: string,
  search: string,
): Promise<number> {
  const { rows } = await db.query<{ count: number }>(`select count(*) as count ${ofGroup}${isFound('$3')}`, [
    accountId,
    groupId,
    searchedWords(search),
  ])
  return rows[0]?.count ?? 0
}

export async function countGroupsOf(tx: Queryable, accountId: string, userId: string): Promise<number> {
  const { rows } = await tx.query<{ count: number }>(
    'select count(*) as count from group_members where account_id = $1 and user_id = $2',
    [accountId, userId],
  )
  return rows[0]?.count ?? 0
}

/** Ids of the groups that were joined: the user was not in them before. */
export async function insertMemberships(
  tx: Queryable,
  accountId: string,
  userId: string,
  groupIds: readonly string[],
): Promise<string[]> {
  const { rows } = await tx.query<{ group_id: string }>(
    `insert into group_members (account_id, group_id, user_id)
     select $1, g.id, $2
       from unnest($3::uuid[]) as g(id)
         on conflict do nothing
     returning group_id`,
    [accountId, userId, groupIds],
  )
  return rows.map(({ group_id }) => group_id)
}

/** Ids of the groups that were left: the user was in them before. */
export async function deleteMemberships(
  tx: Queryable,
  accountId: string,
  userId: string,
  groupIds: readonly string[],
): Promise<string[]> {
  const { rows } = await tx.query<{ group_id: string }>(
    `delete from group_members
      where account_id = $1
        and user_id = $2
        and group_id = any($3::uuid[])
     returning group_id`,
    [accountId, userId, groupIds],
  )
  return rows.map(({ group_id }) => group_id)
}

export async function deleteMembershipsOfUser(tx: Queryable, accountId: string, userId: string): Promise<void> {
  await tx.query('delete from group_members where account_id = $1 and user_id = $2', [accountId, userId])
}

/** Returns how many there were. */
export async function deleteMembershipsOfGroup(tx: Queryable, accountId: string, groupId: string): Promise<number> {
  const { rowCount } = await tx.query('delete from group_members where account_id = $1 and group_id = $2', [
    accountId,
    groupId,
  ])
  return rowCount
}
