// A pool as its tables hold it, and what must be true of them whatever happened. Read directly, not through the
// engine.
import { expect } from 'vitest'
import type { Database } from '../platform/database/database.ts'

export interface PoolPicture {
  total: number | null
  seats: number
  top: number
  held: number
  kept: number
  waiting: number
  fence: number
  /** Milliseconds since 1970. */
  nextEnding: number | null
  /** The free list as hexadecimal digits. */
  occupied: string
  numbers: number[]
  holds: { number: number; holder: string; user: string; fence: number; ticket: string | null; until: number | null }[]
  sessions: { id: string; user: string; holder: string; number: number; fence: number; expires: number }[]
  tickets: { id: string; user: string; holder: string; state: 'waiting' | 'offered'; lives: number }[]
}

const milliseconds = (column: string) => `(extract(epoch from ${column}) * 1000)::int8`

export async function poolPicture(database: Database, poolId: number): Promise<PoolPicture> {
  const { rows } = await database.query<{ picture: PoolPicture }>(
    `select json_build_object(
       'total', p.total, 'seats', p.seats, 'top', p.top, 'held', p.held, 'kept', p.kept, 'waiting', p.waiting,
       'fence', p.fence, 'nextEnding', ${milliseconds('p.next_ending')}, 'occupied', encode(p.occupied, 'hex'),
       'numbers', coalesce((select json_agg(number order by number) from seats where pool_id = p.id), '[]'),
       'holds', coalesce((
         select json_agg(json_build_object('number', number, 'holder', holder, 'user', user_id, 'fence', fence,
                                           'ticket', ticket_id, 'until', ${milliseconds('kept_until')}))
           from holds where pool_id = p.id), '[]'),
       'sessions', coalesce((
         select json_agg(json_build_object('id', id, 'user', user_id, 'holder', holder, 'number', number,
                                           'fence', fence, 'expires', ${milliseconds('expires_at')}))
           from sessions where pool_id = p.id), '[]'),
       'tickets', coalesce((
         select json_agg(json_build_object('id', id, 'user', user_id, 'holder', holder, 'state', state,
                                           'lives', ${milliseconds('lives_until')}) order by number)
           from tickets where pool_id = p.id and state in ('waiting', 'offered')), '[]')
     ) as picture
       from pools p where p.id = $1`,
    [poolId],
  )
  const picture = rows[0]?.picture
  if (!picture) throw new Error(`there is no pool ${poolId}`)
  return picture
}

/** What no call, crash or change of totals may break. */
export function expectConsistent(picture: PoolPicture): void {
  const { total, numbers, holds, sessions, tickets } = picture
  expect(numbers).toHaveLength(picture.seats)
  expect(picture.top).toBe(Math.max(0, ...numbers))
  expect(holds).toHaveLength(picture.held)
  expect(holds.every(({ number }) => numbers.includes(number))).toBe(true)
  // A seat above the total is there only while somebody holds it.
  if (total !== null) expect(picture.seats).toBe(Math.max(total, holds.length))
  expect(new Set(holds.map(({ number }) => number)).size).toBe(holds.length)
  expect(new Set(holds.map(({ holder }) => holder)).size).toBe(holds.length)

  const offered = tickets.filter(({ state }) => state === 'offered')
  const kept = holds.filter(({ ticket }) => ticket !== null)
  expect(kept.map(({ ticket }) => ticket).sort()).toEqual(offered.map(({ id }) => id).sort())
  expect(kept).toHaveLength(picture.kept)
  expect(tickets.filter(({ state }) => state === 'waiting')).toHaveLength(picture.waiting)
  // Nobody waits while a seat is free.
  if (picture.waiting > 0) expect(holds.length).toBeGreaterThanOrEqual(total ?? Number.POSITIVE_INFINITY)

  for (const session of sessions) {
    const hold = holds.find(({ holder }) => holder === session.holder)
    expect(hold).toMatchObject({ number: session.number, user: session.user, fence: session.fence, ticket: null })
  }
  for (const { holder, ticket } of holds)
    expect(ticket !== null || sessions.some((session) => session.holder === holder)).toBe(true)

  const heldNumbers = new Set(holds.map(({ number }) => number))
  expect(freeNumbers(picture.occupied)).toEqual(numbers.filter((number) => !heldNumbers.has(number)))
  for (const hold of holds) expect(hold.fence).toBeLessThanOrEqual(picture.fence)
  const endings = [
    ...sessions.map(({ expires }) => expires),
    ...tickets.map(({ lives }) => lives),
    ...kept.map(({ until }) => until ?? 0),
  ]
  if (endings.length > 0)
    expect(picture.nextEnding ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(Math.min(...endings))
}

/** One bit for each number, the first in the lowest bit of the first byte: 0 is free. */
function freeNumbers(occupied: string): number[] {
  const bits = [...Buffer.from(occupied, 'hex')].flatMap((byte) =>
    Array.from({ length: 8 }, (_, bit) => (byte >> bit) & 1),
  )
  return bits.flatMap((bit, index) => (bit === 0 ? [index + 1] : []))
}
