// The role that a group rule gives somebody, and takes back. What an administrator gave by hand no rule touches.
import type { RoleKind } from '@sitzplan/contract/permissions'
import { credentialCacheOf } from '../access/credential-cache.ts'
import { fullName } from '../access/full-name.ts'
import type { Services } from '../app.ts'
import { recordAudit, systemOrigin } from '../audit/audit.ts'
import type { Transaction } from '../platform/database/database.ts'
import { roleNamed, systemRole } from '../roles/roles.ts'
import { endSignInsOf } from '../sign-in/sign-ins.ts'
import { revokeClientTokensOf } from '../tokens/tokens.ts'
import { valuesOf } from './people-changes.ts'
import { selectUserForUpdate, updateRoleByHand, updateUser } from './people-store.ts'

/** `role`: of the account's own; null: member, as before the rule. The person has to have either by now. */
export async function changeRoleByRule(
  tx: Transaction,
  { database }: Services,
  { accountId, userId }: { accountId: string; userId: string },
  role: string | null,
): Promise<void> {
  const user = await selectUserForUpdate(tx, accountId, null, userId)
  if (!user || !mayBeRuled(user.role)) return
  const before = valuesOf(user)
  const held = role === null ? systemRole('member') : await roleNamed(tx, { accountId, accountKind: 'customer' }, role)
  const after = { ...before, role: held, managerPermissions: [], managerGroups: [] }
  await updateUser(tx, accountId, user.id, after, role !== null)
  // As with every other role: the person signs in again.
  await endSignInsOf(tx, accountId, user.id)
  await revokeClientTokensOf(tx, accountId, user.id)
  await recordAudit(tx, systemOrigin, {
    accountId,
    action: 'user.changed',
    target: { kind: 'user', id: user.id, name: fullName(user) },
    before: { role: before.role.name },
    after: { role: held.name },
  })
  tx.afterCommit(() => credentialCacheOf(database).forgetAccount(accountId))
}

/** From now on it is as if an administrator had given the role that a rule gave. */
export const keepRoleByHand = (tx: Transaction, accountId: string, userId: string): Promise<void> =>
  updateRoleByHand(tx, accountId, userId)

const mayBeRuled = (role: RoleKind) => role === 'member' || role === 'custom'
