// What live sessions cost: memory of the server that knows them all, and room in the database.
import type { Database } from '../../../server/src/platform/database/database.ts'
import { fill } from './seats.ts'
import { onEngine, type Point, type Series, tenths, whole } from './series.ts'

const poolCount = 50
const tables = ['sessions', 'holds', 'seats', 'pools']

export const memory: Series = {
  name: 'memory',
  title: 'Live sessions in 50 pools',
  columns: [
    { key: 'sessions', title: 'live sessions' },
    { key: 'heap', title: 'heap of the server (MB)' },
    { key: 'tables', title: 'tables and indexes (MB)' },
    { key: 'journal', title: 'seat journal (MB)' },
  ],
  plot: { lines: ['heap', 'tables', 'journal'], y: 'MB', xScale: 'linear' },
  measure(growth) {
    const steps = growth.smoke ? [0, 500] : [0, 10_000, 25_000, 50_000, 100_000]
    const perPool = (steps.at(-1) ?? 0) / poolCount
    const size = { pools: poolCount, seats: perPool, usersPerPool: perPool, everybodyOnce: false }
    return onEngine(growth, size, async (engine, database) => {
      const points: Point[] = []
      for (const sessions of steps) {
        await fill(engine, growth.callers, sessions / poolCount)
        points.push({ sessions, heap: heapMegabytes(), ...(await roomOf(database)) })
      }
      return points
    })
  },
}

function heapMegabytes(): number {
  if (!globalThis.gc) throw new Error('memory is measured under node --expose-gc')
  globalThis.gc()
  return tenths(process.memoryUsage().heapUsed / 1e6)
}

async function roomOf(database: Database): Promise<{ tables: number; journal: number }> {
  const { rows } = await database.query<{ tables: number; journal: number }>(
    `select (select sum(pg_total_relation_size(c.oid)) from pg_class c where c.relname = any($1))::float8 as tables,
            (select sum(pg_total_relation_size(inhrelid)) from pg_inherits
              where inhparent = 'seat_journal'::regclass)::float8 as journal`,
    [tables],
  )
  const { tables: room = 0, journal = 0 } = rows[0] ?? {}
  return { tables: whole(room / 1e6), journal: whole(journal / 1e6) }
}
