// Which seats and rooms there were, out of what is known of a moment that is over.
import { describe, expect, test } from 'vitest'
import { pastRooms, seatsThen } from './past-plan-rules.ts'
import type { PastSessionRow } from './past-plan-store.ts'
import type { PoolRow } from './seating-plan-store.ts'

describe('the seats that there were', () => {
  test.each([
    { name: 'those of now, where the total is the same', total: 3, taken: [2], present: [1, 2, 3], there: [1, 2, 3] },
    { name: 'the lowest missing ones, where there were more', total: 4, taken: [3], present: [2], there: [1, 2, 3, 4] },
    { name: 'fewer free ones, where there were fewer', total: 2, taken: [4], present: [1, 2, 3, 4], there: [1, 4] },
    { name: 'all that were taken, above the total', total: 1, taken: [2, 5], present: [1], there: [2, 5] },
    {
      name: 'those that were made, where nothing is counted',
      total: null,
      taken: [4],
      present: [1, 2],
      there: [1, 2, 4],
    },
    { name: 'none of a line that was not owned', total: 0, taken: [], present: [1, 2], there: [] },
  ])('$name', ({ total, taken, present, there }) => {
    expect(seatsThen(total, new Set(taken), present)).toEqual(there)
  })
})

describe('the rooms that there were', () => {
  const pool = (changes: Partial<PoolRow>): PoolRow => ({
    id: 1,
    product: 'support',
    name: { en: 'Support', de: 'Support' },
    claim_seconds: 60,
    cooldown_seconds: 60,
    kind: 'concurrent',
    total: 2,
    seats: 2,
    held: 0,
    assigned_users: 0,
    numbers: null,
    ...changes,
  })
  const sitting = (changes: Partial<PastSessionRow>): PastSessionRow => ({
    id: 's',
    pool_id: 1,
    number: 1,
    activity: 'idle',
    started_at: null,
    person: 'p',
    user_id: null,
    email: null,
    user_name: null,
    ...changes,
  })
  const told = ({ person }: { person: string }) => ({ id: person, email: null, name: null })
  const rooms = (pools: PoolRow[], sessions: PastSessionRow[] = []) =>
    pastRooms({ pools, sessions, line: [] }, 'en', told)

  test('a product with nothing owned and nobody inside has none', () => {
    expect(rooms([pool({ total: 0, seats: 0 })])).toEqual([])
    expect(rooms([pool({ total: 0, seats: 0 })], [sitting({})])).toMatchObject([
      { concurrent: { total: 0, inUse: 1, seats: 1, draining: true } },
    ])
  })

  test('who sat on a seat of their own is in the room of the product, and takes none of the shared ones', () => {
    const named = pool({ id: 2, kind: 'named', total: 5 })
    expect(rooms([pool({}), named], [sitting({ pool_id: 2, number: 5 })])).toMatchObject([
      {
        product: 'support',
        name: 'Support',
        named: true,
        concurrent: { inUse: 0, seats: 2, numbers: null },
        sessions: [{ seat: { kind: 'named', number: 5 } }],
      },
    ])
  })
})
