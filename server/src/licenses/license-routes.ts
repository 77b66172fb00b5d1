// Routes of an account's license: seeing it, loading a revision from a file, activating one that waits.
import { mostDocumentBytes } from '@sitzplan/contract/license-limits'
import {
  ActivateBody,
  EnteredSerial,
  EnterSerialBody,
  License,
  LicenseTerm,
  LoadedRevision,
  LoadRevisionBody,
  ReportedProblem,
  ReportProblemBody,
  RevisionList,
  RevisionParams,
  RevisionsQuery,
  TotalChangeList,
  UndoneRevision,
} from '@sitzplan/contract/licenses'
import { userCallerOf } from '../access/caller.ts'
import type { Services } from '../app.ts'
import { originOf } from '../audit/audit.ts'
import { feedOf } from '../license-feed/own-license.ts'
import { Refusal } from '../platform/errors/refusal.ts'
import type { App } from '../platform/http/http-server.ts'
import { createOnce, idempotencyKeyOf } from '../platform/http/idempotency.ts'
import { preferredLanguage } from '../platform/http/language.ts'
import {
  activateRevision,
  enterSerial,
  licenseOf,
  notingRefusal,
  receiveRevision,
  reportProblem,
  revisionsOf,
  termOf,
  totalsChanged,
  undoActivation,
} from './licenses.ts'

export function licenseRoutes(app: App, services: Services): void {
  const { database } = services

  app.get(
    '/api/v1/license',
    {
      config: { access: 'licenses.view' },
      schema: {
        tags: ['license'],
        operationId: 'readLicense',
        summary: 'The license of the account: dates, lines with what is used, and a revision that waits',
        response: { 200: License },
      },
    },
    async (request) => {
      const feed = await feedOf(services, preferredLanguage(request.headers['accept-language']))
      return { ...(await licenseOf(services, userCallerOf(request).accountId)), ...(feed && { feed }) }
    },
  )

  app.get(
    '/api/v1/me/license',
    {
      config: { access: 'signed-in' },
      schema: {
        tags: ['me'],
        operationId: 'readMyLicenseTerm',
        summary: 'Whether the license of my account is in force, and until when',
        description:
          'For everybody: in grace and after it everybody is told. Its days before that, and a warning, need licenses.view.',
        response: { 200: LicenseTerm },
      },
    },
    async (request) => {
      const { accountId, permissions } = userCallerOf(request)
      return termOf(database, accountId, permissions.has('licenses.view'))
    },
  )

  app.get(
    '/api/v1/license/revisions',
    {
      config: { access: 'licenses.view' },
      schema: {
        tags: ['license'],
        operationId: 'listLicenseRevisions',
        summary: 'Revisions of the license, newest first, and who loaded and activated them',
        querystring: RevisionsQuery,
        response: { 200: RevisionList },
      },
    },
    async (request) => {
      const { accountId, managedGroups } = userCallerOf(request)
      return revisionsOf(services, accountId, managedGroups, request.query)
    },
  )

  app.get(
    '/api/v1/license/revisions/:revision/changes',
    {
      config: { access: 'licenses.view' },
      schema: {
        tags: ['license'],
        operationId: 'listRevisionChanges',
        summary: 'The totals of a revision that differ from those of the one before it',
        params: RevisionParams,
        querystring: RevisionsQuery,
        response: { 200: TotalChangeList },
      },
    },
    async (request) => totalsChanged(services, userCallerOf(request).accountId, request.params.revision, request.query),
  )

  app.post(
    '/api/v1/license/revisions',
    {
      config: { access: 'licenses.activate', takesIdempotencyKey: true },
      bodyLimit: mostDocumentBytes,
      schema: {
        tags: ['license'],
        operationId: 'loadLicenseRevision',
        summary: 'Load a license document',
        description:
          'Active at once when every line that shrinks still covers what is in use, else pending. The newest document loaded again is answered with its present status. A document that is refused changes nothing; that it was is in the audit log.',
        body: LoadRevisionBody,
        response: { 201: LoadedRevision },
      },
    },
    async (request, reply) => {
      const { accountId, credentialId } = userCallerOf(request)
      const { document } = request.body
      const origin = originOf(request)
      const key = idempotencyKeyOf(request, credentialId)
      const answer = await notingRefusal(services, origin, { accountId, document }, () =>
        createOnce(database, key, async (tx) => ({
          status: 201,
          body: await receiveRevision(tx, services, origin, { accountId, document }),
        })),
      )
      return reply.code(201).send(answer.body as LoadedRevision)
    },
  )

  app.post(
    '/api/v1/license/serial',
    {
      config: { access: 'licenses.activate', takesIdempotencyKey: true },
      schema: {
        tags: ['license'],
        operationId: 'enterSerial',
        summary: 'Enter serial number and owner of the license that follows a trial',
        description:
          'Where the vendor runs this installation it is asked for the license by mail, once an hour (429); a number that is not this account’s is refused (422). In an installation of a customer’s own, documents with this number are taken from now on.',
        body: EnterSerialBody,
        response: { 201: EnteredSerial },
      },
    },
    async (request, reply) => {
      const { accountId, userId, credentialId } = userCallerOf(request)
      const entered = { accountId, userId, ...request.body }
      const answer = await createOnce(database, idempotencyKeyOf(request, credentialId), async (tx) => ({
        status: 201,
        body: await enterSerial(tx, services, originOf(request), entered),
      }))
      return reply.code(201).send(answer.body as EnteredSerial)
    },
  )

  app.post(
    '/api/v1/license/revisions/:revision/report',
    {
      config: { access: 'licenses.activate', takesIdempotencyKey: true },
      schema: {
        tags: ['license'],
        operationId: 'reportLicenseProblem',
        summary: 'Tell the vendor that a revision is wrong',
        description:
          'By mail, with the name and address of whoever reports it. Once an hour for each revision (429). In an installation of a customer’s own nobody can be told (409).',
        params: RevisionParams,
        body: ReportProblemBody,
        response: { 201: ReportedProblem },
      },
    },
    async (request, reply) => {
      const { accountId, userId, credentialId } = userCallerOf(request)
      const report = { accountId, userId, revision: request.params.revision, text: request.body.text }
      const answer = await createOnce(database, idempotencyKeyOf(request, credentialId), async (tx) => ({
        status: 201,
        body: await reportProblem(tx, services, originOf(request), report),
      }))
      return reply.code(201).send(answer.body as ReportedProblem)
    },
  )

  app.post(
    '/api/v1/license/revisions/:revision/activate',
    {
      config: { access: 'licenses.activate' },
      schema: {
        tags: ['license'],
        operationId: 'activateLicenseRevision',
        summary: 'Activate a revision that waits',
        description:
          '`removals` (needs assignments.manage as well, and devices.manage for devices, which are retired) are taken away in the same step, or not at all; `instead` gives another kind or product in their place. Refused with surplus_licenses while named or device lines are below what is used. A concurrent line below its use drains: nobody is cut off, nothing is granted until use is below the total.',
        params: RevisionParams,
        body: ActivateBody,
        response: { 200: LoadedRevision },
      },
    },
    async (request) => {
      const caller = userCallerOf(request)
      const { revision } = request.params
      const removals = request.body?.removals ?? []
      for (const { kind } of removals)
        if (!caller.permissions.has(kind === 'device' ? 'devices.manage' : 'assignments.manage'))
          throw new Refusal('forbidden')
      return database.transaction((tx) =>
        activateRevision(tx, services, originOf(request), caller, { revision, removals }),
      )
    },
  )

  app.post(
    '/api/v1/license/revisions/:revision/undo',
    {
      config: { access: 'licenses.activate' },
      schema: {
        tags: ['license'],
        operationId: 'undoLicenseRevision',
        summary: 'Undo an activation, once and within a day',
        description:
          'The earlier revision is in force again, the licenses that were taken away come back, and the revision waits as it did. Refused with `wrong_state` once a newer revision has arrived, when the earlier one is over, or when the new one withdraws it.',
        params: RevisionParams,
        response: { 200: UndoneRevision },
      },
    },
    async (request) => {
      const { accountId } = userCallerOf(request)
      const { revision } = request.params
      return database.transaction((tx) => undoActivation(tx, services, originOf(request), { accountId, revision }))
    },
  )
}
