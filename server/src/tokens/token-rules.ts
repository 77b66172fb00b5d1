// Who may make and revoke which token. Pure.
import type { Permission, SystemRole } from '@sitzplan/contract/permissions'

/** Everybody makes user tokens for themself; SCIM tokens also who manages provisioning. */
export function mayMakeToken(permissions: ReadonlySet<Permission>, kind: 'user' | 'product' | 'scim'): boolean {
  if (kind === 'user' || permissions.has('tokens.manage')) return true
  return kind === 'scim' && permissions.has('provisioning.manage')
}

/** Only superadmins touch what belongs to an administrator. */
export function mayRevokeToken(
  caller: { userId: string; role: SystemRole; permissions: ReadonlySet<Permission> },
  owner: { userId: string | null; userRole: SystemRole | null },
): boolean {
  if (owner.userId === caller.userId || caller.role === 'superadmin') return true
  if (!caller.permissions.has('tokens.manage')) return false
  return owner.userRole !== 'superadmin' && owner.userRole !== 'admin'
}
