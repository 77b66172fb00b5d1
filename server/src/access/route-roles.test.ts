// Every route with every role, expected from the access it declares: a new route is covered by being there.
import type { AddressInfo } from 'node:net'
import { pageAddresses } from '@sitzplan/contract/pages'
import { describe, expect, it } from 'vitest'
import { newId } from '../platform/ids.ts'
import { insertProductKey, insertTestAccount, insertTestProduct, insertTestUser, testApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'
import type { Access } from './caller.ts'

const { database } = await testDatabase()
const { app } = await testApp(database)
const accountId = await insertTestAccount(database)
const vendorId = await insertTestAccount(database, 'vendor')
const productId = await insertTestProduct(database, 'remote-support')

// The permissions as surface.md lists them, written down once more: what is tested is not asked of the tested.
const all = [
  'users.view users.manage users.invite assignments.manage groups.manage roles.manage sign-in.manage',
  'provisioning.manage tokens.manage account.manage sessions.view sessions.end usage.view usage.export products.view',
  'licenses.view licenses.activate orders.manage devices.manage queues.manage audit.view outbox.view',
].flatMap((line) => line.split(' '))
const notAdmin = 'orders.manage roles.manage account.manage usage.view usage.export outbox.view'.split(' ')
const chosen = ['users.view', 'sessions.view', 'sessions.end']

interface Role {
  name: string
  token: string | null
  permissions: string[]
  is: 'nobody' | 'customer' | 'vendor' | 'operator' | 'product' | 'client'
}

const token = async (id: string, role: Parameters<typeof insertTestUser>[2], permissions: string[] = []) =>
  (await insertTestUser(database, id, role, { permissions })).token

const member = await insertTestUser(database, accountId, 'member')
const productKey = await insertProductKey(database, accountId, productId)
const clientToken = (
  await app.inject({
    method: 'POST',
    url: '/api/v1/client-tokens',
    headers: { authorization: `Bearer ${productKey}` },
    payload: { user: member.email },
  })
).json().token

const roles: Role[] = [
  { name: 'nobody', token: null, permissions: [], is: 'nobody' },
  { name: 'superadmin', token: await token(accountId, 'superadmin'), permissions: all, is: 'customer' },
  {
    name: 'admin',
    token: await token(accountId, 'admin'),
    permissions: all.filter((permission) => !notAdmin.includes(permission)),
    is: 'customer',
  },
  { name: 'manager', token: await token(accountId, 'manager', chosen), permissions: chosen, is: 'customer' },
  { name: 'manager of nothing', token: await token(accountId, 'manager'), permissions: [], is: 'customer' },
  { name: 'member', token: member.token, permissions: [], is: 'customer' },
  { name: 'operator', token: await token(vendorId, 'operator'), permissions: [], is: 'operator' },
  { name: 'superadmin of the vendor', token: await token(vendorId, 'superadmin'), permissions: all, is: 'vendor' },
  { name: 'product key', token: productKey, permissions: [], is: 'product' },
  {
    name: "vendor's product key",
    token: await insertProductKey(database, vendorId, productId),
    permissions: [],
    is: 'product',
  },
  { name: 'client token', token: clientToken, permissions: [], is: 'client' },
]

function mayPass(access: Access, role: Role): boolean {
  const isPerson = ['customer', 'vendor', 'operator'].includes(role.is)
  if (access === 'public') return true
  if (access === 'signed-in') return isPerson
  if (access === 'operator') return role.is === 'operator'
  if (access === 'product-key') return role.is === 'product'
  if (access === 'product') return ['customer', 'product', 'client'].includes(role.is)
  return [access].flat().some((permission) => role.permissions.includes(permission))
}

await app.listen({ port: 0, host: '127.0.0.1' })
const base = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`

/** The status and code; the answer itself is not waited for, it may be a stream. */
async function tryRoute(method: string, url: string, bearer: string | null) {
  const leaving = new AbortController()
  const answer = await fetch(`${base}${url}`, {
    method,
    signal: leaving.signal,
    redirect: 'manual',
    headers: {
      ...(bearer && { authorization: `Bearer ${bearer}` }),
      ...(['POST', 'PUT', 'PATCH'].includes(method) && { 'content-type': 'application/json' }),
    },
    // No body that any route would take: what is tried is the door, not what is behind it.
    ...(['POST', 'PUT', 'PATCH'].includes(method) && { body: '[]' }),
  })
  const isProblem = answer.headers.get('content-type')?.includes('problem+json')
  const code = isProblem && method !== 'HEAD' ? ((await answer.json()) as { code: string }).code : null
  leaving.abort()
  return { status: answer.status, code }
}

// The reference pages come from a library that adds many files.
const routes = app.guardedRoutes.filter(({ url }) => !url.startsWith('/api/docs/'))
const concrete = (url: string) => url.replace(/:[a-zA-Z]+/g, () => newId()).replace('*', 'x')

it('there are routes, and each declares who may call it', () => {
  expect(routes.length).toBeGreaterThan(10)
  expect(routes.filter(({ access }) => access === undefined)).toEqual([])
})

it('a route that declares nothing stops the start', async () => {
  const { app: other } = await testApp(database)
  expect(() => other.get('/undeclared', async () => ({}))).toThrow('declares no access')
})

it('only what surface.md lists is public', () => {
  const open = routes.filter(({ access, method }) => access === 'public' && !['HEAD', 'OPTIONS'].includes(method))
  const expected =
    /^(\/|\/healthz|\/readyz|\/metrics|\/setup(\/.*)?|\/assets\/.*|\/style\.css|\/api\/v1\/openapi\.json|\/api\/docs.*|\/api\/v1\/sign-in|\/api\/v1\/setup\/.*|\/api\/v1\/(activation|password)\/.*)$/
  // The web app's page is the same for everybody; what it shows it asks the API for.
  const pages = Object.values(pageAddresses).flatMap((address) => [address, `${address}/*`])
  // Of an address that nobody has it says that there is no such page (web-routes.test.ts).
  const files = ['/favicon.svg', '/*', ...pages]
  expect(open.map(({ url }) => url).filter((url) => !expected.test(url) && !files.includes(url))).toEqual([])
})

describe.each(roles)('$name', (role) => {
  it.each(routes.map((route) => ({ ...route, label: `${route.method} ${route.url} (${route.access})` })))(
    '$label',
    async ({ method, url, access }) => {
      const answer = await tryRoute(method, concrete(url), role.token)
      const isUnauthorized = answer.status === 401 && (answer.code === 'unauthorized' || method === 'HEAD')
      if (access !== 'public' && !role.token) expect(answer).toMatchObject({ status: 401 })
      else if (mayPass(access, role)) {
        expect(isUnauthorized).toBe(false)
        // Behind an open door the body is refused, or the id is not found; never the caller.
        expect(answer.code).not.toBe('forbidden')
        expect(answer.status).toBeLessThan(500)
      } else expect(answer).toMatchObject(method === 'HEAD' ? { status: 403 } : { status: 403, code: 'forbidden' })
    },
  )
})
