// SQL of where customers reach the vendor, of what stands beside all its prices, and of its time zone.
import type { Texts } from '@sitzplan/contract/catalog'
import type { VendorSettings } from '@sitzplan/contract/vendor'
import type { Queryable } from '../platform/database/database.ts'

export interface VendorContact extends VendorSettings {
  id: string
  name: string
}

const selectText = `
  select id, name, shop_url as "shopUrl", license_contact as "contactEmail", currency,
         nullif(tax_text, '{}') as "taxText", time_zone as "timeZone"
    from accounts
   where kind = 'vendor'`

export async function selectVendorContact(queryable: Queryable): Promise<VendorContact | null> {
  const { rows } = await queryable.query<VendorContact>(selectText)
  return rows[0] ?? null
}

/** Locked as whoever changes the account does: what two change at once is changed by both. */
export async function selectVendorContactForUpdate(tx: Queryable): Promise<VendorContact | null> {
  const { rows } = await tx.query<VendorContact>(`${selectText} for no key update`)
  return rows[0] ?? null
}

export async function updateVendorContact(tx: Queryable, vendorId: string, settings: VendorSettings): Promise<void> {
  await tx.query(
    `update accounts
        set shop_url = $2, license_contact = $3, currency = $4, tax_text = $5, time_zone = $6
      where id = $1`,
    [
      vendorId,
      settings.shopUrl,
      settings.contactEmail,
      settings.currency,
      JSON.stringify(settings.taxText ?? {}),
      settings.timeZone,
    ],
  )
}

/** What stood beside amounts from its moment on, until the next. */
export interface TaxTextSince {
  texts: Texts
  since: Date
}

export async function selectTaxTexts(queryable: Queryable): Promise<TaxTextSince[]> {
  const { rows } = await queryable.query<TaxTextSince>(
    'select tax_text as texts, since from vendor_tax_texts order by id',
  )
  return rows
}

export async function insertTaxText(tx: Queryable, vendorId: string, texts: Texts | null): Promise<void> {
  await tx.query('insert into vendor_tax_texts (account_id, tax_text) values ($1, $2)', [
    vendorId,
    JSON.stringify(texts ?? {}),
  ])
}
