// The SQL of who is in which queue.

import type { QueueRole, QueueType } from '@sitzplan/contract/queues'
import { fullNameOf } from '../access/full-name.ts'
import { isSeen, type Sight } from '../access/sight.ts'
import type { Queryable } from '../platform/database/database.ts'
import { searchedWords } from '../platform/database/searched-words.ts'
import { isId } from '../platform/ids.ts'

export interface MemberRow {
  id: string
  email: string
  name: string
  role: QueueRole
  since: Date
  /** Of the queue's product. */
  license: 'assigned' | 'waiting' | null
  sort_name: string
}

const members = `
  select u.id, u.email, ${fullNameOf('u')} as name, m.role,
         m.since, a.state as license, u.sort_name
    from queue_members m
    join queues q on q.account_id = m.account_id and q.id = m.queue_id
    join users u on u.account_id = m.account_id and u.id = m.user_id
    left join assignments a on a.account_id = m.account_id and a.user_id = m.user_id and a.product_id = q.product_id
   where m.account_id = $1
     and m.queue_id = $2`

export interface MembersWanted {
  search?: string | undefined
  role?: QueueRole | undefined
}

const isFound = `
     and ${isSeen('m.account_id', 'm.user_id', '$3')}
     and ($4::text is null or m.role = $4)
     and u.search_text like all(array(select '%' || folded(word) || '%' from unnest($5::text[]) as word))`

/** A page by family name and given name; `after`: sort name and id of the last one shown. */
export async function selectMembers(
  db: Queryable,
  accountId: string,
  queueId: string,
  sight: Sight,
  { search, role, after, limit }: MembersWanted & { after: readonly (string | number)[] | null; limit: number },
): Promise<MemberRow[]> {
  const { rows } = await db.query<MemberRow>(
    `${members} ${isFound}
     and ($6::text is null or (u.sort_name, u.id) > ($6, $7::uuid))
   order by u.sort_name, u.id
   limit $8`,
    [accountId, queueId, sight, role ?? null, searchedWords(search), after?.[0] ?? null, after?.[1] ?? null, limit],
  )
  return rows
}

export async function countMembers(
  db: Queryable,
  accountId: string,
  queueId: string,
  sight: Sight,
  { search, role }: MembersWanted,
): Promise<number> {
  const { rows } = await db.query<{ count: number }>(
    `select count(*) as count
       from queue_members m
       join users u on u.account_id = m.account_id and u.id = m.user_id
      where m.account_id = $1
        and m.queue_id = $2 ${isFound}`,
    [accountId, queueId, sight, role ?? null, searchedWords(search)],
  )
  return rows[0]?.count ?? 0
}

export async function selectMember(db: Queryable, accountId: string, queueId: string, userId: string) {
  const { rows } = await db.query<MemberRow>(`${members} and m.user_id = $3`, [accountId, queueId, userId])
  return rows[0] ?? null
}

/** Everybody in it, for whoever changes all of them. */
export async function selectMemberIds(
  tx: Queryable,
  accountId: string,
  queueId: string,
): Promise<{ userId: string; role: QueueRole }[]> {
  const { rows } = await tx.query<{ userId: string; role: QueueRole }>(
    `select user_id as "userId", role from queue_members where account_id = $1 and queue_id = $2 order by user_id`,
    [accountId, queueId],
  )
  return rows
}

export interface MembershipRow {
  queueId: string
  name: string
  type: QueueType
  productId: string
  role: QueueRole
  since: Date
}

/** The queues somebody is in, by name. */
export async function selectMembershipsOf(db: Queryable, accountId: string, userId: string): Promise<MembershipRow[]> {
  const { rows } = await db.query<MembershipRow>(
    `select q.id as "queueId", q.name, q.type, q.product_id as "productId", m.role, m.since
       from queue_members m
       join queues q on q.account_id = m.account_id and q.id = m.queue_id
      where m.account_id = $1
        and m.user_id = $2
      order by q.folded_name, q.id`,
    [accountId, userId],
  )
  return rows
}

/** Of these people, those who are in a queue of the product still. */
export async function selectStillIn(
  tx: Queryable,
  { accountId, productId }: { accountId: string; productId: string },
  userIds: readonly string[],
): Promise<Set<string>> {
  const { rows } = await tx.query<{ id: string }>(
    `select distinct m.user_id as id
       from queue_members m
       join queues q on q.account_id = m.account_id and q.id = m.queue_id and q.product_id = $2
      where m.account_id = $1
        and m.user_id = any($3::uuid[])`,
    [accountId, productId, userIds],
  )
  return new Set(rows.map(({ id }) => id))
}

/** Puts somebody into the queue, or changes what they are in it. */
export async function upsertMember(
  tx: Queryable,
  { accountId, queueId, userId, role }: { accountId: string; queueId: string; userId: string; role: QueueRole },
): Promise<void> {
  await tx.query(
    `insert into queue_members (account_id, queue_id, user_id, role)
     values ($1, $2, $3, $4)
         on conflict (account_id, queue_id, user_id) do update
        set role = excluded.role`,
    [accountId, queueId, userId, role],
  )
}

/** Ids of those who were in it. */
export async function deleteMembers(
  tx: Queryable,
  accountId: string,
  queueId: string,
  userIds: readonly string[],
): Promise<Set<string>> {
  const { rows } = await tx.query<{ id: string }>(
    `delete from queue_members
      where account_id = $1
        and queue_id = $2
        and user_id = any($3::uuid[])
     returning user_id as id`,
    [accountId, queueId, userIds],
  )
  return new Set(rows.map(({ id }) => id))
}

export async function deleteMembershipsOf(tx: Queryable, accountId: string, userId: string): Promise<void> {
  await tx.query('delete from queue_members where account_id = $1 and user_id = $2', [accountId, userId])
}

export interface NamedUser {
  id: string
  name: string
  status: 'invited' | 'active' | 'suspended'
}

/** Users of the account who are not deleted, by address and id in lower case: those who are named by either. */
export async function selectUsersNamed(
  tx: Queryable,
  accountId: string,
  named: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await tx.query<{ id: string; email: string }>(
    `select id, email
       from users
      where account_id = $1
        and status <> 'deleted'
        and (email = any($2::text[]) or id = any($3::uuid[]))`,
    [accountId, named, named.filter(isId)],
  )
  return new Map(rows.flatMap(({ id, email }) => [[email, id] as const, [id, id] as const]))
}

export async function selectStatuses(tx: Queryable, accountId: string, userIds: readonly string[]) {
  const { rows } = await tx.query<NamedUser>(
    `select id, ${fullNameOf('users')} as name, status
       from users
      where account_id = $1
        and id = any($2::uuid[])
        and status <> 'deleted'`,
    [accountId, userIds],
  )
  return new Map(rows.map((row) => [row.id, row]))
}
