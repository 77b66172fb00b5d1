// Whom a caller may act on at all, whatever the permission. Pure.
import type { Permission, SystemRole } from '@sitzplan/contract/permissions'

/** Who acts: the signed-in caller. */
export interface Acting {
  userId: string
  accountKind: 'vendor' | 'customer'
  role: SystemRole
  permissions: ReadonlySet<Permission>
}

export const isAdministrator = (role: SystemRole) => role === 'superadmin' || role === 'admin'

/** Superadmins act on everybody; everyone else on themselves and on who is not an administrator. */
export function mayActOn(acting: Acting, target: { id: string; role: SystemRole }): boolean {
  return acting.role === 'superadmin' || target.id === acting.userId || !isAdministrator(target.role)
}
