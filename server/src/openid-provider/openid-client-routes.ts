// Routes of the vendor's OpenID clients.
import {
  NewOpenidClient,
  NewOpenidClientBody,
  OpenidClient,
  OpenidClientList,
  OpenidClientParams,
  OpenidClientPatch,
  OpenidClientsQuery,
} from '@sitzplan/contract/openid'
import Type, { type Static } from 'typebox'
import { userCallerOf } from '../access/caller.ts'
import type { Services } from '../app.ts'
import { originOf } from '../audit/audit.ts'
import type { App } from '../platform/http/http-server.ts'
import { createOnce, idempotencyKeyOf } from '../platform/http/idempotency.ts'
import { changeClient, createClient, deleteClient, listClients, renewSecret } from './openid-clients.ts'

const tags = ['vendor']
const access = 'operator'
const path = '/api/v1/vendor/openid-clients'

export function openidClientRoutes(app: App, { database, secrets }: Services): void {
  app.get(
    path,
    {
      config: { access },
      schema: {
        tags,
        operationId: 'listOpenidClients',
        summary: 'Products and websites that sign people in with Sitzplan (OpenID Connect), newest first',
        querystring: OpenidClientsQuery,
        response: { 200: OpenidClientList },
      },
    },
    async (request) => listClients(database, userCallerOf(request).accountId, request.query),
  )

  app.post(
    path,
    {
      config: { access, takesIdempotencyKey: true },
      schema: {
        tags,
        operationId: 'createOpenidClient',
        summary: 'Register a client; its secret is shown this once',
        body: NewOpenidClientBody,
        response: { 201: NewOpenidClient },
      },
    },
    async (request, reply) => {
      const caller = userCallerOf(request)
      const answer = await createOnce(
        database,
        idempotencyKeyOf(request, caller.credentialId),
        async (tx) => ({
          status: 201,
          body: await createClient(tx, originOf(request), caller.accountId, request.body),
        }),
        secrets,
      )
      return reply.code(201).send(answer.body as Static<typeof NewOpenidClient>)
    },
  )

  app.patch(
    `${path}/:id`,
    {
      config: { access },
      schema: {
        tags,
        operationId: 'changeOpenidClient',
        summary: 'Change a client',
        params: OpenidClientParams,
        body: OpenidClientPatch,
        response: { 200: OpenidClient },
      },
    },
    async (request) =>
      database.transaction((tx) =>
        changeClient(tx, originOf(request), userCallerOf(request), request.params.id, request.body),
      ),
  )

  app.post(
    `${path}/:id/secret`,
    {
      config: { access },
      schema: {
        tags,
        operationId: 'renewOpenidClientSecret',
        summary: 'Give a confidential client another secret, shown this once; the one before ends at once',
        params: OpenidClientParams,
        response: { 200: NewOpenidClient },
      },
    },
    async (request) =>
      database.transaction((tx) => renewSecret(tx, originOf(request), userCallerOf(request), request.params.id)),
  )

  app.delete(
    `${path}/:id`,
    {
      config: { access },
      schema: {
        tags,
        operationId: 'deleteOpenidClient',
        summary: 'Delete a client; what it was given is worth nothing from then on',
        params: OpenidClientParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      await database.transaction((tx) => deleteClient(tx, originOf(request), userCallerOf(request), request.params.id))
      return reply.code(204).send(null)
    },
  )
}
