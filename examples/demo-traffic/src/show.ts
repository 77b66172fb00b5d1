// Three ways to show the stage: a live table in a terminal, plain lines in a log, JSON lines for programs.
import { clearScreenDown, cursorTo, moveCursor } from 'node:readline'
import Table from 'cli-table3'
import type { Demo } from './demo.ts'
import type { Happening, Stage } from './stage.ts'

export interface Show {
  close(): void
}

const write = (text: string) => void process.stdout.write(text)

export function jsonLines(stage: Stage): Show {
  stage.watch((happening) => write(`${JSON.stringify(happening)}\n`))
  return { close: () => {} }
}

export function logLines(stage: Stage): Show {
  stage.watch((happening) => write(`${asLine(happening)}\n`))
  return { close: () => write('Everybody has gone home, every seat is free.\n') }
}

const asLine = ({ at, person, text }: Happening) => `${at.toISOString().slice(11, 19)}  ${person.padEnd(34)} ${text}`

const shownNews = 6
const redrawMilliseconds = 250

export function liveTable(stage: Stage, demo: Demo): Show {
  const news: string[] = []
  let drawnLines = 0
  const draw = () => {
    const text = `${picture(stage, demo)}\n${news.join('\n')}\n`
    moveCursor(process.stdout, 0, -drawnLines)
    cursorTo(process.stdout, 0)
    clearScreenDown(process.stdout)
    write(text)
    drawnLines = text.split('\n').length - 1
  }
  stage.watch((happening) => {
    news.push(asLine(happening).slice(0, (process.stdout.columns ?? 100) - 1))
    if (news.length > shownNews) news.shift()
  })
  const timer = setInterval(draw, redrawMilliseconds)
  draw()
  return {
    close: () => {
      clearInterval(timer)
      draw()
      write('Everybody has gone home, every seat is free.\n')
    },
  }
}

function picture(stage: Stage, { accountName, product, baseUrl }: Demo): string {
  const table = new Table({
    head: ['seat', 'who', 'activity', 'for'],
    colWidths: [6, 34, 20, 8],
    style: { compact: true },
  })
  const seated = stage.everybody.filter(({ where }) => where.at === 'seat')
  const highest = Math.max(
    stage.seats ?? 0,
    ...seated.map(({ where }) => (where.at === 'seat' ? (where.number ?? 0) : 0)),
  )
  for (let number = 1; number <= highest; number++) {
    const row = seated.find(({ where }) => where.at === 'seat' && where.number === number)
    if (row?.where.at !== 'seat') table.push([number, '', '', ''])
    else
      table.push([number, row.who.name, row.where.isUnreachable ? 'server away' : row.where.activity, ago(row.since)])
  }
  const line = stage.everybody
    .flatMap(({ who, where }) => (where.at === 'line' ? [{ who, where }] : []))
    .sort((a, b) => a.where.position - b.where.position)
    .map(({ who, where }) => `${where.position}. ${who.name}${estimate(where.estimatedWaitSeconds)}`)
  const title = `${accountName} · ${product} · ${seated.length} of ${stage.seats ?? 'any number of'} seats taken · ${baseUrl}`
  return `${title}\n${table}\nIn line: ${line.length > 0 ? line.join('  ') : 'nobody'}\n`
}

const estimate = (seconds: number | null) => (seconds === null ? '' : ` (about ${seconds} s)`)

function ago(since: Date): string {
  const seconds = Math.floor((Date.now() - since.getTime()) / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
