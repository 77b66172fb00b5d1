// Who may do what to whom. Pure: the permission of the call itself has been checked; these rules are about the person
// it is done to and the role that is given.
import type { Permission, SystemRole } from '@sitzplan/contract/permissions'
import { type Acting, isAdministrator } from '../access/acting.ts'

/** Whom it is done to, or what somebody is to become. */
export interface Standing {
  role: SystemRole
  permissions: readonly Permission[]
}

/**
 * Whether `acting` may turn `before` (null: a new user) into `after`. A new member needs nothing more. Anything else
 * needs `roles.manage`, and who is not a superadmin gives no more than they hold and changes nothing of themself.
 */
export function mayGiveRole(
  acting: Acting,
  target: { id: string | null; before: Standing | null },
  after: Standing,
): boolean {
  if (!target.before && after.role === 'member') return true
  if (!acting.permissions.has('roles.manage')) return false
  if (acting.role === 'superadmin') return true
  if (target.id === acting.userId || isAdministrator(after.role) || after.role === 'operator') return false
  return after.permissions.every((permission) => acting.permissions.has(permission))
}

/** Operators are the vendor's people. */
export function roleExistsIn(accountKind: 'vendor' | 'customer', role: SystemRole): boolean {
  return role !== 'operator' || accountKind === 'vendor'
}

export type Status = 'invited' | 'active' | 'suspended' | 'deleted'

/** What setting the status means for somebody; null: nothing changes. */
export function statusChange(
  user: { status: Status; hasActivated: boolean },
  wanted: 'active' | 'suspended' | undefined,
): 'suspend' | 'reactivate' | 'refuse' | null {
  if (!wanted || wanted === user.status) return null
  if (wanted === 'suspended') return 'suspend'
  return user.hasActivated ? 'reactivate' : 'refuse'
}
