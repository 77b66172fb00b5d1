// GET /me/data: what is kept about me, for me alone.
import { Readable } from 'node:stream'
import { MyData, MyDataQuery } from '@sitzplan/contract/my-data'
import { userCallerOf } from '../access/caller.ts'
import type { Services } from '../app.ts'
import { originOf } from '../audit/audit.ts'
import { FairShare } from '../platform/fair-share.ts'
import type { App } from '../platform/http/http-server.ts'
import { preferredLanguage } from '../platform/http/language.ts'
import { keepOpen } from '../platform/http/open-answers.ts'
import { myDataPieces, recordLook } from './my-data.ts'

const [mostShown, mostInFile] = [20, 20_000]

/** A document is made while it is read, however slowly that is: of this server, and of an account. */
const documentsAtOnce = new FairShare(60, 10)

export function myDataRoutes(app: App, services: Services): void {
  const { database } = services
  app.get(
    '/api/v1/me/data',
    {
      config: { access: 'signed-in' },
      schema: {
        tags: ['me'],
        operationId: 'readMyData',
        summary: 'Everything that is kept about me, how long, and what for',
        description:
          'By section, newest first, in the language of Accept-Language. Needs no permission and shows nobody else: other people are told as "administrator". `total` counts what is kept, `items` has the newest 20. With `download=json` it comes as a file, with up to 20,000 of each. Recorded in the audit log once a day. At most ten documents of an account are made at a time (429 `too_many_streams`).',
        querystring: MyDataQuery,
        response: { 200: MyData },
      },
    },
    async (request, reply) => {
      const { accountId, userId, name } = userCallerOf(request)
      const isFile = request.query.download === 'json'
      keepOpen(reply, accountId, documentsAtOnce)
      await recordLook(database, originOf(request), { accountId, userId, name })
      if (isFile) {
        const day = new Date().toISOString().slice(0, 10)
        reply.header('content-disposition', `attachment; filename="sitzplan-my-data-${day}.json"`)
      }
      const language = preferredLanguage(request.headers['accept-language'])
      const pieces = myDataPieces(services, { accountId, userId }, language, isFile ? mostInFile : mostShown)
      reply.type('application/json; charset=utf-8')
      // A stream is sent as it is, past the schema of what it becomes.
      return reply.send(Readable.from(pieces) as never)
    },
  )
}
