// Trying a document: checked as if it were received, and compared with what is in use; nothing is kept.
import type { LicenseChange } from '@sitzplan/contract/licenses'
import type { DryRun } from '@sitzplan/contract/surplus'
import { accountById } from '../accounts/accounts.ts'
import type { Services } from '../app.ts'
import { productsByKey } from '../catalog/catalog.ts'
import type { Queryable } from '../platform/database/database.ts'
import { shownChanges, usage } from './activation.ts'
import { selectNowFor } from './license-clock-store.ts'
import { changesBetween, datesOf, type Line, linesOf, placeFault } from './license-rules.ts'
import { selectNewestRevisionNumber, selectNow } from './license-store.ts'
import { forecast } from './preview-revision.ts'
import { refuse, sameDocument, trustedDocument } from './receive-revision.ts'

export interface TriedDocument extends Pick<DryRun, 'revision' | 'status' | 'waitsFor'> {
  changes: LicenseChange[]
  lines: Line[]
}

/** Refuses what receiving would refuse (`license_invalid`). The document that waits already, or is in force, is none of it. */
export async function tryDocument(
  queryable: Queryable,
  services: Services,
  { accountId, document: text }: { accountId: string; document: string },
): Promise<TriedDocument> {
  const catalog = await productsByKey(queryable)
  const document = await trustedDocument(queryable, services, text, catalog)
  const account = await accountById(queryable, accountId)
  const isKnown = (await sameDocument(queryable, account, document)) !== null
  const now = await (isKnown ? selectNow(queryable) : selectNowFor(queryable, new Date(document.payload.iat * 1000)))
  if (!isKnown) {
    const fault = placeFault(document.payload, account, await selectNewestRevisionNumber(queryable, accountId), now)
    if (fault) refuse(fault)
  }
  const lines = linesOf(document.payload, catalog)
  const changes = changesBetween(await usage(queryable, services, accountId), lines)
  return {
    revision: document.payload.revision,
    ...forecast(changes, datesOf(document.payload), now),
    changes: await shownChanges(queryable, changes),
    lines,
  }
}
