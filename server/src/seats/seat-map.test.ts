import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { highestFree, lowestFree, lowestTaken, mapOf, rangesFreeOnlyIn, type SeatMap, withSeat } from './seat-map.ts'

describe('the map of free seats', () => {
  test('nothing is free in an empty map', () => {
    expect(lowestFree(new Uint8Array())).toBeNull()
  })

  test('agrees with a plain set of numbers, whatever is freed and taken', () => {
    const step = fc.record({ number: fc.integer({ min: 1, max: 300 }), free: fc.boolean() })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), fc.integer({ min: 1, max: 310 }), (steps, from) => {
        let map: SeatMap = new Uint8Array()
        const free = new Set<number>()
        for (const { number, free: becomesFree } of steps) {
          map = withSeat(map, number, becomesFree ? 'free' : 'taken')
          if (becomesFree) free.add(number)
          else free.delete(number)
        }
        const expected = [...free].filter((number) => number >= from).sort((a, b) => a - b)[0] ?? null
        expect(lowestFree(map, from)).toBe(expected)
        expect(highestFree(map, from)).toBe(Math.max(...[...free].filter((number) => number <= from), 0) || null)
        let taken = from
        while (free.has(taken)) taken += 1
        expect(lowestTaken(map, from)).toBe(taken)
      }),
    )
  })

  test('two maps differ in ranges', () => {
    const range = fc.record({ first: fc.integer({ min: 1, max: 100 }), more: fc.nat(20) })
    const some = fc.array(
      range.map(({ first, more }) => ({ first, last: first + more })),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(some, some, (one, other) => {
        const ranges = rangesFreeOnlyIn(mapOf(one), mapOf(other))
        const within = (number: number, list: typeof one) =>
          list.some(({ first, last }) => first <= number && number <= last)
        for (let number = 1; number <= 130; number++)
          expect(within(number, ranges)).toBe(within(number, one) && !within(number, other))
        for (const [index, { first }] of ranges.entries())
          expect(first).toBeGreaterThan((ranges[index - 1]?.last ?? -1) + 1)
      }),
    )
  })
})
