// The console's own server. It knows who is signed in and holds the product key; its page gets a client token, which
// takes seats for that one person and is over after a quarter of an hour.
import { createHash } from 'node:crypto'
import cookie from '@fastify/cookie'
import { NotFoundError, type Problem, SitzplanClient, SitzplanError } from '@sitzplan/client'
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import type { PageFile } from './page-files.ts'
import type { Settings } from './settings.ts'

const cookieName = 'kranich_console'

export async function consoleServer(settings: Settings, page: Map<string, PageFile>): Promise<FastifyInstance> {
  const { sitzplanUrl, productKey, people } = settings
  const sitzplan = (request: FastifyRequest) =>
    // One for each language of refusals. It gives up soon: the page's own client tries again.
    /^de\b/i.test(request.headers['accept-language'] ?? '') ? german : english
  const english = new SitzplanClient({ baseUrl: sitzplanUrl, token: productKey, language: 'en', timeoutSeconds: 3 })
  const german = new SitzplanClient({ baseUrl: sitzplanUrl, token: productKey, language: 'de', timeoutSeconds: 3 })

  const server = fastify()
  const secret = createHash('sha256').update(`console sign-ins ${productKey}`).digest('hex')
  await server.register(cookie, { secret })
  const signedIn = ({ cookies, unsignCookie }: FastifyRequest) => unsignCookie(cookies[cookieName] ?? '').value

  server.addHook('onSend', async (_request, reply) => {
    reply.headers({
      'cache-control': 'no-store',
      'content-security-policy': `default-src 'self'; img-src 'self' data:; connect-src 'self' ${new URL(sitzplanUrl).origin}; frame-ancestors 'none'; base-uri 'none'; form-action 'self'`,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    })
  })

  for (const [path, { type, content }] of page) {
    server.get(path, async (_request, reply) => reply.type(type).send(Buffer.from(content)))
  }

  server.get('/me', async (request) => {
    const email = signedIn(request)
    const person = people.find((each) => each.email === email)
    // Whom one may choose among is nobody's business once one is signed in.
    return { sitzplanUrl, email, name: person?.name ?? email, people: email ? [] : people }
  })

  // The product's own sign-in belongs here: passwords, the company's identity provider, or Sitzplan's OpenID Connect
  // once it is there. This one believes whatever address it is told, so it is for demonstrations on one's own machine.
  server.post('/sign-in', { schema: signInSchema }, async (request, reply) => {
    const email = (request.body as { email: string }).email.trim().toLowerCase()
    const isUnknown = await sitzplan(request)
      .entitlements(email)
      // When Sitzplan is away people can sign in all the same; it is asked again for each seat.
      .then(
        () => false,
        (error) => error instanceof NotFoundError,
      )
    if (isUnknown) return reply.code(404).send({ code: 'unknown_person' })
    reply.setCookie(cookieName, email, { path: '/', signed: true, httpOnly: true, sameSite: 'strict' })
    return reply.code(204).send()
  })

  server.post('/sign-out', async (_request, reply) => reply.clearCookie(cookieName, { path: '/' }).code(204).send())

  server.post('/seat-token', async (request, reply) => {
    const email = signedIn(request)
    if (!email) return reply.code(401).send(signedOut)
    return sitzplan(request).createClientToken(email)
  })

  // Refusals of Sitzplan go to the page as they came.
  server.setErrorHandler((error, _request, reply) => {
    if (!(error instanceof SitzplanError)) return reply.send(error)
    return reply.code(error.status || 503).send(problemOf(error))
  })
  return server
}

const signInSchema = {
  body: {
    type: 'object',
    required: ['email'],
    properties: { email: { type: 'string', minLength: 3, maxLength: 254, pattern: '@' } },
  },
}

const signedOut: Problem = {
  type: 'about:blank',
  status: 401,
  code: 'unauthorized',
  title: 'Signed out',
  detail: 'Sign in again.',
  requestId: '',
}

function problemOf({ status, code, title, detail, requestId, problem }: SitzplanError): Problem {
  return problem ?? { type: 'about:blank', status: status || 503, code, title, detail, requestId: requestId ?? '' }
}
