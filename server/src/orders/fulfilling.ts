// What the vendor does with an order: confirms it, rejects it with a reason, or fulfils it. The revision that brings the
// licenses is issued in the transaction that fulfils the order, so that nothing is half done.
import type { FulfilBody } from '@sitzplan/contract/orders'
import type { Services } from '../app.ts'
import type { Origin } from '../audit/audit.ts'
import { issueRevision, isTrial, previewRevision } from '../licenses/licenses.ts'
import type { Transaction } from '../platform/database/database.ts'
import { Refusal } from '../platform/errors/refusal.ts'
import { beginCharge, confirmed, endCharge, settleCharge } from './charging.ts'
import { asOrdered, refuseNotSold, termsOf } from './order-checks.ts'
import { tellCustomer, tellFulfilled } from './order-mails.ts'
import { steps } from './order-rules.ts'
import { move, orderFor, present, recordStep } from './order-steps.ts'
import type { OrderRow } from './order-store.ts'

/**
 * Confirms an order. One that is paid by card is charged first, and confirmed once it is: where no answer has come yet it is
 * still `requested`. Refuses (`payment_failed`) where the card was not charged; then it stays open. `payment`: by invoice
 * instead.
 */
export async function confirmOrder(
  services: Services,
  origin: Origin,
  id: string,
  payment?: 'invoice',
): Promise<OrderRow> {
  const order = await services.database.transaction(async (tx) => {
    const asked = await orderFor(tx, steps.confirm, null, id)
    await refuseUnfulfillable(tx, services, asked)
    if (asked.paymentMethod !== 'card') return confirmed(tx, services, origin, asked)
    if (!payment) return beginCharge(tx, services, origin, 'vendor', asked)
    if (asked.charge?.state === 'processing') throw new Refusal('order_state', { reason: 'order_being_charged' })
    return confirmed(tx, services, origin, await endCharge(tx, services, asked), { paymentMethod: payment })
  })
  return order.status === 'confirmed' ? order : charged(services, order, origin)
}

/** The account tries again to pay what the vendor has taken on already, with another card perhaps. */
export async function payOrder(services: Services, origin: Origin, accountId: string, id: string): Promise<OrderRow> {
  const order = await services.database.transaction(async (tx) => {
    const asked = await orderFor(tx, steps.confirm, accountId, id)
    if (asked.charge?.state === 'processing') throw new Refusal('order_state', { reason: 'order_being_charged' })
    if (asked.charge?.state !== 'failed') throw new Refusal('order_state', { reason: 'order_not_failed' })
    await refuseUnfulfillable(tx, services, asked)
    return beginCharge(tx, services, origin, 'account', asked)
  })
  return charged(services, order)
}

/** `origin`: the operator's, who confirms it. */
async function charged(services: Services, { accountId, id }: OrderRow, origin?: Origin): Promise<OrderRow> {
  await settleCharge(services, { accountId, orderId: id }, origin)
  const order = await present(services.database, { accountId, id })
  if (order.charge?.state === 'failed') throw new Refusal('payment_failed', { reason: order.charge.reason })
  return order
}

/** Refuses what could not be fulfilled as things are. */
async function refuseUnfulfillable(tx: Transaction, services: Services, order: OrderRow): Promise<void> {
  const { accountId, lines } = order
  await refuseNotSold(tx, lines)
  const terms = termsOf(await endsTrial(tx, order))
  await asOrdered(() => previewRevision(tx, services, { accountId, changes: lines, ...terms }))
}

/** Counted from what is owned now: what else has changed since the order stays. */
export async function fulfilOrder(
  tx: Transaction,
  services: Services,
  origin: Origin,
  id: string,
  body: FulfilBody,
): Promise<OrderRow> {
  const confirmed = await orderFor(tx, steps.fulfil, null, id)
  const { accountId, lines } = confirmed
  await refuseNotSold(tx, lines)
  const terms = termsOf(await endsTrial(tx, confirmed), body?.dates)
  const { revision, status } = await asOrdered(() =>
    issueRevision(tx, services, origin, { accountId, changes: lines, ...terms }),
  )
  const order = await move(tx, steps.fulfil, confirmed, { revision })
  await recordStep(tx, origin, 'vendor', steps.fulfil, order)
  await tellFulfilled(tx, services, order, { revision, waits: status === 'pending' })
  return order
}

export async function rejectOrder(
  tx: Transaction,
  services: Services,
  origin: Origin,
  id: string,
  reason: string,
): Promise<OrderRow> {
  const asked = await orderFor(tx, steps.reject, null, id)
  const order = await move(tx, steps.reject, asked, { reason: reason.trim() })
  await recordStep(tx, origin, 'vendor', steps.reject, order)
  await tellCustomer(tx, services, 'order_rejected', order)
  return endCharge(tx, services, order)
}

/** Whether there still is a trial for it to end. */
const endsTrial = async (tx: Transaction, { accountId, subscription }: OrderRow): Promise<boolean> =>
  subscription && (await isTrial(tx, accountId))
