// The vendor's calls about the revisions of a customer account: told beforehand, issued, and looked up. Operators see
// totals, never the names of an account's people.
import { type Revision, RevisionList, RevisionsQuery, TotalChangeList } from '@sitzplan/contract/licenses'
import {
  AccountParams,
  IssuedRevision,
  IssueRevisionBody,
  RevisionPreview,
  VendorRevision,
  VendorRevisionParams,
} from '@sitzplan/contract/vendor'
import { userCallerOf } from '../access/caller.ts'
import { customerByReference } from '../accounts/accounts.ts'
import type { Services } from '../app.ts'
import { originOf } from '../audit/audit.ts'
import { issueRevision, previewRevision, revisionOf, revisionsOf, totalsChanged } from '../licenses/licenses.ts'
import type { App } from '../platform/http/http-server.ts'
import { createOnce, idempotencyKeyOf } from '../platform/http/idempotency.ts'

const tags = ['vendor']

export function vendorRevisionRoutes(app: App, services: Services): void {
  const { database } = services

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
      config: { access: 'operator', takesIdempotencyKey: true },
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
      return reply.code(201).send(answer.body as IssuedRevision)
    },
  )

  app.post(
    '/api/v1/vendor/accounts/:account/revisions/preview',
    {
      config: { access: 'operator' },
      schema: {
        tags,
        operationId: 'previewRevision',
        summary: 'What the next revision of an account would change, and whether it would wait',
        description: 'Takes and refuses what issuing does. Nothing is signed, written or told to the account.',
        params: AccountParams,
        body: IssueRevisionBody,
        response: { 200: RevisionPreview },
      },
    },
    async (request) => {
      const { id } = await customerByReference(database, request.params.account)
      return previewRevision(database, services, { accountId: id, ...request.body })
    },
  )

  app.get(
    '/api/v1/vendor/accounts/:account/changes/:revision',
    {
      config: { access: 'operator' },
      schema: {
        tags,
        operationId: 'listVendorRevisionChanges',
        summary: 'The totals of a revision that differ from those of the one before it',
        params: VendorRevisionParams,
        querystring: RevisionsQuery,
        response: { 200: TotalChangeList },
      },
    },
    async (request) => {
      const { id } = await customerByReference(database, request.params.account)
      return totalsChanged(services, id, request.params.revision, request.query)
    },
  )
}

/** A revision as operators see it: that a person loaded or activated it, never who. */
function shownRevision<Shown extends Pick<Revision, 'receivedBy' | 'activatedBy'>>(revision: Shown): Shown {
  const withoutName = (doer: Revision['receivedBy']) => (doer?.kind === 'user' ? { ...doer, name: null } : doer)
  return {
    ...revision,
    receivedBy: withoutName(revision.receivedBy),
    activatedBy: withoutName(revision.activatedBy),
  }
}
