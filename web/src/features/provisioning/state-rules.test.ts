import { describe, expect, test } from 'vitest'
import { adviceFor, stateOf, tokenStateOf, userOf } from './state-rules.ts'

const [early, late] = ['2026-11-22T10:00:00.000Z', '2026-11-22T10:00:01.000Z']

test.each([
  ['noToken', { connected: false, lastCallAt: null, lastRefusedAt: null }, 0],
  ['ended', { connected: false, lastCallAt: late, lastRefusedAt: null }, 1],
  ['noCall', { connected: true, lastCallAt: null, lastRefusedAt: null }, 1],
  ['refused', { connected: true, lastCallAt: late, lastRefusedAt: late }, 1],
  ['works', { connected: true, lastCallAt: late, lastRefusedAt: early }, 1],
  ['works', { connected: true, lastCallAt: late, lastRefusedAt: null }, 1],
] as const)('%s: %j with %j tokens', (state, provisioning, tokens) => {
  expect(stateOf(provisioning, tokens)).toBe(state)
})

describe('a token', () => {
  const now = Date.parse(early)
  const inDays = (days: number) => new Date(now + days * 86_400_000).toISOString()
  test.each([
    ['lasting', null, null],
    ['lasting', 15, null],
    ['ending', 14, null],
    ['replaced', 7, 'b'],
    ['replaced', 60, 'b'],
    ['ended', 0, null],
    ['ended', -1, 'b'],
  ] as const)('is %s with %j days left, replaced by %j', (state, days, replacedBy) => {
    expect(tokenStateOf({ expiresAt: days === null ? null : inDays(days), replacedBy }, now)).toBe(state)
  })
})

test.each([
  ['taken', 409, 'uniqueness'],
  ['taken', 200, 'uniqueness'],
  ['tokenEnded', 401, null],
  ['notAllowed', 403, null],
  ['notThere', 404, null],
  ['badInput', 400, 'invalidPath'],
  ['oursAway', 503, null],
  [null, 412, null],
] as const)('%j for %j %j', (advice, status, scimType) => {
  expect(adviceFor({ status, scimType, refused: true })).toBe(advice)
  expect(adviceFor({ status, scimType, refused: false })).toBeNull()
})

const id = '019aab3c-0000-7000-8000-000000000001'
test.each([
  [id, { path: `/Users/${id}`, resource: null }],
  [id, { path: '/Users', resource: `/Users/${id}` }],
  [null, { path: '/Users', resource: null }],
  [null, { path: `/Groups/${id}`, resource: null }],
  [null, { path: '/Users/.search', resource: null }],
])('the user %j of %j', (user, call) => {
  expect(userOf(call)).toBe(user)
})
