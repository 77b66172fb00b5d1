// Requests may be sent down a connection before the ones before are answered (HTTP/1.1 pipelining, RFC 9112 §9.3.2). Node
// reads on until unsent answers pile up, so requests that wait for something would pile up without bound instead.
import type { Socket } from 'node:net'
import { Refusal } from '../errors/refusal.ts'
import type { App } from './http-server.ts'

const mostUnanswered = 100

export function refuseCrowdedConnections(app: App): void {
  const unanswered = new WeakMap<Socket, number>()
  app.addHook('onRequest', (request, _reply, done) => {
    const { socket } = request.raw
    const count = (unanswered.get(socket) ?? 0) + 1
    unanswered.set(socket, count)
    done(count > mostUnanswered ? new Refusal('too_many_requests', {}, { retryAfterSeconds: 1 }) : undefined)
  })
  app.addHook('onResponse', (request, _reply, done) => {
    const { socket } = request.raw
    unanswered.set(socket, (unanswered.get(socket) ?? 1) - 1)
    done()
  })
}
