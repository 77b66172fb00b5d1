// Why somebody gets no seat, which reason is told when several hold, and who gets one without a seat of the pool.
import { describe, expect, test, vi } from 'vitest'
import { poolPicture } from '../testing/pool-picture.ts'
import { SeatOffice } from '../testing/seat-office.ts'
import { passTime } from '../testing/seat-world.ts'
import { quietApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'

const { database } = await testDatabase()
const server = await quietApp(database)

const setStatus = (office: SeatOffice, index: number, status: string) =>
  database.query('update users set status = $2 where id = $1', [office.person(index).id, status])
const setAccount = (office: SeatOffice, status: string) =>
  database.query('update accounts set status = $2 where id = $1', [office.accountId, status])
const aMinuteAgo = () => new Date(Date.now() - 60_000)

test('of several reasons the first that holds is told', async () => {
  const office = await SeatOffice.open(server, { seats: 1, policy: { maxSessionsPerSeat: 1 } })
  const session = await office.seat(0)
  const poolId = await office.poolId()
  await database.query(`insert into cooldowns values ($1, $2, now() + interval '50 seconds')`, [
    poolId,
    office.person(0).id,
  ])
  const { rowCount } = await database.query(`update assignments set state = 'waiting' where user_id = $1`, [
    office.person(0).id,
  ])
  expect(rowCount).toBe(1)
  await setStatus(office, 0, 'suspended')
  await office.setSeats({ concurrent: 1 }, aMinuteAgo())
  await setAccount(office, 'suspended')
  const told: unknown[] = []
  const ask = async () => {
    const { status, body } = await office.acquire(0)
    told.push(`${status} ${body.code}`)
  }
  await ask()
  await setAccount(office, 'active')
  await ask()
  await office.setSeats({ concurrent: 1 })
  await ask()
  await setStatus(office, 0, 'invited')
  await ask()
  await setStatus(office, 0, 'active')
  await ask()
  await database.query(`update assignments set state = 'assigned' where user_id = $1`, [office.person(0).id])
  await ask()
  await office.release(session.id)
  await office.seat(1)
  await ask()
  await passTime(database, 51)
  await ask()
  expect(told).toEqual([
    '403 account_suspended',
    '403 license_expired',
    '403 user_suspended',
    '403 not_activated',
    '403 not_entitled',
    '403 too_many_sessions',
    '409 cooling_down',
    '409 seats_exhausted',
  ])
  // Every refusal is remembered with its reason, once.
  const refusals = (await office.journal()).filter((entry) => entry.startsWith('refused'))
  expect(refusals).toEqual(told.map((each) => `refused ${String(each).slice(4)}`))
})

test('where the account owns nothing of the product, a suspension is told first all the same', async () => {
  const office = await SeatOffice.open(server, { assigned: false })
  await database.query('delete from pools where account_id = $1', [office.accountId])
  const told = async () => (await office.acquire(0)).body.code
  expect(await told()).toBe('not_entitled')
  await setStatus(office, 0, 'invited')
  expect(await told()).toBe('not_activated')
  await setStatus(office, 0, 'suspended')
  expect(await told()).toBe('user_suspended')
  await setAccount(office, 'suspended')
  expect(await told()).toBe('account_suspended')
  expect(await office.journal()).toEqual([
    'refused not_entitled',
    'refused not_activated',
    'refused user_suspended',
    'refused account_suspended',
  ])
})

test('a flood for a product the account owns nothing of is refused together, and each call is remembered', async () => {
  const [flooding, other] = [
    await SeatOffice.open(server, { assigned: false }),
    await SeatOffice.open(server, { assigned: false }),
  ]
  await database.query('delete from pools where account_id = any($1)', [[flooding.accountId, other.accountId]])
  await setStatus(flooding, 1, 'suspended')
  const transactions = vi.spyOn(database, 'transaction')
  const flood = Array.from({ length: 400 }, (_, call) => flooding.acquire(call % 2))
  const told = (await other.acquire(0)).body.code
  expect(told).toBe('not_entitled')
  const codes = (await Promise.all(flood)).map(({ body }) => body.code)
  expect(codes).toEqual(codes.map((_, call) => (call % 2 ? 'user_suspended' : 'not_entitled')))
  expect(transactions.mock.calls.length).toBeLessThan(flood.length / 4)
  expect((await flooding.journal()).sort()).toEqual(codes.map((code) => `refused ${code}`).sort())
  const { rows } = await database.query<{ people: number; names: number }>(
    'select count(distinct user_id) as people, count(*) as names from journal_persons where account_id = $1',
    [flooding.accountId],
  )
  expect(rows).toEqual([{ people: 2, names: 2 }])
})

test('a seat asked for while the vendor suspends the account is refused', async () => {
  const office = await SeatOffice.open(server)
  const poolId = await office.poolId()
  let asked: ReturnType<SeatOffice['acquire']> | undefined
  await database.transaction(async (tx) => {
    await tx.query('select from pools where id = $1 for no key update', [poolId])
    asked = office.acquire(0)
    // It has begun, and waits for the pool.
    await expect
      .poll(async () => {
        const { rows } = await database.query<{ waiting: number }>(
          `select count(*) as waiting from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock'`,
        )
        return rows[0]?.waiting
      })
      .toBe(1)
    await tx.query(`update accounts set status = 'suspended' where id = $1`, [office.accountId])
  })
  expect((await asked)?.body.code).toBe('account_suspended')
})

test('an unknown person and an unknown product are not found, and nothing is remembered of them', async () => {
  const office = await SeatOffice.open(server)
  const unknown = [
    { user: 'nobody@test.example' },
    { user: '0190a000-0000-7000-8000-000000000000' },
    { user: office.person(0).email, product: 'other-product' },
    { user: office.person(0).email, account: 'other-account' },
  ]
  for (const body of unknown) expect((await office.byProduct('POST', '/sessions', body)).status).toBe(404)
  expect(await office.journal()).toEqual([])
})

test('a person is found by e-mail address in any case, and by id', async () => {
  const office = await SeatOffice.open(server)
  const { id, email } = office.person(0)
  for (const user of [email, email.toUpperCase(), id, id.toUpperCase()])
    expect((await office.byProduct('POST', '/sessions', { user })).body.user).toMatchObject({ id, email })
})

test('whoever was deleted and added again under the same address gets a seat', async () => {
  const office = await SeatOffice.open(server)
  const { id, email } = office.person(0)
  await office.release((await office.seat(0)).id)
  expect((await office.byAdmin('DELETE', `/users/${id}`)).status).toBe(204)
  expect((await office.acquire(0)).status).toBe(404)
  const again = await office.byAdmin('POST', '/users', { email, givenName: 'Given', familyName: 'Family' })
  expect(again.status).toBe(201)
  await database.query(`update users set status = 'active', activated_at = now() where id = $1`, [again.body.id])
  await office.byAdmin('PUT', `/users/${again.body.id}/products/${office.product}`, { kind: 'concurrent' })
  expect(await office.acquire(0)).toMatchObject({ status: 201, body: { user: { id: again.body.id } } })
})

test('a product that signs people in by itself lets in who has not activated', async () => {
  const office = await SeatOffice.open(server)
  await setStatus(office, 0, 'invited')
  expect((await office.acquire(0)).body.code).toBe('not_activated')
  await office.setPolicy({ requireActivation: false })
  expect((await office.acquire(0)).status).toBe(201)
})

describe('whose seat is not one of the pool', () => {
  test('a named seat is there for its user however busy the pool is, and takes nothing from it', async () => {
    const office = await SeatOffice.open(server, { seats: 1, namedSeats: 1 })
    await office.assign(office.person(0), 'named')
    await office.seat(1)
    const ticket = await office.queue(2)
    const session = await office.seat(0)
    expect(session.seat).toEqual({ kind: 'named', number: 1 })
    expect((await office.seat(0)).seat).toEqual(session.seat)
    expect(await poolPicture(database, await office.poolId())).toMatchObject({ held: 1, waiting: 1 })
    await office.release(session.id)
    expect((await office.poll(ticket)).body.state).toBe('waiting')
  })

  test('an administrator who ends a named session does not keep its user from starting again', async () => {
    const office = await SeatOffice.open(server, { namedSeats: 1 })
    await office.assign(office.person(0), 'named')
    const session = await office.seat(0)
    await office.end([session.id])
    expect((await office.acquire(0)).status).toBe(201)
  })

  test('an included product is open to everybody, has no seat numbers and counts nothing', async () => {
    const office = await SeatOffice.open(server, { seats: 0, assigned: false })
    expect((await office.acquire(0)).body.code).toBe('not_entitled')
    await office.setSeats({ concurrent: 0, included: null })
    const first = await office.seat(0)
    const second = await office.seat(1)
    expect(first.seat).toEqual({ kind: 'included', number: null })
    expect(second.fence).toBeGreaterThan(first.fence)
    expect(await poolPicture(database, await office.poolId('included'))).toMatchObject({ held: 0, seats: 0 })
    await office.release(first.id)
    expect((await office.heartbeat(first.id)).body).toMatchObject({ code: 'session_ended', reason: 'released' })
  })

  test('a pool that is open to everyone needs no assignment, but a free seat', async () => {
    const office = await SeatOffice.open(server, { seats: 1, assigned: false })
    expect((await office.acquire(0)).body.code).toBe('not_entitled')
    await database.query('update pools set everyone = true where id = $1', [await office.poolId()])
    expect((await office.seat(0)).seat).toEqual({ kind: 'concurrent', number: 1 })
    expect((await office.acquire(1)).body.code).toBe('seats_exhausted')
    expect((await office.acquire(1, { wait: true })).status).toBe(202)
  })

  test('an unrestricted line makes seats as they are needed', async () => {
    const office = await SeatOffice.open(server, { seats: null, people: 4 })
    const numbers = await Promise.all(office.people.map(async (_, index) => (await office.seat(index)).seat.number))
    expect(numbers.sort()).toEqual([1, 2, 3, 4])
  })
})
