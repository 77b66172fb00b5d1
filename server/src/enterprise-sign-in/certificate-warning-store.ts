// The SQL of telling administrators that certificates expire.
import type { Queryable } from '../platform/database/database.ts'

export interface CertifiedProvider {
  account_id: string
  id: string
  name: string
  account_name: string
  time_zone: string
  /** Base64 of DER. */
  certificates: string[]
  told_days: number | null
  /** The database's. */
  now: Date
}

/** The providers people sign in by that have certificates: at most one of an account. */
export async function selectCertifiedProviders(db: Queryable): Promise<CertifiedProvider[]> {
  const { rows } = await db.query<CertifiedProvider>(
    `select p.account_id, p.id, p.name, a.name as account_name, a.time_zone, p.settings -> 'certificates' as certificates,
            p.certificate_told_days as told_days, now() as now
       from identity_providers p
       join accounts a on a.id = p.account_id
      where p.kind = 'saml'
        and p.mode <> 'off'
      order by p.account_id`,
  )
  return rows
}

/** Notes what was told, or (null) that there is time again; false when another server has noted it meanwhile. */
export async function updateToldDays(
  tx: Queryable,
  { account_id: accountId, id, told_days: before }: Pick<CertifiedProvider, 'account_id' | 'id' | 'told_days'>,
  days: number | null,
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `update identity_providers
        set certificate_told_days = $4
      where account_id = $1
        and id = $2
        and certificate_told_days is not distinct from $3`,
    [accountId, id, before, days],
  )
  return rowCount === 1
}
