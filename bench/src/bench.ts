// The benchmarks: the engine's rows, the start and the web app, each against its yardstick in the same
// run. Prints a table and writes results.json. A row that does not hold is no failure; one that breaks is.
import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs, promisify } from 'node:util'
import { BenchPostgres } from './bench-postgres.ts'
import type { Bench, Effort, Row } from './bench-row.ts'
import { BenchServers } from './bench-servers.ts'
import { printResults, type Result, resultOf } from './results.ts'
import { bulkHeartbeats } from './rows/bulk-heartbeats.ts'
import { engineRedis } from './rows/engine-redis.ts'
import { engineSimplest } from './rows/engine-simplest.ts'
import { firstPage } from './rows/first-page.ts'
import { flood, floodShared } from './rows/flood.ts'
import { httpCycles } from './rows/http-cycles.ts'
import { manyPools } from './rows/many-pools.ts'
import { planFrames } from './rows/plan-frames.ts'
import { scimMemory } from './rows/scim-memory.ts'
import { scimFilteredPage, scimFirstPage, scimMembership } from './rows/scim-size.ts'
import { scimCreate, scimFilter, scimPatch } from './rows/scim-users.ts'
import { signIns } from './rows/sign-ins.ts'
import { firstStart, nextStart } from './rows/start.ts'
import { waiters } from './rows/waiters.ts'

const rows = [
  ...[engineRedis, engineSimplest, httpCycles, manyPools, bulkHeartbeats, waiters, flood, floodShared, signIns],
  ...[scimCreate, scimPatch, scimFilter, scimFirstPage, scimFilteredPage, scimMembership, scimMemory],
  ...[nextStart, firstStart, firstPage, planFrames],
]

const { values } = parseArgs({
  options: {
    rows: { type: 'string' },
    postgres: { type: 'string' },
    quick: { type: 'boolean', default: false },
    smoke: { type: 'boolean', default: false },
    output: { type: 'string', default: fileURLToPath(new URL('../results.json', import.meta.url)) },
  },
})

const names = values.rows?.split(',') ?? rows.map(({ name }) => name)
const unknown = names.filter((name) => !rows.some((row) => row.name === name))
if (unknown.length > 0) {
  console.error(`There is no row ${unknown.join(', ')}; there are ${rows.map(({ name }) => name).join(', ')}.`)
  process.exit(2)
}

const { results, broken } = await measureAll(
  rows.filter(({ name }) => names.includes(name)),
  effort(),
)
printResults(results)
const commit = await promisify(execFile)('git', ['rev-parse', 'HEAD']).then(
  ({ stdout }) => stdout.trim(),
  () => null,
)
const document = { at: new Date().toISOString(), commit, rows: results.map(({ row }) => row) }
await writeFile(values.output, `${JSON.stringify(document, null, 2)}\n`)
process.exit(broken ? 1 : 0)

function effort(): Effort {
  if (values.smoke) return { seconds: 0.2, warmUpSeconds: 0.1, pairs: 1, smoke: true, mostCallers: 16 }
  const whole = { smoke: false, warmUpSeconds: 4, mostCallers: Number.POSITIVE_INFINITY }
  return values.quick ? { seconds: 1, pairs: 3, ...whole } : { seconds: 2, pairs: 5, ...whole }
}

async function measureAll(chosen: Row[], effort: Effort) {
  const postgres = await BenchPostgres.start(values.postgres)
  const servers = new BenchServers(postgres)
  const results: Result[] = []
  let broken = false
  try {
    for (const row of chosen) {
      const bench: Bench = { effort, postgres, servers, say: (text) => console.error(`${row.name}: ${text}`) }
      try {
        results.push(resultOf(row, await row.measure(bench)))
      } catch (error) {
        broken = true
        console.error(`${row.name} broke:`, error)
      }
    }
  } finally {
    await servers.stop()
    await postgres.stop()
  }
  return { results, broken }
}
