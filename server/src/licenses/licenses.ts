// The front door of licenses: what an account owns, and since when. Totals change only through a signed revision.
import type { License, LicenseLine, LicenseTerm, Revision, TotalChange } from '@sitzplan/contract/licenses'
import { peopleSeen, type Sight } from '../access/sight.ts'
import { accountById } from '../accounts/accounts.ts'
import { vendorContact } from '../accounts/vendor-contact.ts'
import type { Services } from '../app.ts'
import type { Actor } from '../audit/audit.ts'
import { productKeys } from '../catalog/catalog.ts'
import type { Queryable } from '../platform/database/database.ts'
import { notFound } from '../platform/errors/refusal.ts'
import { decodeCursor, type Page, pageOf, pageOfAll } from '../platform/http/lists.ts'
import { shownChanges, usage } from './activation.ts'
import { selectClockBehind } from './license-clock-store.ts'
import { changesBetween, type Line, licenseStatus, lineKey, shownTotals } from './license-rules.ts'
import {
  countRevisions,
  isRevision,
  type RevisionRow,
  selectDatesInForce,
  selectLines,
  selectNewestRevisionNumber,
  selectNow,
  selectRevision,
  selectRevisionNumberBefore,
  selectRevisions,
  selectRevisionsInForce,
} from './license-store.ts'
import { shownDates } from './shown-dates.ts'
import { undoOf } from './undo.ts'

export { activatePendingWhereItFits, activateRevision, usage } from './activation.ts'
export { catalogDocument, receiveCatalog } from './catalog-document.ts'
export { notingRefusal } from './document-refusals.ts'
export { enterSerial } from './enter-serial.ts'
export { fromVendor, issueRevision } from './issue-revision.ts'
export { blocking, type Change, changesBetween, type Line, lineFault, type UsedLine } from './license-rules.ts'
export { selectAccountsWithPending } from './license-store.ts'
export { previewOnTop, previewRevision } from './preview-revision.ts'
export { ownerOf, receiveRevision } from './receive-revision.ts'
export { reportProblem, toldAt } from './report-problem.ts'
export { tryDocument } from './try-document.ts'
export { undoActivation } from './undo.ts'
export { adoptKeyInFile } from './vendor-key-life.ts'
export { firstVendorKey } from './vendor-keys.ts'

/** The account's license as it stands: the active revision with what is used of it, and the one that waits. */
export async function licenseOf(services: Services, accountId: string): Promise<License> {
  const { database } = services
  const { active, pending } = await selectRevisionsInForce(database, accountId)
  const used = await usage(database, services, accountId)
  const shownPending = pending && {
    revision: pending.revision,
    reportedAt: pending.reportedAt?.toISOString() ?? null,
    changes: await shownChanges(
      database,
      changesBetween(used, await selectLines(database, accountId, [pending.revision])),
    ),
  }
  const vendor = await vendorContact(database)
  const shown = active ?? pending
  const behind = await selectClockBehind(database)
  return {
    serial: shown?.serial ?? null,
    owner: shown?.owner ?? null,
    status: active ? licenseStatus(active, await selectNow(database)) : 'none',
    revision: active?.revision ?? null,
    trial: active?.trial ?? false,
    dates: shownDates(active),
    lines: active ? await usedLines(services, active, used) : [],
    pending: shownPending,
    entered: active?.trial ? await enteredOf(database, accountId) : null,
    undo: await undoOf(database, active, pending !== null),
    ...(behind && { clockBehind: { now: behind.now.toISOString(), latest: behind.latest.toISOString() } }),
    vendor: vendor && { name: vendor.name, shopUrl: vendor.shopUrl, contactEmail: vendor.contactEmail },
  }
}

/** Whether the license in force is a trial. */
export async function isTrial(queryable: Queryable, accountId: string): Promise<boolean> {
  const { active } = await selectRevisionsInForce(queryable, accountId)
  return active?.trial ?? false
}

async function enteredOf(queryable: Queryable, accountId: string): Promise<License['entered']> {
  const { entered } = await accountById(queryable, accountId)
  return entered && { ...entered, at: new Date(entered.at).toISOString() }
}

/** How long the license runs. Who may not see it is told when it has expired: what comes before is its keepers' concern. */
export async function termOf(queryable: Queryable, accountId: string, maySee: boolean): Promise<LicenseTerm> {
  const dates = await selectDatesInForce(queryable, accountId)
  const status = dates ? licenseStatus(dates, dates.now) : 'none'
  const isForAll = status === 'none' || status === 'grace' || status === 'expired'
  if (!maySee && !isForAll) return { status: 'active', expires: null, graceUntil: null }
  const { expires, graceUntil } = shownDates(dates)
  return { status, expires, graceUntil }
}

/** The lines of a revision that waits; none when it does not. Throws `not_found`. */
export async function linesOfPending(
  queryable: Queryable,
  accountId: string,
  revision: number,
): Promise<Line[] | null> {
  const row = await selectRevision(queryable, accountId, revision)
  if (!row) throw notFound()
  return row.status === 'pending' ? selectLines(queryable, accountId, [revision]) : null
}

async function usedLines(services: Services, active: RevisionRow, usedNow: (Line & { used: number })[]) {
  const keyOf = await productKeys(services.database)
  const used = new Map(usedNow.map((line) => [lineKey(line), line.used]))
  const lines = await selectLines(services.database, active.accountId, [active.revision])
  return lines.map((line): LicenseLine => {
    const { productId, kind, resource, total } = line
    return {
      product: keyOf(productId),
      kind,
      ...(resource && { resource }),
      quantity: total,
      unrestricted: total === null,
      used: used.get(lineKey(line)) ?? 0,
    }
  })
}

/** The account's revisions, newest first; who loaded and activated them is named to whoever sees them. */
export async function revisionsOf(
  { database }: Services,
  accountId: string,
  sight: Sight,
  { limit = 50, cursor }: { limit?: number; cursor?: string },
): Promise<Page<Revision>> {
  const [below = null] = decodeCursor(cursor, 1) ?? []
  const rows = await selectRevisions(database, accountId, below === null ? null : Number(below), limit + 1)
  const people = rows.flatMap(({ receivedBy, activatedBy }) => [userIdOf(receivedBy), userIdOf(activatedBy)])
  const seen = await peopleSeen(
    database,
    accountId,
    sight,
    people.filter((id) => id !== null),
  )
  const isNamed = (actor: Actor) => actor.kind !== 'user' || actor.id === null || seen.has(actor.id)
  const shown = (row: RevisionRow) => shownRevision(row, isNamed)
  return pageOf(rows, limit, await countRevisions(database, accountId), shown, (row) => [row.revision])
}

/** A revision with the document it came as, to be saved again. */
export async function revisionOf(
  { database }: Services,
  accountId: string,
  revision: number,
): Promise<Revision & { document: string }> {
  const row = await selectRevision(database, accountId, revision)
  if (!row) throw notFound()
  return { ...shownRevision(row), document: row.document }
}

/** The document of the account's newest revision; null before the first. */
export async function newestDocument(queryable: Queryable, accountId: string): Promise<string | null> {
  const newest = await selectNewestRevisionNumber(queryable, accountId)
  return (await selectRevision(queryable, accountId, newest))?.document ?? null
}

/** The totals of a revision that differ from those of the one whose place it took, or would take. */
export async function totalsChanged(
  services: Services,
  accountId: string,
  revision: number,
  page: { limit?: number; cursor?: string },
): Promise<Page<TotalChange>> {
  const { database } = services
  if (!(await isRevision(database, accountId, revision))) throw notFound()
  const before = await selectRevisionNumberBefore(database, accountId, revision)
  const lines = await selectLines(database, accountId, [before, revision])
  const [was, is] = [before, revision].map((number) => lines.filter((line) => line.revision === number))
  const keyOf = await productKeys(services.database)
  const changes = changesBetween(
    (was ?? []).map((line) => ({ ...line, used: 0 })),
    is ?? [],
  )
  const { items, ...rest } = pageOfAll(changes, page)
  return { ...rest, items: items.map((change) => shownTotals(change, keyOf)) }
}

const shownRevision = (row: RevisionRow, isNamed: (actor: Actor) => boolean = () => true): Revision => ({
  revision: row.revision,
  status: row.status,
  trial: row.trial,
  dates: shownDates(row),
  lineCount: row.lineCount,
  issuedAt: row.issuedAt.toISOString(),
  receivedAt: row.receivedAt.toISOString(),
  receivedBy: shownActor(row.receivedBy, isNamed),
  activatedAt: row.activatedAt?.toISOString() ?? null,
  activatedBy: shownActor(row.activatedBy, isNamed),
  undoneAt: row.undoneAt?.toISOString() ?? null,
})

const userIdOf = (actor: Actor | null) => (actor?.kind === 'user' ? actor.id : null)

const shownActor = (actor: Actor | null, isNamed: (actor: Actor) => boolean) =>
  actor && { kind: actor.kind, name: isNamed(actor) ? actor.name : null }
