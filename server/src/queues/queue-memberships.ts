// Who is in which queue, as far as rights hang on it: a license that queues are billed by is not taken away from somebody
// who is in any of them. The lower front door, for assignments/; joining and leaving is in queue-members.ts.
import type { Queryable } from '../platform/database/database.ts'
import { Refusal } from '../platform/errors/refusal.ts'
import { selectMembershipsOf } from './member-store.ts'

export { deleteMembershipsOf as forgetQueues } from './member-store.ts'

/** Throws `still_in_queues` with their names. */
export async function refuseWhileInQueues(
  queryable: Queryable,
  { accountId, userId, productId }: { accountId: string; userId: string; productId: string },
): Promise<void> {
  const memberships = await selectMembershipsOf(queryable, accountId, userId)
  const names = memberships.filter((one) => one.productId === productId).map(({ name }) => name)
  if (names.length > 0) throw new Refusal('still_in_queues', { user: userId, queues: names.join(', ') })
}
