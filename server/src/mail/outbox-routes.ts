// GET /outbox: an account's mail, for its superadmins and whom they let.
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
          'With a mail server (`SMTP_URL`): what became of each. Without one the mail itself is read here; except in the demo, links for a new password, for moving to this account and for somebody who is to have more than the reader are withheld, and the audit log tells who has read an invitation’s link. A manager limited to groups sees mail to their people.',
        querystring: OutboxQuery,
        response: { 200: MailList },
      },
    },
    async (request) => readOutbox(services, originOf(request), userCallerOf(request), request.query),
  )
}
