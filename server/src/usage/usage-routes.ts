// GET /usage: how shared seats were used, as numbers and as a table.
import { Usage, UsageQuery } from '@sitzplan/contract/usage'
import Type from 'typebox'
import { userCallerOf } from '../access/caller.ts'
import type { Services } from '../app.ts'
import { FairShare } from '../platform/fair-share.ts'
import { prefersCsv, sendCsv } from '../platform/http/csv.ts'
import type { App } from '../platform/http/http-server.ts'
import { preferredLanguage } from '../platform/http/language.ts'
import { keepOpen } from '../platform/http/open-answers.ts'
import { usageOf } from './usage.ts'
import { csvHeader, csvRows } from './usage-csv.ts'

/** A file is kept while it is read, however slowly that is: of this server, and of an account. */
const filesAtOnce = new FairShare(40, 4)

export function usageRoutes(app: App, { database }: Services): void {
  app.get(
    '/api/v1/usage',
    {
      config: { access: 'sessions.view' },
      schema: {
        tags: ['sessions'],
        operationId: 'readUsage',
        summary: 'How shared seats were used over time: peaks against what is owned, waits, refusals',
        description:
          'One document, not a list in pages. Counted from the seat journal, quarter of an hour by quarter of an hour; it names nobody, and stays when names are forgotten. Seats that belong to somebody (`named`) are not in it. With `Accept: text/csv` the same as a table, whose header follows Accept-Language.',
        querystring: UsageQuery,
        response: {
          200: {
            description: 'The range, up to now',
            content: { 'application/json': { schema: Usage }, 'text/csv': { schema: Type.String() } },
          },
        },
      },
    },
    async (request, reply) => {
      const { accountId } = userCallerOf(request)
      const language = preferredLanguage(request.headers['accept-language'])
      const usage = await usageOf(database, accountId, request.query, language)
      reply.header('vary', 'Accept, Accept-Language')
      if (!prefersCsv(request.headers.accept)) return reply.send(usage)
      keepOpen(reply, accountId, filesAtOnce)
      const name = `sitzplan-usage-${usage.first}-${usage.last}`
      return sendCsv(reply, name, csvHeader(language), [csvRows(usage, language)], language)
    },
  )
}
