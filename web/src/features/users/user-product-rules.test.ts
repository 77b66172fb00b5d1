// What is offered when a product is switched on, and what goes when it is switched off.
import type { AssignableProduct } from '@sitzplan/contract/catalog'
import type { User } from '@sitzplan/contract/users'
import { expect, test } from 'vitest'
import { departureOf, kindsToChoose, obstacleTo, proposedKind, rightOf } from './user-product-rules.ts'

const since = '2026-03-03T10:14:00.000Z'
const has = (key: string, kind: 'named' | 'concurrent', state: 'assigned' | 'waiting' = 'assigned') => ({
  key,
  kind,
  state,
  since,
})
const user = (...products: User['products']) => ({ products })
const nothing = { has: null, waitsFor: null }

const product = (named: number | null, assigned: number, concurrent: number | null): AssignableProduct => ({
  key: 'remote-support',
  name: 'Remote Support',
  description: '',
  features: [],
  kinds: ['named', 'concurrent'],
  settings: null,
  named: { total: named, assigned, available: named === null ? null : Math.max(0, named - assigned), waiting: 0 },
  concurrent: { total: concurrent, inUse: 0, available: concurrent, waiting: 0, assignedUsers: 0 },
})

test('what somebody has and what they wait for stand side by side', () => {
  const right = rightOf(user(has('a', 'named'), has('a', 'concurrent', 'waiting'), has('b', 'named')), 'a')
  expect([right.has?.kind, right.waitsFor?.kind]).toEqual(['named', 'concurrent'])
  expect(rightOf(user(), 'a')).toEqual(nothing)
})

test('the kinds to choose are those of the license, and what the user has of others', () => {
  expect(kindsToChoose(product(5, 0, 10), nothing)).toEqual(['named', 'concurrent'])
  expect(kindsToChoose(product(5, 0, 0), nothing)).toEqual(['named'])
  expect(kindsToChoose(product(0, 1, 10), { has: has('a', 'named'), waitsFor: null })).toEqual(['named', 'concurrent'])
  expect(kindsToChoose(product(0, 0, 0), nothing)).toEqual(['named', 'concurrent'])
})

test.each([
  ['a free named seat', product(5, 4, 0), 'named', 'active', null],
  ['no free named seat', product(5, 5, 0), 'named', 'active', 'full'],
  ['an unrestricted line', product(null, 500, 0), 'named', 'active', null],
  ['somebody suspended', product(5, 0, 0), 'named', 'suspended', 'suspended'],
  ['somebody suspended, shared', product(0, 0, 10), 'concurrent', 'suspended', null],
  ['a kind the license does not have', product(5, 0, 0), 'concurrent', 'active', 'unowned'],
] as const)('%s', (_case, of, kind, status, obstacle) => {
  expect(obstacleTo(of, kind, status)).toBe(obstacle)
})

test('proposes what can be had at once', () => {
  expect(proposedKind(product(5, 0, 10), ['named', 'concurrent'], 'active')).toBe('concurrent')
  expect(proposedKind(product(5, 5, 0), ['named', 'concurrent'], 'active')).toBe('named')
  expect(proposedKind(product(5, 0, 0), ['named'], 'active')).toBe('named')
})

test('tells what a departure frees', () => {
  expect(departureOf(user(has('a', 'named'), has('b', 'concurrent'), has('c', 'named', 'waiting')))).toEqual({
    named: ['a'],
    concurrent: ['b'],
    waiting: ['c'],
  })
})
