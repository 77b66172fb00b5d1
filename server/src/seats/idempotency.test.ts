// Taking a seat under an Idempotency-Key, on two servers.
import { expect, test } from 'vitest'
import { SeatOffice } from '../testing/seat-office.ts'
import { quietApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'

const { database, connect } = await testDatabase()
const one = await quietApp(database)
const two = await quietApp(connect())

const under = (key: string) => ({ 'idempotency-key': key })
const keysAreHoursOld = (hours: number) =>
  database.query('update idempotency_keys set created_at = now() - make_interval(hours => $1)', [hours])

async function sessionsOf(office: SeatOffice): Promise<number> {
  const { rows } = await database.query('select 1 from sessions where pool_id = $1', [await office.poolId()])
  return rows.length
}

test('twins at the same moment, on two servers, get the same session', async () => {
  const office = await SeatOffice.open(one, { seats: 5 })
  const answers = await Promise.all(
    Array.from({ length: 16 }, (_, index) => office.on(index % 2 === 0 ? one : two).acquire(0, {}, under('twin'))),
  )
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]))
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
  expect(await sessionsOf(office)).toBe(1)
  expect(await office.journal()).toEqual(['granted'])
})

test('a retry gets the answer of then, also when the session is over', async () => {
  const office = await SeatOffice.open(one)
  const first = await office.acquire(0, { activity: 'idle' }, under('again'))
  await office.release(first.body.id)
  const again = await office.on(two).acquire(0, { activity: 'idle' }, under('again'))
  expect(again).toMatchObject({ status: 201, body: first.body })
  expect(await sessionsOf(office)).toBe(0)
})

test('another body under the same key is refused, and so are twins of which one differs', async () => {
  const office = await SeatOffice.open(one, { seats: 2 })
  await office.acquire(0, {}, under('key'))
  for (const answer of [
    await office.acquire(1, {}, under('key')),
    await office.on(two).acquire(0, { wait: true }, under('key')),
  ])
    expect(answer).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } })
  const answers = await Promise.all([
    office.acquire(0, {}, under('race')),
    office.on(two).acquire(1, {}, under('race')),
  ])
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 422])
})

test('one key of the vendor’s for two accounts at the same moment is one key', async () => {
  const office = await SeatOffice.open(one)
  const other = await SeatOffice.open(one)
  const line = { productId: office.productId, kind: 'concurrent' as const, resource: '', total: 1 }
  await database.transaction((tx) => one.services.seats.setLines(tx, other.accountId, [line], null))
  const guest = other.person(0)
  await other.byAdmin('PUT', `/users/${guest.id}/products/${office.product}`, { kind: 'concurrent' })
  const asked = [
    { server: one, accountId: office.accountId, user: office.person(0).id },
    { server: two, accountId: other.accountId, user: guest.id },
  ]
  const answers = await Promise.all(
    asked.map(({ server, accountId, user }) =>
      server.services.seats.acquire({
        accountId,
        productId: office.productId,
        user,
        device: null,
        activity: 'idle',
        wait: false,
        idempotencyKey: {
          credentialId: office.productId,
          route: 'POST /api/v1/sessions',
          key: 'shared',
          bodyHash: Buffer.from(accountId),
        },
      }),
    ),
  )
  expect(answers.map(({ outcome }) => outcome).sort()).toEqual(['granted', 'key_reused'])
})

test('a refusal is not kept: the same key gets the seat once there is one', async () => {
  const office = await SeatOffice.open(one)
  const session = await office.seat(1)
  expect((await office.acquire(0, {}, under('patient'))).body.code).toBe('seats_exhausted')
  await office.release(session.id)
  expect((await office.acquire(0, {}, under('patient'))).status).toBe(201)
})

test('a place in line is answered again, though its seat has been claimed meanwhile', async () => {
  const office = await SeatOffice.open(one)
  const session = await office.seat(1)
  const place = await office.acquire(0, { wait: true }, under('line'))
  expect(place.status).toBe(202)
  await office.release(session.id)
  expect((await office.poll(place.body.ticket)).body.state).toBe('granted')
  expect(await office.on(two).acquire(0, { wait: true }, under('line'))).toMatchObject({
    status: 202,
    body: place.body,
  })
  expect(await sessionsOf(office)).toBe(1)
})

test('answers are kept for 24 hours; a key older than that is a new one', async () => {
  const office = await SeatOffice.open(one)
  const first = (await office.acquire(0, {}, under('old'))).body
  await office.release(first.id)
  await keysAreHoursOld(23)
  expect((await office.acquire(0, {}, under('old'))).body.id).toBe(first.id)
  await keysAreHoursOld(25)
  const second = await office.acquire(0, {}, under('old'))
  expect(second.status).toBe(201)
  expect(second.body.id).not.toBe(first.id)
  // And is kept again.
  expect((await office.on(two).acquire(0, {}, under('old'))).body.id).toBe(second.body.id)
  expect((await office.acquire(1, {}, under('old'))).body.code).toBe('idempotency_key_reused')
})

test('keys belong to their credential', async () => {
  const office = await SeatOffice.open(one, { seats: 2 })
  const first = await office.acquire(0, {}, under('mine'))
  const second = await one.call('POST', '/api/v1/sessions', {
    token: office.person(1).token,
    body: { product: office.product },
    headers: under('mine'),
  })
  expect(second).toMatchObject({ status: 201, body: { user: { id: office.person(1).id } } })
  expect(second.body.id).not.toBe(first.body.id)
})
