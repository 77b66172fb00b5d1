// SQL of the tokens with which customers' own installations read the vendor's feed.
import type { Queryable } from '../platform/database/database.ts'

/** The account's token is this one from now on. */
export async function upsertFeedToken(tx: Queryable, accountId: string, hash: Buffer): Promise<void> {
  await tx.query(
    `insert into license_feed_tokens (account_id, token_hash)
     values ($1, $2)
     on conflict (account_id) do update
        set token_hash = excluded.token_hash,
            created_at = now(),
            read_at = null`,
    [accountId, hash],
  )
}

export async function deleteFeedToken(tx: Queryable, accountId: string): Promise<boolean> {
  const { rowCount } = await tx.query('delete from license_feed_tokens where account_id = $1', [accountId])
  return rowCount === 1
}

/** Whose feed it opens; null: nobody's. */
export async function selectFeedAccount(queryable: Queryable, reference: string, hash: Buffer): Promise<string | null> {
  const { rows } = await queryable.query<{ id: string }>(
    `select account.id
       from license_feed_tokens token
       join accounts account on account.id = token.account_id
      where token.token_hash = $2
        and (account.slug = $1 or account.id::text = lower($1))`,
    [reference, hash],
  )
  return rows[0]?.id ?? null
}

/** At most once a minute, so that reading writes next to nothing. */
export async function updateReadAt(queryable: Queryable, accountId: string): Promise<void> {
  await queryable.query(
    `update license_feed_tokens
        set read_at = date_trunc('minute', now())
      where account_id = $1
        and read_at is distinct from date_trunc('minute', now())`,
    [accountId],
  )
}

export async function selectFeedToken(
  queryable: Queryable,
  accountId: string,
): Promise<{ openedAt: Date; readAt: Date | null } | null> {
  const { rows } = await queryable.query<{ openedAt: Date; readAt: Date | null }>(
    'select created_at as "openedAt", read_at as "readAt" from license_feed_tokens where account_id = $1',
    [accountId],
  )
  return rows[0] ?? null
}
