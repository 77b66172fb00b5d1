// Administration takes turns: of each account a few calls are worked on at once, the others wait for these. Whoever asks
// for a hundred long lists waits for their own, not everybody for them. Calls of products are the seat engine's matter,
// and what stays open works on nothing.
import type { RouteHandlerMethod, RouteOptions } from 'fastify'
import type { App } from '../platform/http/http-server.ts'
import { Turnstiles } from '../platform/turnstile.ts'
import { payerOf } from './caller.ts'

const bounds = { atOnce: 4, mostWaiting: 5_000 }

/** Before the routes. */
export function takeTurnsByAccount(app: App): void {
  const turns = new Turnstiles(bounds)
  app.addHook('onRoute', (route: RouteOptions) => {
    const { access, quiet, staysOpen } = route.config ?? {}
    if (access === 'public' || quiet || staysOpen) return
    const handler: RouteHandlerMethod = route.handler
    route.handler = function (request, reply) {
      const { caller } = request
      const work = async () => handler.call(this, request, reply)
      return caller ? turns.pass(payerOf(caller), work) : work()
    }
  })
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The answer is an event stream. */
    staysOpen?: boolean
  }
}
