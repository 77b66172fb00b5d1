// The resource Group: groups that the directory makes or takes over, reads, changes and removes. Whom others have put into
// one is not there for it, and stays.
import { isGivenRole } from '../group-rules/rule-list.ts'
import {
  addDirectoryMembers,
  deleteDirectoryGroup,
  enterDirectoryGroup,
  removeDirectoryMembers,
  renameDirectoryGroup,
  replaceDirectoryMembers,
} from '../groups/groups.ts'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import { isId } from '../platform/ids.ts'
import { provisioningSettings } from '../provisioning/settings.ts'
import { selectUnknownUsers } from './directory-user-store.ts'
import { groupColumns } from './group-columns.ts'
import { answeredGroup, groupDocument, groupDocuments, groupLocation, groupVersion } from './group-resource.ts'
import {
  type DirectoryGroupRow,
  directoryGroups,
  insertDirectoryGroup,
  selectDirectoryGroup,
  selectDirectoryGroupForUpdate,
  updateDirectoryGroup,
} from './group-store.ts'
import type { Attributes } from './language/attribute-value.ts'
import { groupResource } from './language/group-schema.ts'
import { type MembersPatch, membersPatch } from './language/members-patch.ts'
import { applyPatch } from './language/patch.ts'
import { readPatch } from './language/patch-operations.ts'
import type { Projection } from './language/projection.ts'
import { readResource } from './language/resource-body.ts'
import { quoted, ScimError } from './language/scim-error.ts'
import type { Listing } from './listing.ts'
import { inTransaction } from './refusals.ts'
import type { ExpectedVersion, ScimAnswer, ScimCall } from './scim-call.ts'
import { lineOf } from './user-resource.ts'
import { refuseOtherVersion } from './versions.ts'

const longest = { displayName: 256, externalId: 500 }

export async function createGroup(call: ScimCall, body: unknown, projection: Projection): Promise<ScimAnswer> {
  const { accountId, origin } = call
  const [{ name, externalId }, members] = wholeGroup(body)
  const id = await inTransaction(call, async (tx) => {
    const takesOver = (await provisioningSettings(tx, accountId)).match !== 'none'
    const { id: groupId, isTakenOver } = await enterDirectoryGroup(tx, origin, { accountId, name, takesOver })
    // Roles are the administrators' to give: who names a group like theirs would else give them.
    if (isTakenOver && (await isGivenRole(tx, accountId, groupId))) throw new ScimError('group_gives_role')
    await insertDirectoryGroup(tx, accountId, groupId, externalId)
    await changeMembers(tx, call, groupId, members)
    return groupId
  })
  return { ...(await readGroup(call, id, projection)), status: 201 }
}

export async function readGroup(call: ScimCall, id: string, projection: Projection): Promise<ScimAnswer> {
  const row = await rowOf(call.services.database, call, id)
  return {
    status: 200,
    body: answeredGroup(call, row, projection),
    location: groupLocation(call.base, row.id),
    version: groupVersion(row),
  }
}

export async function replaceGroup(
  call: ScimCall,
  id: string,
  body: unknown,
  expected: ExpectedVersion,
  projection: Projection,
): Promise<ScimAnswer> {
  const [wanted, members] = wholeGroup(body)
  await inTransaction(call, (tx) => change(tx, call, id, expected, () => [wanted, members]))
  return readGroup(call, id, projection)
}

/** Without a body, for that could be many members; who asks for attributes is told these. */
export async function patchGroup(
  call: ScimCall,
  id: string,
  body: unknown,
  expected: ExpectedVersion,
  asked: Projection | null,
): Promise<ScimAnswer> {
  const { attributes, ...members } = membersPatch(readPatch(body))
  await inTransaction(call, (tx) =>
    change(tx, call, id, expected, (row) => {
      const patched = applyPatch(groupDocument(row, call.base), attributes, groupResource)
      return [valuesOf(patched), members]
    }),
  )
  if (asked) return readGroup(call, id, asked)
  const row = await rowOf(call.services.database, call, id)
  return { status: 204, version: groupVersion(row) }
}

export async function removeGroup(call: ScimCall, id: string, expected: ExpectedVersion): Promise<ScimAnswer> {
  const { accountId, origin } = call
  return inTransaction(call, async (tx) => {
    const row = await lockedRow(tx, call, id)
    refuseOtherVersion(expected, groupVersion(row))
    await deleteDirectoryGroup(tx, origin, { accountId, id: row.id })
    return { status: 204 }
  })
}

interface Wanted {
  name: string
  externalId: string | null
}

type MembersWanted = Omit<MembersPatch, 'attributes'>

/** A group that is sent whole: without `members` it has none. */
function wholeGroup(body: unknown): [Wanted, MembersWanted] {
  const { members = [], ...resource } = readResource(body, groupResource)
  const {
    add,
    remove,
    replaceWith = add,
  } = membersPatch([{ op: 'replace', path: 'members', value: members, number: 1 }])
  return [valuesOf(resource), { add: [], remove, replaceWith }]
}

const valuesOf = ({ displayName, externalId }: Attributes): Wanted => ({
  name: lineOf('displayName', displayName, longest.displayName),
  externalId: externalId === undefined ? null : lineOf('externalId', externalId, longest.externalId),
})

async function change(
  tx: Transaction,
  call: ScimCall,
  id: string,
  expected: ExpectedVersion,
  wantedOf: (row: DirectoryGroupRow) => [Wanted, MembersWanted],
): Promise<void> {
  const { accountId, origin } = call
  const row = await lockedRow(tx, call, id)
  refuseOtherVersion(expected, groupVersion(row))
  const [{ name, externalId }, members] = wantedOf(row)
  // People first, then the group, as whoever changes memberships locks them.
  const changesMembers = await changeMembers(tx, call, row.id, members)
  if (name !== row.name) await renameDirectoryGroup(tx, origin, { accountId, id: row.id }, name)
  if (changesMembers || name !== row.name || externalId !== row.external_id)
    await updateDirectoryGroup(tx, accountId, row.id, externalId)
}

/** Whether anybody came or went. Refuses members whom the directory does not keep. */
async function changeMembers(
  tx: Transaction,
  { accountId, origin }: ScimCall,
  groupId: string,
  { add, remove, replaceWith }: MembersWanted,
): Promise<boolean> {
  await refuseUnknown(tx, accountId, replaceWith ?? add)
  const changes: boolean[] = []
  if (replaceWith) changes.push(await replaceDirectoryMembers(tx, origin, accountId, groupId, replaceWith))
  // Who is gone already is not missed.
  const leaving = remove.filter(isId)
  if (leaving.length > 0) changes.push(await removeDirectoryMembers(tx, origin, accountId, groupId, leaving))
  if (add.length > 0) changes.push(await addDirectoryMembers(tx, origin, accountId, groupId, add))
  return changes.includes(true)
}

async function refuseUnknown(queryable: Queryable, accountId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const unknown = ids.find((id) => !isId(id)) ?? (await selectUnknownUsers(queryable, accountId, ids)).at(0)
  if (unknown !== undefined) throw new ScimError('member_unknown', { id: quoted(unknown) })
}

async function lockedRow(tx: Transaction, { accountId }: ScimCall, id: string): Promise<DirectoryGroupRow> {
  const row = isId(id) && (await selectDirectoryGroupForUpdate(tx, accountId, id))
  if (!row) throw new ScimError('not_found')
  return row
}

/** Throws `not_found`, also for an id of another account, and of a group that the directory does not keep. */
async function rowOf(queryable: Queryable, { accountId }: ScimCall, id: string): Promise<DirectoryGroupRow> {
  const row = isId(id) && (await selectDirectoryGroup(queryable, accountId, id))
  if (!row) throw new ScimError('not_found')
  return row
}

/** For lists of groups. */
export const groupListing: Listing<DirectoryGroupRow> = {
  resource: groupResource,
  table: directoryGroups,
  columns: groupColumns,
  always: ['id', 'displayname', 'meta.created', 'meta.lastmodified'],
  documents: groupDocuments,
}
