// Erasing a person from the audit log: who they were goes, what happened stays. The events themselves, which a seal
// covers, are not touched; their details are rows of their own for this reason.
import type { Database, Transaction } from '../platform/database/database.ts'
import {
  type AuditPlace,
  eraseActorDetails,
  eraseOwnerDetails,
  eraseTargetDetails,
  eraseTokenDetails,
  selectAccountsActedIn,
} from './audit-erasure-store.ts'

const mostEventsAtOnce = 2_000

/**
 * Erases who did what this person did, a few thousand events at a time, each step a transaction of its own: administrators
 * have done very much, and while a transaction runs no event is told that is younger (docs/decisions/0005). To be called
 * before `eraseFromAudit`, for somebody who can do nothing any more.
 */
export async function eraseAsActor(database: Database, accountId: string, userId: string): Promise<void> {
  for (const account of await selectAccountsActedIn(database, accountId)) {
    let place: AuditPlace | null = null
    do place = await eraseActorDetails(database, account, userId, place, mostEventsAtOnce)
    while (place)
  }
}

/** Erases name, address and personal values from the events about this person, and from the rest of those by them. */
export async function eraseFromAudit(tx: Transaction, accountId: string, userId: string): Promise<void> {
  // The latest once more: a call of theirs may have been under way.
  for (const account of await selectAccountsActedIn(tx, accountId))
    await eraseActorDetails(tx, account, userId, null, mostEventsAtOnce)
  await eraseTargetDetails(tx, accountId, userId)
  await eraseOwnerDetails(tx, accountId, userId)
  await eraseTokenDetails(tx, accountId, userId)
}
