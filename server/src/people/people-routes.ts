// Routes of the users page: list, add, read, change, delete.
import {
  NewUserBody,
  TakenAddresses,
  TakenAddressesBody,
  User,
  UserHistoryList,
  UserHistoryQuery,
  UserLicenseList,
  UserLicensesQuery,
  UserList,
  UserParams,
  UserPatchBody,
  UserSources,
  UsersQuery,
} from '@sitzplan/contract/users'
import Type from 'typebox'
import { userCallerOf } from '../access/caller.ts'
import type { Services } from '../app.ts'
import { originOf } from '../audit/audit.ts'
import { invite } from '../invitations/invitations.ts'
import { notFound } from '../platform/errors/refusal.ts'
import { FairShare } from '../platform/fair-share.ts'
import { prefersCsv, sendCsv } from '../platform/http/csv.ts'
import type { App } from '../platform/http/http-server.ts'
import { createOnce, idempotencyKeyOf } from '../platform/http/idempotency.ts'
import { preferredLanguage } from '../platform/http/language.ts'
import { keepOpen } from '../platform/http/open-answers.ts'
import { roleNamed } from '../roles/roles.ts'
import {
  auditExport,
  changedUser,
  changeUser,
  createUser,
  deleteUser,
  listUsers,
  oneUser,
  refuseNewUser,
  takenAddresses,
} from './people.ts'
import { csvHeader, csvPages } from './people-csv.ts'
import { userHistory } from './user-history.ts'
import { userLicenses } from './user-licenses.ts'
import { selectUserSources } from './user-sources-store.ts'

const tags = ['users']

/** A table is made while it is read, however slowly that is: of this server, and of an account. */
const exportsAtOnce = new FairShare(400, 4)

export function peopleRoutes(app: App, services: Services): void {
  const { database } = services

  app.get(
    '/api/v1/users',
    {
      config: { access: 'users.view' },
      schema: {
        tags,
        operationId: 'listUsers',
        summary: 'Users of the account, by family name and given name or as asked for',
        description:
          'With `Accept: text/csv` everybody that the filter finds is one table whose header follows Accept-Language; `limit` and `cursor` do not count then, and the audit log has an event of it.',
        querystring: UsersQuery,
        response: {
          200: {
            description: 'Users',
            content: { 'application/json': { schema: UserList }, 'text/csv': { schema: Type.String() } },
          },
        },
      },
    },
    async (request, reply) => {
      const caller = userCallerOf(request)
      const { accountId, managedGroups } = caller
      reply.header('vary', 'Accept')
      if (!prefersCsv(request.headers.accept))
        return reply.send(await listUsers(database, accountId, managedGroups, request.query))
      const { limit: _all, cursor: _first, sort = 'name', ...filter } = request.query
      keepOpen(reply, accountId, exportsAtOnce)
      await database.transaction((tx) => auditExport(tx, originOf(request), accountId, filter))
      const pages = csvPages(database, accountId, managedGroups, filter, sort)
      const day = new Date().toISOString().slice(0, 10)
      const language = preferredLanguage(request.headers['accept-language'])
      return sendCsv(reply, `sitzplan-users-${day}`, csvHeader(language), pages, language)
    },
  )

  app.get(
    '/api/v1/user-licenses',
    {
      config: { access: 'users.view' },
      schema: {
        tags,
        operationId: 'listUserLicenses',
        summary: 'Licenses and who has them, by family name and given name',
        querystring: UserLicensesQuery,
        response: { 200: UserLicenseList },
      },
    },
    async (request) =>
      database.transaction((tx) => userLicenses(tx, originOf(request), userCallerOf(request), request.query)),
  )

  app.post(
    '/api/v1/users',
    {
      config: { access: 'users.manage', takesIdempotencyKey: true },
      schema: {
        tags,
        operationId: 'createUser',
        summary: 'Add a user',
        description:
          'The user is `invited` until they activate. Products without a free seat are there with state `waiting`. Needs `assignments.manage` for products and `roles.manage` for another role than member. A manager limited to groups adds people to at least one of these. An invitation is mailed unless `sendInvitation` is false.',
        body: NewUserBody,
        response: { 201: User },
      },
    },
    async (request, reply) => {
      const caller = userCallerOf(request)
      const { accountId, managedGroups: sight } = caller
      const { sendInvitation = true, groups: ids = [], role: reference = 'member', ...wanted } = request.body
      // Before the key is looked for: nobody is answered from memory what they may not do any more.
      refuseNewUser(caller, await roleNamed(database, caller, reference), request.body)
      const key = idempotencyKeyOf(request, caller.credentialId)
      const origin = originOf(request)
      const answer = await createOnce(database, key, async (tx) => {
        const role = await roleNamed(tx, caller, reference)
        const user = await createUser(tx, services, origin, { ...wanted, accountId, role, groups: { ids, sight } })
        if (!sendInvitation) return { status: 201, body: user }
        const { invitedTimes } = await invite(tx, services, origin, { accountId, userId: user.id })
        return { status: 201, body: { ...user, invitedTimes } }
      })
      return reply.code(201).send(answer.body as User)
    },
  )

  app.post(
    '/api/v1/users/taken-addresses',
    {
      config: { access: 'users.manage' },
      schema: {
        tags,
        operationId: 'findTakenAddresses',
        summary: 'Which of these addresses users of the account have already; changes nothing',
        description: 'Of users whom the caller sees; another one is told at adding them (`email_taken`).',
        body: TakenAddressesBody,
        response: { 200: TakenAddresses },
      },
    },
    async (request) => {
      const { accountId, managedGroups } = userCallerOf(request)
      return { taken: await takenAddresses(database, accountId, managedGroups, request.body.emails) }
    },
  )

  app.get(
    '/api/v1/users/:id',
    {
      config: { access: 'users.view' },
      schema: { tags, operationId: 'readUser', summary: 'One user', params: UserParams, response: { 200: User } },
    },
    async (request) => {
      const { accountId, managedGroups } = userCallerOf(request)
      return oneUser(database, accountId, managedGroups, request.params.id)
    },
  )

  app.get(
    '/api/v1/users/:id/sources',
    {
      config: { access: 'users.view' },
      schema: {
        tags,
        operationId: 'readUserSources',
        summary: 'By whom a user has role, products and groups: an administrator, a group rule, the directory',
        params: UserParams,
        response: { 200: UserSources },
      },
    },
    async (request) => {
      const { accountId, managedGroups } = userCallerOf(request)
      const sources = await selectUserSources(database, accountId, managedGroups, request.params.id)
      if (!sources) throw notFound()
      return sources
    },
  )

  app.get(
    '/api/v1/users/:id/history',
    {
      config: { access: 'users.view' },
      schema: {
        tags,
        operationId: 'listUserHistory',
        summary: 'What was done with a user and with what they may use, newest first',
        description:
          'From the audit log: added, changed, suspended, and every product given, waited for, changed in kind or taken. No sessions.',
        params: UserParams,
        querystring: UserHistoryQuery,
        response: { 200: UserHistoryList },
      },
    },
    async (request) => userHistory(database, userCallerOf(request), request.params.id, request.query),
  )

  app.patch(
    '/api/v1/users/:id',
    {
      config: { access: ['users.manage', 'roles.manage', 'groups.manage'] },
      schema: {
        tags,
        operationId: 'changeUser',
        summary: 'Change, suspend or reactivate a user',
        description:
          '`role` and `manager` need `roles.manage`, the rest `users.manage`; for `groups`, `groups.manage` is enough. Groups that the caller does not manage stay as they are. Suspending frees the seats and ends sessions and sign-ins at once; so does a new role for the sign-ins.',
        params: UserParams,
        body: UserPatchBody,
        response: { 200: User },
      },
    },
    async (request) => {
      const caller = userCallerOf(request)
      const { id } = request.params
      return database.transaction(async (tx) => {
        await changeUser(tx, services, originOf(request), caller, id, request.body)
        return changedUser(tx, caller.accountId, caller.managedGroups, id)
      })
    },
  )

  app.delete(
    '/api/v1/users/:id',
    {
      config: { access: 'users.manage' },
      schema: {
        tags,
        operationId: 'deleteUser',
        summary: 'Delete a user',
        description:
          'Seats are free and sessions ended at once. For 30 days the user can be brought back (`removals`); then name and address are erased everywhere.',
        params: UserParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const caller = userCallerOf(request)
      await database.transaction((tx) => deleteUser(tx, services, originOf(request), caller, request.params.id))
      return reply.code(204).send(null)
    },
  )
}
