// Who may make and change which role. Pure: that the caller has `roles.manage` has been checked.
import {
  type Permission,
  permissionsOf,
  type RoleKind,
  type SystemRole,
  systemRoles,
} from '@sitzplan/contract/permissions'
import type { Role } from '@sitzplan/contract/roles'
import { type Acting, hasNoMore } from '../access/acting.ts'

/** A role as somebody has it, or is to have it. */
export interface HeldRole {
  kind: RoleKind
  /** Of a custom role. */
  id: string | null
  /** As people know it: of a system role its name in the API. */
  name: string
  /** Of a custom role what it opens. */
  permissions: readonly Permission[]
}

export const systemRole = (kind: SystemRole): HeldRole => ({ kind, id: null, name: kind, permissions: [] })

export const isSystemRole = (text: string): text is SystemRole => (systemRoles as readonly string[]).includes(text)

/** Operators are the vendor's people. */
export const systemRolesOf = (accountKind: 'vendor' | 'customer'): SystemRole[] =>
  systemRoles.filter((role) => role !== 'operator' || accountKind === 'vendor')

/** Nobody makes or changes a role that opens more than they have; it would soon be theirs, or somebody's for them. */
export const mayMakeRole = (acting: Acting, permissions: readonly Permission[]): boolean =>
  hasNoMore(acting, { role: 'custom', permissions, managedGroups: null })

/** Neither what it opened nor what it is to open is more than they have, and it is not the role they have themself. */
export function mayChangeRole(
  acting: Acting & { roleId: string | null },
  role: { id: string; permissions: readonly Permission[] },
  after: readonly Permission[],
): boolean {
  if (acting.role === 'superadmin') return true
  return acting.roleId !== role.id && mayMakeRole(acting, role.permissions) && mayMakeRole(acting, after)
}

export const shownSystemRole = (kind: SystemRole, users: number): Role => ({
  id: kind,
  name: kind,
  permissions: [...permissionsOf(kind, [])],
  system: true,
  users,
})
