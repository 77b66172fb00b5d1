// Who is at the console: signed in with Sitzplan, or in the demo whoever they say they are. Kept in signed cookies, so that
// the console may be started again.
import { createHash } from 'node:crypto'
import cookie, { type CookieSerializeOptions } from '@fastify/cookie'
import { NotFoundError, type SitzplanClient } from '@sitzplan/client'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Person, type Question, SitzplanSignIn } from './openid.ts'
import type { Settings } from './settings.ts'

const personCookie = 'kranich_console'
const questionCookie = 'kranich_sign_in'
// Lax: they come along when Sitzplan sends the browser back.
const kept: CookieSerializeOptions = { path: '/', signed: true, httpOnly: true, sameSite: 'lax' }

/** The id where Sitzplan told it; of the demo's people the address alone is known. */
export type SignedIn = Pick<Person, 'email' | 'name'> & Partial<Person>

export const signedIn = (request: FastifyRequest): SignedIn | null => read<SignedIn>(request, personCookie)

/** `sitzplan`: in the language of the request. */
export async function signInRoutes(
  server: FastifyInstance,
  settings: Settings,
  sitzplan: (request: FastifyRequest) => SitzplanClient,
): Promise<void> {
  const secret = createHash('sha256').update(`console sign-ins ${settings.productKey}`).digest('hex')
  await server.register(cookie, { secret })
  const way = settings.openid && new SitzplanSignIn(settings.sitzplanUrl, settings.openid)
  /** As the browser knows the console. */
  const own = (request: FastifyRequest, path: string) => `${request.protocol}://${request.host}${path}`
  const failed = (reply: FastifyReply) => reply.redirect('/?sign-in=failed')

  if (way) {
    server.get('/sign-in', async (request, reply) => {
      const { language, email } = request.query as { language?: string; email?: string }
      const begun = await way.begin(own(request, '/callback'), language, email).catch(() => null)
      if (!begun) return failed(reply)
      return reply
        .setCookie(questionCookie, JSON.stringify(begun.question), { ...kept, maxAge: 3600 })
        .redirect(begun.url)
    })

    server.get('/callback', async (request, reply) => {
      const question = read<Question>(request, questionCookie)
      reply.clearCookie(questionCookie, { path: '/' })
      const person = question && (await way.end(new URL(own(request, request.url)), question).catch(() => null))
      if (!person) return failed(reply)
      return reply.setCookie(personCookie, JSON.stringify(person), kept).redirect('/')
    })
  }

  if (settings.people.length > 0) {
    // Believes whatever address it is told: for the demo, on one's own computer.
    server.post('/demo/sign-in', { schema: demoSignIn }, async (request, reply) => {
      const email = (request.body as { email: string }).email.trim().toLowerCase()
      const isUnknown = await sitzplan(request)
        .entitlements(email)
        // When Sitzplan is away people can sign in all the same; it is asked again for each seat.
        .then(
          () => false,
          (error) => error instanceof NotFoundError,
        )
      if (isUnknown) return reply.code(404).send({ code: 'unknown_person' })
      const name = settings.people.find((person) => person.email === email)?.name ?? email
      return reply.setCookie(personCookie, JSON.stringify({ email, name }), kept).code(204).send()
    })
  }

  server.post('/sign-out', async (request, reply) => {
    const idToken = signedIn(request)?.idToken
    const redirectTo = idToken ? await way?.signOutUrl(idToken, own(request, '/')).catch(() => null) : null
    return reply.clearCookie(personCookie, { path: '/' }).send({ redirectTo: redirectTo ?? null })
  })
}

const demoSignIn = {
  body: {
    type: 'object',
    required: ['email'],
    properties: { email: { type: 'string', minLength: 3, maxLength: 254, pattern: '@' } },
  },
}

/** What we kept there; null when there is nothing, or nothing of ours. */
function read<Kept>({ cookies, unsignCookie }: FastifyRequest, name: string): Kept | null {
  const { value } = unsignCookie(cookies[name] ?? '')
  return value === null ? null : (JSON.parse(value) as Kept)
}
