// Orders and questions to sales, as the vendor's operators work them off. Operators see no names of an account's people.
import {
  ConfirmBody,
  FulfilBody,
  MakeOrderBody,
  OrderParams,
  RejectBody,
  SalesRequestsQuery,
  VendorOrder,
  VendorOrderList,
  VendorOrdersQuery,
  VendorSalesRequest,
  VendorSalesRequestList,
} from '@sitzplan/contract/orders'
import { customerByReference } from '../accounts/accounts.ts'
import type { Services } from '../app.ts'
import { originOf } from '../audit/audit.ts'
import type { App } from '../platform/http/http-server.ts'
import { confirmOrder, fulfilOrder, rejectOrder } from './fulfilling.ts'
import { vendorOrder, vendorRequest } from './order-view.ts'
import { orderOf, ordersOf } from './orders.ts'
import { declineRequest, makeOrder, salesRequestsOf } from './sales-requests.ts'

const tags = ['vendor']
const everywhere = { accountId: null, managedGroups: null }

export function vendorOrderRoutes(app: App, services: Services): void {
  const { database } = services

  app.get(
    '/api/v1/vendor/orders',
    {
      config: { access: 'operator' },
      schema: {
        tags,
        operationId: 'listVendorOrders',
        summary: 'Orders of all accounts, or of one, newest first',
        querystring: VendorOrdersQuery,
        response: { 200: VendorOrderList },
      },
    },
    async (request) => {
      const { account, ...query } = request.query
      const accountId = account === undefined ? null : (await customerByReference(database, account)).id
      return ordersOf(database, { accountId, managedGroups: null }, query, vendorOrder)
    },
  )

  app.get(
    '/api/v1/vendor/orders/:id',
    {
      config: { access: 'operator' },
      schema: {
        tags,
        operationId: 'readVendorOrder',
        summary: 'An order',
        params: OrderParams,
        response: { 200: VendorOrder },
      },
    },
    async (request) => vendorOrder(await orderOf(database, request.params.id, everywhere)),
  )

  app.post(
    '/api/v1/vendor/orders/:id/confirm',
    {
      config: { access: 'operator' },
      schema: {
        tags,
        operationId: 'confirmOrder',
        summary: 'Confirm an order: its licenses are going to come',
        description:
          'One that is paid by card is charged first: 409 `payment_failed` where the card was not charged. Where Stripe has not answered yet the order comes back `requested`, with a payment that is `processing`, and is confirmed by itself.',
        params: OrderParams,
        body: ConfirmBody,
        response: { 200: VendorOrder },
      },
    },
    async (request) =>
      vendorOrder(await confirmOrder(services, originOf(request), request.params.id, request.body?.payment)),
  )

  app.post(
    '/api/v1/vendor/orders/:id/fulfil',
    {
      config: { access: 'operator' },
      schema: {
        tags,
        operationId: 'fulfilOrder',
        summary: 'Fulfill a confirmed order: issues the revision with its licenses',
        description:
          'The lines are added to what the account owns by then. The revision activates by itself, or waits for the account’s administrators, like any.',
        params: OrderParams,
        body: FulfilBody,
        response: { 200: VendorOrder },
      },
    },
    async (request) =>
      database.transaction(async (tx) =>
        vendorOrder(await fulfilOrder(tx, services, originOf(request), request.params.id, request.body)),
      ),
  )

  app.post(
    '/api/v1/vendor/orders/:id/reject',
    {
      config: { access: 'operator' },
      schema: {
        tags,
        operationId: 'rejectOrder',
        summary: 'Reject an order, with a reason that the account reads',
        params: OrderParams,
        body: RejectBody,
        response: { 200: VendorOrder },
      },
    },
    async (request) =>
      database.transaction(async (tx) =>
        vendorOrder(await rejectOrder(tx, services, originOf(request), request.params.id, request.body.reason)),
      ),
  )

  app.get(
    '/api/v1/vendor/sales-requests',
    {
      config: { access: 'operator' },
      schema: {
        tags,
        operationId: 'listVendorSalesRequests',
        summary: 'What accounts have asked sales for, newest first',
        querystring: SalesRequestsQuery,
        response: { 200: VendorSalesRequestList },
      },
    },
    async (request) => salesRequestsOf(database, everywhere, request.query, vendorRequest),
  )

  app.post(
    '/api/v1/vendor/sales-requests/:id/order',
    {
      config: { access: 'operator' },
      schema: {
        tags,
        operationId: 'makeOrderOfSalesRequest',
        summary: 'Make an order of a question to sales, also with other lines',
        params: OrderParams,
        body: MakeOrderBody,
        response: { 200: VendorOrder },
      },
    },
    async (request) =>
      database.transaction(async (tx) =>
        vendorOrder(await makeOrder(tx, services, originOf(request), request.params.id, request.body)),
      ),
  )

  app.post(
    '/api/v1/vendor/sales-requests/:id/decline',
    {
      config: { access: 'operator' },
      schema: {
        tags,
        operationId: 'declineSalesRequest',
        summary: 'Decline a question to sales, with a reason that the account reads',
        params: OrderParams,
        body: RejectBody,
        response: { 200: VendorSalesRequest },
      },
    },
    async (request) =>
      database.transaction(async (tx) =>
        vendorRequest(await declineRequest(tx, services, originOf(request), request.params.id, request.body.reason)),
      ),
  )
}
