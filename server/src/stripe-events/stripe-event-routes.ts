// Where Stripe tells what happened. An event is believed when Stripe has signed it, and then only that there is something to
// look at: what is true is asked of Stripe itself. So it does not matter in which order events come, or how often.
import Type from 'typebox'
import type { Services } from '../app.ts'
import { Refusal } from '../platform/errors/refusal.ts'
import type { App } from '../platform/http/http-server.ts'
import { takeEvent } from './stripe-events.ts'

/** Stripe's events are a few kilobytes; the largest, of checkouts, some dozens. */
const mostBytes = 500_000

export async function stripeEventRoutes(app: App, services: Services): Promise<void> {
  // The signature is of the bytes as they came.
  await app.register(async (scope: App) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    scope.post(
      '/api/v1/stripe/webhook',
      {
        // The signature in the header opens it.
        config: { access: 'public' },
        bodyLimit: mostBytes,
        schema: {
          tags: ['orders'],
          operationId: 'receiveStripeEvent',
          summary: 'Events of Stripe, signed with the endpoint’s secret',
          description: 'Events that nothing here is known of are answered alike, and change nothing.',
          response: { 200: Type.Object({ received: Type.Boolean() }) },
        },
      },
      async (request) => {
        const signature = request.headers['stripe-signature']
        const event =
          Buffer.isBuffer(request.body) && typeof signature === 'string'
            ? await services.stripe.readEvent(request.body, signature)
            : null
        if (!event) throw new Refusal('bad_signature')
        await takeEvent(services, event)
        return { received: true }
      },
    )
  })
}
