// Calls from the web pages of products (CORS, WHATWG Fetch §3.3): open on the routes that products call, for client
// tokens, from the origins registered with their product. Closed for everything else.
import type { FastifyReply, FastifyRequest, RouteOptions } from 'fastify'
import type { Database } from '../platform/database/database.ts'
import { notFound } from '../platform/errors/refusal.ts'
import type { App } from '../platform/http/http-server.ts'
import { selectProductOrigins } from './credential-store.ts'

const requestHeaders = 'authorization, content-type, idempotency-key, accept-language, last-event-id'
const answerHeaders = 'retry-after, x-request-id'
const rememberedMilliseconds = 900

/** Before `guardRoutes`: adds the preflight answers and marks what pages of a product may read. */
export function openToProductOrigins(app: App, database: Database): void {
  const isRegistered = registeredOrigins(database)
  const methods = new Map<string, Set<string>>()

  app.addHook('onRoute', (route: RouteOptions) => {
    if (route.config?.access !== 'product' || route.method === 'HEAD') return
    const known = methods.get(route.url)
    const allowed = known ?? new Set<string>()
    for (const method of [route.method].flat()) allowed.add(method)
    if (known) return
    methods.set(route.url, allowed)
    app.options(
      route.url,
      { config: { access: 'public', quiet: true }, schema: { hide: true } },
      async (request, reply) => {
        const { origin } = request.headers
        if (!origin || !(await isRegistered(origin))) throw notFound()
        return reply
          .code(204)
          .headers({
            'access-control-allow-origin': origin,
            'access-control-allow-methods': [...allowed].join(', '),
            'access-control-allow-headers': requestHeaders,
            'access-control-max-age': '600',
            vary: 'Origin',
          })
          .send()
      },
    )
  })

  // Set before the token is known to live, so that a page can read "401, get a new token"; the guard's caller
  // decides whether it stays (closeToForeignOrigins).
  app.addHook('onRequest', (request, reply, done) => {
    const { origin } = request.headers
    if (!origin || !carriesClientToken(request) || request.routeOptions.config.access !== 'product') return done()
    isRegistered(origin)
      .then((isOpen) => {
        if (isOpen) open(reply, origin)
      })
      .then(() => done(), done)
  })
}

/** After `guardRoutes`: a page of one product reads no answers to tokens of another. */
export function closeToForeignOrigins(app: App): void {
  app.addHook('onRequest', (request, reply, done) => {
    const { caller } = request
    const { origin } = request.headers
    if (origin && caller?.kind === 'client' && !caller.origins.includes(origin)) close(reply)
    done()
  })
}

function open(reply: FastifyReply, origin: string): void {
  reply.headers({
    'access-control-allow-origin': origin,
    'access-control-expose-headers': answerHeaders,
    vary: 'Origin',
  })
}

function close(reply: FastifyReply): void {
  reply.removeHeader('access-control-allow-origin')
  reply.removeHeader('access-control-expose-headers')
}

const carriesClientToken = (request: FastifyRequest) => /^bearer +sp_client_/i.test(request.headers.authorization ?? '')

/** Whether any product registered the origin; asked of the database at most once a second. */
function registeredOrigins(database: Database): (origin: string) => Promise<boolean> {
  let until = 0
  let known: Promise<Set<string>> = Promise.resolve(new Set())
  return async (origin) => {
    if (until <= performance.now()) {
      until = performance.now() + rememberedMilliseconds
      known = selectProductOrigins(database).then((origins) => new Set(origins))
      known.catch(() => {
        until = 0
      })
    }
    return (await known).has(origin)
  }
}
