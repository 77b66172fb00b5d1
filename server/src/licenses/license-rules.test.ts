import type { DocumentLine, LicensePayload } from '@sitzplan/contract/licenses'
import { describe, expect, test } from 'vitest'
import type { Product } from '../catalog/catalog.ts'
import {
  blocking,
  changesBetween,
  isSensible,
  type Line,
  licenseStatus,
  placeFault,
  shrinksBelowUse,
  type UsedLine,
} from './license-rules.ts'

const account = { id: '0199d7f0-0000-7000-8000-000000000002', serial: 'SP-1' }
const now = new Date('2026-11-21T12:00:00Z')
const seconds = (iso: string) => Date.parse(iso) / 1000

const product = (key: string, kinds: Product['kinds'], resource?: string) =>
  ({
    id: key,
    key,
    kinds,
    resources: resource ? [{ key: resource, name: { en: resource } }] : [],
  }) as unknown as Product
const catalog = new Map(
  [product('remote-support', ['named', 'concurrent'], 'unattended-computers'), product('monitoring', ['included'])].map(
    (each) => [each.key, each],
  ),
)

const payload: LicensePayload = {
  iss: 'vendor',
  sub: account.id,
  serial: account.serial,
  owner: 'Aurora',
  revision: 3,
  iat: 0,
  trial: false,
  lines: [],
}

describe('a document makes sense', () => {
  const remote = { product: 'remote-support' } as const
  test.each<[string, boolean, Partial<LicensePayload>]>([
    ['without dates', true, {}],
    ['one day of everything', true, { nbf: 1, warn: 2, exp: 2, graceUntil: 2 }],
    ['warning after expiry', false, { warn: 3, exp: 2 }],
    ['grace before expiry', false, { exp: 2, graceUntil: 1 }],
    ['grace without expiry', false, { graceUntil: 1 }],
    ['warning without expiry', false, { warn: 1 }],
    ['over before it begins', false, { nbf: 2, exp: 2 }],
    ['withdraws an earlier revision', true, { withdraws: 2 }],
    ['withdraws itself', false, { withdraws: 3 }],
    ['a kind that is sold', true, lines({ ...remote, kind: 'named', quantity: 1 })],
    ['an unrestricted line', true, lines({ ...remote, kind: 'named', unrestricted: true })],
    ['a kind that is not sold', false, lines({ ...remote, kind: 'included', unrestricted: true })],
    ['an unknown product', false, lines({ product: 'abacus', kind: 'named', quantity: 1 })],
    [
      'a line twice',
      false,
      lines({ ...remote, kind: 'named', quantity: 1 }, { ...remote, kind: 'named', quantity: 2 }),
    ],
    ['included with a quantity', false, lines({ product: 'monitoring', kind: 'included', quantity: 5 })],
    ['included', true, lines({ product: 'monitoring', kind: 'included', unrestricted: true })],
    ['a known resource', true, lines({ ...remote, kind: 'device', resource: 'unattended-computers', quantity: 60 })],
    ['an unknown resource', false, lines({ ...remote, kind: 'device', resource: 'printers', quantity: 60 })],
    ['device without a resource', false, lines({ ...remote, kind: 'device', quantity: 60 })],
    [
      'named with a resource',
      false,
      lines({ ...remote, kind: 'named', resource: 'unattended-computers', quantity: 6 }),
    ],
  ])('%s: %s', (_, sensible, change) => {
    expect(isSensible({ ...payload, ...change }, catalog)).toBe(sensible)
  })

  function lines(...all: DocumentLine[]) {
    return { lines: all }
  }
})

describe('of several reasons against a document the first is told', () => {
  const over = { exp: seconds('2026-11-20T23:00:00Z') }
  test.each<[string | null, Partial<LicensePayload>, { serial?: string | null; entered?: string; newest?: number }]>([
    [null, {}, {}],
    [null, {}, { serial: null }],
    ['account', { sub: '0199d7f0-0000-7000-8000-000000000009', serial: 'X', revision: 1, ...over }, { newest: 3 }],
    ['serial', { serial: 'X', revision: 1, ...over }, { newest: 3 }],
    // A bought license follows a trial under the number that was entered; the trial's still counts.
    [null, { serial: 'BOUGHT' }, { entered: 'BOUGHT' }],
    [null, {}, { entered: 'BOUGHT' }],
    ['serial', { serial: 'X' }, { entered: 'BOUGHT' }],
    ['superseded', { serial: 'BOUGHT', revision: 2 }, { entered: 'BOUGHT' }],
    ['superseded', { revision: 3, ...over }, { newest: 3 }],
    ['superseded', { revision: 2 }, { newest: 3 }],
    ['expired', over, { newest: 2 }],
    ['expired', { exp: now.getTime() / 1000 }, {}],
    ['expired', { ...over, graceUntil: seconds('2026-11-21T12:00:00Z') }, {}],
    [null, { ...over, graceUntil: seconds('2026-11-21T12:00:01Z') }, {}],
    [null, { nbf: seconds('2027-01-01T00:00:00Z') }, {}],
  ])('%s', (reason, change, { serial = account.serial, entered, newest = 2 }) => {
    const place = { ...account, serial, entered: entered === undefined ? null : { serial: entered } }
    expect(placeFault({ ...payload, ...change }, place, newest, now)).toBe(reason)
  })
})

describe('what a revision changes', () => {
  const line = (kind: Line['kind'], total: number | null, used = 0): UsedLine => ({
    productId: 'remote-support',
    kind,
    resource: kind === 'device' ? 'unattended-computers' : '',
    total,
    used,
  })

  test('only lines that differ, old and new', () => {
    const owned = [line('named', 5, 3), line('concurrent', 10, 4), line('device', null)]
    const next = [line('named', 5), line('concurrent', 12)]
    expect(changesBetween(owned, next)).toEqual([
      expect.objectContaining({ kind: 'concurrent', from: 10, total: 12, used: 4, surplus: 0 }),
      expect.objectContaining({ kind: 'device', from: null, total: 0, used: 0, surplus: 0 }),
    ])
  })

  test('a new line comes from 0, an unrestricted one goes to null', () => {
    expect(changesBetween([], [line('included', null), line('named', 0)])).toEqual([
      expect.objectContaining({ kind: 'included', from: 0, total: null }),
    ])
  })

  test.each<[string, UsedLine, number | null | 'gone', 'active' | 'drains' | 'blocked']>([
    ['growth', line('named', 5, 5), 6, 'active'],
    ['shrinking to what is used', line('named', 5, 3), 3, 'active'],
    ['a named line below its use', line('named', 5, 4), 3, 'blocked'],
    ['a named line that is gone', line('named', 5, 1), 'gone', 'blocked'],
    ['a named line that was unrestricted', line('named', null, 4), 3, 'blocked'],
    ['a device line below its use', line('device', 60, 40), 39, 'blocked'],
    ['a concurrent line below its use', line('concurrent', 10, 9), 8, 'drains'],
    ['a concurrent line above its use', line('concurrent', 10, 7), 8, 'active'],
    ['a pool that drains and stays', line('concurrent', 8, 10), 8, 'active'],
    ['a pool that drains and grows', line('concurrent', 8, 10), 9, 'active'],
    ['a pool that drains and shrinks', line('concurrent', 8, 10), 7, 'drains'],
    ['unrestricted at last', line('named', 5, 5), null, 'active'],
    ['an included line that is gone', line('included', null), 'gone', 'active'],
  ])('%s', (_, owned, total, outcome) => {
    const next = total === 'gone' ? [] : [{ ...owned, total }]
    const changes = changesBetween([owned], next)
    const waits = shrinksBelowUse(changes).length > 0
    expect(waits ? (blocking(changes).length > 0 ? 'blocked' : 'drains') : 'active').toBe(outcome)
  })
})

test.each<[string, string]>([
  ['2026-11-30T22:59:59Z', 'active'],
  ['2026-11-30T23:00:00Z', 'warning'],
  ['2026-12-31T22:59:59Z', 'warning'],
  ['2026-12-31T23:00:00Z', 'grace'],
  ['2027-01-14T22:59:59Z', 'grace'],
  ['2027-01-14T23:00:00Z', 'expired'],
])('at %s the license is in %s', (moment, status) => {
  const dates = {
    from: null,
    warn: new Date('2026-11-30T23:00:00Z'),
    expires: new Date('2026-12-31T23:00:00Z'),
    graceUntil: new Date('2027-01-14T23:00:00Z'),
  }
  expect(licenseStatus(dates, new Date(moment))).toBe(status)
  expect(licenseStatus({ ...dates, graceUntil: null }, dates.expires)).toBe('expired')
  expect(licenseStatus({ from: null, warn: null, expires: null, graceUntil: null }, new Date(moment))).toBe('active')
})
