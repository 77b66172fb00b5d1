// Administrators end sessions: what becomes of each, which seats become free, who is told, and what stays on record.
import { describe, expect, test } from 'vitest'
import { SeatOffice } from '../testing/seat-office.ts'
import { insertTestUser, quietApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'

const { database, connect } = await testDatabase()
const one = await quietApp(database)
const two = await quietApp(connect())

const unknownId = '0190a000-0000-7000-8000-000000000000'

test('each id is answered: ended now, ended before, or not there', async () => {
  const office = await SeatOffice.open(one, { seats: 3 })
  const foreign = await (await SeatOffice.open(one)).seat(0)
  const [first, second, released] = [await office.seat(0), await office.seat(1), await office.seat(2)]
  await office.release(released.id)
  const { status, body } = await office.end([
    first.id,
    second.id.toUpperCase(),
    released.id,
    foreign.id,
    unknownId,
    'no-id',
    first.id,
  ])
  expect(status).toBe(200)
  expect({ ...body, ended: [...body.ended].sort() }).toEqual({
    ended: [first.id, second.id].sort(),
    alreadyEnded: [released.id],
    notFound: [foreign.id, unknownId, 'no-id'],
    seatsFreed: 2,
  })
  expect((await office.end([first.id])).body).toEqual({
    ended: [],
    alreadyEnded: [first.id],
    notFound: [],
    seatsFreed: 0,
  })
})

test('a seat that several sessions share is freed by the last of them alone', async () => {
  const office = await SeatOffice.open(one)
  const [first, second, third] = [await office.seat(0), await office.seat(0), await office.seat(0)]
  const ticket = await office.queue(1)
  expect((await office.end([first.id])).body.seatsFreed).toBe(0)
  expect((await office.poll(ticket)).body.state).toBe('waiting')
  expect((await office.end([second.id, third.id])).body).toMatchObject({ seatsFreed: 1 })
  expect((await office.poll(ticket)).body.state).toBe('granted')
})

test('the seats go to the line in the order in which the sessions are named', async () => {
  const office = await SeatOffice.open(one, { people: 4, seats: 2 })
  const [first, second] = [await office.seat(0), await office.seat(1)]
  const line = [await office.queue(2), await office.queue(3)]
  await office.end([second.id, first.id])
  const seats = await Promise.all(line.map((ticket) => office.poll(ticket)))
  expect(seats.map(({ body }) => body.session.seat.number)).toEqual([2, 1])
})

test('a named seat stays its user’s: ending its session frees none', async () => {
  const office = await SeatOffice.open(one, { namedSeats: 1 })
  await office.assign(office.person(0), 'named')
  const { id } = await office.seat(0)
  expect((await office.end([id])).body).toMatchObject({ ended: [id], seatsFreed: 0 })
})

test('the ended client learns who did it and why, and the same stands in audit and journal', async () => {
  const office = await SeatOffice.open(one)
  const session = await office.seat(0, { device: { id: 'desk', name: 'Desk 4' } })
  await office.end([session.id], 'A colleague needs the seat')
  const { admin } = office
  const told = await office.heartbeat(session.id)
  expect(told).toMatchObject({
    status: 410,
    body: {
      code: 'session_ended',
      reason: 'ended_by_admin',
      endedBy: { id: admin.id, email: admin.email, name: 'Ada Admin' },
      note: 'A colleague needs the seat',
    },
  })
  const { body } = await office.byAdmin('GET', '/audit?action=session.ended')
  expect(body.items).toHaveLength(1)
  expect(body.items[0]).toMatchObject({
    actor: { id: admin.id },
    target: { kind: 'session', id: session.id },
    before: { user: { id: office.person(0).id }, seat: 1, device: 'Desk 4', product: office.product },
    note: 'A colleague needs the seat',
  })
  expect(await office.journal()).toEqual(['granted', 'ended ended_by_admin'])
})

test('a double click, also on two servers, ends each session once', async () => {
  const office = await SeatOffice.open(one, { people: 6, seats: 6 })
  const ids: string[] = []
  for (const index of office.people.keys()) ids.push((await office.seat(index)).id)
  const clicks = await Promise.all([office.end(ids), office.on(two).end([...ids].reverse()), office.end(ids)])
  expect(clicks.map(({ status }) => status)).toEqual([200, 200, 200])
  expect(clicks.flatMap(({ body }) => body.ended).sort()).toEqual([...ids].sort())
  expect(clicks.flatMap(({ body }) => body.alreadyEnded)).toHaveLength(12)
  expect(clicks.reduce((sum, { body }) => sum + body.seatsFreed, 0)).toBe(6)
  expect((await office.byAdmin('GET', '/audit?action=session.ended')).body.items).toHaveLength(6)
  expect((await office.journal()).filter((entry) => entry === 'ended ended_by_admin')).toHaveLength(6)
})

test('an end and a release at the same moment leave one ending', async () => {
  const office = await SeatOffice.open(one)
  for (let round = 0; round < 8; round++) {
    const { id } = await office.seat(round % 3)
    const [ended, released] = await Promise.all([office.end([id]), office.on(two).release(id)])
    expect(released.status).toBe(204)
    expect([...ended.body.ended, ...ended.body.alreadyEnded]).toEqual([id])
    const { rows } = await database.query('select reason from seat_journal where session_id = $1 and kind = $2', [
      id,
      'ended',
    ])
    expect(rows).toHaveLength(1)
    await database.query('delete from cooldowns')
  }
})

describe('who may', () => {
  test('end and see sessions: who has the permission', async () => {
    const office = await SeatOffice.open(one)
    const { accountId } = office
    const manager = await insertTestUser(database, accountId, 'manager', { permissions: ['sessions.end'] })
    const viewer = await insertTestUser(database, accountId, 'manager', { permissions: ['sessions.view'] })
    const admin = await insertTestUser(database, accountId, 'admin')
    const { id } = await office.seat(0)
    const end = (person: typeof manager) => office.by(person, 'POST', '/sessions/end', { ids: [id] })
    for (const person of [office.person(0), viewer]) expect((await end(person)).status).toBe(403)
    expect((await office.byProduct('POST', '/sessions/end', { ids: [id] })).status).toBe(403)
    expect((await office.heartbeat(id)).status).toBe(200)
    expect((await office.by(viewer, 'GET', '/sessions')).body.items).toMatchObject([{ id }])
    for (const person of [office.person(0), manager])
      expect((await office.by(person, 'GET', '/sessions')).status).toBe(403)
    expect((await end(manager)).body.ended).toEqual([id])
    expect((await end(admin)).body.alreadyEnded).toEqual([id])
  })

  test('list sessions by product and person, page by page, oldest first; one’s own need no permission', async () => {
    const office = await SeatOffice.open(one, { people: 4, seats: 4 })
    const ids: string[] = []
    for (const index of [0, 1, 2, 0]) ids.push((await office.seat(index)).id)
    const list = async (query: string) => {
      const { body } = await office.byAdmin('GET', `/sessions?${query}`)
      return { ids: body.items.map(({ id }: { id: string }) => id), next: body.nextCursor, total: body.total }
    }
    expect(await list('')).toEqual({ ids, next: null, total: 4 })
    const first = await list('limit=3')
    expect(first).toMatchObject({ ids: ids.slice(0, 3), total: 4 })
    expect(await list(`limit=3&cursor=${first.next}`)).toMatchObject({ ids: ids.slice(3), next: null })
    for (const user of [office.person(0).id, office.person(0).email, office.person(0).email.toUpperCase()])
      expect((await list(`user=${encodeURIComponent(user)}`)).ids).toEqual([ids[0], ids[3]])
    expect((await list(`product=${office.product}`)).total).toBe(4)
    for (const nobody of ['product=other', 'user=nobody', `user=${unknownId}`, `group=${unknownId}`])
      expect((await list(nobody)).ids).toEqual([])
    const own = await office.by(office.person(0), 'GET', '/me/sessions')
    expect(own.body.items.map(({ id }: { id: string }) => id)).toEqual([ids[0], ids[3]])
    const other = await SeatOffice.open(one)
    expect((await other.byAdmin('GET', '/sessions')).body.total).toBe(0)
  })
})
