// "Why is this billed?": every cause for which somebody costs a license, product by product.

import type { Language } from '@sitzplan/contract/common'
import { textIn } from '@sitzplan/contract/languages'
import type { BilledProduct } from '@sitzplan/contract/queues'
import { assignmentsOf } from '../assignments/assignments.ts'
import { products } from '../catalog/catalog.ts'
import type { Queryable } from '../platform/database/database.ts'
import { type MembershipRow, selectMembershipsOf } from './member-store.ts'

/** Of products that are billed by queues: those that the user is in a queue of, or has the license of. */
export async function billingOf(
  queryable: Queryable,
  { accountId, userId }: { accountId: string; userId: string },
  language: Language,
): Promise<BilledProduct[]> {
  const memberships = await selectMembershipsOf(queryable, accountId, userId)
  const held = (await assignmentsOf(queryable, accountId, [userId])).get(userId) ?? []
  const billed = (await products(queryable)).filter(({ billedBy }) => billedBy === 'queues')
  return billed.flatMap(({ id, key, name }) => {
    const right = held.find((product) => product.key === key)
    const queues = memberships.filter(({ productId }) => productId === id).map(causeOf)
    if (!right && queues.length === 0) return []
    const byHand = right && { kind: 'assignment' as const, since: right.since.toISOString() }
    return [
      {
        product: key,
        name: textIn(name, language),
        kind: right?.kind ?? null,
        state: right?.state ?? null,
        isBilled: right?.state === 'assigned',
        causes: queues.length > 0 || !byHand ? queues : [byHand],
      },
    ]
  })
}

const causeOf = ({ queueId: id, name, type, role, since }: MembershipRow) => ({
  kind: 'queue' as const,
  queue: { id, name, type },
  role,
  since: since.toISOString(),
})
