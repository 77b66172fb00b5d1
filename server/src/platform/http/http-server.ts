// The HTTP server before any feature: strict parsing, problem documents, security headers, OpenAPI and its
// reference page. It knows nothing of licenses.
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  LogController,
  type RawReplyDefaultExpression,
  type RawRequestDefaultExpression,
  type RawServerDefault,
} from 'fastify'
import { Refusal } from '../errors/refusal.ts'
import { apiDocument } from './api-document.ts'
import { closeWhatIsIdle } from './closing.ts'
import { refuseCrowdedConnections } from './crowded-connections.ts'
import { atFirstUse } from './first-use.ts'
import { readOnlyJson } from './json-bodies.ts'
import { sendProblem, sendUnreadable } from './problems.ts'
import { browserHeaders, programHeaders } from './security-headers.ts'
import { serializer } from './serialization.ts'
import { strictValidator } from './validation.ts'

export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>

const mostBodyBytes = 1_000_000
const mostConnections = 20_000

/** How long a connection may take, so that who sends or reads a byte now and then does not keep it. */
const patience = {
  http: { headersTimeout: 15_000, connectionsCheckingInterval: 5_000 },
  /** Of a whole request. */
  requestTimeout: 60_000,
  keepAliveTimeout: 72_000,
  /** Nothing goes to and fro: longer than a long poll waits, or a stream is silent. What is not read ends so. */
  connectionTimeout: 120_000,
}

export interface HttpOptions {
  log: FastifyBaseLogger
  /** Addresses of proxies whose forwarding headers count; without them the socket's address does. */
  trustedProxies: string[]
  publicUrl: string
  /** What an address stands for, where callers may write it in several ways. */
  addressOf?: (url: string) => string
}

let requestNumber = 0
const bootId = Math.random().toString(36).slice(2, 10)

export async function createHttpServer({
  log,
  trustedProxies,
  publicUrl,
  addressOf = (url) => url,
}: HttpOptions): Promise<App> {
  const app: App = fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: mostBodyBytes,
    trustProxy: trustedProxies.length > 0 ? trustedProxies : false,
    genReqId: (request) => givenRequestId(request.headers['x-request-id']) ?? `${bootId}-${++requestNumber}`,
    rewriteUrl: ({ url = '/' }) => addressOf(url),
    routerOptions: { ignoreTrailingSlash: false, maxParamLength: 20_000 },
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    ...patience,
    clientErrorHandler: sendUnreadable,
    frameworkErrors: (error, request, reply) => sendProblem(request, reply, error),
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false, useDefaults: false } },
  }).withTypeProvider<TypeBoxTypeProvider>()

  app.server.maxConnections = mostConnections
  app.decorateReply('refusalCode', null)
  closeWhatIsIdle(app)
  refuseCrowdedConnections(app)
  readOnlyJson(app)
  app.setValidatorCompiler(strictValidator)
  app.setSerializerCompiler(serializer)
  app.setErrorHandler((error, request, reply) => sendProblem(request, reply, error))
  app.setNotFoundHandler((request, reply) => sendProblem(request, reply, new Refusal('not_found')))
  setHeaders(app, publicUrl)
  logAnswers(app, log)

  await app.register(swagger, apiDocument(publicUrl))
  // Written once: it is the longest answer there is, and anybody may ask for it.
  const document = atFirstUse(() => JSON.stringify(app.swagger()))
  app.get('/api/v1/openapi.json', { config: { access: 'public' }, schema: { hide: true } }, async (_request, reply) =>
    reply.type('application/json; charset=utf-8').send(document()),
  )
  await app.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: true })
  return app
}

// Products call so often that what only browsers need (a dozen headers) was a quarter of a call's cost. Hooks are
// plain functions: each that returns a promise costs a turn of the microtask queue.
function setHeaders(app: App, publicUrl: string): void {
  const forPrograms = programHeaders(publicUrl)
  const forBrowsers = browserHeaders(publicUrl)
  const forAdministration = { ...forBrowsers, 'cache-control': 'no-store' }
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id)
    const { config, url } = request.routeOptions
    if (!url?.startsWith('/api/v1/')) reply.headers(forBrowsers)
    else reply.headers(config.quiet ? forPrograms : forAdministration)
    done()
  })
}

function logAnswers(app: App, log: FastifyBaseLogger): void {
  const isDebugged = ['debug', 'trace'].includes(log.level)
  app.addHook('onResponse', (request, reply, done) => {
    const { config, url: route } = request.routeOptions
    // Product calls come many thousand times a minute; they are counted in /metrics and logged at debug.
    if (!config.quiet || isDebugged)
      request.log[config.quiet ? 'debug' : 'info'](
        { method: request.method, route, status: reply.statusCode, milliseconds: Math.round(reply.elapsedTime) },
        'answered',
      )
    done()
  })
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Logged at debug: called by products, too often for a line each. */
    quiet?: boolean
  }
}

function givenRequestId(header: string | string[] | undefined): string | undefined {
  return typeof header === 'string' && /^[\w.:-]{1,64}$/.test(header) ? header : undefined
}
