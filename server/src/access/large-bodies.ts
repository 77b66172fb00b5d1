// Large bodies are read from a budget of bytes that accounts share, and within each account its people and products:
// twenty thousand connections may not send a megabyte each, and none of an account's may take what the others need. What
// has arrived counts, until it is answered and nothing works on it any more; small bodies cost nothing, the connections
// bound them.
import { Transform } from 'node:stream'
import type { FastifyRequest, RequestPayload, RouteHandlerMethod, RouteOptions } from 'fastify'
import { Refusal } from '../platform/errors/refusal.ts'
import { FairShare } from '../platform/fair-share.ts'
import type { App } from '../platform/http/http-server.ts'
import { type AnyCaller, callingOneOf, payerOf } from './caller.ts'

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
export function shareBodies(app: App, bytes = mostBytes): void {
  const shares = new BodyShares(bytes)
  app.decorateRequest('heldBody', null)
  app.addHook('preParsing', (request, reply, payload, done) => {
    const { caller } = request
    // What strangers send is small.
    if (!caller || !mayBeLarge(request)) return done(null, payload)
    // Behind others on its connection (pipelined) nobody would hear that it has gone; one that has gone would not go again.
    if (!reply.raw.socket || reply.raw.destroyed) return done(tooMuch())
    const held = shares.hold(caller)
    request.heldBody = held
    reply.raw.once('close', () => letGo(held))
    done(null, counted(payload, held.take))
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

class BodyShares {
  readonly #accounts: FairShare
  readonly #callers: FairShare

  constructor(bytes: number) {
    this.#accounts = new FairShare(bytes)
    this.#callers = new FairShare(bytes)
  }

  hold(caller: AnyCaller): HeldBody & { take: (bytes: number) => boolean } {
    const account = payerOf(caller)
    const one = `${account} ${callingOneOf(caller)}`
    let held = 0
    const take = (bytes: number) => {
      // Of what there is for the account a caller may have as much as is still free.
      const isRoom = this.#callers.of(one) + bytes <= this.#accounts.roomOf(account) - bytes
      if (!isRoom || !this.#accounts.take(account, bytes) || !this.#callers.take(one, bytes)) return false
      held += bytes
      return true
    }
    const give = () => {
      this.#accounts.give(account, held)
      this.#callers.give(one, held)
      held = 0
    }
    return { holders: 1, take, give }
  }
}

const tooMuch = () => new Refusal('too_many_requests', {}, { retryAfterSeconds: 1 })

function mayBeLarge({ method, headers }: FastifyRequest): boolean {
  const length = headers['content-length']
  if (length !== undefined) return Number(length) > mostSmallBytes
  return headers['transfer-encoding'] !== undefined && method !== 'GET' && method !== 'HEAD'
}

/** The same bytes, taken as they arrive; refused, the rest of them is let go by unread. */
function counted(payload: RequestPayload, take: (bytes: number) => boolean): RequestPayload {
  let arrived = 0
  const counter = new Transform({
    transform(part: Buffer, _encoding, done) {
      const small = arrived <= mostSmallBytes ? arrived : 0
      arrived += part.length
      if (arrived <= mostSmallBytes || take(small + part.length)) done(null, part)
      else done(tooMuch())
    },
  })
  payload.on('error', (error) => counter.destroy(error))
  counter.on('error', () => payload.resume())
  return payload.pipe(counter)
}

function letGo(body: HeldBody): void {
  body.holders -= 1
  if (body.holders === 0) body.give()
}
