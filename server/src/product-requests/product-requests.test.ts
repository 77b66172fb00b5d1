// Asking for a product, over HTTP: who may, how often, and how it is answered.
import type { ProductRequest } from '@sitzplan/contract/product-requests'
import { expect, test } from 'vitest'
import { SeatOffice } from '../testing/seat-office.ts'
import { insertTestUser, quietApp, type TestPerson } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'

const { database } = await testDatabase()
const server = await quietApp(database)

const office = await SeatOffice.open(server, { people: 6, seats: 2, namedSeats: 1, assigned: false })
const ask = (by: TestPerson, body: object = {}) =>
  office.by(by, 'POST', '/product-requests', { product: office.product, ...body })
const open = async (): Promise<ProductRequest[]> =>
  (await office.byAdmin('GET', '/product-requests?state=open')).body.items
const answer = (id: string, how: string, body: object | null = null) =>
  office.byAdmin('POST', `/product-requests/${id}/${how}`, body)
const askable = async (by: TestPerson) => (await office.by(by, 'GET', '/me/askable-products')).body.items
const mailsTo = async (email: string): Promise<{ subject: string; text: string }[]> =>
  (await office.byAdmin('GET', `/outbox?to=${email}`)).body.items

test('who lacks a product asks once; administrators see it, are mailed, and give it with one call', async () => {
  const person = office.person(0)
  expect(await askable(person)).toMatchObject([{ key: office.product, request: null }])
  const asked = await ask(person, { note: 'For the trade fair' })
  expect(asked).toMatchObject({
    status: 201,
    body: { product: office.product, state: 'open', note: 'For the trade fair' },
  })
  expect(await askable(person)).toMatchObject([{ request: { id: asked.body.id, state: 'open' } }])
  expect(await ask(person)).toMatchObject({ status: 409, body: { code: 'wrong_state', reason: 'asked_already' } })
  expect(await open()).toMatchObject([
    { id: asked.body.id, user: { id: person.id }, productName: 'Product', kinds: ['named', 'concurrent'] },
  ])
  const [mail] = await mailsTo(office.admin.email)
  expect(mail?.subject).toBe('Given Number 0 is asking for Product')
  expect(mail?.text).toContain('Their note: For the trade fair')

  expect(await answer(asked.body.id, 'give')).toMatchObject({ status: 200, body: { state: 'given' } })
  expect(await office.right(person)).toBe('named assigned')
  expect(await askable(person)).toEqual([])
  expect(await answer(asked.body.id, 'give')).toMatchObject({ status: 409, body: { reason: 'answered_already' } })
  expect((await ask(person)).status).toBe(404)
})

test('without a free seat the next kind is given, or it is refused until somebody says wait', async () => {
  const { body } = await ask(office.person(1))
  // The named seat is taken by now.
  expect((await answer(body.id, 'give', { kind: 'named' })).body.code).toBe('no_seat_available')
  expect(await open()).toHaveLength(1)
  expect((await answer(body.id, 'give')).status).toBe(200)
  expect(await office.right(office.person(1))).toBe('concurrent assigned')
  const next = await ask(office.person(2))
  expect((await answer(next.body.id, 'give', { kind: 'named', wait: true })).status).toBe(200)
  expect(await office.right(office.person(2))).toBe('named waiting')
})

test('is declined with a sentence that the person reads, and asked again a day later', async () => {
  const person = office.person(3)
  const { body } = await ask(person)
  expect((await answer(body.id, 'decline', {})).status).toBe(422)
  expect(await answer(body.id, 'decline', { answer: 'Not this year.' })).toMatchObject({
    status: 200,
    body: { state: 'declined', answer: 'Not this year.' },
  })
  expect((await mailsTo(person.email))[0]?.text).toContain('Not this year.')
  expect(await askable(person)).toMatchObject([{ request: { state: 'declined', answer: 'Not this year.' } }])
  const again = await ask(person)
  expect([again.status, again.body.code]).toEqual([429, 'too_many_requests'])
  expect(Number(again.headers['retry-after'])).toBeGreaterThan(86_000)
  await database.query(`update product_requests set answered_at = answered_at - interval '1 day' where id = $1`, [
    body.id,
  ])
  expect((await ask(person)).status).toBe(201)
})

test('whichever way somebody gets the product, nobody has to answer any more', async () => {
  const { body } = await ask(office.person(4))
  await office.byAdmin('PUT', `/users/${office.person(4).id}/products/${office.product}`, { kind: 'concurrent' })
  expect((await open()).map(({ id }) => id)).not.toContain(body.id)
})

test('goes with the person', async () => {
  const { body } = await ask(office.person(5))
  await office.byAdmin('DELETE', `/users/${office.person(5).id}`)
  const { rows } = await database.query('select from product_requests where id = $1', [body.id])
  expect(rows).toEqual([])
})

test('of many at once one asks, and one answers', async () => {
  const person = await insertTestUser(database, office.accountId)
  const asked = await Promise.all([1, 2, 3, 4].map(() => ask(person)))
  expect(asked.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409])
  const id = asked.find(({ status }) => status === 201)?.body.id
  const answers = await Promise.all([
    answer(id, 'give', { kind: 'concurrent' }),
    answer(id, 'decline', { answer: 'No' }),
    office.byAdmin('PUT', `/users/${person.id}/products/${office.product}`, { kind: 'concurrent' }),
    answer(id, 'decline', { answer: 'No' }),
  ])
  const [gave, declined, , declinedToo] = answers.map(({ status }) => status)
  expect([gave, declined, declinedToo].filter((status) => status === 200).length).toBeLessThanOrEqual(1)
  expect([gave, declined, declinedToo].every((status) => status === 200 || status === 409)).toBe(true)
})

test('what is billed by queues can be asked for and given like anything else', async () => {
  const person = await insertTestUser(database, office.accountId)
  await database.query(`update products set billed_by = 'queues' where key = $1`, [office.product])
  expect(await askable(person)).toHaveLength(1)
  const { id } = (await ask(person)).body
  expect((await answer(id, 'give', { wait: true })).status).toBe(200)
  expect(await askable(person)).toEqual([])
  await database.query(`update products set billed_by = 'license' where key = $1`, [office.product])
})

test('nobody asks for what the account does not own, and nobody answers for another account or out of sight', async () => {
  const other = await SeatOffice.open(server, { people: 1, assigned: false })
  const foreign = other.person(0)
  expect((await other.by(foreign, 'POST', '/product-requests', { product: office.product })).status).toBe(404)
  expect((await other.by(foreign, 'POST', '/product-requests', { product: 'abacus' })).status).toBe(404)
  const { body } = await other.by(foreign, 'POST', '/product-requests', { product: other.product })
  expect((await answer(body.id, 'give')).status).toBe(404)
  expect((await answer('nonsense', 'give')).status).toBe(404)
  const { rows } = await database.query<{ id: string }>(
    `insert into groups (account_id, id, name) values ($1, gen_random_uuid(), 'North') returning id`,
    [other.accountId],
  )
  const limited = await insertTestUser(database, other.accountId, 'manager', { permissions: ['assignments.manage'] })
  await database.query('update users set manager_groups = $2 where id = $1', [limited.id, [rows[0]?.id]])
  expect((await other.by(limited, 'GET', '/product-requests')).body).toMatchObject({ items: [], total: 0 })
  expect((await other.by(limited, 'POST', `/product-requests/${body.id}/give`, null)).status).toBe(404)
})
