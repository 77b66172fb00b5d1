// Routes of signing in with the company: which way an address goes, there, and back. What comes back ends on a page of
// ours, whatever it was.
import type { CompanySignInFault } from '@sitzplan/contract/company-sign-in-faults'
import {
  CallbackParams,
  CompanySignInBody,
  CompanySignInStart,
  SignInWayBody,
  SignInWays,
} from '@sitzplan/contract/enterprise-sign-in'
import { pageAddresses } from '@sitzplan/contract/pages'
import type { FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import type { Services } from '../app.ts'
import { notFound } from '../platform/errors/refusal.ts'
import type { App } from '../platform/http/http-server.ts'
import { refuseForeignOrigin } from '../sign-in/own-origin.ts'
import { setSignInCookie } from '../sign-in/sign-in-cookie.ts'
import { strangers } from '../sign-in/throttle.ts'
import { beginSignIn, endFlow, providerToBegin, waysOf } from './company-sign-in.ts'
import { clearFlowCookie, flowCookieOf, setFlowCookie } from './flow-cookie.ts'
import { keepSamlAnswer, type NotTaken, type TakenFlow, takeOidcFlow, takeSamlAnswer } from './flows.ts'
import { OutsideTurns } from './outside-turns.ts'
import { finishPath, ourSaml } from './provider-shape.ts'
import { selectProvider } from './provider-store.ts'
import { ourMetadata } from './saml.ts'

const tags = ['enterprise sign-in']
const mostAnswerBytes = 300_000

export function companySignInRoutes(app: App, services: Services): void {
  const { database, config } = services
  const access = 'public'
  const outsideTurns = new OutsideTurns()

  app.post(
    '/api/v1/sign-in/ways',
    {
      config: { access },
      schema: {
        tags,
        operationId: 'readSignInWays',
        summary: 'How the domain of an e-mail address signs in; never whether anybody has the address',
        body: SignInWayBody,
        response: { 200: SignInWays },
      },
    },
    async (request) => strangers.pass(request.ip, () => waysOf(services, request.body.email)),
  )

  app.post(
    '/api/v1/sign-in/company',
    {
      config: { access },
      schema: {
        tags,
        operationId: 'beginCompanySignIn',
        summary: "Begin signing in with the company: answers with the provider's page to open, and a cookie",
        body: CompanySignInBody,
        response: { 200: CompanySignInStart },
      },
    },
    async (request, reply) => {
      // A link must not sign its reader in as somebody else: it is begun on our own pages.
      refuseForeignOrigin(request, config.publicUrl)
      const provider = await strangers.pass(request.ip, () => providerToBegin(services, request.body))
      const { redirectTo, browserSecret } = await outsideTurns.begin(request.ip, provider.id, () =>
        beginSignIn(services, provider, request.body.next),
      )
      setFlowCookie(reply, config.publicUrl, browserSecret)
      return { redirectTo }
    },
  )

  app.get(
    '/api/v1/sign-in/company/:provider/callback',
    {
      config: { access },
      errorHandler: tellOnPage,
      schema: {
        tags,
        operationId: 'endOidcSignIn',
        summary: 'Where an OpenID provider sends the browser back to; answers with a redirect',
        params: CallbackParams,
        response: { 303: Type.Null() },
      },
    },
    async (request, reply) => {
      const callback = new URL(request.url, config.publicUrl)
      const cookie = flowCookieOf(request, config.publicUrl)
      return end(request, reply, async () => {
        const taken = await strangers.pass(request.ip, () =>
          takeOidcFlow(services, request.params.provider, cookie, callback),
        )
        if (typeof taken === 'string') return taken
        const { provider, fetchAnswer } = taken
        return { ...taken, answer: await outsideTurns.pass(request.ip, provider.id, fetchAnswer) }
      })
    },
  )

  // The only form there is: cross-site by nature, without cookies, and worth nothing without a flow of ours.
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) => {
      const { SAMLResponse, RelayState } = Object.fromEntries(new URLSearchParams(String(body)))
      done(null, { SAMLResponse: SAMLResponse ?? '', RelayState: RelayState ?? '' })
    })
    scope.post(
      '/api/v1/sign-in/company/:provider/assertion',
      {
        config: { access },
        errorHandler: tellOnPage,
        bodyLimit: mostAnswerBytes,
        schema: {
          tags,
          operationId: 'takeSamlAnswer',
          summary:
            "Where a SAML provider's page posts its answer (assertion consumer service); answers with a redirect",
          params: CallbackParams,
          response: { 303: Type.Null() },
        },
      },
      async (request, reply) => {
        const { provider } = request.params as { provider: string }
        const { SAMLResponse: response = '', RelayState: relayState = '' } = (request.body ?? {}) as Record<
          string,
          string
        >
        const fault = await strangers.pass(request.ip, () =>
          keepSamlAnswer(services, provider, { response, relayState }),
        )
        if (fault) return refused(reply, fault)
        return reply.code(303).header('location', finishPath(provider.toLowerCase())).send(null)
      },
    )
  })

  app.get(
    '/api/v1/sign-in/company/:provider/finish',
    {
      config: { access },
      errorHandler: tellOnPage,
      schema: {
        tags,
        operationId: 'endSamlSignIn',
        summary:
          'Fetches the answer of a SAML provider, with the cookie of the browser that began; answers with a redirect',
        params: CallbackParams,
        response: { 303: Type.Null() },
      },
    },
    async (request, reply) => {
      const cookie = flowCookieOf(request, config.publicUrl)
      return end(request, reply, () =>
        strangers.pass(request.ip, () => takeSamlAnswer(services, request.params.provider, cookie)),
      )
    },
  )

  app.get(
    '/api/v1/sign-in/company/:provider/metadata',
    {
      config: { access },
      schema: {
        tags,
        operationId: 'readOurSamlMetadata',
        summary: 'The SAML metadata document that describes us to a provider',
        params: CallbackParams,
        response: { 200: Type.String() },
      },
    },
    async (request, reply) => {
      const provider = await strangers.pass(request.ip, () => selectProvider(database, request.params.provider))
      if (provider?.kind !== 'saml') throw notFound()
      const document = ourMetadata(ourSaml(config.publicUrl, provider.id))
      return reply
        .type('application/samlmetadata+xml')
        .header('content-disposition', 'attachment; filename="sitzplan-metadata.xml"')
        .serializer(String)
        .send(document)
    },
  )

  async function end(
    request: FastifyRequest,
    reply: FastifyReply,
    take: () => Promise<TakenFlow | NotTaken>,
  ): Promise<FastifyReply> {
    const userAgent = request.headers['user-agent'] ?? null
    const taken = await take()
    const ending = await endFlow(services, { address: request.ip, userAgent }, taken)
    if (typeof taken !== 'string') clearFlowCookie(reply, config.publicUrl)
    if (ending.as === 'refused') return refused(reply, ending.fault)
    if (ending.as === 'tested') {
      return reply
        .code(303)
        .header('location', `${pageAddresses.enterpriseSignIn}/${ending.providerId}?tested`)
        .send(null)
    }
    setSignInCookie(reply, config.publicUrl, ending.signedIn.secret)
    return reply.code(303).header('location', ending.next).send(null)
  }
}

/**
 * A browser is told on our page what it was refused for. Our own outage stays one, and so does what no page of a provider
 * sends: something else than a form, or far too much of it.
 */
function tellOnPage(error: unknown, _request: FastifyRequest, reply: FastifyReply): void {
  const {
    code = '',
    status = 500,
    statusCode = status,
  } = error as { code?: string; status?: number; statusCode?: number }
  if (statusCode >= 500 || statusCode === 413 || statusCode === 415) throw error
  void refused(reply, faultsOfRefusals[code] ?? 'not_begun_here')
}

/** What becomes true between the first look and the last. */
const faultsOfRefusals: Record<string, CompanySignInFault> = {
  too_many_requests: 'too_many',
  too_many_attempts: 'too_many',
  email_taken: 'active_elsewhere',
  user_suspended: 'suspended',
}

const refused = (reply: FastifyReply, fault: CompanySignInFault): FastifyReply =>
  reply.code(303).header('location', `${pageAddresses.companySignIn}?refused=${fault}`).send(null)
