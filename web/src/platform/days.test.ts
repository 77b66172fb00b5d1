import { expect, test } from 'vitest'
import { addDays, dayIn, daysBetween, lastDayBefore, startOfDay } from './days.ts'

test.each([
  ['2027-09-30T22:00:00Z', 'Europe/Berlin', '2027-10-01'],
  ['2027-09-30T21:59:59Z', 'Europe/Berlin', '2027-09-30'],
  ['2027-01-01T03:00:00Z', 'America/New_York', '2026-12-31'],
])('%s in %s is of %s', (instant, zone, day) => {
  expect(dayIn(instant, zone)).toBe(day)
})

test.each([
  ['2026-11-22', 'Europe/Berlin', '2026-11-21T23:00:00.000Z'],
  ['2026-07-01', 'Europe/Berlin', '2026-06-30T22:00:00.000Z'],
  // Clocks change in the night before or after.
  ['2026-10-25', 'Europe/Berlin', '2026-10-24T22:00:00.000Z'],
  ['2026-10-26', 'Europe/Berlin', '2026-10-25T23:00:00.000Z'],
  ['2026-03-29', 'Europe/Berlin', '2026-03-28T23:00:00.000Z'],
  ['2026-03-30', 'Europe/Berlin', '2026-03-29T22:00:00.000Z'],
  ['2026-05-01', 'Pacific/Auckland', '2026-04-30T12:00:00.000Z'],
  ['2026-05-01', 'Asia/Kathmandu', '2026-04-30T18:15:00.000Z'],
  // Midnight does not exist: the day begins at one.
  ['2026-09-06', 'America/Santiago', '2026-09-06T04:00:00.000Z'],
])('%s in %s begins at %s', (day, zone, start) => {
  expect(startOfDay(day, zone).toISOString()).toBe(start)
})

test('days are counted, not hours', () => {
  expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2)
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(lastDayBefore('2027-09-30T22:00:00Z', 'Europe/Berlin')).toBe('2027-09-30')
})
