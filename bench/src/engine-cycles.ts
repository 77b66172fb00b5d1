// Profiles the seat engine: cycles of acquire + release a second, and where a batch's time goes.
//   npm run bench:engine -- --seconds 5 --pools 50 --seats 200 --callers 512 [--runs 3] [--postgres /usr/lib/postgresql/15/bin]
import { parseArgs } from 'node:util'
import Table from 'cli-table3'
import { TimedDatabase } from './batch-times.ts'
import { BenchPostgres } from './bench-postgres.ts'
import { postgresSeconds } from './cpu-times.ts'
import { percentile, roundsPerSecond } from './cycles.ts'
import { engineSeats, ownUser } from './engine-seats.ts'

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '5' },
    pools: { type: 'string', default: '50' },
    seats: { type: 'string', default: '200' },
    callers: { type: 'string', default: '512' },
    connections: { type: 'string', default: '20' },
    runs: { type: 'string', default: '1' },
    postgres: { type: 'string' },
  },
})
const number = (name: keyof typeof values) => Number(values[name])
const [pools, callers, seconds] = [number('pools'), number('callers'), number('seconds')]

const postgres = await BenchPostgres.start(values.postgres)
const database = new TimedDatabase(await postgres.newDatabase(), { connections: number('connections') })
try {
  const usersPerPool = Math.ceil(callers / pools)
  const seats = await engineSeats(database, { pools, seats: number('seats'), usersPerPool })
  const { cycle } = seats
  await roundsPerSecond(callers, 1, (caller) => cycle(...ownUser(caller, pools)))
  for (let run = 0; run < number('runs'); run++) await measure(cycle)
  await seats.stop()
} finally {
  await database.close()
  await postgres.stop()
}

async function measure(cycle: (pool: number, user: number) => Promise<void>): Promise<void> {
  database.reset()
  const node = process.cpuUsage()
  const postgresBefore = await postgresSeconds(postgres.postmasterPid)
  const started = performance.now()
  const rate = await roundsPerSecond(callers, seconds, (caller) => cycle(...ownUser(caller, pools)))
  const elapsed = (performance.now() - started) / 1000
  const used = process.cpuUsage(node)
  const postgresAfter = await postgresSeconds(postgres.postmasterPid)
  const cycles = rate.perSecond * elapsed
  const share = (cpuSeconds: number) =>
    `${Math.round((100 * cpuSeconds) / elapsed)} % of one core, ${((1e6 * cpuSeconds) / cycles).toFixed(1)} µs per cycle`

  const { batches, batchMilliseconds, parts } = database
  console.log(
    [
      `${Math.round(rate.perSecond).toLocaleString('en')} cycles/s`,
      `batches ${batches}, ${((2 * rate.perSecond * seconds) / batches).toFixed(0)} calls and ${(batchMilliseconds / batches).toFixed(2)} ms each, ${(batchMilliseconds / 1000 / elapsed).toFixed(2)} under way on average`,
      `cycle ${percentile(rate.milliseconds, 0.5).toFixed(1)} ms median, ${percentile(rate.milliseconds, 0.99).toFixed(1)} ms 99th percentile`,
      `processor: Node ${share((used.user + used.system) / 1e6)}; PostgreSQL ${postgresBefore === null || postgresAfter === null ? 'unknown' : share(postgresAfter - postgresBefore)}`,
    ].join('\n'),
  )
  const table = new Table({
    style: { head: [], border: [], compact: true },
    head: ['part of a batch', 'ms per batch', 'share', 'µs per cycle'],
    colAligns: ['left', 'right', 'right', 'right'],
  })
  for (const [name, part] of [...parts].sort(([, a], [, b]) => b.milliseconds - a.milliseconds)) {
    table.push([
      name,
      (part.milliseconds / batches).toFixed(2),
      `${((100 * part.milliseconds) / batchMilliseconds).toFixed(1)} %`,
      ((1000 * part.milliseconds) / (rate.perSecond * seconds)).toFixed(1),
    ])
  }
  console.log(table.toString())
}
