// /provisioning: how an account's directory keeps its people and what it called last, for those who look after it.
import {
  Provisioning,
  ProvisioningCallDetail,
  ProvisioningCallList,
  ProvisioningCallParams,
  ProvisioningCallsQuery,
  ProvisioningSettings,
} from '@sitzplan/contract/provisioning'
import { userCallerOf } from '../access/caller.ts'
import type { Services } from '../app.ts'
import { originOf } from '../audit/audit.ts'
import type { App } from '../platform/http/http-server.ts'
import { callById, listCalls } from './calls.ts'
import { provisioningOf } from './provisioning.ts'
import { changeSettings } from './settings.ts'

const tags = ['provisioning']

export function provisioningRoutes(app: App, services: Services): void {
  app.get(
    '/api/v1/provisioning',
    {
      config: { access: 'provisioning.manage' },
      schema: {
        tags,
        operationId: 'readProvisioning',
        summary: 'How the directory keeps people: settings, and the address it calls',
        response: { 200: Provisioning },
      },
    },
    async (request) => provisioningOf(services, services.database, userCallerOf(request).accountId),
  )

  app.put(
    '/api/v1/provisioning',
    {
      config: { access: 'provisioning.manage' },
      schema: {
        tags,
        operationId: 'changeProvisioning',
        summary: 'Change how the directory keeps people',
        body: ProvisioningSettings,
        response: { 200: Provisioning },
      },
    },
    async (request) => {
      const { accountId } = userCallerOf(request)
      return services.database.transaction(async (tx) => {
        await changeSettings(tx, originOf(request), accountId, request.body)
        return provisioningOf(services, tx, accountId)
      })
    },
  )

  app.get(
    '/api/v1/provisioning/calls',
    {
      config: { access: 'provisioning.manage' },
      schema: {
        tags,
        operationId: 'listProvisioningCalls',
        summary: 'What the directory called last, and what it was answered, newest first',
        description:
          'The last 100 calls, and the last 100 that were refused; none older than 14 days. A call is here a second after it was answered. Calls with a token that has ended are among them, not those with one that is unknown.',
        querystring: ProvisioningCallsQuery,
        response: { 200: ProvisioningCallList },
      },
    },
    async (request) => listCalls(services.database, userCallerOf(request).accountId, request.query),
  )

  app.get(
    '/api/v1/provisioning/calls/:id',
    {
      config: { access: 'provisioning.manage' },
      schema: {
        tags,
        operationId: 'readProvisioningCall',
        summary: 'A call of the directory, with the beginning of what it sent, without secrets',
        params: ProvisioningCallParams,
        response: { 200: ProvisioningCallDetail },
      },
    },
    async (request) => callById(services.database, userCallerOf(request).accountId, request.params.id),
  )
}
