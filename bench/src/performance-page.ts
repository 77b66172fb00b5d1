// docs/performance.md: its words are written by hand, its tables and plots come from measurements, each between two
// marks that name it.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Measured } from './growth/series.ts'
import { plotOfRatios, plotOfSeries } from './plots.ts'
import type { ResultRow } from './results.ts'

const page = fileURLToPath(new URL('../../docs/performance.md', import.meta.url))
const results = fileURLToPath(new URL('../results.json', import.meta.url))

/** Writes the page into `folder` with what was measured now; what was not stays as it was. */
export async function writePerformancePage(folder: string, measured: Measured[]): Promise<void> {
  const plots = join(folder, 'performance')
  await mkdir(plots, { recursive: true })
  let text = await readFile(page, 'utf8')
  for (const { series, points } of measured) {
    const { name, title, columns } = series
    const head = columns.map((column) => column.title)
    const rows = points.map((point) => columns.map(({ key }) => figure(point[key])))
    await writeFile(join(plots, `${name}.svg`), plotOfSeries(series, points))
    text = withPart(text, name, `${table(head, rows)}\n\n![${title}](performance/${name}.svg)`)
  }
  const run = JSON.parse(await readFile(results, 'utf8')) as { at: string; rows: ResultRow[] }
  await writeFile(join(plots, 'ratios.svg'), plotOfRatios(run.rows))
  text = withPart(text, 'ratios', `${ratioTable(run.rows)}\n\n![Each row against its target](performance/ratios.svg)`)
  text = withPart(text, 'machine', machine(run.at))
  await writeFile(join(folder, 'performance.md'), text)
}

/** The text between the marks of this name is another one now. */
function withPart(text: string, name: string, part: string): string {
  const [begin, end] = [`<!-- measured: ${name} -->`, `<!-- end: ${name} -->`]
  const [from, to] = [text.indexOf(begin), text.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`docs/performance.md has no place for ${name}`)
  return `${text.slice(0, from + begin.length)}\n\n${part}\n\n${text.slice(to)}`
}

function ratioTable(rows: ResultRow[]): string {
  const head = ['row', 'measured', 'against', 'yardstick', 'ratio', 'target', 'holds']
  return table(
    head,
    rows.map((row) => [
      ...[`\`${row.name}\``, row.value === null ? 'not measured' : `${figure(row.value)} ${row.unit}`],
      ...[row.yardstick ?? '', row.yardstickValue === null ? '' : figure(row.yardstickValue)],
      ...[row.ratio === null ? '' : figure(row.ratio), figure(row.target), row.holds === true ? 'yes' : 'no'],
    ]),
  )
}

/** As Prettier would lay it out, so that formatting the page changes nothing. */
function table(head: string[], rows: string[][]): string {
  const widths = head.map((title, column) =>
    Math.max(3, ...[title, ...rows.map((row) => row[column] ?? '')].map((text) => text.length)),
  )
  const numbers = head.map((_, column) => rows.every((row) => /^[\d,.]*$/.test(row[column] ?? '')))
  const line = (cells: string[]) =>
    `| ${cells.map((cell, column) => (numbers[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0))).join(' | ')} |`
  const rule = `| ${widths.map((width, column) => (numbers[column] ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))).join(' | ')} |`
  return [line(head), rule, ...rows.map(line)].join('\n')
}

const figure = (value = Number.NaN) => value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 2 : 1 })

function machine(at: string): string {
  const cores = cpus()
  const gigabytes = Math.round(totalmem() / 2 ** 30)
  return `Measured on ${at.slice(0, 10)}: ${cores.length} cores (${cores[0]?.model.trim()}), ${gigabytes} GiB, Node ${process.versions.node}, the PostgreSQL that comes from npm with fsync and synchronous commit on; servers, database and callers share the cores.`
}
