// Administration takes turns: of each account a few calls are worked on at once, the others wait for these. Whoever asks
// for a hundred long lists waits for their own, not everybody for them; what nobody waits for any more is not read. What goes
// in batches with everybody's takes turns there, and what stays open works on nothing.
import { Readable } from 'node:stream'
import type { FastifyReply, onSendHookHandler, RouteHandlerMethod, RouteOptions } from 'fastify'
import type { App } from '../platform/http/http-server.ts'
import { Turnstiles } from '../platform/turnstile.ts'
import { payerOf } from './caller.ts'

const bounds = { atOnce: 4, mostWaiting: 5_000 }

/** Before the routes. */
export function takeTurnsByAccount(app: App): void {
  const turns = new Turnstiles(bounds)
  app.addHook('onRoute', (route: RouteOptions) => {
    const { access, inBatches, staysOpen } = route.config ?? {}
    if (access === 'public' || inBatches || staysOpen) return
    const handler: RouteHandlerMethod = route.handler
    route.handler = function (request, reply) {
      const { caller } = request
      const work = async () => handler.call(this, request, reply)
      if (!caller) return work()
      return new Promise((resolve, reject) => {
        const turn = async () => {
          if (request.method === 'GET' && request.socket.destroyed) return resolve(reply.hijack())
          const begun = begunSending(reply)
          const answer = work()
          answer.then(resolve, reject)
          await Promise.race([answer, begun])
        }
        turns.pass(payerOf(caller), turn).catch(reject)
      })
    }
    route.onSend = [route.onSend ?? [], tellBegun].flat()
  })
}

const whoWaits = new WeakMap<FastifyReply, () => void>()

/** Resolves when an answer that is sent as it is made begins: whoever reads it slowly keeps nobody waiting. */
const begunSending = (reply: FastifyReply) => new Promise<void>((resolve) => whoWaits.set(reply, resolve))

const tellBegun: onSendHookHandler = (_request, reply, payload, done) => {
  if (payload instanceof Readable) whoWaits.get(reply)?.()
  done(null, payload)
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Worked on together with other accounts' calls, in batches in which accounts take turns. */
    inBatches?: boolean
    /** The answer is an event stream. */
    staysOpen?: boolean
  }
}
