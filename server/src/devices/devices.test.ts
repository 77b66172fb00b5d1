// Devices over HTTP: the limit under many callers on two servers, retiring and bringing back, whose is whose, and odd input.
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { buildApp, composeServices } from '../app.ts'
import {
  type CallOptions,
  insertProductKey,
  insertTestAccount,
  insertTestProduct,
  insertTestUser,
  type TestPerson,
  testApp,
} from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'

const { database, connect } = await testDatabase()
const { call, services } = await testApp(database)

// The second server is asked for registrations alone, for which nothing needs to run beside the calls.
const secondServices = composeServices({ ...services, database: connect() })
const second = await buildApp(secondServices)
afterAll(async () => {
  await second.close()
  await secondServices.seats.stop()
})

const resources = [
  { key: 'computers', name: { en: 'Computers' } },
  { key: 'printers', name: { en: 'Printers' } },
]
async function product(key: string): Promise<string> {
  const id = await insertTestProduct(database, key)
  await database.query('update products set resources = $2 where id = $1', [id, JSON.stringify(resources)])
  return id
}
const supportId = await product('support')
const watchId = await product('watch')
const vendorId =
  (await database.query<{ id: string }>(`select id from accounts where kind = 'vendor'`)).rows[0]?.id ?? ''
const vendorKey = await insertProductKey(database, vendorId, supportId)

interface Office {
  accountId: string
  key: string
  admin: TestPerson
}

async function setLimit(accountId: string, limits: Record<string, number | null>, endsAt: Date | null = null) {
  const lines = Object.entries(limits).map(([resource, total]) => ({
    productId: supportId,
    kind: 'device' as const,
    resource,
    total,
  }))
  await database.transaction((tx) => services.seats.setLines(tx, accountId, lines, endsAt))
}

async function open(limits: Record<string, number | null> = { computers: 3 }): Promise<Office> {
  const accountId = await insertTestAccount(database)
  const admin = await insertTestUser(database, accountId, 'admin')
  const key = await insertProductKey(database, accountId, supportId)
  await setLimit(accountId, limits)
  return { accountId, key, admin }
}

const at = (deviceId: string, resource = 'computers') => `/api/v1/devices/${resource}/${encodeURIComponent(deviceId)}`
const put = (token: string, deviceId: string, body: object = { name: deviceId }, more: CallOptions = {}) =>
  call('PUT', at(deviceId), { token, body, ...more })
const list = async ({ admin }: Office, query = '') =>
  (await call('GET', `/api/v1/devices?${query}`, { token: admin.token })).body
const idOf = async (office: Office, deviceId: string) =>
  (await list(office, `search=${deviceId}`)).items.find((one: { deviceId: string }) => one.deviceId === deviceId)?.id
const act = ({ admin }: Office, what: 'retire' | 'bring-back', ids: string[]) =>
  call('POST', `/api/v1/devices/${what}`, { token: admin.token, body: { ids } })
const inUse = async ({ accountId }: Office, resource = 'computers') => {
  const usage = await services.seats.usage(database, accountId)
  return usage.find((line) => line.resource === resource)?.used
}
const actions = async ({ admin }: Office) => {
  const { body } = await call('GET', '/api/v1/audit?limit=200', { token: admin.token })
  return body.items.map(({ action }: { action: string }) => action).filter((one: string) => one.startsWith('device.'))
}

describe('registering', () => {
  let office: Office
  beforeEach(async () => {
    office = await open()
  })

  test('new is 201, known is 200 under the name it reports now, and heard of again', async () => {
    const first = await put(office.key, 'pc-1', { name: 'Front desk' })
    expect(first).toMatchObject({
      status: 201,
      body: { name: 'Front desk', state: 'registered', resource: 'computers' },
    })
    const again = await put(office.key, 'pc-1', { name: 'Front desk 2' })
    expect(again).toMatchObject({ status: 200, body: { id: first.body.id, name: 'Front desk 2' } })
    expect(again.body.registeredAt).toBe(first.body.registeredAt)
    expect(Date.parse(again.body.lastSeenAt)).toBeGreaterThanOrEqual(Date.parse(first.body.lastSeenAt))
    expect(await inUse(office)).toBe(1)
    // That it is heard of is no event; that it takes a place of the license is.
    expect(await actions(office)).toEqual(['device.registered'])
  })

  test('over the limit it is refused with a sentence in the language of the caller; who is known stays', async () => {
    for (const id of ['a', 'b', 'c']) expect((await put(office.key, id)).status).toBe(201)
    const refused = await put(office.key, 'd', { name: 'D' }, { headers: { 'accept-language': 'de' } })
    expect(refused).toMatchObject({
      status: 409,
      body: { code: 'device_limit_reached', limit: 3, inUse: 3, title: 'Das Gerätelimit ist erreicht' },
    })
    expect(refused.body.detail).toContain('erlaubt hier 3 Geräte, 3 sind registriert')
    expect((await put(office.key, 'd', { name: 'D' })).body.title).toBe('The device limit has been reached')
    expect((await put(office.key, 'a')).status).toBe(200)
    expect((await list(office)).total).toBe(3)
  })

  test('a smaller license cuts nobody off, and registers nobody until there is room', async () => {
    for (const id of ['a', 'b', 'c']) await put(office.key, id)
    await setLimit(office.accountId, { computers: 1 })
    expect(await put(office.key, 'd')).toMatchObject({ status: 409, body: { limit: 1, inUse: 3 } })
    expect((await put(office.key, 'c')).status).toBe(200)
  })

  test('what is registered stands in the products, the modules and the metrics', async () => {
    for (const id of ['a', 'b']) await put(office.key, id)
    const read = async (path: string) => (await call('GET', path, { token: office.admin.token })).body.items
    const computers = { key: 'computers', name: 'Computers', limit: 3, inUse: 2 }
    const [owned] = await read('/api/v1/products')
    expect(owned).toMatchObject({ key: 'support', resources: [computers, { key: 'printers', limit: 0, inUse: 0 }] })
    expect(await read('/api/v1/modules')).toEqual([
      {
        product: 'support',
        name: 'Product',
        isForEveryone: false,
        named: null,
        concurrent: null,
        resources: [computers],
      },
    ])
    const { body } = await call('GET', '/metrics', { address: '127.0.0.1' })
    const { rows } = await database.query<{ count: number }>('select count(*) from devices where retired_at is null')
    expect(body).toContain(`sitzplan_seats_in_use{kind="device"} ${rows[0]?.count}\n`)
  })

  test('without a line there is room for none, without a limit for any number', async () => {
    expect(await call('PUT', at('x', 'printers'), { token: office.key, body: { name: 'x' } })).toMatchObject({
      status: 409,
      body: {
        code: 'device_limit_reached',
        limit: 0,
        inUse: 0,
        detail: expect.not.stringMatching(/retire|ausmustern/),
      },
    })
    await setLimit(office.accountId, { computers: null })
    const ids = Array.from({ length: 12 }, (_, index) => `any-${index}`)
    expect((await Promise.all(ids.map((id) => put(office.key, id)))).map(({ status }) => status)).toEqual(
      ids.map(() => 201),
    )
  })

  test('a product gives a device up, again is fine, and registers it anew', async () => {
    const first = await put(office.key, 'pc-1')
    for (const _ of [1, 2]) expect((await call('DELETE', at('pc-1'), { token: office.key })).status).toBe(204)
    expect(await inUse(office)).toBe(0)
    const anew = await put(office.key, 'pc-1')
    expect(anew.status).toBe(201)
    expect(anew.body.id).not.toBe(first.body.id)
    expect(await actions(office)).toEqual(['device.registered', 'device.deregistered', 'device.registered'])
  })

  test('a suspended account and one whose license is over are refused, known or not', async () => {
    await put(office.key, 'pc-1')
    await setLimit(office.accountId, { computers: 3 }, new Date(Date.now() - 1000))
    for (const id of ['pc-1', 'pc-2'])
      expect(await put(office.key, id)).toMatchObject({ status: 403, body: { code: 'license_expired' } })
    await database.query(`update accounts set status = 'suspended' where id = $1`, [office.accountId])
    for (const id of ['pc-1', 'pc-2'])
      expect(await put(office.key, id)).toMatchObject({ status: 403, body: { code: 'account_suspended' } })
    expect(await inUse(office)).toBe(1)
  })
})

describe('many at once, on two servers', () => {
  const register = (index: number, token: string, deviceId: string) => {
    const app = index % 2 === 0 ? null : second
    if (!app) return put(token, deviceId).then(({ status }) => status)
    return app
      .inject({
        method: 'PUT',
        url: at(deviceId),
        headers: { authorization: `Bearer ${token}` },
        payload: { name: deviceId },
      })
      .then(({ statusCode }) => statusCode)
  }

  test('of forty for the last place one gets it', async () => {
    const office = await open({ computers: 3 })
    for (const id of ['a', 'b']) await put(office.key, id)
    const statuses = await Promise.all(Array.from({ length: 40 }, (_, i) => register(i, office.key, `new-${i}`)))
    expect(statuses.filter((status) => status === 201)).toHaveLength(1)
    expect(statuses.filter((status) => status === 409)).toHaveLength(39)
    expect([await inUse(office), (await list(office)).total]).toEqual([3, 3])
  })

  test('one device that reports twenty times is registered once', async () => {
    const office = await open({ computers: 1 })
    const statuses = await Promise.all(Array.from({ length: 20 }, (_, i) => register(i, office.key, 'the-same')))
    expect(statuses.filter((status) => status === 201)).toHaveLength(1)
    expect(statuses.filter((status) => status === 200)).toHaveLength(19)
    expect(await inUse(office)).toBe(1)
  })

  test('giving up, retiring, bringing back and registering at once leave as many as are counted', async () => {
    const office = await open({ computers: 6 })
    const ids: string[] = []
    for (let index = 0; index < 6; index++) ids.push((await put(office.key, `d-${index}`)).body.id)
    const answers = await Promise.all([
      ...ids.slice(0, 3).map((id) => act(office, 'retire', [id])),
      ...ids.slice(0, 3).map((id) => act(office, 'bring-back', [id])),
      ...[2, 3, 4].map((index) => call('DELETE', at(`d-${index}`), { token: office.key })),
      ...Array.from({ length: 12 }, (_, index) =>
        register(index, office.key, `e-${index}`).then((status) => ({ status })),
      ),
    ])
    expect(answers.filter(({ status }) => status >= 500)).toEqual([])
    const { total } = await list(office, 'state=registered')
    expect(await inUse(office)).toBe(total)
    expect(total).toBeLessThanOrEqual(6)
  })
})

describe('administrators', () => {
  let office: Office
  beforeEach(async () => {
    office = await open()
  })

  test('retire a device: its place is free, and it is refused until it is brought back', async () => {
    for (const id of ['a', 'b', 'c']) await put(office.key, id)
    const id = await idOf(office, 'a')
    const nobody = '00000000-0000-7000-8000-000000000000'
    expect((await act(office, 'retire', [id, nobody])).body).toEqual({
      retired: [id],
      alreadyRetired: [],
      notFound: [nobody],
    })
    expect((await act(office, 'retire', [id])).body).toMatchObject({ retired: [], alreadyRetired: [id] })
    expect(await inUse(office)).toBe(2)

    const refused = await put(office.key, 'a', { name: 'a' }, { headers: { 'accept-language': 'de' } })
    expect(refused).toMatchObject({ status: 409, body: { code: 'device_retired' } })
    expect(refused.body.title).toBe('Dieses Gerät wurde ausgemustert')
    // It does not come back by leaving.
    expect((await call('DELETE', at('a'), { token: office.key })).status).toBe(204)
    expect((await put(office.key, 'a')).body.code).toBe('device_retired')
    expect((await list(office, 'state=retired')).items).toEqual([
      expect.objectContaining({ deviceId: 'a', state: 'retired', retiredAt: expect.any(String) }),
    ])

    // Somebody else has its place.
    expect((await put(office.key, 'd')).status).toBe(201)
    expect(await act(office, 'bring-back', [id])).toMatchObject({
      status: 409,
      body: { code: 'device_limit_reached', limit: 3, inUse: 3 },
    })
    await call('DELETE', at('d'), { token: office.key })
    expect((await act(office, 'bring-back', [id])).body).toEqual({ broughtBack: [id], notRetired: [], notFound: [] })
    expect((await put(office.key, 'a')).status).toBe(200)
    expect(await inUse(office)).toBe(3)
    expect((await actions(office)).slice(0, 2)).toEqual(['device.brought_back', 'device.deregistered'])
  })

  test('find what was retired lately among what was removed, and restore it there', async () => {
    const ids: string[] = []
    for (const id of ['a', 'b', 'c']) ids.push((await put(office.key, `nummer-${id}`, { name: `Desk ${id}` })).body.id)
    await act(office, 'retire', ids.slice(0, 2))
    const removed = async (token = office.admin.token) => (await call('GET', '/api/v1/removals', { token })).body.items
    // Both went at one moment: in whichever order.
    const byName = (a: { device: { name: string } }, b: typeof a) => a.device.name.localeCompare(b.device.name)
    const [first, latest] = (await removed()).sort(byName)
    expect(first).toMatchObject({
      what: 'device',
      user: null,
      product: 'support',
      kind: null,
      device: { id: ids[0], name: 'Desk a', resource: 'computers', deviceId: 'nummer-a' },
      removedBy: { id: office.admin.id },
    })
    expect(Date.parse(first.restorableUntil) - Date.parse(first.removedAt)).toBe(30 * 86_400_000)
    const found = (await call('GET', '/api/v1/removals?search=NUMMER-B', { token: office.admin.token })).body.items
    expect(found).toMatchObject([{ device: { id: ids[1], deviceId: 'nummer-b' } }])
    const restore = (id: string, token = office.admin.token) =>
      call('POST', `/api/v1/removals/${id}/restore`, { token })
    expect(await restore(first.id)).toMatchObject({
      status: 200,
      body: { id: ids[0], state: 'registered', retiredAt: null },
    })
    expect((await restore(first.id)).body.reason).toBe('restored_already')
    await put(office.key, 'd')
    expect((await restore(latest.id)).body.code).toBe('device_limit_reached')
    expect((await restore(latest.id, (await open()).admin.token)).status).toBe(404)
    // Brought back on its own page it does not stand there any more.
    await call('DELETE', at('d'), { token: office.key })
    await act(office, 'bring-back', ids)
    expect(await removed()).toEqual([])

    await act(office, 'retire', ids.slice(0, 1))
    await database.query(`update removals set restorable_until = now() where account_id = $1`, [office.accountId])
    const { rows } = await database.query<{ id: string }>(
      'select id from removals where account_id = $1 and restored_at is null',
      [office.accountId],
    )
    expect((await restore(rows[0]?.id ?? '')).body.code).toBe('restore_expired')
    const limited = { permissions: ['devices.manage'] }
    const manager = await insertTestUser(database, office.accountId, 'manager', limited)
    expect((await call('GET', '/api/v1/removals', { token: manager.token })).status).toBe(200)
  })

  test('bring all back, or none where there is not room for all', async () => {
    const ids: string[] = []
    for (const id of ['a', 'b', 'c']) ids.push((await put(office.key, id)).body.id)
    await act(office, 'retire', ids.slice(0, 2))
    await put(office.key, 'd')
    expect((await act(office, 'bring-back', ids)).status).toBe(409)
    expect((await list(office, 'state=retired')).total).toBe(2)
    expect((await act(office, 'bring-back', ids.slice(1))).body).toMatchObject({
      broughtBack: [ids[1]],
      notRetired: [ids[2]],
    })
  })

  test('name a device: that name wins over what it reports, until it is taken back', async () => {
    const { id } = (await put(office.key, 'a', { name: 'DESKTOP-7F3A' })).body
    const rename = (name: string | null, token = office.admin.token) =>
      call('PATCH', `/api/v1/devices/${id}`, { token, body: { name } })
    expect((await rename('Front desk')).body).toMatchObject({ name: 'Front desk', reportedName: 'DESKTOP-7F3A' })
    expect((await put(office.key, 'a', { name: 'DESKTOP-9' })).body).toMatchObject({
      name: 'Front desk',
      reportedName: 'DESKTOP-9',
    })
    expect((await list(office, 'search=front')).total).toBe(1)
    expect((await rename(null)).body.name).toBe('DESKTOP-9')
    expect((await rename('\u202eksed')).status).toBe(422)
    expect((await rename('x', (await open()).admin.token)).status).toBe(404)
    const { body } = await call('GET', '/api/v1/audit?action=device.renamed', { token: office.admin.token })
    expect(body.items.at(-1)).toMatchObject({
      before: { name: 'DESKTOP-7F3A' },
      after: { name: 'Front desk', product: 'support', device: 'a' },
    })
  })

  test('find and sort devices, page by page', async () => {
    await setLimit(office.accountId, { computers: 10, printers: 5 })
    for (const name of ['Müller', 'Anders', 'zuletzt']) await put(office.key, `id-${name}`, { name })
    await call('PUT', at('drucker', 'printers'), { token: office.key, body: { name: 'Drucker 100 %' } })
    const names = async (query: string) => (await list(office, query)).items.map(({ name }: { name: string }) => name)
    expect(await names('')).toEqual(['Drucker 100 %', 'zuletzt', 'Anders', 'Müller'])
    expect(await names('sort=lastSeenAt&resource=computers')).toEqual(['Müller', 'Anders', 'zuletzt'])
    expect(await names('sort=-name')).toEqual(['zuletzt', 'Müller', 'Drucker 100 %', 'Anders'])
    expect(await names('search=MULLER')).toEqual(['Müller'])
    expect(await names(`search=${encodeURIComponent('100 %')}`)).toEqual(['Drucker 100 %'])
    expect(await names('product=watch')).toEqual([])
    const first = await list(office, 'sort=name&limit=3')
    const next = await list(office, `sort=name&limit=3&cursor=${first.nextCursor}`)
    expect([...first.items, ...next.items].map(({ name }) => name)).toEqual([
      'Anders',
      'Drucker 100 %',
      'Müller',
      'zuletzt',
    ])
    expect([first.total, next.nextCursor]).toEqual([4, null])
    const { status } = await call('GET', `/api/v1/devices?sort=-name&cursor=${first.nextCursor}`, {
      token: office.admin.token,
    })
    expect(status).toBe(422)
    const forged = Buffer.from(JSON.stringify(['-lastSeenAt', 'yesterday-ish', 'x'])).toString('base64url')
    expect((await call('GET', `/api/v1/devices?cursor=${forged}`, { token: office.admin.token })).status).toBe(422)
  })

  test('register by their own token, and by nobody else’s', async () => {
    const { token } = office.admin
    // Two products have this resource.
    expect(await put(token, 'a')).toMatchObject({ status: 422, body: { errors: [{ path: '/product' }] } })
    expect((await put(token, 'a', { name: 'a', product: 'support' })).status).toBe(201)
    expect((await call('DELETE', `${at('a')}?product=support`, { token })).status).toBe(204)
    expect(await inUse(office)).toBe(0)
    const member = await insertTestUser(database, office.accountId, 'member')
    for (const [method, path] of [
      ['PUT', at('a')],
      ['DELETE', at('a')],
      ['GET', '/api/v1/devices'],
      ['GET', '/api/v1/modules'],
    ] as const)
      expect(
        (await call(method, path, { token: member.token, ...(method === 'PUT' && { body: { name: 'a' } }) })).status,
      ).toBe(403)
  })
})

describe('whose devices are whose', () => {
  test('one device under two accounts counts in each, and neither sees the other', async () => {
    const [here, there] = [await open(), await open()]
    const [mine, theirs] = [await put(here.key, 'shared'), await put(there.key, 'shared')]
    expect([mine.status, theirs.status]).toEqual([201, 201])
    expect((await list(here)).items.map(({ id }: { id: string }) => id)).toEqual([mine.body.id])
    expect((await act(here, 'retire', [theirs.body.id])).body.notFound).toEqual([theirs.body.id])
    await call('DELETE', at('shared'), { token: here.key })
    expect([await inUse(here), await inUse(there)]).toEqual([0, 1])
  })

  test('the vendor’s key names the account; another product’s key and resource are unknown', async () => {
    const office = await open()
    const other = await open()
    expect(await put(vendorKey, 'v')).toMatchObject({ status: 422, body: { errors: [{ path: '/account' }] } })
    expect((await put(vendorKey, 'v', { name: 'v', account: office.accountId })).status).toBe(201)
    const drop = (more: CallOptions = {}, query = '') =>
      call('DELETE', `${at('v')}${query}`, { token: vendorKey, ...more })
    expect(await drop()).toMatchObject({ status: 422, body: { errors: [{ path: '/account' }] } })
    expect((await drop({ body: { account: other.accountId, product: 'watch' } })).status).toBe(404)
    expect(await drop({ body: { name: 'v' } })).toMatchObject({ status: 422, body: { errors: [{ path: '/name' }] } })
    expect((await drop({ body: { account: other.accountId } })).status).toBe(204)
    expect(await inUse(office)).toBe(1)
    expect((await drop({ body: { account: office.accountId } }, `?account=${other.accountId}`)).status).toBe(204)
    expect(await inUse(office)).toBe(0)
    // Some programs send no body with DELETE.
    await put(vendorKey, 'v', { name: 'v', account: office.accountId })
    expect((await drop({}, `?account=${office.accountId}`)).status).toBe(204)
    expect(await inUse(office)).toBe(0)
    const unknown = '/api/v1/devices/scanners/v'
    for (const answer of [
      await put(vendorKey, 'v', { name: 'v', account: 'nobody' }),
      await put(office.key, 'v', { name: 'v', account: other.accountId }),
      await put(office.key, 'v', { name: 'v', product: 'watch' }),
      await call('PUT', unknown, { token: office.key, body: { name: 'v' } }),
    ])
      expect(answer).toMatchObject({ status: 404, body: { code: 'not_found' } })
    const watchKey = await insertProductKey(database, office.accountId, watchId)
    // It has a resource of the same name, of which this account owns nothing.
    expect(await put(watchKey, 'v')).toMatchObject({ status: 409, body: { limit: 0 } })
  })
})

test.each([
  ['a path', '../../etc/passwd'],
  ['other scripts and signs', '端末-Ωß 🖥️'],
  ['as long as it may be', 'x'.repeat(200)],
  ['a quote', `'; drop table devices; --`],
])('an id may be %s', async (_, id) => {
  const office = await open()
  expect(await put(office.key, id, { name: `Gerät ${id}`.slice(0, 200) })).toMatchObject({
    status: 201,
    body: { deviceId: id },
  })
  expect((await put(office.key, id)).status).toBe(200)
  expect((await call('DELETE', at(id), { token: office.key })).status).toBe(204)
})

test.each([['x'.repeat(201)], ['ü'.repeat(5_000)], ['a\u0000b'], ['a\nb'], ['  '], ['\u202ea']])(
  'an id that can be none (%#) is refused by its name',
  async (id) => {
    const office = await open()
    const answers = [await put(office.key, id, { name: 'x' }), await call('DELETE', at(id), { token: office.key })]
    for (const answer of answers)
      expect(answer).toMatchObject({
        status: 422,
        body: { code: 'invalid_request', errors: [{ path: '/deviceId', message: expect.any(String) }] },
      })
    const elsewhere = `/api/v1/devices/NO%20resource/${encodeURIComponent(id)}`
    expect((await call('PUT', elsewhere, { token: office.key, body: { name: 'x' } })).status).toBe(404)
  },
)

test.each([
  ['no name', {}],
  ['a name with U+0000', { name: 'a\u0000' }],
  ['a name that is too long', { name: 'x'.repeat(201) }],
  ['a name of spaces', { name: '   ' }],
  ['a field that is not known', { name: 'a', owner: 'me' }],
])('%s is refused', async (_, body) => {
  const office = await open()
  expect((await put(office.key, 'a', body)).status).toBe(422)
})
