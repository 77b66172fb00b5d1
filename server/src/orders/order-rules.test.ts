import { expect, test } from 'vitest'
import { costOf, isKnownTo, loggedLines, notSelfService, type Status, stepFault, steps } from './order-rules.ts'

const statuses: Status[] = ['asked', 'declined', 'requested', 'confirmed', 'fulfilled', 'rejected', 'cancelled']

test.each([
  ['confirm', ['requested']],
  ['fulfil', ['confirmed']],
  ['reject', ['requested', 'confirmed']],
  ['cancel', ['requested', 'confirmed']],
  ['order', ['asked']],
  ['decline', ['asked']],
] as const)('%s is possible from %j alone, and says why not from elsewhere', (step, possible) => {
  for (const status of statuses)
    expect([status, stepFault(steps[step], status) === null]).toEqual([
      status,
      possible.some((from) => from === status),
    ])
})

test('a question to sales is no order yet, and stays known as a question', () => {
  expect(isKnownTo(steps.confirm, { status: 'asked', askedSales: true })).toBe(false)
  expect(isKnownTo(steps.decline, { status: 'requested', askedSales: false })).toBe(false)
  expect(isKnownTo(steps.decline, { status: 'fulfilled', askedSales: true })).toBe(true)
  expect(stepFault(steps.decline, 'fulfilled')).toBe('request_ordered')
  expect(stepFault(steps.order, 'declined')).toBe('request_declined')
})

const line = (product: string, quantity: number, more: object = {}) => ({
  product,
  kind: 'named' as const,
  quantity,
  ...more,
})

test('the first product that is not ordered without sales is named', () => {
  const products = new Map([
    ['a', { selfService: true }],
    ['b', { selfService: false }],
  ])
  expect(notSelfService([line('a', 1)], products)).toBeNull()
  expect(notSelfService([line('a', 1), line('b', 1)], products)).toBe('b')
  // What is not there at all is told otherwise.
  expect(notSelfService([line('c', 1)], products)).toBeNull()
})

test('fewer is a negative number in the log', () => {
  expect(loggedLines([line('a', 3, { fewer: true }), line('b', 2)])).toEqual([line('a', -3), line('b', 2)])
})

test('a cost adds up what has a price, by kind and resource, and less for fewer', () => {
  const products = new Map([
    ['a', { prices: [{ kind: 'named' as const, amount: 1250 }] }],
    ['b', { prices: [{ kind: 'device' as const, resource: 'rooms', amount: 100 }] }],
  ])
  const euros = { currency: 'EUR', taxText: { en: 'plus VAT' } }
  const rooms = { product: 'b', kind: 'device' as const, quantity: 4, fewer: true }
  expect(
    costOf(
      [line('a', 3), line('b', 1), { ...rooms, resource: 'rooms' }, { ...rooms, resource: 'cellars' }],
      products,
      euros,
    ),
  ).toEqual({
    ...euros,
    monthly: 3350,
    lines: [{ unit: 1250, monthly: 3750 }, null, { unit: 100, monthly: -400 }, null],
  })
  expect(costOf([line('b', 1)], products, euros)).toBeNull()
  expect(costOf([], products, euros)).toBeNull()
})
