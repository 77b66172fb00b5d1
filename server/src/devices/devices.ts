// The front door of devices: products register them and say that they are there, within the limit of the account's
// license. Each that is registered is counted in its line (pools.held), which is locked first: two can never both get
// the last place. What administrators do with devices is in device-administration.ts.
//
// Registering and giving up stand in the audit log, as they take and free a part of the license; that a device is heard
// of, which happens all the time, does not.
import type { Device } from '@sitzplan/contract/devices'
import type { Services } from '../app.ts'
import { type Origin, recordAudit } from '../audit/audit.ts'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import { Refusal } from '../platform/errors/refusal.ts'
import { newId } from '../platform/ids.ts'
import { devicesRestored, recordRemoval } from '../removals/removals.ts'
import { hasRoom, registrationFault } from './device-rules.ts'
import {
  type DevicePlace,
  type DeviceRow,
  deleteDevice,
  insertDevice,
  selectDeviceAt,
  selectDevicesById,
  selectSilentDevices,
  selectStanding,
  updateBroughtBack,
  updateRetired,
  updateSeen,
} from './device-store.ts'

export type { DevicePlace } from './device-store.ts'

/** How long a retired device stands in the list of what was removed lately. */
const removalDays = 30

type Seats = Pick<Services, 'seats'>

/**
 * A device reports under `name`: it is registered, or heard of once more. Throws `account_suspended`, `license_expired`,
 * `device_retired` and `device_limit_reached`.
 */
export async function registerDevice(
  services: Pick<Services, 'database' | 'seats'>,
  origin: Origin,
  place: DevicePlace,
  name: string,
): Promise<{ device: Device; isNew: boolean }> {
  const { database } = services
  const known = await updateSeen(database, place, name)
  if (known) return { device: shownDevice(known), isNew: false }
  return database.transaction((tx) => registerIn(tx, services, origin, place, name))
}

export async function registerIn(
  tx: Transaction,
  services: Seats,
  origin: Origin,
  place: DevicePlace,
  name: string,
): Promise<{ device: Device; isNew: boolean }> {
  const [line] = await services.seats.lockDeviceLines(tx, place.accountId, place)
  const present = await selectDeviceAt(tx, place)
  // While we waited for the line it was registered, or brought back.
  const seen = present && (await updateSeen(tx, place, name))
  if (seen) return { device: shownDevice(seen), isNew: false }
  const { total: limit, used: inUse } = line ?? { total: 0, used: 0 }
  const standing = await selectStanding(tx, place.accountId)
  const isRetired = present !== null && present.retiredAt !== null
  const fault = registrationFault({ ...standing, isRetired, limit, inUse })
  if (fault) throw fault === 'device_limit_reached' ? limitReached({ limit, inUse }) : new Refusal(fault)
  if (!line) throw new Error('there is no line, and yet no limit')
  const row = await insertDevice(tx, newId(), place, name)
  await services.seats.countDevices(tx, line, 1)
  await auditDevice(tx, origin, place.accountId, 'device.registered', row)
  return { device: shownDevice(row), isNew: true }
}

/**
 * The product gives a device up, and its place is free; again is fine. A retired one stays retired: else the product
 * could come back by leaving.
 */
export async function deregisterDevice(
  tx: Transaction,
  services: Seats,
  origin: Origin,
  place: DevicePlace,
): Promise<void> {
  const [line] = await services.seats.lockDeviceLines(tx, place.accountId, place)
  const device = await selectDeviceAt(tx, place)
  if (!line || !device || device.retiredAt !== null) return
  await deleteDevice(tx, place.accountId, device.id)
  await services.seats.countDevices(tx, line, -1)
  await auditDevice(tx, origin, place.accountId, 'device.deregistered', device)
}

/** Takes devices off the license. Their lines must be locked, and none may be retired yet. */
export async function retire(
  tx: Transaction,
  services: Seats,
  origin: Origin,
  accountId: string,
  devices: readonly DeviceRow[],
): Promise<void> {
  if (devices.length === 0) return
  await updateRetired(
    tx,
    accountId,
    devices.map(({ id }) => id),
  )
  for (const { line, members } of await byLine(tx, services, accountId, devices))
    if (line) await services.seats.countDevices(tx, line, -members.length)
  for (const device of devices) {
    const { id, name, productId } = device
    await auditDevice(tx, origin, accountId, 'device.retired', device)
    await recordRemoval(tx, origin, {
      accountId,
      what: 'device',
      userId: null,
      productId,
      kind: null,
      subject: { device: { id, name } },
      keptDays: removalDays,
    })
  }
}

/** Where the license has none of them, retiring one makes no room. */
const limitReached = ({ limit, inUse }: { limit: number | null; inUse: number }) =>
  new Refusal('device_limit_reached', { limit, inUse, hint: limit === 0 ? 'raise_limit' : 'retire_or_raise' })

/** Puts retired devices on the license again. Their lines must be locked. Throws `device_limit_reached`. */
export async function bringBack(
  tx: Transaction,
  services: Seats,
  origin: Origin,
  accountId: string,
  devices: readonly DeviceRow[],
): Promise<void> {
  if (devices.length === 0) return
  for (const { line, members } of await byLine(tx, services, accountId, devices)) {
    const { total: limit, used: inUse } = line ?? { total: 0, used: 0 }
    if (!line || !hasRoom({ limit, inUse }, members.length)) throw limitReached({ limit, inUse })
    await services.seats.countDevices(tx, line, members.length)
  }
  const ids = devices.map(({ id }) => id)
  await updateBroughtBack(tx, accountId, ids)
  await devicesRestored(tx, accountId, ids)
  for (const device of devices) await auditDevice(tx, origin, accountId, 'device.brought_back', device)
}

/** The account's lines, and which of `devices` are counted in each. */
async function byLine(tx: Transaction, services: Seats, accountId: string, devices: readonly DeviceRow[]) {
  const lines = await services.seats.lockDeviceLines(tx, accountId)
  const groups = new Map<string, DeviceRow[]>()
  for (const device of devices) {
    const key = `${device.productId} ${device.resource}`
    groups.set(key, [...(groups.get(key) ?? []), device])
  }
  return [...groups].map(([key, members]) => ({
    line: lines.find(({ productId, resource }) => `${productId} ${resource}` === key) ?? null,
    members,
  }))
}

/** A registered device is retired so that a smaller license fits. Its id; null: it is not registered. */
export async function retireForRevision(
  tx: Transaction,
  services: Seats,
  origin: Origin,
  place: DevicePlace,
): Promise<string | null> {
  const device = await selectDeviceAt(tx, place)
  if (!device || device.retiredAt !== null) return null
  await retire(tx, services, origin, place.accountId, [device])
  return device.id
}

/** And comes back when that is undone. False: it is gone, is back already, or has no room any more. */
export async function bringBackAfterUndo(
  tx: Transaction,
  services: Seats,
  origin: Origin,
  accountId: string,
  deviceId: string,
): Promise<boolean> {
  const lines = await services.seats.lockDeviceLines(tx, accountId)
  const [device] = await selectDevicesById(tx, accountId, [deviceId])
  if (!device?.retiredAt) return false
  const line = lines.find(({ productId, resource }) => productId === device.productId && resource === device.resource)
  if (!line || !hasRoom({ limit: line.total, inUse: line.used }, 1)) return false
  await bringBack(tx, services, origin, accountId, [device])
  return true
}

/** Registered devices of a line, those first that have been silent longest. */
export async function silentDevices(
  queryable: Queryable,
  line: Omit<DevicePlace, 'deviceId'>,
  most: number,
): Promise<Device[]> {
  return (await selectSilentDevices(queryable, line, most)).map(shownDevice)
}

export const auditDevice = (
  tx: Transaction,
  origin: Origin,
  accountId: string,
  action: string,
  { id, name, product, resource, deviceId }: DeviceRow,
  change: { before?: object; after?: object } = {},
): Promise<void> =>
  recordAudit(tx, origin, {
    accountId,
    action,
    target: { kind: 'device', id, name },
    before: change.before,
    after: change.after ?? {},
    of: { product, resource, device: deviceId },
  })

export const shownDevice = (row: DeviceRow): Device => ({
  id: row.id,
  product: row.product,
  resource: row.resource,
  deviceId: row.deviceId,
  name: row.name,
  reportedName: row.reportedName,
  state: row.retiredAt === null ? 'registered' : 'retired',
  registeredAt: row.registeredAt.toISOString(),
  lastSeenAt: row.lastSeenAt.toISOString(),
  retiredAt: row.retiredAt?.toISOString() ?? null,
})
