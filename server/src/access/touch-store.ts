// The statement that locks the user whom a call is about.

import type { Permission, RoleKind } from '@sitzplan/contract/permissions'
import type { Queryable } from '../platform/database/database.ts'
import { fullNameOf } from './full-name.ts'
import { isSeen, type Sight } from './sight.ts'

export interface TouchedUser {
  id: string
  email: string
  name: string
  status: 'invited' | 'active' | 'suspended'
  role: RoleKind
  /** Those chosen for this person, or by the custom role. */
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
    `select u.id, u.email, ${fullNameOf('u')} as name, u.status, u.role,
            coalesce(r.permissions, u.manager_permissions) as permissions, u.manager_groups as managed_groups
       from users u
       left join roles r on r.account_id = u.account_id and r.id = u.role_id
      where u.account_id = $1
        and u.id = $2
        and u.status <> 'deleted'
        and ${isSeen('u.account_id', 'u.id', '$3')}
        for no key update of u`,
    [accountId, userId, sight],
  )
  return rows[0] ?? null
}
