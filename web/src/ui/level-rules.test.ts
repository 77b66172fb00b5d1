import { expect, test } from 'vitest'
import { levelOf, shareOf } from './level-rules.ts'

test.each([
  [0, 10, 'calm'],
  [8, 10, 'calm'],
  [84, 100, 'calm'],
  [85, 100, 'warning'],
  [9, 10, 'warning'],
  [10, 10, 'full'],
  [12, 10, 'over'],
  [1, 0, 'over'],
  [0, 0, 'calm'],
  [500, null, 'calm'],
])('%i of %s is %s', (used, total, level) => {
  expect(levelOf(used, total)).toBe(level)
})

test.each([
  [0, 10, 0],
  [5, 10, 0.5],
  [12, 10, 1],
  [0, 0, 0],
  [1, 0, 1],
  [7, null, 0],
])('%i of %s fills %d', (used, total, share) => {
  expect(shareOf(used, total)).toBe(share)
})
