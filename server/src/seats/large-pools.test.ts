// Pools of very many seats, and one that has seen very many holders: growing and shrinking them is one transaction, during which the server does everything else.
import { monitorEventLoopDelay } from 'node:perf_hooks'
import pino from 'pino'
import { expect, test } from 'vitest'
import { type SeatWorld, seatWorld, touchPools } from '../testing/seat-world.ts'
import { testDatabase } from '../testing/test-database.ts'
import { SeatEngine } from './seats.ts'
import { estimatedWaitSeconds } from './session-view.ts'

/** `LARGE_POOL=1000000`: as many as a license may have. */
const many = Number(process.env.LARGE_POOL ?? 150_000)

const { database } = await testDatabase()
// Not started: nothing ticks and sweeps but the calls themselves.
const engine = new SeatEngine(database, pino({ level: 'silent' }))
await database.query(`update server_ticks set at = clock_timestamp() + interval '1 hour'`)

async function setTotal({ accountId, productId }: SeatWorld, total: number | null): Promise<void> {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  const started = performance.now()
  delay.enable()
  await database.transaction((tx) =>
    engine.setLines(tx, accountId, [{ productId, kind: 'concurrent', resource: '', total }], null),
  )
  delay.disable()
  if (process.env.LARGE_POOL)
    console.info(
      `${total}: ${Math.round(performance.now() - started)} ms, standstill ${Math.round(delay.max / 1e6)} ms`,
    )
}

async function shape({ poolId }: SeatWorld) {
  const { rows } = await database.query(
    `select p.seats, p.top, p.held, length(p.occupied) as bytes, s.count::integer as rows, s.first, s.last
       from pools p,
            (select count(*) as count, min(number) as first, max(number) as last from seats where pool_id = $1) s
      where p.id = $1`,
    [poolId],
  )
  return rows[0]
}

const whole = (seats: number, held = 0) => ({
  ...{ seats, held, rows: seats, top: seats, bytes: Math.ceil(seats / 8) },
  ...{ first: seats === 0 ? null : 1, last: seats === 0 ? null : seats },
})

async function seat(world: SeatWorld, user: number) {
  const answer = await engine.acquire(world.request(world.users[user] ?? ''))
  if (answer.outcome !== 'granted') throw new Error(`answered ${answer.outcome}`)
  return answer.session
}

test('a pool of very many seats grows and shrinks', async () => {
  const world = await seatWorld(database, engine, { seats: 0 })
  await setTotal(world, many)
  expect(await shape(world)).toEqual(whole(many))
  await setTotal(world, 0)
  expect(await shape(world)).toEqual(whole(0))
}, 120_000)

test('very many seats drain as they are given back, down to the first ones', async () => {
  const world = await seatWorld(database, engine, { seats: 0, users: 6 })
  await setTotal(world, many)
  const sessions = [await seat(world, 0), await seat(world, 1), await seat(world, 2), await seat(world, 3)]
  // As if everybody before them had left.
  const highest = [many, many - 7, Math.floor(many / 2)]
  for (const [index, number] of highest.entries()) {
    const { id, number: had } = sessions[index + 1] ?? {}
    await database.query('update holds set number = $3 where pool_id = $1 and number = $2', [world.poolId, had, number])
    await database.query('update sessions set number = $2 where id = $1', [id, number])
  }
  await database.query(
    `update pools set occupied = set_bit(set_bit(set_bit(
            set_bit(set_bit(set_bit(occupied, 1, 0), 2, 0), 3, 0), $2, 1), $3, 1), $4, 1)
      where id = $1`,
    [world.poolId, ...highest.map((number) => number - 1)],
  )
  await setTotal(world, 3)
  expect(await shape(world)).toMatchObject({ seats: 4, held: 4, rows: 4, top: many })
  const drop = (index: number) => engine.release(sessions[index]?.id ?? '', world.scope)
  await drop(1)
  expect(await shape(world)).toMatchObject({ seats: 3, rows: 3, top: many - 7 })
  await drop(2)
  expect(await shape(world)).toMatchObject({ seats: 3, rows: 3, top: Math.floor(many / 2) })
  expect((await seat(world, 4)).number).toBe(2)
  await drop(3)
  expect(await shape(world)).toEqual(whole(3, 2))
  expect((await seat(world, 5)).number).toBe(3)
}, 120_000)

test('a pool that drains and becomes unrestricted takes new numbers', async () => {
  const world = await seatWorld(database, engine, { seats: 3 })
  const [first, second, third] = [await seat(world, 0), await seat(world, 1), await seat(world, 2)]
  await engine.release(first.id, world.scope)
  await setTotal(world, 1)
  await engine.release(second.id, world.scope)
  await setTotal(world, null)
  expect(await shape(world)).toMatchObject({ seats: 1, rows: 1, first: 3, top: 3 })
  expect(third.number).toBe(3)
  expect([(await seat(world, 3)).number, (await seat(world, 4)).number]).toEqual([4, 5])
  expect(await shape(world)).toMatchObject({ seats: 3, rows: 3, held: 3, top: 5 })
})

test('however many holds have ended, the line is told how long it takes', async () => {
  const world = await seatWorld(database, engine, { seats: 1 })
  await database.query('update pools set hold_seconds = 100, holds_ended = 2147483647 where id = $1', [world.poolId])
  const { id } = await seat(world, 0)
  await engine.release(id, world.scope)
  await touchPools(database)
  await seat(world, 1)
  const answer = await engine.acquire(world.request(world.users[2] ?? '', { wait: true }))
  if (answer.outcome !== 'waiting') throw new Error(`answered ${answer.outcome}`)
  // One of no time at all among twenty.
  const estimate = estimatedWaitSeconds(answer.place.pool, 0)
  expect(estimate).toBeGreaterThanOrEqual(95)
  expect(estimate).toBeLessThan(100)
})
