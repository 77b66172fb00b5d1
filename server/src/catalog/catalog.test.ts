// The catalogue over HTTP, as operators edit it and as accounts see it.
import type { CatalogProduct } from '@sitzplan/contract/catalog'
import { describe, expect, test } from 'vitest'
import { demoApp } from '../testing/demo-app.ts'

const { services, operator, account } = await demoApp()
const aurora = account('aurora')
const path = '/api/v1/vendor/catalog'
const products = async (language: string) =>
  (await aurora.superadmin.get('/api/v1/products', { 'accept-language': language })).body.items as {
    key: string
    name: string
    resources: { name: string }[]
  }[]

describe('a product', () => {
  test('is made with defaults, listed last, and invisible to accounts that own none of it', async () => {
    const made = await operator.post(path, { key: 'print-room', name: { en: 'Print Room' }, kinds: ['named'] })
    expect(made).toMatchObject({
      status: 201,
      body: {
        key: 'print-room',
        description: null,
        features: [],
        sessionPolicy: { leaseSeconds: 600, heartbeatSeconds: 200, per: 'user', requireActivation: true },
      },
    })
    const items = (await operator.get(path)).body.items as CatalogProduct[]
    expect(items.at(-1)?.key).toBe('print-room')
    expect((await products('en')).map(({ key }) => key)).not.toContain('print-room')
    expect(await operator.post(path, { key: 'print-room', name: { en: 'Again' }, kinds: ['named'] })).toMatchObject({
      status: 409,
      body: { code: 'key_taken' },
    })
  })

  test('an account sees it once it owns a line, in its language or else in the other', async () => {
    const lines = [{ product: 'print-room', kind: 'named', quantity: 3 }]
    expect((await operator.post('/api/v1/vendor/accounts/aurora/revisions', { lines })).status).toBe(201)
    expect((await products('de')).find(({ key }) => key === 'print-room')).toMatchObject({
      name: 'Print Room',
      description: '',
      named: { total: 3, assigned: 0, available: 3, waiting: 0 },
      concurrent: { total: 0, inUse: 0, available: 0, waiting: 0, assignedUsers: 0 },
    })
    await operator.patch(`${path}/print-room`, { name: { de: 'Druckerei' }, kinds: ['named', 'concurrent'] })
    expect((await products('de-AT,en;q=0.5')).find(({ key }) => key === 'print-room')?.name).toBe('Druckerei')
    expect((await products('en')).find(({ key }) => key === 'print-room')?.name).toBe('Print Room')
  })

  test('a resource is named in the caller’s language', async () => {
    const resourcesOf = async (language: string) =>
      (await products(language)).find(({ key }) => key === 'monitoring')?.resources.map(({ name }) => name)
    expect(await resourcesOf('de')).toEqual(['Überwachte Geräte'])
    expect(await resourcesOf('en')).toEqual(['Monitored devices'])
  })

  test('keeps the kinds and resources that somebody owns', async () => {
    expect(await operator.patch(`${path}/print-room`, { kinds: ['concurrent'] })).toMatchObject({
      status: 409,
      body: { code: 'wrong_state', reason: 'still_owned' },
    })
    expect((await operator.patch(`${path}/monitoring`, { resources: [] })).status).toBe(409)
    expect((await operator.patch(`${path}/print-room`, { kinds: ['named'] })).status).toBe(200)
  })

  test('keeps what a revision that waits will bring', async () => {
    await operator.patch(`${path}/print-room`, { kinds: ['named', 'concurrent'] })
    const { items } = (await account('borealis').superadmin.get('/api/v1/users?product=meeting&kind=named')).body
    const lines = [
      { product: 'print-room', kind: 'concurrent', quantity: 2 },
      { product: 'meeting', kind: 'named', quantity: Math.max(1, (items as unknown[]).length - 1) },
    ]
    const issued = await operator.post('/api/v1/vendor/accounts/borealis/revisions', { lines })
    expect(issued.body.status).toBe('pending')
    expect((await operator.patch(`${path}/print-room`, { kinds: ['named'] })).body).toMatchObject({
      code: 'wrong_state',
      reason: 'still_owned',
    })
    const gone = [{ ...lines[0], quantity: 0 }]
    await operator.post('/api/v1/vendor/accounts/borealis/revisions', { lines: gone })
    expect((await operator.patch(`${path}/print-room`, { kinds: ['named'] })).status).toBe(200)
  })

  test('unrestricted lines have null totals', async () => {
    const lines = [{ product: 'print-room', kind: 'named', unrestricted: true }]
    expect((await operator.post('/api/v1/vendor/accounts/aurora/revisions', { lines })).body.status).toBe('active')
    expect((await products('en')).find(({ key }) => key === 'print-room')).toMatchObject({
      named: { total: null, available: null },
    })
  })
})

describe('the session policy', () => {
  const patch = (sessionPolicy: object) => operator.patch(`${path}/connect`, { sessionPolicy })

  test('merges field by field', async () => {
    expect((await patch({ leaseSeconds: 2 })).body.sessionPolicy).toMatchObject({
      leaseSeconds: 2,
      heartbeatSeconds: 1,
      claimSeconds: 60,
    })
    expect((await patch({ claimSeconds: 5 })).body.sessionPolicy).toMatchObject({ leaseSeconds: 2, claimSeconds: 5 })
  })

  test('of two simultaneous changes none is lost', async () => {
    await Promise.all([patch({ pollSeconds: 3 }), patch({ cooldownSeconds: 0 }), patch({ maxSessionsPerSeat: 2 })])
    expect((await operator.get(`${path}/connect`)).body.sessionPolicy).toMatchObject({
      pollSeconds: 3,
      cooldownSeconds: 0,
      maxSessionsPerSeat: 2,
    })
  })

  test.each([
    ['/sessionPolicy/leaseSeconds', { leaseSeconds: 1 }],
    ['/sessionPolicy/heartbeatSeconds', { heartbeatSeconds: 2 }],
    ['/sessionPolicy/leaseSeconds', { leaseSeconds: '2' }],
    ['/sessionPolicy/per', { per: 'team' }],
    ['/sessionPolicy/graceSeconds', { graceSeconds: 1 }],
  ])('refuses what cannot be at %s: %o', async (at, policy) => {
    expect(await patch(policy)).toMatchObject({ status: 422, body: { errors: [{ path: at }] } })
  })
})

test('a text is taken away by null, but not the last name', async () => {
  await operator.patch(`${path}/meeting`, { description: { de: 'Videokonferenzen', en: 'Video meetings' } })
  expect((await operator.patch(`${path}/meeting`, { description: { de: null } })).body.description).toEqual({
    en: 'Video meetings',
  })
  expect((await operator.patch(`${path}/meeting`, { description: { en: null } })).body.description).toBeNull()
  expect(await operator.patch(`${path}/meeting`, { name: { de: null, en: null } })).toMatchObject({
    status: 422,
    body: { errors: [{ path: '/name' }] },
  })
})

describe('products that belong together', () => {
  const change = (key: string, patch: object) => operator.patch(`${path}/${key}`, patch)
  const sell = (key: string, rest: object = {}) =>
    operator.post(path, { key, name: { de: `${key} (de)`, en: key }, kinds: ['named'], ...rest })
  const brings = (product: string, rest: object = {}) => ({
    brings: [{ product, kind: 'named', quantity: 1, ...rest }],
  })

  test('a product starts alone, is tied to others, and let go again', async () => {
    expect((await sell('studio')).body).toMatchObject({ moduleOf: null, requires: [], brings: [] })
    const ties = { moduleOf: 'connect', requires: ['meeting'], ...brings('service-desk', { quantity: 3 }) }
    expect(await sell('studio-plus', ties)).toMatchObject({ status: 201, body: ties })
    expect((await operator.get(`${path}/studio-plus`)).body).toMatchObject(ties)
    const none = { moduleOf: null, requires: [], brings: [] }
    expect(await change('studio-plus', none)).toMatchObject({ status: 200, body: none })
  })

  test.each<[string, object, string]>([
    ['/moduleOf', { moduleOf: 'abacus' }, 'refers to something that does not exist'],
    ['/requires/0', { requires: ['studio'] }, 'is the product itself'],
    ['/requires', { requires: ['meeting', 'meeting'] }, 'contains the same entry twice'],
    ['/brings/0/kind', brings('monitoring'), 'refers to something that does not exist'],
    ['/brings/0/quantity', brings('connect', { quantity: 0 }), 'is too small; the minimum is 1'],
    ['/brings/0/quantity', brings('connect', { quantity: 1.5 }), 'expected integer'],
    ['/brings/0/quantity', brings('connect', { unrestricted: true }), 'is not a known field'],
  ])('refused at %s: %o', async (at, patch, message) => {
    const { status, body } = await change('studio', patch)
    expect([status, body.code]).toEqual([422, 'invalid_request'])
    const errors = body.errors as { path: string; message: string }[]
    expect(errors).toContainEqual({ path: at, message: expect.stringContaining(message) })
  })

  test('a cycle is refused in words that name the product, in the reader’s language', async () => {
    await sell('backup', { requires: ['studio'] })
    const { errors } = (await change('studio', { requires: ['backup'] })).body as { errors: object[] }
    expect(errors).toEqual([
      { path: '/requires/0', message: 'requires this product itself, directly or through others: backup' },
    ])
  })

  test('a product of somebody else does not exist', async () => {
    await services.database.query(
      `insert into products (account_id, id, key, name, description, kinds)
       select id, gen_random_uuid(), 'foreign', '{"en": "Foreign"}', '{}', '{named}' from accounts where slug = 'aurora'`,
    )
    for (const patch of [{ moduleOf: 'foreign' }, { requires: ['foreign'] }, brings('foreign')])
      expect((await change('studio', patch)).status).toBe(422)
    expect((await change('foreign', { position: 1 })).status).toBe(404)
    await services.database.query(`delete from products where key = 'foreign'`)
  })

  test('of two that want to be each other’s module or prerequisite at once, one wins', async () => {
    await Promise.all([sell('left'), sell('right')])
    for (const tie of [(key: string) => ({ moduleOf: key }), (key: string) => ({ requires: [key] }), brings]) {
      const both = await Promise.all([change('left', tie('right')), change('right', tie('left'))])
      expect(both.map(({ status }) => status).sort()).toEqual([200, 422])
      for (const key of ['left', 'right']) await change(key, { moduleOf: null, requires: [], brings: [] })
    }
  })

  test('of two operators who save different sections at once, none loses what it saved', async () => {
    const parts = [
      { name: { de: 'Studio' } },
      { name: { en: 'The studio' } },
      { features: [{ key: 'mixing', name: { en: 'Mixing' } }] },
      { requires: ['meeting'] },
      { moduleOf: 'connect' },
      brings('service-desk'),
      { origins: ['https://studio.example'] },
      { selfService: true },
    ]
    await Promise.all(parts.map((part) => change('studio', part)))
    expect((await operator.get(`${path}/studio`)).body).toMatchObject({
      ...Object.assign({}, ...parts),
      name: { de: 'Studio', en: 'The studio' },
    })
  })

  test('what a plan brings stays in the catalogue', async () => {
    await change('studio', brings('left'))
    await change('left', { kinds: ['named', 'concurrent'] })
    expect(await change('left', { kinds: ['concurrent'] })).toMatchObject({
      status: 409,
      body: { code: 'wrong_state', reason: 'still_brought' },
    })
    await change('studio', { brings: [] })
    expect((await change('left', { kinds: ['concurrent'] })).status).toBe(200)
  })
})

test('origins are web origins, and unknown products are not found', async () => {
  const good = await operator.patch(`${path}/connect`, { origins: ['https://Console.example/'] })
  expect(good.body.origins).toEqual(['https://console.example'])
  expect(await operator.patch(`${path}/connect`, { origins: ['*'] })).toMatchObject({
    status: 422,
    body: { errors: [{ path: '/origins/0' }] },
  })
  expect((await operator.patch(`${path}/abacus`, { position: 1 })).status).toBe(404)
  expect((await operator.get(`${path}/abacus`)).status).toBe(404)
  expect((await operator.get(`${path}/NOT-A-KEY`)).status).toBe(404)
})

test('unknown fields are refused', async () => {
  expect(await operator.patch(`${path}/connect`, { price: 1 })).toMatchObject({
    status: 422,
    body: { errors: [{ path: '/price' }] },
  })
})

test('products need the permission', async () => {
  expect((await aurora.member.get('/api/v1/products')).status).toBe(403)
  expect((await aurora.admin.get('/api/v1/products')).status).toBe(200)
})

test('whoever gives products to people sees what is free of each, without the permission for the products page', async () => {
  const { superadmin, manager, member } = aurora
  const listOf = async (who: typeof manager, path: string) =>
    (await who.get(path, { 'accept-language': 'de' })).body.items as Record<string, unknown>[]
  expect((await manager.get('/api/v1/products')).status).toBe(403)
  expect((await member.get('/api/v1/assignable-products')).status).toBe(403)
  const all = await listOf(superadmin, '/api/v1/products')
  const items = await listOf(manager, '/api/v1/assignable-products')
  expect(items).toEqual(all.map(({ resources: _r, onOrder: _o, ordered: _l, addLicenses: _a, ...product }) => product))
})

describe('prices', () => {
  const patch = (body: object) => operator.patch(`${path}/print-room`, body)
  const history = async () => {
    const { rows } = await services.database.query(
      `select kind, resource, amount, currency
         from product_prices
        where product_id = (select id from products where key = 'print-room')
        order by id`,
    )
    return rows
  }

  test('are replaced together, and every one that was is kept', async () => {
    await patch({ kinds: ['named', 'concurrent'], resources: [{ key: 'printers', name: { en: 'Printers' } }] })
    const prices = [
      { kind: 'named', amount: 1_250 },
      { kind: 'device', resource: 'printers', amount: 0 },
    ]
    expect(await patch({ prices })).toMatchObject({ status: 200, body: { prices } })
    expect((await patch({ prices: [{ kind: 'named', amount: 1_300 }] })).status).toBe(200)
    expect((await patch({ prices: [{ kind: 'named', amount: 1_300 }] })).status).toBe(200)
    expect((await patch({ name: { en: 'Print Room' } })).body.prices).toEqual([{ kind: 'named', amount: 1_300 }])
    const priced = { kind: 'named', resource: '', currency: 'EUR' }
    expect(await history()).toEqual([
      { ...priced, amount: 1_250 },
      { kind: 'device', resource: 'printers', amount: 0, currency: 'EUR' },
      { ...priced, amount: 1_300 },
      { kind: 'device', resource: 'printers', amount: null, currency: 'EUR' },
    ])
  })

  test('what is no longer sold has none', async () => {
    await patch({ prices: [{ kind: 'concurrent', amount: 5 }] })
    expect((await patch({ kinds: ['named'] })).body.prices).toEqual([])
    expect((await history()).at(-1)).toMatchObject({ kind: 'concurrent', amount: null })
  })

  test.each([
    ['a kind that is not sold', [{ kind: 'concurrent', amount: 5 }], '/prices/0/kind'],
    ['what is included', [{ kind: 'included', amount: 5 }], '/prices/0/kind'],
    ['a resource nobody knows', [{ kind: 'device', resource: 'ships', amount: 5 }], '/prices/0/kind'],
    ['a device of no resource', [{ kind: 'device', amount: 5 }], '/prices/0/kind'],
    ['a seat of a resource', [{ kind: 'named', resource: 'printers', amount: 5 }], '/prices/0/kind'],
    ['less than nothing', [{ kind: 'named', amount: -1 }], '/prices/0/amount'],
    ['half a cent', [{ kind: 'named', amount: 0.5 }], '/prices/0/amount'],
    ['more than anybody pays', [{ kind: 'named', amount: 100_000_001 }], '/prices/0/amount'],
    ['two of the same', [1, 2].map((amount) => ({ kind: 'named', amount })), '/prices'],
  ])('are refused: %s', async (_, prices, at) => {
    const refused = await patch({ kinds: ['named'], prices })
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ path: at }] } })
  })

  test('keep the currency they are in', async () => {
    const settings = '/api/v1/vendor/settings'
    await patch({ prices: [{ kind: 'named', amount: 1 }] })
    expect(await operator.patch(settings, { currency: 'SEK' })).toMatchObject({
      status: 409,
      body: { code: 'wrong_state', reason: 'has_prices' },
    })
    expect((await operator.patch(settings, { currency: 'QQQ' })).status).toBe(422)
    const items = (await operator.get(path)).body.items as CatalogProduct[]
    const priced = items.filter(({ prices }) => prices.length > 0)
    for (const { key } of priced) await operator.patch(`${path}/${key}`, { prices: [] })
    const [sek, price] = await Promise.all([
      operator.patch(settings, { currency: 'SEK', taxText: { en: 'plus VAT' } }),
      patch({ prices: [{ kind: 'named', amount: 7 }] }),
    ])
    expect(price.status).toBe(200)
    // Whichever was first: the price is in the currency that counts.
    const { currency } = (await operator.get(settings)).body
    expect(currency).toBe(sek.status === 200 ? 'SEK' : 'EUR')
    expect((await history()).at(-1)).toMatchObject({ amount: 7, currency })
  })
})

describe('billing and settings', () => {
  test.each([
    ['queues without a named license', { kinds: ['concurrent'], billedBy: 'queues' }, '/billedBy'],
    ['a schema that is none', { settingsSchema: { type: 'text' } }, '/settingsSchema/type'],
    ['days below none', { settingsRetentionDays: -1 }, '/settingsRetentionDays'],
    ['days beyond a year', { settingsRetentionDays: 366 }, '/settingsRetentionDays'],
  ])('are refused: %s', async (_, patch, at) => {
    const refused = await operator.patch(`${path}/print-room`, patch)
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ path: at }] } })
  })

  test('a schema is kept as it is, and taken away by null', async () => {
    const settingsSchema = { type: 'object', properties: { paper: { enum: ['a4', 'a3'] } } }
    expect((await operator.patch(`${path}/print-room`, { settingsSchema })).body).toMatchObject({ settingsSchema })
    expect((await operator.patch(`${path}/print-room`, { settingsSchema: null })).body.settingsSchema).toBeNull()
  })
})
