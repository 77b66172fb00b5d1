// The SQL of whom an account cannot all lose: its superadmins, and the vendor's operators.
import type { RoleKind } from '@sitzplan/contract/permissions'
import type { Queryable } from '../platform/database/database.ts'
import type { Status } from './people-rules.ts'

/** The active ones. */
export async function selectIndispensable(db: Queryable, accountId: string): Promise<{ id: string; role: RoleKind }[]> {
  const { rows } = await db.query<{ id: string; role: RoleKind }>(
    `select id, role
       from users
      where account_id = $1
        and role in ('superadmin', 'operator')
        and status = 'active'`,
    [accountId],
  )
  return rows
}

/** The active ones; all are locked, so that two calls cannot each remove the last but one. */
export async function lockIndispensable(tx: Queryable, accountId: string): Promise<{ id: string; role: RoleKind }[]> {
  const { rows } = await tx.query<{ id: string; role: RoleKind; status: Status }>(
    `select id, role, status
       from users
      where account_id = $1
        and role in ('superadmin', 'operator')
        and status <> 'deleted'
      order by id
        for no key update`,
    [accountId],
  )
  return rows.filter(({ status }) => status === 'active')
}

/** Who was added as superadmin and has not activated their access. */
export async function selectInvitedSuperadmins(tx: Queryable, accountId: string): Promise<string[]> {
  const { rows } = await tx.query<{ id: string }>(
    `select id
       from users
      where account_id = $1
        and role = 'superadmin'
        and status = 'invited'
      order by id`,
    [accountId],
  )
  return rows.map(({ id }) => id)
}
