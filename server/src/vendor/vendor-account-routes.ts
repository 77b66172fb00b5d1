// The vendor's calls about customer accounts and the revisions issued to them. Operators see totals, never the names
// of an account's people.

import { RevisionList, RevisionsQuery } from '@sitzplan/contract/licenses'
import {
  AccountParams,
  AccountPatch,
  IssuedRevision,
  IssueRevisionBody,
  NewAccountBody,
  VendorAccount,
  VendorAccountDetail,
  VendorAccountList,
  VendorAccountsQuery,
  VendorRevision,
  VendorRevisionParams,
} from '@sitzplan/contract/vendor'
import { userCallerOf } from '../access/caller.ts'
import { customerByReference, listCustomers } from '../accounts/accounts.ts'
import type { Services } from '../app.ts'
import { originOf } from '../audit/audit.ts'
import { issueRevision, licenseOf, revisionOf, revisionsOf } from '../licenses/licenses.ts'
import type { App } from '../platform/http/http-server.ts'
import { createOnce, idempotencyKeyOf } from '../platform/http/idempotency.ts'
import { changeCustomer, createCustomer, shownCustomer, shownRevision } from './customers.ts'

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
      config: { access: 'operator' },
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
      return { ...shownCustomer(customer), license: await licenseOf(services, customer.id) }
    },
  )

  app.patch(
    '/api/v1/vendor/accounts/:account',
    {
      config: { access: 'operator' },
      schema: {
        tags,
        operationId: 'changeVendorAccount',
        summary: 'Rename, suspend or reactivate a customer account, set its language and time zone',
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

  app.get(
    '/api/v1/vendor/accounts/:account/revisions',
    {
      config: { access: 'operator' },
      schema: {
        tags,
        operationId: 'listVendorRevisions',
        summary: 'Revisions of an account, newest first',
        params: AccountParams,
        querystring: RevisionsQuery,
        response: { 200: RevisionList },
      },
    },
    async (request) => {
      const { id } = await customerByReference(database, request.params.account)
      const page = await revisionsOf(services, id, null, request.query)
      return { ...page, items: page.items.map(shownRevision) }
    },
  )

  app.get(
    '/api/v1/vendor/accounts/:account/revisions/:revision',
    {
      config: { access: 'operator' },
      schema: {
        tags,
        operationId: 'readVendorRevision',
        summary: 'A revision of an account with its document, to be saved as a .license file',
        params: VendorRevisionParams,
        response: { 200: VendorRevision },
      },
    },
    async (request) => {
      const { id } = await customerByReference(database, request.params.account)
      return shownRevision(await revisionOf(services, id, request.params.revision))
    },
  )

  app.post(
    '/api/v1/vendor/accounts/:account/revisions',
    {
      config: { access: 'operator' },
      schema: {
        tags,
        operationId: 'issueRevision',
        summary: 'Sign the next revision of an account',
        description:
          'What is left out is taken from the present revision: lines not named stay, quantity 0 takes a line away. The account has received the revision when the call answers; `status` says whether it is active or waits for its administrators.',
        params: AccountParams,
        body: IssueRevisionBody,
        response: { 201: IssuedRevision },
      },
    },
    async (request, reply) => {
      const key = idempotencyKeyOf(request, userCallerOf(request).credentialId)
      const answer = await createOnce(database, key, async (tx) => {
        const { id } = await customerByReference(tx, request.params.account)
        const issued = await issueRevision(tx, services, originOf(request), { accountId: id, ...request.body })
        return { status: 201, body: issued }
      })
      return reply.code(201).send(answer.body as { revision: number; document: string; status: 'active' })
    },
  )
}
