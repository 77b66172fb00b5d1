// GET /audit: what happened in the account, newest first, as a list in pages or as one table.
import { AuditActionList, AuditActionsQuery, type AuditEvent, AuditList, AuditQuery } from '@sitzplan/contract/audit'
import Type from 'typebox'
import { userCallerOf } from '../access/caller.ts'
import type { Services } from '../app.ts'
import { FairShare } from '../platform/fair-share.ts'
import { prefersCsv, sendCsv } from '../platform/http/csv.ts'
import type { App } from '../platform/http/http-server.ts'
import { preferredLanguage } from '../platform/http/language.ts'
import { decodeCursor, pageOf, pageOfAll } from '../platform/http/lists.ts'
import { keepOpen } from '../platform/http/open-answers.ts'
import { auditLogExport, originOf } from './audit.ts'
import { csvHeader, csvPages } from './audit-csv.ts'
import { type AuditRow, countAuditEvents, selectActions, selectAuditEvents } from './audit-list-store.ts'

/** A table is made while it is read, however slowly that is: of this server, and of an account. */
const exportsAtOnce = new FairShare(400, 4)

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
          '`actor` and `target` are ids, e-mail addresses or parts of names; `from` is inclusive, `to` exclusive. `before` and `after` hold the fields that changed. Names of deleted people are erased. A manager limited to groups reads what concerns their users, and not who else did it. With `Accept: text/csv` everything that matches, up to 100,000 rows, is one table whose header follows Accept-Language; `limit` and `cursor` do not count then.',
        querystring: AuditQuery,
        response: {
          200: {
            description: 'Events, newest first',
            content: { 'application/json': { schema: AuditList }, 'text/csv': { schema: Type.String() } },
          },
        },
      },
    },
    async (request, reply) => {
      const caller = userCallerOf(request)
      const { limit = 50, cursor, ...filter } = request.query
      reply.header('vary', 'Accept')
      if (prefersCsv(request.headers.accept)) {
        keepOpen(reply, caller.accountId, exportsAtOnce)
        const { from, to, action } = filter
        await database.transaction((tx) =>
          auditLogExport(tx, originOf(request), caller.accountId, { from, to, action }),
        )
        const language = preferredLanguage(request.headers['accept-language'])
        const day = new Date().toISOString().slice(0, 10)
        const pages = csvPages(database, caller, filter)
        return sendCsv(reply, `sitzplan-audit-${day}`, csvHeader(language), pages, language)
      }
      const key = decodeCursor(cursor, 2)
      const before = key && { at: String(key[0]), number: Number(key[1]) }
      // Two short statements, not one transaction: a snapshot held open would slow the seat engine down.
      const [rows, total] = await Promise.all([
        selectAuditEvents(database, caller, filter, before, limit + 1),
        countAuditEvents(database, caller, filter),
      ])
      return reply.send(pageOf(rows, limit, total, shown, (row) => [row.at.toISOString(), row.number]))
    },
  )

  app.get(
    '/api/v1/audit/actions',
    {
      config: { access: 'audit.view' },
      schema: {
        tags: ['audit'],
        operationId: 'listAuditActions',
        summary: 'The actions that occur in the account, for filters',
        querystring: AuditActionsQuery,
        response: { 200: AuditActionList },
      },
    },
    async (request) => {
      const actions = await selectActions(database, userCallerOf(request).accountId)
      return pageOfAll(
        actions.map((action) => ({ action })),
        request.query,
      )
    },
  )
}

const shown = (row: AuditRow): AuditEvent => ({
  id: row.id,
  at: row.at.toISOString(),
  actor: {
    kind: row.actor_kind,
    id: row.actor_id,
    name: row.actor_name,
    email: row.actor_email,
    isHidden: row.is_actor_hidden,
  },
  action: row.action,
  target: { kind: row.target_kind, id: row.target_id, name: row.target_name, isHidden: row.is_target_hidden },
  before: row.before,
  after: row.after,
  note: row.note,
  from: row.address,
})
