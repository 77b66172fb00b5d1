// The SQL of who is whom at an identity provider.
import { fullNameOf } from '../access/full-name.ts'
import type { Queryable } from '../platform/database/database.ts'

export interface AdmittedRow {
  user_id: string
  email: string
  given_name: string
  family_name: string
  role: string
  status: 'invited' | 'active' | 'suspended' | 'deleted'
  /** The person's own name at this provider; null where there is none yet. */
  subject: string | null
}

const person = `u.id as user_id, u.email, u.given_name, u.family_name, u.role, u.status`

interface At {
  account_id: string
  id: string
}

export async function selectUserBySubject(
  tx: Queryable,
  { account_id, id }: At,
  subject: string,
): Promise<AdmittedRow | null> {
  const { rows } = await tx.query<AdmittedRow>(
    `select ${person}, e.subject
       from external_identities e
       join users u on u.account_id = e.account_id and u.id = e.user_id
      where e.account_id = $1
        and e.provider_id = $2
        and e.subject = $3
        for no key update of u`,
    [account_id, id, subject],
  )
  return rows[0] ?? null
}

/** The user of the provider's own account with this address. */
export async function selectUserByEmail(
  tx: Queryable,
  { account_id, id }: At,
  email: string,
): Promise<AdmittedRow | null> {
  const { rows } = await tx.query<AdmittedRow>(
    `select ${person}, e.subject
       from users u
       left join external_identities e on e.account_id = u.account_id and e.user_id = u.id and e.provider_id = $2
      where u.account_id = $1
        and u.email = $3
      order by u.status = 'deleted'
      limit 1
        for no key update of u`,
    [account_id, id, email],
  )
  return rows[0] ?? null
}

export async function insertIdentity(tx: Queryable, at: At, subject: string, userId: string): Promise<void> {
  await tx.query(
    'insert into external_identities (account_id, provider_id, subject, user_id) values ($1, $2, $3, $4)',
    [at.account_id, at.id, subject, userId],
  )
}

export async function updateIdentityUsed(tx: Queryable, at: At, subject: string): Promise<void> {
  await tx.query(
    `update external_identities
        set last_sign_in_at = now()
      where account_id = $1
        and provider_id = $2
        and subject = $3`,
    [at.account_id, at.id, subject],
  )
}

/** The link of one user, or with null of everybody. Returns how many there were. */
export async function deleteIdentities(tx: Queryable, at: At, userId: string | null): Promise<number> {
  const { rowCount } = await tx.query(
    `delete from external_identities
      where account_id = $1
        and provider_id = $2
        and ($3::uuid is null or user_id = $3)`,
    [at.account_id, at.id, userId],
  )
  return rowCount
}

export async function deleteIdentitiesOfUser(tx: Queryable, accountId: string, userId: string): Promise<void> {
  await tx.query('delete from external_identities where account_id = $1 and user_id = $2', [accountId, userId])
}

/** Whether the provider that the account uses has brought this user. */
export async function hasIdentityInUse(queryable: Queryable, accountId: string, userId: string): Promise<boolean> {
  const { rows } = await queryable.query(
    `select
       from external_identities e
       join identity_providers p on p.account_id = e.account_id and p.id = e.provider_id
      where e.account_id = $1
        and e.user_id = $2
        and p.mode <> 'off'`,
    [accountId, userId],
  )
  return rows.length > 0
}

export interface BreakGlassRow {
  id: string
  email: string
  name: string
  has_signed_in: boolean
}

/** Active superadmins with a password: who may keep it when the provider is enforced. */
export async function selectBreakGlassChoices(
  queryable: Queryable,
  at: At,
  after: string | null,
  limit: number,
): Promise<BreakGlassRow[]> {
  const { rows } = await queryable.query<BreakGlassRow>(
    `select u.id, u.email, ${fullNameOf('u')} as name,
            e.subject is not null as has_signed_in
       from users u
       left join external_identities e on e.account_id = u.account_id and e.user_id = u.id and e.provider_id = $2
      where u.account_id = $1
        and u.role = 'superadmin'
        and u.status = 'active'
        and u.password_hash is not null
        and ($3::uuid is null or u.id > $3)
      order by u.id
      limit $4`,
    [at.account_id, at.id, after, limit],
  )
  return rows
}

export async function countBreakGlassChoices(queryable: Queryable, accountId: string): Promise<number> {
  const { rows } = await queryable.query<{ total: number }>(
    `select count(*) as total
       from users
      where account_id = $1
        and role = 'superadmin'
        and status = 'active'
        and password_hash is not null`,
    [accountId],
  )
  return rows[0]?.total ?? 0
}

/** Locks the user where they may be the break-glass one, and says whether they have signed in through the provider. */
export async function lockBreakGlassChoice(
  tx: Queryable,
  at: At,
  userId: string,
): Promise<{ id: string; has_signed_in: boolean } | null> {
  const { rows } = await tx.query<{ id: string }>(
    `select id
       from users
      where account_id = $1
        and id = $2
        and role = 'superadmin'
        and status = 'active'
        and password_hash is not null
        for no key update`,
    [at.account_id, userId],
  )
  const [user] = rows
  if (!user) return null
  const linked = await tx.query(
    'select from external_identities where account_id = $1 and provider_id = $2 and user_id = $3',
    [at.account_id, at.id, user.id],
  )
  return { id: user.id, has_signed_in: linked.rowCount > 0 }
}

/** The first sign-ins of one person, at the same moment, come one after the other. */
export async function lockSubject(tx: Queryable, { id }: At, subject: string): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`identity:${id}:${subject}`])
}
