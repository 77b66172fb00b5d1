// What the signed-in person may do to whom, as the server has it (access/acting.ts, people/people-rules.ts): what
// would be refused is not offered.
import type { Me } from '@sitzplan/contract/me'
import { type Permission, permissions, type SystemRole } from '@sitzplan/contract/permissions'
import type { Role } from '@sitzplan/contract/roles'
import type { User } from '@sitzplan/contract/users'

type Target = Pick<User, 'id' | 'role' | 'manager'>
type Roles = readonly Role[]

/** Superadmins act on everybody; everyone else on themselves and on who has no more than they. */
export function mayTouch(me: Me, target: Target, roles: Roles = []): boolean {
  return target.id === me.user.id || hasNoMore(me, target, roles)
}

function hasNoMore({ user: me, permissions: mine }: Me, { role, manager }: Omit<Target, 'id'>, roles: Roles): boolean {
  if (me.role === 'superadmin') return true
  if (role === 'member') return true
  if (role === 'superadmin' || role === 'admin' || role === 'operator') return false
  const opened = manager ? manager.permissions : (roles.find(({ id }) => id === role)?.permissions ?? [])
  if (!opened.every((permission) => mine.includes(permission))) return false
  const own = me.manager?.groups ?? []
  if (own.length === 0 || opened.length === 0) return true
  return manager !== null && manager.groups.length > 0 && manager.groups.every((group) => own.includes(group))
}

/** The roles that may be given to `target` (null: somebody new), the present one among them. */
export function rolesToGive(me: Me, target: Target | null, roles: Roles = []): string[] {
  const present = target?.role ?? 'member'
  if (!me.permissions.includes('roles.manage')) return [present]
  if (target && me.user.role !== 'superadmin' && (target.id === me.user.id || !hasNoMore(me, target, roles)))
    return [present]
  const own = roles.filter((role) => !role.system && hasNoMore(me, { role: role.id, manager: null }, roles))
  const system: SystemRole[] =
    me.user.role === 'superadmin' ? ['member', 'manager', 'admin', 'superadmin'] : ['member', 'manager']
  return [...new Set([...system, ...own.map(({ id }) => id), present])]
}

/** What a manager may be given: who is no superadmin gives no more than they hold. */
export function permissionsToGive({ user: me, permissions: mine }: Me): Permission[] {
  return permissions.filter((permission) => me.role === 'superadmin' || mine.includes(permission))
}
