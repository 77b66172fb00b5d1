// The benchmarks run: every row once, for a moment and with few callers, so that they cannot rot. What they measure
// then means nothing.
import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

const repository = fileURLToPath(new URL('../../', import.meta.url))
const rows = [
  'engine-redis',
  'engine-simplest',
  'http',
  'many-pools',
  'bulk-heartbeats',
  'waiters',
  'flood',
  'flood-shared',
  'sign-ins',
  'scim-create',
  'scim-patch',
  'scim-filter',
  'scim-first-page',
  'scim-filtered-page',
  'scim-membership',
  'scim-memory',
]

test('every row of the benchmark is measured and written down', { timeout: 240_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sitzplan-bench-test-'))
  const output = join(folder, 'results.json')
  const options = ['--smoke', '--rows', rows.join(','), '--output', output]
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--conditions=source', 'bench/launch.js', 'bench', ...options],
    { cwd: repository },
  )
  const document = JSON.parse(await readFile(output, 'utf8'))
  await rm(folder, { recursive: true })

  expect(Object.keys(document)).toEqual(['at', 'commit', 'rows'])
  expect(document.rows.map((row: { name: string }) => row.name)).toEqual(rows)
  for (const row of document.rows) {
    expect(stdout).toContain(row.name)
    // Not every machine has a redis-server, or /proc.
    if (['engine-redis', 'scim-memory'].includes(row.name) && row.holds === null) continue
    expect(row).toEqual({
      name: row.name,
      value: expect.any(Number),
      unit: expect.any(String),
      yardstick: row.name === 'waiters' ? null : expect.any(String),
      yardstickValue: row.name === 'waiters' ? null : expect.any(Number),
      ratio: row.name === 'waiters' ? null : expect.any(Number),
      target: expect.any(Number),
      holds: expect.any(Boolean),
    })
    expect(row.value).toBeGreaterThan(0)
  }
})

test('growth is measured and written down as tables and plots', { timeout: 240_000 }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sitzplan-growth-test-'))
  const options = ['--expose-gc', '--conditions=source', 'bench/launch.js', 'growth', '--smoke', '--output', folder]
  await promisify(execFile)(process.execPath, options, { cwd: repository })
  const page = await readFile(join(folder, 'performance.md'), 'utf8')
  const plots = (await readdir(join(folder, 'performance'))).sort()
  const drawn = await Promise.all(plots.map((name) => readFile(join(folder, 'performance', name), 'utf8')))
  await rm(folder, { recursive: true })

  expect(plots).toEqual(['line.svg', 'load.svg', 'memory.svg', 'pools.svg', 'ratios.svg', 'seats.svg'])
  for (const name of plots) expect(page).toContain(`performance/${name})`)
  for (const [start] of drawn.map((svg) => svg.match(/^<svg [^>]*xmlns=/) ?? [])) expect(start).toBeDefined()
  for (const column of ['seats', 'pools', 'waiting', 'load (%)', 'live sessions']) expect(page).toContain(`| ${column}`)
})
