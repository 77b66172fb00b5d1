// Large bodies are read from a budget of bytes that accounts share: twenty thousand connections may not send a megabyte
// each. A body counts from its announcement until it is answered and nothing works on it any more. Small ones cost
// nothing; the connections bound them.
import type { FastifyReply, FastifyRequest, RouteHandlerMethod, RouteOptions } from 'fastify'
import { Refusal } from '../platform/errors/refusal.ts'
import { FairShare } from '../platform/fair-share.ts'
import type { App } from '../platform/http/http-server.ts'
import { payerOf } from './caller.ts'

const mostBytes = 256_000_000
const mostSmallBytes = 16_000

/** What holds the bytes of a body: the open answer, and the handler while it runs. */
interface HeldBody {
  holders: number
  give: () => void
}

declare module 'fastify' {
  interface FastifyRequest {
    heldBody: HeldBody | null
  }
}

/** After whatever lets requests wait, before the routes. */
export function shareBodies(app: App, share = new FairShare(mostBytes)): void {
  app.decorateRequest('heldBody', null)
  app.addHook('onRequest', (request, reply, done) => {
    if (mayBeLarge(request)) hold(request, reply, share)
    done()
  })
  app.addHook('onRoute', (route: RouteOptions) => {
    const handler: RouteHandlerMethod = route.handler
    route.handler = function (request, reply) {
      const { heldBody } = request
      if (!heldBody) return handler.call(this, request, reply)
      heldBody.holders += 1
      // Who has gone before the answer leaves the work, and its body, behind.
      return (async () => handler.call(this, request, reply))().finally(() => letGo(heldBody))
    }
  })
}

function mayBeLarge({ method, headers }: FastifyRequest): boolean {
  const length = headers['content-length']
  if (length !== undefined) return Number(length) > mostSmallBytes
  return headers['transfer-encoding'] !== undefined && method !== 'GET' && method !== 'HEAD'
}

function hold(request: FastifyRequest, reply: FastifyReply, share: FairShare): void {
  const { caller, headers, routeOptions } = request
  const { bodyLimit = 0 } = routeOptions
  const bytes = Number(headers['content-length'] ?? bodyLimit)
  // What is announced as too large is refused unread, and what strangers send is small.
  if (!caller || bytes > bodyLimit) return
  // Behind others on its connection (pipelined) nobody would hear that it has gone; one that has gone would not go again.
  if (!reply.raw.socket || reply.raw.destroyed) throw new Refusal('too_many_requests', {}, { retryAfterSeconds: 1 })
  const payer = payerOf(caller)
  if (!share.take(payer, bytes)) throw new Refusal('unavailable', {}, { retryAfterSeconds: 1 })
  const heldBody = { holders: 1, give: () => share.give(payer, bytes) }
  request.heldBody = heldBody
  reply.raw.once('close', () => letGo(heldBody))
}

function letGo(body: HeldBody): void {
  body.holders -= 1
  if (body.holders === 0) body.give()
}
