// GET and PUT /users/{id}/products/{key}/settings: what a product keeps of a user.
import { ProductSettings, ProductSettingsParams, ProductSettingsQuery } from '@sitzplan/contract/product-settings'
import { type Caller, callerOf } from '../access/caller.ts'
import { touch } from '../access/touch.ts'
import type { Services } from '../app.ts'
import { lockUsers } from '../assignments/assignments.ts'
import { originOf } from '../audit/audit.ts'
import { type Product, productByKey } from '../catalog/catalog.ts'
import type { Transaction } from '../platform/database/database.ts'
import { notFound, Refusal } from '../platform/errors/refusal.ts'
import type { App } from '../platform/http/http-server.ts'
import { selectCustomerUser } from '../seats/seats.ts'
import { replaceSettings, settingsOf } from './product-settings.ts'

const tags = ['users']
const who =
  'Users with `assignments.manage` over the person, and the product by its key, read and write; the person reads.'

export function productSettingsRoutes(app: App, services: Services): void {
  const { database } = services

  app.get(
    '/api/v1/users/:id/products/:key/settings',
    {
      config: { access: 'product' },
      schema: {
        tags,
        operationId: 'readProductSettings',
        summary: 'What a product keeps of a user, a phone’s configuration, say',
        description: `The object itself, \`{}\` when there is none; 404 without the product. ${who}`,
        params: ProductSettingsParams,
        querystring: ProductSettingsQuery,
        response: { 200: ProductSettings },
      },
    },
    async (request) =>
      database.transaction(async (tx) => {
        const { product, ...person } = await ownerFor(tx, callerOf(request), request.params, 'read')
        return settingsOf(tx, services, { ...person, productId: product.id })
      }),
  )

  app.put(
    '/api/v1/users/:id/products/:key/settings',
    {
      config: { access: 'product' },
      schema: {
        tags,
        operationId: 'replaceProductSettings',
        summary: 'Replace what a product keeps of a user',
        description: `Checked by the product's \`settingsSchema\`; 64 kB at most. Of two at once the last one counts, whole. When the product is taken away its settings are kept for \`settingsRetentionDays\`, and are back exactly when it is given again within them. ${who}`,
        params: ProductSettingsParams,
        querystring: ProductSettingsQuery,
        body: ProductSettings,
        response: { 200: ProductSettings },
      },
    },
    async (request) =>
      database.transaction(async (tx) => {
        const owner = await ownerFor(tx, callerOf(request), request.params, 'write')
        return replaceSettings(tx, services, originOf(request), owner, request.body)
      }),
  )
}

/** Whose settings of what, the person locked for writing. Throws `not_found`, and `forbidden` for who may not do that. */
async function ownerFor(
  tx: Transaction,
  caller: Caller,
  { id, key }: { id: string; key: string },
  doing: 'read' | 'write',
): Promise<{ accountId: string; userId: string; product: Product }> {
  const product = await productByKey(tx, key)
  if (!product) throw notFound()
  const userId = id.toLowerCase()
  if (caller.kind === 'product') {
    const found =
      product.id === caller.productId
        ? await selectCustomerUser(tx, { accountId: caller.accountId, user: userId })
        : null
    if (!found) throw notFound()
    // Products read often, and nobody is to wait for that.
    if (doing === 'write') await lockUsers(tx, found.accountId, [userId])
    return { accountId: found.accountId, userId, product }
  }
  const isOwn = caller.userId === userId && doing === 'read'
  if (caller.kind === 'client') {
    if (product.id !== caller.productId || caller.userId !== userId) throw notFound()
    if (!isOwn) throw new Refusal('forbidden')
  } else if (!isOwn) {
    await touch(tx, caller, userId)
    if (!caller.permissions.has('assignments.manage')) throw new Refusal('forbidden')
  }
  return { accountId: caller.accountId, userId, product }
}
