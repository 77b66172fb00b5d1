// Requests may be sent down a connection before the ones before are answered (HTTP/1.1 pipelining, RFC 9112 §9.3.2). Node
// reads on until unsent answers pile up, so requests that wait for something would pile up without bound instead.
import type { Socket } from 'node:net'
import { Refusal } from '../errors/refusal.ts'
import type { App } from './http-server.ts'

/** Of a connection. */
const mostUnanswered = 100

/** `mostAhead`: of all connections together, what is sent before the answer to the one before it. */
export function refuseCrowdedConnections(app: App, mostAhead = 5_000): void {
  const unanswered = new WeakMap<Socket, number>()
  const watched = new WeakSet<Socket>()
  let allAhead = 0

  // Answers that wait behind others are not heard of again once the connection is gone.
  const watch = (socket: Socket) => {
    if (watched.has(socket)) return
    watched.add(socket)
    socket.once('close', () => {
      allAhead -= Math.max(0, (unanswered.get(socket) ?? 0) - 1)
      unanswered.delete(socket)
    })
  }

  app.addHook('onRequest', (request, _reply, done) => {
    const { socket } = request.raw
    const count = (unanswered.get(socket) ?? 0) + 1
    unanswered.set(socket, count)
    if (count === 1) return done()
    allAhead += 1
    watch(socket)
    // Also a refusal would have to wait for the answers before it.
    if (allAhead > mostAhead) socket.destroy()
    done(count > mostUnanswered ? new Refusal('too_many_requests', {}, { retryAfterSeconds: 1 }) : undefined)
  })
  app.addHook('onResponse', (request, _reply, done) => {
    const { socket } = request.raw
    const count = unanswered.get(socket) ?? 0
    if (count > 1) allAhead -= 1
    if (count > 0) unanswered.set(socket, count - 1)
    done()
  })
}
