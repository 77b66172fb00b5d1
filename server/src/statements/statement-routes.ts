// Routes of statements: the months there are, and each as JSON, as a table, and as a document.
import { Statement, StatementMonthList, StatementParams, StatementsQuery } from '@sitzplan/contract/statements'
import Type from 'typebox'
import { type UserCaller, userCallerOf } from '../access/caller.ts'
import { accountById } from '../accounts/accounts.ts'
import { vendorContact } from '../accounts/vendor-contact.ts'
import type { Services } from '../app.ts'
import { notFound, Refusal } from '../platform/errors/refusal.ts'
import { FairShare } from '../platform/fair-share.ts'
import { preferredType } from '../platform/http/accept.ts'
import { sendCsv } from '../platform/http/csv.ts'
import type { App } from '../platform/http/http-server.ts'
import { preferredLanguage } from '../platform/http/language.ts'
import { pageOfAll } from '../platform/http/lists.ts'
import { keepOpen } from '../platform/http/open-answers.ts'
import { csvHeader, csvRows } from './statement-csv.ts'
import { statementPdf } from './statement-pdf.ts'
import { statementMonths, statementOf } from './statements.ts'

const tags = ['statements']

/** A document is drawn by this server: of all of them, and of an account. */
const filesAtOnce = new FairShare(40, 4)

export function statementRoutes(app: App, services: Services): void {
  const { database } = services

  app.get(
    '/api/v1/statements',
    {
      config: { access: 'orders.manage' },
      schema: {
        tags,
        operationId: 'listStatements',
        summary: 'The months there is a statement of, newest first',
        querystring: StatementsQuery,
        response: { 200: StatementMonthList },
      },
    },
    async (request) => pageOfAll(await statementMonths(database, accountOf(userCallerOf(request))), request.query),
  )

  app.get(
    '/api/v1/statements/:month',
    {
      config: { access: 'orders.manage' },
      schema: {
        tags,
        operationId: 'readStatement',
        summary: 'What is billed in a month and why; the running one up to today',
        description:
          'Days are whole days in the account’s time zone. Who is in a queue for an hour is billed for the day; of a license what is owned at the end of each day. Computed anew each time, from facts that are kept for ten years.',
        params: StatementParams,
        response: {
          200: {
            description: 'The statement',
            content: {
              'application/json': { schema: Statement },
              'text/csv': { schema: Type.String() },
              'application/pdf': { schema: Type.String({ format: 'binary' }) },
            },
          },
        },
      },
    },
    async (request, reply) => {
      const accountId = accountOf(userCallerOf(request))
      const { month } = request.params
      const language = preferredLanguage(request.headers['accept-language'])
      const statement = await statementOf(database, services, { accountId, month }, language)
      if (!statement) throw notFound()
      const type = preferredType(request.headers.accept, ['application/json', 'text/csv', 'application/pdf'])
      reply.header('vary', 'Accept, Accept-Language')
      if (type === 'application/json') return reply.send(statement)
      keepOpen(reply, accountId, filesAtOnce)
      const name = `sitzplan-statement-${month}`
      if (type === 'text/csv')
        return sendCsv(reply, name, csvHeader(language), [csvRows(statement, language)], language)
      const [account, vendor] = await Promise.all([accountById(database, accountId), vendorContact(database)])
      const file = await statementPdf(statement, { account: account.name, vendor: vendor?.name ?? null, language })
      // A buffer is sent as it is, past the schema of the text.
      return reply
        .type('application/pdf')
        .header('content-disposition', `attachment; filename="${name}.pdf"`)
        .send(file as never)
    },
  )
}

/** A statement is of everybody: not for a manager who sees some of them. */
function accountOf({ accountId, managedGroups }: UserCaller): string {
  if (managedGroups !== null) throw new Refusal('forbidden')
  return accountId
}
