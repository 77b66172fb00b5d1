// Acquire and release through the seat engine, the way the routes call it: distinct users, no Idempotency-Key.
import { pino } from 'pino'
import type { Database } from '../../server/src/platform/database/database.ts'
import { SeatEngine } from '../../server/src/seats/seats.ts'
import { type BenchWorld, benchWorld, type WorldSize } from './bench-world.ts'
import { roundsPerSecond } from './cycles.ts'

export interface EngineSeats {
  world: BenchWorld
  engine: SeatEngine
  /** One acquire and the release of what was granted. */
  cycle(pool: number, user: number): Promise<void>
  stop(): Promise<void>
}

/** Makes the world and lets everybody in it work once, so that what follows measures the steady state. */
export async function engineSeats(database: Database, size: WorldSize): Promise<EngineSeats> {
  const engine = new SeatEngine(database, pino({ level: 'error' }))
  await engine.start()
  const world = await benchWorld(database, engine, size)
  const scope = { accountId: null, productId: world.productId, userId: null }
  const cycle = async (pool: number, user: number) => {
    const place = world.pools[pool]
    const id = place?.users[user]
    if (!place || !id) throw new Error(`the world has no user ${user} of pool ${pool}`)
    const answer = await engine.acquire({
      accountId: place.accountId,
      productId: world.productId,
      user: id,
      device: null,
      activity: 'idle',
      wait: false,
      idempotencyKey: null,
    })
    if (answer.outcome !== 'granted') throw new Error(`an acquire was answered ${answer.outcome}`)
    await engine.release(answer.session.id, { ...scope, accountId: place.accountId })
  }
  for (let user = 0; user < size.usersPerPool; user++)
    for (let first = 0; first < size.pools; first += 500)
      await Promise.all(world.pools.slice(first, first + 500).map((_pool, index) => cycle(first + index, user)))
  return { world, engine, cycle, stop: () => engine.stop() }
}

/** Which pool and user a caller takes: all callers have users of their own. */
export const ownUser = (caller: number, pools: number) => [caller % pools, Math.floor(caller / pools)] as const

export function engineRate(seats: EngineSeats, callers: number, seconds: number) {
  const pools = seats.world.pools.length
  return roundsPerSecond(callers, seconds, (caller) => seats.cycle(...ownUser(caller, pools)))
}
