// The wire of devices: what products register of a counted resource, and what administrators do with it.
import Type, { type Static } from 'typebox'
import { Body, CustomerReference, Id, Key, Line, List, Nullable, OwnId, PageQuery, Time } from './common.ts'

const count = Type.Integer({ minimum: 0 })
const limit = Type.Union([count, Type.Null()], { description: 'Null: unrestricted.' })

export const DevicePlaceParams = Type.Object({ resource: Key, deviceId: OwnId(200) })
/** `product`: with a user token, where more than one has the resource. */
const place = { product: Type.Optional(Key), account: CustomerReference }
export const RegisterDeviceBody = Body({ name: Line(200), ...place })
export const DeregisterDeviceBody = Body(place)
/** The same, for callers that send no body with DELETE; what stands in the body counts. */
export const DeregisterDeviceQuery = Body(place)

export const DeviceState = Type.Union([Type.Literal('registered'), Type.Literal('retired')], {
  description:
    'retired: an administrator has taken it off the license. It takes no place, and is refused when it reports.',
})
export type DeviceState = Static<typeof DeviceState>

export const Device = Type.Object({
  id: Id,
  product: Key,
  resource: Key,
  deviceId: Type.String({ description: "The product's own id of it." }),
  name: Type.String({ description: 'The one an administrator gave it, or else the one it reports.' }),
  reportedName: Type.String(),
  state: DeviceState,
  registeredAt: Time,
  lastSeenAt: Time,
  retiredAt: Nullable(Time),
})
export type Device = Static<typeof Device>
export const DeviceList = List(Device)

export const deviceOrders = ['-lastSeenAt', 'lastSeenAt', 'name', '-name'] as const
export type DeviceOrder = (typeof deviceOrders)[number]

export const DevicesQuery = Body({
  ...PageQuery,
  search: Type.Optional(Type.String({ maxLength: 200, description: 'Words of names and ids.' })),
  product: Type.Optional(Key),
  resource: Type.Optional(Key),
  state: Type.Optional(DeviceState),
  sort: Type.Optional(Type.Enum([...deviceOrders], { description: 'Default: heard of last comes first.' })),
})
export type DevicesQuery = Static<typeof DevicesQuery>

export const DeviceParams = Type.Object({ id: Id })
export const DevicePatch = Body({
  name: Nullable(Line(200)),
})

export const mostDevicesPerCall = 1000
export const DeviceIdsBody = Body({
  ids: Type.Array(Id, { minItems: 1, maxItems: mostDevicesPerCall, description: '`id` of each.' }),
})
export const RetiredDevices = Type.Object({
  retired: Type.Array(Id),
  alreadyRetired: Type.Array(Id),
  notFound: Type.Array(Id),
})
export type RetiredDevices = Static<typeof RetiredDevices>
export const BroughtBackDevices = Type.Object({
  broughtBack: Type.Array(Id),
  notRetired: Type.Array(Id),
  notFound: Type.Array(Id),
})
export type BroughtBackDevices = Static<typeof BroughtBackDevices>

/** A module of the account: its technicians' seats, and the devices that are counted with it. */
export const Module = Type.Object({
  product: Key,
  name: Type.String({ description: "In the caller's language." }),
  isForEveryone: Type.Boolean({ description: 'Included: every user has it, nothing is counted.' }),
  named: Nullable(Type.Object({ total: limit, technicians: count, waiting: count })),
  concurrent: Nullable(Type.Object({ total: limit, technicians: count, inUse: count })),
  resources: Type.Array(Type.Object({ key: Key, name: Type.String(), limit, inUse: count })),
})
export type Module = Static<typeof Module>
export const ModuleList = List(Module)
export const ModulesQuery = Body(PageQuery)
