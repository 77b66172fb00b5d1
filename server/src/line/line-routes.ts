// Asking after a place in line, giving it up, and the line as administrators see it.
import * as shapes from '@sitzplan/contract/line'
import { OwnTicketList, OwnTicketsQuery } from '@sitzplan/contract/me'
import Type from 'typebox'
import { callerOf, payerOf, userCallerOf } from '../access/caller.ts'
import { nameless } from '../access/nameless.ts'
import { peopleSeen } from '../access/sight.ts'
import type { Services } from '../app.ts'
import type { App } from '../platform/http/http-server.ts'
import { preferredLanguage } from '../platform/http/language.ts'
import { decodeCursor, pageOf, pageOfAll } from '../platform/http/lists.ts'
import { goneSignal, keepOpen, openAnswersText } from '../platform/http/open-answers.ts'
import { scopeOf } from '../seats/product-callers.ts'
import { countLine, selectLine, selectOwnTickets } from './line-store.ts'
import { ownTicketView, waitingView } from './line-view.ts'

const TicketId = Type.Object({ ticket: Type.String({ maxLength: 64 }) })

export function lineRoutes(app: App, { line, database, seats, secrets }: Services): void {
  app.get(
    '/api/v1/tickets/:ticket',
    {
      config: { access: 'product', quiet: true, inBatches: true },
      schema: {
        tags: ['product applications'],
        operationId: 'pollTicket',
        summary: 'Ask after a place in line; the poll claims the seat when it is offered',
        description: openAnswersText,
        params: TicketId,
        querystring: shapes.TicketQuery,
        response: { 200: shapes.TicketState },
      },
    },
    async (request, reply) => {
      const caller = callerOf(request)
      const { wait = 0 } = request.query
      if (wait > 0) keepOpen(reply, payerOf(caller))
      return line.poll(request.params.ticket, scopeOf(caller), wait, goneSignal(reply))
    },
  )

  app.delete(
    '/api/v1/tickets/:ticket',
    {
      config: { access: 'product', quiet: true, inBatches: true },
      schema: {
        tags: ['product applications'],
        operationId: 'leaveLine',
        summary: 'Give up a place in line',
        params: TicketId,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      await line.leave(request.params.ticket, scopeOf(callerOf(request)))
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/api/v1/waiting',
    {
      config: { access: 'sessions.view' },
      schema: {
        tags: ['sessions'],
        operationId: 'listWaiting',
        summary: 'Who waits, in order',
        description: 'Everybody has their place; people of groups that the caller does not manage have no name in it.',
        querystring: shapes.WaitingQuery,
        response: { 200: shapes.WaitingList },
      },
    },
    async (request) => {
      await seats.settleOutage()
      const { accountId, managedGroups } = userCallerOf(request)
      const { product = null, limit = 50, cursor } = request.query
      const [rows, total] = await Promise.all([
        selectLine(database, accountId, product, decodeCursor(cursor, 2), limit + 1),
        countLine(database, accountId, product),
      ])
      const people = rows.map((row) => row.user_id)
      const seen = await peopleSeen(database, accountId, managedGroups, people)
      const shown = (row: (typeof rows)[number]) =>
        seen.has(row.user_id)
          ? waitingView(row)
          : waitingView(
              row,
              nameless(row.user_id, (userId) => secrets.pseudonym(userId)),
            )
      return pageOf(rows, limit, total, shown, (row) => [row.pool_id, row.number])
    },
  )

  app.get(
    '/api/v1/me/tickets',
    {
      config: { access: 'signed-in' },
      schema: {
        tags: ['me'],
        operationId: 'listOwnTickets',
        summary: 'My places in line',
        description:
          'Reading is not asking after a place: what keeps a ticket alive is the poll of the product that waits.',
        querystring: OwnTicketsQuery,
        response: { 200: OwnTicketList },
      },
    },
    async (request) => {
      await seats.settleOutage()
      const { accountId, userId } = userCallerOf(request)
      const language = preferredLanguage(request.headers['accept-language'])
      const rows = await selectOwnTickets(database, accountId, userId)
      return pageOfAll(
        rows.map((row) => ownTicketView(row, language)),
        request.query,
      )
    },
  )
}
