// The statement that locks the user whom a call is about.
import type { Permission, SystemRole } from '@sitzplan/contract/permissions'
import type { Queryable } from '../platform/database/database.ts'
import { isSeen, type Sight } from './sight.ts'

export interface TouchedUser {
  id: string
  email: string
  name: string
  role: SystemRole
  /** Those chosen for this person. */
  permissions: Permission[]
  managed_groups: string[]
}

/** Null for who is not there, not of this account, deleted, or not seen. */
export async function selectSeenForUpdate(
  tx: Queryable,
  accountId: string,
  sight: Sight,
  userId: string,
): Promise<TouchedUser | null> {
  const { rows } = await tx.query<TouchedUser>(
    `select u.id, u.email, coalesce(nullif(trim(u.given_name || ' ' || u.family_name), ''), u.email) as name, u.role,
            u.manager_permissions as permissions, u.manager_groups as managed_groups
       from users u
      where u.account_id = $1
        and u.id = $2
        and u.status <> 'deleted'
        and ${isSeen('u.account_id', 'u.id', '$3')}
        for no key update`,
    [accountId, userId, sight],
  )
  return rows[0] ?? null
}
