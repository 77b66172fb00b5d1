// Which permission a change to several users needs, and what takes it back. Pure.
import type { BulkAction } from '@sitzplan/contract/bulk'
import type { Permission } from '@sitzplan/contract/permissions'
import type { User } from '@sitzplan/contract/users'
import type { Sight } from '../access/sight.ts'

/** Any of these. */
const needed: Record<BulkAction['do'], readonly Permission[]> = {
  assign: ['assignments.manage'],
  remove: ['assignments.manage'],
  suspend: ['users.manage'],
  reactivate: ['users.manage'],
  resendInvitation: ['users.invite'],
  delete: ['users.manage'],
  restore: ['users.manage'],
  addToGroup: ['groups.manage', 'users.manage'],
  removeFromGroup: ['groups.manage', 'users.manage'],
  addToQueues: ['queues.manage'],
  removeFromQueue: ['queues.manage'],
  removeFromAllQueues: ['queues.manage'],
}

export const mayDoInBulk = (permissions: ReadonlySet<Permission>, { do: what }: BulkAction): boolean =>
  needed[what].some((permission) => permissions.has(permission))

const taking: readonly BulkAction['do'][] = ['remove', 'suspend', 'delete', 'removeFromQueue', 'removeFromAllQueues']

/** Whether licenses become free for those who wait. */
export const freesSeats = (action: BulkAction): boolean =>
  taking.includes(action.do) || (action.do === 'assign' && action.kind !== 'named')

type Product = Pick<User['products'][number], 'key' | 'kind' | 'state'>

export interface Effect {
  changed: boolean
  undo: BulkAction | null
}

const noEffect: Effect = { changed: false, undo: null }

/** Of giving or taking a product: `before` and `after` are the user's products. Done without a word, so undone. */
export function effectOnProduct(
  { product: key, notify }: Pick<Extract<BulkAction, { product: string }>, 'product' | 'notify'>,
  before: readonly Product[],
  after: readonly Product[],
): Effect {
  const [had, has] = [before, after].map((products) =>
    products.filter((product) => product.key === key).map(({ kind, state }) => `${kind} ${state}`),
  )
  if (had?.join() === has?.join()) return noEffect
  const first = before.find((product) => product.key === key)
  const quietly = notify === false ? { notify } : {}
  // Who had it gets it back, or waits for it: the seat may be somebody else's by then.
  const undo: BulkAction = first
    ? { do: 'assign', product: key, kind: first.kind, wait: true, ...quietly }
    : { do: 'remove', product: key, ...quietly }
  return { changed: true, undo }
}

/** Of suspending, or lifting that; null: it was so already. */
export function effectOnStatus(step: 'suspend' | 'reactivate' | null): Effect {
  if (!step) return noEffect
  return { changed: true, undo: { do: step === 'suspend' ? 'reactivate' : 'suspend' } }
}

/** Of joining queues; of several, or of another role in one, nothing takes it back. */
export function effectOfJoining(
  queues: readonly { queue: string }[],
  changes: readonly ('joined' | 'changed' | null)[],
): Effect {
  if (changes.every((change) => change === null)) return noEffect
  const [only, another] = queues
  const isUndone = only !== undefined && !another && changes[0] === 'joined'
  return { changed: true, undo: isUndone ? { do: 'removeFromQueue', queue: only.queue } : null }
}

/** Of leaving queues: whoever was in them is put back, as what they were. */
export const effectOfLeaving = (left: Extract<BulkAction, { do: 'addToQueues' }>['queues']): Effect =>
  left.length === 0 ? noEffect : { changed: true, undo: { do: 'addToQueues', queues: left } }

/** Of a deletion: managers limited to groups bring nobody back. */
export const effectOfDeleting = (managedGroups: Sight): Effect => ({
  changed: true,
  undo: managedGroups === null ? { do: 'restore' } : null,
})
