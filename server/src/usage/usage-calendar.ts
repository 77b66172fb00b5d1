// The stretches a day, seven or thirty days are told in, by the clock on the wall of the account's time zone. Pure.
import type { UsageRange } from '@sitzplan/contract/usage-terms'
import { addDays, momentOf } from '../platform/days.ts'
import { periodMilliseconds } from './period-rules.ts'

export interface Stretch {
  from: number
  to: number
}

export interface Calendar {
  /** The first and the last day. */
  first: string
  last: string
  stretches: Stretch[]
}

const daysOf: Record<UsageRange, number> = { day: 1, week: 7, month: 30 }

/** The range that ends with the day `last`: always with every weekday of a week in it, on Mondays, too. */
export function calendarOf(range: UsageRange, last: string, timeZone: string): Calendar {
  const first = addDays(last, 1 - daysOf[range])
  const edges = edgesOf(range, first, last, timeZone)
  const stretches = edges.slice(0, -1).map((from, index) => ({ from, to: edges[index + 1] ?? from }))
  // An hour that the clock leaps over has nothing in it.
  return { first, last, stretches: stretches.filter(({ from, to }) => from < to) }
}

function edgesOf(range: UsageRange, first: string, last: string, timeZone: string): number[] {
  const end = momentOf(addDays(last, 1), 0, timeZone)
  const edges: number[] = []
  if (range === 'day')
    for (let time = momentOf(first, 0, timeZone); time < end; time += periodMilliseconds) edges.push(time)
  else
    for (let day = first; day <= last; day = addDays(day, 1))
      for (let hour = 0; hour < 24; hour += range === 'week' ? 2 : 24) edges.push(momentOf(day, hour, timeZone))
  // Where the clock was turned by less than a quarter of an hour once, what is counted lies across.
  return [...edges, end].map((edge) => Math.round(edge / periodMilliseconds) * periodMilliseconds)
}
