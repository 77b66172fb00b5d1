// Whom the directory puts into a group and takes out of it, any number in one go. Only its own memberships change: whoever
// an administrator or a rule put in stays. Each tells whether any changed: the group's version is the caller's.
import { type Origin, recordAudits } from '../audit/audit.ts'
import type { Transaction } from '../platform/database/database.ts'
import {
  deleteAway,
  deleteDirectoryMembersBut,
  deleteMembersBySource,
  insertDirectoryMembers,
  lockMembers,
  selectAway,
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
 * refuses them looks before.
 */
export async function addDirectoryMembers(
  tx: Transaction,
  origin: Origin,
  accountId: string,
  groupId: string,
  userIds: readonly string[],
): Promise<boolean> {
  const people = await lockMembers(tx, accountId, userIds)
  const group = await heldGroup(tx, accountId, groupId)
  return group !== undefined && add(tx, origin, accountId, group, people)
}

/** Puts somebody who is brought back into the groups in which the directory had them, and has not taken them out of since: which. */
export async function returnToDirectoryGroups(
  tx: Transaction,
  origin: Origin,
  accountId: string,
  userId: string,
): Promise<string[]> {
  const groupIds = await selectAway(tx, accountId, userId)
  for (const groupId of groupIds) await addDirectoryMembers(tx, origin, accountId, groupId, [userId])
  return groupIds
}

/** Takes users out of the group for the directory; again is fine. */
export async function removeDirectoryMembers(
  tx: Transaction,
  origin: Origin,
  accountId: string,
  groupId: string,
  userIds: readonly string[],
): Promise<boolean> {
  const people = await lockMembers(tx, accountId, userIds)
  const group = await heldGroup(tx, accountId, groupId)
  if (!group) return false
  await deleteAway(tx, accountId, group.id, userIds)
  const left = await deleteMembersBySource(
    tx,
    accountId,
    group.id,
    people.map(({ id }) => id),
    'directory',
  )
  return gone(tx, origin, accountId, group, left)
}

/** Makes these users the directory's members of the group, and nobody else. */
export async function replaceDirectoryMembers(
  tx: Transaction,
  origin: Origin,
  accountId: string,
  groupId: string,
  userIds: readonly string[],
): Promise<boolean> {
  const people = await lockMembers(tx, accountId, userIds, groupId)
  const group = await heldGroup(tx, accountId, groupId)
  if (!group) return false
  const wanted = new Set(userIds.map((id) => id.toLowerCase()))
  const removed = await deleteDirectoryMembersBut(tx, accountId, group.id, [...wanted])
  const coming = people.filter(({ id }) => wanted.has(id))
  const isAdded = await add(tx, origin, accountId, group, coming)
  return (await gone(tx, origin, accountId, group, removed)) || isAdded
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
): Promise<boolean> {
  const added = await insertDirectoryMembers(
    tx,
    accountId,
    group.id,
    people.map(({ id }) => id),
  )
  const after = { group: group.name, source: 'directory' }
  await recordAudits(
    tx,
    origin,
    people
      .filter(({ id }) => added.has(id))
      .map((person) => ({ accountId, action: 'group.member_added', target: { kind: 'user', ...person }, after })),
  )
  return added.size > 0
}

async function gone(
  tx: Transaction,
  origin: Origin,
  accountId: string,
  group: Group,
  people: readonly Person[],
): Promise<boolean> {
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
  return people.length > 0
}
