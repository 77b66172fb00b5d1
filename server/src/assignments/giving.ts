// Giving and taking a product with a word to the person it is about: the same for one as for many at once.
import type { Services } from '../app.ts'
import type { Origin } from '../audit/audit.ts'
import { inviteUnlessPending } from '../invitations/invitations.ts'
import type { Transaction } from '../platform/database/database.ts'
import type { Kind, Right } from './assignment-store.ts'
import { type Assigned, assign, tellOfProduct, unassign, unassignLeft } from './assignments.ts'
import { leaveToRule } from './given-by-rule.ts'

export interface Gift extends Right {
  kind: Kind
  /** With no free seat: wait for one. */
  wait: boolean
  /** The person is told by mail. */
  notify: boolean
}

/** As `assign`. Who is invited and has no invitation that is open gets one; everybody else is told what has changed. */
export async function give(tx: Transaction, services: Services, origin: Origin, gift: Gift): Promise<Assigned> {
  const given = await assign(tx, services, origin, gift)
  if (!gift.notify || (await inviteUnlessPending(tx, services, origin, gift))) return given
  if (given.isChanged) await tellOfProduct(tx, services, gift, given.state === 'assigned' ? 'given' : 'waiting')
  return given
}

/** As `unassign`. */
export async function take(
  tx: Transaction,
  services: Services,
  origin: Origin,
  { notify, ...right }: Right & { notify: boolean },
): Promise<void> {
  const hadIt = await unassign(tx, services, origin, right)
  if (hadIt && notify) await tellOfProduct(tx, services, right, 'taken')
}

/**
 * As `take`, by somebody who decides on this person: what a group rule gives, too, is left to the rule. Refuses with
 * `given_by_rule` what the rule alone gives.
 */
export async function takeByHand(
  tx: Transaction,
  services: Services,
  origin: Origin,
  wanted: Right & { notify: boolean },
): Promise<void> {
  if (!(await leaveToRule(tx, services, wanted))) await take(tx, services, origin, wanted)
}

/** As `unassignLeft`: each of them is told. */
export async function takeFromLeft(
  tx: Transaction,
  services: Services,
  origin: Origin,
  { accountId, productId }: Omit<Right, 'userId'>,
  userIds: readonly string[],
): Promise<void> {
  for (const userId of await unassignLeft(tx, services, origin, { accountId, productId }, userIds))
    await tellOfProduct(tx, services, { accountId, productId, userId }, 'taken')
}
