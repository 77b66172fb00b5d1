// What the vendor does with an order: confirms it, rejects it with a reason, or fulfils it. The revision that brings the
// licenses is issued in the transaction that fulfils the order, so that nothing is half done.
import type { FulfilBody } from '@sitzplan/contract/orders'
import type { Services } from '../app.ts'
import type { Origin } from '../audit/audit.ts'
import { issueRevision, licenseOf, previewRevision } from '../licenses/licenses.ts'
import type { Transaction } from '../platform/database/database.ts'
import { asOrdered, refuseNotSold, termsOf } from './order-checks.ts'
import { tellCustomer, tellFulfilled } from './order-mails.ts'
import { steps } from './order-rules.ts'
import { move, orderFor, recordStep } from './order-steps.ts'
import type { OrderRow } from './order-store.ts'

/** Refuses what could not be fulfilled as things are. */
export async function confirmOrder(tx: Transaction, services: Services, origin: Origin, id: string): Promise<OrderRow> {
  const asked = await orderFor(tx, steps.confirm, null, id)
  const { accountId, lines } = asked
  await refuseNotSold(tx, lines)
  const terms = termsOf(await endsTrial(services, asked))
  await asOrdered(() => previewRevision(tx, services, { accountId, changes: lines, ...terms }))
  const order = await move(tx, steps.confirm, asked)
  await recordStep(tx, origin, 'vendor', steps.confirm, order)
  await tellCustomer(tx, services, 'order_confirmed', order)
  return order
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
  const terms = termsOf(await endsTrial(services, confirmed), body?.dates)
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
  return order
}

/** Whether there still is a trial for it to end. */
const endsTrial = async (services: Services, { accountId, subscription }: OrderRow): Promise<boolean> =>
  subscription && (await licenseOf(services, accountId)).trial
