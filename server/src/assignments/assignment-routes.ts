// Switching a user's products on and off, and what a user may use.
import { AssignBody, Assignment, UnassignQuery } from '@sitzplan/contract/assignments'
import { Key } from '@sitzplan/contract/common'
import { EntitlementList, EntitlementsQuery, OwnSessionsQuery } from '@sitzplan/contract/seats'
import Type from 'typebox'
import { callerOf, userCallerOf } from '../access/caller.ts'
import { touch } from '../access/touch.ts'
import type { Services } from '../app.ts'
import { originOf } from '../audit/audit.ts'
import { productByKey } from '../catalog/catalog.ts'
import type { Queryable } from '../platform/database/database.ts'
import { invalidField, notFound } from '../platform/errors/refusal.ts'
import type { App } from '../platform/http/http-server.ts'
import { preferredLanguage } from '../platform/http/language.ts'
import { isId } from '../platform/ids.ts'
import { assertThemself } from '../seats/product-callers.ts'
import { entitlementsOf, type UserReference } from './entitlements.ts'
import { give, takeByHand } from './giving.ts'

const UserAndProduct = Type.Object({ id: Type.String({ maxLength: 64 }), key: Key })

export function assignmentRoutes(app: App, services: Services): void {
  const { database } = services

  app.put(
    '/api/v1/users/:id/products/:key',
    {
      config: { access: 'assignments.manage' },
      schema: {
        tags: ['users'],
        operationId: 'assignProduct',
        summary: 'Give a user a product, or change its kind',
        params: UserAndProduct,
        body: AssignBody,
        response: { 200: Assignment },
      },
    },
    async (request) => {
      const caller = userCallerOf(request)
      const { accountId } = caller
      const { kind, wait = false, notify = true } = request.body
      return database.transaction(async (tx) => {
        const { userId, productId } = await named(tx, request.params)
        await touch(tx, caller, userId)
        const gift = { accountId, userId, productId, kind, wait, notify }
        const given = await give(tx, services, originOf(request), gift)
        return { key: request.params.key, kind: given.kind, state: given.state, since: given.since.toISOString() }
      })
    },
  )

  app.delete(
    '/api/v1/users/:id/products/:key',
    {
      config: { access: 'assignments.manage' },
      schema: {
        tags: ['users'],
        operationId: 'unassignProduct',
        summary: 'Take a product away; its sessions end, again is fine',
        params: UserAndProduct,
        querystring: UnassignQuery,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const caller = userCallerOf(request)
      await database.transaction(async (tx) => {
        const right = { accountId: caller.accountId, ...(await named(tx, request.params)) }
        await touch(tx, caller, right.userId)
        const notify = request.query.notify !== 'false'
        await takeByHand(tx, services, originOf(request), { ...right, notify })
      })
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/api/v1/entitlements',
    {
      config: { access: 'product', quiet: true },
      schema: {
        tags: ['product applications'],
        operationId: 'listEntitlements',
        summary: 'Products, kinds and features a user has',
        querystring: EntitlementsQuery,
        response: { 200: EntitlementList },
      },
    },
    async (request) => {
      const caller = callerOf(request)
      const language = preferredLanguage(request.headers['accept-language'])
      const productId = caller.kind === 'user' ? null : caller.productId
      const { user, ...page } = request.query
      return entitlementsOf(database, await askedAbout(services, caller, user), productId, language, page)
    },
  )

  app.get(
    '/api/v1/me/products',
    {
      config: { access: 'signed-in' },
      schema: {
        tags: ['me'],
        operationId: 'listOwnProducts',
        summary: 'What I may use',
        querystring: OwnSessionsQuery,
        response: { 200: EntitlementList },
      },
    },
    async (request) => {
      const { accountId, accountKind, userId } = userCallerOf(request)
      const language = preferredLanguage(request.headers['accept-language'])
      if (accountKind === 'vendor') return { items: [], nextCursor: null, total: 0 }
      return entitlementsOf(database, { accountId, reference: userId }, null, language, request.query)
    },
  )
}

async function named(tx: Queryable, { id, key }: { id: string; key: string }) {
  if (!isId(id)) throw notFound()
  const product = await productByKey(tx, key)
  if (!product) throw notFound()
  return { userId: id.toLowerCase(), productId: product.id }
}

/** A product asks about any user of its account, everybody else about themself. */
async function askedAbout(
  services: Services,
  caller: ReturnType<typeof callerOf>,
  user: string | undefined,
): Promise<UserReference> {
  if (caller.kind === 'product') {
    if (user === undefined) throw invalidField('/user', 'required')
    return { accountId: caller.accountId, reference: user }
  }
  await assertThemself(services, caller, { user })
  return { accountId: caller.accountId, reference: caller.userId }
}
