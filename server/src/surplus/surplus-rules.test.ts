import { expect, test } from 'vitest'
import { alternativesFor, type Holder, proposalFrom } from './surplus-rules.ts'

const holder = (more: Partial<Holder>): Holder => ({
  user: { id: 'ann', email: 'ann@office.example', name: 'Ann' },
  status: 'active',
  since: new Date(0),
  lastUsedAt: null,
  isLongUnused: true,
  isWorking: false,
  changesKind: false,
  veto: null,
  queues: [],
  mayTake: true,
  ...more,
})
const used = { lastUsedAt: new Date(1) }

test.each<[string, Partial<Holder>, string, string]>([
  ['suspended', { status: 'suspended' }, 'suspended', 'suspended'],
  ['whose kind changes anyway', { ...used, changesKind: true }, 'changes_kind', 'changes_kind'],
  ['invited', { status: 'invited' }, 'never_activated', 'never_activated'],
  ['who never used it', {}, 'never_used', 'long_unused'],
  ['who used it long ago', used, 'longest_unused', 'long_unused'],
  // "Not for a long time" would be wrong of them.
  ['who used it lately', { ...used, isLongUnused: false }, 'longest_unused', 'longest_unused'],
])('the reason for somebody %s, and the coarse one', (_, more, exact, coarse) => {
  const reasons = [false, true].map((isWithheld) => proposalFrom([holder(more)], 1, isWithheld)[0]?.reason)
  expect(reasons).toEqual([exact, coarse])
})

test.each<[string, Partial<Holder>]>([
  ['whose product vetoes it', { veto: { reason: 'busy', since: new Date(0) } }],
  ['whose license comes with a queue', { queues: ['Support'] }],
  ['who has more than the caller', { mayTake: false }],
])('nobody is proposed %s', (_, more) => {
  expect(proposalFrom([holder(more)], 1, false)).toEqual([])
})

test('nothing takes the place of a device', () => {
  const next = [{ productId: 'p', kind: 'named' as const, resource: '', total: 9 }]
  expect(alternativesFor({ productId: 'p', kind: 'device' }, next, [])).toEqual([])
  expect(alternativesFor({ productId: 'q', kind: 'named' }, next, [])).toHaveLength(1)
})
