// What is told of a range, out of what was counted.
import { describe, expect, test } from 'vitest'
import { momentOf } from '../platform/days.ts'
import { type Period, periodMilliseconds } from './period-rules.ts'
import { calendarOf } from './usage-calendar.ts'
import { type CountedPool, productUsage } from './usage-rules.ts'

const hour = 3_600_000
const day = calendarOf('day', '2026-11-23', 'UTC')
const midnight = Date.parse('2026-11-23T00:00:00Z')

const period = (at: number, more: Partial<Period> = {}): Period => ({
  poolId: 1,
  startsAt: at,
  peak: 1,
  peakAt: at + 60_000,
  mostWaiting: 0,
  fullMilliseconds: 0,
  timesFull: 0,
  waits: { counts: {}, longest: null },
  gaveUp: 0,
  refusals: {},
  lastAt: at + 120_000,
  inUse: 1,
  waiting: 0,
  ...more,
})

const pool = (periods: Period[], more: Partial<CountedPool> = {}): CountedPool => ({
  product: 'support',
  name: 'Support',
  limit: 2,
  totals: [{ from: 0, total: 2 }],
  periods,
  waitingSince: [],
  ...more,
})

const told = (periods: Period[], more: Partial<CountedPool> = {}, until: number | null = midnight + 24 * hour) =>
  productUsage(pool(periods, more), day.stretches, until)

describe('the clock on the wall', () => {
  test.each([
    { date: '2026-11-23', quarters: 96, hours: 2 },
    { date: '2026-03-29', quarters: 92, hours: 1 },
    { date: '2026-10-25', quarters: 100, hours: 3 },
  ])('has $quarters quarters of an hour on $date in Berlin', ({ date, quarters, hours }) => {
    expect(calendarOf('day', date, 'Europe/Berlin').stretches).toHaveLength(quarters)
    const { first, stretches } = calendarOf('week', date, 'Europe/Berlin')
    expect(stretches).toHaveLength(84)
    // From two to four in the morning of the last day.
    const { from, to } = stretches[73] ?? { from: 0, to: 0 }
    expect((to - from) / hour).toBe(hours)
    expect(stretches[0]?.from).toBe(momentOf(first, 0, 'Europe/Berlin'))
  })

  test('has days without a midnight, and zones that are off by a quarter of an hour', () => {
    expect(new Date(momentOf('2026-09-06', 0, 'America/Santiago')).toISOString()).toBe('2026-09-06T04:00:00.000Z')
    expect(new Date(momentOf('2026-11-23', 0, 'Asia/Kathmandu')).toISOString()).toBe('2026-11-22T18:15:00.000Z')
    expect(calendarOf('day', '2026-09-06', 'America/Santiago').stretches).toHaveLength(92)
    expect(calendarOf('month', '2026-11-23', 'Asia/Kathmandu')).toMatchObject({
      first: '2026-10-25',
      last: '2026-11-23',
    })
  })

  test('ends as many days after it began as are asked for', () => {
    expect(calendarOf('week', '2026-11-23', 'UTC')).toMatchObject({ first: '2026-11-17', last: '2026-11-23' })
    expect(calendarOf('month', '2026-11-23', 'UTC').stretches).toHaveLength(30)
    expect(calendarOf('month', '2999-12-31', 'UTC').stretches).toHaveLength(30)
  })
})

describe('a stretch', () => {
  test('in which nothing happens has what there was before', () => {
    const before = period(midnight - hour, { inUse: 2, waiting: 1 })
    const { buckets, peak, fullSeconds } = told([before, period(midnight + hour, { peak: 2, inUse: 0 })])
    expect(buckets[0]).toMatchObject({ peak: 2, mostWaiting: 1, fullSeconds: 900, limit: 2 })
    expect(buckets[5]).toMatchObject({ peak: 0, peakAt: null, mostWaiting: 0, fullSeconds: 0 })
    expect([peak, fullSeconds]).toEqual([2, 3600])
  })

  test('that goes on has what was so far; what comes is not known', () => {
    const { buckets, peakAt } = told([period(midnight, { inUse: 2, peak: 2 })], {}, midnight + 5 * 60_000)
    expect(buckets[0]).toMatchObject({ peak: 2, fullSeconds: 180 })
    expect(buckets.slice(1).every((bucket) => bucket.peak === null)).toBe(true)
    expect(peakAt).toBe('2026-11-23T00:01:00.000Z')
  })

  test('before anything was owned is not known, nor is it where nothing is counted', () => {
    const { buckets } = told([], { totals: [{ from: midnight + 90 * 60_000, total: 4 }] })
    expect(buckets.findIndex((bucket) => bucket.peak !== null)).toBe(6)
    expect([buckets[5]?.limit, buckets[6]?.limit]).toEqual([null, 4])
    expect(told([], {}, null).peak).toBeNull()
  })

  test('has the limit that there was at its end', () => {
    const totals = [
      { from: 0, total: 2 },
      { from: midnight + 8 * 60_000, total: 5 },
      { from: midnight + hour, total: null },
    ]
    expect(
      told([], { totals })
        .buckets.slice(0, 5)
        .map(({ limit }) => limit),
    ).toEqual([5, 5, 5, 5, null])
  })

  test('has what happened in all of its quarters of an hour', () => {
    const waits = (counts: Record<number, number>, longest: number) => ({ counts, longest })
    const { stretches } = calendarOf('week', '2026-11-23', 'UTC')
    const { buckets, ...whole } = productUsage(
      pool([
        period(midnight, {
          waits: waits({ 60: 2, 90: 1 }, 94),
          gaveUp: 1,
          refusals: { seats_exhausted: 2 },
          timesFull: 1,
          peak: 2,
        }),
        period(midnight + periodMilliseconds, {
          waits: waits({ 600: 1 }, 604),
          refusals: { seats_exhausted: 1, cooling_down: 1 },
          mostWaiting: 3,
        }),
        period(midnight + 4 * hour, { waits: waits({ 30: 1 }, 30), timesFull: 1, peak: 2 }),
      ]),
      stretches,
      midnight + 24 * hour,
    )
    expect(buckets[72]).toMatchObject({
      ...{ waits: 4, medianWaitSeconds: 60, longestWaitSeconds: 604, gaveUp: 1, mostWaiting: 3, timesFull: 1 },
      ...{ peak: 2, peakAt: '2026-11-23T00:01:00.000Z', refusals: { seats_exhausted: 3, cooling_down: 1 } },
    })
    expect(whole).toMatchObject({ waits: 5, medianWaitSeconds: 60, longestWaitSeconds: 604, timesFull: 2 })
  })

  test('of now has those who still wait, one that is over has not', () => {
    const waitingSince = [midnight + 60_000]
    const now = midnight + 10 * 60_000
    expect(told([], { waitingSince }, now)).toMatchObject({ waits: 1, longestWaitSeconds: 540 })
    expect(told([], { waitingSince }, now).buckets[0]).toMatchObject({ waits: 1 })
    expect(told([], { waitingSince }, midnight + 48 * hour)).toMatchObject({ waits: 0, longestWaitSeconds: null })
  })
})
