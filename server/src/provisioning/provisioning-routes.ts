// GET and PUT /provisioning: how an account's directory keeps its people, for those who look after it.
import { Provisioning, ProvisioningSettings } from '@sitzplan/contract/provisioning'
import { userCallerOf } from '../access/caller.ts'
import type { Services } from '../app.ts'
import { originOf } from '../audit/audit.ts'
import type { App } from '../platform/http/http-server.ts'
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
}
