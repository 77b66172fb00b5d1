// Bringing a device back from the list of what was removed lately, for as long as it stands there. On its own page it can
// be brought back after that, too.
import type { Device } from '@sitzplan/contract/devices'
import type { UserCaller } from '../access/caller.ts'
import type { Services } from '../app.ts'
import type { Origin } from '../audit/audit.ts'
import type { Transaction } from '../platform/database/database.ts'
import { notFound } from '../platform/errors/refusal.ts'
import { claimRemoval, type Restorer } from '../removals/removals.ts'
import { selectDevicesById } from './device-store.ts'
import { bringBack, shownDevice } from './devices.ts'

export const deviceRestorer: Restorer = { permission: 'devices.manage', restore }

/** Throws `not_found`, `restore_expired` and `device_limit_reached`, which changes nothing. */
async function restore(
  tx: Transaction,
  services: Services,
  origin: Origin,
  { accountId }: UserCaller,
  id: string,
): Promise<Device> {
  await services.seats.lockDeviceLines(tx, accountId)
  const { subject } = await claimRemoval(tx, accountId, id)
  const [device] = await selectDevicesById(tx, accountId, subject.device ? [subject.device.id] : [])
  if (!device?.retiredAt) throw notFound()
  await bringBack(tx, services, origin, accountId, [device])
  return { ...shownDevice(device), state: 'registered', retiredAt: null }
}
