// GET /outbox: an account's mail, for its superadmins.
import { MailList, OutboxQuery } from '@sitzplan/contract/outbox'
import { userCallerOf } from '../access/caller.ts'
import type { Services } from '../app.ts'
import { originOf } from '../audit/audit.ts'
import type { App } from '../platform/http/http-server.ts'
import { readOutbox } from './outbox.ts'

export function outboxRoutes(app: App, services: Services): void {
  app.get(
    '/api/v1/outbox',
    {
      config: { access: 'outbox.view' },
      schema: {
        tags: ['account'],
        operationId: 'listOutbox',
        summary: 'Mail of the account, newest first',
        description:
          'With a mail server (`SMTP_URL`): what became of each. Without one the mail itself is read here; except in the demo, links for a new password and for moving to this account are withheld, and showing an invitation’s link is recorded in the audit log.',
        querystring: OutboxQuery,
        response: { 200: MailList },
      },
    },
    async (request) => readOutbox(services, originOf(request), userCallerOf(request), request.query),
  )
}
