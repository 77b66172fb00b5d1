// The SQL of links that work once.
import type { Queryable } from '../platform/database/database.ts'
import type { LinkOwner, LinkPurpose } from './one-time-tokens.ts'

export interface NewLink {
  id: string
  purpose: LinkPurpose
  hash: Buffer
  lastsSeconds: number
  accountId: string | null
  userId: string | null
  newEmail: string | null
}

export async function insertLink(tx: Queryable, link: NewLink): Promise<void> {
  await tx.query(
    `insert into one_time_tokens (id, purpose, token_hash, expires_at, account_id, user_id, new_email)
     values ($1, $2, $3, now() + make_interval(secs => $4), $5, $6, $7)`,
    [link.id, link.purpose, link.hash, link.lastsSeconds, link.accountId, link.userId, link.newEmail],
  )
}

export interface LinkRow {
  account_id: string | null
  user_id: string | null
  /** Of change-email. */
  new_email: string | null
  expires_at: Date
  state: 'open' | 'used' | 'expired'
}

export async function selectLink(queryable: Queryable, purpose: LinkPurpose, hash: Buffer): Promise<LinkRow | null> {
  const { rows } = await queryable.query<LinkRow>(
    `select account_id, user_id, new_email, expires_at,
            case
              when used_at is not null then 'used'
              when expires_at <= now() then 'expired'
              else 'open'
            end as state
       from one_time_tokens
      where token_hash = $1
        and purpose = $2`,
    [hash, purpose],
  )
  return rows[0] ?? null
}

/** Spends the link where it is open. Of many at once exactly one gets the row. */
export async function spendLinkWhereOpen(
  tx: Queryable,
  purpose: LinkPurpose,
  hash: Buffer,
): Promise<Pick<LinkRow, 'account_id' | 'user_id'> | null> {
  const { rows } = await tx.query<Pick<LinkRow, 'account_id' | 'user_id'>>(
    `update one_time_tokens
        set used_at = now()
      where token_hash = $1
        and purpose = $2
        and used_at is null
        and expires_at > now()
  returning account_id, user_id`,
    [hash, purpose],
  )
  return rows[0] ?? null
}

/** Links of the purpose that are open open no more; `userId` null: those that are nobody's. */
export async function expireLinks(
  tx: Queryable,
  { accountId, userId, purpose }: { accountId: string | null; userId: string | null; purpose: LinkPurpose | null },
): Promise<void> {
  await tx.query(
    `update one_time_tokens
        set expires_at = now()
      where account_id is not distinct from $1
        and user_id is not distinct from $2
        and ($3::text is null or purpose = $3)
        and used_at is null
        and expires_at > now()`,
    [accountId, userId, purpose],
  )
}

/** The newest open link of the purpose that somebody has. */
export async function selectOpenLinkOf(
  queryable: Queryable,
  purpose: LinkPurpose,
  { accountId, userId }: LinkOwner,
): Promise<Pick<LinkRow, 'new_email' | 'expires_at'> | null> {
  const { rows } = await queryable.query<Pick<LinkRow, 'new_email' | 'expires_at'>>(
    `select new_email, expires_at
       from one_time_tokens
      where account_id = $1
        and user_id = $2
        and purpose = $3
        and used_at is null
        and expires_at > now()
      order by id desc
      limit 1`,
    [accountId, userId, purpose],
  )
  return rows[0] ?? null
}
