// Routes of queues: list, make, read, rename, delete; their supervisors and agents; why somebody is billed; and the calls by
// which a product keeps its queues in step.
import {
  BilledProductList,
  BillingQuery,
  DropQueueBody,
  DropQueueQuery,
  NewQueueBody,
  PlacedMember,
  Queue,
  QueueList,
  QueueMemberBody,
  QueueMemberList,
  QueueMemberParams,
  QueueMembersQuery,
  QueueParams,
  QueuePatchBody,
  QueuesQuery,
  SyncedQueue,
  SyncedQueueBody,
  SyncedQueueParams,
} from '@sitzplan/contract/queues'
import { UserParams } from '@sitzplan/contract/users'
import type { FastifyRequest } from 'fastify'
import Type from 'typebox'
import { callerOf, type ProductCaller, userCallerOf } from '../access/caller.ts'
import type { Services } from '../app.ts'
import { originOf } from '../audit/audit.ts'
import { oneUser } from '../people/people.ts'
import { Refusal } from '../platform/errors/refusal.ts'
import type { App } from '../platform/http/http-server.ts'
import { createOnce, idempotencyKeyOf } from '../platform/http/idempotency.ts'
import { preferredLanguage } from '../platform/http/language.ts'
import { pageOfAll } from '../platform/http/lists.ts'
import { dropSyncedQueue, syncedOf, syncQueue } from './queue-sync.ts'
import {
  billingOf,
  changeQueue,
  createQueue,
  deleteQueue,
  joinQueue,
  leaveAllQueues,
  leaveQueue,
  listMembers,
  listQueues,
  oneQueue,
} from './queues.ts'

const tags = ['queues']

export function queueRoutes(app: App, services: Services): void {
  const { database } = services

  app.get(
    '/api/v1/queues',
    {
      config: { access: ['users.view', 'queues.manage'] },
      schema: {
        tags,
        operationId: 'listQueues',
        summary: 'Queues of the account, by name',
        querystring: QueuesQuery,
        response: { 200: QueueList },
      },
    },
    async (request) => listQueues(database, userCallerOf(request), request.query),
  )

  app.post(
    '/api/v1/queues',
    {
      config: { access: 'queues.manage', takesIdempotencyKey: true },
      schema: {
        tags,
        operationId: 'createQueue',
        summary: 'Make a queue of a product that is billed by queues',
        description:
          'Names are told apart without case and accents, within a type. Managers limited to groups make none.',
        body: NewQueueBody,
        response: { 201: Queue },
      },
    },
    async (request, reply) => {
      const caller = userCallerOf(request)
      const key = idempotencyKeyOf(request, caller.credentialId)
      const answer = await createOnce(database, key, async (tx) => ({
        status: 201,
        body: await createQueue(tx, originOf(request), caller, request.body),
      }))
      return reply.code(201).send(answer.body as Queue)
    },
  )

  app.get(
    '/api/v1/queues/:id',
    {
      config: { access: ['users.view', 'queues.manage'] },
      schema: { tags, operationId: 'readQueue', summary: 'One queue', params: QueueParams, response: { 200: Queue } },
    },
    async (request) => oneQueue(database, userCallerOf(request), request.params.id),
  )

  app.patch(
    '/api/v1/queues/:id',
    {
      config: { access: 'queues.manage' },
      schema: {
        tags,
        operationId: 'changeQueue',
        summary: 'Give a queue another name or type',
        params: QueueParams,
        body: QueuePatchBody,
        response: { 200: Queue },
      },
    },
    async (request) =>
      database.transaction((tx) =>
        changeQueue(tx, originOf(request), userCallerOf(request), request.params.id, request.body),
      ),
  )

  app.delete(
    '/api/v1/queues/:id',
    {
      config: { access: 'queues.manage' },
      schema: {
        tags,
        operationId: 'deleteQueue',
        summary: 'Delete a queue for good; who is in no other loses the license of its product',
        description: 'All of it or nothing: 409 `license_vetoed` where the product still needs somebody’s license.',
        params: QueueParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const caller = userCallerOf(request)
      await deleteQueue(services, originOf(request), caller, request.params.id)
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/api/v1/queues/:id/members',
    {
      config: { access: 'users.view' },
      schema: {
        tags,
        operationId: 'listQueueMembers',
        summary: 'Supervisors and agents of a queue, by family name and given name',
        params: QueueParams,
        querystring: QueueMembersQuery,
        response: { 200: QueueMemberList },
      },
    },
    async (request) => listMembers(database, userCallerOf(request), request.params.id, request.query),
  )

  app.put(
    '/api/v1/queues/:id/members/:userId',
    {
      config: { access: 'queues.manage' },
      schema: {
        tags,
        operationId: 'joinQueue',
        summary: 'Put a user into a queue, or change what they are in it; again is fine',
        description:
          'The first queue gives the license of its product; with none free the user is in the queue and waits for one (`license`). 409 `wrong_state` for who is suspended, and while the account owns no licenses of the product.',
        params: QueueMemberParams,
        body: Type.Optional(QueueMemberBody),
        response: { 200: PlacedMember },
      },
    },
    async (request) => {
      const { id: queueId, userId } = request.params
      const membership = { queueId, userId, ...request.body }
      const caller = userCallerOf(request)
      const { member } = await database.transaction((tx) =>
        joinQueue(tx, services, originOf(request), caller, membership),
      )
      return member
    },
  )

  app.delete(
    '/api/v1/queues/:id/members/:userId',
    {
      config: { access: 'queues.manage' },
      schema: {
        tags,
        operationId: 'leaveQueue',
        summary: 'Take a user out of a queue; again is fine. Leaving the last one ends the license',
        params: QueueMemberParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { id: queueId, userId } = request.params
      const caller = userCallerOf(request)
      await database.transaction((tx) => leaveQueue(tx, services, originOf(request), caller, { queueId, userId }))
      return reply.code(204).send(null)
    },
  )

  app.delete(
    '/api/v1/users/:id/queues',
    {
      config: { access: 'queues.manage' },
      schema: {
        tags,
        operationId: 'leaveAllQueues',
        summary: 'Take a user out of every queue; again is fine',
        params: UserParams,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const caller = userCallerOf(request)
      await database.transaction((tx) => leaveAllQueues(tx, services, originOf(request), caller, request.params.id))
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/api/v1/users/:id/billing',
    {
      config: { access: 'users.view' },
      schema: {
        tags,
        operationId: 'whyBilled',
        summary: 'Why a user is billed, by product: every queue they are in, or the license they were given',
        params: UserParams,
        querystring: BillingQuery,
        response: { 200: BilledProductList },
      },
    },
    async (request) => {
      const { accountId, managedGroups } = userCallerOf(request)
      const { id: userId } = await oneUser(database, accountId, managedGroups, request.params.id)
      const language = preferredLanguage(request.headers['accept-language'])
      return pageOfAll(await billingOf(database, { accountId, userId }, language), request.query)
    },
  )

  app.put(
    '/api/v1/queues/external/:externalId',
    {
      config: { access: 'product-key' },
      schema: {
        tags: ['product applications'],
        operationId: 'syncQueue',
        summary: 'Keep a queue in step: make it or change it, by the product’s own id, with everybody who is in it',
        description:
          'To be called again until it answers: what was done is not done twice. `refused` names whom it could not put in.',
        params: SyncedQueueParams,
        body: SyncedQueueBody,
        response: { 200: SyncedQueue, 201: SyncedQueue },
      },
    },
    async (request, reply) => {
      const { externalId } = request.params
      const { account } = request.body
      const synced = await syncedOf(services, productCallerOf(request), { externalId, account })
      const { isNew, queue } = await syncQueue(services, originOf(request), synced, request.body)
      return reply.code(isNew ? 201 : 200).send(queue)
    },
  )

  app.delete(
    '/api/v1/queues/external/:externalId',
    {
      config: { access: 'product-key' },
      schema: {
        tags: ['product applications'],
        operationId: 'dropQueue',
        summary: 'Delete a queue that the product keeps in step, for good; again is fine',
        params: SyncedQueueParams,
        body: Type.Optional(DropQueueBody),
        querystring: DropQueueQuery,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const { externalId } = request.params
      const { account } = { ...request.query, ...request.body }
      const synced = await syncedOf(services, productCallerOf(request), { externalId, account })
      await dropSyncedQueue(services, originOf(request), synced)
      return reply.code(204).send(null)
    },
  )
}

function productCallerOf(request: FastifyRequest): ProductCaller {
  const caller = callerOf(request)
  if (caller.kind !== 'product') throw new Refusal('forbidden')
  return caller
}
