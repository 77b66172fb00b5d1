// Which seats there are is looked at only by what changes it: of a large pool with gaps that takes long.
import { expect, test } from 'vitest'
import { NumbersNotRead } from './page-seats.ts'
import { PoolPage } from './pool-page.ts'
import { SeatPage } from './seat-page.ts'
import type { Pool } from './seat-types.ts'

/** A shared pool whose seats 3 and 8 are held, and of which nothing else is left. */
function withGaps(total: number | null) {
  const pool = {
    ...{ id: 1, kind: 'concurrent', total, seats: 2, top: 8, held: 2, kept: 0, waiting: 0, fence: 8 },
    ...{ occupied: new Uint8Array([0xff]), nextEnding: null, holdSeconds: 0, holdsEnded: 0 },
  } as unknown as Pool
  const pages = [new PoolPage(pool)]
  const page = new SeatPage({ now: 0, pages, sessions: [], tickets: [], keys: [], nextEndings: [], lineLength: 16 })
  const hold = (number: number) => ({
    ...{ poolId: 1, number, holder: `holder ${number}`, userId: `user ${number}`, fence: number, since: 0 },
    ...{ ticketId: null, keptUntil: null },
  })
  const changed = () => ({ made: page.seats.changed('made'), gone: page.seats.changed('gone') })
  return { page, pool, changed, giveBack: (number: number) => page.removeHold(pool, hold(number)) }
}
const seat = (number: number) => ({ poolId: 1, first: number, last: number })

test('an unrestricted pool makes its next seats at the top', () => {
  const { page, pool, changed } = withGaps(null)
  expect([page.seats.take(pool), page.seats.take(pool)]).toEqual([9, 10])
  expect(changed()).toEqual({ made: [seat(9), seat(10)], gone: [] })
  expect(pool).toMatchObject({ seats: 4, top: 10 })
})

test('a pool that drains grants nothing, and its seats vanish, the highest of them once it is known which is next', () => {
  const { page, pool, changed, giveBack } = withGaps(1)
  expect(page.seats.take(pool)).toBeNull()
  expect(changed()).toEqual({ made: [], gone: [] })
  expect(() => withGaps(1).giveBack(8)).toThrow(NumbersNotRead)
  giveBack(3)
  expect(changed()).toEqual({ made: [], gone: [seat(3)] })
  expect(pool).toMatchObject({ seats: 1, top: 8, held: 1 })
})
