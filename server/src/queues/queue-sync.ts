// A product keeps its queues in step: it says what a queue is called and who is in it, and may say it again. Members come
// and go one by one, each in a transaction of their own: a queue of a thousand holds nobody's seats up, and what was done
// before a call was cut off is not done again by the next.
import type { QueueRole, SyncedQueue, SyncedQueueBody } from '@sitzplan/contract/queues'
import type { ProductCaller } from '../access/caller.ts'
import type { Services } from '../app.ts'
import { lockUsers } from '../assignments/assignments.ts'
import type { Origin } from '../audit/audit.ts'
import { productById } from '../catalog/catalog.ts'
import type { Transaction } from '../platform/database/database.ts'
import { invalidField, notFound, Refusal } from '../platform/errors/refusal.ts'
import { newId } from '../platform/ids.ts'
import { accountOf } from '../seats/product-callers.ts'
import { type NamedUser, selectMemberIds, selectStatuses, selectUsersNamed } from './member-store.ts'
import { putIn, takeOut } from './queue-members.ts'
import { lockQueueNames, type QueueRow, selectQueueForKeyShare, selectQueueOfProductForUpdate } from './queue-store.ts'
import { addQueue, dropQueue, oneQueue, renameQueue } from './queues.ts'

interface Synced {
  accountId: string
  productId: string
  externalId: string
}

/** Whose queue it is: of the key's account; with the vendor's key, of the one that is named. */
export async function syncedOf(
  services: Services,
  caller: ProductCaller,
  { externalId, account }: { externalId: string; account?: string | undefined },
): Promise<Synced> {
  const accountId = await accountOf(services, caller.accountId, account)
  if (accountId === null) throw invalidField('/account', 'required')
  return { accountId, productId: caller.productId, externalId }
}

/** Makes the queue, or changes it; with `members`, these and nobody else are in it then. */
export async function syncQueue(
  services: Services,
  origin: Origin,
  synced: Synced,
  body: SyncedQueueBody,
): Promise<{ isNew: boolean; queue: SyncedQueue }> {
  const { database } = services
  const { accountId } = synced
  const { id, isNew } = await database.transaction((tx) => keep(tx, origin, synced, body))
  const refused = body.members ? await setMembers(services, origin, accountId, id, body.members) : []
  const { name, type, members } = await oneQueue(database, { accountId, managedGroups: null }, id)
  return { isNew, queue: { id, name, type, members, refused } }
}

/** As anybody's deletion: final, and all of it or nothing. Again is fine. */
export async function dropSyncedQueue(services: Services, origin: Origin, synced: Synced): Promise<void> {
  const { database } = services
  const queue = await database.transaction((tx) => selectQueueOfProductForUpdate(tx, synced))
  if (!queue) return
  await dropQueue(services, origin, { accountId: synced.accountId, id: queue.id }).catch((error: unknown) => {
    // Somebody else was faster.
    if (!(error instanceof Refusal && error.code === 'not_found')) throw error
  })
}

async function keep(tx: Transaction, origin: Origin, synced: Synced, { name, type }: SyncedQueueBody) {
  const { accountId, productId, externalId } = synced
  const { billedBy } = await productById(tx, productId)
  if (billedBy !== 'queues') throw new Refusal('wrong_state', { reason: 'not_billed_by_queues' })
  await lockQueueNames(tx, accountId)
  const queue = await selectQueueOfProductForUpdate(tx, synced)
  if (queue) {
    await renameQueue(tx, origin, accountId, queue, { name, type })
    return { id: queue.id, isNew: false }
  }
  const id = newId()
  await addQueue(tx, origin, { accountId, id, productId, type, name, externalId })
  return { id, isNew: true }
}

/** Those who could not be put in. */
async function setMembers(
  services: Services,
  origin: Origin,
  accountId: string,
  queueId: string,
  wanted: NonNullable<SyncedQueueBody['members']>,
): Promise<SyncedQueue['refused']> {
  const { database } = services
  const named = wanted.map(({ user }) => user.toLowerCase())
  const ids = await selectUsersNamed(database, accountId, named)
  const present = new Map(
    (await selectMemberIds(database, accountId, queueId)).map(({ userId, role }) => [userId, role]),
  )
  const stays = new Set(ids.values())
  for (const userId of present.keys())
    if (!stays.has(userId))
      await withMember(services, origin, { accountId, queueId, userId }, (acting, queue, user) =>
        takeOut(acting, queue, [user]),
      )
  const refused: SyncedQueue['refused'] = []
  for (const { user, role } of wanted) {
    const userId = ids.get(user.toLowerCase())
    if (userId && isSo(present.get(userId), role)) continue
    try {
      if (!userId) throw notFound()
      await withMember(services, origin, { accountId, queueId, userId }, (acting, queue, member) =>
        putIn(acting, queue, member, role),
      )
    } catch (error) {
      if (!(error instanceof Refusal) || error.status >= 500) throw error
      refused.push({ user, code: error.code })
    }
  }
  return refused
}

const isSo = (present: QueueRole | undefined, wanted: QueueRole | undefined): boolean =>
  present !== undefined && (wanted === undefined || wanted === present)

async function withMember(
  services: Services,
  origin: Origin,
  { accountId, queueId, userId }: { accountId: string; queueId: string; userId: string },
  work: (acting: Parameters<typeof putIn>[0], queue: QueueRow, user: NamedUser) => Promise<unknown>,
): Promise<void> {
  await services.database.transaction(async (tx) => {
    await lockUsers(tx, accountId, [userId])
    const user = (await selectStatuses(tx, accountId, [userId])).get(userId)
    const queue = await selectQueueForKeyShare(tx, accountId, queueId)
    if (!user || !queue) throw notFound()
    await work({ tx, services, origin, accountId }, queue, user)
  })
}
