// The demo: what is in it, as those rely on it who try things out on it, and that several servers and crashes leave one.
import { mkdir, readFile, rename, rmdir, stat, writeFile } from 'node:fs/promises'
import type { ProductUsage } from '@sitzplan/contract/usage'
import { describe, expect, test } from 'vitest'
import { buildApp } from '../app.ts'
import { codeOf } from '../testing/authenticator.ts'
import { Calls, demoApp, testServices } from '../testing/demo-app.ts'
import { testDatabase } from '../testing/test-database.ts'
import { fillDemo } from './demo.ts'
import { demoFilePath } from './demo-file.ts'

describe('a filled demo', async () => {
  const { app, services, demo, operator, account } = await demoApp()
  const aurora = account('aurora')

  test('has a key for each product', () => {
    expect(Object.keys(demo.vendor.productKeys).sort()).toEqual([
      'connect',
      'contact-center',
      'meeting',
      'monitoring',
      'remote-support',
      'service-desk',
    ])
  })

  test('lists people of every role in both accounts', () => {
    expect(demo.accounts.map(({ slug }) => slug)).toEqual(['aurora', 'borealis'])
    for (const { users } of demo.accounts) {
      const roles = users.map(({ role }) => role)
      for (const role of ['superadmin', 'admin', 'manager'] as const) expect(roles).toContain(role)
      expect(roles.filter((role) => role === 'member').length).toBeGreaterThanOrEqual(2)
    }
  })

  test('has as many people as promised, and some of every status', async () => {
    const accounts = (await operator.get('/api/v1/vendor/accounts')).body.items as {
      slug: string
      users: { total: number; active: number; invited: number; suspended: number }
    }[]
    const users = Object.fromEntries(accounts.map((each) => [each.slug, each.users]))
    expect(users.aurora).toEqual({ total: 60, active: 55, invited: 3, suspended: 2 })
    expect(users.borealis).toMatchObject({ total: 8, active: 8 })
  })

  test('has 10 remote-support seats for 18 people, and free named seats', async () => {
    const items = (await aurora.superadmin.get('/api/v1/products', { 'accept-language': 'de' })).body.items as Record<
      string,
      Record<string, unknown>
    >[]
    const product = (key: string) => items.find((item) => String(item.key) === key)
    expect(product('remote-support')).toMatchObject({
      name: 'Fernwartung',
      concurrent: { total: 10, inUse: 0, available: 10, waiting: 0, assignedUsers: 18 },
      named: { total: 6, assigned: 4, available: 2, waiting: 0 },
      resources: [{ key: 'unattended-computers', limit: 60, inUse: 40 }],
      onOrder: 0,
      addLicenses: { allowed: false, reason: 'no_self_service' },
    })
    for (const key of ['meeting', 'connect']) expect(Number(product(key)?.named?.available)).toBeGreaterThanOrEqual(1)
    expect(product('monitoring')).toMatchObject({ kinds: ['included'], resources: [{ limit: 200 }] })
    expect(product('meeting')).toMatchObject({ onOrder: 0, ordered: [], addLicenses: { allowed: true, reason: null } })
    expect((await aurora.superadmin.get('/api/v1/orders')).body).toMatchObject({ items: [], total: 0 })
    expect(items).toHaveLength(6)
  })

  test('has desk phones that are set up', async () => {
    const [found] = (await aurora.superadmin.get('/api/v1/users?search=vestergaard')).body.items as { id: string }[]
    const path = `/api/v1/users/${found?.id}/products/connect/settings`
    expect((await aurora.superadmin.get(path)).body).toEqual({
      extension: '201',
      voicemail: true,
      deviceMac: '02:00:5e:10:00:01',
    })
  })

  test('has a directory, with people, groups, what these give, and calls that were refused', async () => {
    const get = async (path: string) => (await aurora.superadmin.get(`/api/v1/${path}`)).body
    expect(await get('provisioning')).toMatchObject({ connected: true, people: 15, groups: 2, match: 'none' })
    const groups = (await get('groups')).items as { id: string; name: string; members: number; source: string }[]
    expect(groups.map(({ name, members, source }) => [name, members, source])).toEqual([
      ['Kundendienst', 10, 'directory'],
      ['Rufbereitschaft', 10, 'direct'],
      ['Verwaltung', 6, 'directory'],
    ])
    expect((await get('group-rules')).pending).toBe(0)
    expect((await get('users?product=service-desk&kind=concurrent')).total).toBe(9)
    const refused = (await get('provisioning/calls?refused=true')).items as { status: number; detail: string }[]
    expect(refused.map(({ status }) => status)).toEqual([400, 409, 409])
    expect(refused[1]?.detail).toContain('höhere Rolle')
    const { items, total } = await get('provisioning/calls')
    expect([total, (items as { found: number | null }[]).at(-1)?.found]).toEqual([21, 0])
    expect((await get('users?status=invited')).total).toBe(3)
    const people = await new Calls(app, demo.accounts[0]?.scimToken ?? '').get(
      '/scim/v2/Users?filter=title%20eq%20%22Kundendienst%22',
    )
    expect(people.body.totalResults).toBe(9)
  })

  test('has a room for every product, and nobody in it', async () => {
    const { status, body } = await aurora.manager.get('/api/v1/seating-plan', { 'accept-language': 'de' })
    expect(status).toBe(200)
    const rooms = body.rooms as { product: string; sessions: []; line: []; concurrent: object | null }[]
    expect(rooms).toHaveLength(6)
    expect(rooms.flatMap(({ sessions, line }) => [...sessions, ...line])).toEqual([])
    expect(rooms.find(({ product }) => product === 'remote-support')).toMatchObject({
      name: 'Fernwartung',
      concurrent: { total: 10, inUse: 0, seats: 10, numbers: null, draining: false, assignedUsers: 18 },
      named: { total: 6, assigned: 4 },
    })
    expect(rooms.find(({ product }) => product === 'monitoring')).toMatchObject({ included: true, concurrent: null })
    for (const path of ['waiting', 'sessions', 'help-requests'])
      expect((await aurora.manager.get(`/api/v1/${path}`)).body.total).toBe(0)
  })

  test('has a month of use to look at, with one afternoon on which there were too few seats', async () => {
    const { body } = await aurora.manager.get('/api/v1/usage?range=month')
    const products = body.products as ProductUsage[]
    expect(products.map(({ product, limit }) => [product, limit])).toEqual([
      ['remote-support', 10],
      ['service-desk', 5],
    ])
    for (const { peak, limit, waits, refusals, fullSeconds, buckets } of products) {
      expect(new Set(buckets.map((bucket) => bucket.limit))).toEqual(new Set([limit]))
      expect(fullSeconds).toBeGreaterThan(0)
      expect(peak).toBe(limit)
      expect(waits).toBeGreaterThan(0)
      expect(refusals.seats_exhausted).toBeGreaterThan(0)
      expect(buckets.filter((bucket) => bucket.peak === 0).length).toBeGreaterThanOrEqual(8)
    }
  })

  test('gives tokens that work, and managers what they need', async () => {
    for (const { users } of demo.accounts) {
      for (const user of users) {
        const { status, body } = await new Calls(app, user.token).get('/api/v1/me')
        expect([status, (body.user as { email: string }).email]).toEqual([200, user.email])
        if (user.role === 'manager') {
          expect(body.permissions).toEqual(
            expect.arrayContaining(['users.view', 'users.manage', 'sessions.view', 'sessions.end']),
          )
        }
      }
    }
  })

  test('gives passwords that work', async () => {
    const [user] = demo.accounts[0]?.users ?? []
    const { email, password } = user ?? demo.vendor
    const answer = await app.inject({ method: 'POST', url: '/api/v1/sign-in', payload: { email, password } })
    expect(answer.statusCode).toBe(200)
  })

  test('gives the operator a second factor, and its secret', async () => {
    const { email, password, totpSecret } = demo.vendor
    const signIn = (code?: string) =>
      app.inject({ method: 'POST', url: '/api/v1/sign-in', payload: { email, password, code } })
    expect((await signIn()).json()).toMatchObject({ code: 'code_required' })
    const answer = await signIn(codeOf(totpSecret))
    expect([answer.statusCode, answer.json().mustSetUpSecondFactor]).toEqual([200, false])
  })

  test('is filled once', async () => {
    expect(await fillDemo(services)).toBeNull()
  })
})

test('of several servers that start at once one fills, and the others wait until all is there, written down for its owner alone', async () => {
  const { connect } = await testDatabase()
  const first = await testServices({ database: connect() })
  const others = [1, 2, 3].map(() => ({ ...first, database: connect() }))
  const path = demoFilePath(first.config.dataFolder)
  const summaries = await Promise.all(
    [first, ...others].map(async (services) => {
      const summary = await fillDemo(services)
      // Whoever comes back finds the file.
      await readFile(path, 'utf8')
      return summary
    }),
  )
  const [{ path: _path, ...content } = { path }, ...further] = summaries.filter((summary) => summary !== null)
  expect(further).toEqual([])
  expect(content).toMatchObject({ baseUrl: 'http://127.0.0.1:4500' })
  expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(content)
  expect((await stat(path)).mode & 0o777).toBe(0o600)
})

describe('a crash', async () => {
  const { database } = await testDatabase()
  const services = await testServices({ database })
  const path = demoFilePath(services.config.dataFolder)

  test('before the data was committed leaves nothing that counts', async () => {
    await mkdir(`${path}.unfinished`)
    await expect(fillDemo(services)).rejects.toThrow('demo.json cannot be written')
    const { rows } = await database.query('select id from accounts')
    expect(rows).toEqual([])
    await rmdir(`${path}.unfinished`)
    await writeFile(`${path}.unfinished`, '{ "accounts": [')
    expect(await fillDemo(services)).not.toBeNull()
  })

  test('between the commit and the file’s last step is finished by the next start', async () => {
    const content = await readFile(path, 'utf8')
    await rename(path, `${path}.unfinished`)
    expect(await fillDemo(services)).toBeNull()
    expect(await readFile(path, 'utf8')).toBe(content)
    const app = await buildApp(services)
    const demo = JSON.parse(content) as { vendor: { token: string } }
    expect((await new Calls(app, demo.vendor.token).get('/api/v1/vendor/catalog')).status).toBe(200)
    await app.close()
  })

  test('or a stop, and a start under another address, keeps the file true', async () => {
    const config = { ...services.config, publicUrl: 'http://127.0.0.1:4600' }
    expect(await fillDemo({ ...services, config })).toBeNull()
    const before = JSON.parse(await readFile(path, 'utf8')) as { baseUrl: string }
    expect(before.baseUrl).toBe('http://127.0.0.1:4600')
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    // Several servers share a database that is not embedded: the address of the first stays.
    await fillDemo({ ...services, config: { ...services.config, databaseUrl: 'postgres://db.example/sitzplan' } })
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(before)
  })

  test('of another database leaves a file that is dropped', async () => {
    await writeFile(
      `${path}.unfinished`,
      JSON.stringify({ accounts: [{ id: '0199d7f0-0000-7000-8000-000000000001' }] }),
    )
    expect(await fillDemo(services)).toBeNull()
    await expect(stat(`${path}.unfinished`)).rejects.toThrow('ENOENT')
  })
})
