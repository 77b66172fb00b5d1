// Requests may be sent down a connection before the ones before are answered (HTTP/1.1 pipelining, RFC 9112 §9.3.2). Node
// reads on until unsent answers pile up, so requests that wait for something would pile up without bound instead.
import type { Socket } from 'node:net'
import { Refusal } from '../errors/refusal.ts'
import type { App } from './http-server.ts'

/** Of a connection. */
const mostUnanswered = 100

const refusal = () => new Refusal('too_many_requests', {}, { retryAfterSeconds: 1 })

/** `mostAhead`: of all connections together, what is sent before the answer to the one before it. */
export function refuseCrowdedConnections(app: App, mostAhead = 5_000): void {
  const unanswered = new WeakMap<Socket, number>()
  /** Connections that have sent ahead, and how much. */
  const ahead = new Map<Socket, number>()
  let allAhead = 0

  const note = (socket: Socket, count: number) => {
    const before = ahead.get(socket)
    // Answers that wait behind others are not heard of again once the connection is gone.
    if (before === undefined) socket.once('close', () => forget(socket))
    allAhead += count - (before ?? 0)
    ahead.set(socket, count)
  }
  const forget = (socket: Socket) => {
    allAhead -= ahead.get(socket) ?? 0
    ahead.delete(socket)
    unanswered.delete(socket)
  }
  /** Also a refusal would have to wait for the answers before it; and who is far ahead fills the room, not who comes last. */
  const cutFurthest = () => {
    let furthest: Socket | null = null
    let most = 0
    for (const [socket, count] of ahead)
      if (count > most) {
        furthest = socket
        most = count
      }
    if (!furthest) return
    furthest.destroy()
    forget(furthest)
  }

  app.addHook('onRequest', (request, _reply, done) => {
    const { socket } = request.raw
    // Cut: what else it had sent was read already, and is not done.
    if (socket.destroyed) return done(refusal())
    const count = (unanswered.get(socket) ?? 0) + 1
    unanswered.set(socket, count)
    if (count === 1) return done()
    note(socket, count - 1)
    if (allAhead > mostAhead) cutFurthest()
    done(count > mostUnanswered || socket.destroyed ? refusal() : undefined)
  })
  app.addHook('onResponse', (request, _reply, done) => {
    const { socket } = request.raw
    const count = unanswered.get(socket) ?? 0
    if (count > 1) note(socket, count - 2)
    if (count > 0) unanswered.set(socket, count - 1)
    done()
  })
}
