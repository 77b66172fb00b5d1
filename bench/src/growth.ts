// How the engine grows: seats, pools, a line, load, memory. Prints tables, and writes docs/performance.md's tables and
// plots together with those of the last `npm run bench`.
//   npm run bench:growth [-- --series seats,pools,line,load,memory] [--smoke] [--output folder]
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import Table from 'cli-table3'
import { BenchPostgres } from './bench-postgres.ts'
import { line } from './growth/line.ts'
import { load } from './growth/load.ts'
import { memory } from './growth/memory.ts'
import { pools } from './growth/pools.ts'
import { seats } from './growth/seats.ts'
import type { Growth, Measured, Series } from './growth/series.ts'
import { writePerformancePage } from './performance-page.ts'

const all: Series[] = [seats, pools, line, load, memory]

const { values } = parseArgs({
  options: { series: { type: 'string' }, smoke: { type: 'boolean', default: false }, output: { type: 'string' } },
})
const names = values.series?.split(',') ?? all.map(({ name }) => name)
const unknown = names.filter((name) => all.every((series) => series.name !== name))
if (unknown.length > 0) {
  console.error(`There is no series ${unknown.join(', ')}; there are ${all.map(({ name }) => name).join(', ')}.`)
  process.exit(2)
}

const postgres = await BenchPostgres.start()
const measured: Measured[] = []
try {
  const effort: Growth = {
    ...(values.smoke
      ? { smoke: true, seconds: 0.2, warmUpSeconds: 0.1, callers: 16 }
      : { smoke: false, seconds: 5, warmUpSeconds: 3, callers: 512 }),
    postgres,
    say: (text) => console.error(text),
  }
  for (const series of all.filter(({ name }) => names.includes(name))) {
    effort.say(`${series.name}: ${series.title}`)
    const points = await series.measure(effort)
    measured.push({ series, points })
    print(series, points)
  }
} finally {
  await postgres.stop()
}
const docs = fileURLToPath(new URL('../../docs', import.meta.url))
const folder = values.output ?? (values.smoke ? await mkdtemp(join(tmpdir(), 'sitzplan-growth-')) : docs)
await writePerformancePage(folder, measured)
console.log(`Written to ${join(folder, 'performance.md')}.`)

function print({ columns }: Series, points: Record<string, number>[]): void {
  const table = new Table({
    head: columns.map(({ title }) => title),
    style: { head: [], border: [], compact: true },
    colAligns: columns.map(() => 'right'),
  })
  for (const point of points) table.push(columns.map(({ key }) => (point[key] ?? Number.NaN).toLocaleString('en')))
  console.log(table.toString())
}
