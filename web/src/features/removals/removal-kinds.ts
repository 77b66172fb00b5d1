// The sorts of things that can be brought back: who may, and the sign of each.
import type { Permission } from '@sitzplan/contract/permissions'
import type { What } from '@sitzplan/contract/removals'
import { type Icon, IconDeviceDesktop, IconHeadset, IconKey, IconUser } from '@tabler/icons-react'
import { useMe } from '../../platform/me.ts'

const kinds: Record<What, { permission: Permission; icon: Icon }> = {
  user: { permission: 'users.manage', icon: IconUser },
  license: { permission: 'assignments.manage', icon: IconKey },
  device: { permission: 'devices.manage', icon: IconDeviceDesktop },
  queue: { permission: 'queues.manage', icon: IconHeadset },
}

export const iconOf = (what: What): Icon => kinds[what].icon

export const isWhat = (text: string | null): text is What => text !== null && Object.hasOwn(kinds, text)

/** Those that the reader may bring back, as the server has it (removals/restorers.ts). */
export function useWhats(): What[] {
  const { permissions } = useMe()
  return (Object.keys(kinds) as What[]).filter(
    (what) => permissions.includes(kinds[what].permission) && (what !== 'queue' || permissions.includes('users.view')),
  )
}
