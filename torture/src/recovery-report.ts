// Of the report: how long it took to mend what was broken, and how soon somebody was served again.
import type { CallEvent, FaultEvent } from './history.ts'
import { spans, table } from './markdown-tables.ts'

const breaking: FaultEvent['what'][] = ['server killed', 'server held up', 'database stopped', 'primary lost']

/** Of each kind of fault: how often, how long it took to mend, and how soon after that somebody was served. */
export function recoveryTable(calls: readonly CallEvent[], faults: readonly FaultEvent[]): string[] {
  const granted = calls.filter(({ call, answer }) => call.name === 'acquire' && answer.is === 'granted')
  const answered = calls.filter(({ answer }) => !['unknown', 'unavailable', 'unsent'].includes(answer.is))
  const of = (what: FaultEvent['what']) => faults.filter((fault) => fault.what === what)
  const row = (name: string, events: readonly FaultEvent[], ...milliseconds: number[][]) =>
    events.length === 0 ? [] : [[name, String(events.length), ...milliseconds.map(spans)]]
  const breaks = faults.filter(({ what }) => breaking.includes(what))
  // Where something else was broken before anybody was served, it says nothing of the first.
  const unlessBroken = (end: number, milliseconds: number) =>
    breaks.some(({ start }) => start >= end && start < end + milliseconds) ? Number.NaN : Math.max(0, milliseconds)
  const ownAnswer = of('server ready').map(({ server, start, end }) =>
    unlessBroken(
      end,
      first(answered, end, (each) => each.server === server && each.start >= start),
    ),
  )
  const sinceStart = (events: readonly FaultEvent[]) =>
    events.map(({ start }) => first(granted, start, (each) => each.start >= start))
  const afterReady = (events: readonly FaultEvent[]) =>
    events.map(({ start, end }) =>
      unlessBroken(
        end,
        first(granted, end, (each) => each.end >= start),
      ),
    )
  const [killed, ready, promoted] = [of('server killed'), of('server ready'), of('standby promoted')]
  const started = of('database ready')
  return table(
    ['fault', 'times', 'until mended', 'until served'],
    [
      ...row('server killed: started again; its first answer after it was ready', ready, lengths(ready), ownAnswer),
      ...row('server killed: the next seat given by any server, since the kill', killed, [], sinceStart(killed)),
      ...row('server suspended (SIGSTOP) for that long', of('server held up'), lengths(of('server held up')), []),
      ...row(
        'database stopped: started; the next seat given, after it answered',
        started,
        lengths(started),
        afterReady(started),
      ),
      ...row(
        'primary lost: standby promoted; the next seat given, after that',
        promoted,
        lengths(promoted),
        afterReady(promoted),
      ),
      ...row(
        'primary lost: the next seat given, since the loss',
        of('primary lost'),
        [],
        sinceStart(of('primary lost')),
      ),
      ...row('new standby, copied under load', of('standby made'), lengths(of('standby made')), []),
    ],
  )
}

const lengths = (events: readonly FaultEvent[]) => events.map(({ start, end }) => end - start)

/** From `origin` until the first of those that count was answered. */
function first(calls: readonly CallEvent[], origin: number, counts: (call: CallEvent) => boolean): number {
  let least = Number.POSITIVE_INFINITY
  for (const call of calls) if (call.end < least && counts(call)) least = call.end
  return least === Number.POSITIVE_INFINITY ? Number.NaN : least - origin
}
