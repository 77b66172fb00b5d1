// Routes of groups: list, make, read, rename, delete, and the members of each.
import {
  Group,
  GroupList,
  GroupMemberList,
  GroupMemberParams,
  GroupMembersQuery,
  GroupParams,
  GroupPatchBody,
  GroupsQuery,
  NewGroupBody,
} from '@sitzplan/contract/groups'
import Type from 'typebox'
import { userCallerOf } from '../access/caller.ts'
import type { Services } from '../app.ts'
import { originOf } from '../audit/audit.ts'
import type { App } from '../platform/http/http-server.ts'
import { createOnce, idempotencyKeyOf } from '../platform/http/idempotency.ts'
import {
  addMember,
  changeGroup,
  createGroup,
  deleteGroup,
  listGroups,
  listMembers,
  oneGroup,
  removeMember,
} from './groups.ts'

const tags = ['groups']

export function groupRoutes(app: App, { database }: Services): void {
  app.get(
    '/api/v1/groups',
    {
      config: { access: ['users.view', 'groups.manage'] },
      schema: {
        tags,
        operationId: 'listGroups',
        summary: 'Groups of the account, by name; a manager limited to groups sees these',
        querystring: GroupsQuery,
        response: { 200: GroupList },
      },
    },
    async (request) => listGroups(database, userCallerOf(request), request.query),
  )

  app.post(
    '/api/v1/groups',
    {
      config: { access: 'groups.manage', takesIdempotencyKey: true },
      schema: {
        tags,
        operationId: 'createGroup',
        summary: 'Make a group',
        description: 'Names are told apart without case and accents. Managers limited to groups make none.',
        body: NewGroupBody,
        response: { 201: Group },
      },
    },
    async (request, reply) => {
      const caller = userCallerOf(request)
      const key = idempotencyKeyOf(request, caller.credentialId)
      const answer = await createOnce(database, key, async (tx) => ({
        status: 201,
        body: await createGroup(tx, originOf(request), caller, request.body),
      }))
      return reply.code(201).send(answer.body as Group)
    },
  )

  app.get(
    '/api/v1/groups/:id',
    {
      config: { access: ['users.view', 'groups.manage'] },
      schema: { tags, operationId: 'readGroup', summary: 'One group', params: GroupParams, response: { 200: Group } },
    },
    async (request) => oneGroup(database, userCallerOf(request), request.params.id),
  )

  app.patch(
    '/api/v1/groups/:id',
    {
      config: { access: 'groups.manage' },
      schema: {
        tags,
        operationId: 'changeGroup',
        summary: 'Rename a group',
        params: GroupParams,
        body: GroupPatchBody,
        response: { 200: Group },
      },
    },
    async (request) => {
      const caller = userCallerOf(request)
      return database.transaction(async (tx) => {
        await changeGroup(tx, originOf(request), caller, request.params.id, request.body)
        return oneGroup(tx, caller, request.params.id)
      })
    },
  )

  app.delete(
    '/api/v1/groups/:id',
    {
      config: { access: 'groups.manage' },
      schema: {
        tags,
        operationId: 'deleteGroup',
        summary: 'Delete a group; its members stay users of the account',
        description:
          '409 `group_limits_managers` while managers are limited to it: fewer groups must never mean more people.',
        params: GroupParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const caller = userCallerOf(request)
      await database.transaction((tx) => deleteGroup(tx, originOf(request), caller, request.params.id))
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/api/v1/groups/:id/members',
    {
      config: { access: 'users.view' },
      schema: {
        tags,
        operationId: 'listGroupMembers',
        summary: 'Users in a group, by family name and given name',
        params: GroupParams,
        querystring: GroupMembersQuery,
        response: { 200: GroupMemberList },
      },
    },
    async (request) => listMembers(database, userCallerOf(request), request.params.id, request.query),
  )

  app.put(
    '/api/v1/groups/:id/members/:userId',
    {
      config: { access: ['groups.manage', 'users.manage'] },
      schema: {
        tags,
        operationId: 'addGroupMember',
        summary: 'Put a user into a group; again is fine',
        params: GroupMemberParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { id, userId } = request.params
      const caller = userCallerOf(request)
      await database.transaction((tx) => addMember(tx, originOf(request), caller, id, userId))
      return reply.code(204).send(null)
    },
  )

  app.delete(
    '/api/v1/groups/:id/members/:userId',
    {
      config: { access: ['groups.manage', 'users.manage'] },
      schema: {
        tags,
        operationId: 'removeGroupMember',
        summary: 'Take a user out of a group; again is fine',
        params: GroupMemberParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { id, userId } = request.params
      const caller = userCallerOf(request)
      await database.transaction((tx) => removeMember(tx, originOf(request), caller, id, userId))
      return reply.code(204).send(null)
    },
  )
}
