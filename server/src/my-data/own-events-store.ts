// The audit log's events about a person and by them. What others are called, what they had before and where they acted from
// is their data, and is not in it.
import { isActedIn } from '../access/acts-in.ts'
import type { Queryable } from '../platform/database/database.ts'
import type { Person, ReadSection } from './my-data-store.ts'

/** Whoever asks for a seat themself is named beside the event only, as the one it is about. */
const isAskedByThem = `e.target_kind = 'help_request' and e.actor_kind = 'user' and d.before -> 'user' ->> 'id' = $2::uuid::text`

export const selectOwnEvents: ReadSection = async (queryable, { accountId, userId }, most) => {
  const { rows } = await queryable.query<Record<string, unknown>>(
    `with found as (
       select account_id, id, at, number, true as is_about
         from audit_events
        where account_id = $1 and target_id = $2::uuid::text and target_kind = 'user'
       union all
       select e.account_id, e.id, e.at, e.number, true
         from audit_details d
         join audit_events e on e.account_id = d.account_id and e.id = d.id and e.at = d.at
        where d.account_id = $1 and d.before -> 'user' ->> 'id' = $2::uuid::text
       union all
       select account_id, id, at, number, false
         from audit_events
        where ${isActedIn('account_id', '$1')} and actor_id = $2::uuid
     ),
     newest as (
       select count(*) over () as total, account_id, id, at, number, bool_or(is_about) as is_about
         from found
        group by account_id, id, at, number
        order by at desc, number desc
        limit $3
     )
     select n.total, n.at, e.action,
            case when e.actor_id = $2::uuid or ${isAskedByThem} then 'you'
                 when e.actor_kind in ('user', 'token') then 'administrator'
                 when e.actor_kind = 'product' then 'product'
                 else 'system'
             end as by,
            n.is_about as "isAboutYou", e.target_kind as target,
            case when n.is_about then d.before end as before,
            case when n.is_about then d.after end as after,
            case when n.is_about then d.note end as note,
            case when e.actor_id = $2::uuid or ${isAskedByThem} then host(d.address) end as address
       from newest n
       join audit_events e on e.account_id = n.account_id and e.id = n.id and e.at = n.at
       join audit_details d on d.account_id = n.account_id and d.id = n.id and d.at = n.at
      order by n.at desc, n.number desc`,
    [accountId, userId, most],
  )
  return rows
}

/** Whether today's (UTC) look has been recorded. Whoever asks at the same time waits for the answer. */
export async function isLookRecorded(tx: Queryable, { accountId, userId }: Person, action: string): Promise<boolean> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('my data:' || $1, 0))`, [userId])
  const { rowCount } = await tx.query(
    `select
       from audit_events
      where account_id = $1
        and actor_id = $2::uuid
        and action = $3
        and at >= date_trunc('day', now() at time zone 'UTC') at time zone 'UTC'
      limit 1`,
    [accountId, userId, action],
  )
  return rowCount === 1
}
