// Activating a revision: the one place where totals change. The account's row is locked first and its pools after it,
// so that what is in use cannot change between the comparison and the new totals.
import type { LoadedRevision, Removal } from '@sitzplan/contract/licenses'
import type { UserCaller } from '../access/caller.ts'
import { lockAccount } from '../accounts/accounts.ts'
import type { Services } from '../app.ts'
import { lockUsers } from '../assignments/assignments.ts'
import { completeWaiting } from '../assignments/waiting.ts'
import { type Origin, recordAudit, systemOrigin } from '../audit/audit.ts'
import { billRevision } from '../billing/billing.ts'
import { productKeys } from '../catalog/catalog.ts'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import { notFound, Refusal } from '../platform/errors/refusal.ts'
import {
  blocking,
  type Change,
  changesBetween,
  endOf,
  isTimely,
  type Line,
  largerOf,
  lineKey,
  shownChange,
  shrinksBelowUse,
  type UsedLine,
} from './license-rules.ts'
import {
  type RevisionRow,
  selectAccountsWithPending,
  selectLines,
  selectNow,
  selectRevision,
  selectRevisionWithStatus,
} from './license-store.ts'
import { deleteRemovals, insertRemovals } from './removed-store.ts'
import { updateToActive, updateToSuperseded } from './revision-changes-store.ts'
import { isReplaced, peopleOf, takeAway } from './take-away.ts'

/**
 * A person activates a pending revision, after taking away what `removals` names and giving what they name instead, in
 * one step. Named and device lines still below their use refuse it (`surplus_licenses`), and nothing is taken away then;
 * a concurrent pool drains. Who activated it gets the same answer again; whoever comes after somebody else is told.
 */
export async function activateRevision(
  tx: Transaction,
  services: Services,
  origin: Origin,
  caller: UserCaller,
  { revision: number, removals = [] }: { revision: number; removals?: Removal[] },
): Promise<LoadedRevision> {
  const { accountId } = caller
  await lockAccount(tx, accountId)
  const revision = await selectRevision(tx, accountId, number)
  if (!revision) throw notFound()
  if (revision.status === 'active') {
    const fault = otherThanAsked(revision, caller, removals)
    if (fault) throw new Refusal('wrong_state', { reason: fault })
    return { revision: number, status: 'active', changes: [] }
  }
  await refuseUntimely(tx, revision)
  // All people before any pool.
  await lockUsers(tx, accountId, [...peopleOf(removals)])
  const { lines, owned } = await compare(tx, services, revision)
  // What grows has grown before anything is given instead of what is taken away.
  if (removals.some(isReplaced)) await services.seats.setLines(tx, accountId, largerOf(owned, lines), endOf(revision))
  const removed = await takeAway(tx, services, origin, caller, removals)
  const used = new Map((await lockedUsage(tx, services, accountId)).map((line) => [lineKey(line), line.used]))
  const changes = changesBetween(
    owned.map((line) => ({ ...line, used: used.get(lineKey(line)) ?? 0 })),
    lines,
  )
  if (blocking(changes).length > 0) {
    throw new Refusal('surplus_licenses', { changes: await shownChanges(tx, changes) })
  }
  const activated = await putInForce(tx, services, origin, revision, lines, changes, true)
  await insertRemovals(tx, accountId, number, removed)
  return activated
}

/** Why the revision is in force, but not by this call or one like it: of `removals` nothing has been taken away. */
function otherThanAsked({ activatedBy }: RevisionRow, { userId }: UserCaller, removals: readonly Removal[]) {
  if (activatedBy?.kind === 'user') return activatedBy.id === userId ? null : 'activated_by_other'
  return removals.length > 0 ? 'activated_by_itself' : null
}

async function refuseUntimely(tx: Queryable, revision: RevisionRow): Promise<void> {
  if (revision.status === 'superseded') throw new Refusal('wrong_state', { reason: 'revision_superseded' })
  const now = await selectNow(tx)
  if (isOver(revision, now)) throw new Refusal('license_invalid', { reason: 'expired' })
  if (revision.from && revision.from > now) throw new Refusal('wrong_state', { reason: 'revision_not_yet_valid' })
}

function isOver(revision: RevisionRow, now: Date): boolean {
  const end = endOf(revision)
  return end !== null && end <= now
}

/**
 * Activates the account's pending revision if its days have come and every line that shrinks still covers what is in
 * use; otherwise it stays pending. The account must be locked. Says how the revision differed from what was owned.
 */
export async function activateIfItFits(
  tx: Transaction,
  services: Services,
  origin: Origin,
  revision: RevisionRow,
): Promise<LoadedRevision> {
  const { lines, owned } = await compare(tx, services, revision)
  const changes = changesBetween(owned, lines)
  const now = await selectNow(tx)
  if (isTimely(revision, now) && !revision.awaitsPerson && shrinksBelowUse(changes).length === 0) {
    return putInForce(tx, services, origin, revision, lines, changes, false)
  }
  return { revision: revision.revision, status: 'pending', changes: await shownChanges(tx, changes) }
}

/**
 * Activates every pending revision that fits by now: for a job every few seconds, and after assignments were removed
 * (then with `accountId`). Each in a transaction of its own, because the account's row is locked before its pools.
 * Returns the accounts whose revision was activated.
 */
export async function activatePendingWhereItFits(services: Services, accountId: string | null = null) {
  const activated: string[] = []
  for (const id of await selectAccountsWithPending(services.database, accountId)) {
    if (!(await looksFitting(services, id))) continue
    const outcome = await services.database.transaction(async (tx) => {
      await lockAccount(tx, id)
      const revision = await selectRevisionWithStatus(tx, id, 'pending')
      return revision && activateIfItFits(tx, services, systemOrigin, revision)
    })
    if (outcome?.status === 'active') activated.push(id)
  }
  return activated
}

// Looks without locking, so that a revision that waits for weeks does not stop the account's pools every few seconds.
async function looksFitting(services: Services, accountId: string): Promise<boolean> {
  const { database } = services
  const revision = await selectRevisionWithStatus(database, accountId, 'pending')
  if (!revision) return false
  const lines = await selectLines(database, accountId, [revision.revision])
  return shrinksBelowUse(changesBetween(await usage(database, services, accountId), lines)).length === 0
}

async function compare(tx: Transaction, services: Services, { accountId, revision }: RevisionRow) {
  const owned = await lockedUsage(tx, services, accountId)
  const lines: Line[] = await selectLines(tx, accountId, [revision])
  return { lines, owned }
}

const lockedUsage = async (tx: Transaction, services: Services, accountId: string): Promise<UsedLine[]> =>
  (await services.seats.lockUsage(tx, accountId)) as UsedLine[]

/** What an account owns of each line and how much of it is in use, without locking. */
export const usage = async (queryable: Queryable, services: Services, accountId: string): Promise<UsedLine[]> =>
  (await services.seats.usage(queryable, accountId)) as UsedLine[]

async function putInForce(
  tx: Transaction,
  services: Services,
  origin: Origin,
  revision: RevisionRow,
  lines: Line[],
  changes: Change[],
  isAsked: boolean,
): Promise<LoadedRevision> {
  const { accountId, revision: number } = revision
  const before = await updateToSuperseded(tx, accountId, 'active')
  await updateToActive(tx, accountId, number, origin.actor, { replaced: before, isAsked })
  // What was activated before cannot be undone any more.
  await deleteRemovals(tx, accountId)
  await services.seats.setLines(tx, accountId, lines, endOf(revision))
  await billRevision(tx, accountId)
  await completeWaiting(tx, services, accountId)
  const shown = await shownChanges(tx, changes)
  await recordAudit(tx, origin, {
    accountId,
    action: 'license.activated',
    target: { kind: 'license', id: String(number), name: revision.serial },
    before: { revision: before },
    after: { revision: number, changes: shown },
  })
  return { revision: number, status: 'active', changes: shown }
}

/** Changes with the products' keys. */
export async function shownChanges(queryable: Queryable, changes: readonly Change[]) {
  const keyOf = await productKeys(queryable)
  return changes.map((change) => shownChange(change, keyOf))
}
