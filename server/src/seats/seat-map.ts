// A pool's free list as a map of bits, one per seat number: 0 = free, 1 = held or no such seat. Number 1 is the
// least significant bit of the first byte; nothing is free beyond the map's end. It is derived from the tables
// seats and holds, whose keys are what really keeps a seat from being given twice.
//
// Which seats there are is told by a map of the same kind: 0 = there is one of that number. A pool may have a million:
// what is done to all of them goes by maps and ranges.

export type SeatMap = Uint8Array

/** Seat numbers without a gap, both ends included. */
export interface SeatRange {
  first: number
  last: number
}

/** Lowest free seat number at or above `from`, or null when none is free. */
export function lowestFree(map: SeatMap, from = 1): number | null {
  let index = (from - 1) >> 3
  if (index >= map.length) return null
  // Numbers below `from` in the first byte count as taken.
  let byte = (map[index] ?? 0xff) | ((1 << ((from - 1) & 7)) - 1)
  while (byte === 0xff) {
    index += 1
    if (index >= map.length) return null
    byte = map[index] ?? 0xff
  }
  const lowestZero = ~byte & (byte + 1)
  return index * 8 + 32 - Math.clz32(lowestZero)
}

/** Lowest number at or above `from` that is not free. */
export function lowestTaken(map: SeatMap, from = 1): number {
  let index = (from - 1) >> 3
  // Numbers below `from` in the first byte count as free.
  let taken = (map[index] ?? 0xff) & ~((1 << ((from - 1) & 7)) - 1)
  while (taken === 0) {
    index += 1
    taken = map[index] ?? 0xff
  }
  return index * 8 + 32 - Math.clz32(taken & -taken)
}

/** Highest free number at or below `to`, or null when none is free. */
export function highestFree(map: SeatMap, to: number): number | null {
  let index = (to - 1) >> 3
  // Numbers above `to` in the last byte count as taken.
  let free = ~(map[index] ?? 0xff) & (0xff >> (7 - ((to - 1) & 7)))
  while (free === 0) {
    index -= 1
    if (index < 0) return null
    free = ~(map[index] ?? 0xff) & 0xff
  }
  return index * 8 + 32 - Math.clz32(free)
}

/** The map with room for numbers up to `top`; what is new is not free. */
export function withRoom(map: SeatMap, top: number): SeatMap {
  const length = (top + 7) >> 3
  if (length <= map.length) return map
  const roomy = new Uint8Array(length).fill(0xff)
  roomy.set(map)
  return roomy
}

/** The map with `number` marked; grows when needed, with everything new but `number` not free. */
export function withSeat(map: SeatMap, number: number, state: 'free' | 'taken'): SeatMap {
  const index = (number - 1) >> 3
  if (state === 'taken' && index >= map.length) return map
  const target = withRoom(map, number)
  const bit = 1 << ((number - 1) & 7)
  const byte = target[index] ?? 0xff
  target[index] = state === 'taken' ? byte | bit : byte & ~bit
  return target
}

/** A map in which these numbers are free. */
export function mapOf(ranges: readonly SeatRange[]): SeatMap {
  let map: SeatMap = new Uint8Array(0)
  for (const { first, last } of ranges) {
    map = withRoom(map, last)
    // Whole bytes at once: one by one a million took 5 ms.
    const [from, to] = [(first + 6) >> 3, last >> 3]
    if (from < to) map.fill(0, from, to)
    for (let number = first; number <= Math.min(last, from * 8); number++) withSeat(map, number, 'free')
    for (let number = Math.max(first, to * 8 + 1); number <= last; number++) withSeat(map, number, 'free')
  }
  return map
}

/** Numbers that are free in `map` and not in `other`, in order. */
export function rangesFreeOnlyIn(map: SeatMap, other: SeatMap): SeatRange[] {
  const ranges: SeatRange[] = []
  for (let index = 0; index < map.length; index++) {
    const only = ~(map[index] ?? 0xff) & (other[index] ?? 0xff)
    if (only === 0) continue
    for (let number = index * 8 + 1, bits = only; bits !== 0; number++, bits >>= 1) {
      if ((bits & 1) === 0) continue
      const range = ranges.at(-1)
      if (range?.last === number - 1) range.last = number
      else ranges.push({ first: number, last: number })
    }
  }
  return ranges
}
