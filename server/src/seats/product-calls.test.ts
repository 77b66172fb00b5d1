// What a caller may name and see: product keys, the vendor's key, client tokens and user tokens. What is not theirs
// is answered exactly like what is not there.
import { describe, expect, test } from 'vitest'
import { SeatOffice } from '../testing/seat-office.ts'
import { insertProductKey, insertTestProduct, quietApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'

const { database } = await testDatabase()
const server = await quietApp(database)

const unknownId = '0190a000-0000-7000-8000-000000000000'

async function clientToken(office: SeatOffice, index: number): Promise<string> {
  const { status, body } = await office.byProduct('POST', '/client-tokens', { user: office.person(index).email })
  expect(status).toBe(201)
  return body.token
}

describe('a session and a place that are not the caller’s', () => {
  type Route = [method: 'GET' | 'POST' | 'DELETE', path: (ids: { session: string; ticket: string }) => string]
  const routes: Route[] = [
    ['POST', ({ session }) => `/sessions/${session}/heartbeat`],
    ['DELETE', ({ session }) => `/sessions/${session}`],
    ['GET', ({ session }) => `/sessions/${session}/events`],
    ['GET', ({ ticket }) => `/tickets/${ticket}`],
    ['DELETE', ({ ticket }) => `/tickets/${ticket}`],
    ['GET', ({ ticket }) => `/tickets/${ticket}/events`],
  ]
  test.each([
    ['running', false],
    ['ended', true],
  ])('are not there (%s)', async (_state, areOver) => {
    const office = await SeatOffice.open(server)
    const other = await SeatOffice.open(server)
    const otherProduct = await insertTestProduct(database, `second-product-${areOver}`)
    const ids = { session: (await office.seat(0)).id, ticket: await office.queue(1) }
    if (areOver) {
      await office.leave(ids.ticket)
      await office.release(ids.session)
    }
    const strangers = {
      'the key of another account': other.key,
      'the key of another product': await insertProductKey(database, office.accountId, otherProduct),
      'a client token of another person': await clientToken(office, 2),
      'another person': office.person(2).token,
      'an administrator of another account': other.admin.token,
    }
    for (const [who, token] of Object.entries(strangers)) {
      for (const [method, path] of routes) {
        const ask = async (named: typeof ids) => {
          const { status, body } = await server.call(method, `/api/v1${path(named)}`, { token })
          return { who, method, path: path(ids), status, body: { ...body, requestId: '' } }
        }
        const foreign = await ask(ids)
        expect(foreign).toMatchObject({ status: 404 })
        expect(foreign).toEqual(await ask({ session: unknownId, ticket: unknownId }))
      }
      const { body } = await server.call('POST', '/api/v1/sessions/heartbeats', { token, body: { ids: [ids.session] } })
      expect(body.items).toEqual([{ id: ids.session, ended: { reason: 'not_found', endedAt: null } }])
    }
    if (areOver) return
    expect((await office.heartbeat(ids.session)).status).toBe(200)
    expect((await office.poll(ids.ticket)).body.state).toBe('waiting')
  })

  test('people of another account are not there for a product key', async () => {
    const office = await SeatOffice.open(server)
    const other = await SeatOffice.open(server)
    const stranger = other.person(0)
    for (const user of [stranger.email, stranger.id, 'nobody@test.example', unknownId]) {
      expect((await office.byProduct('POST', '/sessions', { user })).status).toBe(404)
      expect((await office.byProduct('POST', '/help-requests', { user })).status).toBe(404)
      expect((await office.byProduct('POST', '/client-tokens', { user })).status).toBe(404)
      expect((await office.byProduct('GET', `/entitlements?user=${encodeURIComponent(user)}`)).status).toBe(404)
    }
    const accounts = [other.accountId, 'no-account', `test-${other.accountId}`]
    for (const account of accounts) expect((await office.acquire(0, { account })).status).toBe(404)
    expect((await office.acquire(0, { account: office.accountId })).status).toBe(201)
  })
})

describe('for oneself', () => {
  test('a user token names the product, and oneself or nobody', async () => {
    const office = await SeatOffice.open(server, { seats: 3 })
    const [me, other] = [office.person(0), office.person(1)]
    const ask = (body: object) => office.by(me, 'POST', '/sessions', body)
    expect((await ask({})).status).toBe(422)
    for (const named of [{}, { user: me.email }, { user: me.id }, { user: me.email.toUpperCase() }])
      expect(await ask({ product: office.product, ...named })).toMatchObject({
        status: 201,
        body: { user: { id: me.id } },
      })
    expect(await ask({ product: office.product, user: other.email })).toMatchObject({
      status: 403,
      body: { code: 'forbidden' },
    })
    expect((await ask({ product: 'no-product' })).status).toBe(404)
  })

  test('a client token is one person and one product', async () => {
    const office = await SeatOffice.open(server)
    const token = await clientToken(office, 0)
    const call = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown) =>
      server.call(method, `/api/v1${path}`, { token, ...(body !== undefined && { body }) })
    const session = await call('POST', '/sessions', {})
    expect(session).toMatchObject({ status: 201, body: { user: { id: office.person(0).id } } })
    expect((await call('POST', `/sessions/${session.body.id}/heartbeat`)).status).toBe(200)
    expect((await call('POST', '/sessions', { user: office.person(1).email })).status).toBe(403)
    expect((await call('POST', '/sessions', { product: 'another' })).status).toBe(404)
    expect((await call('GET', '/entitlements')).body.items).toMatchObject([{ product: office.product }])
    expect((await call('GET', `/entitlements?user=${office.person(1).id}`)).status).toBe(403)
    expect((await call('DELETE', `/sessions/${session.body.id}`)).status).toBe(204)
  })
})

describe('the vendor’s key', () => {
  async function vendorOffice() {
    const office = await SeatOffice.open(server)
    const { rows } = await database.query<{ id: string }>(`select id from accounts where kind = 'vendor'`)
    const key = await insertProductKey(database, rows[0]?.id ?? '', office.productId)
    const acquire = (body: object) => server.call('POST', '/api/v1/sessions', { token: key, body })
    return { office, key, acquire }
  }

  test('finds the account by its id, its short name, or the person’s address', async () => {
    const { office, key, acquire } = await vendorOffice()
    const { email, id } = office.person(0)
    for (const body of [
      { user: email },
      { user: id },
      { user: email, account: office.accountId },
      { user: email, account: `test-${office.accountId}` },
    ]) {
      const { status, body: session } = await acquire(body)
      expect({ status, user: session.user?.id }).toEqual({ status: 201, user: id })
      expect((await server.call('POST', `/api/v1/sessions/${session.id}/heartbeat`, { token: key })).status).toBe(200)
      expect((await server.call('DELETE', `/api/v1/sessions/${session.id}`, { token: key })).status).toBe(204)
      expect((await server.call('DELETE', `/api/v1/sessions/${session.id}`, { token: key })).status).toBe(204)
    }
  })

  test('knows nobody of an account that was named wrongly', async () => {
    const { office, acquire } = await vendorOffice()
    const other = await SeatOffice.open(server)
    const user = office.person(0).email
    for (const account of ['no-account', other.accountId, unknownId])
      expect((await acquire({ user, account })).status).toBe(404)
  })

  test('waits in line and claims like an account’s own key', async () => {
    const { office, key, acquire } = await vendorOffice()
    const session = await acquire({ user: office.person(0).email })
    const place = await acquire({ user: office.person(1).email, wait: true })
    expect(place.status).toBe(202)
    await server.call('DELETE', `/api/v1/sessions/${session.body.id}`, { token: key })
    const poll = await server.call('GET', `/api/v1/tickets/${place.body.ticket}`, { token: key })
    expect(poll.body.state).toBe('granted')
  })
})

describe('what somebody may use', () => {
  test('is told with kind, state and features, in the language asked for', async () => {
    const office = await SeatOffice.open(server)
    await database.query(
      `update products set name = '{"de": "Fernhilfe", "en": "Remote help"}',
              features = '[{"key": "voice", "name": {"de": "Sprache", "en": "Voice"}, "description": {"de": "…", "en": "…"}}]'
        where id = $1`,
      [office.productId],
    )
    const ask = (language: string) =>
      server.call('GET', `/api/v1/entitlements?user=${office.person(0).email}`, {
        token: office.key,
        headers: { 'accept-language': language },
      })
    expect((await ask('de')).body).toMatchObject({
      items: [
        {
          product: office.product,
          name: 'Fernhilfe',
          kind: 'concurrent',
          state: 'assigned',
          features: [{ key: 'voice', name: 'Sprache' }],
        },
      ],
      total: 1,
    })
    expect((await ask('en')).body.items[0]).toMatchObject({ name: 'Remote help', features: [{ name: 'Voice' }] })
    await office.unassign(office.person(0))
    expect((await ask('en')).body.items).toEqual([])
    expect((await office.by(office.person(1), 'GET', '/me/products')).body.items).toMatchObject([
      { product: office.product },
    ])
  })
})

describe('asking the administrators for a seat', () => {
  test('tells them once in ten minutes, however often it is asked', async () => {
    const office = await SeatOffice.open(server)
    const ask = (index: number) => office.byProduct('POST', '/help-requests', { user: office.person(index).email })
    const answers = await Promise.all([ask(0), ask(0), ask(0), ask(0)])
    answers.push(await office.by(office.person(0), 'POST', '/help-requests', { product: office.product }))
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.toldAt}`)).size).toBe(1)
    expect(answers[0]?.status).toBe(202)
    const events = async () => (await office.byAdmin('GET', '/audit?action=help.requested')).body.items
    const { id, email } = office.person(0)
    const [event] = await events()
    expect(event).toMatchObject({ target: { kind: 'help_request' }, after: { product: office.product } })
    expect(event.before.user).toMatchObject({ id, email })
    await ask(1)
    expect(await events()).toHaveLength(2)
    await database.query(`update help_requests set at = at - interval '10 minutes' where account_id = $1`, [
      office.accountId,
    ])
    await ask(0)
    expect(await events()).toHaveLength(3)
  })
})

test('answers to products are kept by nobody, guessed at by no browser, and say which request they answer', async () => {
  const office = await SeatOffice.open(server)
  const user = office.person(0).email
  const answers = [
    await server.call('POST', '/api/v1/sessions', { token: office.key, body: { user } }),
    await server.call('POST', '/api/v1/sessions', { token: office.key, body: {} }),
    await server.call('POST', '/api/v1/sessions', { token: 'sp_product_nobody', body: { user } }),
    await server.call('DELETE', `/api/v1/sessions/${unknownId}`, { token: office.key }),
  ]
  expect(answers.map(({ status }) => status)).toEqual([201, 422, 401, 404])
  for (const { headers } of answers) {
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'x-request-id': expect.any(String),
    })
  }
})

test('many heartbeats at once are answered one for one, as they were asked', async () => {
  const office = await SeatOffice.open(server, { seats: 2 })
  const other = await SeatOffice.open(server)
  const mine = (await office.seat(0)).id
  const second = (await office.seat(1)).id
  const foreign = (await other.seat(0)).id
  const ids = [second, foreign, mine.toUpperCase(), 'no id', mine, second, unknownId]
  const alive = (id: string) => ({ id, expiresAt: expect.stringMatching(/^20\d\d-.*Z$/) })
  const dead = (id: string) => ({ id, ended: { reason: 'not_found', endedAt: null } })
  const [own, theirs] = await Promise.all(
    [office.key, other.key].map((token) =>
      server.call('POST', '/api/v1/sessions/heartbeats', { token, body: { ids } }),
    ),
  )
  expect(own).toMatchObject({ status: 200, headers: { 'content-type': 'application/json; charset=utf-8' } })
  expect(own?.body.items).toEqual([
    ...[alive(second), dead(foreign), alive(mine.toUpperCase()), dead('no id')],
    ...[alive(mine), alive(second), dead(unknownId)],
  ])
  // Asked in the same statement by a stranger.
  expect(theirs?.body.items.filter((item: object) => 'expiresAt' in item)).toEqual([alive(foreign)])
})
