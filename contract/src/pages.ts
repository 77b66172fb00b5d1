// Addresses of the web app's pages: the app routes them, the server answers them, mails and products link to them.

/** By page; addresses below one (`/users/{id}`) belong to it. */
export const pageAddresses = {
  overview: '/overview',
  users: '/users',
  groups: '/groups',
  groupRules: '/group-rules',
  roles: '/roles',
  products: '/products',
  sessions: '/sessions',
  usage: '/usage',
  devices: '/devices',
  queues: '/queues',
  license: '/license',
  orders: '/orders',
  statements: '/statements',
  payment: '/payment',
  accountSettings: '/account-settings',
  enterpriseSignIn: '/enterprise-sign-in',
  provisioning: '/provisioning',
  audit: '/audit',
  accounts: '/accounts',
  catalog: '/catalog',
  customerOrders: '/customer-orders',
  vendorSettings: '/vendor-settings',
  myProducts: '/my-products',
  ownAccount: '/account',
  myData: '/my-data',
  outbox: '/outbox',
  removals: '/removals',
  setup: '/setup',
  activation: '/activation',
  passwordReset: '/password/reset',
  emailChange: '/email-change',
  companySignIn: '/sign-in/company',
  productSignIn: '/sign-in/product',
  openidClients: '/openid-clients',
} as const

export type PageName = keyof typeof pageAddresses

/**
 * What the page knows about who opens it (its meta `visitor`): `known` sent a sign-in along, dead or alive; a `stranger` did
 * not; the `first` opens a server that is not set up.
 */
export type Visitor = 'known' | 'stranger' | 'first'
