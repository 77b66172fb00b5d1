// The permissions and which of them a system role has. superadmin has all; admin all but a few; a manager has
// what was chosen for that person; a member none. An account makes roles of its own from the same permissions.

export const permissions = [
  'users.view',
  'users.manage',
  'users.invite',
  'assignments.manage',
  'groups.manage',
  'roles.manage',
  'sign-in.manage',
  'provisioning.manage',
  'tokens.manage',
  'account.manage',
  'sessions.view',
  'sessions.end',
  'usage.view',
  'usage.export',
  'products.view',
  'licenses.view',
  'licenses.activate',
  'orders.manage',
  'devices.manage',
  'queues.manage',
  'audit.view',
  'outbox.view',
] as const

export type Permission = (typeof permissions)[number]

/** What an admin may not do although an administrator. */
export const superadminOnly: readonly Permission[] = [
  'orders.manage',
  'roles.manage',
  'account.manage',
  'usage.view',
  'usage.export',
  'outbox.view',
]

/** What concerns everybody of an account: not of a manager who is limited to groups. */
export const accountWide: readonly Permission[] = [
  'sign-in.manage',
  'provisioning.manage',
  // A product key and a SCIM token act for everybody.
  'tokens.manage',
  'account.manage',
]

export const systemRoles = ['superadmin', 'admin', 'manager', 'member', 'operator'] as const
export type SystemRole = (typeof systemRoles)[number]

/** What somebody is: a system role, or one that their account made. */
export type RoleKind = SystemRole | 'custom'

/**
 * Permissions of a user: by role, `chosen` for managers, and by their account for custom roles. Operators work through
 * the vendor's calls instead. `isLimited`: a manager, to groups.
 */
export function permissionsOf(
  role: RoleKind,
  chosen: readonly Permission[],
  isLimited = false,
): ReadonlySet<Permission> {
  if (role === 'superadmin') return new Set(permissions)
  if (role === 'admin') return new Set(permissions.filter((permission) => !superadminOnly.includes(permission)))
  if (role === 'manager' || role === 'custom')
    return new Set(isLimited ? chosen.filter((permission) => !accountWide.includes(permission)) : chosen)
  return new Set()
}
