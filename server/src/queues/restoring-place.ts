// Putting somebody back into a queue they were taken out of, as what they were.
import type { PlacedMember } from '@sitzplan/contract/queues'
import type { UserCaller } from '../access/caller.ts'
import type { Services } from '../app.ts'
import type { Origin } from '../audit/audit.ts'
import type { Transaction } from '../platform/database/database.ts'
import { notFound } from '../platform/errors/refusal.ts'
import { claimRemoval, type Restorer, removalOf } from '../removals/removals.ts'
import { joinQueue } from './queue-members.ts'

export const queueRestorer: Restorer = { permission: 'queues.manage', restore }

/** Throws `not_found`, `restore_expired`, and what joining throws: `wrong_state` for who is suspended since. */
async function restore(
  tx: Transaction,
  services: Services,
  origin: Origin,
  caller: UserCaller,
  id: string,
): Promise<PlacedMember> {
  const { accountId } = caller
  const { user_id: userId, subject } = await removalOf(tx, accountId, 'queue', id)
  if (userId === null || !subject.queue) throw notFound()
  const role = subject.role === 'supervisor' ? 'supervisor' : 'agent'
  const place = { queueId: subject.queue.id, userId, role } as const
  return (await joinQueue(tx, services, origin, caller, place, (joining) => claimRemoval(joining, accountId, id)))
    .member
}
