// What group rules give and take back beside what somebody gives by hand: a right stays as long as either wants it, and the
// kind given by hand counts.
import type { Services } from '../app.ts'
import { type Origin, systemOrigin } from '../audit/audit.ts'
import type { Transaction } from '../platform/database/database.ts'
import { Refusal } from '../platform/errors/refusal.ts'
import { type Kind, type Right, selectAssignment, updateGivers } from './assignment-store.ts'
import { type Assigned, assign, unassignForNow } from './assignments.ts'
import { tellOfProduct } from './product-news.ts'
import type { Seats } from './right-changes.ts'

/** Gives a product by a rule, or in another kind; without a free seat the user waits. By hand, it stays as it is. */
export async function giveByRule(tx: Transaction, services: Services, right: Right, kind: Kind): Promise<void> {
  const before = await selectAssignment(tx, right)
  if (before?.by_hand) return updateGivers(tx, right, { byHand: true, ruleKind: kind })
  const given = await assign(tx, services, systemOrigin, { ...right, kind, wait: true, notify: true, by: 'rule' })
  if (given.isChanged) await tellOfProduct(tx, services, right, given.state === 'assigned' ? 'given' : 'waiting')
}

/**
 * Takes back what a rule gave; a seat that was freed stays free until the caller completes who waits. False where a product
 * or its queues still need the license (`license_vetoed`, `still_in_queues`): nothing has changed then.
 */
export async function takeByRule(tx: Transaction, services: Services, right: Right): Promise<boolean> {
  const before = await selectAssignment(tx, right)
  if (!before || before.rule_kind === null) return true
  if (before.by_hand) {
    await updateGivers(tx, right, { byHand: true, ruleKind: null })
    return true
  }
  try {
    await unassignForNow(tx, services, systemOrigin, right)
  } catch (error) {
    // Both are found before anything is written.
    if (error instanceof Refusal && (error.code === 'license_vetoed' || error.code === 'still_in_queues')) return false
    throw error
  }
  await tellOfProduct(tx, services, right, 'taken')
  return true
}

/** Who gives it; both can. */
export async function giversOf(tx: Transaction, right: Right): Promise<{ byHand: boolean; byRule: boolean }> {
  const present = await selectAssignment(tx, right)
  return { byHand: present?.by_hand ?? false, byRule: (present?.rule_kind ?? null) !== null }
}

/** Gives back what a rule alone had given, as the rule's, whatever was given in its place meanwhile. */
export async function giveBackByRule(
  tx: Transaction,
  services: Seats,
  origin: Origin,
  right: Right & { kind: Kind },
): Promise<Assigned> {
  const given = await assign(tx, services, origin, { ...right, wait: true, notify: true, by: 'rule' })
  await updateGivers(tx, right, { byHand: false, ruleKind: right.kind })
  return given
}

/** From now on it is as if somebody had given by hand what the rule gave. */
export async function keepByHand(tx: Transaction, right: Right): Promise<void> {
  const before = await selectAssignment(tx, right)
  if (before?.rule_kind) await updateGivers(tx, right, { byHand: true, ruleKind: null })
}

/**
 * Whether an administrator who takes the product away leaves it to the rule that gives it, too. Refuses with
 * `given_by_rule` where nobody else gave it: the rule would give it again.
 */
export async function leaveToRule(tx: Transaction, services: Services, right: Right): Promise<boolean> {
  const before = await selectAssignment(tx, right)
  if (!before || before.rule_kind === null) return false
  if (!before.by_hand) throw new Refusal('given_by_rule')
  await updateGivers(tx, right, { byHand: false, ruleKind: before.rule_kind })
  if ((before.next_kind ?? before.kind) !== before.rule_kind) await giveByRule(tx, services, right, before.rule_kind)
  return true
}
