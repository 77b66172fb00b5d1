// Who may make and revoke which token. Pure.
import type { Permission } from '@sitzplan/contract/permissions'
import { type Acting, mayActOn, type Standing } from '../access/acting.ts'

/** Everybody makes user tokens for themself; SCIM tokens also who manages provisioning. */
export function mayMakeToken(permissions: ReadonlySet<Permission>, kind: 'user' | 'product' | 'scim'): boolean {
  if (kind === 'user' || permissions.has('tokens.manage')) return true
  return kind === 'scim' && permissions.has('provisioning.manage')
}

/** Whoever could make it; nobody else's own. */
export function mayReplaceToken(
  { userId, permissions }: { userId: string; permissions: ReadonlySet<Permission> },
  token: { kind: 'user' | 'product' | 'scim'; userId: string | null },
): boolean {
  return mayMakeToken(permissions, token.kind) && (token.userId === null || token.userId === userId)
}

/** Everybody sees their own tokens; SCIM tokens also who manages provisioning. */
export function maySeeToken(
  { userId, permissions }: { userId: string; permissions: ReadonlySet<Permission> },
  token: { kind: string; userId: string | null },
): boolean {
  if (token.userId === userId || permissions.has('tokens.manage')) return true
  return token.kind === 'scim' && permissions.has('provisioning.manage')
}

/** Nobody touches what belongs to somebody who has more than they. `owner`: null where it is nobody's. */
export function mayRevokeToken(
  caller: Acting,
  token: { kind: string; userId: string | null },
  owner: (Standing & { id: string }) | null,
): boolean {
  return maySeeToken(caller, token) && (owner === null || mayActOn(caller, owner))
}
