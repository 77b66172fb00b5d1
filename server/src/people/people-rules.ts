// Who may do what to whom. Pure: the permission of the call itself has been checked; these rules are about the person
// it is done to and the role that is given.
import type { RoleKind } from '@sitzplan/contract/permissions'
import { type Acting, hasNoMore, type Standing } from '../access/acting.ts'

/**
 * Whether `acting` may make somebody (null: a new user) `after`. A new member needs nothing more. Anything else needs
 * `roles.manage`, and who is not a superadmin gives no more than they have and changes nothing of themself.
 */
export function mayGiveRole(acting: Acting, targetId: string | null, after: Standing): boolean {
  if (targetId === null && after.role === 'member') return true
  if (!acting.permissions.has('roles.manage')) return false
  if (acting.role === 'superadmin') return true
  return targetId !== acting.userId && hasNoMore(acting, after)
}

/** Why somebody must not go or be demoted: they are the only active superadmin, or operator. Null: they may. */
export function refusalToLose(
  user: { id: string; role: string },
  indispensable: readonly { id: string; role: RoleKind }[],
): 'last_superadmin' | 'last_operator' | null {
  const [one, another] = indispensable.filter(({ role }) => role === user.role)
  if (one?.id !== user.id || another) return null
  return user.role === 'operator' ? 'last_operator' : 'last_superadmin'
}

export type Status = 'invited' | 'active' | 'suspended' | 'deleted'

/** What setting the status means for somebody; null: nothing changes. Only they themselves activate who is invited. */
export function statusChange(
  status: Status,
  wanted: 'active' | 'suspended' | undefined,
): 'suspend' | 'reactivate' | 'refuse' | null {
  if (!wanted || wanted === status) return null
  if (wanted === 'suspended') return 'suspend'
  return status === 'suspended' ? 'reactivate' : 'refuse'
}

/** Who never activated is invited again when the suspension is lifted. */
export function statusAfter(step: 'suspend' | 'reactivate', hasActivated: boolean): Status {
  if (step === 'suspend') return 'suspended'
  return hasActivated ? 'active' : 'invited'
}
