// Where the vendor's customers buy licenses, and whom they tell that a license is wrong: the vendor's own settings.
import type { VendorSettings } from '@sitzplan/contract/vendor'
import { type Origin, recordAudit } from '../audit/audit.ts'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import { notFound } from '../platform/errors/refusal.ts'
import { selectVendorContact, updateVendorContact, type VendorContact } from './vendor-contact-store.ts'

/** Null where there is no vendor: in an installation of a customer's own. */
export const vendorContact = (queryable: Queryable): Promise<VendorContact | null> => selectVendorContact(queryable)

export async function changeVendorContact(
  tx: Transaction,
  origin: Origin,
  patch: Partial<VendorSettings>,
): Promise<VendorSettings> {
  const vendor = await selectVendorContact(tx)
  if (!vendor) throw notFound()
  const before = { shopUrl: vendor.shopUrl, contactEmail: vendor.contactEmail }
  const after = { ...before, ...patch }
  await updateVendorContact(tx, vendor.id, after)
  await recordAudit(tx, origin, {
    accountId: vendor.id,
    action: 'account.changed',
    target: { kind: 'account', id: vendor.id, name: vendor.name },
    before,
    after,
  })
  return after
}
