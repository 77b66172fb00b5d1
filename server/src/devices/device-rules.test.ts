import { expect, test } from 'vitest'
import { hasRoom, registrationFault } from './device-rules.ts'

const fine = { isSuspended: false, isOver: false, isRetired: false, limit: 3, inUse: 2 }

test.each([
  ['room for one more', {}, null],
  ['the limit is reached', { inUse: 3 }, 'device_limit_reached'],
  ['more registered than a smaller license allows', { inUse: 5 }, 'device_limit_reached'],
  ['no line at all', { limit: 0, inUse: 0 }, 'device_limit_reached'],
  ['unrestricted', { limit: null, inUse: 10_000 }, null],
  ['retired, though there is room', { isRetired: true }, 'device_retired'],
  ['retired, and no room either', { isRetired: true, inUse: 3 }, 'device_retired'],
  ['the license is over', { isOver: true, isRetired: true, inUse: 3 }, 'license_expired'],
  ['the account is suspended', { isSuspended: true, isOver: true, inUse: 3 }, 'account_suspended'],
] as const)('%s', (_, more, fault) => {
  expect(registrationFault({ ...fine, ...more })).toBe(fault)
})

test.each([
  [{ limit: 3, inUse: 1 }, 2, true],
  [{ limit: 3, inUse: 1 }, 3, false],
  [{ limit: null, inUse: 1 }, 1_000, true],
])('of %j there is room for %i more: %s', (line, more, expected) => {
  expect(hasRoom(line, more)).toBe(expected)
})
