// A run as Markdown: what was asked and how it was answered, what was broken and how soon it was well again, what the
// referee looked at, and what it says.
import type { Answer, CallEvent, FaultEvent, History } from './history.ts'
import type { Examined } from './referee/referee.ts'

const shownViolations = 10

export function report(history: History, examined: Examined): string {
  const calls = history.events.filter((event): event is CallEvent => event.event === 'call')
  const faults = history.events.filter((event): event is FaultEvent => event.event === 'fault')
  return [
    ...[summary(history, calls), ''],
    ...[...callTable(calls), ''],
    ...[...recovery(calls, faults), ''],
    ...[...looked(examined), ''],
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

/** Of each kind of fault: how often, how long until it was over, and until somebody had good of it. */
function recovery(calls: readonly CallEvent[], faults: readonly FaultEvent[]): string[] {
  const granted = calls.filter(({ call, answer }) => call.name === 'acquire' && answer.is === 'granted')
  const answered = calls.filter(({ answer }) => !['unknown', 'unavailable', 'unsent'].includes(answer.is))
  const of = (what: FaultEvent['what']) => faults.filter((fault) => fault.what === what)
  const row = (name: string, events: readonly FaultEvent[], ...milliseconds: number[][]) =>
    events.length === 0 ? [] : [[name, String(events.length), ...milliseconds.map(spans)]]
  const sinceKill = of('server killed').map(({ server, start, end }) => {
    const own = answered.filter((each) => each.server === server && each.start >= end)
    return first(own, (each) => each.end, start)
  })
  const since = (events: readonly FaultEvent[]) =>
    events.map(({ start }) => first(granted, (each) => (each.start >= start ? each.end : Infinity), start))
  const afterReady = (events: readonly FaultEvent[]) =>
    events.map(({ start, end }) =>
      Math.max(
        0,
        first(granted, (each) => (each.end >= start ? each.end : Infinity), end),
      ),
    )
  return table(
    ['fault', 'times', 'there again', 'next good answer'],
    [
      ...row('server killed; first answer of it', of('server killed'), lengths(of('server ready')), sinceKill),
      ...row('server killed; next seat given by anybody', of('server killed'), [], since(of('server killed'))),
      ...row('server held up', of('server held up'), lengths(of('server held up')), []),
      ...row(
        'database stopped; next seat given after its return',
        of('database ready'),
        lengths(of('database ready')),
        afterReady(of('database ready')),
      ),
      ...row(
        'primary lost; next seat given after the promotion',
        of('standby promoted'),
        lengths(of('standby promoted')),
        afterReady(of('standby promoted')),
      ),
      ...row('primary lost; next seat given since its death', of('primary lost'), [], since(of('primary lost'))),
      ...row('new standby, made under load', of('standby made'), lengths(of('standby made')), []),
    ],
  )
}

const lengths = (events: readonly FaultEvent[]) => events.map(({ start, end }) => end - start)

/** The least that is found, counted from `origin`. */
function first(calls: readonly CallEvent[], at: (call: CallEvent) => number, origin: number): number {
  const least = calls.reduce((known, each) => Math.min(known, at(each)), Number.POSITIVE_INFINITY)
  return least === Number.POSITIVE_INFINITY ? Number.NaN : least - origin
}

function looked({ looked: counts, leases }: Examined): string[] {
  const { expired, earliest, latest, soonestTold } = leases
  const ends =
    expired === 0
      ? []
      : [
          [
            'leases that ran out, all their heartbeats answered',
            `${number(expired)}: over ${earliest} to ${latest} ms after the time that was promised; told so ${soonestTold} ms after it at the soonest`,
          ],
        ]
  return table(['looked at', ''], [...Object.entries(counts).map(([name, count]) => [name, number(count)]), ...ends])
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

function table(head: string[], rows: string[][]): string[] {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)]
}

function spans(milliseconds: number[]): string {
  const known = milliseconds.filter((each) => !Number.isNaN(each)).sort((a, b) => a - b)
  if (known.length === 0) return '–'
  const median = known[Math.floor(known.length / 2)] ?? 0
  return `${number(Math.round(median))} ms, longest ${number(Math.round(known.at(-1) ?? 0))} ms`
}

const sum = (counts: Map<string, number>) => [...counts.values()].reduce((all, each) => all + each, 0)
const number = (value: number) => value.toLocaleString('en')
