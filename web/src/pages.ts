// Every page of the app: where it is, who sees it in the navigation, and what is loaded when it is opened. The server
// answers these addresses, and no others, with the app (contract/src/pages.ts).
import type { Me } from '@sitzplan/contract/me'
import { type PageName, pageAddresses } from '@sitzplan/contract/pages'
import type { Permission } from '@sitzplan/contract/permissions'
import type { Icon } from '@tabler/icons-react'
import {
  IconArmchair,
  IconBuilding,
  IconBuildingSkyscraper,
  IconCertificate,
  IconChartHistogram,
  IconCreditCard,
  IconDevices,
  IconFileText,
  IconFingerprint,
  IconHeadset,
  IconLayoutDashboard,
  IconListSearch,
  IconListTree,
  IconMail,
  IconPackage,
  IconPackages,
  IconPlugConnected,
  IconReceipt,
  IconRestore,
  IconSettings,
  IconShieldCheck,
  IconShoppingCart,
  IconUser,
  IconUsers,
  IconUsersGroup,
  IconWallet,
} from '@tabler/icons-react'
import { type ComponentType, lazy } from 'react'

/** Of the navigation, in its order; `main` stands above them without a title. */
export const sections = ['main', 'people', 'products', 'purchasing', 'settings', 'vendor', 'own'] as const
type Section = (typeof sections)[number]

export interface Page {
  name: Exclude<PageName, 'setup' | 'activation' | 'passwordReset' | 'emailChange' | 'companySignIn' | 'productSignIn'>
  /** As the router takes it; `*` where the page has addresses of its own below. */
  path: string
  to: string
  section: Section
  icon: Icon
  isFor(me: Me): boolean
  component: ComponentType
}

const allowed =
  (...permissions: Permission[]) =>
  (me: Me) =>
    me.account.kind === 'customer' && permissions.some((permission) => me.permissions.includes(permission))
const isCustomer = (me: Me) => me.account.kind === 'customer'
const isOperator = (me: Me) => me.user.role === 'operator'

export const pages: Page[] = [
  {
    name: 'overview',
    path: pageAddresses.overview,
    to: pageAddresses.overview,
    section: 'main',
    icon: IconLayoutDashboard,
    isFor: allowed('products.view', 'sessions.view'),
    component: lazy(() => import('./features/overview/overview-page.tsx')),
  },
  {
    name: 'sessions',
    path: pageAddresses.sessions,
    to: pageAddresses.sessions,
    section: 'main',
    icon: IconArmchair,
    isFor: allowed('sessions.view'),
    component: lazy(() => import('./features/sessions/sessions-page.tsx')),
  },
  {
    name: 'usage',
    path: pageAddresses.usage,
    to: pageAddresses.usage,
    section: 'main',
    icon: IconChartHistogram,
    isFor: allowed('sessions.view'),
    component: lazy(() => import('./features/usage/usage-page.tsx')),
  },
  {
    name: 'users',
    path: `${pageAddresses.users}/*`,
    to: pageAddresses.users,
    section: 'people',
    icon: IconUsers,
    isFor: allowed('users.view'),
    component: lazy(() => import('./features/users/users-pages.tsx')),
  },
  {
    name: 'groups',
    path: `${pageAddresses.groups}/*`,
    to: pageAddresses.groups,
    section: 'people',
    icon: IconUsersGroup,
    isFor: allowed('users.view'),
    component: lazy(() => import('./features/groups/groups-pages.tsx')),
  },
  {
    name: 'groupRules',
    path: `${pageAddresses.groupRules}/*`,
    to: pageAddresses.groupRules,
    section: 'people',
    icon: IconListTree,
    isFor: allowed('provisioning.manage'),
    component: lazy(() => import('./features/group-rules/group-rule-pages.tsx')),
  },
  {
    name: 'roles',
    path: pageAddresses.roles,
    to: pageAddresses.roles,
    section: 'people',
    icon: IconShieldCheck,
    isFor: allowed('users.view', 'roles.manage'),
    component: lazy(() => import('./features/roles/roles-page.tsx')),
  },
  {
    name: 'removals',
    path: pageAddresses.removals,
    to: pageAddresses.removals,
    section: 'people',
    icon: IconRestore,
    isFor: allowed('users.manage', 'assignments.manage', 'devices.manage', 'queues.manage'),
    component: lazy(() => import('./features/removals/removals-page.tsx')),
  },
  {
    name: 'products',
    path: pageAddresses.products,
    to: pageAddresses.products,
    section: 'products',
    icon: IconPackage,
    isFor: allowed('products.view'),
    component: lazy(() => import('./features/products/products-page.tsx')),
  },
  {
    name: 'license',
    path: pageAddresses.license,
    to: pageAddresses.license,
    section: 'products',
    icon: IconCertificate,
    isFor: allowed('licenses.view'),
    component: lazy(() => import('./features/license/license-page.tsx')),
  },
  {
    name: 'devices',
    path: pageAddresses.devices,
    to: pageAddresses.devices,
    section: 'products',
    icon: IconDevices,
    isFor: allowed('devices.manage'),
    component: lazy(() => import('./features/devices/devices-page.tsx')),
  },
  {
    name: 'queues',
    path: `${pageAddresses.queues}/*`,
    to: pageAddresses.queues,
    section: 'products',
    icon: IconHeadset,
    isFor: allowed('users.view', 'queues.manage'),
    component: lazy(() => import('./features/queues/queues-pages.tsx')),
  },
  {
    name: 'orders',
    path: pageAddresses.orders,
    to: pageAddresses.orders,
    section: 'purchasing',
    icon: IconShoppingCart,
    isFor: allowed('orders.manage'),
    component: lazy(() => import('./features/orders/orders-page.tsx')),
  },
  {
    name: 'payment',
    path: pageAddresses.payment,
    to: pageAddresses.payment,
    section: 'purchasing',
    icon: IconCreditCard,
    isFor: allowed('orders.manage'),
    component: lazy(() => import('./features/payment/payment-page.tsx')),
  },
  {
    name: 'statements',
    path: pageAddresses.statements,
    to: pageAddresses.statements,
    section: 'purchasing',
    icon: IconReceipt,
    isFor: allowed('orders.manage'),
    component: lazy(() => import('./features/statements/statement-page.tsx')),
  },
  {
    name: 'accountSettings',
    path: pageAddresses.accountSettings,
    to: pageAddresses.accountSettings,
    section: 'settings',
    icon: IconSettings,
    isFor: allowed('account.manage'),
    component: lazy(() => import('./features/account-settings/account-settings-page.tsx')),
  },
  {
    name: 'enterpriseSignIn',
    path: `${pageAddresses.enterpriseSignIn}/*`,
    to: pageAddresses.enterpriseSignIn,
    section: 'settings',
    icon: IconBuildingSkyscraper,
    isFor: allowed('sign-in.manage'),
    component: lazy(() => import('./features/enterprise-sign-in/enterprise-sign-in-page.tsx')),
  },
  {
    name: 'provisioning',
    path: pageAddresses.provisioning,
    to: pageAddresses.provisioning,
    section: 'settings',
    icon: IconPlugConnected,
    isFor: allowed('provisioning.manage'),
    component: lazy(() => import('./features/provisioning/provisioning-page.tsx')),
  },
  {
    name: 'audit',
    path: pageAddresses.audit,
    to: pageAddresses.audit,
    section: 'settings',
    icon: IconListSearch,
    isFor: allowed('audit.view'),
    component: lazy(() => import('./features/audit/audit-page.tsx')),
  },
  {
    name: 'outbox',
    path: pageAddresses.outbox,
    to: pageAddresses.outbox,
    section: 'settings',
    icon: IconMail,
    isFor: allowed('outbox.view'),
    component: lazy(() => import('./features/outbox/outbox-page.tsx')),
  },
  {
    name: 'accounts',
    path: `${pageAddresses.accounts}/*`,
    to: pageAddresses.accounts,
    section: 'vendor',
    icon: IconBuilding,
    isFor: isOperator,
    component: lazy(() => import('./features/accounts/accounts-pages.tsx')),
  },
  {
    name: 'customerOrders',
    path: pageAddresses.customerOrders,
    to: pageAddresses.customerOrders,
    section: 'vendor',
    icon: IconShoppingCart,
    isFor: isOperator,
    component: lazy(() => import('./features/customer-orders/customer-orders-page.tsx')),
  },
  {
    name: 'catalog',
    path: `${pageAddresses.catalog}/*`,
    to: pageAddresses.catalog,
    section: 'vendor',
    icon: IconPackages,
    isFor: isOperator,
    component: lazy(() => import('./features/catalog/catalog-pages.tsx')),
  },
  {
    name: 'openidClients',
    path: pageAddresses.openidClients,
    to: pageAddresses.openidClients,
    section: 'vendor',
    icon: IconFingerprint,
    isFor: isOperator,
    component: lazy(() => import('./features/openid-clients/openid-clients-page.tsx')),
  },
  {
    name: 'vendorSettings',
    path: pageAddresses.vendorSettings,
    to: pageAddresses.vendorSettings,
    section: 'vendor',
    icon: IconSettings,
    isFor: isOperator,
    component: lazy(() => import('./features/vendor/vendor-settings-page.tsx')),
  },
  {
    name: 'myProducts',
    path: pageAddresses.myProducts,
    to: pageAddresses.myProducts,
    section: 'own',
    icon: IconWallet,
    isFor: isCustomer,
    component: lazy(() => import('./features/my-products/my-products-page.tsx')),
  },
  {
    name: 'ownAccount',
    path: pageAddresses.ownAccount,
    to: pageAddresses.ownAccount,
    section: 'own',
    icon: IconUser,
    isFor: () => true,
    component: lazy(() => import('./features/own-account/own-account-page.tsx')),
  },
  {
    name: 'myData',
    path: pageAddresses.myData,
    to: pageAddresses.myData,
    section: 'own',
    icon: IconFileText,
    isFor: () => true,
    component: lazy(() => import('./features/my-data/my-data-page.tsx')),
  },
]

/** The page a person starts on. */
export const startPage = (me: Me): string => pages.find((page) => page.isFor(me))?.to ?? pageAddresses.ownAccount
