// Asking after a place in line, giving it up, and the line as administrators see it.
import * as shapes from '@sitzplan/contract/line'
import Type from 'typebox'
import { callerOf, userCallerOf } from '../access/caller.ts'
import type { Services } from '../app.ts'
import { goneSignal } from '../platform/http/gone-signal.ts'
import type { App } from '../platform/http/http-server.ts'
import { decodeCursor, pageOf } from '../platform/http/lists.ts'
import { scopeOf } from '../seats/product-callers.ts'
import { estimatedWaitSeconds } from '../seats/session-view.ts'
import { countLine, selectLine, type WaitingRow } from './line-store.ts'

const TicketId = Type.Object({ ticket: Type.String({ maxLength: 64 }) })

export function lineRoutes(app: App, { line, database }: Services): void {
  app.get(
    '/api/v1/tickets/:ticket',
    {
      config: { access: 'product', quiet: true },
      schema: {
        tags: ['Products'],
        operationId: 'pollTicket',
        summary: 'Ask after a place in line; the poll claims the seat when it is offered',
        params: TicketId,
        querystring: shapes.TicketQuery,
        response: { 200: shapes.TicketState },
      },
    },
    async (request, reply) =>
      line.poll(request.params.ticket, scopeOf(callerOf(request)), request.query.wait ?? 0, goneSignal(reply)),
  )

  app.delete(
    '/api/v1/tickets/:ticket',
    {
      config: { access: 'product', quiet: true },
      schema: {
        tags: ['Products'],
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
        tags: ['Sessions'],
        operationId: 'listWaiting',
        summary: 'Who waits, in order',
        querystring: shapes.WaitingQuery,
        response: { 200: shapes.WaitingList },
      },
    },
    async (request) => {
      const { accountId } = userCallerOf(request)
      const { product = null, limit = 50, cursor } = request.query
      const [rows, total] = await Promise.all([
        selectLine(database, accountId, product, decodeCursor(cursor, 2), limit + 1),
        countLine(database, accountId, product),
      ])
      return pageOf(rows, limit, total, waitingView, (row) => [row.pool_id, row.number])
    },
  )
}

function waitingView(row: WaitingRow) {
  const { total, seats } = row
  const stats = { total, seats, holdSeconds: row.hold_seconds, holdsEnded: row.holds_ended }
  const offered = row.offered_number !== null && row.offered_until !== null
  return {
    ticket: row.id,
    position: row.position,
    user: { id: row.user_id, email: row.email, name: row.user_name },
    product: row.product,
    since: row.since.toISOString(),
    estimatedWaitSeconds: offered ? 0 : estimatedWaitSeconds(stats, row.waiting_ahead),
    offered: offered ? { seat: row.offered_number ?? 0, until: row.offered_until?.toISOString() ?? '' } : null,
  }
}
