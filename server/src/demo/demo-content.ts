// Fills the demo through the same front doors as the API: the operator sells, the superadmins hire (demo-people.ts).
import type { User } from '@sitzplan/contract/users'
import { type Account, changeAccount, createAccount } from '../accounts/accounts.ts'
import { changeVendorContact } from '../accounts/vendor-contact.ts'
import type { Services } from '../app.ts'
import type { Origin } from '../audit/audit.ts'
import { createProduct, type Product } from '../catalog/catalog.ts'
import { registerIn } from '../devices/devices.ts'
import { setApplication } from '../downloads/desktop-applications.ts'
import { firstVendorKey, issueRevision } from '../licenses/licenses.ts'
import { createClient } from '../openid-provider/openid-clients.ts'
import type { Transaction } from '../platform/database/database.ts'
import { addDays, dayIn, momentOf } from '../platform/days.ts'
import { replaceSettings } from '../product-settings/product-settings.ts'
import { createToken } from '../tokens/tokens.ts'
import { countInvented } from '../usage/usage.ts'
import { type DemoAccount, demoAccounts } from './demo-accounts.ts'
import { consoleOrigins, demoProducts, demoVendor } from './demo-catalog.ts'
import { demoApplications } from './demo-devices.ts'
import type { DemoFile } from './demo-file.ts'
import { hireOperator, hirePeople } from './demo-people.ts'
import { connectDirectory } from './demo-provisioning.ts'
import { spreadDevices } from './demo-store.ts'
import { inventedDays, inventedTraffic } from './demo-usage.ts'

/** Makes the vendor, its catalogue and its customers; returns what demo.json tells about them. */
export async function fillWithDemo(tx: Transaction, services: Services): Promise<DemoFile> {
  const { name, slug } = demoVendor
  const vendor = await createAccount(tx, { kind: 'vendor', name, slug, language: 'de' })
  await firstVendorKey(tx, services, vendor.id)
  const operator = await hireOperator(tx, services, vendor)
  await changeVendorContact(tx, operator.origin, { taxText: demoVendor.taxText })
  const products: Product[] = []
  for (const draft of demoProducts) products.push(await createProduct(tx, operator.origin, vendor.id, draft))
  for (const product of products)
    await setApplication(tx, services, operator.origin, product, demoApplications[product.key] ?? null)

  const accounts: DemoFile['accounts'] = []
  for (const account of demoAccounts) {
    accounts.push(await fillAccount(tx, services, operator.origin, account, products))
  }
  const { email, password, totpSecret, token } = operator
  const productKeys = await productKeysOf(tx, operator.origin, vendor.id, products)
  const openidClients = { 'remote-support': await registerConsole(tx, operator.origin, vendor.id) }
  const told = { email, password, totpSecret, token, productKeys, openidClients }
  return { baseUrl: services.config.publicUrl, vendor: told, accounts }
}

async function registerConsole(tx: Transaction, origin: Origin, vendorId: string) {
  const { id, secret } = await createClient(tx, origin, vendorId, {
    name: 'Remote Support',
    kind: 'confidential',
    product: 'remote-support',
    redirectUris: consoleOrigins.map((address) => `${address}/callback`),
    postLogoutRedirectUris: consoleOrigins.map((address) => `${address}/`),
  })
  return { clientId: id, clientSecret: secret ?? '' }
}

async function fillAccount(
  tx: Transaction,
  services: Services,
  operator: Origin,
  wanted: DemoAccount,
  products: Product[],
): Promise<DemoFile['accounts'][number]> {
  const { name, slug, language } = wanted
  const account = await createAccount(tx, { kind: 'customer', name, slug, language }, operator)
  const { id: accountId } = account
  if (wanted.paysByInvoice) await changeAccount(tx, operator, accountId, { paymentMethod: 'invoice' })
  await issueRevision(tx, services, operator, { accountId, lines: wanted.lines, dates: datesAround(new Date()) })

  const hired = await hirePeople(tx, services, operator, account, wanted)
  await setUpPhones(tx, services, accountId, hired.phones, products)
  await registerDevices(tx, services, accountId, wanted, products)
  await inventUse(tx, services, account)
  const scim = { accountId, kind: 'scim' as const, name: 'Directory' }
  const { id: tokenId, token: scimToken } = await createToken(tx, hired.origin, scim)
  const { directory } = wanted
  if (directory && hired.caller)
    await connectDirectory(tx, services, hired.caller, { id: tokenId, name: scim.name }, directory, hired.people)
  const owned = products.filter(({ key }) => wanted.lines.some((line) => line.product === key))
  return {
    id: accountId,
    slug,
    name,
    users: hired.listed,
    productKeys: await productKeysOf(tx, hired.origin, accountId, owned),
    scimToken,
  }
}

/** As the phone system would: extensions from 201 on. */
async function setUpPhones(
  tx: Transaction,
  services: Services,
  accountId: string,
  people: readonly User[],
  products: Product[],
): Promise<void> {
  const product = products.find(({ key }) => key === 'connect')
  if (!product) throw new Error('the demo has no phones')
  const origin: Origin = { actor: { kind: 'product', id: product.id, name: product.key }, address: null }
  for (const [index, { id: userId }] of people.entries()) {
    const settings = {
      extension: String(201 + index),
      voicemail: index % 3 !== 2,
      deviceMac: `02:00:5e:10:00:${(index + 1).toString(16).padStart(2, '0')}`,
    }
    await replaceSettings(tx, services, origin, { accountId, userId, product }, settings)
  }
}

/** As the products would; what they have reported since is made up. */
async function registerDevices(
  tx: Transaction,
  services: Services,
  accountId: string,
  { devices }: DemoAccount,
  products: Product[],
): Promise<void> {
  for (const { product: key, resource, prefix, names } of devices) {
    const product = products.find((each) => each.key === key)
    if (!product) throw new Error(`the demo has no product ${key}`)
    const origin: Origin = { actor: { kind: 'product', id: product.id, name: key }, address: null }
    for (const [index, name] of names.entries()) {
      const deviceId = `${prefix}-${String(index + 1).padStart(3, '0')}`
      await registerIn(tx, services, origin, { accountId, productId: product.id, resource, deviceId }, name)
    }
  }
  await spreadDevices(tx, accountId)
}

/** A month of work on the shared seats, up to now. */
async function inventUse(tx: Transaction, { seats }: Services, { id: accountId, timeZone }: Account): Promise<void> {
  const now = Date.now()
  const today = dayIn(new Date(now), timeZone)
  const midnights = Array.from({ length: inventedDays }, (_, index) =>
    momentOf(addDays(today, index + 1 - inventedDays), 0, timeZone),
  )
  const pools = (await seats.usage(tx, accountId)).filter(({ kind }) => kind === 'concurrent')
  const traffic = pools.flatMap(({ id, total }) => inventedTraffic({ id, seats: total ?? 0, midnights, now }))
  await countInvented(tx, accountId, new Date(midnights[0] ?? now), traffic)
}

/** A subscription that began last month and runs for a year, with a month of warning and two weeks of grace. */
function datesAround(now: Date) {
  const day = (months: number, days = 0) =>
    new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, days)).toISOString().slice(0, 10)
  return { from: day(-1, 1), warn: day(10, 1), expires: day(11, 0), graceUntil: day(11, 14) }
}

async function productKeysOf(tx: Transaction, origin: Origin, accountId: string, products: readonly Product[]) {
  const keys: Record<string, string> = {}
  for (const { id: productId, key } of products) {
    const createdBy = origin.actor.id
    const made = await createToken(tx, origin, {
      accountId,
      kind: 'product',
      name: `Demo ${key}`,
      productId,
      createdBy,
    })
    keys[key] = made.token
  }
  return keys
}
