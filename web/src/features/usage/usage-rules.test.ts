// Whether there were enough seats, and what is drawn; days on which the clocks change.
import type { UsageBucket } from '@sitzplan/contract/usage'
import { describe, expect, test } from 'vitest'
import { drawn, fullHourOf, isNearClockChange, isTold, verdictOf, zoneOf } from './usage-rules.ts'

const bucket = (more: Partial<UsageBucket> = {}): UsageBucket => ({
  from: '2026-11-23T09:00:00.000Z',
  to: '2026-11-23T09:15:00.000Z',
  limit: 2,
  peak: 1,
  peakAt: null,
  fullSeconds: 0,
  timesFull: 0,
  mostWaiting: 0,
  waits: 0,
  longestWaitSeconds: null,
  medianWaitSeconds: null,
  gaveUp: 0,
  refusals: {},
  ...more,
})

describe('there were', () => {
  test.each([
    ['enough seats', {}, 'enough'],
    ['just enough, where none was free for a while', { peak: 2, fullSeconds: 1 }, 'tight'],
    ['too few, where somebody waited', { waits: 1 }, 'short'],
    ['too few, where somebody was refused for want of one', { refusals: { seats_exhausted: 1 } }, 'short'],
    ['enough, where somebody was refused for another reason', { refusals: { cooling_down: 9 } }, 'enough'],
    ['as many as were needed, where nothing is counted', { limit: null }, 'open'],
    ['none in use', { peak: 0 }, 'unused'],
    ['none that were counted', { peak: null }, 'unknown'],
  ] as const)('%s', (_name, more, verdict) => {
    expect(verdictOf(bucket(more))).toBe(verdict)
  })
})

test('what is full is drawn as such, and reasons beside a free seat as one', () => {
  expect(drawn(bucket())).toMatchObject({ used: 1, full: null })
  expect(drawn(bucket({ peak: 3 }))).toMatchObject({ used: null, full: 3 })
  expect(drawn(bucket({ limit: 0, peak: 0 }))).toMatchObject({ used: 0, full: null })
  expect(drawn(bucket({ refusals: { seats_exhausted: 4, cooling_down: 1, not_entitled: 2 } }))).toMatchObject({
    refused: 4,
    other: 3,
  })
  expect([isTold(bucket({ peak: 0 })), isTold(bucket({ peak: 0, refusals: { not_entitled: 1 } }))]).toEqual([
    false,
    true,
  ])
})

describe('in Berlin', () => {
  const zone = 'Europe/Berlin'

  test('hours that the clocks show twice are told apart', () => {
    const [summer, winter] = ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z']
    expect([summer, winter, '2026-11-23T00:30:00Z'].map((time) => isNearClockChange(time, zone))).toEqual([
      true,
      true,
      false,
    ])
    expect([summer, winter].map((time) => zoneOf(time, zone, 'de'))).toEqual(['MESZ', 'MEZ'])
  })

  test('a day of 25 hours has every full hour, one of them twice', () => {
    const quarters = Array.from({ length: 100 }, (_, index) =>
      new Date(Date.UTC(2026, 9, 24, 22, 15 * index)).toISOString(),
    )
    const hours = quarters.flatMap((time) => fullHourOf(time, zone) ?? [])
    expect(hours).toEqual([0, 1, 2, 2, ...Array.from({ length: 21 }, (_, index) => index + 3)])
  })
})
