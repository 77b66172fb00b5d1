// Routes of the vendor's product keys.
import { Body, Id } from '@sitzplan/contract/common'
import {
  NewVendorProductKey,
  NewVendorProductKeyBody,
  VendorProductKeyList,
  VendorProductKeysQuery,
} from '@sitzplan/contract/vendor'
import Type, { type Static } from 'typebox'
import { userCallerOf } from '../access/caller.ts'
import type { Services } from '../app.ts'
import { originOf } from '../audit/audit.ts'
import type { App } from '../platform/http/http-server.ts'
import { createOnce, idempotencyKeyOf } from '../platform/http/idempotency.ts'
import { createProductKey, listProductKeys, revokeProductKey } from './product-keys.ts'

const tags = ['vendor']

export function productKeyRoutes(app: App, services: Services): void {
  const { database, secrets } = services

  app.get(
    '/api/v1/vendor/product-keys',
    {
      config: { access: 'operator' },
      schema: {
        tags,
        operationId: 'listVendorProductKeys',
        summary: 'Product keys that serve every account, newest first',
        querystring: VendorProductKeysQuery,
        response: { 200: VendorProductKeyList },
      },
    },
    async (request) => listProductKeys(database, userCallerOf(request).accountId, request.query),
  )

  app.post(
    '/api/v1/vendor/product-keys',
    {
      config: { access: 'operator', takesIdempotencyKey: true },
      schema: {
        tags,
        operationId: 'createVendorProductKey',
        summary: 'Make a product key that serves one product of every account; it is shown this once',
        body: NewVendorProductKeyBody,
        response: { 201: NewVendorProductKey },
      },
    },
    async (request, reply) => {
      const caller = userCallerOf(request)
      const answer = await createOnce(
        database,
        idempotencyKeyOf(request, caller.credentialId),
        async (tx) => ({ status: 201, body: await createProductKey(tx, originOf(request), caller, request.body) }),
        secrets,
      )
      return reply.code(201).send(answer.body as Static<typeof NewVendorProductKey>)
    },
  )

  app.delete(
    '/api/v1/vendor/product-keys/:id',
    {
      config: { access: 'operator' },
      schema: {
        tags,
        operationId: 'deleteVendorProductKey',
        summary: 'Revoke a product key of the vendor',
        params: Body({ id: Id }),
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const caller = userCallerOf(request)
      await database.transaction((tx) => revokeProductKey(tx, services, originOf(request), caller, request.params.id))
      return reply.code(204).send(null)
    },
  )
}
