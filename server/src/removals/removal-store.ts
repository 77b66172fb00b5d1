// The SQL of what was removed lately: what stands in `removals`, and deleted users, who have a table of their own.

import type { What } from '@sitzplan/contract/removals'
import { fullNameOf } from '../access/full-name.ts'
import { isSeen, type Sight } from '../access/sight.ts'
import type { Queryable } from '../platform/database/database.ts'

/** What is called by a name of its own, and what it takes to bring it back. */
export interface Subject {
  device?: { id: string; name: string }
  queue?: { id: string; name: string }
  [more: string]: unknown
}

export interface NewRemoval {
  accountId: string
  id: string
  what: Exclude<What, 'user'>
  userId: string | null
  productId: string | null
  kind: 'named' | 'concurrent' | null
  subject: Subject
  removedBy: string | null
  keptDays: number
}

/** Of a license taken away again the last time counts. */
export async function insertRemoval(tx: Queryable, removal: NewRemoval): Promise<void> {
  await tx.query(
    `insert into removals (
       account_id, id, what, user_id, product_id, kind, subject, removed_by, restorable_until)
     values ($1, $2, $3, $4, $5, $6, $7, $8, date_trunc('milliseconds', now()) + make_interval(days => $9))
         on conflict (account_id, user_id, product_id) where what = 'license' do update
        set id = excluded.id, kind = excluded.kind, removed_by = excluded.removed_by,
            removed_at = excluded.removed_at, restorable_until = excluded.restorable_until, restored_at = null`,
    [
      removal.accountId,
      removal.id,
      removal.what,
      removal.userId,
      removal.productId,
      removal.kind,
      JSON.stringify(removal.subject),
      removal.removedBy,
      removal.keptDays,
    ],
  )
}

/** They have it again. */
export async function updateLicenseRestored(
  tx: Queryable,
  { accountId, userId, productId }: { accountId: string; userId: string; productId: string },
): Promise<void> {
  await tx.query(
    `update removals
        set restored_at = now()
      where account_id = $1
        and user_id = $2
        and product_id = $3
        and what = 'license'
        and restored_at is null`,
    [accountId, userId, productId],
  )
}

/** They are back. */
export async function updateDevicesRestored(tx: Queryable, accountId: string, ids: readonly string[]): Promise<void> {
  await tx.query(
    `update removals
        set restored_at = now()
      where account_id = $1
        and what = 'device'
        and subject -> 'device' ->> 'id' = any($2::text[])
        and restored_at is null`,
    [accountId, ids],
  )
}

/** They are in it again. */
export async function updatePlaceRestored(
  tx: Queryable,
  { accountId, queueId, userId }: { accountId: string; queueId: string; userId: string },
): Promise<void> {
  await tx.query(
    `update removals
        set restored_at = now()
      where account_id = $1
        and user_id = $3
        and what = 'queue'
        and subject -> 'queue' ->> 'id' = $2
        and restored_at is null`,
    [accountId, queueId, userId],
  )
}

/** Nobody can be in it again, for it is gone. */
export async function deleteRemovalsOfQueue(tx: Queryable, accountId: string, queueId: string): Promise<void> {
  await tx.query(
    `delete from removals
      where account_id = $1
        and what = 'queue'
        and subject -> 'queue' ->> 'id' = $2`,
    [accountId, queueId],
  )
}

export async function updateRestored(tx: Queryable, accountId: string, id: string): Promise<void> {
  await tx.query('update removals set restored_at = now() where account_id = $1 and id = $2', [accountId, id])
}

/** What was removed of somebody who is erased. */
export async function deleteRemovalsOf(tx: Queryable, accountId: string, userId: string): Promise<void> {
  await tx.query('delete from removals where account_id = $1 and user_id = $2', [accountId, userId])
}

/** What it is that has this id; null for what is not there, or not of this account. Of a user who is back, too. */
export async function selectWhat(queryable: Queryable, accountId: string, id: string): Promise<What | null> {
  const { rows } = await queryable.query<{ what: What }>(
    `select what from removals where account_id = $1 and id = $2
      union all
     select 'user' from users where account_id = $1 and id = $2`,
    [accountId, id],
  )
  return rows[0]?.what ?? null
}

export interface RemovalRow {
  id: string
  what: Exclude<What, 'user'>
  user_id: string | null
  product_id: string | null
  kind: 'named' | 'concurrent' | null
  subject: Subject
  is_back: boolean
  /** By the database's clock, the time in which it can be brought back is. */
  is_over: boolean
}

const removalColumns = `id, what, user_id, product_id, kind, subject, restored_at is not null as is_back,
            restorable_until <= now() as is_over`

export async function selectRemoval(queryable: Queryable, accountId: string, id: string): Promise<RemovalRow | null> {
  const { rows } = await queryable.query<RemovalRow>(
    `select ${removalColumns} from removals where account_id = $1 and id = $2`,
    [accountId, id],
  )
  return rows[0] ?? null
}

export async function selectRemovalForUpdate(tx: Queryable, accountId: string, id: string): Promise<RemovalRow | null> {
  const { rows } = await tx.query<RemovalRow>(
    `select ${removalColumns} from removals where account_id = $1 and id = $2 for update`,
    [accountId, id],
  )
  return rows[0] ?? null
}

/** Whose page it is, and what is looked for. */
export interface RemovalFilter {
  accountId: string
  sight: Sight
  /** What the reader may bring back, and asks for. */
  whats: readonly What[]
  user: string | null
  /** Each occurs in a name. */
  words: readonly string[]
}

export interface ListedRow {
  id: string
  what: What
  user_id: string | null
  email: string | null
  name: string | null
  product: string | null
  kind: 'named' | 'concurrent' | null
  subject: Subject
  /** Of a device. */
  resource: string | null
  device_id: string | null
  with_settings: boolean
  remover_id: string | null
  remover_name: string | null
  removed_at: Date
  restorable_until: Date
  at_text: string
}

// Of somebody who is deleted only the person can be brought back, and what was theirs with them: groups, and what a limited
// manager sees by them, are forgotten until then.
const listed = `
  from (select id, what, user_id, product_id, kind, subject, removed_by, removed_at, restorable_until
          from removals
         where account_id = $1
           and restored_at is null
         union all
        select user_id, 'user', user_id, null, null, '{}', deleted_by, deleted_at, deleted_at + interval '30 days'
          from deleted_users
         where account_id = $1
           and reason = 'deleted') as l
  left join users u on u.account_id = $1 and u.id = l.user_id
  left join products r on r.id = l.product_id
  left join devices d on d.account_id = $1 and d.id = (l.subject -> 'device' ->> 'id')::uuid
 where l.what = any($2)
   and l.restorable_until > now()
   and (l.user_id is null or (u.status = 'deleted') = (l.what = 'user'))
   and (l.user_id is null or ${isSeen('$1', 'l.user_id', '$3')})
   and ($4::uuid is null or l.user_id = $4)
   and not exists (
         select
           from unnest($5::text[]) as word
          where folded(concat_ws(' ', u.given_name, u.family_name, u.email, r.key,
                                 (select string_agg(value, ' ') from jsonb_each_text(r.name)),
                                 l.subject -> 'device' ->> 'name', d.device_id, l.subject -> 'queue' ->> 'name'))
                not like '%' || folded(word) || '%')`

const filterValues = ({ accountId, whats, sight, user, words }: RemovalFilter) => [accountId, whats, sight, user, words]

/** A page of what can be brought back, latest first, removed before `before`. */
export async function selectListed(
  queryable: Queryable,
  filter: RemovalFilter,
  before: { at: string; id: string } | null,
  limit: number,
): Promise<ListedRow[]> {
  const { rows } = await queryable.query<ListedRow>(
    `select p.*, coalesce(nullif(trim(b.given_name || ' ' || b.family_name), ''),
                          case when b.status <> 'deleted' then b.email end) as remover_name
       from (
         select l.id, l.what, l.user_id, u.email,
                ${fullNameOf('u')} as name,
                r.key as product, l.kind, l.subject, d.resource, d.device_id, l.removed_at, l.restorable_until,
                l.removed_at::text as at_text,
                l.what = 'license' and exists (
                  select
                    from product_settings s
                   where s.account_id = $1
                     and s.user_id = l.user_id
                     and s.product_id = l.product_id
                     and s.kept_until > now()) as with_settings,
                case when ${isSeen('$1', 'l.removed_by', '$3')} then l.removed_by end as remover_id
         ${listed}
            and ($6::timestamptz is null or (l.removed_at, l.id) < ($6::timestamptz, $7::uuid))
          order by l.removed_at desc, l.id desc
          limit $8
       ) p
       left join users b on b.account_id = $1 and b.id = p.remover_id
      order by p.removed_at desc, p.id desc`,
    [...filterValues(filter), before?.at ?? null, before?.id ?? null, limit],
  )
  return rows
}

export async function countListed(queryable: Queryable, filter: RemovalFilter): Promise<number> {
  const { rows } = await queryable.query<{ total: number }>(`select count(*) as total ${listed}`, filterValues(filter))
  return rows[0]?.total ?? 0
}
