// The SQL of telling administrators of the days of their license.
import type { Queryable } from '../platform/database/database.ts'
import type { Mark } from './date-warning-rules.ts'
import { licenseNow } from './license-clock-store.ts'
import type { Dates } from './license-rules.ts'

export interface DatedLicense extends Omit<Dates, 'from'> {
  accountId: string
  account: string
  timeZone: string
  revision: number
  told: Mark | null
  /** The database's. */
  now: Date
}

/** Licenses in force whose days come near; who was told that everything is over need not be looked at again. */
export async function selectLicensesNearTheirEnd(queryable: Queryable): Promise<DatedLicense[]> {
  const { rows } = await queryable.query<DatedLicense>(
    `select r.account_id as "accountId", a.name as account, a.time_zone as "timeZone", r.revision,
            r.warn_at as warn, r.expires_at as expires, r.grace_until as "graceUntil", r.told_mark as told,
            ${licenseNow} as now
       from license_revisions r
       join accounts a on a.id = r.account_id
      where r.status = 'active'
        and a.status = 'active'
        and r.told_mark is distinct from 'ended'
        and least(r.warn_at, r.expires_at - interval '32 days') <= ${licenseNow}
      order by r.account_id`,
  )
  return rows
}

/** Notes what was told; false when another server has, or a newer revision is in force. */
export async function updateToldMark(
  tx: Queryable,
  { accountId, revision, told }: Pick<DatedLicense, 'accountId' | 'revision' | 'told'>,
  mark: string,
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `update license_revisions
        set told_mark = $4
      where account_id = $1
        and revision = $2
        and status = 'active'
        and told_mark is not distinct from $3`,
    [accountId, revision, told, mark],
  )
  return rowCount === 1
}
