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
