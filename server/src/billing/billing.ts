// The front door of billing facts: what was billed, from when until when, and why. They are written in the transaction of
// what causes them and never changed but by being ended, so that a statement of any month can be computed again.
import type { Queryable } from '../platform/database/database.ts'
import { selectBilledFor, settleLines, settleMemberships } from './billing-store.ts'

export {
  type LineFact,
  type MembershipFact,
  selectFirstFact as firstFact,
  selectLineFacts as lineFacts,
  selectMembershipFacts as membershipFacts,
  settleMemberships as billMemberships,
  updateNameOfOpen as renameBilledQueue,
} from './billing-store.ts'

/** Another revision is in force: what is owned is billed by it, and so are the people who have a license. */
export async function billRevision(tx: Queryable, accountId: string): Promise<void> {
  await settleLines(tx, accountId)
  await settleMemberships(tx, accountId, null)
}

/** The product is billed by something else from now on, in every account that has it. */
export async function rebill(tx: Queryable, productId: string): Promise<void> {
  for (const accountId of await selectBilledFor(tx, productId)) await billRevision(tx, accountId)
}
