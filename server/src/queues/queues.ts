// The queues' front door: they are found, made, renamed and deleted. Who is in them is in queue-members.ts.
import type { NewQueueBody, Queue, QueuePatchBody, QueuesQuery } from '@sitzplan/contract/queues'
import type { UserCaller } from '../access/caller.ts'
import type { Sight } from '../access/sight.ts'
import type { Services } from '../app.ts'
import { lockUsers } from '../assignments/assignments.ts'
import { type Origin, recordAudit } from '../audit/audit.ts'
import { renameBilledQueue } from '../billing/billing.ts'
import { products } from '../catalog/catalog.ts'
import type { Database, Queryable, Transaction } from '../platform/database/database.ts'
import { invalidField, notFound, Refusal } from '../platform/errors/refusal.ts'
import { decodeCursor, type Page, pageOf } from '../platform/http/lists.ts'
import { newId } from '../platform/ids.ts'
import { forgetRemovalsOfQueue } from '../removals/removals.ts'
import { selectMemberIds, selectStatuses } from './member-store.ts'
import { takeOut } from './queue-members.ts'
import {
  countQueues,
  deleteQueueRow,
  insertQueue,
  isNameTaken,
  isProductOwned,
  lockQueueNames,
  type QueueDraft,
  type QueueRow,
  selectQueue,
  selectQueueForUpdate,
  selectQueues,
  updateQueue,
} from './queue-store.ts'

export { joinQueue, leaveAllQueues, leaveQueue, listMembers, putBack } from './queue-members.ts'
export { billingOf } from './why-billed.ts'

/** Of an account. */
const mostQueues = 1_000

interface Reader {
  accountId: string
  managedGroups: Sight
}

/** A page by name; of the members those are counted whom the reader sees. */
export async function listQueues(
  database: Database,
  { accountId, managedGroups }: Reader,
  { limit = 50, cursor, ...wanted }: QueuesQuery,
): Promise<Page<Queue>> {
  const page = { ...wanted, after: decodeCursor(cursor, 2), limit: limit + 1 }
  const [rows, total] = await Promise.all([
    selectQueues(database, accountId, managedGroups, page),
    countQueues(database, accountId, wanted),
  ])
  return pageOf(rows, limit, total, shownQueue, (row) => [row.foldedName, row.id])
}

/** Throws `not_found`. */
export async function oneQueue(queryable: Queryable, { accountId, managedGroups }: Reader, id: string): Promise<Queue> {
  const queue = await selectQueue(queryable, accountId, managedGroups, id)
  if (!queue) throw notFound()
  return shownQueue(queue)
}

const shownQueue = ({ id, name, type, members, product, isOwned, externalId }: QueueRow): Queue => ({
  id,
  name,
  type,
  members,
  product,
  isOwned,
  externalId,
})

/**
 * Refuses a name that is taken, one queue too many, a product of which the account owns nothing, and managers limited to
 * groups: a queue is for everybody.
 */
export async function createQueue(
  tx: Transaction,
  origin: Origin,
  caller: UserCaller,
  { name, type, product }: NewQueueBody,
): Promise<Queue> {
  refuseLimited(caller)
  const { accountId } = caller
  const productId = await queueProductId(tx, product)
  await lockQueueNames(tx, accountId)
  const id = await addQueue(tx, origin, { accountId, id: newId(), productId, type, name, externalId: null })
  return oneQueue(tx, caller, id)
}

/** The names must be locked. */
export async function addQueue(tx: Transaction, origin: Origin, draft: QueueDraft): Promise<string> {
  const { accountId, id, type, productId } = draft
  if (!(await isProductOwned(tx, accountId, productId)))
    throw new Refusal('wrong_state', { reason: 'queue_product_not_owned' })
  if ((await countQueues(tx, accountId)) >= mostQueues) throw new Refusal('limit_reached', { limit: mostQueues })
  const name = written(draft.name)
  if (await isNameTaken(tx, accountId, { id, type, name })) throw new Refusal('name_taken')
  await insertQueue(tx, { ...draft, name })
  await recordAudit(tx, origin, {
    accountId,
    action: 'queue.created',
    target: { kind: 'queue', id, name },
    after: { name, type },
  })
  return id
}

/** Gives a queue another name or type. */
export async function changeQueue(
  tx: Transaction,
  origin: Origin,
  caller: UserCaller,
  queueId: string,
  patch: QueuePatchBody,
): Promise<Queue> {
  refuseLimited(caller)
  const { accountId } = caller
  await lockQueueNames(tx, accountId)
  const queue = await selectQueueForUpdate(tx, accountId, queueId)
  if (!queue) throw notFound()
  await renameQueue(tx, origin, accountId, queue, patch)
  return oneQueue(tx, caller, queue.id)
}

/** The queue and the names must be locked. */
export async function renameQueue(
  tx: Transaction,
  origin: Origin,
  accountId: string,
  queue: QueueRow,
  patch: QueuePatchBody,
): Promise<void> {
  const { id } = queue
  const before = { name: queue.name, type: queue.type }
  const after = { name: written(patch.name ?? queue.name), type: patch.type ?? queue.type }
  if (before.name === after.name && before.type === after.type) return
  if (await isNameTaken(tx, accountId, { id, ...after })) throw new Refusal('name_taken')
  await updateQueue(tx, accountId, { id, ...after })
  await renameBilledQueue(tx, accountId, { id, ...after })
  await recordAudit(tx, origin, {
    accountId,
    action: 'queue.changed',
    target: { kind: 'queue', id, name: after.name },
    before,
    after,
  })
}

/** Deletes a queue and takes everybody out of it: who is in no other loses the license. */
export async function deleteQueue(services: Services, origin: Origin, caller: UserCaller, id: string): Promise<void> {
  refuseLimited(caller)
  await dropQueue(services, origin, { accountId: caller.accountId, id })
}

/**
 * The same, whoever asks: all of it or nothing, so that a veto of the product about one person does not leave half a queue.
 * It is final. Throws `not_found` and `license_vetoed`.
 */
export async function dropQueue(
  services: Services,
  origin: Origin,
  queue: { accountId: string; id: string },
): Promise<void> {
  let isGone = false
  while (!isGone) isGone = await services.database.transaction((tx) => emptyAndDelete(tx, services, origin, queue))
}

/** People are locked before their queue is. False where somebody has joined it meanwhile. */
async function emptyAndDelete(
  tx: Transaction,
  services: Services,
  origin: Origin,
  { accountId, id }: { accountId: string; id: string },
): Promise<boolean> {
  const known = (await selectMemberIds(tx, accountId, id)).map(({ userId }) => userId)
  await lockUsers(tx, accountId, known)
  const queue = await selectQueueForUpdate(tx, accountId, id)
  if (!queue) throw notFound()
  const members = (await selectMemberIds(tx, accountId, id)).map(({ userId }) => userId)
  if (members.some((userId) => !known.includes(userId))) return false
  const people = await selectStatuses(tx, accountId, members)
  await takeOut({ tx, services, origin, accountId }, queue, [...people.values()])
  const { name, type } = queue
  await forgetRemovalsOfQueue(tx, accountId, id)
  await deleteQueueRow(tx, accountId, id)
  await recordAudit(tx, origin, {
    accountId,
    action: 'queue.deleted',
    target: { kind: 'queue', id, name },
    before: { name, type, members: members.length },
  })
  return true
}

/** What concerns everybody in it is not for a manager who sees some of them. */
function refuseLimited({ managedGroups }: UserCaller): void {
  if (managedGroups !== null) throw new Refusal('forbidden')
}

/** The product of a new queue: the one that is named, or the only one that is billed by queues. */
async function queueProductId(queryable: Queryable, key: string | undefined): Promise<string> {
  const billed = (await products(queryable)).filter(({ billedBy }) => billedBy === 'queues')
  if (billed.length === 0) throw new Refusal('wrong_state', { reason: 'no_queue_product' })
  const [product, another] = key === undefined ? billed : billed.filter((one) => one.key === key)
  if (!product || another) throw invalidField('/product', key === undefined ? 'required' : 'unknownReference')
  return product.id
}

/** A name as it is kept: two that differ by spaces look the same. */
const written = (name: string) => name.trim().replace(/\s+/g, ' ')
