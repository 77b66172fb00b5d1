// Routes of the catalogue: the operators' catalogue, and an account's products.
import {
  AssignableProductList,
  CatalogProduct,
  CatalogProductList,
  NewProductBody,
  OfferedProductList,
  ProductList,
  ProductPatch,
  ProductsQuery,
} from '@sitzplan/contract/catalog'
import { Key } from '@sitzplan/contract/common'
import Type from 'typebox'
import { userCallerOf } from '../access/caller.ts'
import type { Services } from '../app.ts'
import { originOf } from '../audit/audit.ts'
import { notFound } from '../platform/errors/refusal.ts'
import type { App } from '../platform/http/http-server.ts'
import { createOnce, idempotencyKeyOf } from '../platform/http/idempotency.ts'
import { preferredLanguage } from '../platform/http/language.ts'
import { pageOfAll } from '../platform/http/lists.ts'
import { accountProducts, offeredProducts } from './account-products.ts'
import { changeProduct, createProduct, productByKey, products, shown } from './catalog.ts'

const ProductParams = Type.Object({ key: Key })

export function catalogRoutes(app: App, { database }: Services): void {
  app.get(
    '/api/v1/products',
    {
      config: { access: 'products.view' },
      schema: {
        tags: ['products'],
        operationId: 'listProducts',
        summary: 'Products of the account: totals, what is used, and the features they give',
        description:
          'All products the account owns a line of, or still has people on. Names follow Accept-Language. Totals are null where unrestricted and 0 for kinds the account does not own.',
        querystring: ProductsQuery,
        response: { 200: ProductList },
      },
    },
    async (request) => {
      const { accountId, permissions } = userCallerOf(request)
      const language = preferredLanguage(request.headers['accept-language'])
      const all = await accountProducts(database, accountId, language, permissions.has('orders.manage'))
      return pageOfAll(all, request.query)
    },
  )

  app.get(
    '/api/v1/offered-products',
    {
      config: { access: ['products.view', 'orders.manage'] },
      schema: {
        tags: ['products'],
        operationId: 'listOfferedProducts',
        summary: 'Everything the vendor sells, also what the account does not own',
        querystring: ProductsQuery,
        response: { 200: OfferedProductList },
      },
    },
    async (request) => {
      const { accountId, permissions } = userCallerOf(request)
      const language = preferredLanguage(request.headers['accept-language'])
      const all = await offeredProducts(database, accountId, language, permissions.has('orders.manage'))
      return pageOfAll(all, request.query)
    },
  )

  app.get(
    '/api/v1/assignable-products',
    {
      // Whoever sees users reads what they hold; whoever assigns needs to know what is left.
      config: { access: ['users.view', 'assignments.manage'] },
      schema: {
        tags: ['products'],
        operationId: 'listAssignableProducts',
        summary: 'Products that users of the account may hold, and what is free of each',
        description: 'The products of `GET /api/v1/products` without what belongs to `products.view` alone.',
        querystring: ProductsQuery,
        response: { 200: AssignableProductList },
      },
    },
    async (request) => {
      const { accountId } = userCallerOf(request)
      const language = preferredLanguage(request.headers['accept-language'])
      const all = await accountProducts(database, accountId, language, false)
      return pageOfAll(
        all.map(({ resources: _r, onOrder: _o, ordered: _l, addLicenses: _a, ...product }) => product),
        request.query,
      )
    },
  )

  app.get(
    '/api/v1/vendor/catalog',
    {
      config: { access: 'operator' },
      schema: {
        tags: ['vendor'],
        operationId: 'listCatalog',
        summary: 'Everything the vendor sells, with every language and the session policies',
        querystring: ProductsQuery,
        response: { 200: CatalogProductList },
      },
    },
    async (request) => pageOfAll((await products(database)).map(shown), request.query),
  )

  app.get(
    '/api/v1/vendor/catalog/:key',
    {
      config: { access: 'operator' },
      schema: {
        tags: ['vendor'],
        operationId: 'readCatalogProduct',
        summary: 'A product of the catalogue',
        params: ProductParams,
        response: { 200: CatalogProduct },
      },
    },
    async (request) => {
      const product = await productByKey(database, request.params.key)
      if (!product) throw notFound()
      return shown(product)
    },
  )

  app.post(
    '/api/v1/vendor/catalog',
    {
      config: { access: 'operator', takesIdempotencyKey: true },
      schema: {
        tags: ['vendor'],
        operationId: 'createCatalogProduct',
        summary: 'Add a product to the catalogue',
        body: NewProductBody,
        response: { 201: CatalogProduct },
      },
    },
    async (request, reply) => {
      const caller = userCallerOf(request)
      const key = idempotencyKeyOf(request, caller.credentialId)
      const answer = await createOnce(database, key, async (tx) => ({
        status: 201,
        body: shown(await createProduct(tx, originOf(request), caller.accountId, request.body)),
      }))
      return reply.code(201).send(answer.body as CatalogProduct)
    },
  )

  app.patch(
    '/api/v1/vendor/catalog/:key',
    {
      config: { access: 'operator' },
      schema: {
        tags: ['vendor'],
        operationId: 'changeCatalogProduct',
        summary: 'Change a product: texts merge by language, the session policy field by field',
        params: ProductParams,
        body: ProductPatch,
        response: { 200: CatalogProduct },
      },
    },
    async (request) => {
      const { accountId } = userCallerOf(request)
      const { key } = request.params
      return database.transaction(async (tx) =>
        shown(await changeProduct(tx, originOf(request), accountId, key, request.body)),
      )
    },
  )
}
