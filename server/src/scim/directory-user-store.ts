// The SQL of what the directory knows of one person. Lists are in list-store.ts. What runs for each of thousands who are
// sent one after the other is prepared: planning took twice as long as running.

import type { RoleKind } from '@sitzplan/contract/permissions'
import { fullNameOf } from '../access/full-name.ts'
import type { Queryable } from '../platform/database/database.ts'
import type { Attributes } from './language/attribute-value.ts'

export interface DirectoryUserRow {
  id: string
  user_name: string
  external_id: string | null
  attributes: Attributes
  version: number
  created_at: Date
  modified_at: Date
  email: string
  given_name: string
  family_name: string
  status: 'invited' | 'active' | 'suspended'
  role: RoleKind
  /** Of a custom role. */
  role_id: string | null
  /** Of a custom role its own name. */
  role_name: string
}

/** Suspended, or for the directory alone: it has said so, and that is held (group-rules/). */
export const isInactive = `(u.status = 'suspended'
             or exists (select from held_changes h
                         where h.account_id = d.account_id and h.user_id = d.user_id and h.what = 'suspend'))`

/** What a user is for the directory: everybody of the account whom it keeps. */
export const directoryUsers = {
  columns: `d.user_id as id, d.user_name, d.external_id, d.attributes, d.version, d.created_at, d.modified_at, u.email,
            u.given_name, u.family_name, case when ${isInactive} then 'suspended' else u.status end as status, u.role,
            u.role_id, coalesce(r.name, u.role) as role_name`,
  own: 'directory_users d',
  where: 'where d.account_id = $1 and d.left_at is null',
  id: 'd.user_id',
  others: `
       join users u on u.account_id = d.account_id and u.id = d.user_id
       left join roles r on r.account_id = u.account_id and r.id = u.role_id`,
  total: 'select coalesce(sum(total), 0)::bigint as total from directory_user_totals where account_id = $1',
}

export async function selectDirectoryUser(
  queryable: Queryable,
  accountId: string,
  id: string,
): Promise<DirectoryUserRow | null> {
  const { columns, own, others, where } = directoryUsers
  const { rows } = await queryable.query<DirectoryUserRow>(
    `select ${columns} from ${own} ${others} ${where} and d.user_id = $2`,
    [accountId, id],
    'directory-user',
  )
  return rows[0] ?? null
}

export async function isDirectoryUser(queryable: Queryable, accountId: string, userId: string): Promise<boolean> {
  const { rowCount } = await queryable.query(
    'select from directory_users where account_id = $1 and user_id = $2 and left_at is null',
    [accountId, userId],
  )
  return rowCount === 1
}

/** Those of the ids that are nobody's whom the directory keeps. */
export async function selectUnknownUsers(
  queryable: Queryable,
  accountId: string,
  ids: readonly string[],
): Promise<string[]> {
  const { rows } = await queryable.query<{ id: string }>(
    `select w.id
       from unnest($2::uuid[]) as w(id)
      where not exists (select
                          from directory_users d
                         where d.account_id = $1
                           and d.user_id = w.id
                           and d.left_at is null)
      limit 1`,
    [accountId, ids],
  )
  return rows.map(({ id }) => id)
}

/** Whose the names are, of the people whom the directory keeps. */
export async function selectNameTaken(
  queryable: Queryable,
  accountId: string,
  { userName, externalId }: { userName: string; externalId: string | null },
): Promise<'user_name_taken' | 'external_id_taken' | null> {
  const { rows } = await queryable.query<{ taken: 'user_name_taken' | 'external_id_taken' }>(
    `select 'user_name_taken' as taken
       from directory_users
      where account_id = $1
        and lower(user_name) = lower($2)
        and left_at is null
      union all
     select 'external_id_taken'
       from directory_users
      where account_id = $1
        and lower(external_id) = lower($3)
        and left_at is null
      limit 1`,
    [accountId, userName, externalId],
    'directory-names-taken',
  )
  return rows[0]?.taken ?? null
}

/**
 * Who is still here, though the directory knew them by this name and has let go of them: their deletion was held, perhaps
 * discarded. Locked: it is carried out before this, or not at all.
 */
export async function selectLetGo(tx: Queryable, accountId: string, userName: string): Promise<string | null> {
  const { rows } = await tx.query<{ id: string }>(
    `select u.id
       from directory_users d
       join users u on u.account_id = d.account_id and u.id = d.user_id
      where d.account_id = $1
        and lower(d.user_name) = lower($2)
        and d.left_at is not null
        and u.status <> 'deleted'
      order by d.left_at desc
      limit 1
        for no key update of u`,
    [accountId, userName],
    'directory-let-go',
  )
  return rows[0]?.id ?? null
}

/** Somebody of the account, whom the directory perhaps does not know. */
export interface NamesakeRow {
  id: string
  name: string
  role: RoleKind
  is_known: boolean
}

/** Whose the address is. */
export async function selectNamesake(tx: Queryable, accountId: string, email: string): Promise<NamesakeRow | null> {
  const { rows } = await tx.query<NamesakeRow>(
    `select u.id, ${fullNameOf('u')} as name, u.role,
            exists (select from directory_users d
                     where d.account_id = u.account_id and d.user_id = u.id and d.left_at is null) as is_known
       from users u
      where u.account_id = $1
        and u.email = lower($2)
        and u.status <> 'deleted'
        for no key update`,
    [accountId, email],
    'directory-namesake',
  )
  return rows[0] ?? null
}

/**
 * Who left under this name, was a member and can be brought back: their 30 days run, and nobody has their address. The one
 * who left last.
 */
export async function selectReturning(tx: Queryable, accountId: string, userName: string): Promise<string | null> {
  const { rows } = await tx.query<{ id: string }>(
    `select d.user_id as id
       from directory_users d
       join deleted_users x on x.account_id = d.account_id and x.user_id = d.user_id
       join users u on u.account_id = d.account_id and u.id = d.user_id
      where d.account_id = $1
        and lower(d.user_name) = lower($2)
        and d.left_at is not null
        and x.reason = 'deleted'
        and x.role = 'member'
        and x.deleted_at > now() - interval '30 days'
        and not exists (select from users o
                         where o.account_id = u.account_id and o.email = u.email and o.status <> 'deleted')
      order by d.left_at desc
      limit 1`,
    [accountId, userName],
    'directory-returning',
  )
  return rows[0]?.id ?? null
}

export interface DirectoryUserValues {
  userName: string
  externalId: string | null
  attributes: Attributes
  addresses: readonly string[]
}

export async function insertDirectoryUser(
  tx: Queryable,
  accountId: string,
  userId: string,
  { userName, externalId, attributes, addresses }: DirectoryUserValues,
): Promise<void> {
  await tx.query(
    `insert into directory_users (account_id, user_id, user_name, external_id, attributes, addresses)
     values ($1, $2, $3, $4, $5, array(select distinct lower(address) from unnest($6::text[]) as address))
         on conflict (account_id, user_id) do update
        set user_name = excluded.user_name,
            external_id = excluded.external_id,
            attributes = excluded.attributes,
            addresses = excluded.addresses,
            version = directory_users.version + 1,
            modified_at = date_trunc('milliseconds', now()),
            left_at = null`,
    [accountId, userId, userName, externalId, JSON.stringify(attributes), addresses],
    'directory-user-added',
  )
}

/** To be called with the user locked. Throws where one of the names is somebody else's. */
export async function updateDirectoryUser(
  tx: Queryable,
  accountId: string,
  userId: string,
  { userName, externalId, attributes, addresses }: DirectoryUserValues,
): Promise<void> {
  await tx.query(
    `update directory_users
        set user_name = $3,
            external_id = $4,
            attributes = $5,
            addresses = array(select distinct lower(address) from unnest($6::text[]) as address),
            version = version + 1,
            modified_at = date_trunc('milliseconds', now())
      where account_id = $1
        and user_id = $2`,
    [accountId, userId, userName, externalId, JSON.stringify(attributes), addresses],
  )
}

export async function markLeft(tx: Queryable, accountId: string, userId: string): Promise<void> {
  await tx.query(
    'update directory_users set left_at = now() where account_id = $1 and user_id = $2 and left_at is null',
    [accountId, userId],
  )
}

/** True also for somebody who never was in the directory. */
export async function markReturnedWhereFree(tx: Queryable, accountId: string, userId: string): Promise<boolean> {
  const { rows } = await tx.query<{ is_left: boolean }>(
    `with returned as (
       update directory_users d
          set left_at = null,
              version = version + 1,
              modified_at = date_trunc('milliseconds', now())
        where account_id = $1
          and user_id = $2
          and not exists (select
                            from directory_users o
                           where o.account_id = d.account_id
                             and o.left_at is null
                             and o.user_id <> d.user_id
                             and (lower(o.user_name) = lower(d.user_name) or lower(o.external_id) = lower(d.external_id)))
       returning 1
     )
     select exists (select from directory_users where account_id = $1 and user_id = $2)
            and not exists (select from returned) as is_left`,
    [accountId, userId],
  )
  return !rows[0]?.is_left
}

export async function deleteDirectoryUser(tx: Queryable, accountId: string, userId: string): Promise<void> {
  await tx.query('delete from directory_users where account_id = $1 and user_id = $2', [accountId, userId])
}
