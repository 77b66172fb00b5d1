import type { LicenseChange } from '@sitzplan/contract/licenses'
import { expect, test } from 'vitest'
import { blocking, byProduct, daysOf, deadline, draining, stagesOf } from './license-rules.ts'

const change = (kind: LicenseChange['kind'], from: number | null, to: number | null, used: number): LicenseChange => ({
  product: 'p',
  kind,
  from,
  to,
  used,
  surplus: to === null ? 0 : Math.max(0, used - to),
})

test('named and device lines below their use block; shared ones drain; what grows does neither', () => {
  const named = change('named', 6, 3, 4)
  const shared = change('concurrent', 10, 8, 10)
  const device = change('device', null, 5, 6)
  const fits = change('named', 6, 4, 4)
  // Still over its old total while it drains, and now grows.
  const grows = change('concurrent', 5, 6, 8)
  const changes = [named, shared, device, fits, grows]
  expect(blocking(changes)).toEqual([named, device])
  expect(draining(changes)).toEqual([shared])
})

test('lines stand under their product', () => {
  const lines = [
    { product: 'a', kind: 'named' },
    { product: 'b', kind: 'named' },
    { product: 'a', kind: 'concurrent' },
  ]
  expect(byProduct(lines).map(({ product, lines: own }) => [product, own.length])).toEqual([
    ['a', 2],
    ['b', 1],
  ])
})

const days = daysOf(
  {
    from: '2026-09-30T22:00:00.000Z',
    warn: '2027-08-31T22:00:00.000Z',
    expires: '2027-09-30T22:00:00.000Z',
    graceUntil: '2027-10-14T22:00:00.000Z',
  },
  'Europe/Berlin',
)

test('days: from and warn begin, expires and grace are the last whole day', () => {
  expect(days).toEqual({ from: '2026-10-01', warn: '2027-09-01', expires: '2027-09-30', graceUntil: '2027-10-14' })
})

test('the day that counts, the day itself included', () => {
  expect(deadline('warning', days, '2027-09-21')).toEqual({ day: '2027-09-30', daysLeft: 10 })
  expect(deadline('warning', days, '2027-09-30')).toEqual({ day: '2027-09-30', daysLeft: 1 })
  expect(deadline('grace', days, '2027-10-01')).toEqual({ day: '2027-10-14', daysLeft: 14 })
  expect(deadline('expired', { ...days, graceUntil: null }, '2027-11-01')).toEqual({ day: '2027-09-30', daysLeft: 0 })
  expect(deadline('active', { from: null, warn: null, expires: null, graceUntil: null }, '2027-09-30')).toBeNull()
})

test('stages that are behind us', () => {
  const past = (today: string) => stagesOf(days, today).map(({ isPast }) => isPast)
  expect(past('2027-09-30')).toEqual([true, true, false, false])
  expect(past('2027-10-01')).toEqual([true, true, true, false])
  expect(stagesOf({ ...days, warn: null, graceUntil: null }, '2026-01-01').map(({ stage }) => stage)).toEqual([
    'from',
    'expires',
  ])
})
