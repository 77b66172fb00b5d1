// What strangers may make us do by signing in with the company: ask its provider, keep what it says, and ask the database.
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { addTestProvider, begin, faultOf, insertCompany } from '../testing/company-calls.ts'
import { testApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'

const { database } = await testDatabase()
const { app, call } = await testApp(database, { SITZPLAN_ALLOWED_NETWORKS: '127.0.0.1' })

/** A provider whose document is held back as long as the test wants. */
let more: Record<string, unknown> = {}
let held: ServerResponse[] | null = null
let inside = 0
let mostInside = 0
const answer = (response: ServerResponse) => {
  inside--
  const document = {
    issuer,
    authorization_endpoint: `${issuer}/a`,
    token_endpoint: `${issuer}/t`,
    jwks_uri: `${issuer}/j`,
  }
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ ...document, ...more }))
}
const server = createServer((_request, response) => {
  mostInside = Math.max(mostInside, ++inside)
  if (held) held.push(response)
  else answer(response)
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
beforeEach(() => {
  more = {}
  held = null
})

const { superadmin } = await insertCompany(database)
const oidc = { issuer, clientId: 'sitzplan' }
const provider = await addTestProvider(call, database, superadmin, { oidc })
const { email } = superadmin
const beginFrom = (address: string) => call('POST', '/api/v1/sign-in/company', { body: { email }, address })

test('of all who begin at once four of a network and eight in all make us ask the provider, the others wait or come again', async () => {
  held = []
  mostInside = 0
  let refused = 0
  const flood = Array.from({ length: 120 }, async () => {
    const { status } = await beginFrom('203.0.113.1')
    if (status === 429) refused++
    return status
  })
  await expect.poll(() => refused, { timeout: 10_000 }).toBe(16)
  await expect.poll(() => inside, { timeout: 10_000 }).toBe(4)
  const others = ['203.0.113.2', '203.0.113.3', '203.0.113.4'].flatMap((address) =>
    Array.from({ length: 4 }, () => beginFrom(address)),
  )
  await expect.poll(() => inside, { timeout: 10_000 }).toBe(8)
  const waiting = held
  held = null
  for (const response of waiting) answer(response)
  expect((await Promise.all(flood)).filter((status) => status === 200)).toHaveLength(104)
  expect((await Promise.all(others)).map(({ status }) => status)).toEqual(others.map(() => 200))
  expect(mostInside).toBe(8)
})

test('of the document of a provider no more is kept than is needed, and too much of that is refused', async () => {
  more = { ui_locales_supported: Array.from({ length: 50_000 }, (_, index) => `language ${index}`) }
  const { state } = await begin(call, email)
  const { rows } = await database.query<{ bytes: number }>(
    'select length(request) as bytes from sign_in_flows order by id desc limit 1',
  )
  expect(state).not.toBe('')
  expect(rows[0]?.bytes).toBeLessThan(4_000)
  more = { token_endpoint: `${issuer}/${'t'.repeat(20_000)}` }
  expect((await beginFrom('203.0.113.5')).body).toMatchObject({ code: 'company_unreachable' })
  const path = `/api/v1/identity-providers/${provider.id}`
  const entered = await call('PATCH', path, { token: superadmin.token, body: { oidc } })
  expect(entered.body).toMatchObject({ code: 'provider_not_usable', reason: 'outside_too_large' })
})

test.each(['callback?code=x&state=', 'finish?x='])(
  'a flood of made-up cookies waits behind itself: %s',
  async (what) => {
    const address = '203.0.113.9'
    const url = `/api/v1/sign-in/company/${provider.id}/${what}${'A'.repeat(43)}`
    const headers = { cookie: `sitzplan-flow=${'B'.repeat(43)}` }
    const answers = await Promise.all(
      Array.from({ length: 520 }, () => app.inject({ method: 'GET', url, headers, remoteAddress: address })),
    )
    const faults = answers.map(({ statusCode, headers }) => faultOf({ status: statusCode, headers, body: null }))
    expect(new Set(faults)).toEqual(new Set(['not_begun_here', 'too_many']))
  },
)

test('a browser that comes back with nonsense is told on our page, not in JSON', async () => {
  const path = `/api/v1/sign-in/company/${provider.id}`
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  const answers = [
    await call('GET', '/api/v1/sign-in/company/nobody/callback?code=x&state=y'),
    await call('GET', '/api/v1/sign-in/company/nobody/finish'),
    await call('POST', `${path}/assertion`, { headers: form, body: 'SAMLResponse=x' }),
    await call('POST', '/api/v1/sign-in/company/nobody/assertion', { headers: form, body: 'SAMLResponse=x' }),
  ]
  expect(answers.map(faultOf)).toEqual(answers.map(() => 'not_begun_here'))
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 303))
})
