import { expect, test } from 'vitest'
import { rowParts } from './row-parts.ts'

test.each([
  [0, []],
  [1, [[0]]],
  [3, [[0, 1, 2]]],
  [7, [[0, 1, 2], [3, 4, 5], [6]]],
])('%i rows, three at a time', (count, parts) => {
  const rows = Array.from({ length: count }, (_, index) => index)
  expect(rowParts(rows, 3)).toEqual(parts)
  expect(rowParts(rows, 3)).toBe(rowParts(rows, 3))
})
