// What becomes of somebody's rights when they are suspended, come back, or go for good.
import type { Origin } from '../audit/audit.ts'
import { billMemberships } from '../billing/billing.ts'
import { productById } from '../catalog/catalog.ts'
import type { Transaction } from '../platform/database/database.ts'
import { keepSettings } from '../product-settings/product-settings.ts'
import { forgetQueues } from '../queues/queue-memberships.ts'
import { dropVetoes } from '../vetoes/vetoes.ts'
import { askAgain, deleteAssignments, type Right, selectAssignmentsOfUser } from './assignment-store.ts'
import { unassign } from './assignments.ts'
import { actorIdOf, changeKind, freeNamedSeat, type PoolUsage, rightOf, type Seats, write } from './right-changes.ts'
import { completeWaiting } from './waiting.ts'

/** A suspended user keeps the wish, not the seat. */
export async function userSuspended(
  tx: Transaction,
  services: Seats,
  origin: Origin,
  person: Omit<Right, 'productId'>,
) {
  const pools = await endEverything(tx, services, person, 'user_suspended', actorIdOf(origin))
  for (const row of await selectAssignmentsOfUser(tx, person.accountId, person.userId)) {
    if (row.kind !== 'named' || row.state !== 'assigned') continue
    if (row.next_kind === 'concurrent') {
      // A change of kind that waited for the sessions to end: they have.
      const wanted = { right: rightOf(row), kind: row.next_kind, before: row, pools, maySit: false }
      const change = await changeKind(tx, services, wanted)
      if (change) {
        await write(tx, wanted.right, change)
        continue
      }
    }
    await freeNamedSeat(tx, services, row)
    await write(tx, rightOf(row), { kind: 'named', state: 'waiting', poolId: null, nextKind: null })
  }
  await completeWaiting(tx, services, person.accountId)
}

/** Back again: asks anew for the named seats, like anybody who asks now. */
export async function userReactivated(tx: Transaction, services: Seats, person: Omit<Right, 'productId'>) {
  for (const row of await selectAssignmentsOfUser(tx, person.accountId, person.userId))
    if (row.state === 'waiting') await askAgain(tx, rightOf(row))
  await completeWaiting(tx, services, person.accountId)
}

/**
 * Somebody goes for good, or to another account: sessions end, seats are free, settings are kept for their days, and they
 * are in no queue any more.
 */
export async function userGone(
  tx: Transaction,
  services: Seats,
  origin: Origin,
  person: Omit<Right, 'productId'>,
  reason: 'user_deleted' | 'transferred',
): Promise<void> {
  await endEverything(tx, services, person, reason, actorIdOf(origin))
  for (const row of await selectAssignmentsOfUser(tx, person.accountId, person.userId)) {
    if (row.kind === 'named' && row.state === 'assigned') await freeNamedSeat(tx, services, row)
    await deleteAssignments(tx, rightOf(row), [row.user_id])
    await keepSettings(tx, rightOf(row), (await productById(tx, row.product_id)).settingsRetentionDays)
  }
  await forgetQueues(tx, person.accountId, person.userId)
  await billMemberships(tx, person.accountId, [person.userId])
  await dropVetoes(tx, person.accountId, person.userId)
  await completeWaiting(tx, services, person.accountId)
}

/** Takes all products away from somebody who does not come, whatever products and queues say. */
export async function unassignAll(
  tx: Transaction,
  services: Seats,
  origin: Origin,
  person: Omit<Right, 'productId'>,
): Promise<void> {
  await dropVetoes(tx, person.accountId, person.userId)
  await forgetQueues(tx, person.accountId, person.userId)
  for (const row of await selectAssignmentsOfUser(tx, person.accountId, person.userId))
    await unassign(tx, services, origin, rightOf(row))
}

/** Sessions may run without an assignment too: included products, pools open to everyone. */
async function endEverything(
  tx: Transaction,
  services: Seats,
  { accountId, userId }: Omit<Right, 'productId'>,
  reason: 'user_suspended' | 'user_deleted' | 'transferred',
  actorId: string | null,
): Promise<PoolUsage[]> {
  const pools = await services.seats.lockUsage(tx, accountId)
  await services.seats.runIn(
    tx,
    pools.map((pool) => ({ kind: 'endUser' as const, poolId: pool.id, userId, reason, actorId })),
  )
  return pools
}
