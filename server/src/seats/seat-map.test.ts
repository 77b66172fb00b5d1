import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lowestFree, type SeatMap, withSeat } from './seat-map.ts'

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
      }),
    )
  })
})
