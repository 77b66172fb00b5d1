import { expect, test } from 'vitest'
import { estimateText } from './my-products-rules.ts'

test.each([
  [null, null],
  [0, '1 min'],
  [59, '1 min'],
  [61, '2 min'],
  [360, '6 min'],
  [3600, '1 h'],
  [4000, '1 h 7 min'],
])('an estimate of %s seconds reads %s', (seconds, text) => {
  expect(estimateText(seconds)).toBe(text)
})
