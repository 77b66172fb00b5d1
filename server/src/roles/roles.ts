// The roles' front door: the system roles beside those of the account, and what may be done to the latter.
import type { NewRoleBody, Role, RolePatchBody } from '@sitzplan/contract/roles'
import type { UserCaller } from '../access/caller.ts'
import { credentialCacheOf } from '../access/credential-cache.ts'
import type { Services } from '../app.ts'
import { type Origin, recordAudit } from '../audit/audit.ts'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import { invalidField, notFound, Refusal } from '../platform/errors/refusal.ts'
import { isId, newId } from '../platform/ids.ts'
import {
  type HeldRole,
  isSystemRole,
  mayChangeRole,
  mayMakeRole,
  shownSystemRole,
  systemRole,
  systemRolesOf,
} from './role-rules.ts'
import {
  countHolders,
  countHoldersIn,
  countHoldersOf,
  countRoles,
  deleteRoleRow,
  endSignInsOfHolders,
  insertRole,
  isNameTaken,
  lockRoleNames,
  type RoleRow,
  selectRoleForKeyShare,
  selectRoleForUpdate,
  selectRoles,
  updateRole,
} from './role-store.ts'
import { reservedNames } from './role-words.ts'

export { type HeldRole, systemRole } from './role-rules.ts'

/** Of an account. */
const mostRoles = 100

/** All roles there are in the account: the system's first, then its own by name; with how many whom the caller sees have them. */
export async function listRoles(
  queryable: Queryable,
  { accountId, accountKind, managedGroups }: UserCaller,
): Promise<Role[]> {
  const [custom, holders] = await Promise.all([
    selectRoles(queryable, accountId),
    managedGroups === null ? countHolders(queryable, accountId) : countHoldersIn(queryable, accountId, managedGroups),
  ])
  const users = (matches: (held: (typeof holders)[number]) => boolean) => holders.find(matches)?.users ?? 0
  return [
    ...systemRolesOf(accountKind).map((kind) =>
      shownSystemRole(
        kind,
        users(({ role }) => role === kind),
      ),
    ),
    ...custom.map((role) => ({ ...role, system: false, users: users(({ role_id: id }) => id === role.id) })),
  ]
}

/** The same without their holders: for whoever looks up roles, not people. */
export const knownRoles = async (
  queryable: Queryable,
  { accountId, accountKind }: Pick<UserCaller, 'accountId' | 'accountKind'>,
): Promise<Omit<Role, 'users'>[]> => [
  ...systemRolesOf(accountKind).map((kind) => shownSystemRole(kind, 0)),
  ...(await selectRoles(queryable, accountId)).map((role) => ({ ...role, system: false })),
]

/** The names of the account's own roles, by id. */
export const roleNames = async (queryable: Queryable, accountId: string): Promise<ReadonlyMap<string, string>> =>
  new Map((await selectRoles(queryable, accountId)).map(({ id, name }) => [id, name]))

/** Throws `not_found`. */
export async function oneRole(queryable: Queryable, caller: UserCaller, id: string): Promise<Role> {
  const role = (await listRoles(queryable, caller)).find((one) => one.id === id.toLowerCase())
  if (!role) throw notFound()
  return role
}

/**
 * The role that a request names; a custom one stays until the end of the transaction. Refuses one that is not there in
 * the account, by `path`.
 */
export async function roleNamed(
  queryable: Queryable,
  { accountId, accountKind }: { accountId: string; accountKind: 'vendor' | 'customer' },
  reference: string,
  path = '/role',
): Promise<HeldRole> {
  if (isSystemRole(reference)) {
    if (!systemRolesOf(accountKind).includes(reference)) throw invalidField(path, 'choice')
    return systemRole(reference)
  }
  const role = await selectRoleForKeyShare(queryable, accountId, reference)
  if (!role) throw invalidField(path, 'unknownReference')
  return { kind: 'custom', ...role }
}

/** Whether the account's own role is there still; it stays until the end of the transaction then. */
export const keepRole = async (tx: Transaction, accountId: string, id: string): Promise<boolean> =>
  (await selectRoleForKeyShare(tx, accountId, id)) !== null

/** Refuses more than the caller has, a name that is taken, and one role too many. */
export async function createRole(
  tx: Transaction,
  origin: Origin,
  caller: UserCaller,
  { name: wanted, permissions }: NewRoleBody,
): Promise<Role> {
  const { accountId } = caller
  await lockRoleNames(tx, accountId)
  if ((await countRoles(tx, accountId)) >= mostRoles) throw new Refusal('limit_reached', { limit: mostRoles })
  const role = { id: newId(), name: await freeName(tx, accountId, wanted, null), permissions }
  await insertRole(tx, accountId, role)
  await recordAudit(tx, origin, {
    accountId,
    action: 'role.created',
    target: { kind: 'role', id: role.id, name: role.name },
    after: { name: role.name, permissions },
  })
  return { ...role, system: false, users: 0 }
}

/** Whether the caller may make a role like this at all: asked before every call, also one that is answered from memory. */
export function refuseRole(caller: UserCaller, { permissions }: NewRoleBody): void {
  if (!mayMakeRole(caller, permissions)) throw new Refusal('forbidden')
}

/** Changes name and permissions. With other permissions the sign-ins of its holders end, as with another role. */
export async function changeRole(
  tx: Transaction,
  { database }: Services,
  origin: Origin,
  caller: UserCaller,
  roleId: string,
  patch: RolePatchBody,
): Promise<void> {
  const { accountId } = caller
  await lockRoleNames(tx, accountId)
  const before = await customRole(tx, accountId, roleId)
  const { id } = before
  const permissions = patch.permissions ?? before.permissions
  if (!mayChangeRole(caller, before, permissions)) throw new Refusal('forbidden')
  const name = patch.name === undefined ? before.name : await freeName(tx, accountId, patch.name, id)
  const opensOther = [...permissions].sort().join() !== [...before.permissions].sort().join()
  if (name === before.name && !opensOther) return
  await updateRole(tx, accountId, { id, name, permissions })
  if (opensOther) await endSignInsOfHolders(tx, accountId, id)
  await recordAudit(tx, origin, {
    accountId,
    action: 'role.changed',
    target: { kind: 'role', id, name },
    before: { name: before.name, permissions: before.permissions },
    after: { name, permissions: opensOther ? permissions : before.permissions },
  })
  tx.afterCommit(() => credentialCacheOf(database).forgetAccount(accountId))
}

/** Refused while somebody has the role (`role_in_use`, with how many). */
export async function deleteRole(tx: Transaction, origin: Origin, caller: UserCaller, roleId: string): Promise<void> {
  const { accountId } = caller
  const role = await customRole(tx, accountId, roleId)
  const { id, name, permissions } = role
  if (!mayChangeRole(caller, role, [])) throw new Refusal('forbidden')
  const users = await countHoldersOf(tx, accountId, id)
  if (users > 0) throw new Refusal('role_in_use', { users })
  await deleteRoleRow(tx, accountId, id)
  await recordAudit(tx, origin, {
    accountId,
    action: 'role.deleted',
    target: { kind: 'role', id, name },
    before: { name, permissions },
  })
}

/** The account's own role, locked. System roles are nobody's to change. */
async function customRole(tx: Transaction, accountId: string, id: string): Promise<RoleRow> {
  if (isSystemRole(id)) throw new Refusal('forbidden')
  const role = isId(id) ? await selectRoleForUpdate(tx, accountId, id) : null
  if (!role) throw notFound()
  return role
}

/** The name as it is kept; refuses one that is another role's. */
async function freeName(tx: Transaction, accountId: string, wanted: string, id: string | null): Promise<string> {
  const name = wanted.trim().replace(/\s+/g, ' ')
  if (await isNameTaken(tx, accountId, name, id, reservedNames)) throw new Refusal('name_taken')
  return name
}
