// English texts by feature (a namespace each): the source of the keys, for the compiler alone. Pages load the files.
import { accountSettings } from './en/account-settings.ts'
import { accounts } from './en/accounts.ts'
import { activation } from './en/activation.ts'
import { audit } from './en/audit.ts'
import { catalog } from './en/catalog.ts'
import { common } from './en/common.ts'
import { devices } from './en/devices.ts'
import { enterpriseSignIn } from './en/enterprise-sign-in.ts'
import { groupRules } from './en/group-rules.ts'
import { groups } from './en/groups.ts'
import { help } from './en/help.ts'
import { license } from './en/license.ts'
import { myData } from './en/my-data.ts'
import { myProducts } from './en/my-products.ts'
import { openidClients } from './en/openid-clients.ts'
import { orders } from './en/orders.ts'
import { outbox } from './en/outbox.ts'
import { overview } from './en/overview.ts'
import { ownAccount } from './en/own-account.ts'
import { palette } from './en/palette.ts'
import { payment } from './en/payment.ts'
import { peopleImport } from './en/people-import.ts'
import { productRequests } from './en/product-requests.ts'
import { productSettings } from './en/product-settings.ts'
import { products } from './en/products.ts'
import { provisioning } from './en/provisioning.ts'
import { queues } from './en/queues.ts'
import { removals } from './en/removals.ts'
import { revisions } from './en/revisions.ts'
import { roles } from './en/roles.ts'
import { savedViews } from './en/saved-views.ts'
import { secondFactor } from './en/second-factor.ts'
import { sessions } from './en/sessions.ts'
import { setup } from './en/setup.ts'
import { signIn } from './en/sign-in.ts'
import { statements } from './en/statements.ts'
import { surplus } from './en/surplus.ts'
import { usage } from './en/usage.ts'
import { users } from './en/users.ts'
import { vendorSettings } from './en/vendor-settings.ts'

export const en = {
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
  help,
  license,
  myData,
  myProducts,
  openidClients,
  orders,
  outbox,
  overview,
  ownAccount,
  palette,
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
  savedViews,
  secondFactor,
  sessions,
  setup,
  signIn,
  statements,
  surplus,
  usage,
  users,
  vendorSettings,
}
