import type { DocumentLine } from '@sitzplan/contract/licenses'
import type { IssueLine } from '@sitzplan/contract/vendor'
import { describe, expect, test } from 'vitest'
import type { Product } from '../catalog/catalog.ts'
import { type AskedDates, dateFaults, lineFaults, mergeDates, mergeLines } from './issue-rules.ts'

const present: DocumentLine[] = [
  { product: 'remote-support', kind: 'concurrent', quantity: 10 },
  { product: 'monitoring', kind: 'included', unrestricted: true },
]

describe('lines of the next revision', () => {
  test('what is not named stays', () => {
    expect(mergeLines(present, [])).toEqual(present)
  })

  test('what is named replaces its like, new lines join', () => {
    const asked: IssueLine[] = [
      { product: 'remote-support', kind: 'concurrent', quantity: 8 },
      { product: 'remote-support', kind: 'named', unrestricted: true },
    ]
    expect(mergeLines(present, asked)).toEqual([
      { product: 'remote-support', kind: 'concurrent', quantity: 8 },
      { product: 'monitoring', kind: 'included', unrestricted: true },
      { product: 'remote-support', kind: 'named', unrestricted: true },
    ])
  })

  test('quantity 0 takes a line away', () => {
    expect(mergeLines(present, [{ product: 'remote-support', kind: 'concurrent', quantity: 0 }])).toEqual([present[1]])
  })

  test('lines as GET /license shows them can be sent back', () => {
    const shown: IssueLine[] = [
      { product: 'remote-support', kind: 'concurrent', quantity: 10, unrestricted: false },
      { product: 'monitoring', kind: 'included', quantity: null, unrestricted: true },
    ]
    expect(lineFaults(shown, catalog)).toEqual([])
    expect(mergeLines(present, shown)).toEqual(present)
  })

  const catalog = new Map(
    [
      { key: 'remote-support', kinds: ['named', 'concurrent'], resources: [{ key: 'computers' }] },
      { key: 'monitoring', kinds: ['included'], resources: [] },
    ].map((product) => [product.key, product as unknown as Product]),
  )

  test.each<[string, IssueLine, string[]]>([
    ['an unknown product', { product: 'abacus', kind: 'named', quantity: 1 }, ['/lines/0/product']],
    ['a kind not sold', { product: 'monitoring', kind: 'named', quantity: 1 }, ['/lines/0/kind']],
    ['no number', { product: 'remote-support', kind: 'named' }, ['/lines/0/quantity']],
    ['number and unrestricted', { ...named(1), unrestricted: true }, ['/lines/0/quantity']],
    ['included, counted', { product: 'monitoring', kind: 'included', quantity: 1 }, ['/lines/0/unrestricted']],
    ['device without resource', { product: 'remote-support', kind: 'device', quantity: 1 }, ['/lines/0/resource']],
    ['a resource with named', { ...named(1), resource: 'computers' }, ['/lines/0/resource']],
    ['taking away a kind no longer sold', { product: 'monitoring', kind: 'named', quantity: 0 }, []],
  ])('%s', (_, line, paths) => {
    expect(lineFaults([line], catalog).map(({ path }) => path)).toEqual(paths)
  })

  test('the same line twice', () => {
    expect(lineFaults([named(1), named(2)], catalog)).toEqual([{ path: '/lines', keyword: 'uniqueItems' }])
  })

  function named(quantity: number): IssueLine {
    return { product: 'remote-support', kind: 'named', quantity }
  }
})

describe('dates of the next revision', () => {
  const day = (text: string) => new Date(`${text}T00:00:00Z`)
  const kept = {
    from: day('2026-01-01'),
    warn: day('2026-12-01'),
    expires: day('2027-01-01'),
    graceUntil: day('2027-01-15'),
  }

  test('what is left out stays, null clears', () => {
    expect(mergeDates(kept, { graceUntil: null })).toEqual({ ...kept, graceUntil: null })
  })

  test('a kept warning or grace that no longer fits moves to the new expiry', () => {
    const sooner = mergeDates(kept, { expires: day('2026-06-01') })
    expect(sooner).toEqual({ ...kept, warn: day('2026-06-01'), expires: day('2026-06-01') })
    const later = mergeDates(kept, { expires: day('2028-01-01') })
    expect(later).toEqual({ ...kept, expires: day('2028-01-01'), graceUntil: day('2028-01-01') })
    expect(mergeDates(kept, { expires: null })).toEqual({ ...kept, warn: null, expires: null, graceUntil: null })
    for (const dates of [sooner, later]) expect(dateFaults(dates, {}, at)).toEqual([])
  })

  const at = { timeZone: 'UTC', now: day('2026-11-01') }
  // The end of a day is the midnight after it.
  test.each<[string | null, string, AskedDates]>([
    ['warn', 'after the expiry', { warn: day('2027-01-02') }],
    ['warn', 'on the day after the last one', { warn: day('2027-01-01') }],
    [null, 'on the last day', { warn: day('2026-12-31') }],
    ['graceUntil', 'before the expiry', { graceUntil: day('2026-12-31') }],
    [null, 'no grace', { graceUntil: day('2027-01-01') }],
    ['expires', 'missing', { expires: null, warn: day('2026-12-01') }],
    ['from', 'after the grace', { from: day('2027-01-15') }],
    ['from', 'in the grace', { from: day('2027-01-05') }],
    ['from', 'after an expiry that is named too', { from: day('2027-03-01'), expires: day('2027-02-01') }],
    [null, 'expired before today, in the grace that is kept', { expires: day('2026-10-01') }],
    [null, 'expired before it began, which it has', { expires: day('2025-12-01') }],
    ['expires', 'over before it began', { expires: day('2025-12-01'), graceUntil: null }],
    ['graceUntil', 'over before it began', { expires: day('2025-11-01'), graceUntil: day('2025-12-01') }],
  ])('a fault at %s: %s', (name, _what, asked) => {
    const faults = dateFaults(mergeDates(kept, asked), asked, at)
    expect(faults.map(({ path }) => path)).toEqual(name ? [`/dates/${name}`] : [])
  })

  test('an expiry before a beginning that is still to come is refused where it was named', () => {
    const asked = { expires: day('2026-12-31') }
    const future = { ...kept, from: day('2027-01-01') }
    expect(dateFaults(mergeDates(future, asked), asked, at)).toEqual([
      { path: '/dates/expires', keyword: 'minimum', params: { limit: '2027-01-01' } },
    ])
  })

  test('their limit is told as the last whole day, in the account’s time zone', () => {
    const expires = new Date('2026-12-31T23:00:00Z')
    const dates = { ...kept, warn: new Date('2027-01-02T23:00:00Z'), expires, graceUntil: expires }
    expect(dateFaults(dates, dates, { ...at, timeZone: 'Europe/Berlin' })).toEqual([
      { path: '/dates/warn', keyword: 'maximum', params: { limit: '2026-12-31' } },
    ])
  })
})
