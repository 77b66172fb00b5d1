// The SQL of e-mail domains.
import type { DomainProof } from '@sitzplan/contract/enterprise-sign-in'
import type { Queryable } from '../platform/database/database.ts'

export interface DomainRow {
  id: string
  domain: string
  challenge: string
  verified_at: Date | null
  verified_by: DomainProof | null
  created_at: Date
}

const columns = 'id, domain, challenge, verified_at, verified_by, created_at'

export async function selectDomains(queryable: Queryable, accountId: string, after: string | null, limit: number) {
  const { rows } = await queryable.query<DomainRow>(
    `select ${columns}
       from email_domains
      where account_id = $1
        and ($2::text is null or domain > $2)
      order by domain
      limit $3`,
    [accountId, after, limit],
  )
  return rows
}

export async function countDomains(queryable: Queryable, accountId: string): Promise<number> {
  const { rows } = await queryable.query<{ total: number }>(
    'select count(*) as total from email_domains where account_id = $1',
    [accountId],
  )
  return rows[0]?.total ?? 0
}

/** Until the end of the transaction nobody else adds a domain to the account. */
export async function lockDomains(tx: Queryable, accountId: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('domains ' || $1, 0))`, [accountId])
}

export async function selectDomain(queryable: Queryable, accountId: string, id: string): Promise<DomainRow | null> {
  const { rows } = await queryable.query<DomainRow>(
    `select ${columns} from email_domains where account_id = $1 and id = $2`,
    [accountId, id],
  )
  return rows[0] ?? null
}

/** Null where the account has it already. */
export async function insertDomain(
  tx: Queryable,
  accountId: string,
  { id, domain, challenge }: Pick<DomainRow, 'id' | 'domain' | 'challenge'>,
): Promise<DomainRow | null> {
  const { rows } = await tx.query<DomainRow>(
    `insert into email_domains (account_id, id, domain, challenge)
     values ($1, $2, $3, $4)
         on conflict (account_id, domain) do nothing
  returning ${columns}`,
    [accountId, id, domain, challenge],
  )
  return rows[0] ?? null
}

/**
 * Marks the domain as proved where no other account has proved it. Two that prove the same one at once come here one
 * after the other.
 */
export async function updateVerifiedWhereFree(
  tx: Queryable,
  accountId: string,
  { id, domain }: Pick<DomainRow, 'id' | 'domain'>,
  by: DomainProof,
): Promise<DomainRow | null> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('domain:' || $1, 0))`, [domain])
  const { rows } = await tx.query<DomainRow>(
    `update email_domains
        set verified_at = date_trunc('milliseconds', now()),
            verified_by = $3
      where account_id = $1
        and id = $2
        and not exists (
            select from email_domains other
             where other.domain = $4
               and other.account_id <> $1
               and other.verified_at is not null)
  returning ${columns}`,
    [accountId, id, by, domain],
  )
  return rows[0] ?? null
}

export async function deleteDomain(tx: Queryable, accountId: string, id: string): Promise<DomainRow | null> {
  const { rows } = await tx.query<DomainRow>(
    `delete from email_domains where account_id = $1 and id = $2 returning ${columns}`,
    [accountId, id],
  )
  return rows[0] ?? null
}

/** Whether the account has proved that the domain is its own. */
export async function isDomainVerified(queryable: Queryable, accountId: string, domain: string): Promise<boolean> {
  const { rows } = await queryable.query(
    'select from email_domains where account_id = $1 and domain = $2 and verified_at is not null',
    [accountId, domain],
  )
  return rows.length > 0
}

export async function countVerifiedDomains(queryable: Queryable, accountId: string): Promise<number> {
  const { rows } = await queryable.query<{ total: number }>(
    'select count(*) as total from email_domains where account_id = $1 and verified_at is not null',
    [accountId],
  )
  return rows[0]?.total ?? 0
}
