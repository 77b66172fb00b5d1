// Our outages free nobody's seat. Two servers, neither of which ticks or sweeps: what answers is what gives back.
import { beforeEach, describe, expect, test } from 'vitest'
import { SeatOffice } from '../testing/seat-office.ts'
import { passTime } from '../testing/seat-world.ts'
import { quietApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'

const { database, connect } = await testDatabase()
const one = await quietApp(database)
const two = await quietApp(connect())

const tickedSecondsAgo = (seconds: number) =>
  database.query('update server_ticks set at = clock_timestamp() - make_interval(secs => $1)', [seconds])

beforeEach(() => tickedSecondsAgo(-3600))

/** No server was there for so long: the last tick was at its beginning. */
async function outage(seconds: number): Promise<void> {
  await passTime(database, seconds)
  await tickedSecondsAgo(seconds)
}

async function secondsLeft(sessionId: string): Promise<number> {
  const { rows } = await database.query<{ left: number }>(
    'select extract(epoch from expires_at - clock_timestamp())::float8 as left from sessions where id = $1',
    [sessionId],
  )
  return rows[0]?.left ?? Number.NaN
}

const policy = { leaseSeconds: 30, pollSeconds: 5, claimSeconds: 20 }
/** A session with 10 of its 30 seconds left, one who waits, and one who was offered a seat. */
async function busyOffice() {
  const office = await SeatOffice.open(one, { people: 4, seats: 2, policy })
  const [session, other] = [await office.seat(0), await office.seat(1)]
  const offered = await office.queue(2)
  await office.release(other.id)
  await passTime(database, 8)
  const waiting = await office.queue(3)
  await passTime(database, 12)
  expect((await office.poll(waiting)).body.state).toBe('waiting')
  // The offer's window would be over by now: it has some of it left instead.
  await database.query(`update tickets set lives_until = clock_timestamp() + interval '15 seconds' where id = $1`, [
    offered,
  ])
  await database.query(`update holds set kept_until = clock_timestamp() + interval '15 seconds' where ticket_id = $1`, [
    offered,
  ])
  return { office, session, offered, waiting }
}

describe.each([
  ['a heartbeat', ({ office, session }) => office.heartbeat(session.id)],
  [
    'a heartbeat for many',
    ({ office, session }) => office.byProduct('POST', '/sessions/heartbeats', { ids: [session.id] }),
  ],
  ['somebody else who wants a seat', ({ office }) => office.acquire(1)],
  ['a waiter who asks', ({ office, waiting }) => office.poll(waiting)],
  [
    'somebody who asks how it ended',
    async ({ office: { accountId, productId }, session }) =>
      expect(await one.services.seats.endings([session.id], { accountId, productId, userId: null })).toEqual([]),
  ],
  [
    'somebody who watches the session',
    async ({ office: { accountId, productId }, session }) => {
      const following = one.services.sessionEndings.follow(session.id, { accountId, productId, userId: null })
      expect(await following.first()).toBeNull()
    },
  ],
  ['a server that starts', () => one.services.seats.giveBackOutage()],
] as [string, (busy: Awaited<ReturnType<typeof busyOffice>>) => Promise<unknown>][])(
  'after an outage the first that comes is %s',
  (_who, comes) => {
    test('and nobody has lost a seat, an offer or a place', async () => {
      const busy = await busyOffice()
      await outage(60)
      await comes(busy)
      const { office, session, offered, waiting } = busy
      expect((await office.poll(waiting)).body).toMatchObject({ state: 'waiting' })
      expect((await office.on(two).heartbeat(session.id)).status).toBe(200)
      expect((await office.poll(offered)).body.state).toBe('granted')
      expect((await office.journal()).filter((entry) => /lost|expired/.test(entry))).toEqual([])
    })
  },
)

test('what was left of a lease is left after the outage too, not more', async () => {
  const office = await SeatOffice.open(one, { policy })
  const { id } = await office.seat(0)
  await passTime(database, 18)
  await outage(120)
  expect((await office.acquire(1)).status).toBe(409)
  await tickedSecondsAgo(-3600)
  const left = await secondsLeft(id)
  expect(left).toBeGreaterThan(5)
  expect(left).toBeLessThan(13)
  await passTime(database, 14)
  expect((await office.heartbeat(id)).status).toBe(410)
})

test('a seat that was given as soon as the database was back gets no time on top: none is kept for longer than a lease', async () => {
  const office = await SeatOffice.open(one, { policy })
  const { id } = await office.seat(0)
  // The tick comes after it, and finds that the one before is long ago.
  await tickedSecondsAgo(20)
  await one.services.seats.giveBackOutage()
  const left = await secondsLeft(id)
  expect(left).toBeGreaterThan(20)
  expect(left).toBeLessThanOrEqual(30)
})

test('an outage is given back once, though two servers find it at the same moment', async () => {
  const office = await SeatOffice.open(one, { people: 6, policy })
  const { id } = await office.seat(0)
  await outage(60)
  await Promise.all([
    ...[1, 2, 3, 4].map((index) => office.on(index % 2 === 0 ? one : two).acquire(index)),
    one.services.seats.giveBackOutage(),
    two.services.seats.giveBackOutage(),
  ])
  expect(await secondsLeft(id)).toBeLessThan(31)
  expect((await office.acquire(5)).status).toBe(409)
  expect((await office.heartbeat(id)).status).toBe(200)
})

test('a pause of less than five seconds gives nothing back', async () => {
  const office = await SeatOffice.open(one, { policy: { leaseSeconds: 30 } })
  const { id } = await office.seat(0)
  await passTime(database, 27)
  await passTime(database, 4)
  await tickedSecondsAgo(4)
  expect((await office.heartbeat(id)).status).toBe(410)
})

test('at most ten minutes are given back', async () => {
  const office = await SeatOffice.open(one, { people: 3, seats: 2, policy: { leaseSeconds: 300 } })
  const short = await office.seat(0)
  await passTime(database, 200)
  const long = await office.seat(1)
  await outage(800)
  expect((await office.heartbeat(short.id)).body.reason).toBe('expired')
  await tickedSecondsAgo(-3600)
  const left = await secondsLeft(long.id)
  expect(left).toBeGreaterThan(90)
  expect(left).toBeLessThan(101)
})

test('what was over before the outage stays over', async () => {
  const office = await SeatOffice.open(one, { policy })
  const { id } = await office.seat(0)
  await passTime(database, 31)
  await outage(60)
  expect((await office.heartbeat(id)).body.reason).toBe('expired')
  expect((await office.acquire(1)).status).toBe(201)
})

test('nothing is given back beyond the end of the license', async () => {
  const office = await SeatOffice.open(one, { policy })
  const endsAt = new Date(Date.now() + 15_000)
  await office.setSeats({ concurrent: 1 }, endsAt)
  const { id } = await office.seat(0)
  await outage(60)
  await one.services.seats.giveBackOutage()
  const { rows } = await database.query<{ expires_at: Date }>('select expires_at from sessions where id = $1', [id])
  expect(rows[0]?.expires_at.getTime()).toBeLessThanOrEqual(endsAt.getTime())
})

test('who looks at once after an outage sees everybody who kept their seat and their place', async () => {
  const office = await SeatOffice.open(one, { people: 3, seats: 1, policy: { leaseSeconds: 30 } })
  const looks = ['/sessions', '/waiting', '/seating-plan'] as const
  for (const look of looks) {
    await tickedSecondsAgo(0)
    const session = await office.seat(0)
    const ticket = await office.queue(1)
    await outage(40)
    const { status, body } = await office.byAdmin('GET', look)
    const room = body.rooms?.find(({ product }: { product: string }) => product === office.product)
    expect([look, status, body.total ?? [room.sessions.length, room.line.length]]).toEqual([
      look,
      200,
      look === '/seating-plan' ? [1, 1] : 1,
    ])
    await office.leave(ticket)
    await office.release(session.id)
  }
})
