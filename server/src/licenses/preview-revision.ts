// What a revision would do, told before it is signed: made and compared by the same rules as issuing, and nothing kept.
import type { RevisionPreview } from '@sitzplan/contract/vendor'
import { accountById } from '../accounts/accounts.ts'
import type { Services } from '../app.ts'
import { products, productsByKey } from '../catalog/catalog.ts'
import type { Queryable } from '../platform/database/database.ts'
import { Refusal } from '../platform/errors/refusal.ts'
import { shownChanges, usage } from './activation.ts'
import { nextContent, type RevisionRequest } from './issue-revision.ts'
import {
  blocking,
  type Change,
  changesBetween,
  type Dates,
  datesOf,
  endOf,
  isTimely,
  lineKey,
  linesOf,
  shrinksBelowUse,
} from './license-rules.ts'
import { selectLines, selectNow, selectRevisionWithStatus } from './license-store.ts'
import { shownDates } from './shown-dates.ts'

/** Refuses what issuing would refuse. What is in use may change until it is issued. */
export async function previewRevision(
  queryable: Queryable,
  services: Services,
  request: RevisionRequest,
): Promise<RevisionPreview> {
  const account = await accountById(queryable, request.accountId)
  const catalog = await products(queryable)
  const { content, brought } = await nextContent(queryable, account, catalog, request)
  const dates = datesOf(content)
  const now = await selectNow(queryable)
  const end = endOf(dates)
  if (end && end <= now) throw new Refusal('license_invalid', { reason: 'expired' })

  const lines = linesOf(content, new Map(catalog.map((product) => [product.key, product])))
  const changes = changesBetween(await usage(queryable, services, account.id), lines)
  return {
    revision: content.revision,
    ...forecast(changes, dates, now),
    trial: content.trial,
    withdraws: content.withdraws ?? null,
    dates: shownDates(dates),
    lines: content.lines,
    brought,
    changes: await shownChanges(queryable, changes),
  }
}

/** The same, with the changes that come on top of the revision that waits, where one does. */
export async function previewOnTop(
  queryable: Queryable,
  services: Services,
  request: RevisionRequest,
): Promise<RevisionPreview & { waiting: number | null }> {
  const preview = await previewRevision(queryable, services, request)
  const { accountId } = request
  const pending = await selectRevisionWithStatus(queryable, accountId, 'pending')
  if (!pending) return { ...preview, waiting: null }
  const catalog = await productsByKey(queryable)
  const used = new Map((await usage(queryable, services, accountId)).map((line) => [lineKey(line), line.used]))
  const before = await selectLines(queryable, accountId, [pending.revision])
  const changes = changesBetween(
    before.map((line) => ({ ...line, used: used.get(lineKey(line)) ?? 0 })),
    linesOf(preview, catalog),
  )
  return { ...preview, waiting: pending.revision, changes: await shownChanges(queryable, changes) }
}

/** Whether it would be in force at once, and if not, what it would wait for. */
export function forecast(
  changes: readonly Change[],
  dates: Dates,
  now: Date,
): Pick<RevisionPreview, 'status' | 'waitsFor'> {
  const isActive = isTimely(dates, now) && shrinksBelowUse(changes).length === 0
  return isActive ? { status: 'active', waitsFor: null } : { status: 'pending', waitsFor: waitsFor(changes) }
}

/** The strongest reason: what takes work, then what takes a decision, then what takes time. */
function waitsFor(changes: readonly Change[]): RevisionPreview['waitsFor'] {
  if (blocking(changes).length > 0) return 'surplus'
  return shrinksBelowUse(changes).length > 0 ? 'drain' : 'day'
}
