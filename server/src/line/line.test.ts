// The waiting line as waiters, products and administrators see it: first come, first served, nobody overtakes.
import { describe, expect, test } from 'vitest'
import { newId } from '../platform/ids.ts'
import { acquireBody } from '../seats/session-view.ts'
import { expectConsistent, poolPicture } from '../testing/pool-picture.ts'
import { SeatOffice } from '../testing/seat-office.ts'
import { passTime, seatWorld, touchPools } from '../testing/seat-world.ts'
import { quietApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'

const { database, connect } = await testDatabase()
const server = await quietApp(database)

const states = async (office: SeatOffice, tickets: string[]) => {
  const answers = []
  for (const ticket of tickets) answers.push(await office.poll(ticket))
  return answers.map(({ body }) => body.state ?? body.reason ?? body.code)
}

async function sweep(office: SeatOffice): Promise<void> {
  const poolId = await office.poolId()
  await server.services.seats.run(office.accountId, { kind: 'sweep', poolId })
  expectConsistent(await poolPicture(database, poolId))
}

describe('first come, first served', () => {
  test('the line is told its positions, and each freed seat goes to its head', async () => {
    const office = await SeatOffice.open(server, { people: 5 })
    const sessions = [await office.seat(0)]
    const places = []
    for (const index of [3, 1, 2]) places.push((await office.acquire(index, { wait: true })).body)
    expect(places.map(({ position, ahead }) => [position, ahead])).toEqual([
      [1, 0],
      [2, 1],
      [3, 2],
    ])
    expect(places[0]).toMatchObject({ estimatedWaitSeconds: null, pollSeconds: 10 })
    const tickets = places.map(({ ticket }) => ticket)
    for (const [turn, index] of [3, 1, 2].entries()) {
      await office.release(sessions.pop()?.id)
      // Asked from the end: asking early helps nobody.
      const [head = '', ...others] = tickets.slice(turn)
      expect(await states(office, [...others].reverse())).toEqual(others.map(() => 'waiting'))
      const { body } = await office.poll(head)
      expect(body).toMatchObject({ state: 'granted', session: { user: { id: office.person(index).id } } })
      const positions = []
      for (const ticket of others) positions.push((await office.poll(ticket)).body.position)
      expect(positions).toEqual(others.map((_, at) => at + 1))
      sessions.push(body.session)
    }
  })

  test('however many are offered seats before them, and whoever asks from far behind', async () => {
    const { seats } = server.services
    const world = await seatWorld(database, seats, { users: 140, seats: 22 })
    const acquire = (user: number, wait: boolean) => seats.acquire(world.request(world.users[user] ?? '', { wait }))
    const sessions: string[] = []
    for (let user = 0; user < 22; user++) {
      const answer = await acquire(user, false)
      if (answer.outcome === 'granted') sessions.push(answer.session.id)
    }
    const places = await Promise.all(Array.from({ length: 100 }, (_, index) => acquire(22 + index, true)))
    const tickets = places.map((place) => (place.outcome === 'waiting' ? place.ticket : null))
    expect(tickets.map((ticket) => ticket?.number)).toEqual(tickets.map((_, index) => index + 1))
    const last = sessions.pop() ?? ''
    await Promise.all(sessions.map((id) => seats.release(id, world.scope)))
    // In one batch: a seat is freed, and somebody far behind the 21 offers asks for one.
    const [, far] = await Promise.all([seats.release(last, world.scope), acquire(22 + 89, false)])
    expect(far).toMatchObject({ outcome: 'refused', reason: 'seats_exhausted' })
    const { rows } = await database.query<{ number: number }>(
      `select number from tickets where pool_id = $1 and state <> 'waiting' order by number`,
      [world.poolId],
    )
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 22 }, (_, index) => index + 1))
    expectConsistent(await poolPicture(database, world.poolId))
  })

  test('who joins in the batch that frees a seat is told one place, also under their key again', async () => {
    const office = await SeatOffice.open(server, { people: 3, seats: 1 })
    const session = await office.seat(0)
    await office.queue(1)
    const { seats } = server.services
    const { accountId, productId } = office
    const key = { credentialId: newId(), route: 'POST /x', key: 'joins', bodyHash: Buffer.alloc(32) }
    const use = { accountId, productId, user: office.person(2).id, device: null, activity: 'idle' } as const
    const join = () => seats.acquire({ ...use, wait: true, idempotencyKey: key })
    // Where they belong is known: nothing is looked up before the queue, and the two calls go together.
    await seats.acquire({ ...use, wait: false, idempotencyKey: null })
    const joining = join()
    const releasing = Promise.resolve().then(() => seats.release(session.id, { accountId, productId, userId: null }))
    const [joined] = await Promise.all([joining, releasing])
    const told = acquireBody(joined)
    expect(told).toMatchObject({ status: 202, body: { position: 2, ahead: 1 } })
    expect(await join()).toMatchObject({ outcome: 'replayed', ...told })
  })

  test('nobody overtakes with a plain acquire, not even while the seat is kept for the head', async () => {
    const office = await SeatOffice.open(server, { people: 4 })
    const session = await office.seat(0)
    const first = await office.queue(1)
    await office.queue(2)
    expect(await office.acquire(3)).toMatchObject({ status: 409, body: { capacity: 1, inUse: 1, waiting: 2 } })
    await office.release(session.id)
    expect((await office.acquire(3)).body).toMatchObject({ code: 'seats_exhausted', inUse: 1, waiting: 1 })
    expect((await office.acquire(2)).body.code).toBe('seats_exhausted')
    expect((await office.acquire(0)).body.code).toBe('seats_exhausted')
    expect((await office.poll(first)).body.state).toBe('granted')
  })

  test('new seats go to the line, in its order', async () => {
    const office = await SeatOffice.open(server, { people: 5 })
    await office.seat(0)
    const tickets = [await office.queue(1), await office.queue(2), await office.queue(3)]
    await office.setSeats({ concurrent: 3 })
    expect((await office.acquire(4)).body.code).toBe('seats_exhausted')
    expect(await states(office, tickets)).toEqual(['granted', 'granted', 'waiting'])
  })

  test('whoever asks again keeps the one place', async () => {
    const office = await SeatOffice.open(server, { people: 4 })
    await office.seat(0)
    const ticket = await office.queue(1)
    await office.queue(2)
    expect((await office.acquire(1, { wait: true, device: { id: 'other' } })).body).toMatchObject({
      ticket,
      position: 1,
    })
    const { rows } = await database.query('select 1 from tickets where pool_id = $1', [await office.poolId()])
    expect(rows).toHaveLength(2)
  })

  test('the line and its order survive a restart', async () => {
    const office = await SeatOffice.open(server, { people: 4 })
    const session = await office.seat(0)
    const tickets = [await office.queue(2), await office.queue(1), await office.queue(3)]
    const restarted = office.on(await quietApp(connect()))
    expect(await states(restarted, tickets)).toEqual(['waiting', 'waiting', 'waiting'])
    await restarted.release(session.id)
    expect(await states(restarted, tickets)).toEqual(['granted', 'waiting', 'waiting'])
  })
})

describe('a seat that is offered', () => {
  test('is kept for the claim window, then passes on', async () => {
    const office = await SeatOffice.open(server, { policy: { claimSeconds: 45 } })
    const session = await office.seat(0)
    const tickets = [await office.queue(1), await office.queue(2)]
    await office.release(session.id)
    await passTime(database, 29)
    expect((await office.poll(String(tickets[1]))).body.state).toBe('waiting')
    // The one who was offered the seat has not asked for longer than a place lives, and keeps it all the same.
    await passTime(database, 15)
    expect((await office.poll(String(tickets[1]))).body.state).toBe('waiting')
    await passTime(database, 2)
    expect(await states(office, tickets)).toEqual(['claim_missed', 'granted'])
  })

  test('is claimed by the next poll, and every further poll answers the same session', async () => {
    const office = await SeatOffice.open(server)
    const session = await office.seat(0)
    const ticket = await office.queue(1, { device: { id: 'desk' }, activity: 'attended' })
    await office.release(session.id)
    const claimed = (await office.poll(ticket)).body
    expect(claimed).toMatchObject({
      state: 'granted',
      session: { seat: session.seat, device: { id: 'desk' }, activity: 'attended', user: { id: office.person(1).id } },
    })
    expect(claimed.session.fence).toBeGreaterThan(session.fence)
    expect((await office.poll(ticket)).body).toEqual(claimed)
    await office.release(claimed.session.id)
    expect(await office.poll(ticket)).toMatchObject({
      status: 410,
      body: { code: 'ticket_lost', reason: 'session_ended' },
    })
  })

  test('is claimed by a plain acquire of the waiter too; the ticket then answers that session', async () => {
    const office = await SeatOffice.open(server)
    const session = await office.seat(0)
    const ticket = await office.queue(1)
    await office.release(session.id)
    const taken = await office.seat(1)
    expect((await office.poll(ticket)).body).toMatchObject({ state: 'granted', session: { id: taken.id } })
  })

  test('goes to the next when the waiter leaves', async () => {
    const office = await SeatOffice.open(server)
    const session = await office.seat(0)
    const tickets = [await office.queue(1), await office.queue(2)]
    await office.release(session.id)
    expect((await office.leave(String(tickets[0]))).status).toBe(204)
    expect(await states(office, tickets)).toEqual(['left', 'granted'])
    expect((await office.leave(String(tickets[0]))).status).toBe(204)
  })
})

describe('a place in line', () => {
  test('lives while it is asked after, and is lost three poll intervals after the last answer', async () => {
    const office = await SeatOffice.open(server)
    await office.seat(0)
    const tickets = [await office.queue(1), await office.queue(2)]
    await passTime(database, 29)
    expect(await states(office, tickets)).toEqual(['waiting', 'waiting'])
    await passTime(database, 29)
    expect(await states(office, tickets.slice(1))).toEqual(['waiting'])
    await passTime(database, 2)
    // Nothing has swept: the place is over all the same, and is shown to nobody. The next moves up when that is written, as
    // somebody may be offering that place a seat in this moment, who looked at the clock a little sooner.
    expect((await office.poll(String(tickets[1]))).body).toMatchObject({ position: 2, ahead: 1 })
    expect((await office.byAdmin('GET', `/waiting?product=${office.product}`)).body).toMatchObject({
      items: [{ ticket: tickets[1], position: 2 }],
      total: 1,
    })
    expect(await states(office, tickets)).toEqual(['not_asked_after', 'waiting'])
    await sweep(office)
    expect((await office.poll(String(tickets[1]))).body).toMatchObject({ position: 1, ahead: 0 })
    // Asking for a seat anew makes a new place, at the end.
    expect((await office.acquire(1, { wait: true })).body.position).toBe(2)
  })

  test('that is over, swept or not, gives way to a new one when its owner asks for a seat again', async () => {
    const office = await SeatOffice.open(server)
    await office.seat(0)
    const old = await office.queue(1)
    await passTime(database, 31)
    const fresh = await office.queue(1)
    expect(fresh).not.toBe(old)
    expect(await states(office, [old, fresh])).toEqual(['not_asked_after', 'waiting'])
  })

  test('that is lost is passed over, and its owner does not come back to it', async () => {
    const office = await SeatOffice.open(server)
    const session = await office.seat(0)
    const tickets = [await office.queue(1), await office.queue(2)]
    await passTime(database, 20)
    expect(await states(office, tickets.slice(1))).toEqual(['waiting'])
    await passTime(database, 15)
    await office.release(session.id)
    expect(await states(office, tickets)).toEqual(['not_asked_after', 'granted'])
  })

  test('of another product, account or user is not there', async () => {
    const office = await SeatOffice.open(server)
    const other = await SeatOffice.open(server)
    await office.seat(0)
    const ticket = await office.queue(1)
    for (const foreign of [other.key, office.person(2).token, other.admin.token]) {
      for (const method of ['GET', 'DELETE'] as const)
        expect((await server.call(method, `/api/v1/tickets/${ticket}`, { token: foreign })).status).toBe(404)
    }
    expect((await office.poll('0190a000-0000-7000-8000-000000000000')).status).toBe(404)
    expect((await office.poll('no-id')).status).toBe(404)
    expect((await office.by(office.person(1), 'GET', `/tickets/${ticket}`)).body.state).toBe('waiting')
  })
})

describe('why a place is lost', () => {
  type Way = [reason: string, how: (office: SeatOffice) => Promise<unknown>]
  const ways: Way[] = [
    ['user_suspended', (office) => office.byAdmin('PATCH', `/users/${office.person(1).id}`, { status: 'suspended' })],
    ['user_deleted', (office) => office.byAdmin('DELETE', `/users/${office.person(1).id}`)],
    ['license_removed', (office) => office.unassign(office.person(1))],
    ['license_removed', (office) => office.setSeats({ concurrent: 0, named: 1 })],
    [
      'license_expired',
      async (office) => {
        await office.setSeats({ concurrent: 1, named: 1 }, new Date(Date.now() - 1000))
        await sweep(office)
      },
    ],
    ['seat_taken', (office) => office.assign(office.person(1), 'named')],
    [
      'account_suspended',
      (office) =>
        database.transaction((tx) => server.services.seats.endAccount(tx, office.accountId, 'account_suspended', null)),
    ],
  ]
  test.each(ways)('%s, waiting or offered a seat', async (reason, how) => {
    for (const isOffered of [false, true]) {
      const office = await SeatOffice.open(server, { namedSeats: 1 })
      const session = await office.seat(0)
      const ticket = await office.queue(1)
      if (isOffered) await office.release(session.id)
      await how(office)
      expect(await office.poll(ticket)).toMatchObject({ status: 410, body: { code: 'ticket_lost', reason } })
      expect((await office.journal()).filter((entry) => entry.startsWith('lost'))).toEqual([`lost ${reason}`])
      await sweep(office)
    }
  })
})

describe('how long it will take', () => {
  test('is unknown until five holds have ended, then comes from how long they lasted', async () => {
    const office = await SeatOffice.open(server, { people: 4, seats: 2 })
    const holdFor = async (index: number, seconds: number) => {
      const { id } = await office.seat(index)
      await database.query('update holds set since = since - make_interval(secs => $2) where pool_id = $1', [
        await office.poolId(),
        seconds,
      ])
      await touchPools(database)
      await office.release(id)
    }
    for (const seconds of [100, 200, 300, 400]) await holdFor(0, seconds)
    const sessions = [await office.seat(0), await office.seat(1)]
    expect((await office.acquire(2, { wait: true })).body.estimatedWaitSeconds).toBeNull()
    const place = (await office.acquire(2, { wait: true })).body
    await office.leave(place.ticket)
    await office.release(sessions[1].id)
    await holdFor(1, 500)
    await office.seat(1)
    // Five holds and one of no time at all: 250 s on the mean, and two seats.
    const estimate = (await office.acquire(2, { wait: true })).body.estimatedWaitSeconds
    expect(estimate).toBeGreaterThanOrEqual(120)
    expect(estimate).toBeLessThanOrEqual(130)
    const second = (await office.acquire(3, { wait: true })).body
    expect(second.estimatedWaitSeconds).toBeGreaterThanOrEqual(2 * estimate - 2)
    expect((await office.poll(second.ticket)).body.estimatedWaitSeconds).toBe(second.estimatedWaitSeconds)
  })
})

test('administrators see the line, page by page, with who is offered a seat', async () => {
  const office = await SeatOffice.open(server, { people: 5 })
  const session = await office.seat(0)
  const tickets = [await office.queue(1), await office.queue(2), await office.queue(3)]
  await office.release(session.id)
  const { body } = await office.byAdmin('GET', `/waiting?product=${office.product}&limit=2`)
  expect(body).toMatchObject({ total: 3 })
  expect(body.items).toMatchObject([
    { ticket: tickets[0], position: 1, user: { id: office.person(1).id }, offered: { seat: 1 } },
    { ticket: tickets[1], position: 2, product: office.product, offered: null },
  ])
  const rest = await office.byAdmin('GET', `/waiting?limit=2&cursor=${body.nextCursor}`)
  expect(rest.body).toMatchObject({ items: [{ ticket: tickets[2], position: 3 }], nextCursor: null })
  expect((await office.byAdmin('GET', '/waiting?product=another')).body.items).toEqual([])
  expect((await office.by(office.person(1), 'GET', '/waiting')).status).toBe(403)
})

test('a ticket is the same in capital letters: left is left, and an open poll is answered at once', async () => {
  const office = await SeatOffice.open(server, { people: 3 })
  const session = await office.seat(0)
  const first = await office.queue(1)
  expect((await office.leave(first.toUpperCase())).status).toBe(204)
  expect((await office.poll(first)).body).toMatchObject({ code: 'ticket_lost', reason: 'left' })
  const second = await office.queue(2)
  const granted = office.poll(second.toUpperCase(), 5)
  await office.release(session.id)
  expect((await granted).body).toMatchObject({ state: 'granted' })
})
