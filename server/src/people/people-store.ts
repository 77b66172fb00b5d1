// The users' SQL: one user at a time. Lists are in people-list-store.ts, erasure in erasure-store.ts, whom an account
// cannot do without in indispensable-store.ts.
import type { Language } from '@sitzplan/contract/common'
import type { Permission, RoleKind } from '@sitzplan/contract/permissions'
import { isSeen, type Sight } from '../access/sight.ts'
import type { Queryable } from '../platform/database/database.ts'
import type { Status } from './people-rules.ts'

export interface UserRow {
  id: string
  email: string
  given_name: string
  family_name: string
  type: 'employee' | 'other'
  language: Language
  role: RoleKind
  /** Of a custom role. */
  role_id: string | null
  manager_permissions: Permission[]
  manager_groups: string[]
  status: Status
  activated_at: Date | null
  last_sign_in_at: Date | null
  invited_times: number
}

export const userColumns = [
  'id',
  'email',
  'given_name',
  'family_name',
  'type',
  'language',
  'role',
  'role_id',
  'manager_permissions',
  'manager_groups',
  'status',
  'activated_at',
  'last_sign_in_at',
  'invited_times',
]

const columns = userColumns.join(', ')

/** The user, if the caller sees them. */
export async function selectUser(
  queryable: Queryable,
  accountId: string,
  sight: Sight,
  id: string,
): Promise<UserRow | null> {
  const { rows } = await queryable.query<UserRow>(
    `select ${columns}
       from users
      where account_id = $1
        and id = $2
        and status <> 'deleted'
        and ${isSeen('users.account_id', 'users.id', '$3')}`,
    [accountId, id, sight],
  )
  return rows[0] ?? null
}

/** Those of the addresses' users, in lower case, whom the caller sees. */
export async function selectUsersByAddress(
  queryable: Queryable,
  accountId: string,
  sight: Sight,
  emails: readonly string[],
): Promise<UserRow[]> {
  const { rows } = await queryable.query<UserRow>(
    `select ${columns}
       from users
      where account_id = $1
        and email = any($2::text[])
        and status <> 'deleted'
        and ${isSeen('users.account_id', 'users.id', '$3')}`,
    [accountId, emails, sight],
  )
  return rows
}

/** The kind of the user's role, and what was chosen for them or is opened by their custom role. */
export async function selectChosenPermissions(
  queryable: Queryable,
  accountId: string,
  id: string,
): Promise<{ role: RoleKind; chosen: Permission[]; groups: string[] }> {
  const { rows } = await queryable.query<{ role: RoleKind; chosen: Permission[]; groups: string[] }>(
    `select u.role, coalesce(r.permissions, u.manager_permissions) as chosen, u.manager_groups as groups
       from users u
       left join roles r on r.account_id = u.account_id and r.id = u.role_id
      where u.account_id = $1
        and u.id = $2`,
    [accountId, id],
  )
  return rows[0] ?? { role: 'member', chosen: [], groups: [] }
}

/** A user with the custom role they have, if any. */
export interface LockedUserRow extends UserRow {
  role_name: string | null
  role_permissions: Permission[] | null
}

export async function selectUserForUpdate(
  tx: Queryable,
  accountId: string,
  sight: Sight,
  id: string,
): Promise<LockedUserRow | null> {
  const { rows } = await tx.query<LockedUserRow>(
    `select ${userColumns.map((column) => `u.${column}`).join(', ')}, r.name as role_name,
            r.permissions as role_permissions
       from users u
       left join roles r on r.account_id = u.account_id and r.id = u.role_id
      where u.account_id = $1
        and u.id = $2
        and u.status <> 'deleted'
        and ${isSeen('u.account_id', 'u.id', '$3')}
        for no key update of u`,
    [accountId, id, sight],
  )
  return rows[0] ?? null
}

export interface NewUserRow {
  accountId: string
  id: string
  email: string
  givenName: string
  familyName: string
  type: 'employee' | 'other'
  language: Language | null
  role: { kind: RoleKind; id: string | null }
  status: 'invited' | 'active'
  passwordHash: string | null
}

/** Returns false where the address is taken: in this account, or in another one by somebody active. */
export async function insertUserWhereAddressFree(tx: Queryable, user: NewUserRow): Promise<boolean> {
  const { rowCount } = await tx.query(
    `insert into users (account_id, id, email, given_name, family_name, type, language, role, role_id, status,
                        password_hash, activated_at)
     select $1, $2, $3, $4, $5, $6, coalesce($7, a.language), $8, $9, $10, $11,
            case when $10 = 'active' then now() end
       from accounts a
      where a.id = $1
         on conflict do nothing`,
    [
      user.accountId,
      user.id,
      user.email,
      user.givenName,
      user.familyName,
      user.type,
      user.language,
      user.role.kind,
      user.role.id,
      user.status,
      user.passwordHash,
    ],
    'user-added',
  )
  return rowCount === 1
}

export interface UserChange {
  givenName: string
  familyName: string
  type: 'employee' | 'other'
  language: Language
  role: { kind: RoleKind; id: string | null }
  managerPermissions: readonly Permission[]
  managerGroups: readonly string[]
  status: Status
}

/** `roleByRule`: a group rule gives the role, and takes it back. Another role by anybody else is theirs. */
export async function updateUser(
  tx: Queryable,
  accountId: string,
  id: string,
  change: UserChange,
  roleByRule = false,
): Promise<void> {
  await tx.query(
    `update users
        set given_name = $3,
            family_name = $4,
            type = $5,
            language = $6,
            role = $7,
            role_id = $8,
            role_by_rule = (role_by_rule and (role, role_id) is not distinct from ($7, $8)) or $12,
            manager_permissions = $9,
            manager_groups = $10,
            status = $11
      where account_id = $1
        and id = $2`,
    [
      accountId,
      id,
      change.givenName,
      change.familyName,
      change.type,
      change.language,
      change.role.kind,
      change.role.id,
      change.managerPermissions,
      change.managerGroups,
      change.status,
      roleByRule,
    ],
  )
}

export async function updateRoleByHand(tx: Queryable, accountId: string, id: string): Promise<void> {
  await tx.query('update users set role_by_rule = false where account_id = $1 and id = $2', [accountId, id])
}

export async function updateLanguage(tx: Queryable, accountId: string, id: string, language: Language): Promise<void> {
  await tx.query('update users set language = $3 where account_id = $1 and id = $2', [accountId, id, language])
}

export interface FoundPerson {
  account_id: string
  id: string
  status: Status
}

/**
 * The person a product means, by id or e-mail address: in the account given (id or slug), or in any customer account,
 * where an active one comes before one that is only invited. Two rows: the address alone does not tell whom.
 */
export async function selectPersonForProduct(
  queryable: Queryable,
  reference: { user: string; isId: boolean },
  account: { text: string; isId: boolean } | null,
): Promise<FoundPerson[]> {
  const { rows } = await queryable.query<FoundPerson>(
    `select u.account_id, u.id, u.status
       from users u
       join accounts a on a.id = u.account_id
      where ${reference.isId ? 'u.id = $1::uuid' : 'u.email = $1'}
        and ${account === null ? `a.kind = 'customer' and $2::text is null` : account.isId ? 'a.id = $2::uuid' : 'a.slug = $2'}
        and u.status <> 'deleted'
      order by u.status = 'active' desc, u.activated_at is not null desc
      limit 2`,
    [reference.user, account?.text ?? null],
  )
  return rows
}

/** The one who uses the address in another account: there is at most one. */
export async function selectActiveElsewhere(
  queryable: Queryable,
  accountId: string,
  email: string,
): Promise<{ account_id: string; id: string } | null> {
  const { rows } = await queryable.query<{ account_id: string; id: string }>(
    `select account_id, id
       from users
      where email = $1
        and account_id <> $2
        and status = 'active'
        and activated_at is not null`,
    [email, accountId],
  )
  return rows[0] ?? null
}

/**
 * Of several who become active under one address, wherever and whichever way, each sees what the one before did. To be
 * asked for before the user's row is locked.
 */
export async function lockAddress(tx: Queryable, email: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('active address ' || $1, 0))`, [email])
}

export async function selectPasswordHash(tx: Queryable, accountId: string, id: string): Promise<string | null> {
  const { rows } = await tx.query<{ password_hash: string | null }>(
    'select password_hash from users where account_id = $1 and id = $2',
    [accountId, id],
  )
  return rows[0]?.password_hash ?? null
}
