// What the seating plan reads of the pools themselves: totals, and which seats there are; and the groups of who is in it.
import type { Texts } from '@sitzplan/contract/catalog'
import type { GroupInPlan } from '@sitzplan/contract/seating-plan'
import type { Queryable } from '../platform/database/database.ts'

export interface PoolRow {
  id: number
  product: string
  name: Texts
  claim_seconds: number
  cooldown_seconds: number
  kind: 'named' | 'concurrent' | 'included'
  /** Null: unrestricted. */
  total: number | null
  seats: number
  held: number
  assigned_users: number
  /** The seats' numbers, ascending; null when they are exactly 1 to `seats`. */
  numbers: number[] | null
}

/** The database's time. As the first statement of a transaction: the moment of its snapshot. */
export async function selectMoment(db: Queryable): Promise<Date> {
  const { rows } = await db.query<{ at: Date }>('select clock_timestamp() as at', [], 'moment')
  return rows[0]?.at ?? new Date()
}

/** Whether the account wants its plan without names. */
export async function selectIsWithoutNames(db: Queryable, accountId: string): Promise<boolean> {
  const { rows } = await db.query<{ plan_without_names: boolean }>(
    'select plan_without_names from accounts where id = $1',
    [accountId],
    'plan-privacy',
  )
  // Nobody is named where nothing is known.
  return rows[0]?.plan_without_names ?? true
}

/** The account's pools in order of the catalogue. Numbers are read only of pools that lost a seat in the middle. */
export async function selectPoolsOfPlan(db: Queryable, accountId: string, productKey: string | null) {
  const { rows } = await db.query<PoolRow>(
    `select p.id, r.key as product, r.name, r.claim_seconds, r.cooldown_seconds, p.kind,
            p.total, p.seats, p.held,
            case when p.kind = 'concurrent' then (
              select count(*)
                from assignments a
               where a.account_id = p.account_id and a.pool_id = p.id and a.state = 'assigned'
            ) else 0 end as assigned_users,
            case when p.kind = 'concurrent' and p.top <> p.seats then (
              select array_agg(s.number order by s.number) from seats s where s.pool_id = p.id
            ) end as numbers
       from pools p
       join products r on r.id = p.product_id
      where p.account_id = $1
        and p.kind in ('named', 'concurrent', 'included')
        and ($2::text is null or r.key = $2)
      order by r.position, r.key, p.id`,
    [accountId, productKey],
    'plan-pools',
  )
  return rows
}

/** `groupIds` null: all. Who works or waits, by group. */
export async function selectGroupsInPlan(db: Queryable, accountId: string, groupIds: readonly string[] | null) {
  const { rows } = await db.query<GroupInPlan>(
    `select g.id, g.name, array_agg(distinct m.user_id) as people
       from group_members m
       join groups g on g.account_id = m.account_id and g.id = m.group_id
      where m.account_id = $1
        and ($2::uuid[] is null or m.group_id = any($2))
        and m.user_id in (
              select s.user_id
                from sessions s
                join pools p on p.id = s.pool_id
               where p.account_id = $1 and s.expires_at > clock_timestamp()
              union all
              select t.user_id
                from tickets t
                join pools p on p.id = t.pool_id
               where p.account_id = $1 and t.state in ('waiting', 'offered'))
      group by g.id, g.name
      order by count(distinct m.user_id) desc, g.name, g.id`,
    [accountId, groupIds],
    'groups-in-plan',
  )
  return rows
}
