import { expect, test } from 'vitest'
import { keysInUse } from './openid-key-rules.ts'

const minutes = 60_000
const days = 24 * 60 * minutes
const now = new Date('2026-11-22T12:00:00Z')

test.each([
  ['the first key signs at once', [0], [0]],
  ['a new one is published first', [9 * minutes, 30 * days], [30 * days, 9 * minutes]],
  ['then it signs, and the one before verifies', [10 * minutes, 30 * days], [10 * minutes, 30 * days]],
  ['as long as a sign-in may go on', [7 * days + 9 * minutes, 30 * days], [7 * days + 9 * minutes, 30 * days]],
  ['and no longer', [7 * days + 10 * minutes, 30 * days], [7 * days + 10 * minutes]],
  [
    'of several in a row',
    [1 * minutes, 5 * minutes, 1 * days, 9 * days],
    [1 * days, 1 * minutes, 5 * minutes, 9 * days],
  ],
  ['all of them new', [1 * minutes, 2 * minutes], [2 * minutes, 1 * minutes]],
  ['made by a clock ahead of ours', [-5 * minutes], [-5 * minutes]],
  ['none', [], []],
])('%s', (_what, ages, used) => {
  const keys = ages.map((age) => ({ createdAt: new Date(now.getTime() - age) }))
  expect(keysInUse(keys, now).map(({ createdAt }) => now.getTime() - createdAt.getTime())).toEqual(used)
})
