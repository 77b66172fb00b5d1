// Accounts' front door: tenants are made and changed here, and locked by whoever changes what they own.
import { isDeepStrictEqual } from 'node:util'
import type { AccountPatchBody, BillingContact } from '@sitzplan/contract/account'
import type { Language } from '@sitzplan/contract/common'
import type { AccountContact, AccountPatch } from '@sitzplan/contract/vendor'
import type { Sight } from '../access/sight.ts'
import { type Origin, recordAudit, systemOrigin } from '../audit/audit.ts'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import { isTimeZone } from '../platform/days.ts'
import { invalidField, notFound, Refusal } from '../platform/errors/refusal.ts'
import { decodeCursor, type Page, pageOf } from '../platform/http/lists.ts'
import { isId, newId } from '../platform/ids.ts'
import { slugsOf } from './account-rules.ts'
import {
  type Account,
  type AccountDraft,
  type CustomerRow,
  countCustomers,
  insertAccount,
  isAnyAccount,
  isTimeZoneKnown,
  selectAccount,
  selectAccountForUpdate,
  selectContactForShare,
  selectCustomer,
  selectCustomerIdBySlug,
  selectCustomers,
  selectEnteredSerialRest,
  selectVendor,
  updateAccount,
  updateEnteredSerial,
  updateSerial,
} from './account-store.ts'

export type { Account, CustomerRow } from './account-store.ts'

export interface NewAccount {
  /** A new one when left out. */
  id?: string
  kind: 'vendor' | 'customer'
  name: string
  /** Made from the name when left out. */
  slug?: string
  language?: Language
  /** IANA name; Europe/Berlin when left out. */
  timeZone?: string
  contact?: AccountContact
}

/** Makes an account. Refuses a taken short name and an unknown time zone. */
export async function createAccount(tx: Transaction, draft: NewAccount, origin: Origin = systemOrigin) {
  const timeZone = draft.timeZone ?? 'Europe/Berlin'
  await refuseUnknownTimeZone(tx, timeZone)
  const account = await insertWithSlug(tx, {
    id: draft.id ?? newId(),
    name: draft.name.trim(),
    kind: draft.kind,
    language: draft.language ?? 'en',
    timeZone,
    contact: normalContact(draft.contact ?? null),
    ...(draft.slug && { slug: draft.slug }),
  })
  await recordAudit(tx, origin, {
    accountId: account.id,
    action: 'account.created',
    target: { kind: 'account', id: account.id, name: account.name },
    after: audited(account),
  })
  return account
}

/** Merged as RFC 7396 has it. Refuses one that lacks a part. */
function mergedContact(before: AccountContact | null, patch: AccountPatch['contact'] = {}): AccountContact | null {
  if (patch === null) return null
  const { name, email } = { ...before, ...patch }
  if (name === undefined) throw invalidField('/contact/name', 'required')
  if (email === undefined) throw invalidField('/contact/email', 'required')
  return normalContact({ name, email })
}

const normalContact = (contact: AccountContact | null): AccountContact | null =>
  contact && { name: contact.name.trim(), email: contact.email.toLowerCase() }

async function insertWithSlug(
  tx: Transaction,
  draft: Omit<AccountDraft, 'slug'> & { slug?: string },
): Promise<Account> {
  if (draft.slug && isId(draft.slug)) throw invalidField('/slug', 'pattern')
  for (const slug of draft.slug ? [draft.slug] : slugsOf(draft.name)) {
    const account = await insertAccount(tx, { ...draft, slug })
    if (account) return account
  }
  throw new Refusal('key_taken')
}

/** What the vendor may change of a customer account, and what an account may change of itself. */
type Change = AccountPatch | (Omit<AccountPatchBody, 'billingContact'> & { billingContact?: BillingContact | null })

/**
 * Whom somebody names as billing contact, to be asked before the account is locked: users come first. Refuses
 * (`not_found`) a user whom they do not see.
 */
export async function namedContact(
  tx: Transaction,
  { accountId, managedGroups }: { accountId: string; managedGroups: Sight },
  named: NonNullable<AccountPatchBody['billingContact']>,
): Promise<BillingContact> {
  if (!('user' in named)) return { user: null, name: named.name.trim(), email: named.email.toLowerCase() }
  const contact = await selectContactForShare(tx, accountId, managedGroups, named.user)
  if (!contact) throw notFound()
  return contact
}

/** Changes an account's settings. Refuses an unknown time zone. */
export async function changeAccount(tx: Transaction, origin: Origin, id: string, patch: Change) {
  const before = await lockAccount(tx, id)
  if (patch.timeZone !== undefined && patch.timeZone !== before.timeZone)
    await refuseUnknownTimeZone(tx, patch.timeZone)
  const after: Account = {
    ...before,
    ...patch,
    name: patch.name?.trim() ?? before.name,
    privacy: { ...before.privacy, ...('privacy' in patch && patch.privacy) },
    contact: 'contact' in patch ? mergedContact(before.contact, patch.contact) : before.contact,
  }
  await updateAccount(tx, after)
  await recordAudit(tx, origin, {
    accountId: id,
    action: actionOf(before, after),
    target: { kind: 'account', id, name: after.name },
    before: audited(before),
    after: {
      ...audited(after),
      ...(!isDeepStrictEqual(before.contact, after.contact) && { contact: after.contact ? 'new' : null }),
    },
  })
  return { before, after }
}

function actionOf(before: Account, after: Account): string {
  if (before.status === after.status) return 'account.changed'
  return after.status === 'suspended' ? 'account.suspended' : 'account.reactivated'
}

const audited = (account: Account) => {
  const { slug, name, status, language, timeZone, privacy, namesKeptDays, addressesKeptDays, secondFactorRequired } =
    account
  const { billingContact, paymentMethod } = account
  return {
    slug,
    name,
    status,
    language,
    timeZone,
    ...privacy,
    namesKeptDays,
    addressesKeptDays,
    secondFactorRequired,
    paymentMethod,
    // A user is named by the id alone: nothing of them is left here when they are erased.
    billingContact: billingContact?.user ? { user: billingContact.user } : billingContact,
  }
}

/** Days are counted in SQL and in TypeScript: a zone that only one of them knows ("Factory") is none. */
export async function refuseUnknownTimeZone(queryable: Queryable, timeZone: string): Promise<void> {
  if (!isTimeZone(timeZone) || !(await isTimeZoneKnown(queryable, timeZone))) throw invalidField('/timeZone', 'choice')
}

/**
 * Locks the account's row until the transaction ends: whoever changes what the account owns does so one after the
 * other. Locked before any of its pools.
 */
export async function lockAccount(tx: Transaction, id: string): Promise<Account> {
  const account = await selectAccountForUpdate(tx, id)
  if (!account) throw notFound()
  return account
}

export async function accountById(queryable: Queryable, id: string): Promise<Account> {
  const account = await selectAccount(queryable, id)
  if (!account) throw notFound()
  return account
}

/** The vendor's own account, or null before the first run is complete. */
export const vendorAccount = (queryable: Queryable): Promise<Account | null> => selectVendor(queryable)

/** Whether the first run is over: there is a vendor, or the one account of a customer's own installation. */
export const isSetUp = async (queryable: Queryable, isOwn: boolean): Promise<boolean> =>
  isOwn ? isAnyAccount(queryable) : (await selectVendor(queryable)) !== null

/** The customer account with this id or short name; the vendor's own answers like an unknown one. */
export async function customerByReference(queryable: Queryable, reference: string): Promise<CustomerRow> {
  const id = isId(reference) ? reference.toLowerCase() : await selectCustomerIdBySlug(queryable, reference)
  const customer = id && (await selectCustomer(queryable, id))
  if (!customer) throw notFound()
  return customer
}

/** Gives the account its serial number. False when another account has it. */
export const takeSerial = (tx: Transaction, id: string, serial: string): Promise<boolean> =>
  updateSerial(tx, id, serial)

/** Notes the serial number that was entered for a trial, and when; null: less than `restSeconds` ago one was. */
export const noteEnteredSerial = (
  tx: Transaction,
  id: string,
  entered: { serial: string; owner: string },
  restSeconds: number,
): Promise<Date | null> => updateEnteredSerial(tx, id, entered, restSeconds)

/** How long until it may be entered again. */
export const restOfEnteredSerial = (tx: Transaction, id: string, restSeconds: number): Promise<number> =>
  selectEnteredSerialRest(tx, id, restSeconds)

/** Customers in order of name, with how many users they have. */
export async function listCustomers(
  queryable: Queryable,
  { search, limit = 50, cursor }: { search?: string; limit?: number; cursor?: string },
): Promise<Page<CustomerRow>> {
  const [name, id] = decodeCursor(cursor, 2) ?? []
  const after = name === undefined ? null : { name: String(name), id: String(id) }
  const rows = await selectCustomers(queryable, search ?? null, after, limit + 1)
  const total = await countCustomers(queryable, search ?? null)
  return pageOf(
    rows,
    limit,
    total,
    (row) => row,
    (row) => [row.name, row.id],
  )
}
