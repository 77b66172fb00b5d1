import { expect, test } from 'vitest'
import { typedWhole } from './whole-number-rules.ts'

test.each([
  ['', '', null],
  ['0', 0, null],
  ['15', 15, null],
  ['-3', -3, null],
  ['007', 7, null],
  ['1.5', '', 'whole'],
  ['1.', '', 'whole'],
  ['1.000', '', 'whole'],
  ['-', '', 'whole'],
  ['1e3', '', 'whole'],
  ['1000000', 1_000_000, null],
  ['1000001', '', 'range'],
  ['99999999', '', 'range'],
  ['-4', '', 'range'],
  ['123456789012345678901234', '', 'range'],
])('%j is %j (%s)', (text, value, fault) => {
  expect(typedWhole(text, { min: -3, max: 1_000_000 })).toEqual({ value, fault })
})
