// A pool's free list as a map of bits, one per seat number: 0 = free, 1 = held or no such seat. Number 1 is the
// least significant bit of the first byte; nothing is free beyond the map's end. It is derived from the tables
// seats and holds, whose keys are what really keeps a seat from being given twice.

export type SeatMap = Uint8Array

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

/** The map with `number` marked; grows when needed, with everything new but `number` not free. */
export function withSeat(map: SeatMap, number: number, state: 'free' | 'taken'): SeatMap {
  const index = (number - 1) >> 3
  let target = map
  if (index >= map.length) {
    if (state === 'taken') return map
    target = new Uint8Array(index + 1).fill(0xff)
    target.set(map)
  }
  const bit = 1 << ((number - 1) & 7)
  const byte = target[index] ?? 0xff
  target[index] = state === 'taken' ? byte | bit : byte & ~bit
  return target
}
