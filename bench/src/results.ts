// The results of a run: as a document for machines, as a table for people.
import Table from 'cli-table3'
import type { Figures, NotMeasured, Row } from './bench-row.ts'

/** A row as it stands in results.json. `holds` is null when it could not be measured on this machine. */
export interface ResultRow {
  name: string
  value: number | null
  unit: string
  yardstick: string | null
  yardstickValue: number | null
  ratio: number | null
  target: number
  holds: boolean | null
}

export interface Result {
  row: ResultRow
  note: string
}

export function resultOf({ name, unit, yardstick, target, holdsWhen }: Row, found: Figures | NotMeasured): Result {
  if ('notMeasured' in found) {
    const nothing = { value: null, yardstickValue: null, ratio: null, holds: null }
    return { row: { name, unit, yardstick, target, ...nothing }, note: `not measured: ${found.notMeasured}` }
  }
  const figure = found.ratio ?? found.value
  const holds = holdsWhen === 'at least' ? figure >= target : figure <= target
  const { value, yardstickValue, ratio, note = '' } = found
  return {
    row: {
      ...{ name, value: rounded(value), unit, yardstick, yardstickValue: yardstickValue && rounded(yardstickValue) },
      ...{ ratio: ratio && rounded(ratio), target, holds },
    },
    note,
  }
}

export function printResults(results: Result[]): void {
  const table = new Table({
    head: ['row', 'value', 'unit', 'against', 'yardstick', 'ratio', 'target', 'holds'],
    style: { head: [], border: [], compact: true },
    colAligns: ['left', 'right', 'left', 'left', 'right', 'right', 'right', 'left'],
  })
  for (const { row } of results) {
    const holds = row.holds === null ? 'not measured' : row.holds ? 'yes' : 'no'
    table.push([
      ...[row.name, text(row.value), row.unit, row.yardstick ?? '', text(row.yardstickValue)],
      ...[text(row.ratio), String(row.target), holds],
    ])
  }
  console.log(table.toString())
  for (const { row, note } of results) if (note) console.log(`${row.name}: ${note}`)
}

/** Three figures: more would pretend a precision that no run has. */
const rounded = (value: number) => (value >= 1000 ? Math.round(value) : Number(value.toPrecision(3)))

const text = (value: number | null) => (value === null ? '' : value.toLocaleString('en'))
