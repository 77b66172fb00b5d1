// Orders over HTTP: from the wish to the license, by whom, and what speaks against it.
import type { AddressInfo } from 'node:net'
import { describe, expect, test } from 'vitest'
import { type Answer, type Calls, demoApp } from '../testing/demo-app.ts'

const { app, services, demo, operator, account } = await demoApp()
const { database } = services
const aurora = account('aurora')
const borealis = account('borealis')
const boss = aurora.superadmin

const meeting = (quantity: number, more: object = {}) => ({ product: 'meeting', kind: 'named', quantity, ...more })
const order = (...lines: object[]) => boss.post('/api/v1/orders', { lines })
const idOf = ({ body }: Answer) => String(body.id)
const move = (id: string, step: string, body: unknown = null) =>
  operator.post(`/api/v1/vendor/orders/${id}/${step}`, body)
const cancel = (id: string) => boss.post(`/api/v1/orders/${id}/cancel`, null)
type Line = { product: string; kind: string; resource?: string; quantity: number | null }
async function totalOf(product: string, kind: string, by = boss): Promise<number | null | undefined> {
  const { lines } = (await by.get('/api/v1/license')).body as { lines: Line[] }
  return lines.find((line) => line.product === product && line.kind === kind)?.quantity
}
const productOf = async (key: string, by = boss) =>
  ((await by.get('/api/v1/products')).body.items as Record<string, unknown>[]).find((item) => item.key === key)
const assignedOf = async (key: string) =>
  ((await productOf(key))?.named as { assigned: number } | undefined)?.assigned ?? 0
type Mail = { to: string; subject: string; text: string }
const mailsTo = async (address: string, by = boss) =>
  (await by.get(`/api/v1/outbox?to=${address}&limit=200`)).body.items as Mail[]

describe('an order', () => {
  test('is asked for, confirmed and fulfilled: the licenses are there, and who waited has one', async () => {
    const before = Number(await totalOf('meeting', 'named'))
    const used = await assignedOf('meeting')
    // So that nothing is free.
    await operator.post('/api/v1/vendor/accounts/aurora/revisions', { lines: [meeting(used)] })
    const added = await boss.post('/api/v1/users', {
      email: 'new.one@aurora.example',
      givenName: 'New',
      familyName: 'One',
      products: [{ key: 'meeting', kind: 'named' }],
    })
    const newcomer = idOf(added)
    const stateOf = async () =>
      ((await boss.get(`/api/v1/users/${newcomer}`)).body.products as { state: string }[])[0]?.state
    expect(await stateOf()).toBe('waiting')

    const asked = await boss.post('/api/v1/orders', { lines: [meeting(3)], note: 'For the new team' })
    expect(asked.status).toBe(201)
    const id = idOf(asked)
    expect(asked.body).toMatchObject({
      status: 'requested',
      lines: [{ product: 'meeting', kind: 'named', quantity: 3 }],
      note: 'For the new team',
      requestedBy: { id: boss.userId, name: 'Ingrid Solberg' },
      payment: { method: 'invoice' },
      isOverdue: false,
      revision: null,
    })
    const { requestedAt, dueAt } = asked.body as { requestedAt: string; dueAt: string }
    expect(Date.parse(dueAt) - Date.parse(requestedAt)).toBe(48 * 3_600_000)
    expect(await productOf('meeting')).toMatchObject({
      onOrder: 3,
      ordered: [{ kind: 'named', quantity: 3, pending: 0 }],
    })

    expect(await move(id, 'confirm')).toMatchObject({ status: 200, body: { status: 'confirmed', revision: null } })
    expect(await stateOf()).toBe('waiting')
    const done = await move(id, 'fulfil')
    expect(done).toMatchObject({ status: 200, body: { status: 'fulfilled', revision: expect.any(Number) } })
    expect(await totalOf('meeting', 'named')).toBe(used + 3)
    expect(await stateOf()).toBe('assigned')
    expect(await productOf('meeting')).toMatchObject({ onOrder: 0, ordered: [], named: { waiting: 0 } })
    expect((await boss.get(`/api/v1/orders/${id}`)).body).toMatchObject({
      status: 'fulfilled',
      revision: done.body.revision,
      endedAt: expect.stringMatching(/Z$/),
    })
    await operator.post('/api/v1/vendor/accounts/aurora/revisions', { lines: [meeting(before)] })
  })

  test('is told to both sides, in their languages, and to the vendor without names', async () => {
    const billing = { name: 'Books', email: 'books@aurora.example' }
    await boss.patch('/api/v1/account', { billingContact: billing })
    const { body } = await boss.post('/api/v1/orders', { lines: [meeting(2)], note: 'Soon, please' })
    await move(String(body.id), 'confirm')
    await move(String(body.id), 'reject', { reason: 'Not deliverable' })
    const { rows } = await database.query<{ to_address: string; subject: string }>(
      `select to_address, subject from mails where template like 'order%' and created_at >= $1 order by id`,
      [body.requestedAt],
    )
    const subjects = (address: string) =>
      rows.filter(({ to_address }) => to_address === address).map(({ subject }) => subject)
    expect(subjects(demo.vendor.email)).toEqual(['Bestellung von Aurora Klimatechnik GmbH'])
    const told = ['Ihre Bestellung ist eingegangen', 'Ihre Bestellung ist bestätigt', 'Ihre Bestellung wurde abgelehnt']
    expect(subjects(billing.email)).toEqual(told)
    const [rejected] = await mailsTo(billing.email)
    expect(rejected?.text).toContain('Begründung: Not deliverable')
    const orderer = demo.accounts[0]?.users.find(({ id }) => id === boss.userId)?.email ?? ''
    expect(subjects(orderer)).toEqual(told)

    const seen = JSON.stringify([
      (await operator.get('/api/v1/vendor/orders')).body,
      (await operator.get(`/api/v1/vendor/orders/${body.id}`)).body,
    ])
    expect(seen).toContain('"requestedBy":{"role":"superadmin"}')
    expect(seen).not.toMatch(/Solberg|ingrid/i)
  })

  test('stands in the log of both sides, each naming its own people alone', async () => {
    const id = idOf(await order(meeting(1)))
    await move(id, 'confirm')
    await cancel(id)
    const own = (await boss.get('/api/v1/audit?limit=3')).body.items as { action: string; actor: { name: string } }[]
    expect(own.map(({ action, actor }) => [action, actor.name])).toEqual([
      ['order.cancelled', 'Ingrid Solberg'],
      ['order.confirmed', 'Kranich & Pohl Software'],
      ['order.requested', 'Ingrid Solberg'],
    ])
    const { rows } = await database.query(
      `select e.action, d.actor_name
         from audit_events e
         join audit_details d on d.account_id = e.account_id and d.id = e.id and d.at = e.at
        where e.account_id = (select id from accounts where kind = 'vendor')
          and e.action like 'order.%'
        order by e.number desc
        limit 3`,
    )
    expect(rows.map(({ action, actor_name }) => [action, actor_name])).toEqual([
      ['order.cancelled', 'Aurora Klimatechnik GmbH'],
      ['order.confirmed', 'Henrike Pohl'],
      ['order.requested', 'Aurora Klimatechnik GmbH'],
    ])
  })

  test('is overdue after 48 hours, while it is open', async () => {
    const id = idOf(await order(meeting(1)))
    await database.query(`update orders set requested_at = requested_at - interval '49 hours' where id = $1`, [id])
    expect((await boss.get(`/api/v1/orders/${id}`)).body).toMatchObject({ isOverdue: true })
    await cancel(id)
    expect((await boss.get(`/api/v1/orders/${id}`)).body).toMatchObject({ isOverdue: false, status: 'cancelled' })
  })

  test('may be for fewer, for devices and for a module, and costs what the catalog says', async () => {
    for (const key of ['remote-support', 'monitoring'])
      await operator.patch(`/api/v1/vendor/catalog/${key}`, { selfService: true, prices: [] })
    await operator.patch('/api/v1/vendor/catalog/meeting', { prices: [{ kind: 'named', amount: 900 }] })
    const before = { meeting: Number(await totalOf('meeting', 'named')), computers: 60 }
    const lines = [
      meeting(1, { fewer: true }),
      { product: 'remote-support', kind: 'device', resource: 'unattended-computers', quantity: 15 },
      { product: 'monitoring', kind: 'included', quantity: 1, fewer: true },
    ]
    const preview = await boss.post('/api/v1/orders/preview', { lines })
    expect(preview).toMatchObject({
      status: 200,
      body: {
        status: 'active',
        waitsFor: null,
        trial: false,
        cost: { monthly: -900, lines: [{ unit: 900, monthly: -900 }, null, null] },
      },
    })
    expect(preview.body.changes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ product: 'meeting', from: before.meeting, to: before.meeting - 1 }),
        expect.objectContaining({ product: 'remote-support', kind: 'device', from: 60, to: 75 }),
        expect.objectContaining({ product: 'monitoring', kind: 'included', from: null, to: 0 }),
      ]),
    )
    const id = idOf(await boss.post('/api/v1/orders', { lines }))
    expect((await boss.get(`/api/v1/orders/${id}`)).body).toMatchObject({ lines, cost: preview.body.cost })
    expect(await productOf('meeting')).toMatchObject({ onOrder: 0, ordered: [{ kind: 'named', quantity: -1 }] })
    await move(id, 'confirm')
    expect((await move(id, 'fulfil')).status).toBe(200)
    expect(await totalOf('meeting', 'named')).toBe(before.meeting - 1)
    expect(await totalOf('remote-support', 'device')).toBe(75)
    expect(await totalOf('monitoring', 'included')).toBeUndefined()
    const back = idOf(await order({ product: 'monitoring', kind: 'included', quantity: 1 }, meeting(1)))
    await move(back, 'confirm')
    await move(back, 'fulfil')
    expect(await totalOf('monitoring', 'included')).toBeNull()
    await operator.patch('/api/v1/vendor/catalog/remote-support', { selfService: false })
  })

  test('turns a trial into a subscription without end, once', async () => {
    expect(await boss.post('/api/v1/orders', { lines: [], subscription: true })).toMatchObject({
      status: 409,
      body: { reason: 'no_trial_to_end' },
    })
    const issue = (body: object) => operator.post('/api/v1/vendor/accounts/aurora/revisions', body)
    await issue({ trial: true })
    // Whoever orders needs one connection: with two, many who order at once would wait for each other.
    const { pool } = database
    const busy = await Promise.all(Array.from({ length: pool.options.max - 1 }, () => pool.connect()))
    const id = idOf(await boss.post('/api/v1/orders', { lines: [meeting(1)], subscription: true }))
    await move(id, 'confirm')
    const fulfilled = await move(id, 'fulfil')
    for (const one of busy) one.release()
    expect(fulfilled.status).toBe(200)
    const { trial, dates } = (await boss.get('/api/v1/license')).body as { trial: boolean; dates: { expires: null } }
    expect([trial, dates.expires]).toEqual([false, null])
  })

  test('fulfilled by a revision that waits stays on order until it is in force, and again when that is undone', async () => {
    const before = Number(await totalOf('meeting', 'named'))
    const coming = async () => {
      const { onOrder, ordered } = (await productOf('meeting')) as { onOrder: number; ordered: object[] }
      return [Number(await totalOf('meeting', 'named')) - before, onOrder, ordered]
    }
    const shared = (quantity: number) => ({ product: 'remote-support', kind: 'concurrent', quantity })
    const issue = (...lines: object[]) => operator.post('/api/v1/vendor/accounts/aurora/revisions', { lines })
    const sessions = await aurora.acquire('remote-support', 2)
    await issue(shared(1))
    const id = idOf(await order(meeting(3)))
    await move(id, 'confirm')
    const { revision } = (await move(id, 'fulfil')).body
    const other = idOf(await order(meeting(2)))
    const [named, both] = [
      { kind: 'named', quantity: 3, pending: 3 },
      { kind: 'named', quantity: 5, pending: 3 },
    ]
    expect(await coming()).toEqual([0, 5, [both]])

    // What is ordered then comes on top of what waits.
    const offered = (await boss.get('/api/v1/offered-products?limit=200')).body.items as {
      key: string
      lines: object[]
    }[]
    expect(offered.find(({ key }) => key === 'meeting')?.lines).toEqual([{ kind: 'named', quantity: before + 3 }])
    const preview = await boss.post('/api/v1/orders/preview', { lines: [meeting(1)] })
    expect(preview.body).toMatchObject({
      waiting: revision,
      changes: [{ product: 'meeting', from: before + 3, to: before + 4 }],
    })
    await cancel(other)
    expect(await coming()).toEqual([0, 3, [named]])

    const revisions = `/api/v1/license/revisions/${revision}`
    expect((await boss.post(`${revisions}/activate`, {})).status).toBe(200)
    expect(await coming()).toEqual([3, 0, []])
    expect((await boss.post(`${revisions}/undo`, null)).status).toBe(200)
    expect(await coming()).toEqual([0, 3, [named]])
    // A later revision that brings less of it says how much is still to come.
    await issue(meeting(before + 1))
    expect(await coming()).toEqual([0, 1, [{ ...named, quantity: 1, pending: 1 }]])
    for (const session of sessions) await aurora.release('remote-support', session)
    await issue(meeting(before), shared(10))
    expect(await coming()).toEqual([0, 0, []])
  })

  test('for fewer counts what open orders take, and names the order', async () => {
    const total = Number(await totalOf('meeting', 'named'))
    const fewer = (quantity: number) => meeting(quantity, { fewer: true })
    const first = idOf(await order(fewer(total - 3)))
    const refused = await boss.post('/api/v1/orders', { lines: [fewer(4)] }, { 'accept-language': 'de' })
    const day = new Date().toLocaleDateString('de-DE', { dateStyle: 'long', timeZone: 'Europe/Berlin' })
    expect(refused).toMatchObject({
      status: 422,
      body: {
        errors: [
          {
            path: '/lines/0/quantity',
            message: `ist zu groß: ${total - 3} weniger sind schon bestellt (offene Bestellung vom ${day}), übrig bleiben höchstens 3`,
          },
        ],
      },
    })
    expect((await boss.post('/api/v1/orders/preview', { lines: [fewer(4)] })).status).toBe(422)
    // Of several at once one takes what is left.
    const last = await Promise.all([1, 2, 3, 4].map(() => order(fewer(3))))
    expect(last.map(({ status }) => status).sort()).toEqual([201, 422, 422, 422])
    const none = last.find(({ status }) => status === 422)?.body.errors as { message: string }[]
    expect(none[0]?.message).toMatch(/^is not possible: after the open order of /)
    const second = idOf(last.find(({ status }) => status === 201) as Answer)
    await cancel(first)
    await cancel(second)
  })

  test('adds up with others, whichever is fulfilled first', async () => {
    const before = Number(await totalOf('meeting', 'named'))
    const [first, second] = [idOf(await order(meeting(4))), idOf(await order(meeting(2)))]
    for (const id of [second, first]) {
      await move(id, 'confirm')
      await move(id, 'fulfil')
    }
    expect(await totalOf('meeting', 'named')).toBe(before + 6)
  })
})

describe('who may order', () => {
  const reasonFor = async (by: Calls, key: string) => (await productOf(key, by))?.addLicenses

  test('is told before, and the rule is the same when it is tried', async () => {
    expect(await reasonFor(boss, 'meeting')).toEqual({ allowed: true, reason: null })
    expect(await reasonFor(boss, 'connect')).toEqual({ allowed: false, reason: 'no_self_service' })
    expect(await reasonFor(aurora.admin, 'meeting')).toEqual({ allowed: false, reason: 'not_superadmin' })
    expect(await reasonFor(borealis.superadmin, 'meeting')).toEqual({ allowed: false, reason: 'no_payment_method' })
    const body = { lines: [meeting(1)] }
    expect(await aurora.admin.post('/api/v1/orders', body)).toMatchObject({ status: 403, body: { code: 'forbidden' } })
    expect(await borealis.superadmin.post('/api/v1/orders', body)).toMatchObject({
      status: 403,
      body: { code: 'no_payment_method' },
    })
    expect(await order({ product: 'connect', kind: 'named', quantity: 1 })).toMatchObject({
      status: 403,
      body: { code: 'no_self_service', product: 'connect' },
    })
  })

  test('is the vendor’s to say: a payment method is put on file, and taken away', async () => {
    const put = (paymentMethod: string | null) => operator.patch('/api/v1/vendor/accounts/borealis', { paymentMethod })
    expect(await put('invoice')).toMatchObject({ status: 200, body: { paymentMethod: 'invoice' } })
    expect(await reasonFor(borealis.superadmin, 'meeting')).toEqual({ allowed: true, reason: null })
    expect((await put('barter')).status).toBe(422)
    await put(null)
    expect(await reasonFor(borealis.superadmin, 'meeting')).toMatchObject({ reason: 'no_payment_method' })
  })

  test('nobody sees or moves an order of another account', async () => {
    const id = idOf(await order(meeting(1)))
    await operator.patch('/api/v1/vendor/accounts/borealis', { paymentMethod: 'invoice' })
    const foreign = borealis.superadmin
    for (const answer of [
      await foreign.get(`/api/v1/orders/${id}`),
      await foreign.post(`/api/v1/orders/${id}/cancel`, null),
      await boss.get('/api/v1/orders/00000000-0000-7000-8000-000000000000'),
      await boss.get('/api/v1/orders/nonsense'),
      await move('nonsense', 'confirm'),
    ])
      expect(answer).toMatchObject({ status: 404, body: { code: 'not_found' } })
    expect((await foreign.get('/api/v1/orders')).body).toMatchObject({ items: [], total: 0 })
    await cancel(id)
  })
})

describe('a refusal', () => {
  test.each([
    ['no line', [], '/lines'],
    ['a quantity of 0', [meeting(0)], '/lines/0/quantity'],
    ['a negative quantity', [meeting(-2)], '/lines/0/quantity'],
    ['half a license', [meeting(1.5)], '/lines/0/quantity'],
    ['a quantity in words', [meeting('many' as unknown as number)], '/lines/0/quantity'],
    ['an unknown product', [{ product: 'abacus', kind: 'named', quantity: 1 }], '/lines/0/product'],
    ['a kind it is not sold in', [{ product: 'meeting', kind: 'concurrent', quantity: 1 }], '/lines/0/kind'],
    ['an unknown resource', [{ product: 'meeting', kind: 'device', resource: 'x', quantity: 1 }], '/lines/0/resource'],
    ['the same line twice', [meeting(1), meeting(2)], '/lines'],
    ['fewer than there are', [meeting(100_000, { fewer: true })], '/lines/0/quantity'],
    ['more than a line can hold', [meeting(1_000_000)], '/lines/0/quantity'],
    ['an unknown field', [meeting(1, { price: 1 })], '/lines/0/price'],
    ['a module that is there', [{ product: 'monitoring', kind: 'included', quantity: 1 }], '/lines/0/quantity'],
  ])('of %s names the place, and orders nothing', async (_, lines, path) => {
    const { total } = (await boss.get('/api/v1/orders')).body
    for (const route of ['orders', 'orders/preview', 'sales-requests']) {
      const answer = await boss.post(`/api/v1/${route}`, { lines })
      expect(answer).toMatchObject({ status: 422, body: { code: 'invalid_request' } })
      expect((answer.body.errors as { path: string }[]).map((error) => error.path)).toContain(path)
    }
    expect((await boss.get('/api/v1/orders')).body.total).toBe(total)
  })

  test('of every step that is not possible now says why, in the reader’s language', async () => {
    const id = idOf(await order(meeting(1)))
    const refused = async (answer: Promise<Answer>, reason: string) =>
      expect(await answer).toMatchObject({ status: 409, body: { code: 'order_state', reason } })
    await refused(move(id, 'fulfil'), 'order_requested')
    await move(id, 'confirm')
    await refused(move(id, 'confirm'), 'order_confirmed')
    await move(id, 'fulfil')
    for (const step of ['confirm', 'fulfil']) await refused(move(id, step), 'order_fulfilled')
    await refused(move(id, 'reject', { reason: 'Late' }), 'order_fulfilled')
    await refused(cancel(id), 'order_fulfilled')
    const german = await boss.post(`/api/v1/orders/${id}/cancel`, null, { 'accept-language': 'de' })
    expect(german.body.detail).toBe('Sie ist schon erfüllt: Die Revision mit ihren Lizenzen ist ausgestellt.')
    const other = idOf(await order(meeting(1)))
    expect((await move(other, 'reject', {})).status).toBe(422)
    expect((await move(other, 'reject', { reason: '  ' })).status).toBe(422)
    await cancel(other)
    await refused(cancel(other), 'order_cancelled')
  })

  test('of what left the catalog comes at the order, at confirming and at fulfilling', async () => {
    const sell = (kinds: string[]) => operator.patch('/api/v1/vendor/catalog/fair', { kinds })
    await operator.post('/api/v1/vendor/catalog', {
      key: 'fair',
      name: { en: 'Fair' },
      kinds: ['named', 'concurrent'],
      selfService: true,
    })
    const line = { product: 'fair', kind: 'concurrent', quantity: 2 }
    const [first, second] = [idOf(await order(line)), idOf(await order(line))]
    await move(second, 'confirm')
    expect((await sell(['named'])).status).toBe(200)
    expect(await order(line)).toMatchObject({ status: 422, body: { errors: [{ path: '/lines/0/kind' }] } })
    for (const [id, step] of [
      [first, 'confirm'],
      [second, 'fulfil'],
    ] as const)
      expect(await move(id, step)).toMatchObject({
        status: 409,
        body: { code: 'order_state', reason: 'order_not_sold' },
      })
    expect((await boss.get(`/api/v1/orders/${second}`)).body.status).toBe('confirmed')
    await sell(['named', 'concurrent'])
    expect((await move(second, 'fulfil')).status).toBe(200)
    expect(await totalOf('fair', 'concurrent')).toBe(2)
    await cancel(first)
  })

  test('of an order that no revision can fulfill any more leaves it as it is', async () => {
    const id = idOf(await order({ product: 'fair', kind: 'concurrent', quantity: 2, fewer: true }))
    await move(id, 'confirm')
    await operator.post('/api/v1/vendor/accounts/aurora/revisions', {
      lines: [{ product: 'fair', kind: 'concurrent', quantity: 1 }],
    })
    const { revision } = (await boss.get('/api/v1/license')).body
    expect(await move(id, 'fulfil')).toMatchObject({ status: 409, body: { reason: 'order_not_possible' } })
    expect((await boss.get('/api/v1/license')).body.revision).toBe(revision)
    expect((await boss.get(`/api/v1/orders/${id}`)).body.status).toBe('confirmed')
    await cancel(id)
  })

  test.each([
    ['warn', { warn: '2097-01-02', expires: '2097-01-01', graceUntil: null }],
    ['graceUntil', { expires: '2097-01-01', graceUntil: '2096-12-31' }],
    ['from', { from: '2097-01-10', expires: '2097-01-01', graceUntil: '2097-01-31' }],
  ])(
    'of dates that contradict each other names the one (%s), when it is fulfilled as when a revision is issued',
    async (name, dates) => {
      const id = idOf(await order(meeting(1)))
      await move(id, 'confirm')
      const issue = (path: string) => operator.post(`/api/v1/vendor/accounts/aurora/${path}`, { dates })
      const answers = [await move(id, 'fulfil', { dates }), await issue('revisions'), await issue('revisions/preview')]
      for (const { status, body } of answers)
        expect([status, (body.errors as { path: string }[])[0]?.path]).toEqual([422, `/dates/${name}`])
      expect((await boss.get(`/api/v1/orders/${id}`)).body.status).toBe('confirmed')
      await cancel(id)
    },
  )

  test('to charge a card where Stripe is set up no more leaves the invoice', async () => {
    const id = idOf(await order(meeting(1)))
    await database.query(`update orders set payment_method = 'card' where id = $1`, [id])
    expect(await move(id, 'confirm')).toMatchObject({ status: 409, body: { reason: 'order_cards_off' } })
    expect(await move(id, 'confirm', { payment: 'invoice' })).toMatchObject({
      status: 200,
      body: { status: 'confirmed', payment: { method: 'invoice' } },
    })
    await cancel(id)
  })

  test('of the 101st that is open', async () => {
    await operator.patch('/api/v1/vendor/accounts/borealis', { paymentMethod: 'invoice' })
    await database.query(
      `insert into orders (account_id, id, status, asked_sales, requested_by)
       select $1, gen_random_uuid(), 'asked', true, $2 from generate_series(1, 100)`,
      [borealis.id, borealis.superadmin.userId],
    )
    for (const path of ['orders', 'sales-requests'])
      expect(await borealis.superadmin.post(`/api/v1/${path}`, { lines: [meeting(1)] })).toMatchObject({
        status: 409,
        body: { code: 'limit_reached', limit: 100 },
      })
    await database.query('delete from orders where account_id = $1', [borealis.id])
  })
})

describe('at the same time', () => {
  test('a double click orders once', async () => {
    const { total } = (await boss.get('/api/v1/orders')).body
    const headers = { 'idempotency-key': 'double-click' }
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => boss.post('/api/v1/orders', { lines: [meeting(1)] }, headers)),
    )
    expect(new Set(answers.map(idOf)).size).toBe(1)
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201])
    expect((await boss.get('/api/v1/orders')).body.total).toBe(Number(total) + 1)
    expect(await boss.post('/api/v1/orders', { lines: [meeting(2)] }, headers)).toMatchObject({
      status: 422,
      body: { code: 'idempotency_key_reused' },
    })
    await cancel(idOf(answers[0] as Answer))
  })

  test('of several operators one fulfills, and the licenses come once', async () => {
    const before = Number(await totalOf('meeting', 'named'))
    const id = idOf(await order(meeting(5)))
    const confirmed = await Promise.all([1, 2, 3].map(() => move(id, 'confirm')))
    expect(confirmed.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    const fulfilled = await Promise.all([1, 2, 3].map(() => move(id, 'fulfil')))
    expect(fulfilled.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    expect(await totalOf('meeting', 'named')).toBe(before + 5)
  })

  test('of canceling and fulfilling exactly one wins, and the totals tell which', async () => {
    const winners = new Set<string>()
    for (let round = 0; round < 8; round++) {
      const before = Number(await totalOf('meeting', 'named'))
      const id = idOf(await order(meeting(1)))
      await move(id, 'confirm')
      const calls = [() => move(id, 'fulfil'), () => cancel(id), () => move(id, 'reject', { reason: 'Late' })]
      const answers = await Promise.all((round % 2 ? calls.reverse() : calls).map((call) => call()))
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
      const status = String((await boss.get(`/api/v1/orders/${id}`)).body.status)
      winners.add(status)
      expect(answers.find((answer) => answer.status === 200)?.body.status).toBe(status)
      expect(await totalOf('meeting', 'named')).toBe(before + (status === 'fulfilled' ? 1 : 0))
    }
    expect(winners.size).toBeGreaterThan(0)
  })
})

describe('a question to sales', () => {
  const ask = (by: Calls, quantity: number) =>
    by.post('/api/v1/sales-requests', {
      lines: [{ product: 'connect', kind: 'named', quantity }],
      note: 'An offer, please',
    })
  const answerTo = (id: string, step: string, body: unknown = null) =>
    operator.post(`/api/v1/vendor/sales-requests/${id}/${step}`, body)

  test('becomes an order under the same id, by whoever may not order', async () => {
    const before = Number(await totalOf('connect', 'named'))
    const asked = await ask(aurora.admin, 4)
    expect(asked).toMatchObject({
      status: 201,
      body: {
        status: 'requested',
        lines: [{ product: 'connect', kind: 'named', quantity: 4 }],
        requestedBy: { id: aurora.admin.userId },
      },
    })
    const id = idOf(asked)
    expect((await boss.get(`/api/v1/orders/${id}`)).status).toBe(404)
    expect((await move(id, 'confirm')).status).toBe(404)
    const listed = (await operator.get('/api/v1/vendor/sales-requests?status=requested')).body
    expect(listed).toMatchObject({
      items: [{ id, requestedBy: { role: 'admin' }, account: { slug: 'aurora' } }],
      total: 1,
    })
    expect(JSON.stringify(listed)).not.toMatch(/tobias|brandt/i)
    const lines = [{ product: 'connect', kind: 'named', quantity: 3 }]
    expect(await answerTo(id, 'order', { lines })).toMatchObject({
      status: 200,
      body: { id, status: 'requested', lines },
    })
    expect((await aurora.admin.get('/api/v1/sales-requests')).body).toMatchObject({
      items: [{ id, status: 'ordered' }],
    })
    await move(id, 'confirm')
    await move(id, 'fulfil')
    expect(await totalOf('connect', 'named')).toBe(before + 3)
    expect(await answerTo(id, 'decline', { reason: 'Late' })).toMatchObject({
      status: 409,
      body: { code: 'order_state', reason: 'request_ordered' },
    })
  })

  test('is declined with a reason that the account reads', async () => {
    const id = idOf(await ask(aurora.admin, 1))
    expect((await answerTo(id, 'decline', { reason: 'Sold out' })).body).toMatchObject({ status: 'declined' })
    expect((await aurora.admin.get('/api/v1/sales-requests?status=declined')).body.items).toMatchObject([
      { id, declinedReason: 'Sold out' },
    ])
    expect(await answerTo(id, 'order')).toMatchObject({ status: 409, body: { reason: 'request_declined' } })
    const outcome = await Promise.all([1, 2].map(async () => answerTo(idOf(await ask(aurora.admin, 1)), 'order')))
    expect(outcome.map(({ status }) => status)).toEqual([200, 200])
  })

  test('becomes no order for fewer where an open order takes what there is', async () => {
    const fewer = meeting(Number(await totalOf('meeting', 'named')), { fewer: true })
    const open = idOf(await order(fewer))
    const asked = await aurora.admin.post('/api/v1/sales-requests', { lines: [meeting(1)] })
    const step = (name: string, body: unknown) =>
      operator.post(`/api/v1/vendor/sales-requests/${idOf(asked)}/${name}`, body)
    expect(await step('order', { lines: [{ ...fewer, quantity: 1 }] })).toMatchObject({
      status: 422,
      body: { errors: [{ path: '/lines/0/quantity' }] },
    })
    // Nobody has promised an answer by a time.
    await database.query(`update orders set created_at = now() - interval '3 days' where id = $1`, [idOf(asked)])
    const { items } = (await operator.get('/api/v1/vendor/sales-requests')).body as { items: { id: string }[] }
    expect(items.find(({ id }) => id === asked.body.id)).toMatchObject({ status: 'requested', isOverdue: false })
    await step('decline', { reason: 'No' })
    await cancel(open)
  })

  test('is asked also when the license is over, and by nobody without products.view', async () => {
    expect((await ask(aurora.manager, 1)).status).toBe(403)
    await database.query(
      `update license_revisions set warn_at = null, expires_at = now() - interval '1 day', grace_until = null
        where account_id = $1 and status = 'active'`,
      [borealis.id],
    )
    expect((await ask(borealis.admin, 1)).status).toBe(201)
  })
})

test('lists come in pages, by status and by account', async () => {
  const ids = [idOf(await order(meeting(1))), idOf(await order(meeting(1))), idOf(await order(meeting(1)))]
  const page = (await boss.get('/api/v1/orders?status=open&limit=2')).body as {
    items: { id: string }[]
    nextCursor: string
  }
  const rest = (await boss.get(`/api/v1/orders?status=open&limit=200&cursor=${page.nextCursor}`)).body as typeof page
  expect([...page.items, ...rest.items].map(({ id }) => id).slice(0, 3)).toEqual(ids.reverse())
  expect((await operator.get('/api/v1/vendor/orders?account=borealis&status=open')).body.items).toEqual([])
  expect((await operator.get('/api/v1/vendor/orders?account=aurora&status=open')).body.items).toMatchObject(
    [...page.items, ...rest.items].map(({ id }) => ({ id })),
  )
  expect((await operator.get('/api/v1/vendor/orders?account=nobody')).status).toBe(404)
  expect((await boss.get('/api/v1/orders?status=lost')).status).toBe(422)
  expect((await boss.get('/api/v1/orders?cursor=x')).status).toBe(422)
})

test('both sides hear of it at once, and operators of nothing else', async () => {
  await app.listen({ port: 0 })
  const { port } = app.server.address() as AddressInfo
  const closing = new AbortController()
  const follow = async (path: string, by: Calls) => {
    const { status, body } = await fetch(`http://127.0.0.1:${port}/api/v1/${path}`, {
      headers: { authorization: by.authorization },
      signal: closing.signal,
    })
    expect(status).toBe(200)
    return body?.pipeThrough(new TextDecoderStream()).getReader()
  }
  const until = async (reader: Awaited<ReturnType<typeof follow>>, isHeard: (text: string) => boolean) => {
    let text = ''
    while (!isHeard(text)) text += (await reader?.read())?.value ?? ''
    return text
  }
  try {
    const [own, vendors] = [await follow('events', boss), await follow('vendor/events', operator)]
    await aurora.acquire('remote-support', 1)
    await operator.patch('/api/v1/vendor/settings', { contactEmail: 'sales@kranich-pohl.example' })
    const id = idOf(await order(meeting(1)))
    await cancel(id)
    expect(await until(own, (text) => text.includes(id))).toContain('event: sessions')
    // A stream may begin with what was told shortly before it was opened: of that, too, nothing but orders.
    const heard = await until(vendors, (text) => text.includes('order.cancelled') && text.endsWith('\n\n'))
    expect(new Set(heard.match(/^event: .*$/gm))).toEqual(new Set(['event: orders']))
    expect(heard).toContain(aurora.id)
  } finally {
    closing.abort()
  }
})
