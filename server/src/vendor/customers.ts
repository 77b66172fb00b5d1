// The vendor's changes to customer accounts (adding one with its first superadmin, suspending and reactivating), and an
// account as operators see it.
import type { AccountPatch, NewAccountBody, VendorAccount } from '@sitzplan/contract/vendor'
import { credentialCacheOf } from '../access/credential-cache.ts'
import {
  type CustomerRow,
  changeAccount,
  createAccount,
  customerByReference,
  vendorAccount,
} from '../accounts/accounts.ts'
import type { Services } from '../app.ts'
import type { Origin } from '../audit/audit.ts'
import { invite } from '../invitations/invitations.ts'
import { createUser } from '../people/people.ts'
import type { Transaction } from '../platform/database/database.ts'

/** Without a time zone of its own it has the vendor's. */
export async function createCustomer(
  tx: Transaction,
  services: Services,
  origin: Origin,
  { superadmin, ...draft }: NewAccountBody,
): Promise<VendorAccount> {
  const timeZone = draft.timeZone ?? (await vendorAccount(tx))?.timeZone
  const { id } = await createAccount(tx, { kind: 'customer', ...draft, timeZone }, origin)
  if (superadmin) {
    const user = await createUser(tx, services, origin, { accountId: id, role: 'superadmin', ...superadmin })
    await invite(tx, services, origin, { accountId: id, userId: user.id })
  }
  return shownCustomer(await customerByReference(tx, id))
}

/** `reference`: id or short name. A suspension ends every session and place in line of the account. */
export async function changeCustomer(
  tx: Transaction,
  services: Services,
  origin: Origin,
  reference: string,
  patch: AccountPatch,
): Promise<VendorAccount> {
  const { id } = await customerByReference(tx, reference)
  const { before, after } = await changeAccount(tx, origin, id, patch)
  if (before.status === 'active' && after.status === 'suspended') {
    // No actor: the vendor's people have no name in an account's journal.
    await services.seats.endAccount(tx, id, 'account_suspended', null)
    tx.afterCommit(() => credentialCacheOf(services.database).forgetAccount(id))
  }
  return shownCustomer(await customerByReference(tx, id))
}

/** An account as operators see it: how many people, never who. */
export const shownCustomer = (customer: CustomerRow): VendorAccount => ({
  id: customer.id,
  slug: customer.slug,
  name: customer.name,
  status: customer.status,
  language: customer.language,
  timeZone: customer.timeZone,
  serial: customer.serial,
  contact: customer.contact,
  paymentMethod: customer.paymentMethod,
  hasCard: customer.hasCard,
  createdAt: customer.createdAt.toISOString(),
  users: customer.users,
})
