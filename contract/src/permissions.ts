// The permissions and which of them a system role has. superadmin has all; admin all but a few; a manager has
// what was chosen for that person; a member none.

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

export const systemRoles = ['superadmin', 'admin', 'manager', 'member', 'operator'] as const
export type SystemRole = (typeof systemRoles)[number]

/** Permissions of a user: by role, for managers those chosen. Operators work through the vendor's calls instead. */
export function permissionsOf(role: SystemRole, chosen: readonly Permission[]): ReadonlySet<Permission> {
  if (role === 'superadmin') return new Set(permissions)
  if (role === 'admin') return new Set(permissions.filter((permission) => !superadminOnly.includes(permission)))
  if (role === 'manager') return new Set(chosen)
  return new Set()
}
