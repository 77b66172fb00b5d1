// Polls that stay open, over two servers on one database: they keep the place, and claim the moment a seat is free.
import { expect, test } from 'vitest'
import { SeatOffice } from '../testing/seat-office.ts'
import { testApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'

const { database, connect } = await testDatabase()
const one = await testApp(database)
const two = await testApp(connect())

test.each([
  ['on the same server', one],
  ['on another server', two],
])('an open poll answers at once when a seat is freed %s', async (_where, other) => {
  const office = await SeatOffice.open(one)
  const session = await office.seat(0)
  const ticket = await office.queue(1)
  const open = office.poll(ticket, 30)
  // It is open once it has asked, and asked again while it is watched.
  await one.services.line.poll(
    ticket,
    { accountId: null, productId: null, userId: null },
    0,
    new AbortController().signal,
  )
  await office.on(other).release(session.id)
  const freedAt = Date.now()
  expect((await open).body).toMatchObject({ state: 'granted', session: { user: { id: office.person(1).id } } })
  // Long before it would have asked again by itself.
  expect(Date.now() - freedAt).toBeLessThan(4_500)
})

test('a seat whose lease runs out goes to the line by itself, and on to the next when nobody claims it', async () => {
  const office = await SeatOffice.open(one, { policy: { claimSeconds: 1 } })
  const session = await office.seat(0)
  const silent = await office.queue(1)
  const open = office.poll(await office.queue(2), 20)
  await database.query(
    `with over as (
       update sessions set expires_at = clock_timestamp() where id = $1 returning pool_id, expires_at
     )
     update pools p set next_ending = over.expires_at from over where p.id = over.pool_id`,
    [session.id],
  )
  const overAt = Date.now()
  expect((await open).body).toMatchObject({ state: 'granted', session: { user: { id: office.person(2).id } } })
  // A second for the claim, and twice the sweepers' rest.
  expect(Date.now() - overAt).toBeLessThan(9_000)
  expect((await office.poll(silent)).body.reason).toBe('claim_missed')
  expect((await office.heartbeat(session.id)).body.reason).toBe('expired')
})

test('polls on two servers at the same moment are answered with the same session', async () => {
  const office = await SeatOffice.open(one)
  const session = await office.seat(0)
  const ticket = await office.queue(1)
  const open = [office.poll(ticket, 20), office.on(two).poll(ticket, 20), office.poll(ticket, 20)]
  await office.release(session.id)
  const answers = await Promise.all(open)
  expect(answers.map(({ body }) => body.state)).toEqual(['granted', 'granted', 'granted'])
  expect(new Set(answers.map(({ body }) => body.session.id)).size).toBe(1)
  expect((await office.journal()).filter((entry) => entry === 'claimed')).toHaveLength(1)
})

test('of many open polls over two servers each freed seat answers one, in the order of the line', async () => {
  const office = await SeatOffice.open(one, { people: 13, seats: 1 })
  let session = await office.seat(0)
  const entered: string[] = []
  const tickets: string[] = []
  for (let index = 1; index <= 12; index++) tickets.push(await office.queue(index))
  const open = tickets.map(async (ticket, index) => {
    const { body } = await office.on(index % 2 === 0 ? one : two).poll(ticket, 30)
    entered.push(ticket)
    return body.session
  })
  for (const next of open) {
    await office.release(session.id)
    session = await next
  }
  expect(entered).toEqual(tickets)
})

test('an open poll keeps the place, and says where it stands when its time is over', async () => {
  const office = await SeatOffice.open(one, { policy: { pollSeconds: 1 } })
  await office.seat(0)
  const ticket = await office.queue(1)
  const livesUntil = async () => {
    const { rows } = await database.query<{ lives_until: Date }>('select lives_until from tickets where id = $1', [
      ticket,
    ])
    return rows[0]?.lives_until.getTime() ?? 0
  }
  const open = office.poll(ticket, 2)
  const first = await livesUntil()
  await expect.poll(livesUntil, { timeout: 3_000 }).toBeGreaterThan(first + 900)
  expect((await open).body).toEqual({ state: 'waiting', position: 1, ahead: 0, estimatedWaitSeconds: null })
})

test('a poll is answered though the database takes longer for each look than an answer may be old', async () => {
  const office = await SeatOffice.open(one)
  await office.seat(0)
  const ticket = await office.queue(1)
  await database.query(
    'create function slow() returns trigger language plpgsql as $$ begin perform pg_sleep(2.6); return new; end $$',
  )
  await database.query(
    `create trigger slow before update on tickets for each row when (new.id = '${ticket}') execute function slow()`,
  )
  expect((await office.poll(ticket)).body).toMatchObject({ state: 'waiting', position: 1 })
  await database.query('drop trigger slow on tickets')
})
