// The audit events that make up a user's history.
import type { UserHistoryItem } from '@sitzplan/contract/users'
import type { Queryable } from '../platform/database/database.ts'

export interface UserEventRow {
  id: string
  number: number
  at: Date
  action: string
  actor_kind: UserHistoryItem['actor']['kind']
  actor_id: string | null
  actor_name: string | null
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

// What was done with the user and what they may use. Sign-ins, tokens and sessions are other stories.
const ofHistory = `
  from audit_events e
 where e.account_id = $1
   and e.target_id = $2
   and e.target_kind = 'user'
   and e.action in ('user.created', 'user.changed', 'user.suspended', 'user.reactivated',
                    'assignment.assigned', 'assignment.completed', 'assignment.removed')`

/** Newest first; `before`: time and number of the last one shown. */
export async function selectUserEvents(
  queryable: Queryable,
  accountId: string,
  userId: string,
  before: readonly (string | number)[] | null,
  limit: number,
): Promise<UserEventRow[]> {
  const { rows } = await queryable.query<UserEventRow>(
    `select f.*, d.actor_name, d.before, d.after
       from (
         select e.account_id, e.id, e.number, e.at, e.action, e.actor_kind, e.actor_id
         ${ofHistory}
           and ($3::timestamptz is null or (e.at, e.number) < ($3, $4::bigint))
         order by e.at desc, e.number desc
         limit $5
       ) f
       join audit_details d on d.account_id = f.account_id and d.id = f.id and d.at = f.at
      order by f.at desc, f.number desc`,
    [accountId, userId, before?.[0] ?? null, before?.[1] ?? null, limit],
  )
  return rows
}

export async function countUserEvents(queryable: Queryable, accountId: string, userId: string): Promise<number> {
  const { rows } = await queryable.query<{ count: number }>(`select count(*) as count ${ofHistory}`, [
    accountId,
    userId,
  ])
  return rows[0]?.count ?? 0
}
