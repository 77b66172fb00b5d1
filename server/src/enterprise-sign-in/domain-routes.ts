// Routes of e-mail domains.
import {
  DomainParams,
  DomainsQuery,
  EmailDomain,
  EmailDomainList,
  NewDomainBody,
  VerifyDomainBody,
} from '@sitzplan/contract/enterprise-sign-in'
import Type from 'typebox'
import { userCallerOf } from '../access/caller.ts'
import type { Services } from '../app.ts'
import { originOf } from '../audit/audit.ts'
import type { App } from '../platform/http/http-server.ts'
import { createOnce, idempotencyKeyOf } from '../platform/http/idempotency.ts'
import { Turnstiles } from '../platform/turnstile.ts'
import { addDomain, listDomains, removeDomain, verifyDomain } from './domains.ts'

const tags = ['enterprise sign-in']
const access = 'sign-in.manage'

export function domainRoutes(app: App, services: Services): void {
  const { database } = services
  // Each may take ten seconds of somebody else's server.
  const lookUps = new Turnstiles({ atOnce: 2, mostWaiting: 20 })

  app.get(
    '/api/v1/email-domains',
    {
      config: { access },
      schema: {
        tags,
        operationId: 'listEmailDomains',
        summary: 'E-mail domains of the account, and how each is proved to be its own',
        querystring: DomainsQuery,
        response: { 200: EmailDomainList },
      },
    },
    async (request) => listDomains(database, userCallerOf(request).accountId, request.query),
  )

  app.post(
    '/api/v1/email-domains',
    {
      config: { access, takesIdempotencyKey: true },
      schema: {
        tags,
        operationId: 'addEmailDomain',
        summary: 'Add a domain; it counts once it is verified',
        body: NewDomainBody,
        response: { 201: EmailDomain },
      },
    },
    async (request, reply) => {
      const { accountId, credentialId } = userCallerOf(request)
      const answer = await createOnce(database, idempotencyKeyOf(request, credentialId), async (tx) => ({
        status: 201,
        body: await addDomain(tx, originOf(request), accountId, request.body.domain),
      }))
      return reply.code(201).send(answer.body as EmailDomain)
    },
  )

  app.post(
    '/api/v1/email-domains/:id/verify',
    {
      config: { access },
      schema: {
        tags,
        operationId: 'verifyEmailDomain',
        summary: 'Look for the DNS record or the file now',
        description: 'A domain belongs to the account that proved it first: 409 `domain_taken` for others.',
        params: DomainParams,
        body: VerifyDomainBody,
        response: { 200: EmailDomain },
      },
    },
    async (request) => {
      const { accountId } = userCallerOf(request)
      const { params, body } = request
      return lookUps.pass(accountId, () => verifyDomain(services, originOf(request), accountId, params.id, body.by))
    },
  )

  app.delete(
    '/api/v1/email-domains/:id',
    {
      config: { access },
      schema: {
        tags,
        operationId: 'removeEmailDomain',
        summary: 'Remove a domain',
        params: DomainParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { accountId } = userCallerOf(request)
      await database.transaction((tx) => removeDomain(tx, originOf(request), accountId, request.params.id))
      return reply.code(204).send(null)
    },
  )
}
