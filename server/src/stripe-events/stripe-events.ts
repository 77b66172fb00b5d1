// What an event of Stripe's is about: a charge, a visit that brought a card, a card, a customer. Whose it is, our own rows
// say; of others' events nothing is known here.
import type { Services } from '../app.ts'
import { systemOrigin } from '../audit/audit.ts'
import { tellOfIntent, tellOfRefund } from '../orders/charge-jobs.ts'
import { finishVisit, forgetCustomer, refreshCard } from '../payments/cards.ts'
import type { Stripe } from '../payments/stripe.ts'
import { Refusal } from '../platform/errors/refusal.ts'

/** Answered before Stripe is asked: it waits for the answer, and sends again what it got none for. */
export async function takeEvent(services: Services, event: Stripe.Event): Promise<void> {
  switch (event.type) {
    case 'payment_intent.succeeded':
    case 'payment_intent.processing':
    case 'payment_intent.payment_failed':
    case 'payment_intent.canceled':
      return tellOfIntent(services, event.data.object.id)
    case 'charge.refunded': {
      const intent = idOf(event.data.object.payment_intent)
      return intent ? tellOfIntent(services, intent) : undefined
    }
    case 'refund.failed': {
      const { id, payment_intent: intent } = event.data.object
      return intent ? tellOfRefund(services, idOf(intent) ?? '', id) : undefined
    }
    case 'checkout.session.completed': {
      const { id } = event.data.object
      return services.afterwards.run(() => finishVisit(services, systemOrigin, null, id).catch(unlessUnknown))
    }
    case 'payment_method.updated':
    case 'payment_method.automatically_updated': {
      const customer = idOf(event.data.object.customer)
      return customer ? services.afterwards.run(() => refreshCard(services, customer)) : undefined
    }
    case 'payment_method.detached': {
      // Of whom it was stands in what it was before.
      const { customer } = (event.data.previous_attributes ?? {}) as { customer?: string | null }
      return customer ? services.afterwards.run(() => refreshCard(services, customer)) : undefined
    }
    case 'customer.deleted': {
      const { id } = event.data.object
      return services.afterwards.run(() => forgetCustomer(services, id))
    }
    default:
      return undefined
  }
}

const idOf = (reference: string | { id: string } | null | undefined): string | null =>
  (typeof reference === 'object' ? reference?.id : reference) ?? null

function unlessUnknown(error: unknown): void {
  if (!(error instanceof Refusal && ['not_found', 'wrong_state'].includes(error.code))) throw error
}
