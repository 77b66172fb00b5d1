// A run as Markdown: what was asked and how it was answered, what was broken and how soon it was well again, what the
// referee looked at, and what it says.
import type { Answer, CallEvent, FaultEvent, History } from './history.ts'
import { leaseTable } from './lease-report.ts'
import { number, table } from './markdown-tables.ts'
import { recoveryTable } from './recovery-report.ts'
import type { Examined } from './referee/referee.ts'

const shownViolations = 10

export function report(history: History, examined: Examined): string {
  const calls = history.events.filter((event): event is CallEvent => event.event === 'call')
  const faults = history.events.filter((event): event is FaultEvent => event.event === 'fault')
  return [
    ...[summary(history, calls), ''],
    ...[...callTable(calls), ''],
    ...[...recoveryTable(calls, faults), ''],
    ...[...looked(examined), ''],
    ...leaseTable(examined.leases),
    ...verdict(examined),
  ].join('\n')
}

function summary({ head }: History, calls: readonly CallEvent[]): string {
  const seconds = calls.reduce((last, { end }) => Math.max(last, end), 0) / 1000
  const sent = calls.filter(({ answer }) => answer.is !== 'unsent').length
  return `${number(sent)} calls in ${number(Math.round(seconds))} s, ${number(Math.round(sent / seconds))} a second. Seed ${head.seed}.`
}

function callTable(calls: readonly CallEvent[]): string[] {
  const counts = new Map<string, Map<string, number>>()
  for (const { call, answer } of calls) {
    const outcomes = counts.get(call.name) ?? new Map<string, number>()
    const outcome = outcomeOf(answer)
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
    counts.set(call.name, outcomes)
  }
  const rows = [...counts]
    .sort((a, b) => sum(b[1]) - sum(a[1]))
    .map(([name, outcomes]) => {
      const told = [...outcomes].sort((a, b) => b[1] - a[1]).map(([outcome, count]) => `${outcome} ${number(count)}`)
      return [name, number(sum(outcomes)), told.join(', ')]
    })
  return table(['call', 'times', 'answers'], rows)
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

function looked({ looked: counts }: Examined): string[] {
  return table(
    ['looked at', ''],
    Object.entries(counts).map(([name, count]) => [name, number(count)]),
  )
}

function verdict({ violations }: Examined): string[] {
  if (violations.length === 0) return ['**Violations: 0.**']
  const byRule = new Map<string, number>()
  for (const { rule } of violations) byRule.set(rule, (byRule.get(rule) ?? 0) + 1)
  const shown = violations
    .slice(0, shownViolations)
    .map(({ rule, sentence, events }) => `- ${rule}: ${sentence} [events ${events.join(', ')}]`)
  const rules = [...byRule].map(([rule, count]) => `${rule} ${count}`).join(', ')
  return [`**Violations: ${violations.length}** (${rules}).`, '', ...shown]
}

const sum = (counts: Map<string, number>) => [...counts.values()].reduce((all, each) => all + each, 0)
