// Supervisors and agents of queues. The first queue gives the license of its product, through the one door, and leaving the
// last one takes it away. Whoever joins or leaves is locked first, so that the two cannot meet.
import type { QueueMember, QueueMemberBody, QueueMembersQuery, QueueRole } from '@sitzplan/contract/queues'
import type { UserCaller } from '../access/caller.ts'
import type { Sight } from '../access/sight.ts'
import { touch } from '../access/touch.ts'
import type { Services } from '../app.ts'
import { assignmentsOf } from '../assignments/assignments.ts'
import { give, takeFromLeft } from '../assignments/giving.ts'
import { type Origin, recordAudit } from '../audit/audit.ts'
import { billMemberships } from '../billing/billing.ts'
import { productById } from '../catalog/catalog.ts'
import type { Database, Queryable, Transaction } from '../platform/database/database.ts'
import { notFound, Refusal } from '../platform/errors/refusal.ts'
import { decodeCursor, type Page, pageOf } from '../platform/http/lists.ts'
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
 * one. Refuses with `not_found`, `forbidden`, and `wrong_state` who is suspended.
 */
export async function joinQueue(
  tx: Transaction,
  services: Services,
  origin: Origin,
  caller: UserCaller,
  { queueId, userId, role }: QueueMemberBody & { queueId: string; userId: string },
): Promise<{ member: QueueMember; change: Change }> {
  const { accountId } = caller
  const user = await touch(tx, caller, userId)
  const queue = await selectQueueForKeyShare(tx, accountId, queueId)
  if (!queue) throw notFound()
  const change = await putIn({ tx, services, origin, accountId }, queue, user, role)
  return { member: await oneMember(tx, accountId, queue.id, user.id), change }
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
  if (before) await takeOut({ tx, services, origin, accountId }, queue, [user])
  return before?.role ?? null
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
  for (const { queueId: id, name, productId } of memberships)
    await takeOut({ tx, services, origin, accountId }, { id, name, productId }, [user])
  return memberships.map(({ queueId, role }) => ({ queue: queueId, role }))
}

/** What became of putting somebody in; null: it was so already. */
type Change = 'joined' | 'changed' | null

/** Puts a locked user into a queue that stays. Refuses who is suspended and not in it yet. */
export async function putIn(
  { tx, services, origin, accountId }: Acting,
  queue: ActedQueue,
  user: Pick<NamedUser, 'id' | 'name'>,
  wanted: QueueRole | undefined,
): Promise<Change> {
  const membership = { accountId, queueId: queue.id, userId: user.id }
  const before = await selectMember(tx, accountId, queue.id, user.id)
  const role = wanted ?? before?.role ?? 'agent'
  if (before?.role === role) return null
  if (!before) await refuseSuspended(tx, accountId, user.id)
  await upsertMember(tx, { ...membership, role })
  await recordAudit(tx, origin, {
    accountId,
    action: before ? 'queue.member_changed' : 'queue.member_added',
    target: { kind: 'user', id: user.id, name: user.name },
    before: before && { role: before.role },
    after: { role },
    of: { queue: queue.name },
  })
  if (before) return 'changed'
  await giveLicense({ tx, services, origin, accountId }, queue.productId, user.id)
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
  if (held.some((product) => product.key === key)) await billMemberships(tx, accountId, [userId])
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
  for (const { id, name } of users)
    if (left.has(id))
      await recordAudit(tx, origin, {
        accountId,
        action: 'queue.member_removed',
        target: { kind: 'user', id, name },
        before: { queue: queue.name },
      })
  const stillIn = await selectStillIn(tx, { accountId, productId }, ids)
  const out = ids.filter((id) => left.has(id) && !stillIn.has(id))
  await takeFromLeft(tx, services, origin, { accountId, productId }, out)
  await billMemberships(tx, accountId, ids)
}

async function oneMember(tx: Queryable, accountId: string, queueId: string, userId: string): Promise<QueueMember> {
  const row = await selectMember(tx, accountId, queueId, userId)
  if (!row) throw notFound()
  return shownMember(row)
}
