// Of the report: how exactly leases ended, by the database's clock and that of whoever asked. Nothing here is what a server
// says of its own doing.
import { inMilliseconds, number, summed, table } from './markdown-tables.ts'
import type { LeasePrecision } from './referee/examination.ts'

export function leaseTable({ ranOut, nextHeard, firstInLineHeard, endHeard, lastKept }: LeasePrecision): string[] {
  if (ranOut === 0) return []
  const next = summed(nextHeard)
  const first = summed(firstInLineHeard)
  const row = (name: string, times: number, told: string) => (times === 0 ? [] : [[name, number(times), told]])
  return [
    ...table(
      ['leases', 'times', 'by the clock of who asked, against the end that was promised'],
      [
        ...row('ran out, all their heartbeats answered, without an outage', ranOut, ''),
        ...row(
          'seat next given to somebody else, whenever they asked',
          next.count,
          `heard ${inMilliseconds(next.least)} after it at the soonest`,
        ),
        ...row(
          'seat given to the first in line, whose poll or stream was open, nothing being broken',
          first.count,
          `heard ${inMilliseconds(first.least)} to ${inMilliseconds(first.most)} after it, half within ${inMilliseconds(first.median)}`,
        ),
        ...row(
          'heartbeat answered 410',
          endHeard.length,
          `heard ${inMilliseconds(summed(endHeard).least)} after it at the soonest`,
        ),
        ...row(
          'heartbeat answered 200',
          lastKept.length,
          `sent ${inMilliseconds(summed(lastKept).least)} before it at the latest`,
        ),
      ],
    ),
    '',
  ]
}
