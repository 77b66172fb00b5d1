// Payments' front door for what is paid: charges the card that is on file, looks what became of it, gives it back. Answers
// are values; no answer is one of them, and the caller asks again: whatever Stripe has done by then is found.
import type { ChargeFault } from '@sitzplan/contract/orders'
import type { FastifyBaseLogger } from 'fastify'
import type { Services } from '../app.ts'
import type { Stripe } from './stripe.ts'
import {
  chargeFaultOf,
  isGone,
  isOtherState,
  isStripes,
  isUnanswered,
  stripeAmount,
  type Taken,
  takenBy,
} from './stripe-rules.ts'

export { chargeableCard } from './cards.ts'
export type { Taken } from './stripe-rules.ts'

type Needed = Pick<Services, 'stripe' | 'log'>

/** An amount that is to be taken once. */
export interface Wish {
  accountId: string
  orderId: string
  amount: number
  currency: string
  customerId: string
  methodId: string
  intentId: string | null
  /** Counted up with each try that somebody asks for. */
  attempt: number
}

const keyOf = ({ orderId, attempt }: Pick<Wish, 'orderId' | 'attempt'>, what: string) =>
  `order-${orderId}-${what}-${attempt}`

/**
 * The intent by which an amount is taken: it takes it once. Made, nothing is charged yet; whoever asks keeps its id before
 * going on, so that the charge is found again whatever happens next.
 */
export async function intentFor(
  services: Needed,
  wish: Wish,
): Promise<{ intentId: string } | { state: 'unanswered' } | { state: 'failed'; reason: ChargeFault }> {
  const { accountId, orderId, amount, currency, customerId } = wish
  const made = await answerOf(services, (stripe) =>
    stripe.paymentIntents.create(
      {
        amount: stripeAmount(amount, currency),
        currency: currency.toLowerCase(),
        customer: customerId,
        allowed_payment_method_types: ['card'],
        metadata: { sitzplan_account: accountId, sitzplan_order: orderId },
      },
      { idempotencyKey: keyOf(wish, 'intent') },
    ),
  )
  if ('answer' in made) return { intentId: made.answer.id }
  return made.fault ? { state: 'failed', reason: made.fault } : { state: 'unanswered' }
}

/** Takes the amount, or finds that it was taken. */
export async function takeAmount(
  services: Needed,
  wish: Wish & { intentId: string },
): Promise<Taken | { state: 'unanswered' }> {
  const { intentId, methodId } = wish
  const before = await lookAt(services, intentId)
  // What failed is tried again; Stripe answers the same to the same attempt.
  if (before.state !== 'unconfirmed' && before.state !== 'failed') return before
  const confirmed = await answerOf(services, (stripe) =>
    stripe.paymentIntents.confirm(
      intentId,
      { payment_method: methodId, off_session: true },
      { idempotencyKey: keyOf(wish, 'charge') },
    ),
  )
  if ('answer' in confirmed) return takenBy(confirmed.answer)
  if (confirmed.fault) return { state: 'failed', reason: confirmed.fault }
  return confirmed.isOtherState ? lookAt(services, intentId) : { state: 'unanswered' }
}

/** What has become of an intent. */
export async function lookAt(services: Needed, intentId: string): Promise<Taken | { state: 'unanswered' }> {
  const found = await answerOf(services, (stripe) =>
    stripe.paymentIntents.retrieve(intentId, { expand: ['latest_charge'] }),
  )
  if ('answer' in found) return takenBy(found.answer)
  return found.isGone ? { state: 'cancelled' } : { state: 'unanswered' }
}

/** Gives back what was taken; what was not is cancelled, so that it never will be. */
export async function giveBack(
  services: Needed,
  { orderId, intentId }: { orderId: string; intentId: string },
): Promise<Taken | { state: 'unanswered' | 'refund_failed' }> {
  const before = await lookAt(services, intentId)
  if (before.state === 'unconfirmed' || before.state === 'failed') {
    const cancelled = await answerOf(services, (stripe) => stripe.paymentIntents.cancel(intentId))
    // Where it was taken just now it cannot be cancelled: found the next time.
    return 'answer' in cancelled ? takenBy(cancelled.answer) : { state: 'unanswered' }
  }
  if (before.state !== 'charged') return before
  const refund = await answerOf(services, (stripe) =>
    stripe.refunds.create(
      { payment_intent: intentId, metadata: { sitzplan_order: orderId } },
      { idempotencyKey: `order-${orderId}-refund` },
    ),
  )
  if ('answer' in refund) return { state: isNoRefund(refund.answer) ? 'refund_failed' : 'refunded' }
  if (refund.isOtherState) return lookAt(services, intentId)
  return { state: refund.fault ? 'refund_failed' : 'unanswered' }
}

/** Whether a refund has come to nothing after all: banks may send it back days later. */
export async function hasFailed(services: Needed, refundId: string): Promise<boolean> {
  const found = await answerOf(services, (stripe) => stripe.refunds.retrieve(refundId))
  return 'answer' in found && isNoRefund(found.answer)
}

const isNoRefund = ({ status }: Stripe.Refund): boolean => status === 'failed' || status === 'canceled'

/** `fault` null: nobody knows what was done. */
type Answered<T> = { answer: T } | { fault: ChargeFault | null; isOtherState: boolean; isGone: boolean }

async function answerOf<T>({ stripe, log }: Needed, question: (client: Stripe) => Promise<T>): Promise<Answered<T>> {
  try {
    return { answer: await question(await stripe.client()) }
  } catch (error) {
    if (!isStripes(error)) throw error
    const states = { isOtherState: isOtherState(error), isGone: isGone(error) }
    if (states.isOtherState) return { fault: null, ...states }
    if (isUnanswered(error)) {
      warn(log, error, 'Stripe did not answer')
      return { fault: null, ...states }
    }
    const fault = chargeFaultOf(error)
    if (fault === null) warn(log, error, 'Stripe did not accept')
    return { fault: fault ?? 'not_accepted', ...states }
  }
}

/** Without what the card's holder or bank said. */
const warn = (log: FastifyBaseLogger, error: unknown, text: string) => {
  const { type, code, requestId } = error as { type?: string; code?: string; requestId?: string }
  log.warn({ fault: type, reason: code, requestId }, text)
}
