import type { OfferedProduct, Product } from '@sitzplan/contract/catalog'
import { expect, test } from 'vitest'
import { changeableLines, isComplete, orderLines } from './order-form-rules.ts'

const offered = {
  key: 'p',
  kinds: ['named', 'concurrent', 'included'],
  resources: [
    { key: 'rooms', name: 'Rooms' },
    { key: 'cellars', name: 'Cellars' },
  ],
  lines: [
    { kind: 'named', quantity: 5 },
    { kind: 'concurrent', quantity: null },
    { kind: 'included', quantity: null },
    { kind: 'device', resource: 'rooms', quantity: 20 },
  ],
} as unknown as OfferedProduct
// What waits in a revision is in the lines already.
const owned: Pick<Product, 'ordered'> = {
  ordered: [
    { kind: 'named', quantity: 4, pending: 3 },
    { kind: 'device', resource: 'rooms', quantity: -2, pending: 0 },
  ],
}

test('every kind and resource is a line, with what an order of it is counted from, and what is ordered besides', () => {
  const of = (...given: Parameters<typeof changeableLines>) =>
    changeableLines(...given).map(({ kind, resource, now, ordered }) => [kind, resource, now, ordered])
  expect(of(offered, owned)).toEqual([
    ['named', undefined, 5, 1],
    ['concurrent', undefined, null, 0],
    ['included', undefined, 1, 0],
    ['device', 'rooms', 20, -2],
    ['device', 'cellars', 0, 0],
  ])
  expect(of({ ...offered, lines: [] }, undefined).map(([, , now]) => now)).toEqual([0, 0, 0, 0, 0])
})

test('what is no number yet is not ordered', () => {
  const lines = changeableLines(offered, owned)
  expect([isComplete({}), isComplete({ 'p named ': 0 }), isComplete({ 'p named ': '' })]).toEqual([true, true, false])
  expect(orderLines(lines, { 'p named ': '' })).toEqual([])
})

test('an order has what changes alone: more, or so many fewer', () => {
  const lines = changeableLines(offered, owned)
  expect(orderLines(lines, {})).toEqual([])
  expect(orderLines(lines, { 'p named ': 3, 'p device rooms': -4, 'p included ': 0, 'q named ': 9 })).toEqual([
    { product: 'p', kind: 'named', quantity: 3 },
    { product: 'p', kind: 'device', resource: 'rooms', quantity: 4, fewer: true },
  ])
})
