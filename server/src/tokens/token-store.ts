// The tokens' SQL.
import type { Permission, RoleKind } from '@sitzplan/contract/permissions'
import type { Queryable } from '../platform/database/database.ts'
import type { TokenKind } from './token-text.ts'

export interface TokenToInsert {
  accountId: string
  id: string
  kind: TokenKind
  name: string
  hash: Buffer
  userId?: string | null
  productId?: string | null
  /** From now; without either it does not end. */
  lastsSeconds?: number
  validDays?: number | null
  createdBy?: string | null
}

/** Returns when it ends. */
export async function insertToken(tx: Queryable, token: TokenToInsert): Promise<Date | null> {
  const { rows } = await tx.query<{ expires_at: Date | null }>(
    `insert into tokens (account_id, id, kind, name, token_hash, user_id, product_id, expires_at, created_by)
     values ($1, $2, $3, $4, $5, $6, $7,
             date_trunc('milliseconds', now()) + coalesce(make_interval(secs => $8), make_interval(days => $9)), $10)
     returning expires_at`,
    [
      token.accountId,
      token.id,
      token.kind,
      token.name,
      token.hash,
      token.userId ?? null,
      token.productId ?? null,
      token.lastsSeconds ?? null,
      token.validDays ?? null,
      token.createdBy ?? null,
    ],
  )
  return rows[0]?.expires_at ?? null
}

export interface TokenListRow {
  id: string
  kind: 'user' | 'product' | 'scim'
  name: string
  product_key: string | null
  user_id: string | null
  user_role: RoleKind | null
  user_permissions: Permission[] | null
  user_groups: string[] | null
  email: string | null
  given_name: string | null
  family_name: string | null
  created_at: Date
  expires_at: Date | null
  last_used_at: Date | null
  replaced_by: string | null
}

const listed = `
  select t.id, t.kind, t.name, p.key as product_key, t.user_id, u.role as user_role,
         coalesce(r.permissions, u.manager_permissions) as user_permissions, u.manager_groups as user_groups, u.email, u.given_name,
         u.family_name, t.created_at, t.expires_at, t.last_used_at, t.replaced_by
    from tokens t
    left join products p on p.id = t.product_id
    left join users u on u.account_id = t.account_id and u.id = t.user_id
    left join roles r on r.account_id = u.account_id and r.id = u.role_id
   where t.account_id = $1
     and t.kind <> 'client'`

/** Of one owner, with the account's SCIM tokens or without; or all (`ownerId` null). */
export interface TokensSeen {
  ownerId: string | null
  withScim: boolean
  /** Null: all kinds that are listed. */
  kind: TokenListRow['kind'] | null
}

/** A page of the account's tokens, newest first, older than `before`. */
export async function selectTokens(
  queryable: Queryable,
  accountId: string,
  { ownerId, withScim, kind }: TokensSeen,
  before: string | null,
  limit: number,
): Promise<TokenListRow[]> {
  const { rows } = await queryable.query<TokenListRow>(
    `${listed}
     and ($2::uuid is null or t.user_id = $2 or ($3 and t.kind = 'scim'))
     and ($4::text is null or t.kind = $4)
     and ($5::uuid is null or t.id < $5)
   order by t.id desc
   limit $6`,
    [accountId, ownerId, withScim, kind, before, limit],
  )
  return rows
}

export async function countTokens(
  queryable: Queryable,
  accountId: string,
  { ownerId, withScim, kind }: TokensSeen,
): Promise<number> {
  const { rows } = await queryable.query<{ total: number }>(
    `select count(*) as total
       from tokens t
      where t.account_id = $1
        and t.kind <> 'client'
        and ($2::uuid is null or t.user_id = $2 or ($3 and t.kind = 'scim'))
        and ($4::text is null or t.kind = $4)`,
    [accountId, ownerId, withScim, kind],
  )
  return rows[0]?.total ?? 0
}

export async function selectToken(queryable: Queryable, accountId: string, id: string): Promise<TokenListRow | null> {
  const { rows } = await queryable.query<TokenListRow>(`${listed} and t.id = $2`, [accountId, id])
  return rows[0] ?? null
}

/** It ends so many days from now, or when it would have anyway. False: it has ended, or another has taken its place. */
export async function updateToReplaced(
  tx: Queryable,
  accountId: string,
  id: string,
  { by, overlapDays }: { by: string; overlapDays: number },
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `update tokens
        set replaced_by = $3,
            expires_at = least(expires_at, date_trunc('milliseconds', now()) + make_interval(days => $4))
      where account_id = $1
        and id = $2
        and replaced_by is null
        and (expires_at is null or expires_at > now())`,
    [accountId, id, by, overlapDays],
  )
  return rowCount === 1
}

/** Returns whether it was still there. A directory's is known by its hash for a while. */
export async function deleteToken(tx: Queryable, accountId: string, id: string): Promise<boolean> {
  const { rows } = await tx.query(
    `with gone as (
       delete from tokens
        where account_id = $1
          and id = $2
       returning account_id, id, kind, name, token_hash
     ), kept as (
       insert into ended_directory_tokens (account_id, id, name, token_hash)
       select account_id, id, name, token_hash
         from gone
        where kind = 'scim'
     )
     select from gone`,
    [accountId, id],
  )
  return rows.length === 1
}

export async function deleteTokensOfUser(
  tx: Queryable,
  accountId: string,
  userId: string,
  kinds: readonly TokenKind[],
): Promise<void> {
  await tx.query('delete from tokens where account_id = $1 and user_id = $2 and kind = any($3)', [
    accountId,
    userId,
    kinds,
  ])
}

/** Until the end of the transaction nobody else makes tokens of these. */
export async function lockTokens(tx: Queryable, which: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('tokens: ' || $1, 0))`, [which])
}

/** How many tokens of the kind there are of the account, or of the user. */
export async function countTokensOfKind(
  tx: Queryable,
  accountId: string,
  kind: TokenKind,
  userId: string | null,
): Promise<number> {
  const { rows } = await tx.query<{ count: number }>(
    `select count(*)
       from tokens
      where account_id = $1
        and kind = $2
        and ($3::uuid is null or user_id = $3)`,
    [accountId, kind, userId],
  )
  return rows[0]?.count ?? 0
}

export async function hasLiveScimToken(queryable: Queryable, accountId: string): Promise<boolean> {
  const { rows } = await queryable.query(
    `select
       from tokens
      where account_id = $1
        and kind = 'scim'
        and (expires_at is null or expires_at > now())
      limit 1`,
    [accountId],
  )
  return rows.length > 0
}

/** One that has run out, or was deleted. */
export async function selectEndedScimToken(queryable: Queryable, hash: Buffer) {
  const { rows } = await queryable.query<{ accountId: string; tokenId: string; tokenName: string }>(
    `select account_id as "accountId", id as "tokenId", name as "tokenName"
       from tokens
      where token_hash = $1
        and kind = 'scim'
        and expires_at <= now()
      union all
     select account_id, id, name
       from ended_directory_tokens
      where token_hash = $1`,
    [hash],
  )
  return rows[0] ?? null
}

/** Revokes all client tokens of a user but the newest `kept`. */
export async function deleteOldClientTokens(tx: Queryable, accountId: string, userId: string | null, kept: number) {
  await tx.query(
    `delete from tokens
      where account_id = $1
        and user_id = $2
        and kind = 'client'
        and id not in (
            select id
              from tokens
             where account_id = $1
               and user_id = $2
               and kind = 'client'
             order by id desc
             limit $3)`,
    [accountId, userId, kept],
  )
}

/** Client tokens are made in great numbers: each new one sweeps a few that have expired. */
export async function deleteSomeExpiredTokens(tx: Queryable): Promise<void> {
  await tx.query(
    `delete from tokens
      where (account_id, id) in (
            select account_id, id
              from tokens
             where expires_at < now()
               and kind = 'client'
             order by expires_at
             limit 10
               for update skip locked)`,
  )
}
