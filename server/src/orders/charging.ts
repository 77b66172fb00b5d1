// Charging a card for an order. The wish is written down first, then Stripe is asked, outside of any transaction; what it
// answers is written down under the order's lock. Whoever asks, and however often: the one intent takes the amount once,
// and what was not heard of is asked after (charge-jobs.ts).
import type { Services } from '../app.ts'
import { type Origin, systemOrigin } from '../audit/audit.ts'
import { chargeableCard, giveBack, hasFailed, intentFor, lookAt, takeAmount } from '../payments/payments.ts'
import type { Transaction } from '../platform/database/database.ts'
import { Refusal } from '../platform/errors/refusal.ts'
import { afterAnswer, afterEnd, amountToCharge, type Found, type Next, restSeconds } from './charge-rules.ts'
import { type Charge, selectCharge, updateCharge, updateIntent, upsertCharge } from './charge-store.ts'
import { tellCharge, tellCustomer } from './order-mails.ts'
import { steps } from './order-rules.ts'
import { move, present, recordStep } from './order-steps.ts'
import { lockOrder, type OrderRow } from './order-store.ts'

/** Longer than Stripe is waited for: then a job asks, because whoever asked is gone. */
export const claimSeconds = 90

/** Writes down that the order's amount is to be charged now. Refuses (`order_state`) where it was, or is being so. */
export async function beginCharge(
  tx: Transaction,
  services: Services,
  origin: Origin,
  by: 'account' | 'vendor',
  order: OrderRow,
): Promise<OrderRow> {
  const { accountId, id: orderId } = order
  const before = await selectCharge(tx, { accountId, orderId })
  if (before?.state === 'processing') throw new Refusal('order_state', { reason: 'order_being_charged' })
  if (before && before.state !== 'failed') throw new Refusal('order_state', { reason: 'order_charged' })
  if (!services.stripe.isConfigured) throw new Refusal('order_state', { reason: 'order_cards_off' })
  const price = amountToCharge(order.cost)
  if (!price) throw new Error('an order by card without an amount')
  const found = await chargeableCard(tx, accountId)
  await upsertCharge(
    tx,
    {
      accountId,
      orderId,
      ...price,
      customerId: found?.customerId ?? null,
      methodId: found?.card.methodId ?? null,
      brand: found?.card.brand ?? null,
      last4: found?.card.last4 ?? null,
      ...(found ? { state: 'processing', reason: null } : { state: 'failed', reason: 'no_card' }),
    },
    claimSeconds,
  )
  await recordStep(tx, origin, by, { action: found ? 'order.charging' : 'order.charge_failed' }, order)
  const begun = await present(tx, order)
  if (!found) await tellCharge(tx, services, 'charge_failed', begun)
  return begun
}

/**
 * Asks Stripe what is to be asked about the charge of an order, and writes down the answer. `origin`: the operator's who has
 * confirmed the order; else the order is confirmed by itself once it is charged.
 */
export async function settleCharge(
  services: Services,
  { accountId, orderId }: Pick<Charge, 'accountId' | 'orderId'>,
  origin: Origin = systemOrigin,
): Promise<void> {
  const charge = await selectCharge(services.database, { accountId, orderId })
  if (!charge) return
  const found = await ask(services, charge)
  if (found) await services.database.transaction((tx) => take(tx, services, origin, charge, found))
}

/** Stripe says that something happened. What it means for a charge under way is found out by whoever charges. */
export async function lookAfterCharge(services: Services, key: Pick<Charge, 'accountId' | 'orderId'>): Promise<void> {
  const charge = await selectCharge(services.database, key)
  if (!charge?.intentId) return
  const found = await lookAt(services, charge.intentId)
  // It may tell of the attempt before.
  if (charge.state === 'processing' && !['charged', 'refunded'].includes(found.state)) return
  await services.database.transaction((tx) => take(tx, services, systemOrigin, charge, found))
}

/** Stripe says that a refund has come to nothing. */
export async function lookAfterRefund(
  services: Services,
  key: Pick<Charge, 'accountId' | 'orderId'>,
  refundId: string,
): Promise<void> {
  const charge = await selectCharge(services.database, key)
  if (!charge || !(await hasFailed(services, refundId))) return
  await services.database.transaction((tx) => take(tx, services, systemOrigin, charge, { state: 'refund_failed' }))
}

async function ask(services: Services, charge: Charge): Promise<Found | null> {
  const { customerId, methodId, intentId } = charge
  switch (charge.state) {
    case 'processing': {
      if (!customerId || !methodId) throw new Error('a charge without a card')
      const wish = { ...charge, customerId, methodId }
      const intent = intentId ? { intentId } : await intentFor(services, wish)
      if (!('intentId' in intent)) return intent
      // Cancelled meanwhile: then nothing is charged by it.
      if (!intentId && !(await updateIntent(services.database, charge, intent.intentId))) return null
      return takeAmount(services, { ...wish, ...intent })
    }
    case 'refunding':
      // An intent that is not known here was not asked to take anything, and is not any more.
      return intentId ? giveBack(services, { ...charge, intentId }) : { state: 'cancelled' }
    default:
      return intentId ? lookAt(services, intentId) : null
  }
}

async function take(tx: Transaction, services: Services, origin: Origin, asked: Charge, found: Found): Promise<void> {
  if (!(await lockOrder(tx, asked.accountId, asked.orderId))) return
  const charge = await selectCharge(tx, asked)
  // An answer to another attempt than the present one says nothing about it, but for money that was taken.
  if (!charge || (charge.attempt !== asked.attempt && found.state !== 'charged')) return
  const order = await present(tx, { accountId: asked.accountId, id: asked.orderId })
  const next = afterAnswer(charge, orderStatus(order), found)
  if (next) await settle(tx, services, origin, charge, order, next)
  // Nothing to learn any more.
  else await updateCharge(tx, charge, null)
}

/** A question to sales is not charged, and an order never becomes one again. */
const orderStatus = ({ status }: OrderRow) => {
  if (status === 'asked' || status === 'declined') throw new Error('a charge of a question to sales')
  return status
}

async function settle(
  tx: Transaction,
  services: Services,
  origin: Origin,
  charge: Charge,
  before: OrderRow,
  next: Next,
): Promise<void> {
  const { state, reason, isOpen } = next
  const intentId = next.isIntentOver ? null : charge.intentId
  const unanswered = isOpen && state === charge.state ? charge.unanswered + 1 : 0
  await updateCharge(tx, { ...charge, state, reason, intentId, unanswered }, isOpen ? restSeconds(unanswered) : null)
  if (state === charge.state) return
  const order = await present(tx, before)
  const action = stateActions[state]
  if (action) await recordStep(tx, systemOrigin, 'system', { action }, order)
  if (state === 'failed') await tellCharge(tx, services, 'charge_failed', order)
  if (state === 'refunded') await tellCharge(tx, services, 'charge_refunded', order)
  if (next.confirms) await confirmed(tx, services, origin, order)
  if (isOpen) tx.afterCommit(() => soon(services, charge))
}

const stateActions: Partial<Record<Charge['state'], string>> = {
  charged: 'order.charged',
  failed: 'order.charge_failed',
  refunded: 'order.refunded',
}

/** The vendor takes the order on. */
export async function confirmed(
  tx: Transaction,
  services: Services,
  origin: Origin,
  asked: OrderRow,
  outcome: Pick<Partial<OrderRow>, 'paymentMethod'> = {},
): Promise<OrderRow> {
  const order = await move(tx, steps.confirm, asked, outcome)
  await recordStep(tx, origin, 'vendor', steps.confirm, order)
  await tellCustomer(tx, services, 'order_confirmed', order)
  return order
}

/** The order is over, or is not paid by card any more: what was charged goes back, what was not never is. */
export async function endCharge(tx: Transaction, services: Services, order: OrderRow): Promise<OrderRow> {
  const charge = await selectCharge(tx, { accountId: order.accountId, orderId: order.id })
  const next = charge && afterEnd(charge)
  if (!charge || !next) return order
  await updateCharge(tx, { ...charge, ...next }, next.isOpen ? restSeconds(0) : null)
  if (next.isOpen) tx.afterCommit(() => soon(services, charge))
  return present(tx, order)
}

/** Without waiting for the job; which does it where this does not come to it. */
function soon(services: Services, charge: Charge): void {
  try {
    services.afterwards.run(() => settleCharge(services, charge))
  } catch {
    // Too much is under way.
  }
}
