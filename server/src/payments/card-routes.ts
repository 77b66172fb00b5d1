// What is on file of an account, and the way to Stripe's page and back.
import { CardVisit, CardVisitDone, PaymentMethods } from '@sitzplan/contract/payments'
import Type from 'typebox'
import { userCallerOf } from '../access/caller.ts'
import type { Services } from '../app.ts'
import { originOf } from '../audit/audit.ts'
import type { App } from '../platform/http/http-server.ts'
import { idempotencyKeyOf } from '../platform/http/idempotency.ts'
import { preferredLanguage } from '../platform/http/language.ts'
import { newId } from '../platform/ids.ts'
import { finishVisit, paymentMethodsOf, removeCard, visitForCard } from './cards.ts'

const tags = ['orders']

export function cardRoutes(app: App, services: Services): void {
  app.get(
    '/api/v1/payment-method',
    {
      config: { access: 'orders.manage' },
      schema: {
        tags,
        operationId: 'readPaymentMethod',
        summary: 'How the account pays for what it orders',
        response: { 200: PaymentMethods },
      },
    },
    async (request) => paymentMethodsOf(services, userCallerOf(request).accountId),
  )

  app.post(
    '/api/v1/payment-method/card',
    {
      config: { access: 'orders.manage', takesIdempotencyKey: true },
      schema: {
        tags,
        operationId: 'visitForCard',
        summary: 'An address at Stripe where a card is left, in place of the one on file if there is one',
        description:
          'Stripe’s page leads back to `/payment?session=…`. No card data passes through here. 404 where the vendor takes no cards, 409 `payments_unreachable` where Stripe does not answer.',
        response: { 201: CardVisit },
      },
    },
    async (request, reply) => {
      const { accountId, credentialId } = userCallerOf(request)
      const language = preferredLanguage(request.headers['accept-language'])
      // Kept by Stripe, not by us: no transaction is open while it is asked.
      const twin = idempotencyKeyOf(request, credentialId)
      const key = twin ? `visit-${credentialId}-${language}-${twin.key}` : newId()
      return reply.code(201).send(await visitForCard(services, accountId, language, key))
    },
  )

  app.post(
    '/api/v1/payment-method/card/visit-done',
    {
      config: { access: 'orders.manage' },
      schema: {
        tags,
        operationId: 'finishCardVisit',
        summary: 'Put the card on file that was left at Stripe; repeated, it changes nothing',
        description: '409 `wrong_state` where no card was left there.',
        body: CardVisitDone,
        response: { 200: PaymentMethods },
      },
    },
    async (request) => {
      const { accountId } = userCallerOf(request)
      await finishVisit(services, originOf(request), accountId, request.body.session)
      return paymentMethodsOf(services, accountId)
    },
  )

  app.delete(
    '/api/v1/payment-method/card',
    {
      config: { access: 'orders.manage' },
      schema: {
        tags,
        operationId: 'removeCard',
        summary: 'Take the card off file, here and at Stripe',
        description: '409 `wrong_state` while an order is being charged to it.',
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { accountId } = userCallerOf(request)
      await services.database.transaction((tx) => removeCard(tx, originOf(request), accountId))
      return reply.code(204).send(null)
    },
  )
}
