// Routes of imports: a file is sent, looked at, started, followed, stopped.
import { mostImportBytes, mostImportLines } from '@sitzplan/contract/import-limits'
import {
  ImportLineList,
  ImportLinesQuery,
  ImportPatchBody,
  NewImportQuery,
  PeopleImport,
  PeopleImportList,
  PeopleImportParams,
  PeopleImportsQuery,
  StartImportBody,
} from '@sitzplan/contract/people-import'
import Type from 'typebox'
import { userCallerOf } from '../access/caller.ts'
import type { Services } from '../app.ts'
import { originOf } from '../audit/audit.ts'
import { FairShare } from '../platform/fair-share.ts'
import { prefersCsv, sendCsv } from '../platform/http/csv.ts'
import type { App } from '../platform/http/http-server.ts'
import { idempotencyKeyOf } from '../platform/http/idempotency.ts'
import { preferredLanguage } from '../platform/http/language.ts'
import { keepOpen } from '../platform/http/open-answers.ts'
import { csvHeader, csvPages } from './import-csv.ts'
import {
  checkAgain,
  checkFile,
  forgetImport,
  listImports,
  listLines,
  oneImport,
  startImport,
  stopImport,
} from './people-import.ts'

const tags = ['users']
const access = 'users.manage' as const

/** A table is made while it is read, however slowly that is: of this server, and of an account. */
const tablesAtOnce = new FairShare(400, 4)

export async function importRoutes(app: App, services: Services): Promise<void> {
  const { database } = services
  await uploadRoute(app, services)

  app.get(
    '/api/v1/user-imports',
    {
      config: { access },
      schema: {
        tags,
        operationId: 'listUserImports',
        summary: 'Imports of the last 30 days, the newest first',
        description: 'Whoever is limited to groups sees their own.',
        querystring: PeopleImportsQuery,
        response: { 200: PeopleImportList },
      },
    },
    async (request) => listImports(database, userCallerOf(request), request.query),
  )

  app.get(
    '/api/v1/user-imports/:id',
    {
      config: { access },
      schema: {
        tags,
        operationId: 'readUserImport',
        summary: 'One import, and how far it is',
        params: PeopleImportParams,
        response: { 200: PeopleImport },
      },
    },
    async (request) => oneImport(database, userCallerOf(request), request.params.id),
  )

  app.patch(
    '/api/v1/user-imports/:id',
    {
      config: { access },
      schema: {
        tags,
        operationId: 'checkUserImportAgain',
        summary: 'Look the lines through once more, making groups that are not there or not',
        params: PeopleImportParams,
        body: ImportPatchBody,
        response: { 200: PeopleImport },
      },
    },
    async (request) => checkAgain(services, userCallerOf(request), request.params.id, request.body.createGroups),
  )

  app.post(
    '/api/v1/user-imports/:id/start',
    {
      config: { access },
      schema: {
        tags,
        operationId: 'startUserImport',
        summary: 'Carry the import out',
        description:
          'An account has one import running at a time. It runs by itself, with the permissions that the caller has at each line, and goes on after a restart. Lines with errors are left out. Again is fine: no line is carried out twice.',
        params: PeopleImportParams,
        body: StartImportBody,
        response: { 200: PeopleImport },
      },
    },
    async (request) => startImport(services, userCallerOf(request), request.params.id, request.body.notify ?? true),
  )

  app.post(
    '/api/v1/user-imports/:id/stop',
    {
      config: { access },
      schema: {
        tags,
        operationId: 'stopUserImport',
        summary: 'Stop an import; what was done stays',
        params: PeopleImportParams,
        response: { 200: PeopleImport },
      },
    },
    async (request) => stopImport(services, originOf(request), userCallerOf(request), request.params.id),
  )

  app.delete(
    '/api/v1/user-imports/:id',
    {
      config: { access },
      schema: {
        tags,
        operationId: 'deleteUserImport',
        summary: 'Throw away an import that is not running; who was imported stays',
        params: PeopleImportParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      await forgetImport(services, userCallerOf(request), request.params.id)
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/api/v1/user-imports/:id/lines',
    {
      config: { access },
      schema: {
        tags,
        operationId: 'listUserImportLines',
        summary: 'Lines of an import: what each would do, and what became of it',
        description:
          'With `Accept: text/csv` all that the filter finds is one table whose header follows Accept-Language; `limit` and `cursor` do not count then.',
        params: PeopleImportParams,
        querystring: ImportLinesQuery,
        response: {
          200: {
            description: 'Lines',
            content: { 'application/json': { schema: ImportLineList }, 'text/csv': { schema: Type.String() } },
          },
        },
      },
    },
    async (request, reply) => {
      const caller = userCallerOf(request)
      const { id } = request.params
      const language = preferredLanguage(request.headers['accept-language'])
      reply.header('vary', 'Accept')
      if (!prefersCsv(request.headers.accept))
        return reply.send(await listLines(database, caller, id, request.query, language))
      await oneImport(database, caller, id)
      keepOpen(reply, caller.accountId, tablesAtOnce)
      const pages = csvPages(database, caller, id, request.query, language)
      return sendCsv(reply, 'sitzplan-import', csvHeader(language), pages, language)
    },
  )
}

/** The file is the body: its encoding and its separator are found out from its bytes. */
async function uploadRoute(app: App, services: Services): Promise<void> {
  await app.register(async (scope: App) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('text/csv', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
    scope.post(
      '/api/v1/user-imports',
      {
        config: { access, takesIdempotencyKey: true },
        bodyLimit: mostImportBytes,
        schema: {
          tags,
          operationId: 'checkUserImport',
          summary: 'Send a CSV file of users to be looked through; nothing is done yet',
          description: `The body is the file (text/csv): UTF-8, UTF-16 or Windows-1252, with commas, semicolons or tabs, at most ${mostImportLines} lines. The header says what the columns hold, as the export calls them in any language; a column may be that of one product. Only the address is needed; new people need names. Groups and products are added, never taken away; an empty cell changes nothing. Takes the place of the file that the caller sent before and did not start.`,
          consumes: ['text/csv'],
          querystring: NewImportQuery,
          response: { 201: PeopleImport },
        },
      },
      async (request, reply) => {
        const { fileName = null, createGroups = false } = request.query
        const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
        const caller = userCallerOf(request)
        const key = idempotencyKeyOf(request, caller.credentialId)
        const found = await checkFile(services, caller, key, { bytes, fileName, createGroups })
        return reply.code(201).send(found)
      },
    )
  })
}
