// For whoever watches the server: is the process up, may it be sent work, and its metrics (on this machine only).
import { Problem } from '@sitzplan/contract/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import type { Services } from '../app.ts'
import { isLoopback } from '../config.ts'
import { notFound, Refusal } from '../platform/errors/refusal.ts'
import type { App } from '../platform/http/http-server.ts'
import { preferredLanguage } from '../platform/http/language.ts'
import { problemOf } from '../platform/http/problems.ts'
import { collectMetrics } from './metrics.ts'

const Health = Type.Object({ status: Type.String() })
const quiet = { access: 'public', quiet: true } as const

export function healthRoutes(app: App, services: Pick<Services, 'readiness' | 'seats' | 'line' | 'database'>): void {
  const { readiness } = services
  app.get(
    '/healthz',
    {
      config: quiet,
      schema: { tags: ['operation'], operationId: 'health', summary: 'Is the process up', response: { 200: Health } },
    },
    async () => ({ status: 'up' }),
  )

  app.get(
    '/readyz',
    {
      config: quiet,
      schema: {
        tags: ['operation'],
        operationId: 'ready',
        summary: 'May it be sent work',
        response: { 200: Health, 503: Problem },
      },
    },
    async (request, reply) => {
      const missing = await readiness.missing()
      return missing ? sendNotReady(request, reply, missing) : { status: 'ready' }
    },
  )

  const metrics = collectMetrics(app, services)
  app.get('/metrics', { config: quiet, schema: { hide: true } }, async (request, reply) => {
    if (!isFromThisMachine(request)) throw notFound()
    return reply.type(metrics.contentType).send(await metrics.read())
  })
}

// Not thrown: not being ready yet is nothing that went wrong, and is asked for every second.
function sendNotReady(request: FastifyRequest, reply: FastifyReply, missing: string): FastifyReply {
  const refusal = new Refusal('unavailable', { waitingFor: missing }, { retryAfterSeconds: 1 })
  const language = preferredLanguage(request.headers['accept-language'])
  return reply
    .code(503)
    .header('retry-after', '1')
    .header('content-language', language)
    .type('application/problem+json')
    .send(problemOf(refusal, language, request.id))
}

// The connection itself counts, not what a proxy says of it; and what a proxy on this machine passes on comes from
// elsewhere.
function isFromThisMachine(request: FastifyRequest): boolean {
  const address = request.raw.socket.remoteAddress?.replace(/^::ffff:/, '') ?? ''
  const isForwarded = ['x-forwarded-for', 'x-real-ip', 'forwarded'].some((name) => name in request.headers)
  return isLoopback(address) && !isForwarded
}
