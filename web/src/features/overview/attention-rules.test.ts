// What needs somebody, told to who may see products, and to who sees only the plan.
import type { Product } from '@sitzplan/contract/catalog'
import type { Room } from '@sitzplan/contract/seating-plan'
import { expect, test } from 'vitest'
import { attentionOf } from './attention-rules.ts'

const product = (key: string, concurrent: object, named: object = {}, resources: object[] = []) =>
  ({
    key,
    name: key.toUpperCase(),
    named: { total: 6, assigned: 1, available: 5, waiting: 0, ...named },
    concurrent: { total: 10, inUse: 4, available: 6, waiting: 0, assignedUsers: 18, ...concurrent },
    resources,
  }) as Product
const room = (key: string, concurrent: object | null, waiting = 0) =>
  ({
    product: key,
    name: key.toUpperCase(),
    concurrent: concurrent && { total: 10, inUse: 4, ...concurrent },
    line: Array.from({ length: waiting }, () => ({})),
  }) as Room
const nothing = { license: undefined, products: undefined, rooms: undefined, helpRequests: [] }

test('shared seats are judged the same from products and from the plan', () => {
  const expected = [
    { kind: 'exhausted', product: { key: 'busy', name: 'BUSY' }, waiting: 3 },
    { kind: 'surplus', product: { key: 'drained', name: 'DRAINED' }, surplus: 2 },
  ]
  const products = [
    product('calm', {}),
    product('busy', { inUse: 10, waiting: 3 }),
    product('drained', { inUse: 12, waiting: 1 }),
    product('open', { total: null, inUse: 700 }),
  ]
  const rooms = [
    room('calm', {}),
    room('busy', { inUse: 10 }, 3),
    room('drained', { inUse: 12 }, 1),
    room('open', { total: null, inUse: 700 }),
    room('named-only', null),
  ]
  expect(attentionOf({ ...nothing, products })).toEqual(expected)
  expect(attentionOf({ ...nothing, rooms })).toEqual(expected)
  // Who sees both is told once.
  expect(attentionOf({ ...nothing, products, rooms })).toEqual(expected)
})

test('licenses that run short are told to who may see products', () => {
  const products = [product('short', {}, { assigned: 6, available: 0 }), product('late', {}, { waiting: 2 })]
  expect(attentionOf({ ...nothing, products })).toEqual([
    { kind: 'short', product: { key: 'short', name: 'SHORT' }, left: 0 },
    { kind: 'waitingForLicense', product: { key: 'late', name: 'LATE' }, waiting: 2 },
  ])
})

test('devices that come near their limit are told, those without one are not', () => {
  const devices = (key: string, inUse: number, limit: number | null) => ({ key, name: key.toUpperCase(), inUse, limit })
  const all = [devices('calm', 50, 60), devices('near', 51, 60), devices('over', 61, 60), devices('open', 9_000, null)]
  const named = { key: 'support', name: 'SUPPORT' }
  expect(attentionOf({ ...nothing, products: [product('support', {}, {}, all)] })).toEqual([
    { kind: 'devices', product: named, resource: { key: 'near', name: 'NEAR' }, left: 9 },
    { kind: 'devices', product: named, resource: { key: 'over', name: 'OVER' }, left: 0 },
  ])
})

test('what is held of the directory is told together, and nothing where nothing is', () => {
  expect(attentionOf({ ...nothing, held: 7 })).toEqual([{ kind: 'held', count: 7 }])
  expect(attentionOf({ ...nothing, held: 0 })).toEqual([])
})

test('who asks for a product is told together, and nothing where nobody does', () => {
  expect(attentionOf({ ...nothing, asking: 3 })).toEqual([{ kind: 'asks', count: 3 }])
  expect(attentionOf({ ...nothing, asking: 0 })).toEqual([])
})
