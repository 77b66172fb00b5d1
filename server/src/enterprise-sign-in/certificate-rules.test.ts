// When administrators are told of a certificate's end.
import { expect, test } from 'vitest'
import { dayToTell } from './certificate-rules.ts'

const end = new Date('2026-12-31T12:00:00Z')

test.each([
  ['2026-11-30T00:00:00Z', null],
  ['2026-12-01T12:00:00Z', 30],
  ['2026-12-23T12:00:00Z', 30],
  ['2026-12-24T12:00:00Z', 7],
  ['2026-12-30T11:59:00Z', 7],
  ['2026-12-30T12:00:00Z', 1],
  ['2026-12-31T11:59:00Z', 1],
  ['2026-12-31T12:00:00Z', 0],
  ['2027-06-01T00:00:00Z', 0],
])('at %s: %s', (now, expected) => {
  expect(dayToTell(end, new Date(now))).toBe(expected)
})
