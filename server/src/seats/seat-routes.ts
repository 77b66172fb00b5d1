// What a vendor's product asks: take a seat, keep it, give it back. The hot path of the server.

import { TicketPlace } from '@sitzplan/contract/line'
import * as shapes from '@sitzplan/contract/seats'
import { HelpRequestBody } from '@sitzplan/contract/seats'
import type { FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { callerOf } from '../access/caller.ts'
import type { Services } from '../app.ts'
import { Refusal } from '../platform/errors/refusal.ts'
import type { App } from '../platform/http/http-server.ts'
import { createOnce, idempotencyKeyOf } from '../platform/http/idempotency.ts'
import { requestHelp } from './help-requests.ts'
import { productUseOf, scopeOf } from './product-callers.ts'
import type { AcquireAnswer } from './seat-types.ts'
import { acquireBody } from './session-view.ts'

const SessionId = Type.Object({ id: Type.String({ maxLength: 64 }) })
const byProduct = { access: 'product', quiet: true, inBatches: true } as const

export function seatRoutes(app: App, services: Services): void {
  const { seats, database } = services

  app.post(
    '/api/v1/sessions',
    {
      config: { ...byProduct, takesIdempotencyKey: true },
      schema: {
        tags: ['product applications'],
        operationId: 'acquireSeat',
        summary: 'Take a seat: may this person work right now?',
        body: shapes.AcquireBody,
        response: { 201: shapes.Session, 202: TicketPlace },
      },
    },
    async (request, reply) => {
      const caller = callerOf(request)
      const { device, activity = 'idle', wait = false } = request.body
      const { accountId, productId, user } = await productUseOf(services, caller, request.body)
      const answer = await seats.acquire({
        accountId,
        productId,
        user,
        device: device ? { id: device.id, name: device.name ?? null, platform: device.platform ?? null } : null,
        activity,
        wait,
        idempotencyKey: idempotencyKeyOf(request, caller.credentialId),
      })
      return sendAcquired(reply, answer)
    },
  )

  app.post(
    '/api/v1/sessions/:id/heartbeat',
    {
      config: byProduct,
      schema: {
        tags: ['product applications'],
        operationId: 'heartbeat',
        summary: 'Keep a seat; 410 says who ended the session, when and why',
        params: SessionId,
        body: Type.Optional(shapes.HeartbeatBody),
        response: { 200: shapes.HeartbeatAnswer },
      },
      preValidation: emptyBodyIsEmptyObject,
    },
    async (request) => {
      const scope = scopeOf(callerOf(request))
      const expiresAt = await seats.heartbeat(request.params.id, scope, request.body?.activity ?? null)
      return { expiresAt: new Date(expiresAt).toISOString() }
    },
  )

  app.post(
    '/api/v1/sessions/heartbeats',
    {
      config: byProduct,
      schema: {
        tags: ['product applications'],
        operationId: 'heartbeats',
        summary: 'Keep up to 1,000 seats at once',
        body: shapes.HeartbeatsBody,
        response: { 200: shapes.HeartbeatsAnswer },
      },
      // Which of the two shapes each item has would be found out by validating it; they are made below.
      serializerCompiler: () => JSON.stringify,
    },
    async (request) => {
      const scope = scopeOf(callerOf(request))
      const { ids } = request.body
      const extended = await seats.heartbeats(ids, scope)
      const missing = ids.filter((id) => !extended.has(id))
      const endings = missing.length === 0 ? [] : await seats.endings(missing, scope)
      const endingOf = new Map(endings.map((ending) => [ending.session_id, ending]))
      return {
        items: ids.map((id) => {
          const expiresAt = extended.get(id)
          if (expiresAt !== undefined) return { id, expiresAt: new Date(expiresAt).toISOString() }
          const ending = endingOf.get(id.toLowerCase())
          // Its lease is told as it stands: who holds it up does not hold up the others.
          if (ending?.isCertain === false) return { id, expiresAt: ending.ended_at.toISOString() }
          const ended = ending
            ? { reason: ending.reason, endedAt: ending.ended_at.toISOString() }
            : { reason: 'not_found', endedAt: null }
          return { id, ended }
        }),
      }
    },
  )

  app.delete(
    '/api/v1/sessions/:id',
    {
      config: byProduct,
      schema: {
        tags: ['product applications'],
        operationId: 'releaseSeat',
        summary: 'Give the seat back; again is fine',
        params: SessionId,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      await seats.release(request.params.id, scopeOf(callerOf(request)))
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/api/v1/help-requests',
    {
      config: { access: 'product', takesIdempotencyKey: true },
      schema: {
        tags: ['product applications'],
        operationId: 'requestHelp',
        summary: 'Ask the administrators of the account for a seat',
        body: HelpRequestBody,
        response: { 202: Type.Object({ toldAt: shapes.Session.properties.startedAt }) },
      },
    },
    async (request, reply) => {
      const caller = callerOf(request)
      const use = await productUseOf(services, caller, request.body)
      const answer = await createOnce(database, idempotencyKeyOf(request, caller.credentialId), async (tx) => {
        const toldAt = await requestHelp(tx, services, request, use)
        return { status: 202, body: { toldAt: toldAt.toISOString() } }
      })
      return reply.code(202).send(answer.body as { toldAt: string })
    },
  )
}

/** 201 with the session, 202 with the place in line, or the refusal. */
function sendAcquired(reply: FastifyReply, answer: Exclude<AcquireAnswer, { outcome: 'unknown_user' | 'elsewhere' }>) {
  if (answer.outcome === 'key_reused') throw new Refusal('idempotency_key_reused')
  if (answer.outcome === 'refused') {
    const { reason, details, retryAfterSeconds } = answer
    throw new Refusal(reason, details, retryAfterSeconds === undefined ? {} : { retryAfterSeconds })
  }
  const made = answer.outcome === 'replayed' ? answer : acquireBody(answer)
  if (!made) throw new Error(`an acquire was answered ${answer.outcome}`)
  return reply.code(made.status).send(made.body as never)
}

// A heartbeat has nothing to say but that it came.
async function emptyBodyIsEmptyObject(request: FastifyRequest) {
  request.body ??= {}
}
