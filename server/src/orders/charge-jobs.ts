// Charges that nobody waits for any more: those whose asker died, that Stripe did not answer to, or tells of.
import type { Services } from '../app.ts'
import { forgetFormerCards } from '../payments/cards.ts'
import { logFailure } from '../platform/failure-log.ts'
import { Repeating } from '../platform/jobs/repeating.ts'
import { claimDueCharge, markIntentDue } from './charge-store.ts'
import { claimSeconds, lookAfterCharge, lookAfterRefund, settleCharge } from './charging.ts'

const restMilliseconds = 10_000

/** Of several servers on one database one asks. Without Stripe there is nobody to ask. */
export const chargeJob = (services: Services): Repeating =>
  new Repeating(
    restMilliseconds,
    async (stopping) => services.stripe.isConfigured && settleDueCharges(services, stopping),
    logFailure(services.log, 'asking Stripe about charges'),
  )

/** Settles all that is due, and has cards taken away at Stripe that are on file here no more. */
export async function settleDueCharges(services: Services, stopping?: AbortSignal): Promise<void> {
  while (!stopping?.aborted) {
    const due = await claimDueCharge(services.database, claimSeconds)
    if (!due) break
    await settleCharge(services, due)
  }
  if (!stopping?.aborted) await forgetFormerCards(services)
}

/** Remembered, and looked at once it is answered: should we die on the way, the job does it. */
export async function tellOfIntent(services: Services, intentId: string): Promise<void> {
  const known = await markIntentDue(services.database, intentId)
  if (known) services.afterwards.run(() => lookAfterCharge(services, known))
}

/** Stripe tells of a refund that failed, perhaps days after it was made. */
export async function tellOfRefund(services: Services, intentId: string, refundId: string): Promise<void> {
  const known = await markIntentDue(services.database, intentId)
  if (known) services.afterwards.run(() => lookAfterRefund(services, known, refundId))
}
