// Which seats the pools of a batch have, and which of them are free: taken and left, made and gone as totals change and
// holders leave. Who holds them stands in seat-page.ts.
import type { PoolPage } from './pool-page.ts'
import {
  highestFree,
  lowestFree,
  lowestTaken,
  mapOf,
  rangesFreeOnlyIn,
  type SeatMap,
  type SeatRange,
  withRoom,
  withSeat,
} from './seat-map.ts'
import type { Pool } from './seat-types.ts'

/** Which seats there are is to be changed and was not read: of pools with gaps in their numbers that takes long. */
export class NumbersNotRead extends Error {}

export class PageSeats {
  readonly #page: (poolId: number) => PoolPage
  readonly #changedPools: Set<Pool>
  /** Which seats there were, of the pools in which that may have changed. */
  readonly #before = new Map<Pool, SeatMap>()
  /** Seats that were made at the top, or that vanished below it: for these nobody needs to know which others there are. */
  readonly #loose = {
    made: [] as (SeatRange & { poolId: number })[],
    gone: [] as (SeatRange & { poolId: number })[],
  }

  /** `changedPools`: whose rows are to be written; those that change here are added. */
  constructor(page: (poolId: number) => PoolPage, changedPools: Set<Pool>) {
    this.#page = page
    this.#changedPools = changedPools
  }

  /** A free seat is taken out of the map, or made when the line is unrestricted; null when there is none. */
  take(pool: Pool): number | null {
    if (pool.total !== null && pool.held >= pool.total) return null
    const free = lowestFree(pool.occupied)
    const number = free ?? (pool.total === null ? this.#makeOnTop(pool) : null)
    if (number === null) return null
    pool.occupied = withSeat(pool.occupied, number, 'taken')
    return number
  }

  #makeOnTop(pool: Pool): number {
    pool.seats += 1
    pool.top += 1
    this.#changedPools.add(pool)
    this.#page(pool.id).numbers = null
    this.#loose.made.push({ poolId: pool.id, first: pool.top, last: pool.top })
    return pool.top
  }

  #drop(pool: Pool, number: number): void {
    const isKnown = this.#page(pool.id).numbers !== null || pool.seats === pool.top
    if (isKnown || number === pool.top) dropSeat(pool, this.#numbersOf(pool), number)
    else {
      pool.seats -= 1
      pool.occupied = withSeat(pool.occupied, number, 'taken')
      this.#loose.gone.push({ poolId: pool.id, first: number, last: number })
    }
  }

  /** Which seats there are, to be changed; with room for numbers up to `top`. Throws `NumbersNotRead`. */
  #numbersOf(pool: Pool, top = 0): SeatMap {
    this.#changedPools.add(pool)
    const page = this.#page(pool.id)
    if (page.numbers === null) {
      if (pool.seats !== pool.top) throw new NumbersNotRead()
      page.numbers = mapOf([{ first: 1, last: pool.top }])
    }
    if (!this.#before.has(pool)) this.#before.set(pool, new Uint8Array(page.numbers))
    page.numbers = withRoom(page.numbers, top)
    return page.numbers
  }

  /** Seats that there are now and were not before, or the other way round. */
  changed(how: 'made' | 'gone'): (SeatRange & { poolId: number })[] {
    const seats = [...this.#loose[how]]
    for (const [pool, before] of this.#before) {
      const now = this.#page(pool.id).numbers ?? before
      const ranges = how === 'made' ? rangesFreeOnlyIn(now, before) : rangesFreeOnlyIn(before, now)
      seats.push(...ranges.map((range) => ({ poolId: pool.id, ...range })))
    }
    return seats
  }

  /**
   * Its holder has gone. The seat becomes free, or vanishes while more seats exist than the total allows; one with a
   * number above the total gives way to the lowest number that is missing, so that numbers end up as 1 to total.
   */
  leave(pool: Pool, number: number): void {
    if (pool.total === null) pool.occupied = withSeat(pool.occupied, number, 'free')
    else if (pool.seats > pool.total) this.#drop(pool, number)
    else if (number > pool.total) {
      const numbers = this.#numbersOf(pool)
      dropSeat(pool, numbers, number)
      addSeat(pool, numbers, lowestTaken(numbers))
    } else pool.occupied = withSeat(pool.occupied, number, 'free')
  }

  setTotal(pool: Pool, total: number | null, endsAt: number | null): void {
    pool.total = total
    pool.endsAt = endsAt
    this.#changedPools.add(pool)
    if (total === null || pool.kind === 'included' || pool.kind === 'device') return
    const numbers = this.#numbersOf(pool, total)
    pool.occupied = withRoom(pool.occupied, total)
    for (let missing = 0; pool.seats < total; ) {
      missing = lowestTaken(numbers, missing + 1)
      addSeat(pool, numbers, missing)
    }
    for (let free: number | null = pool.top; pool.seats > total; ) {
      free = highestFree(pool.occupied, free)
      if (free === null) break
      dropSeat(pool, numbers, free)
    }
  }
}

// One call for each of a million seats: nothing here looks anything up.

/** `numbers`: which seats there are, with room for this one. */
function addSeat(pool: Pool, numbers: SeatMap, number: number): void {
  withSeat(numbers, number, 'free')
  pool.seats += 1
  pool.top = Math.max(pool.top, number)
  pool.occupied = withSeat(pool.occupied, number, 'free')
}

function dropSeat(pool: Pool, numbers: SeatMap, number: number): void {
  withSeat(numbers, number, 'taken')
  pool.seats -= 1
  pool.occupied = withSeat(pool.occupied, number, 'taken')
  if (number === pool.top) pool.top = highestFree(numbers, number) ?? 0
}
