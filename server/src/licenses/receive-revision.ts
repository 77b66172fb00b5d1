// Receiving a license document, whichever way it came: just issued here, or loaded from a file. Anything wrong is
// refused with the first reason that holds, and nothing changes.
import type { DocumentReason } from '@sitzplan/contract/license-limits'
import type { LoadedRevision } from '@sitzplan/contract/licenses'
import { type Account, lockAccount, takeSerial } from '../accounts/accounts.ts'
import type { Services } from '../app.ts'
import { type Origin, recordAudit } from '../audit/audit.ts'
import { type Product, productsByKey } from '../catalog/catalog.ts'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import { Refusal } from '../platform/errors/refusal.ts'
import { activateIfItFits, shownChanges, usage } from './activation.ts'
import { selectNowFor, updateSeenToIssued } from './license-clock-store.ts'
import { isSignedBy, type ReadDocument, readDocument } from './license-document.ts'
import { awaitsCatalog, changesBetween, datesOf, isCoherent, isSensible, linesOf, placeFault } from './license-rules.ts'
import { type RevisionRow, selectLines, selectNewestRevisionNumber, selectRevision } from './license-store.ts'
import { insertLines, insertPendingRevision, updateToSuperseded } from './revision-changes-store.ts'
import { trustedKeys } from './vendor-keys.ts'

/**
 * Checks the document and takes it as the account's newest revision: active at once if every line that shrinks still
 * covers what is in use, pending otherwise; an older pending one is superseded. The newest document again is answered
 * with its present status and changes nothing.
 */
export async function receiveRevision(
  tx: Transaction,
  services: Services,
  origin: Origin,
  { accountId, document: text }: { accountId: string; document: string },
): Promise<LoadedRevision> {
  const catalog = await productsByKey(tx)
  const document = await trustedDocument(tx, services, text, catalog)
  const account = await lockAccount(tx, accountId)
  const known = await sameDocument(tx, account, document)
  if (known) return presentState(tx, services, known)

  const newest = await selectNewestRevisionNumber(tx, accountId)
  const issuedAt = new Date(document.payload.iat * 1000)
  const fault = placeFault(document.payload, account, newest, await selectNowFor(tx, issuedAt))
  if (fault) refuse(fault)
  await updateSeenToIssued(tx, issuedAt)
  const { serial } = document.payload
  if (serial !== account.serial && !(await takeSerial(tx, accountId, serial))) refuse('serial')
  const revision = await keep(tx, origin, account, document, catalog)
  return activateIfItFits(tx, services, origin, revision)
}

/** Whose license it is, once the vendor's signature is checked; nothing else of it is. */
export async function ownerOf(queryable: Queryable, services: Services, text: string) {
  const document = readDocument(text)
  if (!document) refuse('format')
  await refuseForeign(queryable, services, document)
  const { sub, owner } = document.payload
  return { sub: sub.toLowerCase(), owner }
}

/** `hint`: which of its sentences the reason is told in. */
export function refuse(reason: DocumentReason, hint?: 'catalog_first' | 'unknown_key'): never {
  throw new Refusal('license_invalid', { reason, ...(hint && { hint }) })
}

/** Refuses what none of our keys signed; an installation that has not been given the vendor's new key is told so. */
export async function refuseForeign(
  queryable: Queryable,
  services: Services,
  document: Parameters<typeof isSignedBy>[1],
): Promise<void> {
  const trusted = await trustedKeys(queryable, services)
  if (await isSignedBy(trusted, document)) return
  const isKnown = trusted.some(({ kid }) => kid === document.header.kid)
  refuse('signature', services.config.vendorKeys && !isKnown ? 'unknown_key' : undefined)
}

/**
 * The document, once its vendor is ours and it makes sense here. The signature comes before the catalogue: the license of
 * another vendor names products that we do not know, and is none the less well-formed.
 */
export async function trustedDocument(
  tx: Queryable,
  services: Services,
  text: string,
  catalog: ReadonlyMap<string, Product>,
) {
  const document = readDocument(text)
  if (!document || !isCoherent(document.payload)) refuse('format')
  await refuseForeign(tx, services, document)
  if (!isSensible(document.payload, catalog)) {
    // At the vendor itself there is no other catalogue to load.
    const isBehind = services.config.vendorKeys && awaitsCatalog(document.payload, catalog)
    refuse('format', isBehind ? 'catalog_first' : undefined)
  }
  return document
}

/** The revision this very document became, if it still counts. */
export async function sameDocument(tx: Queryable, account: Account, { text, payload }: ReadDocument) {
  const known = await selectRevision(tx, account.id, payload.revision)
  return known && known.document === text && known.status !== 'superseded' ? known : null
}

async function presentState(tx: Transaction, services: Services, known: RevisionRow): Promise<LoadedRevision> {
  const { accountId, revision, status } = known
  if (status === 'active') return { revision, status, changes: [] }
  const lines = await selectLines(tx, accountId, [revision])
  const changes = changesBetween(await usage(tx, services, accountId), lines)
  return { revision, status, changes: await shownChanges(tx, changes) }
}

async function keep(
  tx: Transaction,
  origin: Origin,
  account: Account,
  { text, payload }: ReadDocument,
  catalog: ReadonlyMap<string, Product>,
): Promise<RevisionRow> {
  const { revision, serial, owner, trial } = payload
  await updateToSuperseded(tx, account.id, 'pending')
  await insertPendingRevision(tx, {
    accountId: account.id,
    revision,
    serial,
    owner,
    trial,
    ...datesOf(payload),
    issuedAt: new Date(payload.iat * 1000),
    document: text,
    receivedBy: origin.actor,
  })
  await insertLines(tx, account.id, revision, linesOf(payload, catalog))
  await recordAudit(tx, origin, {
    accountId: account.id,
    action: 'license.received',
    target: { kind: 'license', id: String(revision), name: serial },
    after: { revision, serial, owner, trial, lines: payload.lines },
  })
  const kept = await selectRevision(tx, account.id, revision)
  if (!kept) throw new Error('a revision just inserted is not there')
  return kept
}
