import { describe, expect, test } from 'vitest'
import { isLater, markAt, wholeDaysLeft } from './date-warning-rules.ts'

const dates = {
  warn: new Date('2027-01-31T23:00:00Z'), // 1 February, Berlin
  expires: new Date('2027-03-31T22:00:00Z'), // the end of 31 March, Berlin
  graceUntil: new Date('2027-04-14T22:00:00Z'),
}
const berlin = 'Europe/Berlin'

test.each([
  ['2027-01-31T22:59:59Z', null],
  ['2027-01-31T23:00:00Z', 'warn'],
  // 30 days with the last one begin with 2 March.
  ['2027-03-01T22:59:59Z', 'warn'],
  ['2027-03-01T23:00:00Z', 'days30'],
  ['2027-03-24T22:59:59Z', 'days30'],
  ['2027-03-24T23:00:00Z', 'days7'],
  // The clocks have gone forward on 28 March: midnight is an hour earlier in UTC.
  ['2027-03-30T21:59:59Z', 'days7'],
  ['2027-03-30T22:00:00Z', 'days1'],
  ['2027-03-31T21:59:59Z', 'days1'],
  ['2027-03-31T22:00:00Z', 'expired'],
  ['2027-04-14T21:59:59Z', 'expired'],
  ['2027-04-14T22:00:00Z', 'ended'],
])('at %s: %s', (now, mark) => {
  expect(markAt(dates, new Date(now), berlin)).toBe(mark)
})

describe('dates that are left out', () => {
  const now = new Date('2027-03-10T12:00:00Z')
  test.each([
    ['no end', { ...dates, expires: null, graceUntil: null, warn: null }, now, null],
    ['no warning: 30 days before all the same', { ...dates, warn: null }, now, 'days30'],
    ['no warning, and far away', { ...dates, warn: null }, new Date('2027-01-01T00:00:00Z'), null],
    ['no grace: over when it expires', { ...dates, graceUntil: null }, new Date('2027-03-31T22:00:00Z'), 'ended'],
    [
      'a warning within the last week is the first word',
      { ...dates, warn: new Date('2027-03-29T22:00:00Z') },
      new Date('2027-03-29T21:00:00Z'),
      null,
    ],
  ])('%s', (_, given, at, mark) => {
    expect(markAt(given, at, berlin)).toBe(mark)
  })
})

test.each([
  // Days of 23, 25 and 24 hours, a skipped midnight, and far away from Greenwich.
  ['Europe/Berlin', '2027-03-28T22:00:00Z', '2027-03-27T23:00:00Z', 1],
  ['Europe/Berlin', '2027-03-28T22:00:00Z', '2027-03-27T22:59:00Z', 2],
  ['Europe/Berlin', '2027-10-31T23:00:00Z', '2027-10-30T22:00:00Z', 1],
  ['Europe/Berlin', '2027-10-31T23:00:00Z', '2027-10-24T22:30:00Z', 7],
  ['America/Santiago', '2027-09-05T04:00:00Z', '2027-09-04T04:00:00Z', 1],
  ['Pacific/Kiritimati', '2027-07-31T10:00:00Z', '2027-07-30T10:00:00Z', 1],
  ['Pacific/Kiritimati', '2027-07-31T10:00:00Z', '2027-07-30T09:59:00Z', 2],
])('%s: up to %s there are, at %s, %i days', (timeZone, end, now, days) => {
  expect(wholeDaysLeft(new Date(end), new Date(now), timeZone)).toBe(days)
})

test('a mark is told once, and only forwards', () => {
  expect([
    isLater('warn', null),
    isLater('warn', 'warn'),
    isLater('days7', 'days1'),
    isLater('ended', 'expired'),
  ]).toEqual([true, false, false, true])
})
