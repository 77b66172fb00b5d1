// Whom the directory puts into a group and takes out of it, any number in one go. Only its own memberships change: whoever
// an administrator or a rule put in stays.
import { type Origin, recordAudits } from '../audit/audit.ts'
import type { Transaction } from '../platform/database/database.ts'
import {
  deleteDirectoryMembersBut,
  deleteMembersBySource,
  insertDirectoryMembers,
  lockMembers,
  selectMembersAmong,
} from './directory-member-store.ts'
import { selectGroupsForKeyShare } from './group-store.ts'

interface Group {
  id: string
  name: string
}

interface Person {
  id: string
  name: string
}

/**
 * Puts users into the group for the directory; again is fine. Ids of users who are not there are passed over: whoever
 * refuses them looks before. The ids of those who were not in the group at all. The group's version is the caller's.
 */
export async function addDirectoryMembers(
  tx: Transaction,
  origin: Origin,
  accountId: string,
  groupId: string,
  userIds: readonly string[],
): Promise<string[]> {
  const people = await lockMembers(tx, accountId, userIds)
  const group = await heldGroup(tx, accountId, groupId)
  return group ? add(tx, origin, accountId, group, people) : []
}

/** Takes users out of the group for the directory; again is fine. The ids of those who are not in it any more. */
export async function removeDirectoryMembers(
  tx: Transaction,
  origin: Origin,
  accountId: string,
  groupId: string,
  userIds: readonly string[],
): Promise<string[]> {
  const people = await lockMembers(tx, accountId, userIds)
  const group = await heldGroup(tx, accountId, groupId)
  if (!group) return []
  const left = await deleteMembersBySource(
    tx,
    accountId,
    group.id,
    people.map(({ id }) => id),
    'directory',
  )
  return gone(tx, origin, accountId, group, left)
}

/** Makes these users the directory's members of the group, and nobody else. Who came, and who is not in it any more. */
export async function replaceDirectoryMembers(
  tx: Transaction,
  origin: Origin,
  accountId: string,
  groupId: string,
  userIds: readonly string[],
): Promise<{ joined: string[]; left: string[] }> {
  const people = await lockMembers(tx, accountId, userIds, groupId)
  const group = await heldGroup(tx, accountId, groupId)
  if (!group) return { joined: [], left: [] }
  const wanted = new Set(userIds.map((id) => id.toLowerCase()))
  const removed = await deleteDirectoryMembersBut(tx, accountId, group.id, [...wanted])
  const joined = await add(
    tx,
    origin,
    accountId,
    group,
    people.filter(({ id }) => wanted.has(id)),
  )
  return { joined, left: await gone(tx, origin, accountId, group, removed) }
}

/** It stays until the end of the transaction. */
async function heldGroup(tx: Transaction, accountId: string, groupId: string): Promise<Group | undefined> {
  const [group] = await selectGroupsForKeyShare(tx, accountId, null, [groupId])
  return group
}

async function add(
  tx: Transaction,
  origin: Origin,
  accountId: string,
  group: Group,
  people: readonly Person[],
): Promise<string[]> {
  const ids = people.map(({ id }) => id)
  const before = await selectMembersAmong(tx, accountId, group.id, ids)
  const added = await insertDirectoryMembers(tx, accountId, group.id, ids)
  const after = { group: group.name, source: 'directory' }
  await recordAudits(
    tx,
    origin,
    people
      .filter(({ id }) => added.has(id))
      .map((person) => ({ accountId, action: 'group.member_added', target: { kind: 'user', ...person }, after })),
  )
  return [...added].filter((id) => !before.has(id))
}

/** Of those whom the directory took out, the ones whom nothing else keeps in it. */
async function gone(
  tx: Transaction,
  origin: Origin,
  accountId: string,
  group: Group,
  people: readonly Person[],
): Promise<string[]> {
  const before = { group: group.name, source: 'directory' }
  await recordAudits(
    tx,
    origin,
    people.map((person) => ({
      accountId,
      action: 'group.member_removed',
      target: { kind: 'user', ...person },
      before,
    })),
  )
  const ids = people.map(({ id }) => id)
  const still = await selectMembersAmong(tx, accountId, group.id, ids)
  return ids.filter((id) => !still.has(id))
}
