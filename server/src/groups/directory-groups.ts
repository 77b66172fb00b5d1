// Groups that the account's directory makes, takes over, renames and deletes. Who is in them is in directory-members.ts.
import { type Origin, recordAudit } from '../audit/audit.ts'
import type { Transaction } from '../platform/database/database.ts'
import { notFound, Refusal } from '../platform/errors/refusal.ts'
import { newId } from '../platform/ids.ts'
import { mostGroups } from './group-limits.ts'
import {
  countGroups,
  countManagersLimitedTo,
  deleteGroupRow,
  insertGroupWhereNameFree,
  isAdministratorsToo,
  leaveGroupToAdministrators,
  lockGroupNames,
  selectGroupForUpdate,
  selectNamesake,
  updateNameWhereFree,
} from './group-store.ts'
import { deleteMembershipsOfGroup } from './member-store.ts'

interface Group {
  accountId: string
  id: string
}

/**
 * A new group, or the one that has the name and that the directory does not keep: with `takesOver` any, else one that it has
 * let go of. Refuses with `name_taken` (and whether taking over would do), and `limit_reached`.
 */
export async function enterDirectoryGroup(
  tx: Transaction,
  origin: Origin,
  { accountId, name, takesOver }: { accountId: string; name: string; takesOver: boolean },
): Promise<{ id: string; isTakenOver: boolean }> {
  await lockGroupNames(tx, accountId)
  const namesake = await selectNamesake(tx, accountId, name)
  if (namesake && (namesake.source === 'directory' || !(takesOver || namesake.was_directory)))
    throw new Refusal('name_taken', { isKept: namesake.source === 'directory' })
  if (namesake) {
    await updateNameWhereFree(tx, accountId, namesake.id, name)
    await audit(tx, origin, 'group.taken_over', { accountId, id: namesake.id }, name)
    return { id: namesake.id, isTakenOver: true }
  }
  if ((await countGroups(tx, accountId, null)) >= mostGroups) throw new Refusal('limit_reached', { limit: mostGroups })
  const id = newId()
  await insertGroupWhereNameFree(tx, accountId, id, name)
  await audit(tx, origin, 'group.created', { accountId, id }, name)
  return { id, isTakenOver: false }
}

/** Refuses `name_taken`. */
export async function renameDirectoryGroup(
  tx: Transaction,
  origin: Origin,
  { accountId, id }: Group,
  name: string,
): Promise<void> {
  await lockGroupNames(tx, accountId)
  const group = await selectGroupForUpdate(tx, accountId, null, id)
  if (!group) throw notFound()
  if (group.name === name) return
  if (!(await updateNameWhereFree(tx, accountId, id, name))) throw new Refusal('name_taken', { isKept: true })
  await recordAudit(tx, origin, {
    accountId,
    action: 'group.changed',
    target: { kind: 'group', id, name },
    before: { name: group.name },
    after: { name },
  })
}

/**
 * The directory lets go of a group: whom it put in leaves. A group that was here before, or in which administrators have
 * put somebody, stays as their own; any other is deleted, which is refused while it limits a manager (groups.ts,
 * `deleteGroup`).
 */
export async function deleteDirectoryGroup(tx: Transaction, origin: Origin, { accountId, id }: Group): Promise<void> {
  const group = await selectGroupForUpdate(tx, accountId, null, id)
  if (!group) throw notFound()
  if (await isAdministratorsToo(tx, accountId, id)) {
    const members = await deleteMembershipsOfGroup(tx, accountId, id, 'directory')
    await leaveGroupToAdministrators(tx, accountId, id)
    await recordAudit(tx, origin, {
      accountId,
      action: 'group.let_go',
      target: { kind: 'group', id, name: group.name },
      before: { members },
    })
    return
  }
  const managers = await countManagersLimitedTo(tx, accountId, id)
  if (managers > 0) throw new Refusal('group_limits_managers', { managers })
  const members = await deleteMembershipsOfGroup(tx, accountId, id)
  await deleteGroupRow(tx, accountId, id)
  await recordAudit(tx, origin, {
    accountId,
    action: 'group.deleted',
    target: { kind: 'group', id, name: group.name },
    before: { name: group.name, members },
  })
}

const audit = (tx: Transaction, origin: Origin, action: string, { accountId, id }: Group, name: string) =>
  recordAudit(tx, origin, { accountId, action, target: { kind: 'group', id, name }, after: { name } })
