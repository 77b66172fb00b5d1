// Routes of roles: the system's and the account's own, listed; the latter made, changed, deleted.
import { NewRoleBody, Role, RoleList, RoleParams, RolePatchBody, RolesQuery } from '@sitzplan/contract/roles'
import Type from 'typebox'
import { userCallerOf } from '../access/caller.ts'
import type { Services } from '../app.ts'
import { originOf } from '../audit/audit.ts'
import type { App } from '../platform/http/http-server.ts'
import { createOnce, idempotencyKeyOf } from '../platform/http/idempotency.ts'
import { pageOfAll } from '../platform/http/lists.ts'
import { changeRole, createRole, deleteRole, listRoles, oneRole, refuseRole } from './roles.ts'

const tags = ['roles']

export function roleRoutes(app: App, services: Services): void {
  const { database } = services

  app.get(
    '/api/v1/roles',
    {
      config: { access: ['users.view', 'roles.manage'] },
      schema: {
        tags,
        operationId: 'listRoles',
        summary: "The system roles and the account's own, with what each opens",
        querystring: RolesQuery,
        response: { 200: RoleList },
      },
    },
    async (request) => pageOfAll(await listRoles(database, userCallerOf(request)), request.query),
  )

  app.post(
    '/api/v1/roles',
    {
      config: { access: 'roles.manage', takesIdempotencyKey: true },
      schema: {
        tags,
        operationId: 'createRole',
        summary: 'Make a role of the account',
        description: 'Nobody makes a role that opens more than they have. Holders see all users of the account.',
        body: NewRoleBody,
        response: { 201: Role },
      },
    },
    async (request, reply) => {
      const caller = userCallerOf(request)
      refuseRole(caller, request.body)
      const key = idempotencyKeyOf(request, caller.credentialId)
      const answer = await createOnce(database, key, async (tx) => ({
        status: 201,
        body: await createRole(tx, originOf(request), caller, request.body),
      }))
      return reply.code(201).send(answer.body as Role)
    },
  )

  app.get(
    '/api/v1/roles/:id',
    {
      config: { access: ['users.view', 'roles.manage'] },
      schema: { tags, operationId: 'readRole', summary: 'One role', params: RoleParams, response: { 200: Role } },
    },
    async (request) => oneRole(database, userCallerOf(request), request.params.id),
  )

  app.patch(
    '/api/v1/roles/:id',
    {
      config: { access: 'roles.manage' },
      schema: {
        tags,
        operationId: 'changeRole',
        summary: 'Change what a role of the account is called and opens',
        description:
          "Takes effect for all who have it within a second; other permissions end their sign-ins. Nobody changes the role they have, nor one that opens, or is to open, more than they have. System roles are nobody's to change.",
        params: RoleParams,
        body: RolePatchBody,
        response: { 200: Role },
      },
    },
    async (request) => {
      const caller = userCallerOf(request)
      return database.transaction(async (tx) => {
        await changeRole(tx, services, originOf(request), caller, request.params.id, request.body)
        return oneRole(tx, caller, request.params.id)
      })
    },
  )

  app.delete(
    '/api/v1/roles/:id',
    {
      config: { access: 'roles.manage' },
      schema: {
        tags,
        operationId: 'deleteRole',
        summary: 'Delete a role that nobody has',
        params: RoleParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const caller = userCallerOf(request)
      await database.transaction((tx) => deleteRole(tx, originOf(request), caller, request.params.id))
      return reply.code(204).send(null)
    },
  )
}
