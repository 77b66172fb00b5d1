// Who holds a seat: a person, a person's device, or each session; and how sessions share one or take one over.
import { describe, expect, test } from 'vitest'
import { expectConsistent, poolPicture } from '../testing/pool-picture.ts'
import { SeatOffice } from '../testing/seat-office.ts'
import { quietApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'

const { database } = await testDatabase()
const server = await quietApp(database)

const desk = { device: { id: 'desk', name: 'Desk', platform: 'Linux' } }
const phone = { device: { id: 'phone' } }

async function heldSeats(office: SeatOffice): Promise<number[]> {
  const picture = await poolPicture(database, await office.poolId())
  expectConsistent(picture)
  return picture.holds.map(({ number }) => number).sort((a, b) => a - b)
}

describe('a seat is held by the user', () => {
  test('several sessions of one person share a seat; it is free when the last of them ends', async () => {
    const office = await SeatOffice.open(server, { seats: 1 })
    const first = await office.seat(0, desk)
    const second = await office.seat(0, phone)
    expect(second).toMatchObject({ seat: first.seat, fence: first.fence, device: { id: 'phone', name: null } })
    expect(second.id).not.toBe(first.id)
    expect(await office.acquire(1)).toMatchObject({
      status: 409,
      body: { code: 'seats_exhausted', capacity: 1, inUse: 1, waiting: 0 },
    })
    await office.release(first.id)
    expect((await office.acquire(1)).status).toBe(409)
    await office.release(second.id)
    const next = await office.seat(1)
    expect(next.seat).toEqual(first.seat)
    expect(next.fence).toBeGreaterThan(first.fence)
  })

  test('without a device each acquire is a session of its own, on the same seat', async () => {
    const office = await SeatOffice.open(server, { seats: 2 })
    const first = await office.seat(0)
    const second = await office.seat(0)
    expect(second.id).not.toBe(first.id)
    expect(second.seat).toEqual(first.seat)
    expect((await office.heartbeat(first.id)).status).toBe(200)
    expect(await heldSeats(office)).toEqual([1])
  })
})

describe('a seat is held by the device', () => {
  test('each device of a person takes a seat; the same device takes none in addition', async () => {
    const office = await SeatOffice.open(server, { seats: 3, policy: { per: 'device' } })
    const first = await office.seat(0, desk)
    const second = await office.seat(0, phone)
    expect(second.seat.number).not.toBe(first.seat.number)
    const again = await office.seat(0, desk)
    expect(again).toMatchObject({ seat: first.seat, fence: first.fence })
    expect(await heldSeats(office)).toEqual([1, 2])
  })

  test('the same device of two people is two devices', async () => {
    const office = await SeatOffice.open(server, { seats: 3, policy: { per: 'device' } })
    const numbers = [await office.seat(0, desk), await office.seat(1, desk)].map(({ seat }) => seat.number)
    expect(numbers).toEqual([1, 2])
  })

  test('a session without a device takes a seat of its own', async () => {
    const office = await SeatOffice.open(server, { seats: 3, policy: { per: 'device' } })
    await office.seat(0, desk)
    await office.seat(0)
    await office.seat(0)
    expect(await heldSeats(office)).toEqual([1, 2, 3])
  })

  test('a seat offered while one waited on one device belongs to the device that takes it', async () => {
    const office = await SeatOffice.open(server, { seats: 1, policy: { per: 'device' } })
    const other = await office.seat(1)
    await office.queue(0, desk)
    await office.release(other.id)
    const taken = await office.seat(0, phone)
    expect(taken.seat.number).toBe(1)
    // The desk has no seat: there is one only, and the phone holds it.
    expect(await office.acquire(0, desk)).toMatchObject({ status: 409, body: { code: 'seats_exhausted' } })
    expect(await office.seat(0, phone)).toMatchObject({ seat: taken.seat, fence: taken.fence })
    expect(await heldSeats(office)).toEqual([1])
  })
})

describe('a seat is held by the session', () => {
  test('each session takes a seat, also of one person on one device', async () => {
    const office = await SeatOffice.open(server, { seats: 2, policy: { per: 'session' } })
    await office.seat(0)
    await office.seat(0)
    expect(await heldSeats(office)).toEqual([1, 2])
    expect((await office.acquire(0)).body.code).toBe('seats_exhausted')
  })
})

describe.each(['user', 'device', 'session'] as const)('the same person on the same device again (per %s)', (per) => {
  test('replaces the old session and keeps the seat, though others wait', async () => {
    const office = await SeatOffice.open(server, { seats: 1, policy: { per } })
    const old = await office.seat(0, desk)
    const ticket = await office.queue(1, desk)
    const fresh = await office.seat(0, desk)
    expect(fresh.id).not.toBe(old.id)
    expect(fresh.seat).toEqual(old.seat)
    expect(await office.heartbeat(old.id)).toMatchObject({
      status: 410,
      body: { code: 'session_ended', reason: 'replaced', endedBy: null },
    })
    expect((await office.heartbeat(fresh.id)).status).toBe(200)
    expect((await office.poll(ticket)).body).toMatchObject({ state: 'waiting', position: 1 })
    // Each session is a holder of its own in one case only.
    if (per === 'session') expect(fresh.fence).toBeGreaterThan(old.fence)
    else expect(fresh.fence).toBe(old.fence)
    expect(await heldSeats(office)).toEqual([1])
  })
})

describe('most sessions on a seat', () => {
  test.each(['concurrent', 'named'] as const)('%s: one more is refused, replacing one is not', async (kind) => {
    const office = await SeatOffice.open(server, { seats: 1, namedSeats: 1, policy: { maxSessionsPerSeat: 2 } })
    await office.assign(office.person(0), kind)
    await office.seat(0, desk)
    const second = await office.seat(0)
    expect(await office.acquire(0, phone)).toMatchObject({ status: 403, body: { code: 'too_many_sessions', limit: 2 } })
    expect((await office.acquire(0, desk)).status).toBe(201)
    await office.release(second.id)
    expect((await office.acquire(0, phone)).status).toBe(201)
  })
})

describe('the product says otherwise by now who holds a seat', () => {
  test('that applies to new sessions; running ones keep theirs', async () => {
    const office = await SeatOffice.open(server, { seats: 3 })
    const first = await office.seat(0, desk)
    await office.setPolicy({ per: 'session' })
    const second = await office.seat(0, phone)
    expect(second.seat.number).not.toBe(first.seat.number)
    expect((await office.heartbeat(first.id)).status).toBe(200)
  })

  test('a device that comes again joins the seat its person has now, and its own goes to the line', async () => {
    const office = await SeatOffice.open(server, { seats: 2, policy: { per: 'device' } })
    const old = await office.seat(0, desk)
    await office.setPolicy({ per: 'user' })
    const shared = await office.seat(0, phone)
    const ticket = await office.queue(1)
    expect((await office.seat(0, desk)).seat).toEqual(shared.seat)
    expect((await office.poll(ticket)).body).toMatchObject({ state: 'granted', session: { seat: old.seat } })
  })
})
