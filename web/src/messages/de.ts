// German texts by feature, with the keys of the English ones.
import { accountSettings } from './de/account-settings.ts'
import { accounts } from './de/accounts.ts'
import { activation } from './de/activation.ts'
import { audit } from './de/audit.ts'
import { catalog } from './de/catalog.ts'
import { common } from './de/common.ts'
import { devices } from './de/devices.ts'
import { enterpriseSignIn } from './de/enterprise-sign-in.ts'
import { groupRules } from './de/group-rules.ts'
import { groups } from './de/groups.ts'
import { license } from './de/license.ts'
import { myData } from './de/my-data.ts'
import { myProducts } from './de/my-products.ts'
import { openidClients } from './de/openid-clients.ts'
import { orders } from './de/orders.ts'
import { outbox } from './de/outbox.ts'
import { overview } from './de/overview.ts'
import { ownAccount } from './de/own-account.ts'
import { payment } from './de/payment.ts'
import { peopleImport } from './de/people-import.ts'
import { productRequests } from './de/product-requests.ts'
import { productSettings } from './de/product-settings.ts'
import { products } from './de/products.ts'
import { provisioning } from './de/provisioning.ts'
import { queues } from './de/queues.ts'
import { removals } from './de/removals.ts'
import { revisions } from './de/revisions.ts'
import { roles } from './de/roles.ts'
import { secondFactor } from './de/second-factor.ts'
import { sessions } from './de/sessions.ts'
import { setup } from './de/setup.ts'
import { signIn } from './de/sign-in.ts'
import { statements } from './de/statements.ts'
import { surplus } from './de/surplus.ts'
import { users } from './de/users.ts'
import { vendorSettings } from './de/vendor-settings.ts'

export const de = {
  accountSettings,
  accounts,
  activation,
  audit,
  catalog,
  common,
  devices,
  groupRules,
  groups,
  enterpriseSignIn,
  license,
  myData,
  myProducts,
  openidClients,
  orders,
  outbox,
  overview,
  ownAccount,
  peopleImport,
  productRequests,
  productSettings,
  payment,
  products,
  provisioning,
  queues,
  revisions,
  roles,
  removals,
  secondFactor,
  sessions,
  setup,
  signIn,
  statements,
  surplus,
  users,
  vendorSettings,
}
