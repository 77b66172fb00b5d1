// Questions to the vendor's sales, by whoever may not order, or of what is not ordered here: the vendor makes an order of
// one, or declines it with a reason.
import type { MakeOrderBody, OrderBody, SalesRequestsQuery } from '@sitzplan/contract/orders'
import type { UserCaller } from '../access/caller.ts'
import { accountById, lockAccount } from '../accounts/accounts.ts'
import type { Services } from '../app.ts'
import type { Origin } from '../audit/audit.ts'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import { Refusal } from '../platform/errors/refusal.ts'
import { decodeCursor, type Page, pageOf } from '../platform/http/lists.ts'
import { asOrdered, forecastOrder, presentCost, refuseNotSold } from './order-checks.ts'
import { tellCustomer, tellVendor } from './order-mails.ts'
import { steps } from './order-rules.ts'
import { move, orderFor, recordStep } from './order-steps.ts'
import {
  countSalesRequests,
  deleteOrderLines,
  insertOrderLines,
  type OrderRow,
  selectSalesRequests,
} from './order-store.ts'
import { type Asking, keep } from './orders.ts'

export async function askSales(
  tx: Transaction,
  services: Services,
  origin: Origin,
  { accountId, userId }: Asking,
  body: OrderBody,
): Promise<OrderRow> {
  await lockAccount(tx, accountId)
  await forecastOrder(tx, services, { accountId, ...body }).catch(unlessExpired)
  const request = await keep(tx, { accountId, userId }, body, 'asked', null)
  await recordStep(tx, origin, 'account', { action: 'order.asked' }, request)
  await tellVendor(tx, services, 'sales_asked', request)
  return request
}

/** A license that is over is a reason to ask. */
function unlessExpired(error: unknown): void {
  if (!(error instanceof Refusal && error.code === 'license_invalid')) throw error
}

/** Makes an order of it, under the same id: with its lines, or with others that were agreed. */
export async function makeOrder(
  tx: Transaction,
  services: Services,
  origin: Origin,
  id: string,
  body: MakeOrderBody,
): Promise<OrderRow> {
  const request = await orderFor(tx, steps.order, null, id)
  const { accountId, subscription } = request
  // Of two at once that take away the second one counts the first.
  await lockAccount(tx, accountId)
  const lines = body?.lines ?? request.lines
  if (body?.lines) {
    await forecastOrder(tx, services, { accountId, lines, subscription })
    await deleteOrderLines(tx, accountId, request.id)
    await insertOrderLines(tx, { accountId, id: request.id, lines })
  } else {
    await refuseNotSold(tx, lines)
    await asOrdered(() => forecastOrder(tx, services, { accountId, lines, subscription }))
  }
  // Whoever asked sales has not agreed that a card is charged: it may not even be theirs to agree.
  const { paymentMethod } = await accountById(tx, accountId)
  const order = await move(tx, steps.order, request, { paymentMethod, cost: await presentCost(tx, lines) })
  await recordStep(tx, origin, 'vendor', steps.order, order)
  await tellCustomer(tx, services, 'order_received', order)
  return order
}

export async function declineRequest(
  tx: Transaction,
  services: Services,
  origin: Origin,
  id: string,
  reason: string,
): Promise<OrderRow> {
  const asked = await orderFor(tx, steps.decline, null, id)
  const request = await move(tx, steps.decline, asked, { reason: reason.trim() })
  await recordStep(tx, origin, 'vendor', steps.decline, request)
  await tellCustomer(tx, services, 'sales_declined', request)
  return request
}

/** Newest first, of the account or (null) of every one. */
export async function salesRequestsOf<Shown>(
  queryable: Queryable,
  { accountId, managedGroups }: Pick<UserCaller, 'managedGroups'> & { accountId: string | null },
  {
    status = null,
    limit = 50,
    cursor,
  }: { status?: SalesRequestsQuery['status'] | null; limit?: number; cursor?: string },
  shown: (row: OrderRow) => Shown,
): Promise<Page<Shown>> {
  const wanted = { accountId, status, sight: managedGroups }
  const rows = await selectSalesRequests(queryable, wanted, decodeCursor(cursor, 2), limit + 1)
  return pageOf(rows, limit, await countSalesRequests(queryable, wanted), shown, ({ place, id }) => [place, id])
}
