// Deny by default: no route without a declared access starts the server, and no request passes without it.
import type { FastifyRequest, RouteOptions } from 'fastify'
import { Refusal } from '../platform/errors/refusal.ts'
import type { App } from '../platform/http/http-server.ts'
import type { Access, Caller } from './caller.ts'

/** Finds out who calls; null without credentials. Throws `unauthorized` for dead ones. */
export type Authenticate = (request: FastifyRequest) => Promise<Caller | null>

export function guardRoutes(app: App, authenticate: Authenticate): void {
  app.decorateRequest('caller', null)
  app.addHook('onRoute', refuseUndeclaredAccess)
  app.addHook('onRequest', async (request) => {
    const access = request.routeOptions.config.access
    if (access === 'public' || access === undefined) return
    const caller = await authenticate(request)
    if (!caller) throw new Refusal('unauthorized')
    if (!mayCall(caller, access)) throw new Refusal('forbidden')
    request.caller = caller
  })
}

function refuseUndeclaredAccess(route: RouteOptions): void {
  // The reference pages of @fastify/swagger-ui and HEAD twins made by Fastify declare nothing themselves.
  if (route.url.startsWith('/api/docs') || route.method === 'HEAD') {
    route.config = { access: 'public', ...route.config }
    return
  }
  if (!route.config?.access) throw new Error(`${route.method} ${route.url} declares no access`)
}

export function mayCall(caller: Caller, access: Access): boolean {
  switch (access) {
    case 'public':
      return true
    case 'product':
      return caller.kind !== 'user' || caller.accountKind === 'customer'
    case 'product-key':
      return caller.kind === 'product'
    case 'signed-in':
      return caller.kind === 'user'
    case 'operator':
      return caller.kind === 'user' && caller.accountKind === 'vendor' && caller.role === 'operator'
    default:
      return caller.kind === 'user' && caller.permissions.has(access)
  }
}
