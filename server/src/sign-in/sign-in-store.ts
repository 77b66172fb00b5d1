// The SQL of sign-ins.
import type { Queryable } from '../platform/database/database.ts'
import type { PasswordOwner } from './password-rules.ts'

export interface PasswordHolder {
  account_id: string
  id: string
  password_hash: string | null
}

/** The active user with this address; there is at most one in the installation. */
export async function selectPasswordHolder(queryable: Queryable, email: string): Promise<PasswordHolder | null> {
  const { rows } = await queryable.query<PasswordHolder>(
    `select account_id, id, password_hash
       from users
      where email = $1
        and status = 'active'`,
    [email],
  )
  return rows[0] ?? null
}

/** Of somebody who is signed in. */
export async function selectOwnPassword(
  queryable: Queryable,
  accountId: string,
  userId: string,
): Promise<PasswordHolder | null> {
  const { rows } = await queryable.query<PasswordHolder>(
    `select account_id, id, password_hash
       from users
      where account_id = $1
        and id = $2
        and status = 'active'`,
    [accountId, userId],
  )
  return rows[0] ?? null
}

/** Locks the user where they are still active with the password that was checked. */
export async function lockUnchangedHolder(
  tx: Queryable,
  { account_id, id, password_hash }: PasswordHolder,
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `select id
       from users
      where account_id = $1
        and id = $2
        and status = 'active'
        and password_hash = $3
        for no key update`,
    [account_id, id, password_hash],
  )
  return rowCount === 1
}

/** What everybody knows of somebody who chooses a password. */
export async function selectPasswordOwner(
  queryable: Queryable,
  accountId: string,
  userId: string,
): Promise<PasswordOwner | null> {
  const { rows } = await queryable.query<PasswordOwner>(
    `select u.email, u.given_name as "givenName", u.family_name as "familyName", a.name as "accountName"
       from users u
       join accounts a on a.id = u.account_id
      where u.account_id = $1
        and u.id = $2`,
    [accountId, userId],
  )
  return rows[0] ?? null
}

export interface SignedInRow {
  name: string
  email: string
}

/** Notes the sign-in where the user is still active with the password that was checked; else null. */
export async function updateSignedInWhereUnchanged(
  tx: Queryable,
  { account_id, id, password_hash }: PasswordHolder,
): Promise<SignedInRow | null> {
  const { rows } = await tx.query<SignedInRow>(
    `update users
        set last_sign_in_at = date_trunc('milliseconds', now())
      where account_id = $1
        and id = $2
        and status = 'active'
        and password_hash = $3
  returning trim(given_name || ' ' || family_name) as name, email`,
    [account_id, id, password_hash],
  )
  return rows[0] ?? null
}

export type SignInWay = 'password' | 'company'

export interface NewSignIn {
  accountId: string
  id: string
  userId: string
  way: SignInWay
  tokenHash: Buffer
  lastsSeconds: number
  address: string
  userAgent: string | null
}

export async function insertSignIn(tx: Queryable, signIn: NewSignIn): Promise<void> {
  await tx.query(
    `insert into sign_ins (account_id, id, user_id, way, token_hash, expires_at, address, user_agent)
     values ($1, $2, $3, $4, $5, now() + make_interval(secs => $6), $7, $8)`,
    [
      signIn.accountId,
      signIn.id,
      signIn.userId,
      signIn.way,
      signIn.tokenHash,
      signIn.lastsSeconds,
      signIn.address,
      signIn.userAgent,
    ],
  )
}

export async function selectWay(tx: Queryable, accountId: string, id: string): Promise<SignInWay | null> {
  const { rows } = await tx.query<{ way: SignInWay }>('select way from sign_ins where account_id = $1 and id = $2', [
    accountId,
    id,
  ])
  return rows[0]?.way ?? null
}

export interface SignInListRow {
  id: string
  way: SignInWay
  created_at: Date
  last_seen_at: Date
  expires_at: Date
  address: string | null
  user_agent: string | null
}

/** A page of the user's living sign-ins, newest first, older than `before`. */
export async function selectSignIns(
  queryable: Queryable,
  accountId: string,
  userId: string,
  before: string | null,
  limit: number,
): Promise<SignInListRow[]> {
  const { rows } = await queryable.query<SignInListRow>(
    `select id, way, created_at, last_seen_at, expires_at, host(address) as address, user_agent
       from sign_ins
      where account_id = $1
        and user_id = $2
        and expires_at > now()
        and ($3::uuid is null or id < $3)
      order by id desc
      limit $4`,
    [accountId, userId, before, limit],
  )
  return rows
}

export async function countSignIns(queryable: Queryable, accountId: string, userId: string): Promise<number> {
  const { rows } = await queryable.query<{ total: number }>(
    'select count(*) as total from sign_ins where account_id = $1 and user_id = $2 and expires_at > now()',
    [accountId, userId],
  )
  return rows[0]?.total ?? 0
}

/** Returns whether it was there and the user's own. */
export async function deleteSignIn(tx: Queryable, accountId: string, userId: string, id: string): Promise<boolean> {
  const { rowCount } = await tx.query('delete from sign_ins where account_id = $1 and user_id = $2 and id = $3', [
    accountId,
    userId,
    id,
  ])
  return rowCount === 1
}

/** How many there were. `kept`: one that goes on. */
export async function deleteOtherSignIns(
  tx: Queryable,
  accountId: string,
  userId: string,
  kept: string | null,
): Promise<number> {
  const { rowCount } = await tx.query(
    `delete from sign_ins
      where account_id = $1
        and user_id = $2
        and ($3::uuid is null or id <> $3)`,
    [accountId, userId, kept],
  )
  return rowCount ?? 0
}

export async function deleteSignInsOf(tx: Queryable, accountId: string, userId: string): Promise<void> {
  await tx.query('delete from sign_ins where account_id = $1 and user_id = $2', [accountId, userId])
}

/** Of the whole account, but for one user. */
export async function deletePasswordSignIns(tx: Queryable, accountId: string, exceptUserId: string): Promise<void> {
  await tx.query(`delete from sign_ins where account_id = $1 and way = 'password' and user_id <> $2`, [
    accountId,
    exceptUserId,
  ])
}

/** Of the whole account, or of one user. `kept`: one that goes on. */
export async function deleteCompanySignIns(
  tx: Queryable,
  accountId: string,
  userId: string | null,
  kept: string | null,
): Promise<void> {
  await tx.query(
    `delete from sign_ins
      where account_id = $1
        and way = 'company'
        and ($2::uuid is null or user_id = $2)
        and ($3::uuid is null or id <> $3)`,
    [accountId, userId, kept],
  )
}

/** Ends those that have expired, and of the others all but the newest `kept`. */
export async function deleteOldSignInsOf(tx: Queryable, accountId: string, userId: string, kept: number) {
  await tx.query(
    `delete from sign_ins
      where account_id = $1
        and user_id = $2
        and (expires_at <= now()
             or id not in (
                select id
                  from sign_ins
                 where account_id = $1
                   and user_id = $2
                 order by id desc
                 limit $3))`,
    [accountId, userId, kept],
  )
}

/** Gives an active user a new password; null when they are not active (any more). */
export async function updatePasswordWhereActive(
  tx: Queryable,
  accountId: string,
  userId: string,
  passwordHash: string,
): Promise<SignedInRow | null> {
  const { rows } = await tx.query<SignedInRow>(
    `update users
        set password_hash = $3
      where account_id = $1
        and id = $2
        and status = 'active'
  returning trim(given_name || ' ' || family_name) as name, email`,
    [accountId, userId, passwordHash],
  )
  return rows[0] ?? null
}

export async function selectEmail(queryable: Queryable, accountId: string, userId: string): Promise<string | null> {
  const { rows } = await queryable.query<{ email: string }>(
    `select email from users where account_id = $1 and id = $2 and status = 'active'`,
    [accountId, userId],
  )
  return rows[0]?.email ?? null
}
