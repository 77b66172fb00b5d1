// What is measured while one thing grows: a table, and a plot of it.
import { Database } from '../../../server/src/platform/database/database.ts'
import type { BenchPostgres } from '../bench-postgres.ts'
import { percentile, roundsPerSecond } from '../cycles.ts'
import { type EngineSeats, type EngineSize, engineSeats } from '../engine-seats.ts'

export interface Growth {
  /** Only shows that everything still runs. */
  smoke: boolean
  seconds: number
  warmUpSeconds: number
  callers: number
  postgres: BenchPostgres
  say(text: string): void
}

/** Numbers by the keys of the columns. */
export type Point = Record<string, number>

export interface Series {
  name: string
  title: string
  /** The first is what grows. */
  columns: { key: string; title: string }[]
  plot: {
    /** Columns that are drawn, each as a line. */
    lines: string[]
    y: string
    xScale: 'log' | 'linear'
  }
  measure(growth: Growth): Promise<Point[]>
}

export interface Measured {
  series: Series
  points: Point[]
}

/** An engine on a database of its own, for as long as `work` takes. */
export async function onEngine<T>(
  { postgres }: Growth,
  size: EngineSize,
  work: (seats: EngineSeats, database: Database) => Promise<T>,
): Promise<T> {
  const address = await postgres.newDatabase()
  const database = new Database(address, { connections: 20 })
  try {
    const seats = await engineSeats(database, size)
    try {
      return await work(seats, database)
    } finally {
      await seats.stop()
    }
  } finally {
    await database.close()
    await postgres.dropDatabase(address)
  }
}

export const whole = (value: number) => Math.round(value)
export const tenths = (value: number) => Math.round(value * 10) / 10

/** Of how long a round takes, as `inClosedLoop` measures it. */
export const roundColumns = [
  { key: 'median', title: 'median (ms)' },
  { key: 'p99', title: '99th percentile (ms)' },
]

/** So many callers, each of whom starts its next round when it has done one; after a warm-up. */
export async function inClosedLoop(
  { warmUpSeconds, seconds }: Growth,
  callers: number,
  round: (caller: number, turn: number) => Promise<void>,
): Promise<{ perSecond: number; median: number; p99: number }> {
  await roundsPerSecond(callers, warmUpSeconds, round)
  const { perSecond, milliseconds } = await roundsPerSecond(callers, seconds, round)
  const at = (share: number) => tenths(percentile(milliseconds, share))
  return { perSecond: whole(perSecond), median: at(0.5), p99: at(0.99) }
}
