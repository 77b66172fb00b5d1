// A run in a few lines: what was asked and how it was answered, what was broken and how soon it was well again, and what
// the referee says.
import Table from 'cli-table3'
import type { Answer, History } from './history.ts'
import type { Violation } from './referee/verdict.ts'

const shownViolations = 10

export function report(history: History, violations: readonly Violation[]): string {
  return [callTable(history), ...facts(history), ...verdict(violations)].join('\n')
}

function callTable({ events }: History): string {
  const counts = new Map<string, Map<string, number>>()
  for (const event of events) {
    if (event.event !== 'call') continue
    const outcomes = counts.get(event.call.name) ?? new Map<string, number>()
    const outcome = outcomeOf(event.answer)
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
    counts.set(event.call.name, outcomes)
  }
  const table = new Table({
    head: ['call', 'times', 'answers'],
    style: { head: [], border: [], compact: true },
    colAligns: ['left', 'right', 'left'],
  })
  for (const [name, outcomes] of [...counts].sort((a, b) => sum(b[1]) - sum(a[1]))) {
    const told = [...outcomes].sort((a, b) => b[1] - a[1]).map(([outcome, count]) => `${outcome} ${number(count)}`)
    const half = Math.ceil(told.length / 2)
    const lines = told.length > 5 ? [told.slice(0, half).join(', '), told.slice(half).join(', ')] : [told.join(', ')]
    table.push([name, number(sum(outcomes)), lines.join(',\n')])
  }
  return table.toString()
}

function outcomeOf(answer: Answer): string {
  switch (answer.is) {
    case 'refused':
      return answer.code
    case 'ended session':
    case 'lost ticket':
      return `${answer.is} (${answer.reason})`
    case 'revision':
      return answer.status
    case 'beats':
    case 'ended many':
    case 'usage':
    case 'sessions':
    case 'line':
    case 'assigned':
      return 'done'
    case 'granted':
    case 'waiting':
    case 'extended':
    case 'done':
    case 'unavailable':
    case 'unknown':
    case 'unsent':
    case 'strange':
      return answer.is
  }
}

function facts({ head, events }: History): string[] {
  const calls = events.flatMap((event) => (event.event === 'call' ? [event] : []))
  const faults = events.flatMap((event) => (event.event === 'fault' ? [event] : []))
  const seconds = Math.max(0, ...calls.map(({ end }) => end)) / 1000
  const sent = calls.filter(({ answer }) => answer.is !== 'unsent').length
  const sessions = new Set(calls.flatMap(({ answer }) => (answer.is === 'granted' ? [answer.session.id] : [])))
  const places = new Set(calls.flatMap(({ answer }) => (answer.is === 'waiting' ? [answer.ticket] : [])))
  const of = (what: string) => faults.filter((fault) => fault.what === what)
  const granted = calls.filter(({ call, answer }) => call.name === 'acquire' && answer.is === 'granted')
  const recovered = (what: string) => spans(of(what).map(({ start }) => firstAfter(granted, start)))
  return [
    `${number(sent)} calls in ${seconds.toFixed(1)} s, ${number(Math.round(sent / seconds))} a second; ${number(sessions.size)} grants, ${number(places.size)} places in line.`,
    `${of('server killed').length} servers killed: ready again after ${spans(of('server ready').map(({ start, end }) => end - start))}; the next acquire granted ${recovered('server killed')} after the kill.`,
    `${of('database stopped').length} stops of the database: answering again after ${spans(of('database ready').map(({ start, end }) => end - start))}; the next acquire granted ${spans(of('database ready').map((ready) => sinceReady(granted, ready)))} after that.`,
    `Seed ${head.seed}.`,
  ]
}

/** Milliseconds from `start` to the end of the first acquire that was begun and granted after it. */
function firstAfter(granted: readonly { start: number; end: number }[], start: number): number {
  const next = granted.filter((each) => each.start >= start).map(({ end }) => end)
  return next.length === 0 ? Number.NaN : next.reduce((least, each) => Math.min(least, each)) - start
}

/** Milliseconds from the database's first answer to the first acquire that was granted after it was away. */
function sinceReady(granted: readonly { start: number; end: number }[], ready: { start: number; end: number }): number {
  const next = granted.filter((each) => each.end >= ready.start).map(({ end }) => end)
  return next.length === 0 ? Number.NaN : Math.max(0, next.reduce((least, each) => Math.min(least, each)) - ready.end)
}

function spans(milliseconds: number[]): string {
  const known = milliseconds.filter((each) => !Number.isNaN(each)).sort((a, b) => a - b)
  if (known.length === 0) return '–'
  const median = known[Math.floor(known.length / 2)] ?? 0
  return `${Math.round(median)} ms (longest ${Math.round(known.at(-1) ?? 0)} ms)`
}

function verdict(violations: readonly Violation[]): string[] {
  if (violations.length === 0) return ['Violations: 0.']
  const shown = violations
    .slice(0, shownViolations)
    .map(({ rule, sentence, events }) => `- ${rule}: ${sentence} [events ${events.join(', ')}]`)
  return [`Violations: ${violations.length}.`, ...shown]
}

const sum = (counts: Map<string, number>) => [...counts.values()].reduce((all, each) => all + each, 0)
const number = (value: number) => value.toLocaleString('en')
