// Who may make and revoke which token. Pure.
import type { Permission, SystemRole } from '@sitzplan/contract/permissions'

/** Everybody makes user tokens for themself; SCIM tokens also who manages provisioning. */
export function mayMakeToken(permissions: ReadonlySet<Permission>, kind: 'user' | 'product' | 'scim'): boolean {
  if (kind === 'user' || permissions.has('tokens.manage')) return true
  return kind === 'scim' && permissions.has('provisioning.manage')
}

/** Everybody sees their own tokens; SCIM tokens also who manages provisioning. */
export function maySeeToken(
  { userId, permissions }: { userId: string; permissions: ReadonlySet<Permission> },
  token: { kind: string; userId: string | null },
): boolean {
  if (token.userId === userId || permissions.has('tokens.manage')) return true
  return token.kind === 'scim' && permissions.has('provisioning.manage')
}

/** Only superadmins touch what belongs to an administrator. */
export function mayRevokeToken(
  caller: { userId: string; role: SystemRole; permissions: ReadonlySet<Permission> },
  token: { kind: string; userId: string | null; userRole: SystemRole | null },
): boolean {
  if (token.userId === caller.userId || caller.role === 'superadmin') return true
  return maySeeToken(caller, token) && token.userRole !== 'superadmin' && token.userRole !== 'admin'
}
