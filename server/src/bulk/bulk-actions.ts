// One change of a bulk change, to one user, by the same front doors as a call for that user alone.
import type { BulkAction } from '@sitzplan/contract/bulk'
import type { UserCaller } from '../access/caller.ts'
import { touch } from '../access/touch.ts'
import type { Services } from '../app.ts'
import { assignmentsOf } from '../assignments/assignments.ts'
import { give, takeByHand } from '../assignments/giving.ts'
import type { Origin } from '../audit/audit.ts'
import { productByKey } from '../catalog/catalog.ts'
import { addMember, oneGroup, removeMember } from '../groups/groups.ts'
import { inviteAgain } from '../invitations/invitations.ts'
import { changeUser, deleteUser, restoreUser } from '../people/people.ts'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import { invalidField, Refusal } from '../platform/errors/refusal.ts'
import { joinQueue, leaveAllQueues, leaveQueue, oneQueue } from '../queues/queues.ts'
import {
  type Effect,
  effectOfDeleting,
  effectOfJoining,
  effectOfLeaving,
  effectOnProduct,
  effectOnStatus,
} from './bulk-rules.ts'

/** Does it, or throws the refusal. */
export type ActOn = (tx: Transaction, userId: string) => Promise<Effect>

/** How the action is done to a user. Refuses at once what can be done to nobody: an unknown product or group. */
export async function actionOn(
  queryable: Queryable,
  services: Services,
  origin: Origin,
  caller: UserCaller,
  action: BulkAction,
): Promise<ActOn> {
  switch (action.do) {
    case 'assign':
    case 'remove':
      return productAction(await productIdOf(queryable, action.product), services, origin, caller, action)
    case 'addToGroup':
    case 'removeFromGroup':
      await refuseUnknownGroup(queryable, caller, action.group)
      return membershipAction(origin, caller, action)
    case 'addToQueues':
    case 'removeFromQueue':
    case 'removeFromAllQueues':
      await refuseUnknownQueue(queryable, caller, action)
      return queueAction(services, origin, caller, action)
    default:
      return statusAction(services, origin, caller, action)
  }
}

function productAction(
  productId: string,
  services: Services,
  origin: Origin,
  caller: UserCaller,
  action: Extract<BulkAction, { product: string }>,
): ActOn {
  const { accountId } = caller
  const { notify = true } = action
  return async (tx, id) => {
    const { id: userId } = await touch(tx, caller, id)
    const products = async () => (await assignmentsOf(tx, accountId, [userId])).get(userId) ?? []
    const before = await products()
    const right = { accountId, userId, productId }
    if (action.do === 'remove') await takeByHand(tx, services, origin, { ...right, notify })
    else await give(tx, services, origin, { ...right, kind: action.kind, wait: action.wait ?? false, notify })
    return effectOnProduct(action, before, await products())
  }
}

function membershipAction(
  origin: Origin,
  caller: UserCaller,
  { do: what, group }: Extract<BulkAction, { group: string }>,
): ActOn {
  return async (tx, userId) => {
    const adds = what === 'addToGroup'
    const changed = await (adds ? addMember : removeMember)(tx, origin, caller, group, userId)
    return { changed, undo: changed ? { do: adds ? 'removeFromGroup' : 'addToGroup', group } : null }
  }
}

type QueueAction = Extract<BulkAction, { do: 'addToQueues' | 'removeFromQueue' | 'removeFromAllQueues' }>

function queueAction(services: Services, origin: Origin, caller: UserCaller, action: QueueAction): ActOn {
  return async (tx, userId) => {
    if (action.do === 'removeFromAllQueues')
      return effectOfLeaving(await leaveAllQueues(tx, services, origin, caller, userId))
    if (action.do === 'removeFromQueue') {
      const { queue } = action
      const role = await leaveQueue(tx, services, origin, caller, { queueId: queue, userId })
      return effectOfLeaving(role ? [{ queue, role }] : [])
    }
    const changes: Awaited<ReturnType<typeof joinQueue>>['change'][] = []
    for (const { queue: queueId, role } of action.queues) {
      const joined = await joinQueue(tx, services, origin, caller, { queueId, userId, ...(role && { role }) })
      changes.push(joined.change)
    }
    return effectOfJoining(action.queues, changes)
  }
}

function statusAction(
  services: Services,
  origin: Origin,
  caller: UserCaller,
  { do: what }: Extract<BulkAction, { do: 'suspend' | 'reactivate' | 'resendInvitation' | 'delete' | 'restore' }>,
): ActOn {
  return async (tx, userId) => {
    if (what === 'delete') {
      await deleteUser(tx, services, origin, caller, userId)
      return effectOfDeleting(caller.managedGroups)
    }
    if (what === 'restore') {
      await restoreUser(tx, services, origin, caller, userId)
      return { changed: true, undo: { do: 'delete' } }
    }
    if (what === 'resendInvitation') {
      await inviteAgain(tx, services, origin, caller, userId)
      return { changed: true, undo: null }
    }
    const patch = { status: what === 'suspend' ? ('suspended' as const) : ('active' as const) }
    return effectOnStatus(await changeUser(tx, services, origin, caller, userId, patch))
  }
}

async function productIdOf(queryable: Queryable, key: string): Promise<string> {
  const product = await productByKey(queryable, key)
  if (!product) throw invalidField('/action/product', 'unknownReference')
  return product.id
}

async function refuseUnknownQueue(queryable: Queryable, caller: UserCaller, action: QueueAction): Promise<void> {
  const queues =
    action.do === 'addToQueues'
      ? action.queues.map(({ queue }, index) => ({ queue, path: `/action/queues/${index}/queue` }))
      : action.do === 'removeFromQueue'
        ? [{ queue: action.queue, path: '/action/queue' }]
        : []
  for (const { queue, path } of queues)
    await oneQueue(queryable, caller, queue).catch((error) => {
      throw error instanceof Refusal ? invalidField(path, 'unknownReference') : error
    })
}

async function refuseUnknownGroup(queryable: Queryable, caller: UserCaller, id: string): Promise<void> {
  await oneGroup(queryable, caller, id).catch((error) => {
    throw error instanceof Refusal ? invalidField('/action/group', 'unknownReference') : error
  })
}
