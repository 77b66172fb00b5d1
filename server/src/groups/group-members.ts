// Who is in which group. Whoever is put in or taken out is locked first, like for every change of a person.
import type { GroupMember, GroupMembersQuery } from '@sitzplan/contract/groups'
import type { UserCaller } from '../access/caller.ts'
import type { Sight } from '../access/sight.ts'
import { touch } from '../access/touch.ts'
import { type AuditEvent, type Origin, recordAudit, recordAudits, systemOrigin } from '../audit/audit.ts'
import type { Database, Queryable, Transaction } from '../platform/database/database.ts'
import { invalidField, notFound, Refusal } from '../platform/errors/refusal.ts'
import { decodeCursor, type Page, pageOf } from '../platform/http/lists.ts'
import { selectGroup, selectGroupsForKeyShare } from './group-store.ts'
import {
  countDirectGroupsOf,
  countMembersFound,
  deleteMemberships,
  deleteMembershipsOfUser,
  insertMemberships,
  selectGroupsOf,
  selectMembers,
  selectSourcesOf,
} from './member-store.ts'

/** Of a user, by administrators. What a directory and rules give is theirs to limit. */
const mostGroupsOfUser = 100

/** A group, or a user. */
interface Named {
  id: string
  name: string
}

/** A page of a group's members, by family name and given name. Throws `not_found`. */
export async function listMembers(
  database: Database,
  { accountId, managedGroups }: UserCaller,
  groupId: string,
  { limit = 50, cursor, ...wanted }: GroupMembersQuery,
): Promise<Page<GroupMember>> {
  const group = await selectGroup(database, accountId, managedGroups, groupId)
  if (!group) throw notFound()
  const page = { ...wanted, after: decodeCursor(cursor, 2), limit: limit + 1 }
  const [rows, total] = await Promise.all([
    selectMembers(database, accountId, group.id, page),
    // Who is deleted is in no group: without a search it is the number that the group carries.
    wanted.search || wanted.source ? countMembersFound(database, accountId, group.id, wanted) : group.members,
  ])
  return pageOf(
    rows,
    limit,
    total,
    ({ id, email, name, since, sources }) => ({ user: { id, email, name }, since: since.toISOString(), sources }),
    (row) => [row.sort_name, row.id],
  )
}

/** Whether the user was put in by nobody before. Refuses with `not_found`, `forbidden` and `limit_reached`. */
export async function addMember(
  tx: Transaction,
  origin: Origin,
  caller: UserCaller,
  groupId: string,
  userId: string,
): Promise<boolean> {
  const [user, group] = await held(tx, caller, userId, groupId)
  return (await join(tx, origin, caller.accountId, user, [group])).length > 0
}

/**
 * Whether somebody had put the user in. Refuses with `not_found`, `forbidden`, and `membership_kept` who is in it only by the
 * directory or a group rule.
 */
export async function removeMember(
  tx: Transaction,
  origin: Origin,
  caller: UserCaller,
  groupId: string,
  userId: string,
): Promise<boolean> {
  const [user, group] = await held(tx, caller, userId, groupId)
  return (await leave(tx, origin, caller.accountId, user, [group])).length > 0
}

/** Both, as they stay until the end of the transaction. Refuses with `not_found` and `forbidden`. */
async function held(tx: Transaction, caller: UserCaller, userId: string, groupId: string): Promise<[Named, Named]> {
  const user = await touch(tx, caller, userId)
  const [group] = await selectGroupsForKeyShare(tx, caller.accountId, caller.managedGroups, [groupId])
  if (!group) throw notFound()
  return [user, group]
}

/**
 * Puts a locked user into these groups and takes them out of all others; groups that the caller does not see stay as they
 * are, and wherever they are already by the directory or a rule nobody puts them in once more. Unknown ones are refused, by
 * their place; with `membership_kept` leaving a group in which the directory or a rule keeps them.
 */
export async function setGroups(
  tx: Transaction,
  origin: Origin,
  { accountId, sight }: { accountId: string; sight: Sight },
  user: Named,
  wanted: readonly string[],
): Promise<void> {
  const groups = await groupsThere(tx, accountId, sight, wanted, '/groups')
  const present = await selectGroupsOf(tx, accountId, sight, [user.id])
  const isWanted = new Set(groups.map(({ id }) => id))
  const others = present.filter(({ id }) => !isWanted.has(id))
  const isIn = new Set(present.map(({ id }) => id))
  await leave(tx, origin, accountId, user, others)
  const missing = groups.filter(({ id }) => !isIn.has(id))
  await join(tx, origin, accountId, user, missing)
}

/** Makes these, of the groups that are there, the ones that rules give a locked user. */
export async function setRuleGroups(
  tx: Transaction,
  accountId: string,
  user: Named,
  { join: wanted, leave: gone }: { join: readonly string[]; leave: readonly string[] },
): Promise<void> {
  const groups = await selectGroupsForKeyShare(tx, accountId, null, [...wanted, ...gone])
  const ids = groups.map(({ id }) => id)
  const left = await deleteMemberships(
    tx,
    accountId,
    user.id,
    ids.filter((id) => gone.includes(id)),
    'rule',
  )
  const joined = await insertMemberships(
    tx,
    accountId,
    user.id,
    ids.filter((id) => wanted.includes(id)),
    'rule',
  )
  const target = { kind: 'user', id: user.id, name: user.name }
  const events = groups.map(({ id, name }): AuditEvent | null => {
    const membership = { group: name, source: 'rule' }
    if (joined.includes(id)) return { accountId, action: 'group.member_added', target, after: membership }
    return left.includes(id) ? { accountId, action: 'group.member_removed', target, before: membership } : null
  })
  await recordAudits(
    tx,
    systemOrigin,
    events.filter((event) => event !== null),
  )
}

/** What rules, or the directory, gave a user is from now on as if an administrator had. */
export async function keepGroups(
  tx: Transaction,
  accountId: string,
  userId: string,
  groups: readonly string[],
  from: 'rule' | 'directory',
): Promise<void> {
  await insertMemberships(tx, accountId, userId, groups, 'direct')
  await deleteMemberships(tx, accountId, userId, groups, from)
}

/** The groups of these ids, kept until the end of the transaction; one that is not there, or not seen, is refused. */
export async function groupsThere(
  tx: Transaction,
  accountId: string,
  sight: Sight,
  ids: readonly string[],
  path: string,
): Promise<Named[]> {
  if (ids.length === 0) return []
  const wanted = ids.map((id) => id.toLowerCase())
  const groups = await selectGroupsForKeyShare(tx, accountId, sight, wanted)
  const there = new Set(groups.map(({ id }) => id))
  const missing = wanted.findIndex((id) => !there.has(id))
  if (missing >= 0) throw invalidField(`${path}/${missing}`, 'unknownReference')
  return groups
}

/** The groups of users that a caller sees, by user. */
export async function groupsOf(
  queryable: Queryable,
  accountId: string,
  sight: Sight,
  userIds: readonly string[],
): Promise<Map<string, Named[]>> {
  const groups = new Map<string, Named[]>()
  for (const { user_id, id, name } of await selectGroupsOf(queryable, accountId, sight, userIds)) {
    const known = groups.get(user_id)
    if (known) known.push({ id, name })
    else groups.set(user_id, [{ id, name }])
  }
  return groups
}

/** Of somebody who is deleted: without a word, for nothing of them is to stay. */
export const forgetMemberships = (tx: Transaction, accountId: string, userId: string): Promise<void> =>
  deleteMembershipsOfUser(tx, accountId, userId)

async function join(
  tx: Transaction,
  origin: Origin,
  accountId: string,
  user: Named,
  groups: readonly Named[],
): Promise<string[]> {
  if (groups.length === 0) return []
  const ids = groups.map(({ id }) => id)
  const joined = await insertMemberships(tx, accountId, user.id, ids, 'direct')
  if (joined.length > 0 && (await countDirectGroupsOf(tx, accountId, user.id)) > mostGroupsOfUser)
    throw new Refusal('limit_reached', { limit: mostGroupsOfUser })
  for (const { id, name } of groups)
    if (joined.includes(id)) {
      const target = { kind: 'user', id: user.id, name: user.name }
      await recordAudit(tx, origin, { accountId, action: 'group.member_added', target, after: { group: name } })
    }
  return joined
}

/** Out of what only the directory or a rule has put somebody into, nobody else takes them. */
async function refuseKept(tx: Transaction, accountId: string, userId: string, groups: readonly Named[]): Promise<void> {
  if (groups.length === 0) return
  const sources = await selectSourcesOf(
    tx,
    accountId,
    userId,
    groups.map(({ id }) => id),
  )
  for (const { id, name } of groups) {
    const [source] = sources.get(id) ?? []
    if (source) throw new Refusal('membership_kept', { reason: `by_${source}`, group: name })
  }
}

async function leave(
  tx: Transaction,
  origin: Origin,
  accountId: string,
  user: Named,
  groups: readonly Named[],
): Promise<string[]> {
  if (groups.length === 0) return []
  const ids = groups.map(({ id }) => id)
  const left = await deleteMemberships(tx, accountId, user.id, ids, 'direct')
  await refuseKept(
    tx,
    accountId,
    user.id,
    groups.filter(({ id }) => !left.includes(id)),
  )
  for (const { id, name } of groups)
    if (left.includes(id)) {
      const target = { kind: 'user', id: user.id, name: user.name }
      await recordAudit(tx, origin, { accountId, action: 'group.member_removed', target, before: { group: name } })
    }
  return left
}
