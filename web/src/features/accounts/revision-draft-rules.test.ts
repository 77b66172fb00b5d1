import type { CatalogProduct } from '@sitzplan/contract/catalog'
import type { License, Revision } from '@sitzplan/contract/licenses'
import { describe, expect, test } from 'vitest'
import { lineKey } from '../license/license-rules.ts'
import {
  broughtLines,
  draftOf,
  firstTerm,
  linesToAdd,
  newLine,
  requestOf,
  withoutLine,
  withTotal,
} from './revision-draft-rules.ts'

const dates = {
  from: '2026-09-30T22:00:00.000Z',
  warn: null,
  expires: '2027-09-30T22:00:00.000Z',
  graceUntil: null,
}
const line = (product: string, quantity: number | null, used = 0) =>
  ({ product, kind: 'named', quantity, unrestricted: quantity === null, used }) as const
const license = {
  lines: [line('connect', 50, 39), line('meeting', null)],
  pending: {
    revision: 2,
    changes: [
      { product: 'connect', kind: 'named', from: 50, to: 12, used: 39, surplus: 27 },
      { product: 'desk', kind: 'named', from: 0, to: 3, used: 0, surplus: 0 },
      { product: 'meeting', kind: 'named', from: null, to: 0, used: 0, surplus: 0 },
    ],
    // Only what the rules look at.
  },
} as unknown as License
const newest = { trial: true, dates } as Revision
const start = draftOf(license, newest, 'Europe/Berlin')

describe('a draft', () => {
  test('begins as the newest revision, waiting or not', () => {
    expect(start.lines.map(({ product, owned, total, used }) => [product, owned, total, used])).toEqual([
      ['connect', 50, 12, 39],
      ['desk', 0, 3, 0],
    ])
    expect(start.dates).toEqual({ from: '2026-10-01', warn: null, expires: '2027-09-30', graceUntil: null })
    expect(start.trial).toBe(true)
    expect(requestOf(start, start)).toBeNull()
  })

  test('of an account that owns nothing is empty', () => {
    const empty = draftOf({ lines: [], pending: null } as unknown as License, undefined, 'Europe/Berlin')
    expect(empty).toMatchObject({ lines: [], trial: false, dates: { expires: null } })
  })

  test.each([
    ['2026-10-01', { warn: '2027-09-01', expires: '2027-09-30', graceUntil: '2027-10-14' }],
    ['2028-02-29', { warn: '2029-01-30', expires: '2029-02-28', graceUntil: '2029-03-14' }],
  ])('of a first revision on %s proposes a year, and sends it with the first line', (today, term) => {
    const empty = draftOf({ lines: [], pending: null } as unknown as License, undefined, 'Europe/Berlin')
    const dates = firstTerm(today)
    expect(dates).toEqual({ from: today, ...term })
    expect(requestOf(empty, { ...empty, dates })).toBeNull()
    const lines = [newLine({ product: 'phone', kind: 'named' })]
    expect(requestOf(empty, { ...empty, lines, dates })).toMatchObject({ lines: [{ quantity: 1 }], dates })
  })

  test('sends what differs, and nothing else', () => {
    const lines = [
      ...withoutLine(withTotal(start.lines, 'connect named ', null), 'desk named '),
      newLine({ product: 'phone', kind: 'device', resource: 'handsets' }),
    ]
    const draft = { ...start, lines, dates: { ...start.dates, expires: null }, trial: false, withdraws: 1 }
    expect(requestOf(start, draft)).toEqual({
      lines: [
        { product: 'connect', kind: 'named', unrestricted: true },
        { product: 'desk', kind: 'named', quantity: 0 },
        { product: 'phone', kind: 'device', resource: 'handsets', quantity: 1 },
      ],
      dates: { expires: null },
      trial: false,
      withdraws: 1,
    })
  })

  test('forgets a line that was added and taken out again', () => {
    const added = newLine({ product: 'phone', kind: 'included' })
    expect(added.total).toBeNull()
    expect(withoutLine([...start.lines, added], lineKey(added))).toEqual(start.lines)
  })

  test('is told what plans bring, and what the revision has of it', () => {
    const preview = {
      lines: [
        { product: 'connect', kind: 'named', quantity: 12 },
        { product: 'desk', kind: 'named', unrestricted: true },
      ],
      brought: [
        { product: 'connect', kind: 'named', quantity: 10, by: ['office'] },
        { product: 'desk', kind: 'named', quantity: null, by: ['suite'] },
      ],
    } satisfies Parameters<typeof broughtLines>[0]
    expect([...broughtLines(preview)].map(([name, { quantity, total }]) => [name, quantity, total])).toEqual([
      ['connect named ', 10, 12],
      ['desk named ', null, null],
    ])
    expect(broughtLines(undefined).size).toBe(0)
  })

  test('offers the lines that it does not have', () => {
    const catalog = [
      { key: 'connect', kinds: ['named', 'concurrent'], resources: [{ key: 'handsets', name: { en: 'Handsets' } }] },
    ] as unknown as CatalogProduct[]
    expect(linesToAdd(catalog, start.lines)).toEqual([
      { product: 'connect', kind: 'concurrent' },
      { product: 'connect', kind: 'device', resource: 'handsets' },
    ])
  })
})
