// POST /users/bulk: the same change to several users, with what became of each.
import { BulkBody, BulkResults, mostAtOnce } from '@sitzplan/contract/bulk'
import { userCallerOf } from '../access/caller.ts'
import type { Services } from '../app.ts'
import { originOf } from '../audit/audit.ts'
import type { App } from '../platform/http/http-server.ts'
import { idempotencyKeyOf } from '../platform/http/idempotency.ts'
import { preferredLanguage } from '../platform/http/language.ts'
import { changeSeveral } from './bulk.ts'

export function bulkRoutes(app: App, services: Services): void {
  app.post(
    '/api/v1/users/bulk',
    {
      config: {
        access: ['users.manage', 'assignments.manage', 'groups.manage', 'users.invite', 'queues.manage'],
        takesIdempotencyKey: true,
      },
      schema: {
        tags: ['users'],
        operationId: 'changeUsersInBulk',
        summary: 'Change several users at once; what worked, what did not and why, for each',
        description: `At most ${mostAtOnce} a call, each in a transaction of their own. Each action needs the permission that it needs for one user. With \`filter\` the users come in pages: send \`nextCursor\` as \`users.cursor\` until there is none. With an \`Idempotency-Key\` a call that was cut off may be sent again: nobody is changed twice.`,
        body: BulkBody,
        response: { 200: BulkResults },
      },
    },
    async (request) => {
      const caller = userCallerOf(request)
      const call = {
        caller,
        origin: originOf(request),
        key: idempotencyKeyOf(request, caller.credentialId),
        language: preferredLanguage(request.headers['accept-language']),
        requestId: request.id,
      }
      return changeSeveral(services, call, request.body)
    },
  )
}
