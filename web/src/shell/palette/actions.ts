// What one can begin from anywhere: each leads to its page, mostly with the dialog open.
import type { Me } from '@sitzplan/contract/me'
import type { Permission } from '@sitzplan/contract/permissions'
import {
  type Icon,
  IconArmchairOff,
  IconBuildingPlus,
  IconDevicesOff,
  IconFileUpload,
  IconHeadset,
  IconKey,
  IconPackages,
  IconPassword,
  IconRestore,
  IconShoppingCartPlus,
  IconUserPlus,
  IconUsersGroup,
  IconUsersPlus,
} from '@tabler/icons-react'
import { type Page, pages } from '../../pages.ts'
import { managesGroupsOnly } from '../../platform/me.ts'

interface Action {
  icon: Icon
  page: Page['name']
  /** What follows the page's address. */
  at: string
  /** What it takes, beyond seeing the page. */
  permission?: Permission
  /** Not for who manages some groups only: they would not see what they make. */
  isForAllPeople?: boolean
}

const actions = {
  addUser: { icon: IconUserPlus, page: 'users', at: '/new', permission: 'users.manage' },
  addSeveralUsers: { icon: IconUsersPlus, page: 'users', at: '/several', permission: 'users.manage' },
  importUsers: { icon: IconFileUpload, page: 'users', at: '/import', permission: 'users.manage' },
  endSessions: { icon: IconArmchairOff, page: 'sessions', at: '?view=list', permission: 'sessions.end' },
  loadLicense: { icon: IconFileUpload, page: 'license', at: '?open=load', permission: 'licenses.activate' },
  order: { icon: IconShoppingCartPlus, page: 'orders', at: '?open=order' },
  addGroup: {
    icon: IconUsersGroup,
    page: 'groups',
    at: '?open=new',
    permission: 'groups.manage',
    isForAllPeople: true,
  },
  addQueue: { icon: IconHeadset, page: 'queues', at: '?open=new', permission: 'queues.manage', isForAllPeople: true },
  retireDevices: { icon: IconDevicesOff, page: 'devices', at: '' },
  restore: { icon: IconRestore, page: 'removals', at: '' },
  addAccount: { icon: IconBuildingPlus, page: 'accounts', at: '?open=new' },
  addProduct: { icon: IconPackages, page: 'catalog', at: '?open=new' },
  changePassword: { icon: IconPassword, page: 'ownAccount', at: '?open=password' },
  createToken: { icon: IconKey, page: 'ownAccount', at: '?open=token' },
} satisfies Record<string, Action>
type ActionName = keyof typeof actions

export function actionsFor(me: Me): { name: ActionName; icon: Icon; to: string }[] {
  const isLimited = managesGroupsOnly(me)
  return Object.entries<Action>(actions).flatMap(([name, { icon, page: pageName, at, permission, isForAllPeople }]) => {
    const page = pages.find((one) => one.name === pageName)
    if (!page?.isFor(me) || (isForAllPeople && isLimited)) return []
    if (permission && !me.permissions.includes(permission)) return []
    return [{ name: name as ActionName, icon, to: page.to + at }]
  })
}
