// Acquire and release through the seat engine, the way the routes call it: distinct users, no Idempotency-Key.
import { pino } from 'pino'
import type { Database } from '../../server/src/platform/database/database.ts'
import { SeatEngine } from '../../server/src/seats/seats.ts'
import { type BenchWorld, benchWorld, type WorldSize } from './bench-world.ts'
import { roundsPerSecond } from './cycles.ts'

export interface EngineSeats {
  world: BenchWorld
  engine: SeatEngine
  /** The id of the session that was granted. */
  acquire(pool: number, user: number): Promise<string>
  release(pool: number, sessionId: string): Promise<void>
  /** Waits in line; the id of the ticket. */
  join(pool: number, user: number): Promise<string>
  /** Asks until the seat is there; the id of the session. */
  claim(pool: number, ticketId: string): Promise<string>
  /** One acquire and the release of what was granted. */
  cycle(pool: number, user: number): Promise<void>
  stop(): Promise<void>
}

export interface EngineSize extends WorldSize {
  /** Whether everybody works once before anything is measured; true unless told. */
  everybodyOnce?: boolean
}

/** Makes the world and lets everybody in it work once, so that what follows measures the steady state. */
export async function engineSeats(database: Database, size: EngineSize): Promise<EngineSeats> {
  const engine = new SeatEngine(database, pino({ level: 'error' }))
  await engine.start()
  const world = await benchWorld(database, engine, size)
  const placeOf = (pool: number) => {
    const place = world.pools[pool]
    if (!place) throw new Error(`the world has no pool ${pool}`)
    return place
  }
  const scopeOf = (pool: number) => ({ accountId: placeOf(pool).accountId, productId: world.productId, userId: null })
  const ask = (pool: number, user: number, wait: boolean) => {
    const place = placeOf(pool)
    const id = place.users[user]
    if (!id) throw new Error(`the world has no user ${user} of pool ${pool}`)
    return engine.acquire({
      ...{ accountId: place.accountId, productId: world.productId, user: id, device: null, activity: 'idle', wait },
      idempotencyKey: null,
    })
  }
  const acquire = async (pool: number, user: number) => {
    const answer = await ask(pool, user, false)
    if (answer.outcome !== 'granted') throw new Error(`an acquire was answered ${answer.outcome}`)
    return answer.session.id
  }
  const release = (pool: number, sessionId: string) => engine.release(sessionId, scopeOf(pool))
  const join = async (pool: number, user: number) => {
    const answer = await ask(pool, user, true)
    if (answer.outcome !== 'waiting') throw new Error(`who wanted to wait was answered ${answer.outcome}`)
    return answer.ticket.id
  }
  const claim = async (pool: number, ticketId: string) => {
    const scope = scopeOf(pool)
    for (;;) {
      const answer = await engine.run(scope.accountId, { kind: 'claim', ticketId, scope })
      if (answer.outcome === 'granted') return answer.session.id
      if (answer.outcome !== 'waiting') throw new Error(`a claim was answered ${answer.outcome}`)
    }
  }
  const cycle = async (pool: number, user: number) => release(pool, await acquire(pool, user))
  if (size.everybodyOnce ?? true)
    for (let user = 0; user < size.usersPerPool; user++)
      for (let first = 0; first < size.pools; first += 500)
        await Promise.all(world.pools.slice(first, first + 500).map((_pool, index) => cycle(first + index, user)))
  return { world, engine, acquire, release, join, claim, cycle, stop: () => engine.stop() }
}

/** Which pool and user a caller takes: all callers have users of their own. */
export const ownUser = (caller: number, pools: number) => [caller % pools, Math.floor(caller / pools)] as const

export function engineRate(seats: EngineSeats, callers: number, seconds: number) {
  const pools = seats.world.pools.length
  return roundsPerSecond(callers, seconds, (caller) => seats.cycle(...ownUser(caller, pools)))
}
