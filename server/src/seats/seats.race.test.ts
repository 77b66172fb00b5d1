// What must hold when many callers want the same seat at the same moment, on two servers that share one database.
import pino from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SeatWorld, seatWorld } from '../testing/seat-world.ts'
import { testDatabase } from '../testing/test-database.ts'
import type { SeatSession } from './seat-types.ts'
import { SeatEngine } from './seats.ts'

const { database, connect } = await testDatabase()
const silent = pino({ level: 'silent' })
const one = new SeatEngine(database, silent)
const two = new SeatEngine(connect(), silent)
const servers = [one, two]

beforeAll(() => Promise.all(servers.map((server) => server.start())))
afterAll(() => Promise.all(servers.map((server) => server.stop())))

const server = (index: number) => (index % 2 === 0 ? one : two)

async function holdsOf(world: SeatWorld): Promise<number> {
  const { rows } = await database.query<{ count: number }>('select count(*) from holds where pool_id = $1', [
    world.poolId,
  ])
  return rows[0]?.count ?? -1
}

describe('500 people want one of 10 seats at once, over two servers', () => {
  let world: SeatWorld
  let granted: SeatSession[] = []
  let waiting: string[] = []

  beforeAll(async () => {
    world = await seatWorld(database, one, { users: 500, seats: 10 })
  })

  test('exactly 10 get one, the others a place in line', async () => {
    const answers = await Promise.all(
      world.users.map((user, index) => server(index).acquire(world.request(user, { wait: true }))),
    )
    granted = answers.flatMap((answer) => (answer.outcome === 'granted' ? [answer.session] : []))
    waiting = answers.flatMap((answer) => (answer.outcome === 'waiting' ? [answer.ticket.id] : []))
    expect(granted).toHaveLength(10)
    expect(waiting).toHaveLength(490)
    expect(new Set(granted.map((session) => session.number)).size).toBe(10)
    expect(new Set(granted.map((session) => session.fence)).size).toBe(10)
    expect(await holdsOf(world)).toBe(10)
  })

  test('ending one session lets exactly the first in line in', async () => {
    const { rows } = await database.query<{ id: string }>(
      `select id from tickets where pool_id = $1 and state = 'waiting' order by number limit 1`,
      [world.poolId],
    )
    const first = rows[0]?.id
    const ended = granted[0]
    if (!first || !ended) throw new Error('nobody waits')
    await two.release(ended.id, world.scope)
    const claims = await Promise.all(
      waiting.map((ticketId, index) =>
        server(index).run(world.accountId, { kind: 'claim', ticketId, scope: world.scope }),
      ),
    )
    const entered = waiting.filter((_, index) => claims[index]?.outcome === 'granted')
    expect(entered).toEqual([first])
    expect(await holdsOf(world)).toBe(10)
  })
})

test('a person who asks from twenty devices at once holds one seat', async () => {
  const world = await seatWorld(database, one, { users: 2, seats: 10, policy: { maxSessionsPerSeat: 20 } })
  const [user = ''] = world.users
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      server(index).acquire(
        world.request(user, { device: { id: `device ${index}, "quoted" {x}`, name: null, platform: null } }),
      ),
    ),
  )
  const numbers = answers.map((answer) => answer.outcome === 'granted' && answer.session.number)
  expect(new Set(numbers)).toEqual(new Set([numbers[0]]))
  expect(await holdsOf(world)).toBe(1)
})

test('a simultaneous twin under one Idempotency-Key gets the same session', async () => {
  const world = await seatWorld(database, one, { users: 1, seats: 10 })
  const [user = ''] = world.users
  const idempotencyKey = {
    credentialId: world.accountId,
    route: 'POST /sessions',
    key: 'twin',
    bodyHash: Buffer.from('same'),
  }
  const answers = await Promise.all(
    Array.from({ length: 30 }, (_, index) => server(index).acquire(world.request(user, { idempotencyKey }))),
  )
  const ids = answers.map((answer) =>
    answer.outcome === 'granted'
      ? answer.session.id
      : answer.outcome === 'replayed'
        ? (answer.body as { id: string }).id
        : answer.outcome,
  )
  expect(new Set(ids).size).toBe(1)
  const { rows } = await database.query('select id from sessions where pool_id = $1', [world.poolId])
  expect(rows).toHaveLength(1)
  const other = await one.acquire(
    world.request(user, { idempotencyKey: { ...idempotencyKey, bodyHash: Buffer.from('other') } }),
  )
  expect(other.outcome).toBe('key_reused')
})

test('totals that shrink and grow under load never let more in than there are seats', async () => {
  const world = await seatWorld(database, one, { users: 60, seats: 8 })
  const line = { productId: world.productId, kind: 'concurrent' as const, resource: '' }
  const fences: number[] = []
  let stop = false
  const workers = world.users.map(async (user, index) => {
    while (!stop) {
      const answer = await server(index).acquire(world.request(user))
      if (answer.outcome !== 'granted') continue
      fences.push(answer.session.fence)
      await server(index + 1).release(answer.session.id, world.scope)
    }
  })
  const totals = [3, 12, 1, 8, 0, 5, 2, 9, 4]
  for (const total of totals) {
    await database.transaction((tx) => two.setLines(tx, world.accountId, [{ ...line, total }], null))
    for (let look = 0; look < 20; look++) {
      const { rows } = await database.query<{ held: number; seats: number; holds: number; rows: number }>(
        `select p.held, p.seats, (select count(*) from holds h where h.pool_id = p.id) as holds,
                (select count(*) from seats s where s.pool_id = p.id) as rows
           from pools p where id = $1`,
        [world.poolId],
      )
      const seen = rows[0]
      if (!seen) throw new Error('the pool is gone')
      expect(seen.holds).toBe(seen.held)
      expect(seen.rows).toBe(seen.seats)
      expect(seen.holds).toBeLessThanOrEqual(seen.rows)
      // A new total came after the last: what is above it drains, and nothing is granted meanwhile.
      expect(seen.rows).toBe(Math.max(total, seen.holds))
    }
  }
  stop = true
  await Promise.all(workers)
  expect(new Set(fences).size).toBe(fences.length)
  const { rows } = await database.query<{ number: number }>(
    'select number from seats where pool_id = $1 order by number',
    [world.poolId],
  )
  expect(rows.map(({ number }) => number)).toEqual([1, 2, 3, 4])
})
