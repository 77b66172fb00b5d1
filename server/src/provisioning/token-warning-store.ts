// The SQL of telling administrators that the directory's tokens end.
import type { Queryable } from '../platform/database/database.ts'

export interface EndingToken {
  accountId: string
  id: string
  name: string
  accountName: string
  timeZone: string
  expiresAt: Date
  toldDays: number | null
  /** The database's. */
  now: Date
}

/** Those that end within so many days, or have ended within the last of them, and that nothing has replaced. */
export async function selectEndingTokens(queryable: Queryable, days: number): Promise<EndingToken[]> {
  const { rows } = await queryable.query<EndingToken>(
    `select t.account_id as "accountId", t.id, t.name, a.name as "accountName", a.time_zone as "timeZone",
            t.expires_at as "expiresAt", t.expiry_told_days as "toldDays", now() as now
       from tokens t
       join accounts a on a.id = t.account_id
      where t.kind = 'scim'
        and t.replaced_by is null
        and t.expires_at between now() - interval '1 day' and now() + make_interval(days => $1)
      order by t.expires_at`,
    [days],
  )
  return rows
}

/** Notes what was told; false when another server has noted it meanwhile. */
export async function updateToldDays(
  tx: Queryable,
  { accountId, id, toldDays: before }: Pick<EndingToken, 'accountId' | 'id' | 'toldDays'>,
  days: number,
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `update tokens
        set expiry_told_days = $4
      where account_id = $1
        and id = $2
        and expiry_told_days is not distinct from $3`,
    [accountId, id, before, days],
  )
  return rowCount === 1
}
