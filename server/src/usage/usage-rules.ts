// What is told of a range: the counted quarters of an hour of each pool as stretches of the calendar, and all of them
// together. Pure; times are milliseconds since 1970.
import type { ProductUsage, UsageBucket } from '@sitzplan/contract/usage'
import { type RefusalReason, refusalReasons } from '@sitzplan/contract/usage-terms'
import {
  addWait,
  fullBetween,
  type Period,
  periodMilliseconds,
  type TotalStep,
  totalAt,
  type Waits,
} from './period-rules.ts'
import type { Stretch } from './usage-calendar.ts'

export interface CountedPool {
  product: string
  name: string
  /** Seats owned now; null: unrestricted. */
  limit: number | null
  totals: readonly TotalStep[]
  /** Those of the range and the last one before it, ascending. */
  periods: readonly Period[]
  /** When those who still wait began to. */
  waitingSince: readonly number[]
}

interface Measured {
  peak: { seats: number; at: number } | null
  fullMilliseconds: number
  timesFull: number
  mostWaiting: number
  waits: Waits
  gaveUp: number
  refusals: Partial<Record<RefusalReason, number>>
}

/** `countedUntil`: nothing is known of what comes after it; null: of nothing at all. */
export function productUsage(
  pool: CountedPool,
  stretches: readonly Stretch[],
  countedUntil: number | null,
): ProductUsage {
  const { product, name, limit, totals } = pool
  const until = countedUntil ?? Number.NEGATIVE_INFINITY
  const walk = walkThrough(pool, until)
  const measured = stretches.map(walk)
  const present = stretches.findLastIndex(({ from, to }) => from <= until && until <= to)
  const waitingNow = measured[present]?.waits
  if (waitingNow) for (const since of pool.waitingSince) addWait(waitingNow, until - since)
  return {
    product,
    name,
    limit,
    ...told(together(measured)),
    buckets: stretches.map(({ from, to }, index): UsageBucket => {
      const own = measured[index] ?? nothing()
      return {
        from: new Date(from).toISOString(),
        to: new Date(to).toISOString(),
        limit: (totals[0]?.from ?? Number.POSITIVE_INFINITY) < to ? totalAt(totals, Math.min(to - 1, until)) : null,
        ...told(own),
      }
    }),
  }
}

/** Measures one stretch after the other. Before the first seat was owned, and after `until`, nothing is known. */
function walkThrough({ totals, periods }: CountedPool, until: number) {
  const known = totals[0]?.from ?? Number.POSITIVE_INFINITY
  let next = 0
  let last: Period | null = null
  return (stretch: Stretch): Measured => {
    const from = Math.max(stretch.from, known)
    const to = Math.min(stretch.to, until)
    for (let period = periods[next]; period && period.startsAt < stretch.from; period = periods[next]) {
      last = period
      next++
    }
    if (from >= to) return nothing()
    const inside: Period[] = []
    for (let period = periods[next]; period && period.startsAt < to; period = periods[next]) {
      inside.push(period)
      next++
    }
    const measured = measure(totals, last, inside, { from, to })
    last = inside.at(-1) ?? last
    return measured
  }
}

function measure(
  totals: readonly TotalStep[],
  before: Period | null,
  inside: readonly Period[],
  { from, to }: Stretch,
): Measured {
  const measured = nothing()
  const raise = (seats: number, at: number) => {
    if (!measured.peak || seats > measured.peak.seats) measured.peak = { seats, at }
  }
  let time = from
  let { inUse, waiting } = before ?? { inUse: 0, waiting: 0 }
  /** Nothing happened until then. */
  const stay = (end: number) => {
    if (end <= time) return
    raise(inUse, time)
    measured.mostWaiting = Math.max(measured.mostWaiting, waiting)
    measured.fullMilliseconds += fullBetween(totals, inUse, time, end)
    time = end
  }
  for (const period of inside) {
    stay(period.startsAt)
    raise(period.peak, period.peakAt)
    measured.mostWaiting = Math.max(measured.mostWaiting, period.mostWaiting)
    measured.fullMilliseconds += period.fullMilliseconds
    measured.timesFull += period.timesFull
    addWaits(measured.waits, period.waits)
    measured.gaveUp += period.gaveUp
    addRefusals(measured.refusals, period.refusals)
    time = Math.max(time, period.lastAt)
    ;({ inUse, waiting } = period)
    stay(Math.min(period.startsAt + periodMilliseconds, to))
  }
  stay(to)
  return measured
}

function together(all: readonly Measured[]): Measured {
  const sum = nothing()
  for (const one of all) {
    if (one.peak && (!sum.peak || one.peak.seats > sum.peak.seats)) sum.peak = one.peak
    sum.fullMilliseconds += one.fullMilliseconds
    sum.timesFull += one.timesFull
    sum.mostWaiting = Math.max(sum.mostWaiting, one.mostWaiting)
    addWaits(sum.waits, one.waits)
    sum.gaveUp += one.gaveUp
    addRefusals(sum.refusals, one.refusals)
  }
  return sum
}

const nothing = (): Measured => ({
  peak: null,
  fullMilliseconds: 0,
  timesFull: 0,
  mostWaiting: 0,
  waits: { counts: {}, longest: null },
  gaveUp: 0,
  refusals: {},
})

function addRefusals(sum: Measured['refusals'], more: Measured['refusals']): void {
  for (const reason of refusalReasons) {
    const count = more[reason]
    if (count) sum[reason] = (sum[reason] ?? 0) + count
  }
}

function addWaits(sum: Waits, { counts, longest }: Waits): void {
  for (const [seconds, count] of Object.entries(counts))
    sum.counts[Number(seconds)] = (sum.counts[Number(seconds)] ?? 0) + count
  if (longest !== null) sum.longest = Math.max(sum.longest ?? 0, longest)
}

function told({ peak, fullMilliseconds, waits, ...rest }: Measured) {
  return {
    ...rest,
    peak: peak?.seats ?? null,
    peakAt: peak && peak.seats > 0 ? new Date(peak.at).toISOString() : null,
    fullSeconds: Math.round(fullMilliseconds / 1000),
    waits: Object.values(waits.counts).reduce((sum, count) => sum + count, 0),
    longestWaitSeconds: waits.longest,
    medianWaitSeconds: medianOf(waits),
  }
}

/** Half of the waits were over by then. */
function medianOf({ counts }: Waits): number | null {
  // An object's whole numbers are in ascending order.
  const waits = Object.entries(counts).map(([seconds, count]) => ({ seconds: Number(seconds), count }))
  let left = waits.reduce((sum, { count }) => sum + count, 0) / 2
  for (const { seconds, count } of waits) {
    left -= count
    if (left <= 0) return seconds
  }
  return null
}
