// Deny by default: no route without a declared access starts the server, and no request passes without it.
import type { FastifyRequest, RouteOptions } from 'fastify'
import { Refusal } from '../platform/errors/refusal.ts'
import type { App } from '../platform/http/http-server.ts'
import type { Access, AnyCaller } from './caller.ts'

/** Finds out who calls, at once where that is known; null without credentials. Refuses dead ones (`unauthorized`). */
export type Authenticate = (request: FastifyRequest) => AnyCaller | null | Promise<AnyCaller | null>

/** A route as it was declared. */
export interface GuardedRoute {
  method: string
  url: string
  access: Access
  setsUpSecondFactor: boolean
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Every route of the server and who may call it. */
    guardedRoutes: GuardedRoute[]
    /** Whether the request's caller still may call its route: for answers that stay open (event streams). */
    mayStillCall: (request: FastifyRequest) => Promise<boolean>
  }
}

const mostPublicBodyBytes = 16_000

export function guardRoutes(app: App, authenticate: Authenticate): void {
  app.decorateRequest('caller', null)
  app.decorate('guardedRoutes', [])
  app.addHook('onRoute', (route) => {
    const access = declaredAccess(route)
    // Anybody may send it, and it is read before anything is known of them.
    if (access === 'public') route.bodyLimit ??= mostPublicBodyBytes
    const setsUpSecondFactor = route.config?.setsUpSecondFactor ?? false
    for (const method of [route.method].flat())
      app.guardedRoutes.push({ method, url: route.url, access, setsUpSecondFactor })
  })
  app.addHook('onRequest', (request, _reply, done) => {
    const access = request.routeOptions.config.access
    if (access === 'public' || access === undefined) return done()
    const admit = (caller: AnyCaller | null) => {
      if (!caller) throw new Refusal('unauthorized')
      if (lacksSecondFactor(caller, request)) throw new Refusal('second_factor_required')
      if (!mayCall(caller, access)) throw new Refusal('forbidden')
      request.caller = caller
    }
    const caller = authenticate(request)
    if (caller instanceof Promise) caller.then(admit).then(() => done(), done)
    else {
      admit(caller)
      done()
    }
  })
  app.decorate('mayStillCall', async (request) => {
    try {
      const caller = await authenticate(request)
      // What the caller may do has perhaps changed since the answer began.
      if (caller) request.caller = caller
      if (!caller || lacksSecondFactor(caller, request)) return false
      return mayCall(caller, request.routeOptions.config.access ?? 'public')
    } catch (error) {
      // Only a dead credential is one: while the database is away nobody is cut off.
      return !(error instanceof Refusal && error.code === 'unauthorized')
    }
  })
}

function declaredAccess(route: RouteOptions): Access {
  // The reference pages of @fastify/swagger-ui declare nothing themselves.
  if (route.url.startsWith('/api/docs')) route.config = { access: 'public', ...route.config }
  const access = route.config?.access
  if (!access) throw new Error(`${route.method} ${route.url} declares no access`)
  return access
}

const lacksSecondFactor = (caller: AnyCaller, request: FastifyRequest) =>
  caller.kind === 'user' && caller.mustSetUpSecondFactor && !request.routeOptions.config.setsUpSecondFactor

function mayCall(caller: AnyCaller, access: Access): boolean {
  switch (access) {
    case 'public':
      return true
    case 'product':
      return caller.kind === 'user' ? caller.accountKind === 'customer' : caller.kind !== 'directory'
    case 'directory':
      return caller.kind === 'directory'
    case 'signed-in':
      return caller.kind === 'user'
    case 'operator':
      return caller.kind === 'user' && caller.accountKind === 'vendor' && caller.role === 'operator'
    default:
      return [access].flat().some((key) => {
        if (key === 'product-key') return caller.kind === 'product'
        return caller.kind === 'user' && caller.permissions.has(key)
      })
  }
}
