// A vendor's Sitzplan and a customer's own as two processes, each with a database, between them the network: revisions come
// by the feed, the vendor dies, and is back.
import { expect, test, vi } from 'vitest'
import { offerSetup } from '../first-run/setup.ts'
import { cookieIn } from '../testing/authenticator.ts'
import { callsOf } from '../testing/process-calls.ts'
import { serverProcess } from '../testing/server-process.ts'
import { insertTestAccount, insertTestUser } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'

// Whole processes are started here; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 90_000 })

test('a revision travels from server to server; while the vendor is away the customer keeps what it has and asks later and later', async () => {
  const [books, own] = await Promise.all([testDatabase(), testDatabase()])
  const vendor = await serverProcess(books.address)
  const vendorId = await insertTestAccount(books.database, 'vendor')
  const accountId = await insertTestAccount(books.database)
  const { token } = await insertTestUser(books.database, vendorId, 'operator')
  const atVendor = async (method: 'GET' | 'POST', path: string, body?: unknown) => {
    const answer = await callsOf(vendor)(method, `/api/v1/vendor${path}`, { token, body })
    if (answer.status >= 300) throw new Error(JSON.stringify(answer.body))
    return answer.body
  }
  const issue = (quantity: number) =>
    atVendor('POST', `/accounts/${accountId}/revisions`, { lines: [{ product: 'meeting', kind: 'named', quantity }] })
  await atVendor('POST', '/keys', { signs: true })
  await atVendor('POST', '/catalog', { key: 'meeting', name: { en: 'Meeting' }, kinds: ['named'] })
  await issue(20)

  const { token: feedToken } = await atVendor('POST', `/accounts/${accountId}/feed`)
  const vendorKeys = await atVendor('GET', '/keys/jwks')
  const environment = {
    SITZPLAN_VENDOR_KEY: JSON.stringify(vendorKeys),
    SITZPLAN_LICENSE_FEED: `${vendor.baseUrl}/api/v1/feed/${accountId}`,
    SITZPLAN_FEED_TOKEN: feedToken,
    SITZPLAN_ALLOWED_NETWORKS: '127.0.0.1',
  }
  const customer = await serverProcess(own.address, { environment })
  const call = callsOf(customer)
  const origin = customer.baseUrl
  const link = await offerSetup(own.database, { publicUrl: origin, vendorKeys: vendorKeys.keys })
  const superadmin = { email: 'ada@customer.example', password: 'correct horse battery' }
  const form = { ...superadmin, language: 'en', givenName: 'Ada', familyName: 'Customer' }
  const path = `/api/v1${new URL(link ?? '').pathname}`
  expect(await call('POST', path, { body: form, headers: { origin } })).toMatchObject({ status: 201 })
  const { headers } = await call('POST', '/api/v1/sign-in', { body: superadmin, headers: { origin } })
  const asAdministrator = async (method: 'GET' | 'POST', url: string) =>
    (await call(method, url, { headers: { origin, cookie: cookieIn(headers) } })).body
  const license = () => asAdministrator('GET', '/api/v1/license')
  const owned = (quantity: number) => ({ status: 'active', pending: null, lines: [{ product: 'meeting', quantity }] })
  /** Asked as if the last time was a while ago; how it went, and how long the rest is then. */
  const fetched = async () => {
    await own.database.query(
      `update own_installation set next_fetch_at = now() + interval '1 hour', attempted_at = null`,
    )
    const { fault, ...feed } = await asAdministrator('POST', '/api/v1/license/feed/fetch')
    return { reason: fault?.reason, rest: Date.parse(feed.nextAt) - Date.parse(feed.attemptedAt), ...feed }
  }
  expect(await license()).toMatchObject({ ...owned(20), feed: { fault: null } })

  await issue(25)
  const last = await fetched()
  expect(last.reason).toBeUndefined()
  expect(await license()).toMatchObject(owned(25))

  await vendor.kill()
  const [first, , third] = [await fetched(), await fetched(), await fetched()]
  expect([first.reason, third.reason]).toEqual(['outside_unreachable', 'outside_unreachable'])
  expect([first.succeededAt, third.succeededAt]).toEqual([last.succeededAt, last.succeededAt])
  expect(third.rest).toBeGreaterThan(first.rest)
  expect(await license()).toMatchObject(owned(25))

  await serverProcess(books.address, { port: vendor.port })
  await issue(30)
  const healed = await fetched()
  expect(healed.reason).toBeUndefined()
  expect(Date.parse(healed.succeededAt)).toBeGreaterThan(Date.parse(last.succeededAt))
  expect(healed.rest).toBeLessThan(third.rest)
  expect(await license()).toMatchObject(owned(30))
})
