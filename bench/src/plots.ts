// Plots as SVG, drawn by Observable Plot on a document that is no browser's.
import * as Plot from '@observablehq/plot'
import { parseHTML } from 'linkedom'
import type { Point, Series } from './growth/series.ts'
import type { ResultRow } from './results.ts'

const width = 720
const ink = '#24344d'
const colors = ['#1c7ed6', '#e8590c', '#2f9e44', '#9c36b5']
const look = { width, style: { color: ink, background: 'white', fontSize: '12px' } }

export function plotOfSeries({ columns, plot }: Series, points: Point[]): string {
  const x = columns[0] as Series['columns'][number]
  const titleOf = (key: string) => columns.find((column) => column.key === key)?.title ?? key
  const lines = plot.lines.flatMap((key) =>
    points.map((point) => ({ x: point[x.key], y: point[key], of: titleOf(key) })),
  )
  return drawn({
    ...look,
    ...{ height: 320, marginLeft: 64, marginRight: plot.lines.length > 1 ? 220 : 32 },
    x: {
      ...(plot.xScale === 'log' ? { type: 'log', tickFormat: (value: number) => value.toLocaleString('en') } : {}),
      ...{ label: x.title, ticks: points.map((point) => point[x.key] as number) },
    },
    y: { label: plot.y, grid: true, zero: true, tickFormat: (value: number) => value.toLocaleString('en') },
    color: { domain: plot.lines.map(titleOf), range: colors },
    marks: [
      Plot.ruleY([0], { stroke: ink }),
      Plot.lineY(lines, { x: 'x', y: 'y', stroke: 'of', strokeWidth: 2 }),
      Plot.dot(lines, { x: 'x', y: 'y', fill: 'of', r: 4 }),
      // Each line's name stands at its end.
      plot.lines.length > 1
        ? Plot.text(
            lines,
            Plot.selectLast({ x: 'x', y: 'y', z: 'of', text: 'of', fill: 'of', textAnchor: 'start', dx: 10 }),
          )
        : null,
    ],
  })
}

/** How far each row is: 1 is its target, whichever way round it is meant. */
export function plotOfRatios(rows: ResultRow[]): string {
  const reached = rows.flatMap(({ name, ratio, value, target, holds }) => {
    const figure = ratio ?? value
    if (figure === null) return []
    const above = figure / target
    // What should stay below its target is turned over.
    return [{ name, reached: holds === above >= 1 ? above : 1 / above, holds: holds ? 'holds' : 'short' }]
  })
  return drawn({
    ...look,
    ...{ height: 40 + 26 * reached.length, marginLeft: 130 },
    x: { label: 'share of the target', grid: true },
    y: { label: null, domain: reached.map(({ name }) => name) },
    color: { domain: ['holds', 'short'], range: ['#2f9e44', '#e8590c'] },
    marks: [
      Plot.barX(reached, { x: 'reached', y: 'name', fill: 'holds' }),
      Plot.ruleX([1], { stroke: ink, strokeWidth: 2 }),
    ],
  })
}

function drawn(options: Plot.PlotOptions): string {
  const { document } = parseHTML('<html><body></body></html>')
  const drawing = Plot.plot({ ...options, document: document as unknown as Document })
  drawing.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  return `${drawing.outerHTML}\n`
}
