// Whom a caller may act on at all, whatever the permission: nobody touches more than they have themself. Pure.
import { type Permission, permissionsOf, type RoleKind } from '@sitzplan/contract/permissions'
import type { Sight } from './sight.ts'

/** Who acts: the signed-in caller. */
export interface Acting {
  userId: string
  accountKind: 'vendor' | 'customer'
  role: RoleKind
  permissions: ReadonlySet<Permission>
  managedGroups: Sight
}

/** What somebody is, or is to become: the role, what it opens, and over whom. */
export interface Standing {
  role: RoleKind
  permissions: readonly Permission[]
  managedGroups: Sight
}

/** `chosen`: of a manager, or by a custom role; `groups`: of a manager. */
export function standingOf(role: RoleKind, chosen: readonly Permission[], groups: readonly string[]): Standing {
  const managedGroups = role === 'manager' && groups.length > 0 ? groups : null
  return { role, permissions: [...permissionsOf(role, chosen, managedGroups !== null)], managedGroups }
}

const isAdministrator = (role: RoleKind) => role === 'superadmin' || role === 'admin'

/**
 * Whether this is no more than what `acting` has. Only superadmins have as much as an administrator or an operator; and
 * who is limited to groups has less than who is not.
 */
export function hasNoMore(acting: Acting, { role, permissions, managedGroups }: Standing): boolean {
  if (acting.role === 'superadmin') return true
  if (isAdministrator(role) || role === 'operator') return false
  if (!permissions.every((permission) => acting.permissions.has(permission))) return false
  const own = acting.managedGroups
  if (own === null || permissions.length === 0) return true
  return managedGroups?.every((group) => own.includes(group)) ?? false
}

/** Everybody acts on themself; on others who has no less than they. */
export function mayActOn(acting: Acting, target: Standing & { id: string }): boolean {
  return target.id === acting.userId || hasNoMore(acting, target)
}
