import type { DocumentLine } from '@sitzplan/contract/licenses'
import type { IssueLine } from '@sitzplan/contract/vendor'
import { describe, expect, test } from 'vitest'
import type { Product } from '../catalog/catalog.ts'
import { dateFaults, lineFaults, mergeDates, mergeLines } from './issue-rules.ts'

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
    for (const dates of [sooner, later]) expect(dateFaults(dates, 'UTC')).toEqual([])
  })

  test.each([
    ['/dates/warn', { ...kept, warn: day('2027-01-02') }],
    ['/dates/graceUntil', { ...kept, graceUntil: day('2026-12-31') }],
    ['/dates/expires', { ...kept, expires: null }],
    ['/dates/from', { ...kept, from: day('2027-01-15') }],
  ])('named dates that contradict each other are refused at %s', (path, dates) => {
    expect(dateFaults(dates, 'UTC').map((fault) => fault.path)).toEqual([path])
  })

  test('their limit is told as the last whole day, in the account’s time zone', () => {
    const expires = new Date('2026-12-31T23:00:00Z')
    const dates = { ...kept, warn: new Date('2027-01-02T23:00:00Z'), expires, graceUntil: expires }
    expect(dateFaults(dates, 'Europe/Berlin')).toEqual([
      { path: '/dates/warn', keyword: 'maximum', params: { limit: '2026-12-31' } },
    ])
  })
})
