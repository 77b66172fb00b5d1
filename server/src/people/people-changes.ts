// Changes of a user: names, role, suspension. One transaction each: lock, decide, change, audit.
import type { Language } from '@sitzplan/contract/common'
import type { UserPatchBody } from '@sitzplan/contract/users'
import { mayActOn, standingOf } from '../access/acting.ts'
import type { UserCaller } from '../access/caller.ts'
import { credentialCacheOf } from '../access/credential-cache.ts'
import { fullName } from '../access/full-name.ts'
import type { Sight } from '../access/sight.ts'
import type { Services } from '../app.ts'
import { userReactivated, userSuspended } from '../assignments/people-away.ts'
import { type Origin, recordAudit } from '../audit/audit.ts'
import { refuseLosingBreakGlass } from '../enterprise-sign-in/enforcement.ts'
import { groupsThere, setGroups } from '../groups/groups.ts'
import { endLinksFor } from '../one-time-tokens/one-time-tokens.ts'
import type { Transaction } from '../platform/database/database.ts'
import { invalidField, notFound, Refusal } from '../platform/errors/refusal.ts'
import { type HeldRole, roleNamed, systemRole } from '../roles/roles.ts'
import { endSignInsOf } from '../sign-in/sign-ins.ts'
import { revokeClientTokensOf, revokeTokensOf } from '../tokens/tokens.ts'
import { lockIndispensable } from './indispensable-store.ts'
import { mayGiveRole, refusalToLose, statusAfter, statusChange } from './people-rules.ts'
import {
  type LockedUserRow,
  lockAddress,
  selectActiveElsewhere,
  selectUser,
  selectUserForUpdate,
  type UserChange,
  type UserRow,
  updateUser,
} from './people-store.ts'

/**
 * Changes a user of the caller's account. Refuses with `not_found`, `forbidden` (an administrator's record, or a role
 * the caller may not give), `wrong_state`, `last_superadmin`, `last_operator`, and `email_taken` for who is active in another
 * account since they were suspended here. What it did to the status.
 */
export async function changeUser(
  tx: Transaction,
  services: Services,
  origin: Origin,
  caller: UserCaller,
  userId: string,
  patch: UserPatchBody,
): Promise<'suspend' | 'reactivate' | null> {
  const { accountId } = caller
  if (patch.status === 'active') await lockAddressOf(tx, caller, userId)
  const locked = await lockUser(tx, caller, userId)
  const { user } = locked
  // As the row has it: a caller may have written it in capital letters.
  const { id } = user
  const before = valuesOf(user)
  refuseUnpermittedFields(caller, patch)
  const role = patch.role === undefined ? before.role : await roleNamed(tx, caller, patch.role)
  const after = changedValues(before, patch, role)
  await holdManagedGroups(tx, caller, patch)
  const changesRole = !sameRole(before.role, after.role) || !sameManager(before, after)
  if (changesRole && !mayGiveRole(caller, id, standing(after))) throw new Refusal('forbidden')
  const step = statusChange(user.status, patch.status)
  if (step === 'refuse') throw wrongState('never_activated')
  if (step === 'suspend' && id === caller.userId) throw wrongState('yourself')
  const losesRole = step === 'suspend' || after.role.kind !== before.role.kind
  if (losesRole) {
    refuseLast(locked)
    await refuseLosingBreakGlass(tx, accountId, id)
  }

  await carryOut(tx, services, origin, { accountId, user, before, after, step, changesRole })
  if (patch.groups) await regroup(tx, origin, caller, user, patch.groups)
  return step
}

/** What the directory changes of a person. */
interface PersonPatch {
  givenName: string
  familyName: string
  type: 'employee' | 'other'
  language: Language
  status: 'active' | 'suspended'
}

/** Somebody who is locked. */
export type LockedPerson = LockedUserRow

/**
 * The person alone, and before them their address, as whoever becomes active does: for whoever never touches those whom an
 * account cannot all lose.
 */
export async function lockAlone(tx: Transaction, accountId: string, id: string): Promise<LockedPerson | null> {
  await lockAddressOf(tx, { accountId, managedGroups: null }, id)
  return selectUserForUpdate(tx, accountId, null, id)
}

/**
 * Changes somebody for the account's directory, which is nobody who would need leave. The role stays; `active` lifts a
 * suspension. Refuses `email_taken` as above.
 */
export async function changeLockedPerson(
  tx: Transaction,
  services: Services,
  origin: Origin,
  { accountId, person: user }: { accountId: string; person: LockedPerson },
  { status, ...patch }: Partial<PersonPatch>,
): Promise<void> {
  const before = valuesOf(user)
  const after = changedValues(before, patch, before.role)
  const wanted = statusChange(user.status, status)
  const step = wanted === 'refuse' ? null : wanted
  await carryOut(tx, services, origin, { accountId, user, before, after, step, changesRole: false })
}

interface Change {
  accountId: string
  user: UserRow
  before: Values
  after: Values
  step: 'suspend' | 'reactivate' | null
}

/** Writes the change, and what follows from it for seats, sign-ins and tokens. */
async function carryOut(
  tx: Transaction,
  services: Services,
  origin: Origin,
  { changesRole, ...change }: Change & { changesRole: boolean },
): Promise<void> {
  const { accountId, user, after, step } = change
  const { id } = user
  if (step === 'reactivate' && (await isActiveElsewhere(tx, accountId, user))) throw new Refusal('email_taken')
  if (step) after.status = statusAfter(step, user.activated_at !== null)
  await updateUser(tx, accountId, id, after)
  const person = { accountId, userId: id }
  if (step === 'suspend') await userSuspended(tx, services, origin, person)
  if (step === 'reactivate') await userReactivated(tx, services, person)
  // A cookie from before does not open what another role opens (session fixation): the person signs in again.
  if (changesRole || step === 'suspend') {
    await endSignInsOf(tx, accountId, id)
    // Lifting a suspension brings no token back, nor an address that was to be confirmed.
    if (step === 'suspend') {
      await revokeTokensOf(tx, accountId, id)
      await endLinksFor(tx, 'change-email', person)
    } else await revokeClientTokensOf(tx, accountId, id)
  }
  await auditChange(tx, origin, change)
  tx.afterCommit(() => credentialCacheOf(services.database).forgetAccount(accountId))
}

/** Whoever becomes active locks the address first. */
async function lockAddressOf(
  tx: Transaction,
  { accountId, managedGroups }: Pick<UserCaller, 'accountId' | 'managedGroups'>,
  userId: string,
): Promise<void> {
  const user = await selectUser(tx, accountId, managedGroups, userId)
  if (user) await lockAddress(tx, user.email)
}

/** Somebody who has activated: meanwhile they may have become active in another account. */
const isActiveElsewhere = async (tx: Transaction, accountId: string, { email, activated_at }: UserRow) =>
  activated_at !== null && (await selectActiveElsewhere(tx, accountId, email)) !== null

/** `role` and `manager` belong to `roles.manage`, `groups` also to `groups.manage`, all else to `users.manage`. */
function refuseUnpermittedFields({ permissions }: UserCaller, { role, manager, groups, ...rest }: UserPatchBody): void {
  const changesRole = role !== undefined || manager !== undefined
  if (changesRole && !permissions.has('roles.manage')) throw new Refusal('forbidden')
  if (groups && !permissions.has('groups.manage') && !permissions.has('users.manage')) throw new Refusal('forbidden')
  if (Object.keys(rest).length > 0 && !permissions.has('users.manage')) throw new Refusal('forbidden')
}

export interface LockedUser {
  user: LockedUserRow
  refusalToLose: ReturnType<typeof refusalToLose>
}

/** The user, locked, together with the account's superadmins and operators: whoever is last must not go. */
export async function lockUser(tx: Transaction, caller: UserCaller, id: string): Promise<LockedUser> {
  const locked = await lockPerson(tx, caller.accountId, caller.managedGroups, id)
  if (!mayActOn(caller, { id: locked.user.id, ...standing(valuesOf(locked.user)) })) throw new Refusal('forbidden')
  return locked
}

/** The same, whoever asks. */
export async function lockPerson(tx: Transaction, accountId: string, sight: Sight, id: string): Promise<LockedUser> {
  const indispensable = await lockIndispensable(tx, accountId)
  const user = await selectUserForUpdate(tx, accountId, sight, id)
  if (!user) throw notFound()
  return { user, refusalToLose: refusalToLose(user, indispensable) }
}

export function refuseLast({ refusalToLose: code }: LockedUser): void {
  if (code) throw new Refusal(code)
}

export const wrongState = (reason: 'never_activated' | 'yourself') => new Refusal('wrong_state', { reason })

type Values = UserChange & { role: HeldRole }

export const valuesOf = (user: LockedUserRow): Values => ({
  givenName: user.given_name,
  familyName: user.family_name,
  type: user.type,
  language: user.language,
  role: heldRole(user),
  managerPermissions: user.manager_permissions,
  managerGroups: user.manager_groups,
  status: user.status,
})

const heldRole = ({
  role: kind,
  role_id: id,
  role_name: name,
  role_permissions: permissions,
}: LockedUserRow): HeldRole =>
  kind === 'custom' ? { kind, id, name: name ?? '', permissions: permissions ?? [] } : systemRole(kind)

function changedValues(before: Values, patch: UserPatchBody, role: HeldRole): Values {
  if (patch.manager && role.kind !== 'manager') throw invalidField('/manager', 'onlyManagers')
  const kept =
    role.kind === 'manager' && before.role.kind === 'manager' && patch.manager !== null
      ? before
      : { managerPermissions: [], managerGroups: [] }
  return {
    givenName: patch.givenName ?? before.givenName,
    familyName: patch.familyName ?? before.familyName,
    type: patch.type ?? before.type,
    language: patch.language ?? before.language,
    role,
    managerPermissions: patch.manager?.permissions ?? kept.managerPermissions,
    managerGroups: patch.manager?.groups.map((group) => group.toLowerCase()) ?? kept.managerGroups,
    status: before.status,
  }
}

/** The groups somebody is to be limited to are there, and stay until that is written. */
async function holdManagedGroups(
  tx: Transaction,
  { accountId, managedGroups }: UserCaller,
  { manager }: UserPatchBody,
) {
  if (manager) await groupsThere(tx, accountId, managedGroups, manager.groups, '/manager/groups')
}

async function regroup(tx: Transaction, origin: Origin, caller: UserCaller, user: UserRow, groups: readonly string[]) {
  const { accountId, managedGroups: sight } = caller
  await setGroups(tx, origin, { accountId, sight }, { id: user.id, name: fullName(user) }, groups)
}

const standing = ({ role, managerPermissions, managerGroups }: Values) =>
  standingOf(role.kind, role.kind === 'custom' ? role.permissions : managerPermissions, managerGroups)

const sameRole = (a: HeldRole, b: HeldRole) => a.kind === b.kind && a.id === b.id

const sameManager = (a: Values, b: Values) =>
  sameEntries(a.managerPermissions, b.managerPermissions) && sameEntries(a.managerGroups, b.managerGroups)

const sameEntries = (a: readonly string[], b: readonly string[]) => [...a].sort().join() === [...b].sort().join()

async function auditChange(
  tx: Transaction,
  origin: Origin,
  { accountId, user, before, after, step }: Change,
): Promise<void> {
  const target = { kind: 'user', id: user.id, name: fullName(user) }
  const { status: statusBefore, ...rest } = named(before)
  const { status: statusAfter, ...changed } = named(after)
  if (JSON.stringify(rest) !== JSON.stringify(changed))
    await recordAudit(tx, origin, { accountId, action: 'user.changed', target, before: rest, after: changed })
  if (step)
    await recordAudit(tx, origin, {
      accountId,
      action: step === 'suspend' ? 'user.suspended' : 'user.reactivated',
      target,
      before: { status: statusBefore },
      after: { status: statusAfter },
    })
}

/** A role as people know it. */
const named = ({ role, ...values }: Values) => ({ ...values, role: role.name })
