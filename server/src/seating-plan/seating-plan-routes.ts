// GET /seating-plan: everything a drawing of the account's seats needs.
import { SeatingPlan, SeatingPlanQuery } from '@sitzplan/contract/seating-plan'
import { userCallerOf } from '../access/caller.ts'
import type { Services } from '../app.ts'
import type { App } from '../platform/http/http-server.ts'
import { preferredLanguage } from '../platform/http/language.ts'
import { seatingPlan } from './seating-plan.ts'

export function seatingPlanRoutes(app: App, services: Services): void {
  app.get(
    '/api/v1/seating-plan',
    {
      config: { access: 'sessions.view' },
      // The shape is ours to the last field; looking at each of thousands of sessions again doubled the time.
      serializerCompiler: () => JSON.stringify,
      schema: {
        tags: ['Sessions'],
        operationId: 'readSeatingPlan',
        summary: 'Every product as a room: its seats, who sits there, who waits at the door',
        description:
          'One document of one moment (`at`), not a list in pages. Leases that have run out are not in it, swept or not. Where the account wants its plan without names, nobody is named in it; people of groups that the caller does not manage never are. Kept up to date by the events of `/api/v1/events`.',
        querystring: SeatingPlanQuery,
        response: { 200: SeatingPlan },
      },
    },
    async (request) => {
      await services.seats.settleOutage()
      const language = preferredLanguage(request.headers['accept-language'])
      return seatingPlan(services, userCallerOf(request), language, request.query.product ?? null)
    },
  )
}
