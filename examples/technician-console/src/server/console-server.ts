// The console's own server. It knows who is signed in and holds the product key; its page gets a client token, which
// takes seats for that one person and is over after a quarter of an hour.
import { type Problem, SitzplanClient, SitzplanError } from '@sitzplan/client'
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import type { PageFile } from './page-files.ts'
import type { Settings } from './settings.ts'
import { signedIn, signInRoutes } from './sign-in.ts'

export async function consoleServer(settings: Settings, page: Map<string, PageFile>): Promise<FastifyInstance> {
  const { sitzplanUrl, productKey, people } = settings
  const sitzplan = (request: FastifyRequest) =>
    // One for each language of refusals. It gives up soon: the page's own client tries again.
    /^de\b/i.test(request.headers['accept-language'] ?? '') ? german : english
  const english = new SitzplanClient({ baseUrl: sitzplanUrl, token: productKey, language: 'en', timeoutSeconds: 3 })
  const german = new SitzplanClient({ baseUrl: sitzplanUrl, token: productKey, language: 'de', timeoutSeconds: 3 })

  const server = fastify()
  await signInRoutes(server, settings, sitzplan)

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
    const person = signedIn(request)
    const me = { sitzplanUrl, email: person?.email ?? null, name: person?.name ?? null }
    // Whom one may choose among is nobody's business once one is signed in.
    return { ...me, hasSignIn: settings.openid !== null, people: person ? [] : people }
  })

  server.post('/seat-token', async (request, reply) => {
    const person = signedIn(request)
    if (!person) return reply.code(401).send(signedOut)
    return sitzplan(request).createClientToken(person.id ?? person.email)
  })

  // Refusals of Sitzplan go to the page as they came.
  server.setErrorHandler((error, _request, reply) => {
    if (!(error instanceof SitzplanError)) return reply.send(error)
    return reply.code(error.status || 503).send(problemOf(error))
  })
  return server
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
