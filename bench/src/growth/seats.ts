// More seats in as many pools, half of them taken: does a batch care how large a pool is?
import type { EngineSeats } from '../engine-seats.ts'
import { type Growth, inClosedLoop, onEngine, type Point, roundColumns, type Series } from './series.ts'

const poolCount = 10

export const seats: Series = {
  name: 'seats',
  title: 'Seats in 10 pools, half of them taken',
  columns: [{ key: 'seats', title: 'seats' }, { key: 'cycles', title: 'acquire + release a second' }, ...roundColumns],
  plot: { lines: ['cycles'], y: 'acquire + release a second', xScale: 'log' },
  async measure(growth) {
    const sizes = growth.smoke ? [1_000] : [1_000, 10_000, 100_000, 1_000_000]
    const points: Point[] = []
    for (const size of sizes) {
      growth.say(`${size.toLocaleString('en')} seats`)
      points.push(await withSeats(growth, size))
    }
    return points
  },
}

function withSeats(growth: Growth, total: number): Promise<Point> {
  const perPool = total / poolCount
  const taken = perPool / 2
  // Whoever works has a free seat: with the smallest pools fewer work at once.
  const callers = Math.min(growth.callers, poolCount * taken)
  const usersPerPool = taken + Math.ceil(callers / poolCount)
  const size = { pools: poolCount, seats: perPool, usersPerPool, everybodyOnce: false }
  return onEngine(growth, size, async (engine) => {
    await fill(engine, growth.callers, taken)
    const cycle = (caller: number) => engine.cycle(caller % poolCount, taken + Math.floor(caller / poolCount))
    const { perSecond: cycles, ...times } = await inClosedLoop(growth, callers, cycle)
    return { seats: total, cycles, ...times }
  })
}

/** The first `taken` people of each pool take their seats, and keep them. */
export async function fill({ world, acquire }: EngineSeats, callers: number, taken: number): Promise<void> {
  let next = 0
  const all = taken * world.pools.length
  const worker = async () => {
    for (let seat = next++; seat < all; seat = next++)
      await acquire(seat % world.pools.length, Math.floor(seat / world.pools.length))
  }
  await Promise.all(Array.from({ length: callers }, worker))
}
