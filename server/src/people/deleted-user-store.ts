// The SQL of users who are deleted and can still be brought back.

import type { Permission, RoleKind } from '@sitzplan/contract/permissions'
import type { QueueRole } from '@sitzplan/contract/queues'
import { fullNameOf } from '../access/full-name.ts'
import type { Queryable } from '../platform/database/database.ts'
import type { Status } from './people-rules.ts'

export interface DeletedUser {
  accountId: string
  userId: string
  reason: 'deleted' | 'transferred'
  /** Before. */
  status: Status
  /** Null: by no user. */
  deletedBy: string | null
}

/**
 * Role, groups, queues and products (also those they wait for) that no rule and no directory gave are remembered as they are
 * now: before they are taken away.
 */
export async function insertDeletedUser(tx: Queryable, user: DeletedUser): Promise<void> {
  await tx.query(
    `insert into deleted_users (account_id, user_id, reason, status, deleted_by, products, role, role_id, groups, queues)
     select account_id, id, $3, $4, $5,
            (select coalesce(jsonb_agg(jsonb_build_object('productId', product_id, 'kind', coalesce(next_kind, kind))
                                       order by product_id), '[]')
               from assignments
              where account_id = $1
                and user_id = $2
                and by_hand),
            case when role_by_rule then 'member' else role end,
            case when role_by_rule then null else role_id end,
            array(select group_id
                    from group_members
                   where account_id = $1
                     and user_id = $2
                     and source = 'direct'),
            (select coalesce(jsonb_agg(jsonb_build_object('queueId', queue_id, 'role', role) order by queue_id), '[]')
               from queue_members
              where account_id = $1
                and user_id = $2)
       from users
      where account_id = $1
        and id = $2`,
    [user.accountId, user.userId, user.reason, user.status, user.deletedBy],
  )
}

export async function markDeleted(tx: Queryable, accountId: string, id: string): Promise<void> {
  await tx.query(
    `update users
        set status = 'deleted',
            role = 'member',
            role_id = null,
            role_by_rule = false
      where account_id = $1
        and id = $2`,
    [accountId, id],
  )
}

export interface DeletedRow {
  account_id: string
  user_id: string
  email: string
  name: string
  /** By the database's clock, the 30 days are. */
  is_over: boolean
  reason: DeletedUser['reason']
  status: Status
  products: { productId: string; kind: 'named' | 'concurrent' }[]
  groups: string[]
  queues: { queueId: string; role: QueueRole }[]
  /** A custom role that is gone has become member. */
  role: RoleKind
  role_id: string | null
  permissions: Permission[]
  manager_groups: string[]
}

/** Whether there is such a user, who is not deleted. */
export async function isThere(queryable: Queryable, accountId: string, userId: string): Promise<boolean> {
  const { rows } = await queryable.query(
    `select from users where account_id = $1 and id = $2 and status <> 'deleted'`,
    [accountId, userId],
  )
  return rows.length > 0
}

const selectDeletedText = `
select d.account_id, d.user_id, u.email, ${fullNameOf('u')} as name,
       d.deleted_at <= now() - interval '30 days' as is_over, d.reason, d.status, d.products, d.queues,
       array(select g.id from groups g where g.account_id = d.account_id and g.id = any(d.groups)) as groups,
       case when d.role = 'custom' and r.id is null then 'member' else d.role end as role, r.id as role_id,
       coalesce(r.permissions, u.manager_permissions) as permissions, u.manager_groups
  from deleted_users d
  join users u on u.account_id = d.account_id and u.id = d.user_id
  left join roles r on r.account_id = d.account_id and r.id = d.role_id
 where d.account_id = $1`

export async function selectDeletedForUpdate(
  tx: Queryable,
  accountId: string,
  userId: string,
): Promise<DeletedRow | null> {
  const { rows } = await tx.query<DeletedRow>(`${selectDeletedText} and d.user_id = $2 for update of d`, [
    accountId,
    userId,
  ])
  return rows[0] ?? null
}

/** Those whose 30 days are over, whatever their account. */
export async function selectDeletedForGood(
  queryable: Queryable,
  most: number,
): Promise<{ account_id: string; user_id: string }[]> {
  const { rows } = await queryable.query<{ account_id: string; user_id: string }>(
    `select account_id, user_id
       from deleted_users
      where deleted_at < now() - interval '30 days'
      order by deleted_at
      limit $1`,
    [most],
  )
  return rows
}

export async function deleteDeletedUser(tx: Queryable, accountId: string, userId: string): Promise<void> {
  await tx.query('delete from deleted_users where account_id = $1 and user_id = $2', [accountId, userId])
}

/** Whether the address is free for them to come back with: in the account, and, if they were active, elsewhere too. */
export async function isAddressFree(
  tx: Queryable,
  { account_id, user_id, status, email }: DeletedRow,
): Promise<boolean> {
  const { rows } = await tx.query<{ free: boolean }>(
    `select not exists (
              select
                from users u
                join users mine on mine.account_id = $1 and mine.id = $2
               where u.email = $3
                 and u.id <> $2
                 and (u.account_id = $1 and u.status <> 'deleted'
                      or u.status = 'active'
                     and u.activated_at is not null
                     and $4 = 'active'
                     and mine.activated_at is not null)) as free`,
    [account_id, user_id, email, status],
  )
  return rows[0]?.free ?? false
}

export async function markRestored(tx: Queryable, deleted: DeletedRow): Promise<void> {
  const { account_id, user_id, status, role, role_id } = deleted
  await tx.query('update users set status = $3, role = $4, role_id = $5 where account_id = $1 and id = $2', [
    account_id,
    user_id,
    status,
    role,
    role_id,
  ])
}
