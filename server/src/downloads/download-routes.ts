// Desktop applications over HTTP: the vendor registers them, technicians ask for a link, a browser opens it.
import {
  DesktopApplication,
  DesktopApplicationBody,
  DownloadLink,
  DownloadParams,
  ProductKeyParams,
} from '@sitzplan/contract/downloads'
import Type from 'typebox'
import { userCallerOf } from '../access/caller.ts'
import type { Services } from '../app.ts'
import { originOf } from '../audit/audit.ts'
import { type Product, productByKey } from '../catalog/catalog.ts'
import type { Transaction } from '../platform/database/database.ts'
import { notFound } from '../platform/errors/refusal.ts'
import type { App } from '../platform/http/http-server.ts'
import { createOnce, idempotencyKeyOf } from '../platform/http/idempotency.ts'
import { applicationOf, setApplication } from './desktop-applications.ts'
import { downloadLink, openDownload } from './downloads.ts'

export function downloadRoutes(app: App, services: Services): void {
  const { database, secrets, config } = services
  const productOf = async (key: string): Promise<Product> => {
    const product = await productByKey(database, key)
    if (!product) throw notFound()
    return product
  }

  app.get(
    '/api/v1/vendor/catalog/:key/application',
    {
      config: { access: 'operator' },
      schema: {
        tags: ['vendor'],
        operationId: 'readApplication',
        summary: "A product's desktop application",
        params: ProductKeyParams,
        response: { 200: DesktopApplication },
      },
    },
    async (request) => applicationOf(database, (await productOf(request.params.key)).id),
  )

  app.put(
    '/api/v1/vendor/catalog/:key/application',
    {
      config: { access: 'operator' },
      schema: {
        tags: ['vendor'],
        operationId: 'setApplication',
        summary: "Say where a product's desktop application is kept; null: it has none",
        description:
          'Technicians of the product are led there by links that expire. The address behind them is yours, and does not: whoever was led there knows it. Where the file is not for everybody, register an address that your storage has signed for a time, and a new one before that is over. Addresses with a password, and those of private networks, are refused.',
        params: ProductKeyParams,
        body: DesktopApplicationBody,
        response: { 200: DesktopApplication },
      },
    },
    async (request) => {
      const product = await productOf(request.params.key)
      return database.transaction((tx) => setApplication(tx, services, originOf(request), product, request.body.url))
    },
  )

  app.post(
    '/api/v1/me/products/:key/download',
    {
      config: { access: 'signed-in', takesIdempotencyKey: true },
      schema: {
        tags: ['me'],
        operationId: 'askForDownload',
        summary: "A link to a product's desktop application, for five minutes; for those who have the product",
        params: ProductKeyParams,
        response: { 201: DownloadLink },
      },
    },
    async (request, reply) => {
      const caller = userCallerOf(request)
      const key = idempotencyKeyOf(request, caller.credentialId)
      const made = async (tx: Transaction) => ({
        status: 201,
        body: await downloadLink({ database: tx, secrets, config }, caller, request.params.key),
      })
      const { body } = await createOnce(database, key, made, secrets)
      return reply.code(201).send(body as DownloadLink)
    },
  )

  app.get(
    '/api/v1/downloads/:link',
    {
      config: { access: 'public' },
      schema: {
        tags: ['me'],
        operationId: 'openDownload',
        summary: 'Leads to the file; 410 once the link has expired',
        params: DownloadParams,
        response: { 303: Type.Null() },
      },
    },
    async (request, reply) => {
      const url = await openDownload(services, request.params.link)
      return reply.header('referrer-policy', 'no-referrer').redirect(url, 303)
    },
  )
}
