// Every route with every role, against the table in route-roles.md, which is written by hand.
import { readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { pageAddresses } from '@sitzplan/contract/pages'
import { describe, expect, it } from 'vitest'
import { newId } from '../platform/ids.ts'
import { insertProductKey, insertTestAccount, insertTestProduct, insertTestUser, testApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'

const { database } = await testDatabase()
const { app } = await testApp(database)
const accountId = await insertTestAccount(database)
const vendorId = await insertTestAccount(database, 'vendor')
const productId = await insertTestProduct(database, 'remote-support')

// The table, as it is read by people: a line for each call, a column for each who might call.
const table = (await readFile(new URL('./route-roles.md', import.meta.url), 'utf8'))
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
const [[, , ...columns] = [], , ...lines] = table
const expected = new Map(
  lines.map(([name = '', openedBy = '', ...marks]) => [
    name,
    { openedBy, comesIn: new Set(columns.filter((_, at) => marks[at] === 'x')) },
  ]),
)

interface Role {
  /** As the column is called. */
  name: string
  token: string | null
}

const token = async (id: string, role: Parameters<typeof insertTestUser>[2], permissions: string[] = []) =>
  (await insertTestUser(database, id, role, { permissions })).token

async function auditorToken(): Promise<string> {
  const auditor = await insertTestUser(database, accountId)
  const id = newId()
  await database.query(
    `insert into roles (account_id, id, name, permissions) values ($1, $2, 'Auditor', '{audit.view,products.view}')`,
    [accountId, id],
  )
  await database.query(`update users set role = 'custom', role_id = $2 where id = $1`, [auditor.id, id])
  return auditor.token
}

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
  { name: 'nobody', token: null },
  { name: 'superadmin', token: await token(accountId, 'superadmin') },
  { name: 'admin', token: await token(accountId, 'admin') },
  { name: 'manager', token: await token(accountId, 'manager', ['users.view', 'sessions.view', 'sessions.end']) },
  { name: 'auditor', token: await auditorToken() },
  { name: 'powerless', token: await token(accountId, 'manager') },
  { name: 'member', token: member.token },
  { name: 'operator', token: await token(vendorId, 'operator') },
  { name: 'vendor', token: await token(vendorId, 'superadmin') },
  { name: 'product', token: productKey },
  { name: 'product', token: await insertProductKey(database, vendorId, productId) },
  { name: 'client', token: clientToken },
]

await app.listen({ port: 0, host: '127.0.0.1' })
const base = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`

const scimCodes: Record<number, string> = { 401: 'unauthorized', 403: 'forbidden' }

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
  const type = answer.headers.get('content-type')
  const isProblem = type?.includes('problem+json')
  const told = isProblem && method !== 'HEAD' ? ((await answer.json()) as { code: string }).code : null
  // What speaks SCIM says it by the status alone.
  const code = type?.includes('scim+json') ? (scimCodes[answer.status] ?? null) : told
  leaving.abort()
  return { status: answer.status, code }
}

const pages = new Set(Object.values(pageAddresses).flatMap((address) => [address, `${address}/*`]))
const files = new Set(['/', '/*', '/favicon.svg', '/assets/:file'])
/** The web app and the reference, which comes from a library, are the same for everybody. */
const isPage = (url: string) => pages.has(url) || files.has(url) || url.startsWith('/api/docs')
const routes = app.guardedRoutes.filter(({ url, method }) => !isPage(url) && method !== 'OPTIONS')
/** Asked for its head a call is the same call. */
const lineOf = ({ method, url }: { method: string; url: string }) =>
  expected.get(`${method === 'HEAD' ? 'GET' : method} ${url}`)

const concrete = (url: string) => url.replace(/:[a-zA-Z]+/g, () => newId()).replace('*', 'x')

it('every call stands in the table, opened by what the table says, and the table has no call that is not there', () => {
  const declared = routes
    .filter(({ method }) => method !== 'HEAD')
    .map(({ method, url, access }) => `${method} ${url}: ${[access].flat().join(' or ')}`)
  const written = [...expected].map(([name, { openedBy }]) => `${name}: ${openedBy}`)
  // A new call? Give it a line in route-roles.md: what opens it, and an x for each who comes in.
  expect(declared.sort()).toEqual(written.sort())
  expect([...new Set(roles.map(({ name }) => name))]).toEqual(columns)
})

it('a route that declares nothing stops the start', async () => {
  const { app: other } = await testApp(database)
  expect(() => other.get('/undeclared', async () => ({}))).toThrow('declares no access')
})

describe.each(roles)('$name', (role) => {
  it.each(routes.map((route) => ({ ...route, label: `${route.method} ${route.url}` })))('$label', async (route) => {
    const { method, url } = route
    const { openedBy, comesIn } = lineOf(route) ?? { openedBy: '', comesIn: new Set() }
    const answer = await tryRoute(method, concrete(url), role.token)
    const isUnauthorized = answer.status === 401 && (answer.code === 'unauthorized' || method === 'HEAD')
    if (openedBy !== 'public' && !role.token) expect(answer).toMatchObject({ status: 401 })
    else if (comesIn.has(role.name)) {
      expect(isUnauthorized).toBe(false)
      // Behind an open door the body is refused, or the id is not found; never the caller.
      expect(answer.code).not.toBe('forbidden')
      expect(answer.status).toBeLessThan(500)
    } else expect(answer).toMatchObject(method === 'HEAD' ? { status: 403 } : { status: 403, code: 'forbidden' })
  })
})
