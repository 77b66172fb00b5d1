// What an answer of Stripe's makes of a charge, as a table: whatever came first, money that was taken is never forgotten.
import type { OrderStatus } from '@sitzplan/contract/orders'
import { describe, expect, test } from 'vitest'
import { afterAnswer, afterEnd, amountToCharge, type Found, paidBy, restSeconds } from './charge-rules.ts'
import type { Charge } from './charge-store.ts'

const cost = (...monthly: (number | null)[]) => ({
  currency: 'EUR',
  taxText: null,
  monthly: monthly.reduce<number>((sum, each) => sum + (each ?? 0), 0),
  lines: monthly.map((each) => (each === null ? null : { unit: Math.abs(each), monthly: each })),
})

describe('what is charged', () => {
  test.each([
    ['one line', cost(990), { amount: 990, currency: 'EUR' }],
    ['more of one, fewer of another', cost(1_980, -990), { amount: 990, currency: 'EUR' }],
    ['as much as before', cost(990, -990), null],
    ['less than before', cost(-990), null],
    ['a line without a price', cost(990, null), null],
    ['no prices at all', null, null],
  ])('%s', (_what, told, amount) => expect(amountToCharge(told)).toEqual(amount))

  test.each([
    ['card', cost(990), false, 'card'],
    ['card', cost(990), true, 'invoice'],
    ['card', cost(null), false, 'invoice'],
    ['invoice', cost(990), false, 'invoice'],
  ] as const)('by %s', (method, told, subscription, paid) =>
    expect(paidBy(method, { cost: told, subscription })).toBe(paid),
  )
})

describe('an answer', () => {
  const declined: Found = { state: 'failed', reason: 'card_declined' }
  const rows: [Charge['state'], OrderStatus, Found, Charge['state'] | null][] = [
    ['processing', 'requested', { state: 'charged' }, 'charged'],
    ['processing', 'requested', { state: 'processing' }, 'processing'],
    ['processing', 'requested', { state: 'unanswered' }, 'processing'],
    ['processing', 'requested', declined, 'failed'],
    ['processing', 'requested', { state: 'cancelled' }, 'failed'],
    // Taken after all, or heard of late.
    ['failed', 'requested', { state: 'charged' }, 'charged'],
    ['failed', 'cancelled', { state: 'charged' }, 'refunding'],
    ['void', 'cancelled', { state: 'charged' }, 'refunding'],
    ['void', 'confirmed', { state: 'charged' }, 'refunding'],
    ['refunding', 'rejected', { state: 'charged' }, 'refunding'],
    ['refunding', 'cancelled', { state: 'cancelled' }, 'void'],
    ['refunding', 'cancelled', { state: 'refunded' }, 'refunded'],
    ['refunding', 'cancelled', { state: 'refund_failed' }, 'refunding'],
    ['refunded', 'cancelled', { state: 'refund_failed' }, 'refunding'],
    ['charged', 'confirmed', { state: 'refunded' }, 'refunded'],
    // What says nothing new.
    ['charged', 'confirmed', { state: 'charged' }, null],
    ['charged', 'fulfilled', declined, null],
    ['charged', 'confirmed', { state: 'unanswered' }, null],
    ['charged', 'confirmed', { state: 'cancelled' }, null],
    ['refunded', 'cancelled', { state: 'charged' }, null],
    ['refunded', 'cancelled', { state: 'refunded' }, null],
    ['failed', 'requested', declined, null],
  ]
  test.each(rows)('to a charge that is %s of an order that is %s, $state', (state, status, found, next) =>
    expect(afterAnswer({ state, reason: null }, status, found)?.state ?? null).toBe(next),
  )

  test.each(['requested', 'confirmed', 'fulfilled'] as const)('confirms an order once: %s', (status) =>
    expect(afterAnswer({ state: 'processing', reason: null }, status, { state: 'charged' })?.confirms ?? false).toBe(
      status === 'requested',
    ),
  )
})

test.each([
  ['processing', null, 'refunding'],
  ['processing', 'pi_1', 'refunding'],
  ['charged', 'pi_1', 'refunding'],
  ['failed', 'pi_1', 'refunding'],
  ['failed', null, 'void'],
  ['refunding', 'pi_1', null],
  ['refunded', 'pi_1', null],
  ['void', 'pi_1', null],
] as const)('the end of an order makes of a charge that is %s (%s): %s', (state, intentId, next) =>
  expect(afterEnd({ state, intentId })?.state ?? null).toBe(next),
)

test('Stripe is asked less and less often, and at least every hour', () => {
  expect([0, 1, 2, 20].map(restSeconds)).toEqual([10, 20, 40, 3_600])
})
