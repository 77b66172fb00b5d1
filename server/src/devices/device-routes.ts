// Devices over HTTP: what products say of them, and what administrators do with them.
import * as shapes from '@sitzplan/contract/devices'
import Type from 'typebox'
import { callerOf, userCallerOf } from '../access/caller.ts'
import type { Services } from '../app.ts'
import { originOf } from '../audit/audit.ts'
import type { App } from '../platform/http/http-server.ts'
import { preferredLanguage } from '../platform/http/language.ts'
import { pageOfAll } from '../platform/http/lists.ts'
import { bringBackDevices, listDevices, renameDevice, retireDevices } from './device-administration.ts'
import { devicePlaceOf } from './device-callers.ts'
import { deregisterDevice, registerDevice } from './devices.ts'
import { modulesOf } from './modules.ts'

const byProduct = { access: ['product-key', 'devices.manage'], quiet: true } as const
const byAdministrator = { access: 'devices.manage' } as const
const tags = ['devices']

export function deviceRoutes(app: App, services: Services): void {
  const { database } = services

  app.put(
    '/api/v1/devices/:resource/:deviceId',
    {
      config: byProduct,
      schema: {
        tags: ['product applications'],
        operationId: 'registerDevice',
        summary: 'Register a device of a counted resource, or say that it is still there',
        description:
          'Known devices are heard of once more, under the name given. 409 `device_limit_reached` with `limit` and `inUse` when the license allows no more of them, 409 `device_retired` when an administrator has retired it; both say what can be done in a sentence that may be shown.',
        params: shapes.DevicePlaceParams,
        body: shapes.RegisterDeviceBody,
        response: { 200: shapes.Device, 201: shapes.Device },
      },
    },
    async (request, reply) => {
      const { name, ...named } = request.body
      const place = await devicePlaceOf(services, callerOf(request), { ...request.params, ...named })
      const { device, isNew } = await registerDevice(services, originOf(request), place, name)
      return reply.code(isNew ? 201 : 200).send(device)
    },
  )

  app.delete(
    '/api/v1/devices/:resource/:deviceId',
    {
      config: byProduct,
      schema: {
        tags: ['product applications'],
        operationId: 'deregisterDevice',
        summary: 'Give a device up: its place is free; again is fine',
        description: 'A device that an administrator has retired stays so.',
        params: shapes.DevicePlaceParams,
        body: Type.Optional(shapes.DeregisterDeviceBody),
        querystring: shapes.DeregisterDeviceQuery,
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const place = await devicePlaceOf(services, callerOf(request), {
        ...request.params,
        ...request.query,
        ...request.body,
      })
      await database.transaction((tx) => deregisterDevice(tx, services, originOf(request), place))
      return reply.code(204).send(null)
    },
  )

  app.get(
    '/api/v1/devices',
    {
      config: byAdministrator,
      schema: {
        tags,
        operationId: 'listDevices',
        summary: 'Devices of the account',
        querystring: shapes.DevicesQuery,
        response: { 200: shapes.DeviceList },
      },
    },
    async (request) => {
      const { limit, cursor, sort, ...filter } = request.query
      return listDevices(database, userCallerOf(request).accountId, filter, { limit, cursor, sort })
    },
  )

  app.patch(
    '/api/v1/devices/:id',
    {
      config: byAdministrator,
      schema: {
        tags,
        operationId: 'renameDevice',
        summary: 'Call a device by another name than the one it reports; null: by that one again',
        params: shapes.DeviceParams,
        body: shapes.DevicePatch,
        response: { 200: shapes.Device },
      },
    },
    async (request) => {
      const { accountId } = userCallerOf(request)
      const { id } = request.params
      return database.transaction((tx) => renameDevice(tx, originOf(request), accountId, id, request.body.name))
    },
  )

  app.post(
    '/api/v1/devices/retire',
    {
      config: byAdministrator,
      schema: {
        tags,
        operationId: 'retireDevices',
        summary: 'Retire devices: their places are free, and they are refused until they are brought back',
        body: shapes.DeviceIdsBody,
        response: { 200: shapes.RetiredDevices },
      },
    },
    async (request) => {
      const { accountId } = userCallerOf(request)
      return database.transaction((tx) => retireDevices(tx, services, originOf(request), accountId, request.body.ids))
    },
  )

  app.post(
    '/api/v1/devices/bring-back',
    {
      config: byAdministrator,
      schema: {
        tags,
        operationId: 'bringBackDevices',
        summary: 'Bring retired devices back, all of them or none: 409 `device_limit_reached` without room for all',
        body: shapes.DeviceIdsBody,
        response: { 200: shapes.BroughtBackDevices },
      },
    },
    async (request) => {
      const { accountId } = userCallerOf(request)
      return database.transaction((tx) =>
        bringBackDevices(tx, services, originOf(request), accountId, request.body.ids),
      )
    },
  )

  app.get(
    '/api/v1/modules',
    {
      config: byAdministrator,
      schema: {
        tags,
        operationId: 'listModules',
        summary: 'Modules of the account: technicians and their seats, devices and their limits',
        querystring: shapes.ModulesQuery,
        response: { 200: shapes.ModuleList },
      },
    },
    async (request) => {
      const { accountId } = userCallerOf(request)
      const language = preferredLanguage(request.headers['accept-language'])
      return pageOfAll(await modulesOf(database, accountId, language), request.query)
    },
  )
}
