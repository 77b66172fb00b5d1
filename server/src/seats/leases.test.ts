// How long a seat is kept: leases, heartbeats, cool-downs, license ends, pools that shrink. Nothing sweeps here but
// the calls themselves.
import { describe, expect, test } from 'vitest'
import { expectConsistent, poolPicture } from '../testing/pool-picture.ts'
import { SeatOffice } from '../testing/seat-office.ts'
import { passTime } from '../testing/seat-world.ts'
import { quietApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'

const { database } = await testDatabase()
const server = await quietApp(database)

const secondsUntil = (time: string) => (new Date(time).getTime() - Date.now()) / 1000

describe('a lease', () => {
  test('is as long as the product says, and every heartbeat makes it so long again', async () => {
    const office = await SeatOffice.open(server, { policy: { leaseSeconds: 600 } })
    const session = await office.seat(0)
    expect(session.heartbeatSeconds).toBe(200)
    expect(secondsUntil(session.expiresAt)).toBeGreaterThan(590)
    await passTime(database, 500)
    const { body } = await office.heartbeat(session.id)
    expect(secondsUntil(body.expiresAt)).toBeGreaterThan(590)
    expect(secondsUntil(body.expiresAt)).toBeLessThan(610)
    await passTime(database, 500)
    expect((await office.heartbeat(session.id)).status).toBe(200)
  })

  test('is never cut short: until its last second nobody else gets the seat', async () => {
    const office = await SeatOffice.open(server, { policy: { leaseSeconds: 600 } })
    const session = await office.seat(0)
    await passTime(database, 570)
    expect((await office.acquire(1)).status).toBe(409)
    expect((await office.heartbeat(session.id)).status).toBe(200)
  })

  test('is over at its time, swept or not: the heartbeat after it is refused and revives nothing', async () => {
    const office = await SeatOffice.open(server)
    const session = await office.seat(0)
    await passTime(database, 601)
    const { rows } = await database.query<{ expires_at: Date }>('select expires_at from sessions where id = $1', [
      session.id,
    ])
    for (const body of [{}, { activity: 'attended' }])
      expect(await office.heartbeat(session.id, body)).toMatchObject({
        status: 410,
        body: {
          code: 'session_ended',
          reason: 'expired',
          endedAt: rows[0]?.expires_at.toISOString(),
          endedBy: null,
          note: null,
        },
      })
    // The row still lies there: nothing has swept it.
    expect(rows).toHaveLength(1)
    expect((await office.byAdmin('GET', '/sessions')).body.items).toEqual([])
    const next = await office.seat(1)
    expect(next.seat).toEqual(session.seat)
    expect(next.fence).toBeGreaterThan(session.fence)
    expect((await office.heartbeat(session.id)).body.reason).toBe('expired')
    expect(await office.journal()).toEqual(['granted', 'ended expired', 'granted'])
  })

  test('of one session ends alone: the seat is kept while another of its person lives', async () => {
    const office = await SeatOffice.open(server)
    const first = await office.seat(0)
    await passTime(database, 400)
    const second = await office.seat(0)
    await passTime(database, 300)
    expect((await office.heartbeat(first.id)).status).toBe(410)
    expect((await office.acquire(1)).status).toBe(409)
    expect((await office.heartbeat(second.id)).status).toBe(200)
    expectConsistent(await poolPicture(database, await office.poolId()))
  })

  test('that is already granted does not change with the product', async () => {
    const office = await SeatOffice.open(server, { policy: { leaseSeconds: 600 } })
    const session = await office.seat(0)
    await office.setPolicy({ leaseSeconds: 30 })
    const { body } = await office.heartbeat(session.id)
    expect(secondsUntil(body.expiresAt)).toBeGreaterThan(500)
  })
})

describe('heartbeats', () => {
  test('for many sessions answer one for one, unknown ones too', async () => {
    const office = await SeatOffice.open(server, { seats: 3 })
    const other = await SeatOffice.open(server)
    const [alive, ended] = [await office.seat(0), await office.seat(1)]
    await office.release(ended.id)
    const foreign = await other.seat(0)
    const ids = [alive.id, ended.id, foreign.id, '0190a000-0000-7000-8000-000000000000', 'no-id', alive.id]
    const { body } = await office.byProduct('POST', '/sessions/heartbeats', { ids })
    const unknown = { reason: 'not_found', endedAt: null }
    expect(body.items).toMatchObject([
      { id: alive.id, expiresAt: expect.any(String) },
      { id: ended.id, ended: { reason: 'released', endedAt: expect.any(String) } },
      { id: foreign.id, ended: unknown },
      { id: ids[3], ended: unknown },
      { id: 'no-id', ended: unknown },
      { id: alive.id, expiresAt: expect.any(String) },
    ])
    expect((await other.heartbeat(foreign.id)).body.expiresAt).toBeDefined()
  })

  test('that come without a body, or change the activity, extend the lease all the same', async () => {
    const office = await SeatOffice.open(server)
    const session = await office.seat(0)
    await passTime(database, 500)
    const plain = await office.byProduct('POST', `/sessions/${session.id}/heartbeat`)
    expect(plain.status).toBe(200)
    await passTime(database, 500)
    const changed = await office.heartbeat(session.id, { activity: 'unattended' })
    expect(secondsUntil(changed.body.expiresAt)).toBeGreaterThan(590)
    expect((await office.byAdmin('GET', '/sessions')).body.items).toMatchObject([{ activity: 'unattended' }])
    await office.heartbeat(session.id, { activity: 'unattended' })
    expect(await office.journal()).toEqual(['granted', 'activity'])
  })
})

describe('the end of the license', () => {
  test('caps leases; after it nobody gets a seat and heartbeats say why', async () => {
    const office = await SeatOffice.open(server)
    const endsAt = new Date(Date.now() + 100_000)
    await office.setSeats({ concurrent: 1 }, endsAt)
    const session = await office.seat(0)
    expect(session.expiresAt).toBe(endsAt.toISOString())
    expect((await office.heartbeat(session.id)).body.expiresAt).toBe(endsAt.toISOString())
    await passTime(database, 101)
    await database.query(`update pools set ends_at = ends_at - interval '101 seconds' where account_id = $1`, [
      office.accountId,
    ])
    expect(await office.heartbeat(session.id)).toMatchObject({ status: 410, body: { reason: 'license_expired' } })
    expect(await office.acquire(1)).toMatchObject({ status: 403, body: { code: 'license_expired' } })
    expect(await office.journal()).toEqual(['granted', 'ended license_expired', 'refused license_expired'])
  })

  test('does not cut a lease that was granted before it was known', async () => {
    const office = await SeatOffice.open(server)
    const session = await office.seat(0)
    await office.setSeats({ concurrent: 1 }, new Date(Date.now() - 1_000))
    expect((await office.heartbeat(session.id)).body.expiresAt).toBe(session.expiresAt)
  })

  test('ends offers: nobody claims a seat that is not there any more', async () => {
    const office = await SeatOffice.open(server)
    const session = await office.seat(0)
    const ticket = await office.queue(1)
    await office.release(session.id)
    await office.setSeats({ concurrent: 1 }, new Date(Date.now() - 1_000))
    expect((await office.poll(ticket)).body).toMatchObject({ code: 'ticket_lost', reason: 'license_expired' })
  })
})

describe('a session that an administrator ended', () => {
  test('stays ended; its user gets no seat for the cool-down, only the end of the line', async () => {
    const office = await SeatOffice.open(server, { people: 4, policy: { cooldownSeconds: 60 } })
    const session = await office.seat(0, { device: { id: 'desk' } })
    const before = await office.queue(1)
    await office.end([session.id], 'Somebody else needs it')
    expect((await office.heartbeat(session.id)).body.reason).toBe('ended_by_admin')
    const refused = await office.acquire(0, { device: { id: 'desk' } })
    expect(refused).toMatchObject({ status: 409, body: { code: 'cooling_down' } })
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(55)
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60)
    const place = await office.acquire(0, { wait: true })
    expect(place).toMatchObject({ status: 202, body: { position: 2 } })
    expect((await office.poll(before)).body.state).toBe('granted')
    expect((await office.heartbeat(session.id)).body.reason).toBe('ended_by_admin')
  })

  test('a free seat is not for its user either until the cool-down is over, but through the line it is', async () => {
    const office = await SeatOffice.open(server, { seats: 2, policy: { cooldownSeconds: 60 } })
    const ended = await office.seat(0)
    await office.end([ended.id])
    expect((await office.acquire(0)).body.code).toBe('cooling_down')
    const ticket = await office.queue(0)
    expect((await office.poll(ticket)).body.state).toBe('granted')
    const other = await office.seat(1)
    await office.end([other.id])
    await passTime(database, 61)
    expect((await office.acquire(1)).status).toBe(201)
  })

  test('is answered for 24 hours, then not found', async () => {
    const office = await SeatOffice.open(server)
    const { id } = await office.seat(0)
    await office.release(id)
    const age = (hours: number) =>
      database.query(
        'update seat_journal set ended_at = clock_timestamp() - make_interval(hours => $2) where session_id = $1',
        [id, hours],
      )
    await age(23)
    expect((await office.heartbeat(id)).status).toBe(410)
    expect((await office.release(id)).status).toBe(204)
    await age(25)
    expect((await office.heartbeat(id)).status).toBe(404)
    expect((await office.release(id)).status).toBe(404)
  })
})

describe('a pool that shrinks and grows', () => {
  test('drains: nobody is cut off, nothing is granted until use is below the total', async () => {
    const office = await SeatOffice.open(server, { people: 5, seats: 3 })
    const sessions = [await office.seat(0), await office.seat(1), await office.seat(2)]
    await office.setSeats({ concurrent: 1 })
    const ticket = await office.queue(3)
    for (const { id } of sessions) expect((await office.heartbeat(id)).status).toBe(200)
    const picture = () => poolPicture(database, Number(poolId))
    const poolId = await office.poolId()
    for (const [left, { id }] of [sessions[0], sessions[1]].entries()) {
      await office.release(id)
      expect((await office.acquire(4)).body).toMatchObject({ code: 'seats_exhausted', capacity: 1, inUse: 2 - left })
      expect((await office.poll(ticket)).body.state).toBe('waiting')
      expectConsistent(await picture())
    }
    await office.release(sessions[2].id)
    expect((await office.poll(ticket)).body.state).toBe('granted')
    expect(await picture()).toMatchObject({ numbers: [1], held: 1 })
  })

  test('shrinks again in the moment in which a lease is found to be over', async () => {
    const office = await SeatOffice.open(server, { people: 4, seats: 3 })
    const sessions = [await office.seat(0), await office.seat(1)]
    await passTime(database, 300)
    const last = await office.seat(2)
    await office.setSeats({ concurrent: 2 })
    for (const { id } of sessions.slice(0, 1)) await office.release(id)
    // Seat 2 is held until its lease is over, and seat 3 after that: seat 1 comes back, and goes at once.
    await office.heartbeat(sessions[1].id)
    await database.query('update sessions set expires_at = clock_timestamp() where id = $1', [last.id])
    await database.query('update pools set next_ending = clock_timestamp() where id = $1', [await office.poolId()])
    await office.setSeats({ concurrent: 1 })
    const picture = await poolPicture(database, await office.poolId())
    expectConsistent(picture)
    expect(picture.numbers).toEqual([2])
    expect((await office.heartbeat(sessions[1].id)).status).toBe(200)
  })

  test('hands out fencing numbers that only grow', async () => {
    const office = await SeatOffice.open(server, { seats: 2 })
    const fences: number[] = []
    for (const total of [2, 0, 1, 3, 1]) {
      await office.setSeats({ concurrent: total })
      if (total === 0) continue
      const session = await office.seat(0)
      fences.push(session.fence)
      await office.release(session.id)
    }
    expect(fences).toEqual([...new Set(fences)].sort((a, b) => a - b))
    expect(fences).toHaveLength(4)
  })

  test('without any seat left nobody may wait for one', async () => {
    const office = await SeatOffice.open(server)
    await office.setSeats({ concurrent: 0 })
    expect(await office.acquire(0, { wait: true })).toMatchObject({
      status: 409,
      body: { code: 'seats_exhausted', capacity: 0 },
    })
  })
})
