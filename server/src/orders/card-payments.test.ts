// Orders that are paid by card, over HTTP, against a small Stripe: what is charged and when, and all that goes wrong there.
import type { Statement } from '@sitzplan/contract/statements'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { insertCustomer } from '../payments/card-store.ts'
import { type Answer, demoApp } from '../testing/demo-app.ts'
import { type SignedEvent, startStripeServer } from '../testing/stripe-server.ts'
import { settleDueCharges } from './charge-jobs.ts'

const stripe = await startStripeServer()
afterAll(() => stripe.close())
const { app, services, demo, operator, account } = await demoApp(stripe.environment)
const { database } = services
const aurora = account('aurora')
const boss = aurora.superadmin

type Payment = { method: string; state: string | null; reason: string | null; [field: string]: unknown }
const idOf = ({ body }: Answer) => String(body.id)
const paymentOf = ({ body }: Answer) => body.payment as Payment
const read = (id: string) => boss.get(`/api/v1/orders/${id}`)
const confirm = (id: string, body: unknown = null) => operator.post(`/api/v1/vendor/orders/${id}/confirm`, body)
const reject = (id: string) => operator.post(`/api/v1/vendor/orders/${id}/reject`, { reason: 'Not deliverable' })
const cancel = (id: string) => boss.post(`/api/v1/orders/${id}/cancel`, null)
const pay = (id: string) => boss.post(`/api/v1/orders/${id}/pay`, null)

/** Licenses of meeting cost 9.90 a month. */
async function order(quantity = 1): Promise<string> {
  const answer = await boss.post('/api/v1/orders', { lines: [{ product: 'meeting', kind: 'named', quantity }] })
  expect(answer.status).toBe(201)
  return idOf(answer)
}

async function leaveCard(card: Parameters<typeof stripe.leaveCard>[1] = {}, by = boss): Promise<Answer> {
  const visit = await by.post('/api/v1/payment-method/card', null)
  expect(visit.status).toBe(201)
  const back = new URL(stripe.leaveCard(String(visit.body.url), card))
  return by.post('/api/v1/payment-method/card/visit-done', { session: back.searchParams.get('session') })
}

const intentOf = async (id: string): Promise<string> => {
  const { rows } = await database.query<{ id: string }>(
    'select intent_id as id from order_charges where order_id = $1',
    [id],
  )
  return rows[0]?.id ?? ''
}

async function tell(event: SignedEvent): Promise<number> {
  const { body: payload, headers } = event
  const { statusCode } = await app.inject({ method: 'POST', url: '/api/v1/stripe/webhook', payload, headers })
  await services.afterwards.drained()
  return statusCode
}
const tellOf = async (type: string, id: string) => tell(stripe.event(type, { id: await intentOf(id) }))

/** What the job does when the time has come. */
async function later(): Promise<void> {
  await services.afterwards.drained()
  await database.query('update order_charges set due_at = now() where due_at is not null')
  await settleDueCharges(services)
}

/** What was taken and given back since the test began. */
let before = { taken: 0, refunded: 0 }
const taken = () => stripe.taken().slice(before.taken)
const refunded = () => stripe.refunded().slice(before.refunded)
afterEach(async () => {
  await later()
  before = { taken: stripe.taken().length, refunded: stripe.refunded().length }
})

const mailsOf = async (template: string, id: string): Promise<string[]> => {
  const { rows } = await database.query<{ address: string }>(
    `select to_address as address from mails
      where template = $1 and created_at >= (select created_at from orders where id = $2)
      order by id`,
    [template, id],
  )
  return rows.map(({ address }) => address)
}

/** The statement takes off what today costs of it, in every form. */
async function paidOnStatement(order: string): Promise<void> {
  const [latest] = (await boss.get('/api/v1/statements')).body.items as { month: string }[]
  const path = `/api/v1/statements/${latest?.month}`
  const { payments, total, due, daysOfMonth } = (await boss.get(path)).body as unknown as Statement
  const amount = Math.round(2_970 / daysOfMonth)
  expect(payments).toMatchObject([{ order, card: { brand: 'visa', last4: '4242' }, amount }])
  expect(due).toBe((total ?? 0) - amount)
  const file = (accept: string) =>
    app.inject({ url: path, headers: { authorization: boss.authorization, accept, 'accept-language': 'de' } })
  const euros = (amount / 100).toFixed(2).replace('.', ',')
  expect((await file('text/csv')).body).toMatch(
    new RegExp(`Bei der Bestellung mit Karte bezahlt \\(visa •••• 4242, .*;-${euros};EUR`),
  )
  expect((await file('application/pdf')).statusCode).toBe(200)
}

describe('a card', () => {
  test('is left at Stripe, and known by what receipts show', async () => {
    expect((await boss.get('/api/v1/payment-method')).body).toEqual({
      method: 'invoice',
      card: null,
      invoice: true,
      takesCards: true,
      isTest: true,
    })
    const visit = await boss.post('/api/v1/payment-method/card', null, { 'accept-language': 'de' })
    const session = new URL(String(visit.body.url)).pathname.split('/')[2]
    expect(stripe.of(session ?? '')).toMatchObject({ mode: 'setup', locale: 'de' })
    const done = { session }
    expect(await boss.post('/api/v1/payment-method/card/visit-done', done)).toMatchObject({
      status: 409,
      body: { code: 'wrong_state', reason: 'no_card_left' },
    })
    stripe.leaveCard(String(visit.body.url))
    const left = await boss.post('/api/v1/payment-method/card/visit-done', done)
    expect(left.body).toMatchObject({
      method: 'card',
      card: { brand: 'visa', last4: '4242', expMonth: 12, expYear: 2099, isExpired: false },
    })
    // Back and forth in the browser, and Stripe tells of it too.
    expect((await boss.post('/api/v1/payment-method/card/visit-done', done)).status).toBe(200)
    expect(await tell(stripe.event('checkout.session.completed', { id: session }))).toBe(200)
    const { body } = await boss.get('/api/v1/audit?action=card.added')
    expect(body.items).toMatchObject([{ actor: { id: boss.userId }, after: { card: 'visa 4242', expires: '2099-12' } }])
  })

  test('is asked for once, when the call is sent twice under one key', async () => {
    const ask = () => boss.post('/api/v1/payment-method/card', null, { 'idempotency-key': 'visit-1' })
    const visits = [await ask(), await ask()]
    expect(visits.map(({ status }) => status)).toEqual([201, 201])
    expect(visits[1]?.body).toEqual(visits[0]?.body)
  })

  test('is one customer of Stripe’s for each account, also when two administrators begin at once', async () => {
    const two = await Promise.all(
      [1, 2, 3].map(() => account('borealis').superadmin.post('/api/v1/payment-method/card', null)),
    )
    expect(two.map(({ status }) => status)).toEqual([201, 201, 201])
    expect(stripe.customers().filter(({ name }) => String(name).startsWith('Borealis'))).toHaveLength(1)
  })

  test('of another account’s visit is not taken', async () => {
    const visit = await account('borealis').superadmin.post('/api/v1/payment-method/card', null)
    const back = new URL(stripe.leaveCard(String(visit.body.url)))
    const session = back.searchParams.get('session')
    const answer = await boss.post('/api/v1/payment-method/card/visit-done', { session })
    expect(answer).toMatchObject({ status: 404, body: { code: 'not_found' } })
    // Theirs it is, when Stripe tells of it.
    expect(await tell(stripe.event('checkout.session.completed', { id: session }))).toBe(200)
    expect((await account('borealis').superadmin.get('/api/v1/payment-method')).body).toMatchObject({ method: 'card' })
  })

  test('takes the place of the one before, which is taken away at Stripe; an earlier visit does not bring it back', async () => {
    const early = await boss.post('/api/v1/payment-method/card', null)
    await leaveCard({ last4: '1111' })
    stripe.leaveCard(String(early.body.url), { last4: '2222' })
    const session = new URL(String(early.body.url)).pathname.split('/')[2]
    expect(await tell(stripe.event('checkout.session.completed', { id: session }))).toBe(200)
    expect((await boss.get('/api/v1/payment-method')).body).toMatchObject({ card: { last4: '1111' } })
    await later()
    expect(stripe.calls.filter((call) => call.endsWith('/detach'))).toHaveLength(2)
    const { rows } = await database.query(`select from payment_cards where former_methods <> '{}'`)
    expect(rows).toEqual([])
  })

  test('that has expired is said to be, and is not on file for orders', async () => {
    expect((await leaveCard({ expYear: 2020 })).body).toMatchObject({ method: 'invoice', card: { isExpired: true } })
    await leaveCard()
  })

  test('is kept up to date, and gone when it is gone at Stripe', async () => {
    const { rows } = await database.query<{ method_id: string; customer_id: string }>(
      'select method_id, customer_id from payment_cards where account_id = $1',
      [aurora.id],
    )
    const [row] = rows
    const card = { brand: 'visa', last4: '4242', exp_month: 3, exp_year: 2101 }
    stripe.change(row?.method_id ?? '', { card })
    await tell(stripe.event('payment_method.automatically_updated', { id: row?.method_id, customer: row?.customer_id }))
    expect((await boss.get('/api/v1/payment-method')).body).toMatchObject({ card: { expMonth: 3, expYear: 2101 } })
    stripe.change(row?.method_id ?? '', { customer: null })
    const gone = stripe.event(
      'payment_method.detached',
      { id: row?.method_id, customer: null },
      { previous: { customer: row?.customer_id } },
    )
    await tell(gone)
    expect((await boss.get('/api/v1/payment-method')).body).toMatchObject({ method: 'invoice', card: null })
    await leaveCard()
  })

  test('is taken off file, here and at Stripe; only by who may order', async () => {
    for (const caller of [aurora.admin, aurora.member])
      expect((await caller.delete('/api/v1/payment-method/card')).status).toBe(403)
    expect((await boss.delete('/api/v1/payment-method/card')).status).toBe(204)
    expect((await boss.delete('/api/v1/payment-method/card')).status).toBe(404)
    expect((await boss.get('/api/v1/payment-method')).body).toMatchObject({ method: 'invoice', card: null })
    await leaveCard()
  })

  test('cannot be left while Stripe does not answer, and the caller is told so', async () => {
    stripe.fail(/checkout\/sessions/, 'server error', 2)
    expect(await boss.post('/api/v1/payment-method/card', null)).toMatchObject({
      status: 409,
      body: { code: 'payments_unreachable' },
    })
  })
})

describe('an order by card', () => {
  test('is charged when the vendor confirms it: the first month', async () => {
    const lines = [{ product: 'meeting', kind: 'named', quantity: 3 }]
    expect((await boss.post('/api/v1/orders/preview', { lines })).body).toMatchObject({ payment: 'card' })
    const id = await order(3)
    expect(paymentOf(await read(id))).toMatchObject({ method: 'card', state: 'open', amount: 2970, currency: 'EUR' })
    expect(taken()).toEqual([])
    const confirmed = await confirm(id)
    expect(confirmed).toMatchObject({ status: 200, body: { status: 'confirmed' } })
    expect(paymentOf(confirmed)).toMatchObject({
      state: 'charged',
      reason: null,
      amount: 2970,
      card: { brand: 'visa', last4: '4242' },
      chargedAt: expect.stringMatching(/Z$/),
    })
    expect(taken()).toEqual([2970])
    expect(await operator.post(`/api/v1/vendor/orders/${id}/fulfil`, null)).toMatchObject({ status: 200 })
    expect(await confirm(id)).toMatchObject({ status: 409, body: { code: 'order_state', reason: 'order_fulfilled' } })
    expect(await mailsOf('order_confirmed', id)).not.toEqual([])
    await paidOnStatement(id)
    // In the log of both sides.
    const { rows } = await database.query(`select account_id from audit_events where action = 'order.charged'`)
    expect(rows).toHaveLength(2)
  })

  test('that has no price is paid by invoice, and so is one that makes nothing dearer', async () => {
    const fewer = { product: 'meeting', kind: 'named', quantity: 1, fewer: true }
    expect(paymentOf(await boss.post('/api/v1/orders', { lines: [fewer] }))).toMatchObject({
      method: 'invoice',
      state: null,
    })
  })

  test('is charged once, when two operators confirm it at once', async () => {
    const id = await order()
    const answers = await Promise.all([1, 2, 3, 4].map(() => confirm(id)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])
    expect(taken()).toEqual([990])
  })

  test.each([
    ['0002', 'card_declined'],
    ['9995', 'insufficient_funds'],
    ['0069', 'card_expired'],
    ['3184', 'authentication_required'],
  ])('stays open when the card %s is not charged (%s), and both sides are told', async (last4, reason) => {
    await leaveCard({ last4 })
    const id = await order()
    expect(await confirm(id)).toMatchObject({ status: 409, body: { code: 'payment_failed', reason } })
    expect((await read(id)).body).toMatchObject({ status: 'requested', payment: { state: 'failed', reason } })
    expect(await mailsOf('charge_failed', id)).not.toEqual([])
    expect(await mailsOf('charge_failed_there', id)).toEqual([demo.vendor.email])

    // Another card, and again: by who pays, or by the vendor.
    await leaveCard()
    expect(await pay(id)).toMatchObject({ status: 200, body: { status: 'confirmed', payment: { state: 'charged' } } })
    expect(await pay(id)).toMatchObject({ status: 409, body: { code: 'order_state' } })
    expect(taken()).toEqual([990])
  })

  test('whose card is gone stays open, and can be confirmed by invoice', async () => {
    const id = await order()
    await boss.delete('/api/v1/payment-method/card')
    expect(await confirm(id)).toMatchObject({ status: 409, body: { code: 'payment_failed', reason: 'no_card' } })
    expect(await confirm(id, { payment: 'invoice' })).toMatchObject({
      status: 200,
      body: { status: 'confirmed', payment: { method: 'invoice' } },
    })
    expect(taken()).toEqual([])
    await leaveCard()
  })

  test('is not paid again by who has nothing to try again', async () => {
    const id = await order()
    expect(await pay(id)).toMatchObject({ status: 409, body: { reason: 'order_not_failed' } })
    await cancel(id)
    expect(paymentOf(await read(id))).toMatchObject({ state: 'void' })
  })
})

describe('what was charged', () => {
  test.each([
    ['rejects', reject],
    ['cancels', cancel],
  ])('goes back when somebody %s the order', async (_how, end) => {
    const id = await order(2)
    await confirm(id)
    expect((await end(id)).status).toBe(200)
    await services.afterwards.drained()
    expect(paymentOf(await read(id))).toMatchObject({ state: 'refunded', refundedAt: expect.stringMatching(/Z$/) })
    await later()
    expect([taken(), refunded()]).toEqual([[1980], [1980]])
    expect(await mailsOf('charge_refunded', id)).not.toEqual([])
  })

  test('goes back though Stripe does not answer at first, and the answer is lost then: once', async () => {
    const id = await order()
    await confirm(id)
    stripe.fail(/POST \/v1\/refunds/, 'server error', 2)
    await cancel(id)
    await services.afterwards.drained()
    expect(paymentOf(await read(id))).toMatchObject({ state: 'refunding', reason: 'unanswered' })
    stripe.fail(/POST \/v1\/refunds/, 'cut after', 2)
    await later()
    await later()
    expect(paymentOf(await read(id))).toMatchObject({ state: 'refunded', reason: null })
    expect(refunded()).toEqual([990])
  })

  test('that the vendor has given back at Stripe is shown so', async () => {
    const id = await order()
    await confirm(id)
    const { latest_charge: charge } = stripe.of(await intentOf(id))
    stripe.change(String(charge), { refunded: true })
    await tell(stripe.event('charge.refunded', { id: charge, payment_intent: await intentOf(id) }))
    expect((await read(id)).body).toMatchObject({ status: 'confirmed', payment: { state: 'refunded' } })
  })
})

test('a refund that comes to nothing is said to, and is the vendor’s to settle at Stripe', async () => {
  const id = await order()
  await confirm(id)
  await cancel(id)
  await services.afterwards.drained()
  expect(paymentOf(await read(id))).toMatchObject({ state: 'refunded' })
  const intent = await intentOf(id)
  const { latest_charge: charge } = stripe.of(intent)
  const refund = stripe.refundOf(intent)
  const event = () => stripe.event('refund.failed', { id: refund, payment_intent: intent })
  // Only what Stripe says when it is asked counts.
  await tell(event())
  expect(paymentOf(await read(id))).toMatchObject({ state: 'refunded' })
  stripe.change(refund, { status: 'failed' })
  stripe.change(String(charge), { refunded: false })
  await tell(event())
  await later()
  expect(paymentOf(await read(id))).toMatchObject({ state: 'refunding', reason: 'refund_failed' })
  stripe.change(String(charge), { refunded: true })
  await tell(stripe.event('charge.refunded', { id: charge, payment_intent: intent }))
  expect(paymentOf(await read(id))).toMatchObject({ state: 'refunded', reason: null })
})

describe('while Stripe does not answer', () => {
  test('the order stays as it is and says so, and is confirmed once it was charged', async () => {
    const id = await order()
    stripe.fail(/payment_intents/, 'cut', 2)
    expect(await confirm(id)).toMatchObject({
      status: 200,
      body: { status: 'requested', payment: { state: 'processing', reason: 'unanswered' } },
    })
    expect(await confirm(id)).toMatchObject({ status: 409, body: { reason: 'order_being_charged' } })
    expect(await confirm(id, { payment: 'invoice' })).toMatchObject({ status: 409 })
    expect(await boss.delete('/api/v1/payment-method/card')).toMatchObject({
      status: 409,
      body: { reason: 'card_in_use' },
    })
    await later()
    expect((await read(id)).body).toMatchObject({ status: 'confirmed', payment: { state: 'charged' } })
    expect(taken()).toEqual([990])
  })

  test('what was charged before the answer was lost is found, and not charged again', async () => {
    const id = await order()
    stripe.fail(/confirm/, 'cut after', 2)
    expect((await confirm(id)).body).toMatchObject({ status: 'requested', payment: { state: 'processing' } })
    expect(taken()).toEqual([990])
    await later()
    expect((await read(id)).body).toMatchObject({ status: 'confirmed', payment: { state: 'charged' } })
    expect(taken()).toEqual([990])
  })

  test('what was charged before we died is found', async () => {
    const id = await order()
    stripe.fail(/confirm/, 'cut after', 2)
    await confirm(id)
    // As it was written down before Stripe was asked.
    await database.query('update order_charges set reason = null, unanswered = 0 where order_id = $1', [id])
    await Promise.all([later(), later(), later()])
    expect((await read(id)).body).toMatchObject({ status: 'confirmed', payment: { state: 'charged' } })
    expect(taken()).toEqual([990])
  })

  test('an order that is cancelled then is not charged, and what was charged already goes back', async () => {
    const unasked = await order()
    stripe.fail(/POST \/v1\/payment_intents$/, 'cut', 2)
    await confirm(unasked)
    await cancel(unasked)
    const charged = await order()
    stripe.fail(/confirm/, 'cut after', 2)
    await confirm(charged)
    await cancel(charged)
    await later()
    expect(paymentOf(await read(unasked))).toMatchObject({ state: 'void' })
    expect(paymentOf(await read(charged))).toMatchObject({ state: 'refunded' })
    expect([taken(), refunded()]).toEqual([[990], [990]])
  })

  test('a key that opens nothing there leaves the order open', async () => {
    const id = await order()
    stripe.fail(/payment_intents/, 'wrong key')
    expect((await confirm(id)).body).toMatchObject({ payment: { state: 'processing', reason: 'unanswered' } })
    await cancel(id)
    await later()
    expect(paymentOf(await read(id))).toMatchObject({ state: 'void' })
    expect(taken()).toEqual([])
  })
})

describe('an event of Stripe’s', () => {
  test('that comes before the answer to the charge confirms the order; the answer changes nothing', async () => {
    const id = await order()
    const held = stripe.hold(/confirm/)
    const answer = confirm(id)
    await held.arrived
    // Stripe has taken it, says so, and answers last.
    stripe.change(await intentOf(id), { status: 'succeeded' })
    expect(await tellOf('payment_intent.succeeded', id)).toBe(200)
    expect((await read(id)).body).toMatchObject({ status: 'confirmed', payment: { state: 'charged' } })
    held.release()
    expect(await answer).toMatchObject({ status: 200, body: { status: 'confirmed', payment: { state: 'charged' } } })
    expect(await mailsOf('order_confirmed', id)).toHaveLength(new Set(await mailsOf('order_confirmed', id)).size)
  })

  test('that comes twice, late, and out of order changes nothing any more', async () => {
    const id = await order()
    await confirm(id)
    for (const type of ['succeeded', 'succeeded', 'payment_failed', 'processing', 'canceled'])
      expect(await tellOf(`payment_intent.${type}`, id)).toBe(200)
    expect((await read(id)).body).toMatchObject({ status: 'confirmed', payment: { state: 'charged' } })
    await cancel(id)
    await services.afterwards.drained()
    expect(await tellOf('payment_intent.succeeded', id)).toBe(200)
    expect(paymentOf(await read(id))).toMatchObject({ state: 'refunded' })
    expect([taken(), refunded()]).toEqual([[990], [990]])
  })

  test('of a failure that is told late leaves the next attempt alone', async () => {
    await leaveCard({ last4: '0002' })
    const id = await order()
    await confirm(id)
    await leaveCard()
    const held = stripe.hold(/confirm/)
    const again = pay(id)
    await held.arrived
    await tellOf('payment_intent.payment_failed', id)
    expect(paymentOf(await read(id))).toMatchObject({ state: 'processing' })
    held.release()
    expect((await again).body).toMatchObject({ status: 'confirmed' })
    expect(taken()).toEqual([990])
  })

  test('of a charge that nobody waits for any more gives it back: the order is cancelled meanwhile', async () => {
    const id = await order()
    const held = stripe.hold(/confirm/)
    const answer = confirm(id)
    await held.arrived
    expect(await cancel(id)).toMatchObject({ status: 200, body: { status: 'cancelled' } })
    held.release()
    await answer
    await later()
    await later()
    expect((await read(id)).body).toMatchObject({ status: 'cancelled' })
    expect(['void', 'refunded']).toContain(paymentOf(await read(id)).state)
    expect(taken()).toEqual(refunded())
  })

  test.each([
    ['signed by somebody else', { secret: 'whsec_of_somebody_else' }],
    ['sent again after an hour', { secondsAgo: 3_600 }],
  ])('%s is refused, and changes nothing', async (_how, more) => {
    const id = await order()
    const event = stripe.event('payment_intent.succeeded', { id: await intentOf(id) }, more)
    const { body: payload, headers } = event
    const answer = await app.inject({ method: 'POST', url: '/api/v1/stripe/webhook', payload, headers })
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({ code: 'bad_signature' })
    await cancel(id)
  })

  test.each([
    ['without a signature', '{}', { 'content-type': 'application/json' }],
    ['that was changed on the way', null, null],
    ['that is no JSON', 'x', { 'content-type': 'application/json', 'stripe-signature': 't=1,v1=0' }],
    ['of nothing', '', { 'content-type': 'application/json', 'stripe-signature': 't=1,v1=0' }],
  ])('%s is refused', async (_how, payload, headers) => {
    const event = stripe.event('payment_intent.succeeded', { id: 'pi_1' })
    const answer = await app.inject({
      method: 'POST',
      url: '/api/v1/stripe/webhook',
      payload: payload ?? event.body.replace('pi_1', 'pi_2'),
      headers: headers ?? event.headers,
    })
    expect(answer.statusCode).toBe(400)
    expect(answer.headers['content-type']).toContain('application/problem+json')
  })

  test.each([
    ['payment_intent.succeeded', { id: 'pi_of_somebody_else' }],
    ['checkout.session.completed', { id: 'cs_of_somebody_else' }],
    ['customer.deleted', { id: 'cus_of_somebody_else' }],
    ['payment_method.updated', { id: 'pm_x', customer: 'cus_of_somebody_else' }],
    ['invoice.paid', { id: 'in_1' }],
  ])('of what is not ours (%s) is taken, and changes nothing', async (type, object) => {
    const events = async () => (await boss.get('/api/v1/audit')).body.total
    const count = await events()
    expect(await tell(stripe.event(type, object))).toBe(200)
    expect(await events()).toBe(count)
  })

  test('that the customer was deleted there forgets the card; the next one makes a new customer', async () => {
    const { rows } = await database.query<{ id: string }>(
      'select customer_id as id from payment_cards where account_id = $1',
      [aurora.id],
    )
    const gone = rows[0]?.id ?? ''
    stripe.delete(gone)
    await tell(stripe.event('customer.deleted', { id: gone }))
    expect((await boss.get('/api/v1/payment-method')).body).toMatchObject({ card: null })
    // Stripe still names the old one under its key, for a day.
    expect((await leaveCard()).body).toMatchObject({ card: { last4: '4242' } })
  })

  test('that it sends no more of is found out by the next visit, and by who comes back from one', async () => {
    const visit = await boss.post('/api/v1/payment-method/card', null)
    const session = new URL(String(visit.body.url)).pathname.split('/')[2] ?? ''
    stripe.delete(session)
    expect(await boss.post('/api/v1/payment-method/card/visit-done', { session })).toMatchObject({ status: 404 })
    const { rows } = await database.query<{ id: string }>(
      'select customer_id as id from payment_cards where account_id = $1',
      [aurora.id],
    )
    stripe.delete(rows[0]?.id ?? '')
    expect(await Promise.all([1, 2, 3].map(() => leaveCard()))).toMatchObject([
      { status: 200, body: { method: 'card' } },
      { status: 200 },
      { status: 200 },
    ])
  })
})

/** Every path to Stripe and back at one moment, doubled and out of order: whoever comes too late is told so. */
describe('a crowd', () => {
  const crowdRounds = 6
  const times = <Value>(count: number, make: () => Value): Value[] => Array.from({ length: count }, make)
  const statusesOf = (answers: readonly { status: number }[]) =>
    [...new Set(answers.map(({ status }) => status))].sort()
  const sessionIn = (url: unknown) => new URL(String(url)).pathname.split('/')[2] ?? ''
  async function send(type: string, object: unknown): Promise<{ status: number }> {
    const { body: payload, headers } = stripe.event(type, object)
    const { statusCode } = await app.inject({ method: 'POST', url: '/api/v1/stripe/webhook', payload, headers })
    return { status: statusCode }
  }

  test('that makes one customer of two accounts each finds the first ones, and meets no other fault', async () => {
    const ids = [aurora.id, account('borealis').id]
    for (let round = 0; round < 100; round++) {
      await database.query('delete from payment_cards')
      await Promise.all(ids.flatMap((id) => times(5, () => insertCustomer(database, id, `cus_${id}`))))
    }
    const { rows } = await database.query('select from payment_cards')
    expect(rows).toHaveLength(2)
  })

  test('the first card, left by many at once, is one customer’s, and one card is on file', async () => {
    for (let round = 0; round < crowdRounds; round++) {
      await database.query('delete from payment_cards where account_id = $1', [aurora.id])
      const visits = await Promise.all(times(8, () => boss.post('/api/v1/payment-method/card', null)))
      expect(statusesOf(visits)).toEqual([201])
      const sessions = visits.map(({ body }) => sessionIn(body.url))
      for (const { body } of visits) stripe.leaveCard(String(body.url))
      const answers = await Promise.all(
        sessions.flatMap((session) => [
          boss.post('/api/v1/payment-method/card/visit-done', { session }),
          send('checkout.session.completed', { id: session }),
          boss.post('/api/v1/payment-method/card/visit-done', { session }),
          boss.get('/api/v1/payment-method'),
        ]),
      )
      expect(statusesOf(answers)).toEqual([200])
      await services.afterwards.drained()
      expect((await boss.get('/api/v1/payment-method')).body).toMatchObject({ method: 'card' })
    }
  })

  test('an order is confirmed, paid for, called off and looked at by all at once, and charged once or not at all', async () => {
    for (let round = 0; round < crowdRounds; round++) {
      const key = { 'idempotency-key': `round-${round}` }
      const body = { lines: [{ product: 'meeting', kind: 'named', quantity: 1 }] }
      await leaveCard()
      const placed = await Promise.all(times(4, () => boss.post('/api/v1/orders', body, key)))
      expect(statusesOf(placed)).toEqual([201])
      const ids = new Set(placed.map(({ body: order }) => String(order.id)))
      expect(ids.size).toBe(1)
      const [id = ''] = ids
      const sums = [taken().length, refunded().length] as const
      const held = stripe.hold(/POST \/v1\/payment_intents\/\w+\/confirm/)
      const first = confirm(id)
      await held.arrived
      const intent = { id: await intentOf(id) }
      held.release()
      await database.query('update order_charges set due_at = now() where order_id = $1', [id])
      const answers = await Promise.all([
        first,
        ...times(3, () => confirm(id)),
        confirm(id, { payment: 'invoice' }),
        ...times(2, () => pay(id)),
        ...['succeeded', 'processing', 'payment_failed', 'succeeded'].map((what) =>
          send(`payment_intent.${what}`, intent),
        ),
        boss.delete('/api/v1/payment-method/card'),
        boss.get('/api/v1/orders'),
        boss.get('/api/v1/products'),
        operator.get('/api/v1/vendor/orders'),
        ...(round % 2 ? times(2, () => cancel(id)) : []),
        ...(round % 4 === 3 ? [reject(id)] : []),
        ...times(3, () => operator.post(`/api/v1/vendor/orders/${id}/fulfil`, null)),
        ...times(2, async () => {
          await settleDueCharges(services)
          return { status: 200, body: {} }
        }),
      ])
      expect(statusesOf(answers).filter((status) => ![200, 204, 404, 409].includes(status))).toEqual([])
      await later()
      const { body: order } = await boss.get(`/api/v1/orders/${id}`)
      const money = [taken().length - sums[0], refunded().length - sums[1]]
      const { state } = order.payment as { state: string }
      expect([order.status, state, money]).toEqual(
        order.status === 'cancelled' || order.status === 'rejected'
          ? [order.status, state === 'void' ? 'void' : 'refunded', state === 'void' ? [0, 0] : [1, 1]]
          : [expect.stringMatching(/^(confirmed|fulfilled)$/), 'charged', [1, 0]],
      )
    }
  })
})

test('no secret of Stripe’s is in the log of changes', async () => {
  const { rows } = await database.query<{ text: string }>(
    `select coalesce(string_agg(d::text, ' '), '') as text from audit_details d`,
  )
  expect(rows[0]?.text).not.toMatch(/sk_test|whsec|pm_test|cus_test|pi_test/)
})
