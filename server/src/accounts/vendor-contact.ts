// Where the vendor's customers buy licenses, whom they tell that a license is wrong, in what prices are, and in what time
// zone the vendor is: the vendor's own settings.
import { isDeepStrictEqual } from 'node:util'
import type { VendorSettings } from '@sitzplan/contract/vendor'
import { type Origin, recordAudit } from '../audit/audit.ts'
import { lockedProducts } from '../catalog/catalog.ts'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import { invalidField, notFound, Refusal } from '../platform/errors/refusal.ts'
import { refuseUnknownTimeZone } from './accounts.ts'
import {
  insertTaxText,
  selectTaxTexts,
  selectVendorContact,
  selectVendorContactForUpdate,
  type TaxTextSince,
  updateVendorContact,
  type VendorContact,
} from './vendor-contact-store.ts'

export type { TaxTextSince } from './vendor-contact-store.ts'

/** Null where there is no vendor: in an installation of a customer's own. */
export const vendorContact = (queryable: Queryable): Promise<VendorContact | null> => selectVendorContact(queryable)

/** Every tax text there ever was, oldest first. */
export const taxTextsSince = (queryable: Queryable): Promise<TaxTextSince[]> => selectTaxTexts(queryable)

/**
 * What is left out stays. Refuses an unknown time zone and, with `wrong_state`, another currency while a product has a
 * price.
 */
export async function changeVendorContact(
  tx: Transaction,
  origin: Origin,
  patch: Partial<VendorSettings>,
): Promise<VendorSettings> {
  const vendor = await selectVendorContactForUpdate(tx)
  if (!vendor) throw notFound()
  const { id: _id, name: _name, ...before } = vendor
  const after = { ...before, ...patch }
  if (after.currency !== before.currency) await refuseOtherCurrency(tx, vendor.id, after.currency)
  if (after.timeZone !== before.timeZone) await refuseUnknownTimeZone(tx, after.timeZone)
  await updateVendorContact(tx, vendor.id, after)
  if (!isDeepStrictEqual(after.taxText, before.taxText)) await insertTaxText(tx, vendor.id, after.taxText)
  await recordAudit(tx, origin, {
    accountId: vendor.id,
    action: 'account.changed',
    target: { kind: 'account', id: vendor.id, name: vendor.name },
    before,
    after,
  })
  return after
}

async function refuseOtherCurrency(tx: Transaction, vendorId: string, currency: string): Promise<void> {
  if (!Intl.supportedValuesOf('currency').includes(currency)) throw invalidField('/currency', 'unknownReference')
  // A price that is set meanwhile waits for this, or this for it.
  const products = await lockedProducts(tx, vendorId)
  if (products.some(({ prices }) => prices.length > 0)) throw new Refusal('wrong_state', { reason: 'has_prices' })
}
