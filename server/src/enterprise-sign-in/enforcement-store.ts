// The SQL of what an enforced company sign-in asks of passwords.
import type { ProviderMode } from '@sitzplan/contract/enterprise-sign-in'
import type { Queryable } from '../platform/database/database.ts'

/** Whether the account whose verified domain it is has switched passwords off. */
export async function isEnforcedFor(queryable: Queryable, domain: string): Promise<boolean> {
  const { rows } = await queryable.query(
    `select
       from email_domains d
       join identity_providers p on p.account_id = d.account_id
      where d.domain = $1
        and d.verified_at is not null
        and p.mode = 'enforced'`,
    [domain],
  )
  return rows.length > 0
}

/** Who is excepted in this account; null where passwords are not switched off. */
export async function selectBreakGlass(queryable: Queryable, accountId: string): Promise<string | null> {
  const { rows } = await queryable.query<{ break_glass_user_id: string }>(
    `select break_glass_user_id
       from identity_providers
      where account_id = $1
        and mode = 'enforced'`,
    [accountId],
  )
  return rows[0]?.break_glass_user_id ?? null
}

/** The same, and nobody switches it until the transaction ends: no sign-in slips in beside. */
export async function holdBreakGlass(tx: Queryable, accountId: string): Promise<string | null> {
  const { rows } = await tx.query<{ mode: ProviderMode; break_glass_user_id: string | null }>(
    `select mode, break_glass_user_id
       from identity_providers
      where account_id = $1
      order by id
        for share`,
    [accountId],
  )
  return rows.find(({ mode }) => mode === 'enforced')?.break_glass_user_id ?? null
}
