// SQL of the setup link.
import type { Queryable } from '../platform/database/database.ts'

export type LinkState = 'open' | 'used' | 'expired'

export async function expireSetupTokens(tx: Queryable): Promise<void> {
  await tx.query(
    `update one_time_tokens
     set expires_at = now()
     where purpose = 'setup'
       and used_at is null
       and expires_at > now()`,
  )
}

export async function insertSetupToken(tx: Queryable, id: string, hash: Buffer): Promise<void> {
  await tx.query(
    `insert into one_time_tokens (id, purpose, token_hash, expires_at)
     values ($1, 'setup', $2, now() + interval '48 hours')`,
    [id, hash],
  )
}

/** Spends the token; false when it is not open (any more). Of many at once exactly one gets true. */
export async function spendSetupToken(tx: Queryable, hash: Buffer): Promise<boolean> {
  const { rowCount } = await tx.query(
    `update one_time_tokens
     set used_at = now()
     where token_hash = $1
       and purpose = 'setup'
       and used_at is null
       and expires_at > now()
     returning id`,
    [hash],
  )
  return rowCount === 1
}

export async function selectSetupTokenState(queryable: Queryable, hash: Buffer): Promise<LinkState | null> {
  const { rows } = await queryable.query<{ state: LinkState }>(
    `select case
         when used_at is not null then 'used'
         when expires_at <= now() then 'expired'
         else 'open'
       end as state
     from one_time_tokens
     where token_hash = $1
       and purpose = 'setup'`,
    [hash],
  )
  return rows[0]?.state ?? null
}
