// How callers name people, accounts and sessions, and what no name may contain.
import { beforeAll, describe, expect, test } from 'vitest'
import { type SeatWorld, seatWorld, touchPools } from '../testing/seat-world.ts'
import { insertProductKey, insertTestUser, type TestPerson, testApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'

const { database } = await testDatabase()
const { services, call } = await testApp(database)

let world: SeatWorld
let person: TestPerson
let productKey = ''
let product = ''
let clientToken = ''

beforeAll(async () => {
  world = await seatWorld(database, services.seats, { users: 2 })
  product = `product-${world.productId}`
  productKey = await insertProductKey(database, world.accountId, world.productId)
  person = await insertTestUser(database, world.accountId)
  await database.query(
    `insert into assignments (account_id, user_id, product_id, pool_id, kind, state)
     values ($1, $2, $3, $4, 'concurrent', 'assigned')`,
    [world.accountId, person.id, world.productId, world.poolId],
  )
  const { body } = await call('POST', '/api/v1/client-tokens', { token: productKey, body: { user: person.id } })
  clientToken = body.token
})

describe('a person', () => {
  test.each([
    ['id', () => person.id],
    ['id in upper case', () => person.id.toUpperCase()],
    ['e-mail address', () => person.email],
    ['e-mail address in upper case', () => person.email.toUpperCase()],
  ])('names themself by %s, with a client token and with a user token', async (_how, user) => {
    for (const token of [clientToken, person.token]) {
      const { status } = await call('POST', '/api/v1/sessions', { token, body: { product, user: user() } })
      expect(status).toBe(201)
      await database.query('delete from sessions where user_id = $1', [person.id])
      await touchPools(database)
    }
  })

  test('names nobody else', async () => {
    for (const user of [world.users[0] ?? '', `user-${world.users[0]}@test.example`, 'nobody@test.example'])
      for (const token of [clientToken, person.token])
        expect((await call('POST', '/api/v1/sessions', { token, body: { product, user } })).status).toBe(403)
  })

  test('names their account by id or short name, and no other', async () => {
    const other = await seatWorld(database, services.seats, { users: 0, productId: world.productId })
    const start = (account: string) =>
      call('POST', '/api/v1/sessions', { token: person.token, body: { product, account } })
    expect((await start(world.accountId)).status).toBe(201)
    expect((await start(`test-${world.accountId}`)).status).toBe(201)
    expect((await start(other.accountId)).status).toBe(404)
  })
})

test('a session is known by its id in either case, whatever is done with it', async () => {
  const user = world.users[1]
  const { body } = await call('POST', '/api/v1/sessions', { token: productKey, body: { user } })
  const path = `/api/v1/sessions/${body.id.toUpperCase()}`
  const beat = (activity?: string) =>
    call('POST', `${path}/heartbeat`, { token: productKey, ...(activity && { body: { activity } }) })
  expect((await beat()).status).toBe(200)
  expect((await beat('attended')).status).toBe(200)
  expect((await call('DELETE', path, { token: productKey })).status).toBe(204)
  expect((await beat()).status).toBe(410)
})

test.each(['id', 'name', 'platform'])(
  'U+0000 in the %s of a device is bad input, alone and among others',
  async (field) => {
    const device = { id: 'desk', [field]: 'a\u0000b' }
    const calls = Array.from({ length: 6 }, (_, index) =>
      call('POST', '/api/v1/sessions', {
        token: productKey,
        body: { user: world.users[0], device: index === 3 ? device : { id: `desk ${index}` } },
      }),
    )
    const statuses = (await Promise.all(calls)).map(({ status }) => status)
    expect(statuses[3]).toBe(422)
    expect(statuses.filter((status) => status >= 500)).toEqual([])
    await database.query('delete from sessions where user_id = $1', [world.users[0]])
    await touchPools(database)
  },
)

test('a help request under one Idempotency-Key is one request', async () => {
  const ask = (user?: string) =>
    call('POST', '/api/v1/help-requests', {
      token: productKey,
      body: { user },
      headers: { 'idempotency-key': 'help' },
    })
  const first = await ask(world.users[0])
  expect(first.status).toBe(202)
  expect((await ask(world.users[0])).body).toEqual(first.body)
  expect((await ask(world.users[1])).status).toBe(422)
})

test("an admin neither gives nor takes an administrator's products", async () => {
  const admin = await insertTestUser(database, world.accountId, 'admin')
  const superadmin = await insertTestUser(database, world.accountId, 'superadmin')
  const put = (id: string) =>
    call('PUT', `/api/v1/users/${id}/products/${product}`, { token: admin.token, body: { kind: 'concurrent' } })
  expect((await put(superadmin.id)).status).toBe(403)
  expect((await put(admin.id)).status).toBe(200)
  const url = `/api/v1/users/${superadmin.id}/products/${product}`
  expect((await call('DELETE', url, { token: admin.token })).status).toBe(403)
})
