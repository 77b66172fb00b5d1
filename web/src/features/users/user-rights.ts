// What the signed-in person may do to whom, as the server has it (access/acting.ts, people/people-rules.ts): what
// would be refused is not offered.
import type { Me } from '@sitzplan/contract/me'
import { type Permission, permissions, type SystemRole } from '@sitzplan/contract/permissions'
import type { User } from '@sitzplan/contract/users'

type Target = Pick<User, 'id' | 'role'>

/** Superadmins act on everybody; everyone else on themselves and on who is not an administrator. */
export function mayTouch({ user: me }: Me, target: Target): boolean {
  return me.role === 'superadmin' || target.id === me.id || !isAdministrator(target.role)
}

const isAdministrator = (role: SystemRole) => role === 'superadmin' || role === 'admin'

/** The roles that may be given to `target` (null: somebody new), the present one among them. */
export function rolesToGive({ user: me, permissions: mine }: Me, target: Target | null): SystemRole[] {
  const present = target ? [target.role] : (['member'] as const)
  if (!mine.includes('roles.manage')) return [...present]
  if (me.role === 'superadmin') return ['member', 'manager', 'admin', 'superadmin']
  if (target && (target.id === me.id || isAdministrator(target.role))) return [...present]
  return ['member', 'manager']
}

/** What a manager may be given: who is no superadmin gives no more than they hold. */
export function permissionsToGive({ user: me, permissions: mine }: Me): Permission[] {
  return permissions.filter((permission) => me.role === 'superadmin' || mine.includes(permission))
}
