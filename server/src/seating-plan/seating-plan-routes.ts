// GET /seating-plan: everything a drawing of the account's seats needs, as it is now and as it was today; and the groups of
// the people in it.
import { PastSeatingPlan, PastSeatingPlanQuery } from '@sitzplan/contract/past-seating-plan'
import { GroupInPlanList, GroupsInPlanQuery, SeatingPlan, SeatingPlanQuery } from '@sitzplan/contract/seating-plan'
import { userCallerOf } from '../access/caller.ts'
import type { Services } from '../app.ts'
import { originOf } from '../audit/audit.ts'
import type { App } from '../platform/http/http-server.ts'
import { preferredLanguage } from '../platform/http/language.ts'
import { pageOfAll } from '../platform/http/lists.ts'
import { pastSeatingPlan } from './past-plan.ts'
import { groupsInPlan } from './plan-groups.ts'
import { seatingPlan } from './seating-plan.ts'

export function seatingPlanRoutes(app: App, services: Services): void {
  app.get(
    '/api/v1/seating-plan',
    {
      config: { access: 'sessions.view' },
      // The shape is ours to the last field; looking at each of thousands of sessions again doubled the time.
      serializerCompiler: () => JSON.stringify,
      schema: {
        tags: ['sessions'],
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

  app.get(
    '/api/v1/seating-plan/past',
    {
      config: { access: 'sessions.view' },
      schema: {
        tags: ['sessions'],
        operationId: 'readPastSeatingPlan',
        summary: 'The seating plan as it was at a moment of the last 24 hours',
        description:
          'Told from the seat journal. Nobody is named, and the pseudonyms are of this answer alone. With `names=true` people are: that needs `usage.view` (else 403 `forbidden`), is refused with 409 `wrong_state` where the account wants its plan (`plan_without_names`) or its history (`history_without_names`) without names, names only people whom the caller manages, and is an event in the audit log (`usage.plan_viewed`). A moment further away, or in the future, is 422.',
        querystring: PastSeatingPlanQuery,
        response: { 200: PastSeatingPlan },
      },
    },
    async (request) => {
      const language = preferredLanguage(request.headers['accept-language'])
      return pastSeatingPlan(services, originOf(request), userCallerOf(request), language, request.query)
    },
  )

  app.get(
    '/api/v1/seating-plan/groups',
    {
      config: { access: 'sessions.view' },
      schema: {
        tags: ['sessions'],
        operationId: 'listGroupsInPlan',
        summary: 'The groups of the people in the seating plan, those with most people in it first',
        description:
          'Needs `users.view` as well (else 403 `forbidden`): it names groups and says who is in them. A manager limited to groups is told of these alone. Empty where the account wants its plan without names.',
        querystring: GroupsInPlanQuery,
        response: { 200: GroupInPlanList },
      },
    },
    async (request) => pageOfAll(await groupsInPlan(services.database, userCallerOf(request)), request.query),
  )
}
