// Who brings back what: every sort of thing that can be removed and restored stands here.
import type { What } from '@sitzplan/contract/removals'
import type { UserCaller } from '../access/caller.ts'
import { licenseRestorer } from '../assignments/restoring-license.ts'
import { deviceRestorer } from '../devices/restoring-device.ts'
import { oneUser, restoreUser } from '../people/people.ts'
import { queueRestorer } from '../queues/restoring-place.ts'
import type { Restorer } from './removals.ts'

export const restorers: Record<What, Restorer> = {
  user: {
    permission: 'users.manage',
    restore: async (tx, services, origin, caller, id) => {
      await restoreUser(tx, services, origin, caller, id)
      return oneUser(tx, caller.accountId, caller.managedGroups, id)
    },
  },
  license: licenseRestorer,
  device: deviceRestorer,
  queue: queueRestorer,
}

/**
 * What the caller sees in the list. Who is deleted is in no group any more: whoever is limited to some sees none of them. Who
 * was in a queue is for those who see users.
 */
export const whatsFor = ({ permissions, managedGroups }: UserCaller): What[] =>
  (Object.keys(restorers) as What[]).filter(
    (what) =>
      permissions.has(restorers[what].permission) &&
      (what !== 'user' || managedGroups === null) &&
      (what !== 'queue' || permissions.has('users.view')),
  )
