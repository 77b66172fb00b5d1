// What administrators and people themselves see of running sessions, and ending them.
import * as shapes from '@sitzplan/contract/seats'
import { userCallerOf } from '../access/caller.ts'
import type { Services } from '../app.ts'
import { originOf } from '../audit/audit.ts'
import type { App } from '../platform/http/http-server.ts'
import { decodeCursor, pageOf } from '../platform/http/lists.ts'
import { endSessions } from './end-sessions.ts'
import { countRunningSessions, type SessionFilter, selectRunningSessions, selectUserId } from './session-store.ts'
import { sessionRowView } from './session-view.ts'

export function sessionRoutes(app: App, services: Services): void {
  const { database, seats } = services

  async function list(filter: SessionFilter, page: { limit?: number; cursor?: string }) {
    const { limit = 50, cursor } = page
    const after = decodeCursor(cursor, 2)
    await seats.settleOutage()
    const [rows, total] = await Promise.all([
      selectRunningSessions(database, filter, after, limit + 1),
      countRunningSessions(database, filter),
    ])
    return pageOf(rows, limit, total, sessionRowView, (row) => [row.started_at.toISOString(), row.id])
  }

  app.get(
    '/api/v1/sessions',
    {
      config: { access: 'sessions.view' },
      schema: {
        tags: ['sessions'],
        operationId: 'listSessions',
        summary: 'Who works right now',
        querystring: shapes.SessionsQuery,
        response: { 200: shapes.SessionList },
      },
    },
    async (request) => {
      const { accountId, managedGroups: sight } = userCallerOf(request)
      const { product, user, group, ...page } = request.query
      const nobody = { items: [], nextCursor: null, total: 0 }
      if (group !== undefined && sight?.includes(group.toLowerCase()) === false) return nobody
      const userId = user === undefined ? null : await selectUserId(database, accountId, user)
      if (user !== undefined && userId === null) return nobody
      return list({ accountId, productKey: product ?? null, userId, groupId: group ?? null, sight }, page)
    },
  )

  app.get(
    '/api/v1/me/sessions',
    {
      config: { access: 'signed-in' },
      schema: {
        tags: ['me'],
        operationId: 'listOwnSessions',
        summary: 'My running sessions',
        querystring: shapes.OwnSessionsQuery,
        response: { 200: shapes.SessionList },
      },
    },
    async (request) => {
      const { accountId, userId } = userCallerOf(request)
      return list({ accountId, productKey: null, userId, sight: null }, request.query)
    },
  )

  app.post(
    '/api/v1/sessions/end',
    {
      config: { access: 'sessions.end' },
      schema: {
        tags: ['sessions'],
        operationId: 'endSessions',
        summary: 'End sessions; each freed seat goes to the head of its line',
        body: shapes.EndSessionsBody,
        response: { 200: shapes.EndSessionsAnswer },
      },
    },
    async (request) => {
      const { ids, reason } = request.body
      return endSessions(services, originOf(request), userCallerOf(request), { ids, note: reason ?? null })
    },
  )
}
