// SQL of what is told of use over time: counted quarters of an hour, by shared pool.
import type { Texts } from '@sitzplan/contract/catalog'
import type { Queryable } from '../platform/database/database.ts'
import type { Period } from './period-rules.ts'
import { type CountedPoolRow, periodObject, totalsOf } from './period-store.ts'

/** When something happened first, how far the account is counted, and who waited then. */
export async function selectCounted(db: Queryable, accountId: string) {
  const { rows } = await db.query<{
    now: Date
    since: Date | null
    countedUntil: Date | null
    waiting: { poolId: number; since: number; isOffered: boolean }[]
  }>(
    `select clock_timestamp() as now,
            (select min(starts_at) from usage_periods where account_id = $1) as since,
            (select counted_until from usage_marks where account_id = $1) as "countedUntil",
            coalesce((select present -> 'tickets' from usage_marks where account_id = $1), '[]') as waiting`,
    [accountId],
    'usage-counted',
  )
  return rows[0] ?? { now: new Date(), since: null, countedUntil: null, waiting: [] }
}

export interface PoolOfUsageRow extends Pick<CountedPoolRow, 'id' | 'totals'> {
  product: string
  name: Texts
  total: number | null
  periods: Period[]
}

/**
 * The account's shared pools in the order of the catalogue, with the periods of the range and the last one before it. Pools
 * that are not owned any more are there while the range has something of them.
 */
export async function selectPoolsOfUsage(
  db: Queryable,
  accountId: string,
  { from, to, product }: { from: number; to: number; product: string | null },
): Promise<PoolOfUsageRow[]> {
  const { rows } = await db.query<PoolOfUsageRow>(
    `select * from (
       select p.id, r.key as product, r.name, p.total, coalesce(${totalsOf('p.id')}, '[]') as totals,
              coalesce((
                select json_agg(${periodObject} order by u.starts_at)
                  from usage_periods u
                 where u.account_id = $1 and u.pool_id = p.id and u.starts_at < $3
                   and u.starts_at >= coalesce((
                         select starts_at
                           from usage_periods
                          where account_id = $1 and pool_id = p.id and starts_at < $2
                          order by starts_at desc
                          limit 1), $2)), '[]') as periods,
              r.position
         from pools p
         join products r on r.id = p.product_id
        where p.account_id = $1
          and p.kind = 'concurrent'
          and ($4::text is null or r.key = $4)) f
      where total is distinct from 0
         or json_array_length(periods) > 0
      order by position, product`,
    [accountId, new Date(from), new Date(to), product],
    'pools-of-usage',
  )
  return rows
}
