// The roles' SQL.
import type { Permission, RoleKind } from '@sitzplan/contract/permissions'
import { isSeen } from '../access/sight.ts'
import type { Queryable } from '../platform/database/database.ts'

export interface RoleRow {
  id: string
  name: string
  permissions: Permission[]
}

/** By name. There are few: a list is made of them and the system roles together. */
export async function selectRoles(db: Queryable, accountId: string): Promise<RoleRow[]> {
  const { rows } = await db.query<RoleRow>(
    `select id, name, permissions
       from roles
      where account_id = $1
      order by folded_name`,
    [accountId],
  )
  return rows
}

interface HoldersRow {
  role: RoleKind
  role_id: string | null
  users: number
}

/**
 * How many users of the account have each role, by kind and, of custom ones, id. Members are all the others: counting them
 * would take as long as there are many, whenever a page asks for the names of the roles.
 */
export async function countHolders(db: Queryable, accountId: string): Promise<HoldersRow[]> {
  const { rows } = await db.query<HoldersRow>(
    `with holders as (
       select role, role_id, count(*) as users
         from users
        where account_id = $1
          and status <> 'deleted'
          and (role_rank(role) < role_rank('member') or role_rank(role) > role_rank('member'))
        group by role, role_id
     )
     select role, role_id, users
       from holders
      union all
     select 'member', null,
            coalesce(sum(t.total), 0)::bigint - coalesce((select sum(users) from holders), 0)::bigint
       from user_totals t
      where t.account_id = $1`,
    [accountId],
  )
  return rows
}

/** Those of them who are in one of the groups. */
export async function countHoldersIn(
  db: Queryable,
  accountId: string,
  groupIds: readonly string[],
): Promise<HoldersRow[]> {
  const { rows } = await db.query<HoldersRow>(
    `select role, role_id, count(*) as users
       from users
      where account_id = $1
        and status <> 'deleted'
        and ${isSeen('users.account_id', 'users.id', '$2')}
      group by role, role_id`,
    [accountId, groupIds],
  )
  return rows
}

/** Not deleted until the end of the transaction. */
export async function selectRoleForKeyShare(db: Queryable, accountId: string, id: string): Promise<RoleRow | null> {
  const { rows } = await db.query<RoleRow>(
    `select id, name, permissions
       from roles
      where account_id = $1
        and id = $2
        for key share`,
    [accountId, id],
  )
  return rows[0] ?? null
}

/** Nobody changes it or is given it until the end of the transaction. */
export async function selectRoleForUpdate(tx: Queryable, accountId: string, id: string): Promise<RoleRow | null> {
  const { rows } = await tx.query<RoleRow>(
    `select id, name, permissions
       from roles
      where account_id = $1
        and id = $2
        for update`,
    [accountId, id],
  )
  return rows[0] ?? null
}

/** Until the end of the transaction nobody else makes or renames a role of the account. */
export async function lockRoleNames(tx: Queryable, accountId: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('roles ' || $1, 0))`, [accountId])
}

export async function countRoles(tx: Queryable, accountId: string): Promise<number> {
  const { rows } = await tx.query<{ count: number }>('select count(*) as count from roles where account_id = $1', [
    accountId,
  ])
  return rows[0]?.count ?? 0
}

/** Whether another role than `id` has the name, or it is one of `reserved`. */
export async function isNameTaken(
  tx: Queryable,
  accountId: string,
  name: string,
  id: string | null,
  reserved: readonly string[],
): Promise<boolean> {
  const { rows } = await tx.query<{ taken: boolean }>(
    `select folded($2) = any(select folded(word) from unnest($4::text[]) as word)
         or exists (select from roles
                     where account_id = $1 and folded_name = folded($2) and id is distinct from $3) as taken`,
    [accountId, name, id, reserved],
  )
  return rows[0]?.taken ?? true
}

export async function insertRole(tx: Queryable, accountId: string, role: RoleRow): Promise<void> {
  await tx.query('insert into roles (account_id, id, name, permissions) values ($1, $2, $3, $4)', [
    accountId,
    role.id,
    role.name,
    role.permissions,
  ])
}

export async function updateRole(tx: Queryable, accountId: string, role: RoleRow): Promise<void> {
  await tx.query('update roles set name = $3, permissions = $4 where account_id = $1 and id = $2', [
    accountId,
    role.id,
    role.name,
    role.permissions,
  ])
}

export async function countHoldersOf(tx: Queryable, accountId: string, id: string): Promise<number> {
  const { rows } = await tx.query<{ count: number }>(
    'select count(*) as count from users where account_id = $1 and role_id = $2',
    [accountId, id],
  )
  return rows[0]?.count ?? 0
}

export async function deleteRoleRow(tx: Queryable, accountId: string, id: string): Promise<void> {
  await tx.query('delete from roles where account_id = $1 and id = $2', [accountId, id])
}

/** As at every change of a role (people-changes.ts), of all holders at once: there may be thousands. */
export async function endSignInsOfHolders(tx: Queryable, accountId: string, id: string): Promise<void> {
  const holders = 'select u.id from users u where u.account_id = $1 and u.role_id = $2'
  await tx.query(`delete from sign_ins where account_id = $1 and user_id in (${holders})`, [accountId, id])
  await tx.query(`delete from tokens where account_id = $1 and kind = 'client' and user_id in (${holders})`, [
    accountId,
    id,
  ])
}
