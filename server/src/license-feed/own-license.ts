// A customer's own installation: made from the vendor's signed documents, which then come from the vendor's feed or from
// files. Nothing that does not verify with the vendor's key of the configuration changes anything.

import type { Language } from '@sitzplan/contract/common'
import type { LicenseFeed } from '@sitzplan/contract/licenses'
import { type Reason, reasons } from '@sitzplan/contract/messages/reasons'
import { createAccount } from '../accounts/accounts.ts'
import type { Services } from '../app.ts'
import type { Origin } from '../audit/audit.ts'
import { notingRefusal, ownerOf, receiveCatalog, receiveRevision } from '../licenses/licenses.ts'
import type { Transaction } from '../platform/database/database.ts'
import { notFound, Refusal } from '../platform/errors/refusal.ts'
import { StartRefusal } from '../platform/start-refusal.ts'
import type { Documents } from './fetch-rules.ts'
import {
  insertOwnInstallation,
  selectOwnInstallation,
  selectOwnInstallationForUpdate,
  updateCatalogVersion,
} from './own-installation-store.ts'

export type { Documents } from './fetch-rules.ts'

/** Makes the account that the license is for. Refuses as `createAccount` and `receiveRevision` do, and nothing changes. */
export async function makeOwnAccount(
  tx: Transaction,
  services: Services,
  origin: Origin,
  { documents, ...where }: { documents: Documents; language: Language; timeZone?: string },
) {
  const { document, catalog } = documents
  if (!document) throw new Refusal('license_invalid', { reason: 'format' })
  const { sub, owner } = await ownerOf(tx, services, document)
  const account = await createAccount(tx, { kind: 'customer', id: sub, name: owner, ...where }, origin)
  await insertOwnInstallation(tx, account.id)
  if (catalog) await takeCatalog(tx, services, origin, account.id, catalog)
  await receiveRevision(tx, services, origin, { accountId: account.id, document })
  return account
}

/** A catalogue from a file or the feed. Refuses one that is older than the one known. */
export async function loadCatalog(services: Services, origin: Origin, accountId: string, document: string) {
  return notingRefusal(services, origin, { accountId, document }, () =>
    services.database.transaction((tx) => takeCatalog(tx, services, origin, accountId, document)),
  )
}

async function takeCatalog(tx: Transaction, services: Services, origin: Origin, accountId: string, document: string) {
  const own = await selectOwnInstallationForUpdate(tx)
  if (own?.accountId !== accountId) throw notFound()
  const { catalogVersion: known } = own
  const version = await receiveCatalog(tx, services, origin, { accountId, document, known })
  await updateCatalogVersion(tx, version)
  return { version, isNew: version !== known }
}

/** How fetching goes, in the reader's language; null where this is no customer's own installation. */
export async function feedOf({ database, config }: Services, language: Language): Promise<LicenseFeed | null> {
  const own = config.vendorKeys && (await selectOwnInstallation(database))
  if (!own) return null
  const { attemptedAt, succeededAt, nextFetchAt, fault } = own
  const texts = reasons[language]
  return {
    address: config.licenseFeed ?? null,
    attemptedAt: attemptedAt?.toISOString() ?? null,
    succeededAt: succeededAt?.toISOString() ?? null,
    nextAt: config.licenseFeed ? nextFetchAt.toISOString() : null,
    fault: fault === null ? null : { reason: fault, text: fault in texts ? texts[fault as Reason] : fault },
  }
}

/** A database belongs to a vendor or to a customer, and stays so. */
export async function refuseOtherKind({ database, config }: Services, vendor: { name: string } | null): Promise<void> {
  if (config.vendorKeys && vendor) {
    throw new StartRefusal(
      `This database is the vendor's (${vendor.name}): a customer's own installation (SITZPLAN_VENDOR_KEY) needs one of its own.`,
    )
  }
  if (!config.vendorKeys && (await selectOwnInstallation(database))) {
    throw new StartRefusal(
      "This database is a customer's own installation: set SITZPLAN_VENDOR_KEY to the vendor's key.",
    )
  }
}
