// The vendor's calls about customer accounts. Operators see totals, never the names of an account's people.

import {
  AccountParams,
  AccountPatch,
  FirstSuperadminBody,
  FirstSuperadminInvited,
  NewAccountBody,
  VendorAccount,
  VendorAccountDetail,
  VendorAccountList,
  VendorAccountsQuery,
} from '@sitzplan/contract/vendor'
import { userCallerOf } from '../access/caller.ts'
import { customerByReference, listCustomers } from '../accounts/accounts.ts'
import type { Services } from '../app.ts'
import { originOf } from '../audit/audit.ts'
import { feedTokenOf } from '../license-feed/vendor-feed.ts'
import { licenseOf } from '../licenses/licenses.ts'
import type { App } from '../platform/http/http-server.ts'
import { createOnce, idempotencyKeyOf } from '../platform/http/idempotency.ts'
import { changeCustomer, createCustomer, shownCustomer } from './customers.ts'
import { inviteFirstSuperadmin } from './first-superadmin.ts'

const tags = ['vendor']

export function vendorAccountRoutes(app: App, services: Services): void {
  const { database } = services

  app.get(
    '/api/v1/vendor/accounts',
    {
      config: { access: 'operator' },
      schema: {
        tags,
        operationId: 'listVendorAccounts',
        summary: 'Customer accounts, in order of name',
        querystring: VendorAccountsQuery,
        response: { 200: VendorAccountList },
      },
    },
    async (request) => {
      const page = await listCustomers(database, request.query)
      return { ...page, items: page.items.map(shownCustomer) }
    },
  )

  app.post(
    '/api/v1/vendor/accounts',
    {
      config: { access: 'operator', takesIdempotencyKey: true },
      schema: {
        tags,
        operationId: 'createVendorAccount',
        summary: 'Add a customer account, with its first superadmin if one is named',
        description:
          'The superadmin stays invited until they activate. The account owns nothing until a revision is issued.',
        body: NewAccountBody,
        response: { 201: VendorAccount },
      },
    },
    async (request, reply) => {
      const key = idempotencyKeyOf(request, userCallerOf(request).credentialId)
      const answer = await createOnce(database, key, async (tx) => ({
        status: 201,
        body: await createCustomer(tx, services, originOf(request), request.body),
      }))
      return reply.code(201).send(answer.body as VendorAccount)
    },
  )

  app.get(
    '/api/v1/vendor/accounts/:account',
    {
      config: { access: 'operator' },
      schema: {
        tags,
        operationId: 'readVendorAccount',
        summary: 'A customer account with its license and what is used of it',
        params: AccountParams,
        response: { 200: VendorAccountDetail },
      },
    },
    async (request) => {
      const customer = await customerByReference(database, request.params.account)
      return {
        ...shownCustomer(customer),
        license: await licenseOf(services, customer.id),
        feed: await feedTokenOf(database, customer.id),
        hasSuperadmin: customer.hasSuperadmin,
      }
    },
  )

  app.patch(
    '/api/v1/vendor/accounts/:account',
    {
      config: { access: 'operator' },
      schema: {
        tags,
        operationId: 'changeVendorAccount',
        summary: 'Rename, suspend or reactivate a customer account, set its contact, language and time zone',
        params: AccountParams,
        body: AccountPatch,
        response: { 200: VendorAccount },
      },
    },
    async (request) =>
      database.transaction((tx) =>
        changeCustomer(tx, services, originOf(request), request.params.account, request.body),
      ),
  )

  app.post(
    '/api/v1/vendor/accounts/:account/first-superadmin',
    {
      config: { access: 'operator', takesIdempotencyKey: true },
      schema: {
        tags,
        operationId: 'inviteFirstSuperadmin',
        summary: 'Invite the first superadmin of an account, also once more',
        description:
          'Only while nobody has activated their access as superadmin there; then people are the customer’s own matter. Links of earlier invitations open no more. Without a mail server (`SMTP_URL`) the link is answered, this once.',
        params: AccountParams,
        body: FirstSuperadminBody,
        response: { 201: FirstSuperadminInvited },
      },
    },
    async (request, reply) => {
      const { account } = request.params
      const answer = await createOnce(
        database,
        idempotencyKeyOf(request, userCallerOf(request).credentialId),
        async (tx) => ({
          status: 201,
          body: await inviteFirstSuperadmin(tx, services, originOf(request), account, request.body),
        }),
        services.secrets,
      )
      return reply.code(201).send(answer.body as FirstSuperadminInvited)
    },
  )
}
