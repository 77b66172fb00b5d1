// Asking for a product, by whoever does not have it; giving or declining it, by whoever gives products.
import {
  AskableProductList,
  AskableProductsQuery,
  AskBody,
  DeclineBody,
  GiveBody,
  OwnProductRequest,
  ProductRequest,
  ProductRequestList,
  ProductRequestsQuery,
  RequestParams,
} from '@sitzplan/contract/product-requests'
import { userCallerOf } from '../access/caller.ts'
import type { Services } from '../app.ts'
import { originOf } from '../audit/audit.ts'
import type { App } from '../platform/http/http-server.ts'
import { createOnce, idempotencyKeyOf } from '../platform/http/idempotency.ts'
import { preferredLanguage } from '../platform/http/language.ts'
import { pageOfAll } from '../platform/http/lists.ts'
import { askableProducts, askForProduct, declineRequested, giveRequested, productRequests } from './product-requests.ts'

const tags = ['users']

export function productRequestRoutes(app: App, services: Services): void {
  const { database } = services

  app.get(
    '/api/v1/me/askable-products',
    {
      config: { access: 'signed-in' },
      schema: {
        tags: ['me'],
        operationId: 'listAskableProducts',
        summary: 'Products of my account that I do not have, and may ask for',
        querystring: AskableProductsQuery,
        response: { 200: AskableProductList },
      },
    },
    async (request) => {
      const language = preferredLanguage(request.headers['accept-language'])
      return pageOfAll(await askableProducts(database, userCallerOf(request), language), request.query)
    },
  )

  app.post(
    '/api/v1/product-requests',
    {
      config: { access: 'signed-in', takesIdempotencyKey: true },
      schema: {
        tags: ['me'],
        operationId: 'askForProduct',
        summary: 'Ask the administrators for a product',
        description: 'One request is open for each person and product. After a no it can be asked again a day later.',
        body: AskBody,
        response: { 201: OwnProductRequest },
      },
    },
    async (request, reply) => {
      const caller = userCallerOf(request)
      const key = idempotencyKeyOf(request, caller.credentialId)
      const answer = await createOnce(database, key, async (tx) => ({
        status: 201,
        body: await askForProduct(tx, services, originOf(request), caller, request.body),
      }))
      return reply.code(201).send(answer.body as OwnProductRequest)
    },
  )

  app.get(
    '/api/v1/product-requests',
    {
      config: { access: 'assignments.manage' },
      schema: {
        tags,
        operationId: 'listProductRequests',
        summary: 'Who has asked for a product, newest first',
        querystring: ProductRequestsQuery,
        response: { 200: ProductRequestList },
      },
    },
    async (request) => {
      const language = preferredLanguage(request.headers['accept-language'])
      return productRequests(database, userCallerOf(request), request.query, language)
    },
  )

  app.post(
    '/api/v1/product-requests/:id/give',
    {
      config: { access: 'assignments.manage' },
      schema: {
        tags,
        operationId: 'giveRequestedProduct',
        summary: 'Give somebody the product they have asked for',
        params: RequestParams,
        body: GiveBody,
        response: { 200: ProductRequest },
      },
    },
    async (request) => {
      const caller = userCallerOf(request)
      const language = preferredLanguage(request.headers['accept-language'])
      const { id } = request.params
      return database.transaction((tx) =>
        giveRequested(tx, services, originOf(request), caller, id, request.body, language),
      )
    },
  )

  app.post(
    '/api/v1/product-requests/:id/decline',
    {
      config: { access: 'assignments.manage' },
      schema: {
        tags,
        operationId: 'declineRequestedProduct',
        summary: 'Decline a request for a product, with a sentence that the person reads',
        params: RequestParams,
        body: DeclineBody,
        response: { 200: ProductRequest },
      },
    },
    async (request) => {
      const caller = userCallerOf(request)
      const language = preferredLanguage(request.headers['accept-language'])
      const { id } = request.params
      return database.transaction((tx) =>
        declineRequested(tx, services, originOf(request), caller, id, request.body.answer, language),
      )
    },
  )
}
