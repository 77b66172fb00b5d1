// GET /help-requests: who asked for a seat lately, for those who can do something about it.
import { HelpRequestList, HelpRequestsQuery } from '@sitzplan/contract/help-requests'
import { userCallerOf } from '../access/caller.ts'
import type { Services } from '../app.ts'
import type { App } from '../platform/http/http-server.ts'
import { preferredLanguage } from '../platform/http/language.ts'
import { helpRequests } from './help-requests.ts'

export function helpRequestRoutes(app: App, { database }: Services): void {
  app.get(
    '/api/v1/help-requests',
    {
      config: { access: 'sessions.view' },
      schema: {
        tags: ['sessions'],
        operationId: 'listHelpRequests',
        summary: 'Who asked for a seat in the last 24 hours, newest first',
        description:
          '`open`: asked within the last two hours, and the person has started no session of the product since.',
        querystring: HelpRequestsQuery,
        response: { 200: HelpRequestList },
      },
    },
    async (request) => {
      const language = preferredLanguage(request.headers['accept-language'])
      return helpRequests(database, userCallerOf(request), language, request.query)
    },
  )
}
