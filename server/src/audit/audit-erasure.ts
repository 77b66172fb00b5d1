// Erasing a person from the audit log: who they were goes, what happened stays. The events themselves, which a seal
// will cover, are not touched; their details are rows of their own for this reason.
import type { Transaction } from '../platform/database/database.ts'
import { eraseActorDetails, eraseOwnerDetails, eraseTargetDetails, eraseTokenDetails } from './audit-store.ts'

/** Erases name, address and personal values from the events by this person and about this person. */
export async function eraseFromAudit(tx: Transaction, accountId: string, userId: string): Promise<void> {
  await eraseActorDetails(tx, accountId, userId)
  await eraseTargetDetails(tx, accountId, userId)
  await eraseOwnerDetails(tx, accountId, userId)
  await eraseTokenDetails(tx, accountId, userId)
}
