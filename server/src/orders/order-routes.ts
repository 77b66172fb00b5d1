// Orders and questions to sales, as the people of an account make and follow them.
import {
  Order,
  OrderBody,
  OrderList,
  OrderParams,
  OrderPreview,
  OrderPreviewBody,
  OrdersQuery,
  SalesRequest,
  SalesRequestList,
  SalesRequestsQuery,
} from '@sitzplan/contract/orders'
import { userCallerOf } from '../access/caller.ts'
import type { Services } from '../app.ts'
import { originOf } from '../audit/audit.ts'
import type { App } from '../platform/http/http-server.ts'
import { createOnce, idempotencyKeyOf } from '../platform/http/idempotency.ts'
import { payOrder } from './fulfilling.ts'
import { shownOrder, shownRequest } from './order-view.ts'
import { cancelOrder, orderOf, ordersOf, placeOrder, previewOrder } from './orders.ts'
import { askSales, salesRequestsOf } from './sales-requests.ts'

const tags = ['orders']

export function orderRoutes(app: App, services: Services): void {
  const { database } = services

  app.get(
    '/api/v1/orders',
    {
      config: { access: 'orders.manage' },
      schema: {
        tags,
        operationId: 'listOrders',
        summary: 'Orders of the account, newest first',
        querystring: OrdersQuery,
        response: { 200: OrderList },
      },
    },
    async (request) => ordersOf(database, userCallerOf(request), request.query, shownOrder),
  )

  app.post(
    '/api/v1/orders',
    {
      config: { access: 'orders.manage', takesIdempotencyKey: true },
      schema: {
        tags,
        operationId: 'placeOrder',
        summary: 'Order licenses, or fewer of them',
        description:
          'Where a payment method is on file, of products that are ordered without the vendor’s sales. The vendor confirms and fulfills it within 48 hours; the licenses come with the next revision.',
        body: OrderBody,
        response: { 201: Order },
      },
    },
    async (request, reply) => {
      const caller = userCallerOf(request)
      const key = idempotencyKeyOf(request, caller.credentialId)
      const answer = await createOnce(database, key, async (tx) => ({
        status: 201,
        body: shownOrder(await placeOrder(tx, services, originOf(request), caller, request.body)),
      }))
      return reply.code(201).send(answer.body as Order)
    },
  )

  app.post(
    '/api/v1/orders/preview',
    {
      config: { access: ['orders.manage', 'products.view'] },
      schema: {
        tags,
        operationId: 'previewOrder',
        summary: 'What an order would change, and until when it would be there',
        description: 'Refuses lines that no revision can have. Nothing is written or told to the vendor.',
        body: OrderPreviewBody,
        response: { 200: OrderPreview },
      },
    },
    async (request) => previewOrder(services, userCallerOf(request).accountId, request.body),
  )

  app.get(
    '/api/v1/orders/:id',
    {
      config: { access: 'orders.manage' },
      schema: {
        tags,
        operationId: 'readOrder',
        summary: 'An order of the account',
        params: OrderParams,
        response: { 200: Order },
      },
    },
    async (request) => shownOrder(await orderOf(database, request.params.id, userCallerOf(request))),
  )

  app.post(
    '/api/v1/orders/:id/cancel',
    {
      config: { access: 'orders.manage' },
      schema: {
        tags,
        operationId: 'cancelOrder',
        summary: 'Cancel an order, as long as its licenses are not there',
        params: OrderParams,
        response: { 200: Order },
      },
    },
    async (request) => {
      const { accountId } = userCallerOf(request)
      return database.transaction(async (tx) =>
        shownOrder(await cancelOrder(tx, services, originOf(request), accountId, request.params.id)),
      )
    },
  )

  app.post(
    '/api/v1/orders/:id/pay',
    {
      config: { access: 'orders.manage' },
      schema: {
        tags,
        operationId: 'payOrder',
        summary: 'Try again to pay an order whose card was not charged',
        description: 'With the card that is on file now. Charged, the order is confirmed.',
        params: OrderParams,
        response: { 200: Order },
      },
    },
    async (request) => {
      const { accountId } = userCallerOf(request)
      return shownOrder(await payOrder(services, originOf(request), accountId, request.params.id))
    },
  )

  app.get(
    '/api/v1/sales-requests',
    {
      config: { access: 'products.view' },
      schema: {
        tags,
        operationId: 'listSalesRequests',
        summary: 'What the account has asked the vendor’s sales for, newest first',
        querystring: SalesRequestsQuery,
        response: { 200: SalesRequestList },
      },
    },
    async (request) => salesRequestsOf(database, userCallerOf(request), request.query, shownRequest),
  )

  app.post(
    '/api/v1/sales-requests',
    {
      config: { access: 'products.view', takesIdempotencyKey: true },
      schema: {
        tags,
        operationId: 'askSales',
        summary: 'Ask the vendor’s sales for licenses; nothing is ordered by it',
        body: OrderBody,
        response: { 201: SalesRequest },
      },
    },
    async (request, reply) => {
      const caller = userCallerOf(request)
      const key = idempotencyKeyOf(request, caller.credentialId)
      const answer = await createOnce(database, key, async (tx) => ({
        status: 201,
        body: shownRequest(await askSales(tx, services, originOf(request), caller, request.body)),
      }))
      return reply.code(201).send(answer.body as SalesRequest)
    },
  )
}
