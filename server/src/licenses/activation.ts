// Activating a revision: the one place where totals change. The account's row is locked first and its pools after it,
// so that what is in use cannot change between the comparison and the new totals.
import type { LoadedRevision, Removal } from '@sitzplan/contract/licenses'
import { peopleSeen, type Sight } from '../access/sight.ts'
import { lockAccount } from '../accounts/accounts.ts'
import type { Services } from '../app.ts'
import { assignmentsOf, completeWaiting, lockUsers, unassign } from '../assignments/assignments.ts'
import { type Origin, recordAudit, systemOrigin } from '../audit/audit.ts'
import { productByKey, products } from '../catalog/catalog.ts'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import { invalidField, notFound, Refusal } from '../platform/errors/refusal.ts'
import {
  blocking,
  type Change,
  changesBetween,
  endOf,
  isTimely,
  type Line,
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
  updateToActive,
  updateToSuperseded,
} from './license-store.ts'

/**
 * A person activates a pending revision, after taking away what `removals` names, in one step. Named and device lines
 * still below their use refuse it (`surplus_licenses`), and nothing is taken away then; a concurrent pool drains.
 * Activating the active revision again changes nothing.
 */
export async function activateRevision(
  tx: Transaction,
  services: Services,
  origin: Origin,
  {
    accountId,
    revision: number,
    removals = [],
    sight = null,
  }: { accountId: string; revision: number; removals?: Removal[]; sight?: Sight },
): Promise<LoadedRevision> {
  await lockAccount(tx, accountId)
  const revision = await selectRevision(tx, accountId, number)
  if (!revision) throw notFound()
  if (revision.status === 'active') return { revision: number, status: 'active', changes: [] }
  await refuseUntimely(tx, revision)
  await takeAway(tx, services, origin, { accountId, sight }, removals)
  const { lines, changes } = await compare(tx, services, revision)
  if (blocking(changes).length > 0) {
    throw new Refusal('surplus_licenses', { changes: await shownChanges(tx, changes) })
  }
  return putInForce(tx, services, origin, revision, lines, changes)
}

async function takeAway(
  tx: Transaction,
  services: Services,
  origin: Origin,
  { accountId, sight }: { accountId: string; sight: Sight },
  removals: readonly Removal[],
): Promise<void> {
  const userIds = removals.flatMap((removal) => (removal.kind === 'device' ? [] : [removal.user.toLowerCase()]))
  await lockUsers(tx, accountId, userIds)
  const seen = await peopleSeen(tx, accountId, sight, userIds)
  for (const [index, removal] of removals.entries()) {
    // No device is registered yet, so none can be meant.
    if (removal.kind === 'device') throw invalidField(`/removals/${index}/device`, 'unknownReference')
    const { product: key, kind } = removal
    const userId = removal.user.toLowerCase()
    const product = await productByKey(tx, key)
    const held = (await assignmentsOf(tx, accountId, [userId])).get(userId) ?? []
    const isTheirs = held.some((one) => one.key === key && one.kind === kind && one.state === 'assigned')
    if (!product || !isTheirs || !seen.has(userId)) throw invalidField(`/removals/${index}/user`, 'unknownReference')
    await unassign(tx, services, origin, { accountId, userId, productId: product.id })
  }
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
  const { lines, changes } = await compare(tx, services, revision)
  const now = await selectNow(tx)
  if (isTimely(revision, now) && shrinksBelowUse(changes).length === 0) {
    return putInForce(tx, services, origin, revision, lines, changes)
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
  const owned = (await services.seats.lockUsage(tx, accountId)) as UsedLine[]
  const lines: Line[] = await selectLines(tx, accountId, [revision])
  return { lines, changes: changesBetween(owned, lines) }
}

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
): Promise<LoadedRevision> {
  const { accountId, revision: number } = revision
  const before = await updateToSuperseded(tx, accountId, 'active')
  await updateToActive(tx, accountId, number, origin.actor)
  await services.seats.setLines(tx, accountId, lines, endOf(revision))
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
  const keys = new Map((await products(queryable)).map((product) => [product.id, product.key]))
  return changes.map((change) => shownChange(change, (id) => keys.get(id) ?? id))
}
