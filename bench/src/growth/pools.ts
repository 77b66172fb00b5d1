// More pools, each of another customer: from a single one that everybody wants to ten thousand.
import { type Growth, inClosedLoop, onEngine, type Point, roundColumns, type Series } from './series.ts'

export const pools: Series = {
  name: 'pools',
  title: 'Pools, each of a customer of its own',
  columns: [{ key: 'pools', title: 'pools' }, { key: 'cycles', title: 'acquire + release a second' }, ...roundColumns],
  plot: { lines: ['cycles'], y: 'acquire + release a second', xScale: 'log' },
  async measure(growth) {
    const points: Point[] = []
    for (const count of growth.smoke ? [1, 20] : [1, 10, 100, 1_000, 10_000]) {
      growth.say(`${count.toLocaleString('en')} pools`)
      points.push(await withPools(growth, count))
    }
    return points
  },
}

function withPools(growth: Growth, count: number): Promise<Point> {
  const { callers } = growth
  const usersPerPool = Math.ceil(callers / count)
  return onEngine(growth, { pools: count, seats: Math.max(100, usersPerPool), usersPerPool }, async (engine) => {
    // With more pools than callers each caller goes round its share of them.
    const share = Math.max(1, Math.floor(count / callers))
    const cycle = (caller: number, turn: number) =>
      engine.cycle((caller + callers * (turn % share)) % count, Math.floor(caller / count))
    const { perSecond: cycles, ...times } = await inClosedLoop(growth, callers, cycle)
    return { pools: count, cycles, ...times }
  })
}
