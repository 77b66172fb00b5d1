// What Stripe's answers mean to us. Pure.
import type { ChargeFault } from '@sitzplan/contract/orders'
import type { Stripe } from 'stripe'

/** An error of Stripe's SDK, as far as it is looked at. */
interface StripeFault {
  type: string
  code?: string
  decline_code?: string
  payment_intent?: Stripe.PaymentIntent
}

/** Null: it does not come from Stripe's SDK. */
function asStripeFault(error: unknown): StripeFault | null {
  const { type } = error as Partial<StripeFault>
  return error instanceof Error && typeof type === 'string' && type.startsWith('Stripe') ? (error as never) : null
}

/** Whether it is something that Stripe's SDK says, and not a fault of our own. */
export const isStripes = (error: unknown): boolean => asStripeFault(error) !== null

/**
 * No answer, or one that leaves open what was done: the network, Stripe's own fault, too many calls, a twin under way, a
 * key that opens nothing at the moment.
 */
export function isUnanswered(error: unknown): boolean {
  const fault = asStripeFault(error)
  return fault !== null && !['StripeCardError', 'StripeInvalidRequestError'].includes(fault.type)
}

/** Stripe knows no such thing (any more), or it is in no state for what was asked of it. */
export const isGone = (error: unknown): boolean => asStripeFault(error)?.code === 'resource_missing'
export const isOtherState = (error: unknown): boolean =>
  /_unexpected_state$/.test(asStripeFault(error)?.code ?? '') ||
  asStripeFault(error)?.code === 'charge_already_refunded'

const byCode: Record<string, ChargeFault> = {
  authentication_required: 'authentication_required',
  authentication_not_handled: 'authentication_required',
  payment_intent_authentication_failure: 'authentication_required',
  insufficient_funds: 'insufficient_funds',
  withdrawal_count_limit_exceeded: 'insufficient_funds',
  card_velocity_exceeded: 'insufficient_funds',
  expired_card: 'card_expired',
  amount_too_small: 'amount_too_small',
  resource_missing: 'no_card',
  processing_error: 'processing_error',
  issuer_not_available: 'processing_error',
  try_again_later: 'processing_error',
}

/** Why a card was not charged. Of what banks mean for themselves alone (stolen, fraud) the holder is told no more than no. */
const chargeFault = ({ code, decline_code: decline }: { code?: string; decline_code?: string }): ChargeFault =>
  byCode[decline ?? ''] ?? byCode[code ?? ''] ?? 'card_declined'

/** Why, of an error; null: it says nothing about the card. */
export function chargeFaultOf(error: unknown): ChargeFault | null {
  const fault = asStripeFault(error)
  if (fault?.type === 'StripeCardError') return chargeFault(fault)
  const known = fault?.type === 'StripeInvalidRequestError' ? byCode[fault.code ?? ''] : undefined
  return known ?? null
}

/** What has become of a wish to charge. */
export type Taken =
  | { state: 'charged' | 'refunded' | 'processing' | 'cancelled' | 'unconfirmed' }
  | { state: 'failed'; reason: ChargeFault }

export function takenBy(intent: Stripe.PaymentIntent): Taken {
  switch (intent.status) {
    case 'succeeded': {
      const charge = intent.latest_charge
      return { state: typeof charge === 'object' && charge?.refunded ? 'refunded' : 'charged' }
    }
    case 'processing':
    case 'canceled':
      return { state: intent.status === 'canceled' ? 'cancelled' : 'processing' }
    // The bank wants to see the holder, who is not there.
    case 'requires_action':
      return { state: 'failed', reason: 'authentication_required' }
    default:
      return intent.last_payment_error
        ? { state: 'failed', reason: chargeFault(intent.last_payment_error) }
        : { state: 'unconfirmed' }
  }
}

/** Currencies without minor units of which Stripe counts hundredths all the same. */
const countedInHundredths = new Set(['ISK', 'UGX'])

/** Minor units of ISO 4217 as Stripe counts them. Of three decimals the last must be 0. */
export const stripeAmount = (amount: number, currency: string): number =>
  countedInHundredths.has(currency) ? amount * 100 : amount
