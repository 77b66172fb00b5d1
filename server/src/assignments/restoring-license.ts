// Bringing back a license that was taken away: as if it were given again, in the kind it was.
import type { Assignment } from '@sitzplan/contract/assignments'
import type { UserCaller } from '../access/caller.ts'
import { touch } from '../access/touch.ts'
import type { Services } from '../app.ts'
import type { Origin } from '../audit/audit.ts'
import { productById } from '../catalog/catalog.ts'
import type { Transaction } from '../platform/database/database.ts'
import { notFound, Refusal } from '../platform/errors/refusal.ts'
import { claimRemoval, type Restorer, removalOf } from '../removals/removals.ts'
import { give } from './giving.ts'

export const licenseRestorer: Restorer = { permission: 'assignments.manage', restore }

/** Throws `not_found`, `wrong_state` for what is back already or of somebody suspended, `restore_expired`, and what `give` throws: `no_seat_available`, say, which changes nothing. */
async function restore(
  tx: Transaction,
  services: Services,
  origin: Origin,
  caller: UserCaller,
  id: string,
): Promise<Assignment> {
  const { accountId } = caller
  const { user_id: userId } = await removalOf(tx, accountId, 'license', id)
  if (userId === null) throw notFound()
  const { status } = await touch(tx, caller, userId)
  const { product_id: productId, kind } = await claimRemoval(tx, accountId, id)
  if (productId === null || kind === null) throw notFound()
  // Nobody who is suspended holds a seat: that it is not the licenses that are missing is told.
  if (kind === 'named' && status === 'suspended') throw new Refusal('wrong_state', { reason: 'suspension_first' })
  const { key } = await productById(tx, productId)
  const given = await give(tx, services, origin, { accountId, userId, productId, kind, wait: false, notify: true })
  return { key, kind: given.kind, state: given.state, since: given.since.toISOString() }
}
