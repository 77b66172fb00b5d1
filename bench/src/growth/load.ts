// Latency under load: calls come at random moments (a Poisson process), whether those before are answered or not, at a
// share of what callers in a closed loop have reached just before.
import { setTimeout as pause } from 'node:timers/promises'
import { percentile } from '../cycles.ts'
import { type EngineSeats, engineRate } from '../engine-seats.ts'
import { type Growth, onEngine, type Point, type Series, tenths, whole } from './series.ts'

const poolCount = 50
const usersPerPool = 200

export const load: Series = {
  name: 'load',
  title: 'Load, as a share of the most',
  columns: [
    { key: 'share', title: 'load (%)' },
    { key: 'calls', title: 'calls a second' },
    { key: 'median', title: 'median (ms)' },
    { key: 'p90', title: '90th percentile (ms)' },
    { key: 'p99', title: '99th percentile (ms)' },
    { key: 'p999', title: '99.9th percentile (ms)' },
  ],
  plot: { lines: ['median', 'p90', 'p99', 'p999'], y: 'milliseconds', xScale: 'linear' },
  measure(growth) {
    // Everybody has worked before: who comes for the first time is looked up one by one.
    const everybodyOnce = !growth.smoke
    const size = { pools: poolCount, seats: usersPerPool, usersPerPool, everybodyOnce }
    return onEngine(growth, size, async (engine) => {
      const most = growth.smoke ? 200 : await mostCycles(engine, growth)
      const points: Point[] = []
      for (const share of growth.smoke ? [0.5] : [0.1, 0.25, 0.5, 0.75, 0.9]) {
        const milliseconds = await openLoop(engine, most * share, growth.seconds)
        const at = (part: number) => tenths(percentile(milliseconds, part))
        points.push({
          ...{ share: 100 * share, calls: whole(milliseconds.length / growth.seconds) },
          ...{ median: at(0.5), p90: at(0.9), p99: at(0.99), p999: at(0.999) },
        })
      }
      return points
    })
  },
}

async function mostCycles(engine: EngineSeats, { callers, warmUpSeconds, seconds }: Growth): Promise<number> {
  await engineRate(engine, callers, warmUpSeconds)
  return (await engineRate(engine, callers, seconds)).perSecond
}

/** Milliseconds of each call, sorted. People who still work when their turn comes are passed over. */
async function openLoop(engine: EngineSeats, cyclesPerSecond: number, seconds: number): Promise<number[]> {
  const free = Array.from({ length: poolCount * usersPerPool }, (_, index) => index)
  const milliseconds: number[] = []
  const running = new Set<Promise<void>>()
  const timed = async <T>(call: Promise<T>): Promise<T> => {
    const before = performance.now()
    const answer = await call
    milliseconds.push(performance.now() - before)
    return answer
  }
  const work = async (person: number) => {
    const pool = person % poolCount
    const sessionId = await timed(engine.acquire(pool, Math.floor(person / poolCount)))
    await timed(engine.release(pool, sessionId))
    free.push(person)
  }
  const until = performance.now() + seconds * 1000
  for (let due = performance.now(); due < until; due += (-Math.log(1 - Math.random()) * 1000) / cyclesPerSecond) {
    if (performance.now() < due) await pause(due - performance.now())
    const person = free.shift()
    if (person === undefined) continue
    const done = work(person).finally(() => running.delete(done))
    running.add(done)
  }
  await Promise.all(running)
  return milliseconds.sort((a, b) => a - b)
}
