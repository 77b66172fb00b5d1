// What is charged for an order, and what an answer of Stripe's makes of it. Pure.
import type { OrderCost, OrderPayment, OrderStatus } from '@sitzplan/contract/orders'
import type { PaymentMethod } from '../accounts/payment-method.ts'
import type { Taken } from '../payments/payments.ts'
import type { Charge } from './charge-store.ts'

/** What was found out about a charge: what Stripe says, or that it said nothing. */
export type Found = Taken | { state: 'unanswered' | 'refund_failed' }

/** The first month of what comes to the bill. Null: something of it has no price, or nothing comes; then an invoice. */
export function amountToCharge(cost: OrderCost | null): { amount: number; currency: string } | null {
  if (!cost || cost.monthly <= 0 || cost.lines.some((line) => line === null)) return null
  return { amount: cost.monthly, currency: cost.currency }
}

/**
 * How an order is paid where the account pays by `method`. A trial that becomes a subscription costs more than its lines say:
 * that is left to an invoice, too.
 */
export const paidBy = (
  method: PaymentMethod,
  { cost, subscription = false }: { cost: OrderCost | null; subscription?: boolean },
): PaymentMethod => (method === 'card' && (subscription || !amountToCharge(cost)) ? 'invoice' : method)

export interface Next {
  state: Charge['state']
  reason: OrderPayment['reason']
  /** Stripe is asked again after a rest. */
  isOpen: boolean
  /** What the vendor asked for is done: the order is confirmed. */
  confirms?: true
  /** Nothing can come of the intent any more: another attempt needs another one. */
  isIntentOver?: true
}

const settled = (state: Charge['state']): Next => ({ state, reason: null, isOpen: false })

/**
 * What an answer makes of a charge. Null: nothing. Money that was taken counts however late it is heard of; where the order
 * is over meanwhile, or the amount was to go back, it goes back.
 */
export function afterAnswer(
  { state, reason }: Pick<Charge, 'state' | 'reason'>,
  status: OrderStatus,
  found: Found,
): Next | null {
  switch (found.state) {
    case 'charged':
      if (state === 'charged' || state === 'refunded') return null
      if (status === 'rejected' || status === 'cancelled' || state === 'refunding' || state === 'void')
        return { state: 'refunding', reason, isOpen: true }
      return { ...settled('charged'), ...(status === 'requested' && { confirms: true }) }
    case 'refunded':
      return state === 'refunded' ? null : settled('refunded')
    case 'processing':
    case 'unconfirmed':
    case 'unanswered':
      return state === 'processing' || state === 'refunding'
        ? { state, reason: waiting(found.state), isOpen: true }
        : null
    case 'refund_failed':
      // The same wish would be answered the same: the vendor settles it at Stripe, which tells of that.
      return state === 'refunding' || state === 'refunded'
        ? { state: 'refunding', reason: 'refund_failed', isOpen: false }
        : null
    case 'cancelled':
      if (state === 'refunding') return settled('void')
      return state === 'processing' || state === 'failed'
        ? { state: 'failed', reason: 'not_accepted', isOpen: false, isIntentOver: true }
        : null
    case 'failed':
      return state === 'processing' ? { state: 'failed', reason: found.reason, isOpen: false } : null
  }
}

const waiting = (state: 'processing' | 'unconfirmed' | 'unanswered') => (state === 'unanswered' ? 'unanswered' : null)

/** An order that is over gives back what was charged, or may have been. Null: there is nothing to give back. */
export function afterEnd({ state, intentId }: Pick<Charge, 'state' | 'intentId'>): Next | null {
  if (state === 'refunding' || state === 'refunded' || state === 'void') return null
  return state === 'failed' && intentId === null ? settled('void') : { state: 'refunding', reason: null, isOpen: true }
}

const shortestRest = 10
const longestRest = 3_600

/** Until Stripe is asked again: longer and longer. */
export const restSeconds = (unanswered: number): number => Math.min(shortestRest * 2 ** unanswered, longestRest)
