// GET /audit: what happened in the account, newest first.
import { type AuditEvent, AuditList, AuditQuery } from '@sitzplan/contract/audit'
import { userCallerOf } from '../access/caller.ts'
import type { Services } from '../app.ts'
import type { App } from '../platform/http/http-server.ts'
import { decodeCursor, pageOf } from '../platform/http/lists.ts'
import { type AuditRow, countAuditEvents, selectAuditEvents } from './audit-store.ts'

export function auditRoutes(app: App, { database }: Services): void {
  app.get(
    '/api/v1/audit',
    {
      config: { access: 'audit.view' },
      schema: {
        tags: ['audit'],
        operationId: 'listAuditEvents',
        summary: 'Who changed what, when and from where; newest first',
        description:
          '`actor` and `target` are ids; `from` is inclusive, `to` exclusive. `before` and `after` hold the fields that changed. Names of deleted people are erased.',
        querystring: AuditQuery,
        response: { 200: AuditList },
      },
    },
    async (request) => {
      const { accountId } = userCallerOf(request)
      const { limit = 50, cursor, ...filter } = request.query
      const key = decodeCursor(cursor, 2)
      const before = key && { at: String(key[0]), number: Number(key[1]) }
      // Two short statements, not one transaction: a snapshot held open would slow the seat engine down.
      const [rows, total] = await Promise.all([
        selectAuditEvents(database, accountId, filter, before, limit + 1),
        countAuditEvents(database, accountId, filter),
      ])
      return pageOf(rows, limit, total, shown, (row) => [row.at.toISOString(), row.number])
    },
  )
}

const shown = (row: AuditRow): AuditEvent => ({
  id: row.id,
  at: row.at.toISOString(),
  actor: { kind: row.actor_kind, id: row.actor_id, name: row.actor_name, email: row.actor_email },
  action: row.action,
  target: { kind: row.target_kind, id: row.target_id, name: row.target_name },
  before: row.before,
  after: row.after,
  note: row.note,
  from: row.address,
})
