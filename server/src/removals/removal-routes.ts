// Routes of what was removed lately: the list, bringing something back, and erasing somebody for good.
import type { Permission } from '@sitzplan/contract/permissions'
import { RemovalList, RemovalParams, RemovalsQuery, Restored } from '@sitzplan/contract/removals'
import Type from 'typebox'
import { userCallerOf } from '../access/caller.ts'
import type { Services } from '../app.ts'
import { originOf } from '../audit/audit.ts'
import { eraseDeleted } from '../people/people.ts'
import type { App } from '../platform/http/http-server.ts'
import { bringBack, recentlyRemoved } from './recently-removed.ts'

const tags = ['removals']

/** Each opens its part of the list. */
const access: Permission[] = ['users.manage', 'assignments.manage', 'devices.manage', 'queues.manage']

export function removalRoutes(app: App, services: Services): void {
  const { database } = services

  app.get(
    '/api/v1/removals',
    {
      config: { access },
      schema: {
        tags,
        operationId: 'listRemovals',
        summary: 'What was removed and can be brought back, latest first',
        description:
          '`users.manage` shows deleted users, `assignments.manage` licenses that were taken away, `devices.manage` devices that were retired, `queues.manage` people who were taken out of queues; a manager limited to groups sees those of their users. Of a deleted user there is one item: with the user the licenses come back.',
        querystring: RemovalsQuery,
        response: { 200: RemovalList },
      },
    },
    async (request) => recentlyRemoved(database, userCallerOf(request), request.query),
  )

  app.post(
    '/api/v1/removals/:id/restore',
    {
      config: { access },
      schema: {
        tags,
        operationId: 'restore',
        summary: 'Bring something back, in time',
        description:
          'A user, within 30 days: status and groups are as before. Products come back where a license is free, else they wait for one; what the vendor does not sell like this any more is left out. A role that has been deleted becomes member. 409 `email_taken` when somebody else has the address by now. A license, within the days of its product: given again in the kind it was, with the settings; 409 `no_seat_available`. A device, within 30 days; 409 `device_limit_reached`. A place in a queue, within the days of its product: with no license free its person waits for one. 409 `wrong_state` for what is back already, and for a named license or a place in a queue of somebody who is suspended. 410 `restore_expired` when it is too late.',
        params: RemovalParams,
        response: { 200: Restored },
      },
    },
    async (request) =>
      database.transaction(
        // Each sort answers what is back, in the shape that is declared for it.
        (tx) =>
          bringBack(tx, services, originOf(request), userCallerOf(request), request.params.id) as Promise<Restored>,
      ),
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
