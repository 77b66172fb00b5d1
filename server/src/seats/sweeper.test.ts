// What the sweeper finds, however long nobody swept.
import pino from 'pino'
import { afterAll, expect, test } from 'vitest'
import { seatWorld } from '../testing/seat-world.ts'
import { testDatabase } from '../testing/test-database.ts'
import { SeatEngine } from './seats.ts'

const { database } = await testDatabase()
const engine = new SeatEngine(database, pino({ level: 'silent' }))
afterAll(() => engine.stop())

test('after months in which no server ran everything that is over ends', async () => {
  const worlds = [await seatWorld(database, engine), await seatWorld(database, engine)]
  for (const [index, world] of worlds.entries()) {
    await engine.acquire(world.request(world.users[0] ?? ''))
    const values = [world.poolId, index === 0 ? 90 * 86_400 : 60]
    await database.query(
      'update sessions set expires_at = now() - make_interval(secs => $2) where pool_id = $1',
      values,
    )
    await database.query('update pools set next_ending = now() - make_interval(secs => $2) where id = $1', values)
  }
  await engine.start()
  const running = async () => {
    const { rows } = await database.query<{ count: number }>('select count(*)::integer as count from sessions')
    return rows[0]?.count
  }
  await expect.poll(running, { timeout: 20_000 }).toBe(0)
})
