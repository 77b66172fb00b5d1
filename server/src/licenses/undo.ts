// Undoing an activation, once and within a day: the earlier revision is in force again, what was taken away comes back,
// and the revision waits as it did.
import type { UndoneRevision } from '@sitzplan/contract/licenses'
import { lockAccount } from '../accounts/accounts.ts'
import type { Services } from '../app.ts'
import { assign, assignmentsOf, lockUsers, unassign } from '../assignments/assignments.ts'
import { giveBackByRule } from '../assignments/given-by-rule.ts'
import { completeWaiting } from '../assignments/waiting.ts'
import { type Origin, recordAudit } from '../audit/audit.ts'
import { billRevision } from '../billing/billing.ts'
import { productById } from '../catalog/catalog.ts'
import { bringBackAfterUndo } from '../devices/devices.ts'
import { applyRulesAgain } from '../group-rules/due.ts'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import { notFound, Refusal } from '../platform/errors/refusal.ts'
import { shownChanges, usage } from './activation.ts'
import { readDocument } from './license-document.ts'
import { blocking, changesBetween, endOf, shrinksBelowUse, undoFault } from './license-rules.ts'
import {
  type RevisionRow,
  type RevisionWithDocument,
  selectLines,
  selectNewestRevisionNumber,
  selectNow,
  selectRevision,
} from './license-store.ts'
import { deleteRemovals, type RemovedLicense, type RemovedRight, selectRemovals } from './removed-store.ts'
import { updateToAwaitPerson, updateToUndone } from './revision-changes-store.ts'

/**
 * Throws `not_found`, `wrong_state` with why it cannot be undone (any more), and `surplus_licenses` where more is in use by
 * now than the earlier revision has. Who was suspended since gets the license back with the suspension's end; who is
 * gone does not. Retired devices are brought back.
 */
export async function undoActivation(
  tx: Transaction,
  services: Services,
  origin: Origin,
  { accountId, revision: number }: { accountId: string; revision: number },
): Promise<UndoneRevision> {
  await lockAccount(tx, accountId)
  const revision = await selectRevision(tx, accountId, number)
  if (!revision) throw notFound()
  const earlier = await earlierThan(tx, revision)
  const fault = await faultOf(tx, revision, earlier)
  if (fault) throw new Refusal('wrong_state', { reason: fault })
  if (!earlier) throw new Error('a revision that replaced another has lost it')
  const removed = await selectRemovals(tx, accountId, number)
  const present = await lockUsers(tx, accountId, [...new Set(removed.filter(isRight).map(({ userId }) => userId))])

  await services.seats.lockUsage(tx, accountId)
  const lines = await selectLines(tx, accountId, [earlier.revision])
  await updateToUndone(tx, accountId, { revision: number, replaced: earlier.revision })
  await takeBack(tx, services, origin, accountId, removed)
  const tooMuch = blocking(changesBetween(await usage(tx, services, accountId), lines))
  if (tooMuch.length > 0) throw new Refusal('surplus_licenses', { changes: await shownChanges(tx, tooMuch) })
  await services.seats.setLines(tx, accountId, lines, endOf(earlier))
  await billRevision(tx, accountId)
  const outcome = await restore(tx, services, origin, accountId, removed, present)

  const waiting = await selectLines(tx, accountId, [number])
  const changes = changesBetween(await usage(tx, services, accountId), waiting)
  // It would be activated again at once, which nobody wants now.
  if (shrinksBelowUse(changes).length === 0) await updateToAwaitPerson(tx, accountId, number)
  await deleteRemovals(tx, accountId)
  await completeWaiting(tx, services, accountId)
  await recordAudit(tx, origin, {
    accountId,
    action: 'license.undone',
    target: { kind: 'license', id: String(number), name: revision.serial },
    before: { revision: number },
    after: { revision: earlier.revision, ...outcome },
  })
  return { revision: number, status: 'pending', changes: await shownChanges(tx, changes), ...outcome }
}

const isRight = (removed: RemovedLicense): removed is RemovedRight => removed.kind !== 'device'

/** Until when the account's active revision can be undone; null when it cannot. */
export async function undoOf(queryable: Queryable, active: RevisionRow | null, hasPending: boolean) {
  if (!active?.undoUntil || hasPending || active.undoUntil <= (await selectNow(queryable))) return null
  // With its document, which is read for a day only.
  const revision = await selectRevision(queryable, active.accountId, active.revision)
  if (!revision || (await faultOf(queryable, revision, await earlierThan(queryable, revision)))) return null
  return { revision: active.revision, until: active.undoUntil.toISOString() }
}

const earlierThan = async (queryable: Queryable, { accountId, replaced }: RevisionRow) =>
  replaced === null ? null : selectRevision(queryable, accountId, replaced)

async function faultOf(queryable: Queryable, revision: RevisionWithDocument, earlier: RevisionRow | null) {
  return undoFault({
    revision,
    earlierEnd: earlier && endOf(earlier),
    newest: await selectNewestRevisionNumber(queryable, revision.accountId),
    withdraws: readDocument(revision.document)?.payload.withdraws ?? null,
    now: await selectNow(queryable),
  })
}

/** What was given instead goes first: its seat may be the one that is given back. */
async function takeBack(
  tx: Transaction,
  services: Services,
  origin: Origin,
  accountId: string,
  removed: readonly RemovedLicense[],
): Promise<void> {
  for (const { userId, productId, given } of removed.filter(isRight)) {
    if (!given || given.productId === productId) continue
    if (await has(tx, accountId, userId, given)) {
      await unassign(tx, services, origin, { accountId, userId, productId: given.productId })
    }
  }
}

async function restore(
  tx: Transaction,
  services: Services,
  origin: Origin,
  accountId: string,
  removed: readonly RemovedLicense[],
  present: ReadonlySet<string>,
) {
  const outcome = { restored: 0, waiting: 0, lost: 0 }
  for (const one of removed) {
    if (!isRight(one)) {
      const isBack = await bringBackAfterUndo(tx, services, origin, accountId, one.deviceId)
      outcome[isBack ? 'restored' : 'lost'] += 1
      continue
    }
    const { userId, productId, kind, byRule } = one
    if (!present.has(userId)) {
      outcome.lost += 1
      continue
    }
    const right = { accountId, userId, productId, kind }
    const { state } = byRule
      ? await giveBackByRule(tx, services, origin, right)
      : await assign(tx, services, origin, { ...right, wait: true, notify: true })
    // The rule may have been changed since.
    if (byRule) await applyRulesAgain(tx, accountId, [userId])
    if (state === 'assigned') outcome.restored += 1
    else outcome.waiting += 1
  }
  return outcome
}

async function has(tx: Queryable, accountId: string, userId: string, given: { productId: string; kind: string }) {
  const { key } = await productById(tx, given.productId)
  const held = (await assignmentsOf(tx, accountId, [userId])).get(userId) ?? []
  return held.some((one) => one.key === key && one.kind === given.kind)
}
