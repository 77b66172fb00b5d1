// Supervisors and agents of queues. The first queue gives the license of its product, through the one door, and leaving the
// last one takes it away. Whoever joins or leaves is locked first, so that the two cannot meet.
import type {
  PlacedMember,
  QueueMember,
  QueueMemberBody,
  QueueMembersQuery,
  QueueRole,
} from '@sitzplan/contract/queues'
import type { UserCaller } from '../access/caller.ts'
import type { Sight } from '../access/sight.ts'
import { touch } from '../access/touch.ts'
import type { Services } from '../app.ts'
import { assignmentsOf } from '../assignments/assignments.ts'
import { give, takeFromLeft } from '../assignments/giving.ts'
import { type Origin, recordAudit, recordAudits } from '../audit/audit.ts'
import { billMemberships } from '../billing/billing.ts'
import { productById } from '../catalog/catalog.ts'
import type { Database, Queryable, Transaction } from '../platform/database/database.ts'
import { notFound, Refusal } from '../platform/errors/refusal.ts'
import { decodeCursor, type Page, pageOf } from '../platform/http/lists.ts'
import { placeRestored, recordRemoval } from '../removals/removals.ts'
import {
  countMembers,
  deleteMembers,
  type MemberRow,
  type NamedUser,
  selectMember,
  selectMembers,
  selectMembershipsOf,
  selectStatuses,
  selectStillIn,
  upsertMember,
} from './member-store.ts'
import { type QueueRow, selectQueue, selectQueueForKeyShare } from './queue-store.ts'

type ActedQueue = Pick<QueueRow, 'id' | 'name' | 'productId'>

interface Acting {
  tx: Transaction
  services: Services
  origin: Origin
  accountId: string
}

/** A page of a queue's members, by family name and given name, of those the reader sees. Throws `not_found`. */
export async function listMembers(
  database: Database,
  { accountId, managedGroups: sight }: { accountId: string; managedGroups: Sight },
  queueId: string,
  { limit = 50, cursor, ...wanted }: QueueMembersQuery,
): Promise<Page<QueueMember>> {
  if (!(await selectQueue(database, accountId, sight, queueId))) throw notFound()
  const page = { ...wanted, after: decodeCursor(cursor, 2), limit: limit + 1 }
  const [rows, total] = await Promise.all([
    selectMembers(database, accountId, queueId, sight, page),
    countMembers(database, accountId, queueId, sight, wanted),
  ])
  return pageOf(rows, limit, total, shownMember, (row) => [row.sort_name, row.id])
}

const shownMember = ({ id, email, name, role, since, license }: MemberRow): QueueMember => ({
  user: { id, email, name },
  role,
  since: since.toISOString(),
  license,
})

/**
 * Puts somebody into a queue, or changes what they are there. With no license free they are in it all the same and wait for
 * one. Refuses with `not_found`, `forbidden`, and `wrong_state` who is suspended, or while the account owns no licenses.
 */
export async function joinQueue(
  tx: Transaction,
  services: Services,
  origin: Origin,
  caller: UserCaller,
  { queueId, userId, role }: QueueMemberBody & { queueId: string; userId: string },
  /** With user and queue locked. */
  check?: (tx: Transaction) => Promise<unknown>,
): Promise<{ member: PlacedMember; change: Change }> {
  const { accountId } = caller
  const user = await touch(tx, caller, userId)
  const queue = await selectQueueForKeyShare(tx, accountId, queueId)
  if (!queue) throw notFound()
  await check?.(tx)
  const change = await putIn({ tx, services, origin, accountId }, queue, user, role)
  const member = await oneMember(tx, accountId, queue.id, user.id)
  const seen = caller.permissions.has('users.view') ? member.user : { id: user.id, email: null, name: null }
  return { member: { ...member, user: seen }, change }
}

/** Takes somebody out of a queue; again is fine. What they were in it; null: they were not. */
export async function leaveQueue(
  tx: Transaction,
  services: Services,
  origin: Origin,
  caller: UserCaller,
  { queueId, userId }: { queueId: string; userId: string },
): Promise<QueueRole | null> {
  const { accountId } = caller
  const user = await touch(tx, caller, userId)
  const queue = await selectQueue(tx, accountId, null, queueId)
  if (!queue) throw notFound()
  const before = await selectMember(tx, accountId, queue.id, user.id)
  if (!before) return null
  const acting = { tx, services, origin, accountId }
  await takeOut(acting, queue, [user])
  await keepPlace(acting, queue, user.id, before.role)
  return before.role
}

/** Takes somebody out of every queue. The queues they were in. */
export async function leaveAllQueues(
  tx: Transaction,
  services: Services,
  origin: Origin,
  caller: UserCaller,
  userId: string,
): Promise<{ queue: string; role: QueueRole }[]> {
  const { accountId } = caller
  const user = await touch(tx, caller, userId)
  const memberships = await selectMembershipsOf(tx, accountId, user.id)
  const acting = { tx, services, origin, accountId }
  for (const { queueId: id, name, productId, role } of memberships) {
    const queue = { id, name, productId }
    await takeOut(acting, queue, [user])
    await keepPlace(acting, queue, user.id, role)
  }
  return memberships.map(({ queueId, role }) => ({ queue: queueId, role }))
}

/** For the days of the product they can be put back, from the list of what was removed lately. */
async function keepPlace({ tx, origin, accountId }: Acting, queue: ActedQueue, userId: string, role: QueueRole) {
  const { id, name, productId } = queue
  const { settingsRetentionDays: keptDays } = await productById(tx, productId)
  const subject = { queue: { id, name }, role }
  await recordRemoval(tx, origin, { accountId, what: 'queue', userId, productId, kind: null, keptDays, subject })
}

/** What became of putting somebody in; null: it was so already. */
type Change = 'joined' | 'changed' | null

/**
 * Puts a locked user into a queue that stays. Refuses who is not in it yet and suspended, or would wait for a license that the
 * account does not own.
 */
export async function putIn(
  acting: Acting,
  queue: ActedQueue & Pick<QueueRow, 'isOwned'>,
  user: Pick<NamedUser, 'id' | 'name'>,
  role: QueueRole | undefined,
): Promise<Change> {
  const { tx, accountId } = acting
  const before = await selectMember(tx, accountId, queue.id, user.id)
  if (!before) await refuseSuspended(tx, accountId, user.id)
  if (!before && !queue.isOwned) throw new Refusal('wrong_state', { reason: 'queue_product_not_owned' })
  return place(acting, queue, user, { before: before?.role ?? null, role: role ?? before?.role ?? 'agent' })
}

/** Puts somebody who was deleted back into their queues, those that are there still. The user must be locked. */
export async function putBack(
  acting: Acting,
  user: Pick<NamedUser, 'id' | 'name'>,
  places: readonly { queueId: string; role: QueueRole }[],
): Promise<void> {
  for (const { queueId, role } of places) {
    const queue = await selectQueueForKeyShare(acting.tx, acting.accountId, queueId)
    if (queue) await place(acting, queue, user, { before: null, role })
  }
}

async function place(
  acting: Acting,
  queue: ActedQueue,
  user: Pick<NamedUser, 'id' | 'name'>,
  { before, role }: { before: QueueRole | null; role: QueueRole },
): Promise<Change> {
  if (before === role) return null
  const { tx, origin, accountId } = acting
  await upsertMember(tx, { accountId, queueId: queue.id, userId: user.id, role })
  await recordAudit(tx, origin, {
    accountId,
    action: before ? 'queue.member_changed' : 'queue.member_added',
    target: { kind: 'user', id: user.id, name: user.name },
    before: before && { role: before },
    after: { role },
    of: { queue: queue.name },
  })
  if (before) return 'changed'
  await placeRestored(tx, { accountId, queueId: queue.id, userId: user.id })
  await giveLicense(acting, queue.productId, user.id)
  return 'joined'
}

async function refuseSuspended(tx: Queryable, accountId: string, userId: string): Promise<void> {
  const { status } = (await selectStatuses(tx, accountId, [userId])).get(userId) ?? {}
  if (status === 'suspended') throw new Refusal('wrong_state', { reason: 'suspension_first' })
}

/** Who has the license already, or waits for it, is only billed for from now on. */
async function giveLicense({ tx, services, origin, accountId }: Acting, productId: string, userId: string) {
  const { key } = await productById(tx, productId)
  const held = (await assignmentsOf(tx, accountId, [userId])).get(userId) ?? []
  const right = { accountId, userId, productId }
  if (held.some((product) => product.key === key)) await bill({ tx, services, accountId }, [userId])
  else await give(tx, services, origin, { ...right, kind: 'named', wait: true, notify: true })
}

/** Takes locked users out of a queue; those who are in no other of its product lose the license. */
export async function takeOut(
  { tx, services, origin, accountId }: Acting,
  queue: ActedQueue,
  users: readonly Pick<NamedUser, 'id' | 'name'>[],
): Promise<void> {
  const { productId } = queue
  const ids = users.map(({ id }) => id)
  const left = await deleteMembers(tx, accountId, queue.id, ids)
  await recordAudits(
    tx,
    origin,
    users
      .filter(({ id }) => left.has(id))
      .map(({ id, name }) => ({
        accountId,
        action: 'queue.member_removed',
        target: { kind: 'user', id, name },
        before: { queue: queue.name },
      })),
  )
  const stillIn = await selectStillIn(tx, { accountId, productId }, ids)
  const out = ids.filter((id) => left.has(id) && !stillIn.has(id))
  await takeFromLeft(tx, services, origin, { accountId, productId }, out)
  await bill({ tx, services, accountId }, ids)
}

/** With the pools locked: a license that comes to somebody this moment is billed for the queues they are in by now. */
async function bill({ tx, services, accountId }: Omit<Acting, 'origin'>, userIds: readonly string[]): Promise<void> {
  await services.seats.lockUsage(tx, accountId)
  await billMemberships(tx, accountId, userIds)
}

async function oneMember(tx: Queryable, accountId: string, queueId: string, userId: string): Promise<QueueMember> {
  const row = await selectMember(tx, accountId, queueId, userId)
  if (!row) throw notFound()
  return shownMember(row)
}
