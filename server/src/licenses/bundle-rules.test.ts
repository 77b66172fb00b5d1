import type { BroughtLine } from '@sitzplan/contract/catalog'
import type { DocumentLine } from '@sitzplan/contract/licenses'
import { describe, expect, test } from 'vitest'
import type { Product } from '../catalog/catalog.ts'
import { bringTooMany, broughtBy, unmetRequirements, withBrought } from './bundle-rules.ts'

// Only what the rules look at.
const catalog = new Map(
  (
    [
      ['desk', [], []],
      ['phone', ['desk'], []],
      ['monitoring', [], []],
      ['office', [], [named('desk', 1), { product: 'desk', kind: 'device', resource: 'computers', quantity: 10 }]],
      ['suite', ['office'], [named('desk', 2), { product: 'monitoring', kind: 'included', unrestricted: true }]],
    ] satisfies [string, string[], BroughtLine[]][]
  ).map(([key, requires, brings]) => [key, { key, requires, brings } as unknown as Product]),
)

function named(product: string, quantity: number) {
  return { product, kind: 'named' as const, quantity }
}
const concurrent = (product: string, quantity: number): DocumentLine => ({ product, kind: 'concurrent', quantity })
const unlimited = (product: string, kind: DocumentLine['kind'] = 'named'): DocumentLine => ({
  product,
  kind,
  unrestricted: true,
})
const computers = (quantity: number): DocumentLine => ({
  product: 'desk',
  kind: 'device',
  resource: 'computers',
  quantity,
})

describe('a revision gets', () => {
  test.each<[string, DocumentLine[], DocumentLine[]]>([
    ['nothing without a plan', [named('desk', 3)], [named('desk', 3)]],
    ['what is missing', [named('office', 5)], [named('office', 5), named('desk', 5), computers(50)]],
    [
      'as much as there are seats of both kinds',
      [named('office', 5), concurrent('office', 2)],
      [named('office', 5), concurrent('office', 2), named('desk', 7), computers(70)],
    ],
    [
      'the sum of what plans bring',
      [named('office', 5), named('suite', 1)],
      [named('office', 5), named('suite', 1), named('desk', 7), computers(50), unlimited('monitoring', 'included')],
    ],
    [
      'more where there was less, in its place',
      [named('desk', 3), named('office', 5)],
      [named('desk', 5), named('office', 5), computers(50)],
    ],
    [
      'no less where more was bought',
      [named('desk', 9), named('office', 5), computers(51)],
      [named('desk', 9), named('office', 5), computers(51)],
    ],
    [
      'unrestricted lines with a plan that is',
      [named('desk', 9), unlimited('office')],
      [
        unlimited('desk'),
        unlimited('office'),
        { product: 'desk', kind: 'device', resource: 'computers', unrestricted: true },
      ],
    ],
    [
      'nothing new where a line is unrestricted already',
      [unlimited('desk'), named('office', 5)],
      [unlimited('desk'), named('office', 5), computers(50)],
    ],
    [
      'nothing with the devices of a plan, which are no seats',
      [{ product: 'office', kind: 'device', resource: 'printers', quantity: 4 }],
      [{ product: 'office', kind: 'device', resource: 'printers', quantity: 4 }],
    ],
  ])('%s', (_, lines, expected) => {
    expect(withBrought(lines, broughtBy(lines, catalog))).toEqual(expected)
  })

  test('and it is told who brings how much', () => {
    expect(broughtBy([named('office', 5), named('suite', 1), named('desk', 90)], catalog)).toEqual([
      { product: 'desk', kind: 'named', quantity: 7, by: ['office', 'suite'] },
      { product: 'desk', kind: 'device', resource: 'computers', quantity: 50, by: ['office'] },
      { product: 'monitoring', kind: 'included', quantity: null, by: ['suite'] },
    ])
  })

  test('no more than a line may hold', () => {
    const most = broughtBy([named('office', 100_000)], catalog)
    expect(bringTooMany(most)).toEqual([])
    const more = broughtBy([named('office', 100_001)], catalog)
    expect(bringTooMany(more).map(({ quantity }) => quantity)).toEqual([1_000_010])
  })
})

test.each<[string, DocumentLine[], [string, string][]]>([
  ['all is there', [named('phone', 1), concurrent('desk', 1)], []],
  [
    'something is missing',
    [named('phone', 1), named('suite', 1)],
    [
      ['phone', 'desk'],
      ['suite', 'office'],
    ],
  ],
  ['a product of two lines is told once', [named('phone', 1), concurrent('phone', 1)], [['phone', 'desk']]],
  ['what is sold no more requires nothing', [named('abacus', 1)], []],
])('requirements: %s', (_, lines, expected) => {
  expect(unmetRequirements(lines, catalog).map(({ product, required }) => [product, required])).toEqual(expected)
})
