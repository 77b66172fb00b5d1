// The sealed audit log: how far it is sealed, the key to verify it with, and the log as a file.
import { Readable } from 'node:stream'
import { AuditSeal, SealedLogQuery, SealKey } from '@sitzplan/contract/seals'
import Type from 'typebox'
import { type UserCaller, userCallerOf } from '../access/caller.ts'
import type { Services } from '../app.ts'
import { auditLogExport, originOf } from '../audit/audit.ts'
import { Refusal } from '../platform/errors/refusal.ts'
import { FairShare } from '../platform/fair-share.ts'
import type { App } from '../platform/http/http-server.ts'
import { keepOpen } from '../platform/http/open-answers.ts'
import { auditSeal, sealedLog, sealKey } from './seals.ts'

/** A file is made while it is read, however slowly that is: of this server, and of an account. */
const exportsAtOnce = new FairShare(400, 4)

export function sealRoutes(app: App, services: Services): void {
  const { database } = services
  app.get(
    '/api/v1/audit/seal',
    {
      config: { access: 'audit.view' },
      schema: {
        tags: ['audit'],
        operationId: 'readAuditSeal',
        summary: 'How far the audit log is sealed',
        description:
          'Whoever notes number and hash of the newest block somewhere else can tell later whether anything up to it was rewritten.',
        response: { 200: AuditSeal },
      },
    },
    async (request) => auditSeal(services, userCallerOf(request)),
  )

  app.get(
    '/api/v1/audit/seal-key',
    {
      config: { access: 'audit.view' },
      schema: {
        tags: ['audit'],
        operationId: 'readSealKey',
        summary: 'The public key with which the sealed log is verified',
        description: 'A JWK (RFC 8037). It is the same for as long as the installation lives.',
        response: { 200: SealKey },
      },
    },
    async (_request, reply) => {
      reply.header('content-disposition', 'attachment; filename="sitzplan-seal-key.jwk"')
      return (await sealKey(services)).publicKey
    },
  )

  app.get(
    '/api/v1/audit/sealed',
    {
      config: { access: 'audit.view' },
      schema: {
        tags: ['audit'],
        operationId: 'downloadSealedLog',
        summary: 'The audit log with its seals, as a file that can be verified offline',
        description:
          'One JSON object a line; `sitzplan audit verify` reads it. With `from` (inclusive) and `to` (exclusive) the blocks that have an event of that time, each of them whole. For those who see everybody: a manager limited to groups is refused (`forbidden`).',
        querystring: SealedLogQuery,
        response: {
          200: { description: 'The sealed log', content: { 'application/x-ndjson': { schema: Type.String() } } },
        },
      },
    },
    async (request, reply) => {
      const caller = userCallerOf(request)
      mustSeeEverybody(caller)
      keepOpen(reply, caller.accountId, exportsAtOnce)
      await database.transaction((tx) =>
        auditLogExport(tx, originOf(request), caller.accountId, { ...request.query, sealed: true }),
      )
      const day = new Date().toISOString().slice(0, 10)
      const options = { accountId: caller.accountId, range: request.query, isComplete: false, withSeats: false }
      reply
        .type('application/x-ndjson')
        .header('content-disposition', `attachment; filename="sitzplan-audit-${day}.audit"`)
      // A stream is sent as it is, past the schema of the text that it becomes.
      return reply.send(Readable.from(sealedLog(database, options)) as never)
    },
  )
}

/** A block is verified as a whole: a part of the log cannot be left out of it. */
function mustSeeEverybody({ managedGroups }: UserCaller): void {
  if (managedGroups !== null) throw new Refusal('forbidden')
}
