// SQL of those who hold a license, with when each last used it.

import type { AssignmentKind } from '@sitzplan/contract/assignments'
import type { Permission, RoleKind } from '@sitzplan/contract/permissions'
import type { Static } from 'typebox'
import { type Acting, mayActOn, standingOf } from '../access/acting.ts'
import { fullNameOf } from '../access/full-name.ts'
import { isSeen } from '../access/sight.ts'
import type { Queryable } from '../platform/database/database.ts'
import { lastUsed } from '../seats/last-used.ts'
import type { Holder } from './surplus-rules.ts'

interface HolderRow extends Omit<Holder, 'user' | 'mayTake'> {
  id: string
  email: string
  name: string
  role: RoleKind
  permissions: Permission[]
  managedGroups: string[]
}

/** Who looks: whom they see, and whom they may act on. Null: whoever runs the server. */
export type Looking = Acting | null

/** Who holds a license of this kind, as many as `most`; those first who had it longest. */
export async function selectHolders(
  queryable: Queryable,
  line: { accountId: string; productId: string; kind: Static<typeof AssignmentKind> },
  looking: Looking,
  most: number,
): Promise<Holder[]> {
  const { rows } = await queryable.query<HolderRow>(
    `select u.id, u.email, ${fullNameOf('u')} as name, u.status, a.since,
            a.next_kind is not null as "changesKind", works.is_working as "isWorking",
            case when works.is_working then date_trunc('milliseconds', clock_timestamp()) else used.at end as "lastUsedAt",
            not works.is_working and coalesce(used.at < clock_timestamp() - interval '30 days', true) as "isLongUnused",
            case when v.user_id is not null then json_build_object('reason', v.reason, 'since', v.since) end as veto,
            array(select q.name
                    from queue_members m
                    join queues q on q.account_id = m.account_id and q.id = m.queue_id
                   where m.account_id = a.account_id
                     and m.user_id = a.user_id
                     and q.product_id = a.product_id
                   order by q.folded_name) as queues,
            u.role, coalesce(r.permissions, u.manager_permissions) as permissions, u.manager_groups as "managedGroups"
       from assignments a
       join users u on u.account_id = a.account_id and u.id = a.user_id
       left join roles r on r.account_id = u.account_id and r.id = u.role_id
       left join vetoes v on v.account_id = a.account_id and v.user_id = a.user_id and v.product_id = a.product_id
      cross join lateral (
              select exists (
                       select from sessions s
                        where s.pool_id = a.pool_id
                          and s.user_id = a.user_id
                          and s.expires_at > clock_timestamp()) as is_working) works
       left join lateral (${lastUsed('a')}) used on not works.is_working
      where a.account_id = $1
        and a.product_id = $2
        and a.kind = $3
        and a.state = 'assigned'
        and ${isSeen('a.account_id', 'a.user_id', '$4')}
      order by a.since, a.user_id
      limit $5`,
    [line.accountId, line.productId, line.kind, looking?.managedGroups ?? null, most],
  )
  return rows.map(({ id, email, name, veto, role, permissions, managedGroups, ...row }) => ({
    ...row,
    mayTake: looking === null || mayActOn(looking, { id, ...standingOf(role, permissions, managedGroups) }),
    user: { id, email, name: name || email },
    veto: veto && { ...veto, since: new Date(veto.since) },
  }))
}
