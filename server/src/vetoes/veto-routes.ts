// PUT and DELETE /holds/{userId}: a product's veto against removing its license.
import { Veto, VetoBody, VetoParams } from '@sitzplan/contract/surplus'
import Type from 'typebox'
import { callerOf } from '../access/caller.ts'
import type { Services } from '../app.ts'
import { originOf } from '../audit/audit.ts'
import type { App } from '../platform/http/http-server.ts'
import { productUseOf } from '../seats/product-callers.ts'
import { liftVeto, setVeto } from './vetoes.ts'

const tags = ['product applications']

export function vetoRoutes(app: App, services: Services): void {
  const { database } = services

  app.put(
    '/api/v1/holds/:userId',
    {
      config: { access: 'product-key' },
      schema: {
        tags,
        operationId: 'setVeto',
        summary: 'Keep the license of this product with somebody: nobody takes it away until the veto is lifted',
        description:
          'Removing it is refused with `license_vetoed` and the reason. Suspending or deleting the person is not, nor the end of the license.',
        params: VetoParams,
        body: VetoBody,
        response: { 200: Veto },
      },
    },
    async (request) => {
      const use = await productUseOf(services, callerOf(request), { user: request.params.userId })
      const { reason, since } = await database.transaction((tx) =>
        setVeto(tx, originOf(request), use, request.body.reason),
      )
      return { reason, since: since.toISOString() }
    },
  )

  app.delete(
    '/api/v1/holds/:userId',
    {
      config: { access: 'product-key' },
      schema: {
        tags,
        operationId: 'liftVeto',
        summary: 'Lift the veto; again is fine',
        params: VetoParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const use = await productUseOf(services, callerOf(request), { user: request.params.userId })
      await database.transaction((tx) => liftVeto(tx, originOf(request), use))
      return reply.code(204).send(null)
    },
  )
}
