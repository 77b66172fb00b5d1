// What operators are told before they sign a revision, and what they see of it afterwards.
import { describe, expect, test } from 'vitest'
import { demoApp } from '../testing/demo-app.ts'

const { services, operator, account } = await demoApp()
const aurora = account('aurora')
const path = '/api/v1/vendor/accounts/aurora/revisions'
const changesPath = '/api/v1/vendor/accounts/aurora/changes'
const connect = (quantity: number) => [{ product: 'connect', kind: 'named', quantity }]

/** How many rows there are of what issuing writes. */
async function written(): Promise<number[]> {
  const tables = ['license_revisions', 'license_lines', 'audit_events', 'pools']
  const counts = tables.map((table) => services.database.query<{ count: number }>(`select count(*) from ${table}`))
  return (await Promise.all(counts)).map(({ rows }) => Number(rows[0]?.count))
}

async function connectUsed(): Promise<number> {
  const { license } = (await operator.get('/api/v1/vendor/accounts/aurora')).body as {
    license: { lines: { product: string; used: number }[] }
  }
  return license.lines.find(({ product }) => product === 'connect')?.used ?? 0
}

describe('a preview', () => {
  test('says what issuing would do, writes nothing, and comes true', async () => {
    const used = await connectUsed()
    for (const [quantity, status, waitsFor] of [
      [used + 5, 'active', null],
      [used - 1, 'pending', 'surplus'],
      [used + 6, 'active', null],
    ] as const) {
      const before = await written()
      const preview = await operator.post(`${path}/preview`, { lines: connect(quantity) })
      expect(preview).toMatchObject({ status: 200, body: { status, waitsFor, withdraws: null } })
      expect(preview.body.changes).toEqual([
        expect.objectContaining({ product: 'connect', to: quantity, used, surplus: Math.max(0, used - quantity) }),
      ])
      expect(await written()).toEqual(before)
      expect((await operator.post(path, { lines: connect(quantity) })).body).toMatchObject({
        revision: preview.body.revision,
        status,
      })
    }
  })

  test('a pool below its use waits for a decision, a first day that is to come for itself', async () => {
    await aurora.acquire('remote-support', 3)
    const lines = [{ product: 'remote-support', kind: 'concurrent', quantity: 2 }]
    expect((await operator.post(`${path}/preview`, { lines })).body).toMatchObject({
      status: 'pending',
      waitsFor: 'drain',
    })
    const dates = { from: '2990-01-01', expires: '2991-01-01' }
    expect((await operator.post(`${path}/preview`, { dates })).body).toMatchObject({
      status: 'pending',
      waitsFor: 'day',
    })
  })

  test.each([
    ['a line of an unknown product', { lines: [{ product: 'abacus', kind: 'named', quantity: 1 }] }, 422],
    ['a grace that ends before the license', { dates: { expires: '2990-02-01', graceUntil: '2990-01-01' } }, 422],
    ['a license that is over already', { dates: { warn: null, expires: '2020-01-01', graceUntil: null } }, 422],
    ['the withdrawal of a revision that never was', { withdraws: 9999 }, 422],
    ['an unknown field', { price: 1 }, 422],
  ])('refuses %s as issuing does', async (_, body, status) => {
    const [preview, issued] = [await operator.post(`${path}/preview`, body), await operator.post(path, body)]
    const { requestId: _p, ...why } = preview.body
    const { requestId: _i, ...whyNot } = issued.body
    expect([preview.status, why]).toEqual([status, { ...whyNot, instance: why.instance }])
    expect(issued.status).toBe(status)
  })

  test('only operators may, and of customers alone', async () => {
    expect((await aurora.superadmin.post(`${path}/preview`, {})).status).toBe(403)
    expect((await aurora.superadmin.get(`${changesPath}/1`)).status).toBe(403)
    expect((await operator.post('/api/v1/vendor/accounts/nobody/revisions/preview', {})).status).toBe(404)
  })
})

test('a revision says which faulty one it withdraws', async () => {
  const first = (await operator.post(path, { lines: connect(90) })).body
  const second = await operator.post(path, { lines: connect(40), withdraws: first.revision })
  expect(second.status).toBe(201)
  const [, payload = ''] = String(second.body.document).split('.')
  expect(JSON.parse(Buffer.from(payload, 'base64url').toString())).toMatchObject({ withdraws: first.revision })
})

test('operators see what a revision changed, and its document again', async () => {
  const { body } = await operator.post(path, { lines: connect(44) })
  const changes = await operator.get(`${changesPath}/${body.revision}`)
  expect(changes.body.items).toEqual([{ product: 'connect', kind: 'named', from: 40, to: 44 }])
  expect((await operator.get(`${path}/${body.revision}`)).body).toMatchObject({ document: body.document })
  expect((await operator.get(`${changesPath}/9999`)).status).toBe(404)
})

describe('plans and prerequisites', async () => {
  const catalogPath = '/api/v1/vendor/catalog'
  const borealis = account('borealis')
  const revisions = '/api/v1/vendor/accounts/borealis/revisions'
  const named = (product: string, quantity: number) => ({ product, kind: 'named', quantity })
  const sell = (key: string, rest: object) =>
    operator.post(catalogPath, { key, name: { de: `Produkt ${key}`, en: key }, kinds: ['named'], ...rest })
  await sell('base', { resources: [{ key: 'rooms', name: { en: 'Rooms' } }] })
  await sell('extra', { requires: ['base'] })
  await sell('office', {
    brings: [
      { product: 'base', kind: 'named', quantity: 2 },
      { product: 'base', kind: 'device', resource: 'rooms', unrestricted: true },
    ],
  })
  const linesOf = async (product: string) =>
    ((await borealis.superadmin.get('/api/v1/license')).body.lines as { product: string; quantity: number | null }[])
      .filter((line) => line.product === product)
      .map(({ quantity }) => quantity)

  test('a product without what it requires is refused at its line, in words that name both', async () => {
    for (const path of [revisions, `${revisions}/preview`]) {
      const lines = [named('connect', 9), named('extra', 1)]
      const answer = await operator.post(path, { lines }, { 'accept-language': 'de' })
      expect(answer).toMatchObject({ status: 422, body: { code: 'invalid_request' } })
      expect(answer.body.errors).toEqual([
        {
          path: '/lines/1/product',
          message:
            'Produkt extra setzt Produkt base voraus: Nehmen Sie eine Position von Produkt base auf oder entfernen Sie Produkt extra',
        },
      ])
    }
    expect((await operator.post(revisions, { lines: [named('extra', 1), named('base', 1)] })).status).toBe(201)
  })

  test('nor can what is required be taken away alone, or the rest be issued while it is missing', async () => {
    expect(await operator.post(revisions, { lines: [named('base', 0)] })).toMatchObject({
      status: 422,
      body: { errors: [{ path: '/lines/0/product', message: expect.stringMatching(/^extra requires base/) }] },
    })
    await operator.patch(`${catalogPath}/extra`, { requires: ['base', 'office'] })
    expect(await operator.post(revisions, { trial: true })).toMatchObject({
      status: 422,
      body: { errors: [{ path: '/lines', message: expect.stringMatching(/^extra requires office/) }] },
    })
    await operator.patch(`${catalogPath}/extra`, { requires: ['base'] })
    expect((await operator.post(revisions, { lines: [named('extra', 0), named('base', 0)] })).status).toBe(201)
  })

  test('a plan’s lines stand in the signed document, and are told before and after', async () => {
    const brought = [
      { product: 'base', kind: 'named', quantity: 10, by: ['office'] },
      { product: 'base', kind: 'device', resource: 'rooms', quantity: null, by: ['office'] },
    ]
    // What a plan brings meets what others require.
    const lines = [named('office', 5), named('extra', 1)]
    const preview = await operator.post(`${revisions}/preview`, { lines })
    expect(preview).toMatchObject({ status: 200, body: { brought } })
    const issued = await operator.post(revisions, { lines })
    expect(issued).toMatchObject({ status: 201, body: { brought, status: 'active' } })
    const payload = JSON.parse(Buffer.from(String(issued.body.document).split('.')[1] ?? '', 'base64url').toString())
    expect(payload.lines).toEqual(preview.body.lines)
    expect(payload.lines).toEqual(
      expect.arrayContaining([
        named('office', 5),
        named('base', 10),
        { product: 'base', kind: 'device', resource: 'rooms', unrestricted: true },
      ]),
    )
    expect(await linesOf('base')).toEqual(expect.arrayContaining([10, null]))
  })

  test('what is bought on top stays, less is raised, and a plan brings along as it grows', async () => {
    const issue = (...lines: object[]) => operator.post(revisions, { lines })
    await issue(named('base', 14))
    expect(await linesOf('base')).toContain(14)
    await issue(named('base', 1))
    expect(await linesOf('base')).toContain(10)
    await issue(named('office', 8))
    expect(await linesOf('base')).toContain(16)
    await issue({ product: 'office', kind: 'named', unrestricted: true })
    expect(await linesOf('base')).toEqual([null, null])
  })

  test('more than a line can hold is refused at the plan', async () => {
    expect(await operator.post(`${revisions}/preview`, { lines: [named('office', 500_001)] })).toMatchObject({
      status: 422,
      body: { errors: [{ path: '/lines/0/product', message: 'would include more than 1000000 of base' }] },
    })
  })
})
