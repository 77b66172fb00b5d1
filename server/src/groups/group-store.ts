// The groups' SQL: the groups themselves. Who is in them is in member-store.ts.
import type { GroupSource } from '@sitzplan/contract/groups'
import type { Sight } from '../access/sight.ts'
import type { Queryable } from '../platform/database/database.ts'
import { searchedWords } from '../platform/database/searched-words.ts'

export interface GroupRow {
  id: string
  name: string
  folded_name: string
  members: number
  /** Who keeps it. */
  source: GroupSource
}

// The key's order makes people of memberships without sorting: somebody may be in a group by several sources.
const members = (groupId: string) => `
  (select count(*) from (select distinct m.user_id from group_members m where m.account_id = $1 and m.group_id = ${groupId}) p)`

const isKept = (groupId: string) =>
  `exists (select from directory_groups d where d.account_id = $1 and d.group_id = ${groupId})`

const source = (groupId: string) => `case when ${isKept(groupId)} then 'directory' else 'direct' end`

const seen = `
  from groups g
 where g.account_id = $1
   and ($2::uuid[] is null or g.id = any($2::uuid[]))`

const matching = `${seen}
   and g.folded_name like all(array(select '%' || folded(word) || '%' from unnest($3::text[]) as word))
   and ($4::text is null or ($4 = 'directory') = ${isKept('g.id')})`

export interface GroupsWanted {
  search?: string | undefined
  source?: GroupSource | undefined
}

/** A page by name, of the groups the caller sees. Counting is one look into an index for each group shown. */
export async function selectGroups(
  db: Queryable,
  accountId: string,
  sight: Sight,
  { search, source: wanted, after, limit }: GroupsWanted & { after: string | null; limit: number },
): Promise<GroupRow[]> {
  const { rows } = await db.query<GroupRow>(
    `select f.id, f.name, f.folded_name, ${members('f.id')} as members, ${source('f.id')} as source
       from (
         select g.id, g.name, g.folded_name
         ${matching}
           and ($5::text is null or g.folded_name > $5)
         order by g.folded_name
         limit $6
       ) f
      order by f.folded_name`,
    [accountId, sight, searchedWords(search), wanted ?? null, after, limit],
  )
  return rows
}

export async function countGroups(
  db: Queryable,
  accountId: string,
  sight: Sight,
  { search, source: wanted }: GroupsWanted = {},
): Promise<number> {
  const { rows } = await db.query<{ count: number }>(`select count(*) as count ${matching}`, [
    accountId,
    sight,
    searchedWords(search),
    wanted ?? null,
  ])
  return rows[0]?.count ?? 0
}

export async function selectGroup(
  db: Queryable,
  accountId: string,
  sight: Sight,
  id: string,
): Promise<Omit<GroupRow, 'folded_name'> | null> {
  const { rows } = await db.query<Omit<GroupRow, 'folded_name'>>(
    `select g.id, g.name, ${members('g.id')} as members, ${source('g.id')} as source
     ${seen}
       and g.id = $3`,
    [accountId, sight, id],
  )
  return rows[0] ?? null
}

/** Those of the groups so called that are seen, by what they were asked for. */
export async function selectGroupsNamed(
  db: Queryable,
  accountId: string,
  sight: Sight,
  names: readonly string[],
): Promise<{ asked: string; id: string; name: string }[]> {
  const { rows } = await db.query<{ asked: string; id: string; name: string }>(
    `select asked, g.id, g.name
       from unnest($3::text[]) as asked
       join groups g on g.account_id = $1 and g.folded_name = folded(asked)
      where $2::uuid[] is null or g.id = any($2::uuid[])`,
    [accountId, sight, names],
  )
  return rows
}

export async function selectGroupNames(db: Queryable, accountId: string): Promise<{ id: string; name: string }[]> {
  const { rows } = await db.query<{ id: string; name: string }>('select id, name from groups where account_id = $1', [
    accountId,
  ])
  return rows
}

/** Returns false where the name is taken. */
export async function insertGroupWhereNameFree(
  tx: Queryable,
  accountId: string,
  id: string,
  name: string,
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `insert into groups (account_id, id, name)
     values ($1, $2, $3)
         on conflict on constraint groups_name_once do nothing`,
    [accountId, id, name],
  )
  return rowCount === 1
}

/** The group that has the name, told apart as names are. */
export async function selectNamesake(
  tx: Queryable,
  accountId: string,
  name: string,
): Promise<(Pick<GroupRow, 'id' | 'source'> & { was_directory: boolean }) | null> {
  const { rows } = await tx.query<Pick<GroupRow, 'id' | 'source'> & { was_directory: boolean }>(
    `select g.id, ${source('g.id')} as source, g.was_directory
       from groups g
      where g.account_id = $1
        and g.folded_name = folded($2)`,
    [accountId, name],
  )
  return rows[0] ?? null
}

/** Until the end of the transaction nobody else makes or renames a group of the account. */
export async function lockGroupNames(tx: Queryable, accountId: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('groups ' || $1, 0))`, [accountId])
}

/** Locked as whoever changes the group does; nobody joins it until the end of the transaction. */
export async function selectGroupForUpdate(
  tx: Queryable,
  accountId: string,
  sight: Sight,
  id: string,
): Promise<Pick<GroupRow, 'id' | 'name' | 'source'> | null> {
  const { rows } = await tx.query<Pick<GroupRow, 'id' | 'name' | 'source'>>(
    `select g.id, g.name, ${source('g.id')} as source
     ${seen}
       and g.id = $3
       for update of g`,
    [accountId, sight, id],
  )
  return rows[0] ?? null
}

/** Those of `ids` that are there and seen. They stay until the end of the transaction. */
export async function selectGroupsForKeyShare(
  tx: Queryable,
  accountId: string,
  sight: Sight,
  ids: readonly string[],
): Promise<Pick<GroupRow, 'id' | 'name'>[]> {
  const { rows } = await tx.query<Pick<GroupRow, 'id' | 'name'>>(
    `select g.id, g.name
     ${seen}
       and g.id = any($3::uuid[])
     order by g.id
       for key share`,
    [accountId, sight, ids],
  )
  return rows
}

/** Returns false where another group has the name; to be called with the names locked. */
export async function updateNameWhereFree(
  tx: Queryable,
  accountId: string,
  id: string,
  name: string,
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `update groups g
        set name = $3
      where g.account_id = $1
        and g.id = $2
        and not exists (select from groups o
                         where o.account_id = $1 and o.folded_name = folded($3) and o.id <> $2)`,
    [accountId, id, name],
  )
  return rowCount === 1
}

/** How many managers are limited to the group, among others perhaps. */
export async function countManagersLimitedTo(tx: Queryable, accountId: string, groupId: string): Promise<number> {
  const { rows } = await tx.query<{ count: number }>(
    `select count(*) as count
       from users
      where account_id = $1
        and manager_groups <> '{}'
        and $2 = any(manager_groups)
        and role = 'manager'
        and status <> 'deleted'`,
    [accountId, groupId],
  )
  return rows[0]?.count ?? 0
}

export async function deleteGroupRow(tx: Queryable, accountId: string, id: string): Promise<void> {
  await tx.query('delete from groups where account_id = $1 and id = $2', [accountId, id])
}

/** Whether the directory's group was here before it took it over, or has somebody whom an administrator put in. */
export async function isAdministratorsToo(tx: Queryable, accountId: string, id: string): Promise<boolean> {
  // What the directory makes is made in one transaction, at one time; the directory's is kept to the millisecond.
  const { rowCount } = await tx.query(
    `select
       from groups g
       join directory_groups d on d.account_id = g.account_id and d.group_id = g.id
      where g.account_id = $1
        and g.id = $2
        and (date_trunc('milliseconds', g.created_at) < d.created_at
             or exists (select from group_members m
                         where m.account_id = $1 and m.group_id = $2 and m.source = 'direct'))`,
    [accountId, id],
  )
  return rowCount === 1
}

/** The directory keeps the group no longer, and is known to have kept it. */
export async function leaveGroupToAdministrators(tx: Queryable, accountId: string, id: string): Promise<void> {
  await tx.query(
    `with gone as (
       delete from directory_groups
        where account_id = $1
          and group_id = $2)
     update groups
        set was_directory = true
      where account_id = $1
        and id = $2`,
    [accountId, id],
  )
}
