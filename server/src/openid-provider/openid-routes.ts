// OpenID Connect for products (Core 1.0, Discovery 1.0, RP-Initiated Logout 1.0), and the step between: a sign-in that a
// product has begun goes on as soon as the person is signed in to Sitzplan.
import type { IncomingMessage } from 'node:http'
import { ProductSignIn, ProductSignInContinued, ProductSignInParams } from '@sitzplan/contract/openid'
import { pageAddresses } from '@sitzplan/contract/pages'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Interaction, InteractionResults, Provider } from 'oidc-provider'
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
import { type Addresses, openidPaths, openidProvider, stopPath } from './openid-provider.ts'
import { resultOf, waitsFor } from './openid-stop-rules.ts'

const tags = ['openid']
const access = 'public'
/** Of a network in an hour: each leaves a row behind for an hour. */
const mostSignIns = 20_000

export function openidRoutes(app: App, services: Services): void {
  const { database, config } = services
  const addresses: Addresses = new WeakMap<IncomingMessage, string>()
  const begun = new HourlyLimit(mostSignIns)
  let made: Promise<Provider> | undefined
  const provider = (): Promise<Provider> => {
    made ??= openidProvider(services, addresses).catch((error: unknown) => {
      made = undefined
      throw error
    })
    return made
  }

  async function answer(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const handle = (await provider()).callback()
    if (request.url.startsWith(openidPaths.authorization)) begun.count(networkOf(request.ip))
    addresses.set(request.raw, request.ip)
    reply.hijack()
    for (const [name, value] of Object.entries(reply.getHeaders())) if (value) reply.raw.setHeader(name, value)
    reply.raw.setHeader('content-security-policy', openidPagePolicy)
    await handle(request.raw, reply.raw)
  }

  // Its bodies are oidc-provider's to read.
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, _body, done) => done(null))
    for (const url of ['/openid/*', '/.well-known/openid-configuration', '/.well-known/oauth-authorization-server'])
      scope.route({
        method: url.endsWith('*') ? ['GET', 'POST', 'OPTIONS'] : ['GET', 'OPTIONS'],
        url,
        config: { access },
        schema: { hide: true },
        handler: answer,
      })
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
