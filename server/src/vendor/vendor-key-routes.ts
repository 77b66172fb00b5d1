// Routes of the vendor's keys: what signs revisions, and what is trusted. Public parts alone.
import {
  NewVendorKeyBody,
  VendorKey,
  VendorKeyList,
  VendorKeyParams,
  VendorKeySet,
  VendorKeysQuery,
} from '@sitzplan/contract/vendor-keys'
import { userCallerOf } from '../access/caller.ts'
import type { Services } from '../app.ts'
import { originOf } from '../audit/audit.ts'
import {
  chooseKey,
  createKey,
  retireKey,
  revokeKey,
  vendorKey,
  vendorKeySet,
  vendorKeys,
} from '../licenses/vendor-key-life.ts'
import type { App } from '../platform/http/http-server.ts'
import { createOnce, idempotencyKeyOf } from '../platform/http/idempotency.ts'
import { pageOfAll } from '../platform/http/lists.ts'

const tags = ['vendor']
const access = 'operator'
const path = '/api/v1/vendor/keys'

export function vendorKeyRoutes(app: App, services: Services): void {
  const { database } = services

  app.get(
    path,
    {
      config: { access },
      schema: {
        tags,
        operationId: 'listVendorKeys',
        summary: 'Keys that sign licenses, or did, newest first; the private parts are nowhere to be read',
        querystring: VendorKeysQuery,
        response: { 200: VendorKeyList },
      },
    },
    async (request) => pageOfAll(await vendorKeys(database, services), request.query),
  )

  app.post(
    path,
    {
      config: { access, takesIdempotencyKey: true },
      schema: {
        tags,
        operationId: 'createVendorKey',
        summary: 'Make a key that signs from now on, or one that is prepared',
        body: NewVendorKeyBody,
        response: { 201: VendorKey },
      },
    },
    async (request, reply) => {
      const { accountId: vendorId, credentialId } = userCallerOf(request)
      const signs = request.body.signs ?? true
      const answer = await createOnce(database, idempotencyKeyOf(request, credentialId), async (tx) => ({
        status: 201,
        body: await createKey(tx, services, originOf(request), { vendorId, signs }),
      }))
      return reply.code(201).send(answer.body as VendorKey)
    },
  )

  app.get(
    `${path}/jwks`,
    {
      config: { access },
      schema: {
        tags,
        operationId: 'exportVendorKeys',
        summary: 'The public parts of all keys that count, as a JWKS, for customers with an installation of their own',
        response: { 200: VendorKeySet },
      },
    },
    async () => vendorKeySet(database),
  )

  app.get(
    `${path}/:kid`,
    {
      config: { access },
      schema: {
        tags,
        operationId: 'readVendorKey',
        summary: 'A key that signs licenses, or did, with its public part',
        params: VendorKeyParams,
        response: { 200: VendorKey },
      },
    },
    async (request) => vendorKey(database, services, request.params.kid),
  )

  const changes = [
    { verb: 'sign', change: chooseKey, operationId: 'chooseVendorKey', summary: 'Sign with this key from now on' },
    {
      verb: 'retire',
      change: retireKey,
      operationId: 'retireVendorKey',
      summary: 'Never sign with this key again; what it has signed still counts',
    },
    {
      verb: 'revoke',
      change: revokeKey,
      operationId: 'revokeVendorKey',
      summary: 'Trust this key no more: no document that it signed is accepted from now on',
    },
  ]
  for (const { verb, change, ...described } of changes) {
    app.post(
      `${path}/:kid/${verb}`,
      {
        config: { access },
        schema: { tags, ...described, params: VendorKeyParams, response: { 200: VendorKey } },
      },
      async (request) => {
        const { accountId: vendorId } = userCallerOf(request)
        const { kid } = request.params
        return database.transaction((tx) => change(tx, services, originOf(request), { vendorId, kid }))
      },
    )
  }
}
