// More pools, each of another customer: from a single one that everybody wants to ten thousand.
import { percentile, roundsPerSecond } from '../cycles.ts'
import { type Growth, onEngine, type Point, type Series, tenths, whole } from './series.ts'

export const pools: Series = {
  name: 'pools',
  title: 'Pools, each of a customer of its own',
  columns: [
    { key: 'pools', title: 'pools' },
    { key: 'cycles', title: 'acquire + release a second' },
    { key: 'median', title: 'median (ms)' },
    { key: 'p99', title: '99th percentile (ms)' },
  ],
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
    await roundsPerSecond(callers, growth.warmUpSeconds, cycle)
    const { perSecond, milliseconds } = await roundsPerSecond(callers, growth.seconds, cycle)
    const [median, p99] = [percentile(milliseconds, 0.5), percentile(milliseconds, 0.99)].map(tenths)
    return { pools: count, cycles: whole(perSecond), median: median ?? 0, p99: p99 ?? 0 }
  })
}
