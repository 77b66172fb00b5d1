import type { Product } from '@sitzplan/contract/catalog'
import { expect, test } from 'vitest'
import { missingLines, notYetOrdered, orderable } from './missing-rules.ts'

const waits = (key: string, kind: 'named' | 'concurrent' = 'named') => ({ key, kind })

test('one license for everybody who waits, product by product; shared seats are not counted by person', () => {
  expect(missingLines([waits('a'), waits('b'), waits('a'), waits('a', 'concurrent')])).toEqual([
    { product: 'a', kind: 'named', quantity: 2 },
    { product: 'b', kind: 'named', quantity: 1 },
  ])
  expect(missingLines([])).toEqual([])
})

test('only what this person may order is offered', () => {
  const products = [
    { key: 'a', addLicenses: { allowed: true, reason: null } },
    { key: 'b', addLicenses: { allowed: false, reason: 'no_self_service' } },
  ] as Product[]
  expect(orderable([waits('a'), waits('b'), waits('c'), waits('a', 'concurrent')], products)).toEqual([waits('a')])
})

test('what is ordered already is not ordered again for those who wait', () => {
  const product = (waiting: number, quantities: number[], allowed = true) =>
    ({
      named: { waiting },
      ordered: quantities.map((quantity) => ({ kind: 'named', quantity })),
      addLicenses: { allowed, reason: null },
    }) as unknown as Product
  expect(notYetOrdered(product(5, []))).toBe(5)
  expect(notYetOrdered(product(5, [2, -3]))).toBe(3)
  expect(notYetOrdered(product(1, [2]))).toBe(0)
  expect(notYetOrdered(product(5, [], false))).toBe(0)
})
