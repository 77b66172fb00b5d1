// Live streams: an account's for its administrators, a session's and a ticket's for the product that holds them.
import { accountEvents } from '@sitzplan/contract/events'
import type { FastifyReply, FastifyRequest } from 'fastify'
import Type from 'typebox'
import { callerOf, payerOf, userCallerOf } from '../access/caller.ts'
import { peopleSeen } from '../access/sight.ts'
import type { Services } from '../app.ts'
import { Refusal } from '../platform/errors/refusal.ts'
import { FairShare } from '../platform/fair-share.ts'
import { EventStream } from '../platform/http/event-stream.ts'
import type { App } from '../platform/http/http-server.ts'
import { preferredLanguage } from '../platform/http/language.ts'
import { goneSignal, keepOpen, openAnswersText } from '../platform/http/open-answers.ts'
import { problemOf } from '../platform/http/problems.ts'
import { scopeOf } from '../seats/product-callers.ts'
import { EventFeed } from './event-feed.ts'
import { accountEvent, parsePosition, peopleOf, positionText, type Reader } from './event-rules.ts'
import { isResumable, selectPresentPosition } from './event-store.ts'

/** Each is told everything that happens in its account. */
const mostPerAccount = 200
const accountStreams = new FairShare(10_000, mostPerAccount)

/** Operators hold no permissions: of their own account's events they are told what customers order. */
const ofOperators: Reader['permissions'] = new Set(['orders.manage'])

const events = { 200: { content: { 'text/event-stream': { schema: Type.String() } } }, 204: Type.Null() } as const
const headers = Type.Object({ 'last-event-id': Type.Optional(Type.String({ maxLength: 100 })) })

// Asked for its head alone, a stream would be opened for nobody and never end.
const stream = { exposeHeadRoute: false }

export function eventRoutes(app: App, services: Services): void {
  const { database, line, secrets, sessionEndings } = services
  const feed = new EventFeed(services)
  const pseudonym = (userId: string) => secrets.pseudonym(userId)

  async function follow(request: FastifyRequest, reply: FastifyReply, permissionsNow: () => Reader['permissions']) {
    const { accountId } = userCallerOf(request)
    keepOpen(reply, accountId)
    keepOpen(reply, accountId, accountStreams)
    const resumed = parsePosition(lastEventId(request) ?? '')
    const known = resumed && (await isResumable(database, accountId, resumed)) ? resumed : null
    const start = known ?? (await selectPresentPosition(database))
    const stream = open(request, reply)
    // The reader's view is too old to be brought up to date: read everything anew, then follow.
    if (lastEventId(request) !== undefined && !known) stream.send({ event: 'reset', data: {} })
    stream.mark(positionText(start))
    for await (const { rows, positions } of feed.follow(accountId, start, stream.closed)) {
      // Read anew: who loses a permission while the stream is open is told no more of what it opens.
      const { managedGroups } = userCallerOf(request)
      const seen = await peopleSeen(database, accountId, managedGroups, peopleOf(rows)).catch(() => null)
      // Nobody knows whom they may see: they come back with their position.
      if (!seen) break
      for (const row of rows) {
        const event = accountEvent(row, { permissions: permissionsNow(), seen }, positions, pseudonym)
        if (event) stream.send(event)
      }
      await stream.ready()
    }
    stream.end()
  }

  app.get(
    '/api/v1/events',
    {
      ...stream,
      config: { access: 'sessions.view', staysOpen: true },
      schema: {
        tags: ['sessions'],
        operationId: 'followAccount',
        summary: `What happens in the account, live: ${accountEvents.join(', ')}`,
        description: `${openAnswersText} Of these at most ${mostPerAccount} an account.`,
        headers,
        response: events,
      },
    },
    (request, reply) => follow(request, reply, () => userCallerOf(request).permissions),
  )

  app.get(
    '/api/v1/vendor/events',
    {
      ...stream,
      config: { access: 'operator', staysOpen: true },
      schema: {
        tags: ['vendor'],
        operationId: 'followVendor',
        summary: 'What customers order and ask sales for, live: orders',
        description: `${openAnswersText} Of these at most ${mostPerAccount} for all operators.`,
        headers,
        response: events,
      },
    },
    (request, reply) => follow(request, reply, () => ofOperators),
  )

  app.get(
    '/api/v1/sessions/:id/events',
    {
      ...stream,
      config: { access: 'product', quiet: true, staysOpen: true },
      schema: {
        tags: ['product applications'],
        operationId: 'followSession',
        summary: 'Learn at once that the session has ended: ended',
        description: openAnswersText,
        params: Type.Object({ id: Type.String({ maxLength: 64 }) }),
        headers,
        response: events,
      },
    },
    async (request, reply) => {
      const caller = callerOf(request)
      const scope = scopeOf(caller)
      keepOpen(reply, payerOf(caller))
      const following = sessionEndings.follow(request.params.id, scope)
      const first = await following.first()
      // Told already: a reader that comes back for more is sent home.
      if (first && lastEventId(request) === 'ended') return reply.code(204).send(null)
      const stream = open(request, reply)
      const ending = first ?? (await following.ending(stream.closed))
      if (ending) stream.send({ id: 'ended', event: 'ended', data: ending })
      stream.end()
    },
  )

  app.get(
    '/api/v1/tickets/:ticket/events',
    {
      ...stream,
      config: { access: 'product', quiet: true, staysOpen: true },
      schema: {
        tags: ['product applications'],
        operationId: 'followTicket',
        summary: 'A place in line, live: position, granted, lost. Counts as an open poll',
        description: openAnswersText,
        params: Type.Object({ ticket: Type.String({ maxLength: 64 }) }),
        headers,
        response: events,
      },
    },
    async (request, reply) => {
      const last = lastEventId(request)
      const caller = callerOf(request)
      keepOpen(reply, payerOf(caller))
      const states = line.follow(request.params.ticket, scopeOf(caller), goneSignal(reply))
      let stream: EventStream | null = null
      let told = ''
      try {
        for await (const state of states) {
          // Told already: a reader that comes back for more is sent home.
          if (!stream && state.state === 'granted' && last === 'granted') return reply.code(204).send(null)
          stream ??= open(request, reply)
          if (state.state === 'granted') {
            stream.send({ id: 'granted', event: 'granted', data: { session: state.session } })
            break
          }
          const { state: _waiting, ...place } = state
          const data = JSON.stringify(place)
          if (data !== told) stream.send({ event: 'position', data: place })
          told = data
        }
      } catch (error) {
        // Before the stream is open, refusals are ordinary answers.
        if (!stream && last === 'lost' && error instanceof Refusal && error.code === 'ticket_lost')
          return reply.code(204).send(null)
        if (!stream) throw error
        if (!(error instanceof Refusal)) request.log.error({ err: error }, 'a ticket stream broke')
        else if (error.code === 'ticket_lost') {
          const language = preferredLanguage(request.headers['accept-language'])
          stream.send({ id: 'lost', event: 'lost', data: problemOf(error, language, request.id) })
        }
      }
      stream?.end()
    },
  )
}

function lastEventId(request: FastifyRequest): string | undefined {
  const header = request.headers['last-event-id']
  return typeof header === 'string' ? header : undefined
}

const askAgainMilliseconds = 1_000

/** A stream that ends, within a second, when its caller may not call any more. */
function open(request: FastifyRequest, reply: FastifyReply): EventStream {
  const stream = new EventStream(request, reply)
  const asking = setInterval(async () => {
    // While the database is away nobody knows; nothing is told meanwhile either.
    if (!(await request.server.mayStillCall(request).catch(() => true))) stream.end()
  }, askAgainMilliseconds)
  stream.closed.addEventListener('abort', () => clearInterval(asking))
  return stream
}
