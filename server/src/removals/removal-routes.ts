// Routes of what was removed lately: the list, bringing something back, and erasing it for good.
import { RemovalList, RemovalParams, RemovalsQuery } from '@sitzplan/contract/removals'
import { User } from '@sitzplan/contract/users'
import Type from 'typebox'
import { userCallerOf } from '../access/caller.ts'
import type { Services } from '../app.ts'
import { originOf } from '../audit/audit.ts'
import { eraseDeleted, oneUser, restorableUsers, restoreUser } from '../people/people.ts'
import type { App } from '../platform/http/http-server.ts'

const tags = ['removals']

export function removalRoutes(app: App, services: Services): void {
  const { database } = services

  app.get(
    '/api/v1/removals',
    {
      config: { access: 'users.manage' },
      schema: {
        tags,
        operationId: 'listRemovals',
        summary: 'What was removed and can be brought back, latest first',
        querystring: RemovalsQuery,
        response: { 200: RemovalList },
      },
    },
    async (request) => restorableUsers(database, userCallerOf(request), request.query),
  )

  app.post(
    '/api/v1/removals/:id/restore',
    {
      config: { access: 'users.manage' },
      schema: {
        tags,
        operationId: 'restore',
        summary: 'Bring somebody back, within 30 days',
        description:
          'Status and groups are as before. Products come back where a license is free, else they wait for one; what the vendor does not sell like this any more is left out. A role that has been deleted becomes member. 409 `email_taken` when somebody else has the address by now, 410 `restore_expired` after 30 days.',
        params: RemovalParams,
        response: { 200: User },
      },
    },
    async (request) => {
      const caller = userCallerOf(request)
      return database.transaction(async (tx) => {
        await restoreUser(tx, services, originOf(request), caller, request.params.id)
        return oneUser(tx, caller.accountId, caller.managedGroups, request.params.id)
      })
    },
  )

  app.delete(
    '/api/v1/removals/:id',
    {
      config: { access: 'users.manage' },
      schema: {
        tags,
        operationId: 'eraseRemoval',
        summary: 'Erase name and address everywhere, now; nothing brings them back',
        params: RemovalParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      await eraseDeleted(services, originOf(request), userCallerOf(request), request.params.id)
      return reply.code(204).send(null)
    },
  )
}
