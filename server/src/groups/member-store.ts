// The SQL of who is in which group.

import type { MemberSource } from '@sitzplan/contract/groups'
import { fullNameOf } from '../access/full-name.ts'
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
       from (select distinct user_id, group_id
               from group_members
              where account_id = $1
                and user_id = any($2::uuid[])
                and ($3::uuid[] is null or group_id = any($3::uuid[]))) m
       join groups g on g.account_id = $1 and g.id = m.group_id
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
  sources: MemberSource[]
  sort_name: string
}

const ofGroup = `
  from users u
 where u.account_id = $1
   and u.status <> 'deleted'
   and exists (select from group_members m
                where m.account_id = u.account_id
                  and m.group_id = $2
                  and m.user_id = u.id
                  and ($3::text is null or m.source = $3))`

// The patterns are an array that is made once: a query in its place is run for every member.
const isFound = (words: string): string => `
   and u.search_text like all(array(select '%' || folded(word) || '%' from unnest(${words}::text[]) as word))`

export interface MembersWanted {
  search?: string | undefined
  source?: MemberSource | undefined
}

/** A page by family name and given name; `after`: sort name and id of the last one shown. */
export async function selectMembers(
  db: Queryable,
  accountId: string,
  groupId: string,
  { search, source, after, limit }: MembersWanted & { after: readonly (string | number)[] | null; limit: number },
): Promise<MemberRow[]> {
  const words = searchedWords(search)
  const { rows } = await db.query<MemberRow>(
    // A search for nothing would look to the planner like one that finds next to nobody.
    `select p.*, s.since, s.sources
       from (
         select u.id, u.email, ${fullNameOf('u')} as name,
                u.sort_name
         ${ofGroup}${words.length > 0 ? isFound('$7') : ''}
           and ($4::text is null or (u.sort_name, u.id) > ($4, $5::uuid))
         order by u.sort_name, u.id
         limit $6
       ) p
      cross join lateral (
            select min(m.since) as since, array_agg(m.source order by m.source) as sources
              from group_members m
             where m.account_id = $1
               and m.group_id = $2
               and m.user_id = p.id) s
      order by p.sort_name, p.id`,
    [
      accountId,
      groupId,
      source ?? null,
      after?.[0] ?? null,
      after?.[1] ?? null,
      limit,
      ...(words.length > 0 ? [words] : []),
    ],
  )
  return rows
}

export async function countMembersFound(
  db: Queryable,
  accountId: string,
  groupId: string,
  { search, source }: MembersWanted,
): Promise<number> {
  const words = searchedWords(search)
  const { rows } = await db.query<{ count: number }>(
    `select count(*) as count ${ofGroup}${words.length > 0 ? isFound('$4') : ''}`,
    [accountId, groupId, source ?? null, ...(words.length > 0 ? [words] : [])],
  )
  return rows[0]?.count ?? 0
}

/** Into how many groups administrators have put the user. */
export async function countDirectGroupsOf(tx: Queryable, accountId: string, userId: string): Promise<number> {
  const { rows } = await tx.query<{ count: number }>(
    `select count(*) as count from group_members where account_id = $1 and user_id = $2 and source = 'direct'`,
    [accountId, userId],
  )
  return rows[0]?.count ?? 0
}

/** Ids of the groups into which the user was put by this source, and was not before. */
export async function insertMemberships(
  tx: Queryable,
  accountId: string,
  userId: string,
  groupIds: readonly string[],
  source: MemberSource,
): Promise<string[]> {
  const { rows } = await tx.query<{ group_id: string }>(
    `insert into group_members (account_id, group_id, user_id, source)
     select $1, g.id, $2, $4
       from unnest($3::uuid[]) as g(id)
         on conflict do nothing
     returning group_id`,
    [accountId, userId, groupIds, source],
  )
  return rows.map(({ group_id }) => group_id)
}

/** Ids of the groups in which the user was by this source. */
export async function deleteMemberships(
  tx: Queryable,
  accountId: string,
  userId: string,
  groupIds: readonly string[],
  source: MemberSource,
): Promise<string[]> {
  const { rows } = await tx.query<{ group_id: string }>(
    `delete from group_members
      where account_id = $1
        and user_id = $2
        and group_id = any($3::uuid[])
        and source = $4
     returning group_id`,
    [accountId, userId, groupIds, source],
  )
  return rows.map(({ group_id }) => group_id)
}

/** By what the user is in these groups, group by group. */
export async function selectSourcesOf(
  tx: Queryable,
  accountId: string,
  userId: string,
  groupIds: readonly string[],
): Promise<Map<string, MemberSource[]>> {
  const { rows } = await tx.query<{ group_id: string; sources: MemberSource[] }>(
    `select group_id, array_agg(source order by source) as sources
       from group_members
      where account_id = $1
        and user_id = $2
        and group_id = any($3::uuid[])
      group by group_id`,
    [accountId, userId, groupIds],
  )
  return new Map(rows.map(({ group_id, sources }) => [group_id, sources]))
}

/** Where the directory had them is kept for as long as they can be brought back. */
export async function deleteMembershipsOfUser(tx: Queryable, accountId: string, userId: string): Promise<void> {
  await tx.query(
    `with gone as (
       delete from group_members
        where account_id = $1
          and user_id = $2
       returning group_id, source
     )
     insert into directory_members_away (account_id, group_id, user_id)
     select $1, d.group_id, $2
       from gone g
       join directory_groups d on d.account_id = $1 and d.group_id = g.group_id
      where g.source = 'directory'
      order by d.group_id
        for key share of d`,
    [accountId, userId],
  )
}

/** Returns how many people there were. `source`: only by this one. */
export async function deleteMembershipsOfGroup(
  tx: Queryable,
  accountId: string,
  groupId: string,
  source: MemberSource | null = null,
): Promise<number> {
  const { rows } = await tx.query<{ count: number }>(
    `with gone as (
       delete from group_members
        where account_id = $1
          and group_id = $2
          and ($3::text is null or source = $3)
       returning user_id)
     select count(distinct user_id) as count
       from gone`,
    [accountId, groupId, source],
  )
  return rows[0]?.count ?? 0
}
