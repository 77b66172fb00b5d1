// The SQL of whom mail goes to.
import type { Language } from '@sitzplan/contract/common'
import type { Permission, RoleKind } from '@sitzplan/contract/permissions'
import type { Queryable } from '../platform/database/database.ts'

export interface RecipientRow {
  id: string
  email: string
  name: string
  language: Language
}

const columns = `id, email, trim(given_name || ' ' || family_name) as name, language`

export async function selectRecipient(
  queryable: Queryable,
  accountId: string,
  userId: string,
): Promise<RecipientRow | null> {
  const { rows } = await queryable.query<RecipientRow>(
    `select ${columns}
       from users
      where account_id = $1
        and id = $2
        and status = 'active'`,
    [accountId, userId],
  )
  return rows[0] ?? null
}

/** Active people who hold the permission by their role, and see the person it is about (null: about nobody). */
export async function selectHolders(
  queryable: Queryable,
  accountId: string,
  { roles, permission, about, most }: { roles: string[]; permission: Permission; about: string | null; most: number },
): Promise<RecipientRow[]> {
  const { rows } = await queryable.query<RecipientRow>(
    `select ${columns}
       from users u
      where account_id = $1
        and status = 'active'
        and (role = any($2::text[])
             or role = 'custom'
            and exists (select
                          from roles r
                         where r.account_id = u.account_id
                           and r.id = u.role_id
                           and $3 = any(r.permissions))
             or role = 'manager'
            and $3 = any(manager_permissions)
            and (manager_groups = '{}'
                 or exists (select
                              from group_members m
                             where m.account_id = u.account_id
                               and m.user_id = $4
                               and m.group_id = any(u.manager_groups))))
      order by id
      limit $5`,
    [accountId, roles, permission, about, most],
  )
  return rows
}

export async function selectOperators(queryable: Queryable, accountId: string, most: number): Promise<RecipientRow[]> {
  const { rows } = await queryable.query<RecipientRow>(
    `select ${columns}
       from users
      where account_id = $1
        and role = 'operator'
        and status = 'active'
      order by id
      limit $2`,
    [accountId, most],
  )
  return rows
}

export interface RoleRow {
  id: string
  role: RoleKind
  /** Chosen for this person, or by the custom role. */
  permissions: Permission[]
  managed_groups: string[]
}

/** What these users of the account are. */
export async function selectRoles(
  queryable: Queryable,
  accountId: string,
  userIds: readonly string[],
): Promise<RoleRow[]> {
  if (userIds.length === 0) return []
  const { rows } = await queryable.query<RoleRow>(
    `select u.id, u.role, coalesce(r.permissions, u.manager_permissions) as permissions, u.manager_groups as managed_groups
       from users u
       left join roles r on r.account_id = u.account_id and r.id = u.role_id
      where u.account_id = $1
        and u.id = any($2::uuid[])`,
    [accountId, userIds],
  )
  return rows
}
