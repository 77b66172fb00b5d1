// OpenID Connect for products (Core 1.0, Discovery 1.0, RP-Initiated Logout 1.0), and the step between: a sign-in that a
// product has begun goes on as soon as the person is signed in to Sitzplan.
import type { IncomingMessage } from 'node:http'
import { ProductSignIn, ProductSignInContinued, ProductSignInParams } from '@sitzplan/contract/openid'
import { pageAddresses } from '@sitzplan/contract/pages'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Interaction, InteractionResults } from 'oidc-provider'
import Type from 'typebox'
import { HourlyLimit } from '../access/hourly-limit.ts'
import { type PresentSignIn, presentSignIn } from '../access/present-sign-in.ts'
import type { Services } from '../app.ts'
import { notFound, Refusal } from '../platform/errors/refusal.ts'
import type { App } from '../platform/http/http-server.ts'
import { networkOf } from '../platform/http/network.ts'
import { refuseForeignOrigin } from '../sign-in/own-origin.ts'
import { strangers } from '../sign-in/throttle.ts'
import { clientById } from './openid-clients.ts'
import { openidPagePolicy } from './openid-pages.ts'
import { presentProvider } from './openid-present-provider.ts'
import { type Addresses, openidPaths, stopPath } from './openid-provider.ts'
import { resultOf, waitsFor } from './openid-stop-rules.ts'

const tags = ['openid']
const access = 'public'
/** Of a network in an hour: each leaves a row behind for an hour. */
const mostBegun = 20_000
const begins: string[] = [openidPaths.authorization, openidPaths.end_session]
/** What is asked of oidc-provider itself. */
const asked: [url: string, ...methods: ('GET' | 'POST')[]][] = [
  ['/.well-known/openid-configuration', 'GET'],
  ['/.well-known/oauth-authorization-server', 'GET'],
  [openidPaths.authorization, 'GET'],
  [`${openidPaths.authorization}/:uid`, 'GET'],
  [openidPaths.token, 'POST'],
  [openidPaths.userinfo, 'GET', 'POST'],
  [openidPaths.jwks, 'GET'],
  [openidPaths.revocation, 'POST'],
  [openidPaths.end_session, 'GET'],
  [`${openidPaths.end_session}/confirm`, 'POST'],
  [`${openidPaths.end_session}/success`, 'GET'],
]
/** It goes on as an address, which is a header's length at most. */
const mostFormBytes = 8_000

export function openidRoutes(app: App, services: Services): void {
  const { database, config } = services
  const addresses: Addresses = new WeakMap<IncomingMessage, string>()
  const begun = new HourlyLimit(mostBegun)
  const provider = presentProvider(services, addresses)

  async function answer(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const handle = (await provider()).callback()
    if (begins.some((url) => request.routeOptions.url?.startsWith(url))) begun.count(networkOf(request.ip))
    addresses.set(request.raw, request.ip)
    reply.hijack()
    for (const [name, value] of Object.entries(reply.getHeaders())) if (value) reply.raw.setHeader(name, value)
    reply.raw.setHeader('content-security-policy', openidPagePolicy)
    await handle(request.raw, reply.raw)
  }

  // Its bodies are oidc-provider's to read. Every address stands here: it would take others for the same (`/AUTHORIZE`).
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, _body, done) => done(null))
    for (const [url, ...methods] of asked)
      scope.route({
        method: [...methods, 'OPTIONS'],
        url,
        exposeHeadRoute: false,
        config: { access },
        schema: { hide: true },
        handler: answer,
      })
  })

  // A product may send a form, too (Core 1.0 §3.1.2.1, RP-Initiated Logout 1.0 §2). It comes from another site, and so
  // without our cookies, which are Lax: they are there at the address that it is led on to.
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser<string>(
      'application/x-www-form-urlencoded',
      { parseAs: 'string' },
      (_request, body, done) => done(null, body),
    )
    const options = { bodyLimit: mostFormBytes, config: { access }, schema: { hide: true } } as const
    for (const url of begins)
      scope.post(url, options, async (request, reply) =>
        reply
          .code(303)
          .header('location', `${url}?${new URLSearchParams(String(request.body ?? ''))}`)
          .send(),
      )
  })

  app.get(
    `${stopPath}/:uid`,
    { config: { access }, schema: { hide: true, params: ProductSignInParams, response: { 303: Type.Null() } } },
    async (request, reply) => {
      const stop = await strangers.pass(request.ip, () => stopOf(request, reply))
      if (!stop) return reply.code(303).header('location', `${pageAddresses.productSignIn}/over`).send(null)
      const { interaction, signIn } = stop
      const goesOn = signIn && waitsFor(interaction, signIn) === null
      const location = goesOn
        ? await stop.end(resultOf(interaction, signIn, false))
        : `${pageAddresses.productSignIn}/${interaction.uid}`
      return reply.code(303).header('location', location).send(null)
    },
  )

  app.post(
    `${stopPath}/:uid`,
    {
      config: { access },
      schema: { hide: true, params: ProductSignInParams, response: { 200: ProductSignInContinued } },
    },
    async (request, reply) => {
      refuseForeignOrigin(request, config.publicUrl)
      const stop = await strangers.pass(request.ip, () => stopOf(request, reply))
      if (!stop) throw notFound()
      const { interaction, signIn } = stop
      if (!signIn || waitsFor(interaction, signIn) === 'sign-in') throw new Refusal('unauthorized')
      return { redirectTo: await stop.end(resultOf(interaction, signIn, true)) }
    },
  )

  app.get(
    '/api/v1/sign-in/product/:uid',
    {
      config: { access },
      schema: {
        tags,
        operationId: 'readProductSignIn',
        summary: 'Which product a sign-in on its way is for, and what it waits for',
        params: ProductSignInParams,
        response: { 200: ProductSignIn },
      },
    },
    async (request) => {
      return strangers.pass(request.ip, async () => {
        const interaction = await (await provider()).Interaction.find(request.params.uid)
        if (!interaction) throw notFound()
        const { client_id: clientId, login_hint: hint } = interaction.params
        const client = await clientById(database, String(clientId))
        if (!client) throw notFound()
        return {
          client: client.name,
          email: typeof hint === 'string' && hint.includes('@') ? hint : null,
          waitsFor: waitsFor(interaction, await presentSignIn(database, config.publicUrl, request.headers)),
        }
      })
    },
  )

  interface Stop {
    interaction: Interaction
    signIn: PresentSignIn | null
    /** Ends it; where the browser goes on. */
    end: (result: InteractionResults) => Promise<string>
  }

  /** The sign-in that this very browser has begun; null for any other. */
  async function stopOf({ raw, headers }: FastifyRequest, reply: FastifyReply): Promise<Stop | null> {
    const openid = await provider()
    try {
      const interaction = await openid.interactionDetails(raw, reply.raw)
      const signIn = await presentSignIn(database, config.publicUrl, headers)
      return { interaction, signIn, end: (result) => openid.interactionResult(raw, reply.raw, result) }
    } catch (error) {
      if ((error as Error).name === 'SessionNotFound') return null
      throw error
    }
  }
}
