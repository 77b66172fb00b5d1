import type { OfferedProduct, Product } from '@sitzplan/contract/catalog'
import { expect, test } from 'vitest'
import { changeableLines, orderLines } from './order-form-rules.ts'

const offered = {
  key: 'p',
  kinds: ['named', 'concurrent', 'included'],
  resources: [
    { key: 'rooms', name: 'Rooms' },
    { key: 'cellars', name: 'Cellars' },
  ],
} as OfferedProduct
const owned = {
  named: { total: 5 },
  concurrent: { total: null },
  resources: [{ key: 'rooms', limit: 20 }],
} as Product

test('every kind and resource is a line, with what is owned of it', () => {
  expect(changeableLines(offered, owned).map(({ kind, resource, now }) => [kind, resource, now])).toEqual([
    ['named', undefined, 5],
    ['concurrent', undefined, null],
    ['included', undefined, 1],
    ['device', 'rooms', 20],
    ['device', 'cellars', 0],
  ])
  expect(changeableLines(offered, undefined).map(({ now }) => now)).toEqual([0, 0, 0, 0, 0])
})

test('an order has what changes alone: more, or so many fewer', () => {
  const lines = changeableLines(offered, owned)
  expect(orderLines(lines, {})).toEqual([])
  expect(orderLines(lines, { 'p named ': 3, 'p device rooms': -4, 'p included ': 0, 'q named ': 9 })).toEqual([
    { product: 'p', kind: 'named', quantity: 3 },
    { product: 'p', kind: 'device', resource: 'rooms', quantity: 4, fewer: true },
  ])
})
