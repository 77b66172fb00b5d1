// A user as callers see it.

import type { SystemRole } from '@sitzplan/contract/permissions'
import type { User } from '@sitzplan/contract/users'
import { fullName } from '../access/full-name.ts'
import type { Sight } from '../access/sight.ts'
import { assignmentsOf } from '../assignments/assignments.ts'
import { groupsOf } from '../groups/groups.ts'
import type { Queryable } from '../platform/database/database.ts'
import type { UserRow } from './people-store.ts'

/** The rows' users, with the products they have and the groups that the caller sees, in the same order. */
export async function usersOf(
  queryable: Queryable,
  accountId: string,
  sight: Sight,
  rows: readonly UserRow[],
): Promise<User[]> {
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.id)
  const [products, groups] = await Promise.all([
    assignmentsOf(queryable, accountId, ids),
    groupsOf(queryable, accountId, sight, ids),
  ])
  return rows.map((row) => ({
    id: row.id,
    email: row.email,
    givenName: row.given_name,
    familyName: row.family_name,
    name: fullName(row),
    type: row.type,
    language: row.language,
    role: row.role_id ?? (row.role as SystemRole),
    status: row.status as User['status'],
    groups: groups.get(row.id) ?? [],
    products: (products.get(row.id) ?? []).map(({ key, kind, state, since }) => ({
      key,
      kind,
      state,
      since: since.toISOString(),
    })),
    lastSignInAt: row.last_sign_in_at?.toISOString() ?? null,
    invitedTimes: row.invited_times,
    manager: row.role === 'manager' ? { permissions: row.manager_permissions, groups: row.manager_groups } : null,
  }))
}
