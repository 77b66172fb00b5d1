// What administrators do with devices: look for them, call them by another name, retire them and bring them back.
import type { BroughtBackDevices, Device, DeviceOrder, RetiredDevices } from '@sitzplan/contract/devices'
import type { Services } from '../app.ts'
import type { Origin } from '../audit/audit.ts'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import { invalidField, notFound } from '../platform/errors/refusal.ts'
import { decodeCursor, type Page, pageOf } from '../platform/http/lists.ts'
import {
  countDevices,
  type DeviceFilter,
  selectDeviceForUpdate,
  selectDevices,
  selectDevicesById,
  updateDeviceName,
} from './device-store.ts'
import { auditDevice, bringBack, retire, shownDevice } from './devices.ts'

type Seats = Pick<Services, 'seats'>

export async function listDevices(
  queryable: Queryable,
  accountId: string,
  filter: DeviceFilter,
  { sort = '-lastSeenAt', limit = 50, cursor }: { sort?: DeviceOrder; limit?: number; cursor?: string },
): Promise<Page<Device>> {
  const [of, key, id] = decodeCursor(cursor, 3) ?? [sort]
  if (of !== sort) throw invalidField('/cursor', 'pattern')
  const after = cursor === undefined ? null : { key: String(key), id: String(id) }
  const rows = await selectDevices(queryable, accountId, filter, sort, after, limit + 1)
  const total = await countDevices(queryable, accountId, filter)
  return pageOf(rows, limit, total, shownDevice, (row) => [sort, row.sortKey, row.id])
}

/** `name` wins over what the product reports; null: what it reports is shown again. */
export async function renameDevice(
  tx: Transaction,
  origin: Origin,
  accountId: string,
  id: string,
  name: string | null,
): Promise<Device> {
  const before = await selectDeviceForUpdate(tx, accountId, id)
  const after = before && (await updateDeviceName(tx, accountId, id, name))
  if (!before || !after) throw notFound()
  if (before.name !== after.name) {
    const change = { before: { name: before.name }, after: { name: after.name } }
    await auditDevice(tx, origin, accountId, 'device.renamed', after, change)
  }
  return shownDevice(after)
}

/** Their places are free, and they are refused when they report, until they are brought back. */
export async function retireDevices(
  tx: Transaction,
  services: Seats,
  origin: Origin,
  accountId: string,
  ids: readonly string[],
): Promise<RetiredDevices> {
  const { devices, notFound } = await found(tx, services, accountId, ids)
  const registered = devices.filter(({ retiredAt }) => retiredAt === null)
  await retire(tx, services, origin, accountId, registered)
  const alreadyRetired = devices.filter(({ retiredAt }) => retiredAt !== null)
  return { retired: registered.map(idOf), alreadyRetired: alreadyRetired.map(idOf), notFound }
}

/** All of them or none. Throws `device_limit_reached` when there is not room for all. */
export async function bringBackDevices(
  tx: Transaction,
  services: Seats,
  origin: Origin,
  accountId: string,
  ids: readonly string[],
): Promise<BroughtBackDevices> {
  const { devices, notFound } = await found(tx, services, accountId, ids)
  const retired = devices.filter(({ retiredAt }) => retiredAt !== null)
  await bringBack(tx, services, origin, accountId, retired)
  const notRetired = devices.filter(({ retiredAt }) => retiredAt === null)
  return { broughtBack: retired.map(idOf), notRetired: notRetired.map(idOf), notFound }
}

const idOf = ({ id }: { id: string }) => id

/** Locks the lines first: nothing is registered, retired or given up until the transaction ends. */
async function found(tx: Transaction, services: Seats, accountId: string, ids: readonly string[]) {
  await services.seats.lockDeviceLines(tx, accountId)
  const asked = [...new Set(ids.map((id) => id.toLowerCase()))]
  const devices = await selectDevicesById(tx, accountId, asked)
  const known = new Set(devices.map(idOf))
  return { devices, notFound: asked.filter((id) => !known.has(id)) }
}
