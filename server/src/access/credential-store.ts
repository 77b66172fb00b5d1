// The look-ups behind every call: who a token or a cookie stands for. What is dead is not found.
import type { Permission, RoleKind } from '@sitzplan/contract/permissions'
import type { Queryable } from '../platform/database/database.ts'
import { isSecondFactorMissing } from './second-factor-missing.ts'

export interface TokenRow {
  token_hash: Buffer
  id: string
  account_id: string
  account_kind: 'vendor' | 'customer'
  kind: 'user' | 'product' | 'client' | 'scim'
  name: string
  product_id: string | null
  product_key: string | null
  origins: string[] | null
  user_id: string | null
  email: string | null
  given_name: string | null
  family_name: string | null
  role: RoleKind | null
  role_id: string | null
  chosen_permissions: Permission[] | null
  manager_groups: string[] | null
}

export interface SignInRow {
  token_hash: Buffer
  id: string
  account_id: string
  account_kind: 'vendor' | 'customer'
  user_id: string
  email: string
  given_name: string
  family_name: string
  role: RoleKind
  role_id: string | null
  /** Of a manager, or of the custom role. */
  chosen_permissions: Permission[]
  manager_groups: string[]
  /** Of sign-ins; tokens need none. */
  lacks_second_factor?: boolean
  /** Of sign-ins. */
  created_at?: Date
}

/**
 * The tokens with these hashes, without those that have expired or whose user is not active. A client token also serves
 * somebody who is only invited, where the product signs people in by itself.
 */
export async function selectLivingTokens(database: Queryable, hashes: readonly Buffer[]): Promise<TokenRow[]> {
  const { rows } = await database.query<TokenRow>(
    `select t.token_hash, t.id, t.account_id, a.kind as account_kind, t.kind, t.name, t.product_id, p.key as product_key,
            p.origins, t.user_id, u.email, u.given_name, u.family_name, u.role, u.role_id,
            coalesce(r.permissions, u.manager_permissions) as chosen_permissions, u.manager_groups
       from tokens t
       join accounts a on a.id = t.account_id
       left join users u on u.account_id = t.account_id and u.id = t.user_id
       left join roles r on r.account_id = u.account_id and r.id = u.role_id
       left join products p on p.id = t.product_id
      where t.token_hash = any($1::bytea[])
        and (t.expires_at is null or t.expires_at > now())
        and (t.user_id is null
             or u.status = 'active'
             or t.kind = 'client' and u.status = 'invited' and not p.require_activation)`,
    [hashes],
    'living-tokens',
  )
  return rows
}

/** The sign-ins with these cookies, without those that have expired or whose user is not active. */
export async function selectLivingSignIns(database: Queryable, hashes: readonly Buffer[]): Promise<SignInRow[]> {
  const { rows } = await database.query<SignInRow>(
    `select s.token_hash, s.id, s.account_id, a.kind as account_kind, s.user_id, u.email, u.given_name, u.family_name, u.role,
            u.role_id, coalesce(r.permissions, u.manager_permissions) as chosen_permissions, u.manager_groups, s.created_at,
            ${isSecondFactorMissing} as lacks_second_factor
       from sign_ins s
       join accounts a on a.id = s.account_id
       join users u on u.account_id = s.account_id and u.id = s.user_id
       left join roles r on r.account_id = u.account_id and r.id = u.role_id
      where s.token_hash = any($1::bytea[])
        and s.expires_at > now()
        and u.status = 'active'`,
    [hashes],
    'living-sign-ins',
  )
  return rows
}

/** The web origins of all products, for preflights, which carry no credentials. */
export async function selectProductOrigins(database: Queryable): Promise<string[]> {
  const { rows } = await database.query<{ origin: string }>('select distinct unnest(origins) as origin from products')
  return rows.map((row) => row.origin)
}

/** Notes that these tokens and sign-ins were used. Rows that are gone are left out. */
export async function updateLastUse(
  database: Queryable,
  used: readonly { accountId: string; credentialId: string }[],
): Promise<void> {
  const columns = [used.map((one) => one.accountId), used.map((one) => one.credentialId)]
  const list = 'unnest($1::uuid[], $2::uuid[]) as used (account_id, id)'
  await database.query(
    `update tokens t set last_used_at = now() from ${list} where t.account_id = used.account_id and t.id = used.id`,
    columns,
  )
  await database.query(
    `update sign_ins s set last_seen_at = now() from ${list} where s.account_id = used.account_id and s.id = used.id`,
    columns,
  )
}
