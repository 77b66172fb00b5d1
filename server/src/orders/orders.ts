// Orders' front door for an account: what an order would do, ordering, looking it up, cancelling. Totals change by the
// vendor's next revision alone (fulfilling.ts).
import type { OrderBody, OrderPreview, OrderPreviewBody, OrdersQuery } from '@sitzplan/contract/orders'
import type { UserCaller } from '../access/caller.ts'
import { accountById, lockAccount } from '../accounts/accounts.ts'
import { paymentMethodOf } from '../accounts/payment-method.ts'
import type { Services } from '../app.ts'
import type { Origin } from '../audit/audit.ts'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import { notFound } from '../platform/errors/refusal.ts'
import { decodeCursor, type Page, pageOf } from '../platform/http/lists.ts'
import { isId, newId } from '../platform/ids.ts'
import { paidBy } from './charge-rules.ts'
import { endCharge } from './charging.ts'
import { forecastOrder, presentCost, refuseNotByItself, refuseTooMany } from './order-checks.ts'
import { tellCustomer, tellVendor } from './order-mails.ts'
import { steps } from './order-rules.ts'
import { move, orderFor, present, recordStep } from './order-steps.ts'
import {
  countOrders,
  insertOrder,
  insertOrderLines,
  type OrderRow,
  selectNow,
  selectOrder,
  selectOrders,
} from './order-store.ts'

export type Asking = Pick<UserCaller, 'accountId' | 'userId'>

/** What an order would change, and until when it would be there. Writes nothing. */
export async function previewOrder(
  services: Services,
  accountId: string,
  body: OrderPreviewBody,
): Promise<OrderPreview> {
  const { database } = services
  const { status, waitsFor, changes, dates, trial, waiting } = await forecastOrder(database, services, {
    accountId,
    ...body,
  })
  const { dueAt } = await selectNow(database)
  const cost = await presentCost(database, body.lines)
  const method = paymentMethodOf(await accountById(database, accountId))
  return {
    status,
    waitsFor,
    changes,
    dates,
    trial,
    waiting,
    dueAt: dueAt.toISOString(),
    cost,
    payment: method && paidBy(method, { ...body, cost }),
  }
}

/** Orders. Refuses what the account does not order by itself, and what no revision can say. */
export async function placeOrder(
  tx: Transaction,
  services: Services,
  origin: Origin,
  { accountId, userId }: Asking,
  body: OrderBody,
): Promise<OrderRow> {
  const account = await lockAccount(tx, accountId)
  await refuseNotByItself(tx, account, body.lines)
  await forecastOrder(tx, services, { accountId, ...body })
  const order = await keep(tx, { accountId, userId }, body, 'requested', paymentMethodOf(account))
  await recordStep(tx, origin, 'account', steps.order, order)
  await tellVendor(tx, services, 'order_placed', order)
  await tellCustomer(tx, services, 'order_received', order)
  return order
}

/** Writes an order, or a question to sales. The account must be locked, and the products known. */
export async function keep(
  tx: Transaction,
  { accountId, userId }: Asking,
  { lines, subscription = false, note }: OrderBody,
  status: 'requested' | 'asked',
  paymentMethod: OrderRow['paymentMethod'],
): Promise<OrderRow> {
  await refuseTooMany(tx, accountId)
  const id = newId()
  const cost = await presentCost(tx, lines)
  await insertOrder(tx, {
    accountId,
    id,
    status,
    subscription,
    note: note?.trim() ?? null,
    requesterId: userId,
    cost,
    paymentMethod: paymentMethod && paidBy(paymentMethod, { cost, subscription }),
  })
  await insertOrderLines(tx, { accountId, id, lines })
  return present(tx, { accountId, id })
}

/** The account thinks better of it, as long as the licenses are not there. */
export async function cancelOrder(
  tx: Transaction,
  services: Services,
  origin: Origin,
  accountId: string,
  id: string,
): Promise<OrderRow> {
  const order = await move(tx, steps.cancel, await orderFor(tx, steps.cancel, accountId, id))
  await recordStep(tx, origin, 'account', steps.cancel, order)
  await tellVendor(tx, services, 'order_cancelled', order)
  await tellCustomer(tx, services, 'order_withdrawn', order)
  return endCharge(tx, services, order)
}

/** An order of the account, or (null) of any; who ordered is named to whoever sees them. Throws `not_found`. */
export async function orderOf(
  queryable: Queryable,
  id: string,
  { accountId, managedGroups }: Pick<UserCaller, 'managedGroups'> & { accountId: string | null },
): Promise<OrderRow> {
  const order = isId(id) ? await selectOrder(queryable, accountId, id, managedGroups) : null
  if (!order?.requestedAt) throw notFound()
  return order
}

/** Newest first, of the account or (null) of every one. */
export async function ordersOf<Shown>(
  queryable: Queryable,
  { accountId, managedGroups }: Pick<UserCaller, 'managedGroups'> & { accountId: string | null },
  { status = null, limit = 50, cursor }: { status?: OrdersQuery['status'] | null; limit?: number; cursor?: string },
  shown: (row: OrderRow) => Shown,
): Promise<Page<Shown>> {
  const wanted = { accountId, status, sight: managedGroups }
  const rows = await selectOrders(queryable, wanted, decodeCursor(cursor, 2), limit + 1)
  return pageOf(rows, limit, await countOrders(queryable, wanted), shown, ({ place, id }) => [place, id])
}
