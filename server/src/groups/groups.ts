// The groups' front door: groups are found, made, renamed and deleted. Who is in them is in group-members.ts.
import type { Group, GroupPatchBody, GroupsQuery, NewGroupBody } from '@sitzplan/contract/groups'
import type { UserCaller } from '../access/caller.ts'
import { type Origin, recordAudit } from '../audit/audit.ts'
import type { Database, Queryable, Transaction } from '../platform/database/database.ts'
import { notFound, Refusal } from '../platform/errors/refusal.ts'
import { decodeCursor, type Page, pageOf } from '../platform/http/lists.ts'
import { newId } from '../platform/ids.ts'
import { isDirectoryConnected } from '../tokens/tokens.ts'
import { mostGroups } from './group-limits.ts'
import {
  countGroups,
  countManagersLimitedTo,
  deleteGroupRow,
  insertGroupWhereNameFree,
  lockGroupNames,
  selectGroup,
  selectGroupForUpdate,
  selectGroupNames,
  selectGroups,
  selectGroupsNamed,
  updateNameWhereFree,
} from './group-store.ts'
import { deleteMembershipsOfGroup } from './member-store.ts'

export { deleteDirectoryGroup, enterDirectoryGroup, renameDirectoryGroup } from './directory-groups.ts'
export {
  addDirectoryMembers,
  removeDirectoryMembers,
  replaceDirectoryMembers,
  returnToDirectoryGroups,
} from './directory-members.ts'
export {
  addMember,
  forgetMemberships,
  groupsOf,
  groupsThere,
  keepGroups,
  listMembers,
  removeMember,
  setGroups,
  setRuleGroups,
} from './group-members.ts'

/** A page by name. A manager limited to groups sees these alone. */
export async function listGroups(
  database: Database,
  { accountId, managedGroups }: UserCaller,
  { limit = 50, cursor, ...wanted }: GroupsQuery,
): Promise<Page<Group>> {
  const [after = null] = decodeCursor(cursor, 1) ?? []
  const page = { ...wanted, after: after === null ? null : String(after), limit: limit + 1 }
  const [rows, total] = await Promise.all([
    selectGroups(database, accountId, managedGroups, page),
    countGroups(database, accountId, managedGroups, wanted),
  ])
  return pageOf(
    rows,
    limit,
    total,
    ({ id, name, members, source }) => ({ id, name, members, source }),
    (row) => [row.folded_name],
  )
}

/** The names of all groups of the account, by id. */
export const groupNames = async (queryable: Queryable, accountId: string): Promise<ReadonlyMap<string, string>> =>
  new Map((await selectGroupNames(queryable, accountId)).map(({ id, name }) => [id, name]))

/** Throws `not_found`, also for a group that the caller does not manage. */
export async function oneGroup(queryable: Queryable, { accountId, managedGroups }: UserCaller, id: string) {
  const group = await selectGroup(queryable, accountId, managedGroups, id)
  if (!group) throw notFound()
  return group
}

/** The groups that the caller sees under these names, by what they were asked for; case and accents do not count. */
export async function groupsNamed(
  queryable: Queryable,
  { accountId, managedGroups }: UserCaller,
  names: readonly string[],
): Promise<Map<string, { id: string; name: string }>> {
  const rows = await selectGroupsNamed(queryable, accountId, managedGroups, names)
  return new Map(rows.map(({ asked, ...group }) => [asked, group]))
}

/** Refuses a name that is taken, one group too many, and managers who would not see what they make. */
export async function createGroup(
  tx: Transaction,
  origin: Origin,
  { accountId, managedGroups }: UserCaller,
  wanted: NewGroupBody,
): Promise<Group> {
  if (managedGroups !== null) throw new Refusal('forbidden')
  await lockGroupNames(tx, accountId)
  if ((await countGroups(tx, accountId, null)) >= mostGroups) throw new Refusal('limit_reached', { limit: mostGroups })
  const id = newId()
  const name = written(wanted.name)
  if (!(await insertGroupWhereNameFree(tx, accountId, id, name))) throw new Refusal('name_taken')
  await recordAudit(tx, origin, {
    accountId,
    action: 'group.created',
    target: { kind: 'group', id, name },
    after: { name },
  })
  return { id, name, members: 0, source: 'direct' }
}

/** Renames a group. The name of one that the directory keeps is the directory's, which would write it again. */
export async function changeGroup(
  tx: Transaction,
  origin: Origin,
  { accountId, managedGroups }: UserCaller,
  groupId: string,
  patch: GroupPatchBody,
): Promise<void> {
  await lockGroupNames(tx, accountId)
  const group = await selectGroupForUpdate(tx, accountId, managedGroups, groupId)
  if (!group) throw notFound()
  const { id } = group
  const name = written(patch.name ?? group.name)
  if (name === group.name) return
  if (group.source === 'directory') throw new Refusal('kept_by_directory', { reason: 'directory_names' })
  if (!(await updateNameWhereFree(tx, accountId, id, name))) throw new Refusal('name_taken')
  const [before, after] = [{ name: group.name }, { name }]
  await recordAudit(tx, origin, {
    accountId,
    action: 'group.changed',
    target: { kind: 'group', id, name },
    before,
    after,
  })
}

/**
 * Deletes a group; its members stay. Refused while it limits a manager: with one group less they would manage fewer
 * people than somebody meant them to, and with none everybody. Refused while a directory that is connected keeps it: the
 * directory would go on sending members to a group that is not there. What a directory left behind is deleted like any.
 */
export async function deleteGroup(
  tx: Transaction,
  origin: Origin,
  { accountId, managedGroups }: UserCaller,
  groupId: string,
): Promise<void> {
  // Whoever limits a manager to the group holds it until then, and whoever joins it too.
  const group = await selectGroupForUpdate(tx, accountId, managedGroups, groupId)
  if (!group) throw notFound()
  const { id, name, source } = group
  if (source === 'directory' && (await isDirectoryConnected(tx, accountId)))
    throw new Refusal('kept_by_directory', { reason: 'directory_connected' })
  const managers = await countManagersLimitedTo(tx, accountId, id)
  if (managers > 0) throw new Refusal('group_limits_managers', { managers })
  const members = await deleteMembershipsOfGroup(tx, accountId, id)
  await deleteGroupRow(tx, accountId, id)
  await recordAudit(tx, origin, {
    accountId,
    action: 'group.deleted',
    target: { kind: 'group', id, name },
    before: { name, members },
  })
}

/** A name as it is kept: two that differ by spaces look the same. */
const written = (name: string) => name.trim().replace(/\s+/g, ' ')
