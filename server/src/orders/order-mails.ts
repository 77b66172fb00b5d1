// Who is told of an order, and what: at the vendor whom it named for it, else its operators; at the account the billing
// contact and whoever ordered. None of the account's people is named to the vendor.
import { cardName } from '@sitzplan/contract/card-name'
import { reasons } from '@sitzplan/contract/messages/reasons'
import { pageAddresses } from '@sitzplan/contract/pages'
import { type Account, accountById } from '../accounts/accounts.ts'
import { vendorContact } from '../accounts/vendor-contact.ts'
import { productsByKey } from '../catalog/catalog.ts'
import { toldAt } from '../licenses/licenses.ts'
import { type MailServices, queueMail, type Recipient } from '../mail/mail.ts'
import { billingContactOf, recipientOf } from '../mail/recipients.ts'
import { messages } from '../messages/messages.ts'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import { amountText } from '../platform/money.ts'
import type { OrderRow } from './order-store.ts'
import { lineText } from './order-texts.ts'

type VendorMail = 'order_placed' | 'order_cancelled' | 'sales_asked'
type CustomerMail = 'order_received' | 'order_confirmed' | 'order_rejected' | 'order_withdrawn' | 'sales_declined'

export async function tellVendor(
  tx: Transaction,
  services: MailServices,
  mail: VendorMail,
  order: OrderRow,
): Promise<void> {
  const vendor = await vendorContact(tx)
  if (!vendor) return
  const { timeZone } = await accountById(tx, vendor.id)
  const link = `${services.config.publicUrl}${pageAddresses.customerOrders}`
  for (const to of await toldAt(tx, vendor))
    await queueMail(tx, services, to, mail, { ...(await valuesFor(tx, order, to, timeZone)), link })
}

export async function tellCustomer(
  tx: Transaction,
  services: MailServices,
  mail: CustomerMail,
  order: OrderRow,
): Promise<void> {
  const account = await accountById(tx, order.accountId)
  const link = `${services.config.publicUrl}${pageAddresses[mail === 'sales_declined' ? 'products' : 'orders']}`
  for (const to of await toldOf(tx, account, order))
    await queueMail(tx, services, to, mail, { ...(await valuesFor(tx, order, to, account.timeZone)), link })
}

/** What became of the card payment, for who pays, and (where it failed) for the vendor. */
export async function tellCharge(
  tx: Transaction,
  services: MailServices,
  mail: 'charge_failed' | 'charge_refunded',
  order: OrderRow,
): Promise<void> {
  const account = await accountById(tx, order.accountId)
  const { publicUrl } = services.config
  for (const to of await toldOf(tx, account, order)) {
    const values = { ...(await valuesFor(tx, order, to, account.timeZone)), ...chargeValues(order, to) }
    await queueMail(tx, services, to, mail, { ...values, link: `${publicUrl}${pageAddresses.orders}` })
  }
  const vendor = mail === 'charge_failed' ? await vendorContact(tx) : null
  if (!vendor) return
  for (const to of await toldAt(tx, vendor)) {
    const values = { ...(await valuesFor(tx, order, to, account.timeZone)), ...chargeValues(order, to) }
    const link = `${publicUrl}${pageAddresses.customerOrders}`
    await queueMail(tx, services, to, 'charge_failed_there', { ...values, link })
  }
}

const chargeValues = ({ charge }: OrderRow, { language }: Recipient) => ({
  amount: charge ? amountText(charge.amount, charge.currency, language) : '',
  card: charge?.brand && charge.last4 ? cardName(charge.brand, charge.last4) : undefined,
  why: charge?.reason ? reasons[language][charge.reason] : '',
})

/** `waits`: the new revision is not in force yet, because less is owned by it than is in use. */
export async function tellFulfilled(
  tx: Transaction,
  services: MailServices,
  order: OrderRow,
  { revision, waits }: { revision: number; waits: boolean },
): Promise<void> {
  const account = await accountById(tx, order.accountId)
  const link = `${services.config.publicUrl}${pageAddresses.license}`
  for (const to of await toldOf(tx, account, order)) {
    const { lines } = await valuesFor(tx, order, to, account.timeZone)
    const values = { account: account.name, lines, [waits ? 'waiting' : 'active']: String(revision), link }
    await queueMail(tx, services, to, 'order_fulfilled', values)
  }
}

async function valuesFor(
  queryable: Queryable,
  { account, lines, note, reason, dueAt, subscription, charge }: OrderRow,
  { language }: Recipient,
  timeZone: string,
) {
  const catalog = await productsByKey(queryable)
  const ordered = lines.map((line) => lineText(line, catalog.get(line.product), language))
  return {
    account: account.name,
    lines: subscription ? [messages[language].orders.subscription, ...ordered] : ordered,
    due: dueAt.toLocaleString(language, {
      dateStyle: 'long',
      timeStyle: 'short',
      timeZone,
    }),
    note: note ?? undefined,
    reason: reason ?? undefined,
    ...(charge?.state === 'charged' && {
      amount: amountText(charge.amount, charge.currency, language),
      card: charge.brand && charge.last4 ? cardName(charge.brand, charge.last4) : undefined,
    }),
  }
}

/** The billing contact and whoever ordered, each once. */
async function toldOf(queryable: Queryable, account: Account, { requesterId }: OrderRow): Promise<Recipient[]> {
  const told = [await recipientOf(queryable, account.id, requesterId), await billingContactOf(queryable, account)]
  const byAddress = new Map(told.filter((to) => to !== null).map((to) => [to.email, to]))
  return [...byAddress.values()]
}
