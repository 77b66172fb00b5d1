// The rooms of a moment that is over, out of what the journal tells of it. Pure.

import type { Holder, Language } from '@sitzplan/contract/common'
import { textIn } from '@sitzplan/contract/languages'
import type { PastRoom, PastSession, PastWaiting } from '@sitzplan/contract/past-seating-plan'
import type { PastSessionRow, PastTicketRow } from './past-plan-store.ts'
import type { PoolRow } from './seating-plan-store.ts'

export interface PastMoment {
  /** As they are now, with the totals of then. */
  pools: PoolRow[]
  sessions: PastSessionRow[]
  line: PastTicketRow[]
}

/** How a person of the journal is told. */
export type Told = (row: Pick<PastSessionRow, 'person' | 'user_id' | 'email' | 'user_name'>) => Holder

/** One room for each product that was owned or in use then, in the order of the pools. */
export function pastRooms({ pools, sessions, line }: PastMoment, language: Language, told: Told): PastRoom[] {
  const products = [...new Set(pools.map(({ product }) => product))]
  return products.flatMap((product) => {
    const own = pools.filter((pool) => pool.product === product)
    const inside = own.flatMap((pool) => sessionsIn(pool, sessions, told))
    const outside = own.flatMap((pool) => lineOf(pool, line, told))
    const isThere = own.some(({ total }) => total !== 0) || inside.length + outside.length > 0
    if (!isThere) return []
    const shared = own.find(({ kind }) => kind === 'concurrent')
    return [
      {
        product,
        name: textIn(own[0]?.name, language),
        concurrent: shared ? sharedThen(shared, inside, outside) : null,
        named: own.some(({ kind, total }) => kind === 'named' && total !== 0),
        included: own.some(({ kind, total }) => kind === 'included' && total !== 0),
        sessions: inside,
        line: outside,
      },
    ]
  })
}

const sessionsIn = (pool: PoolRow, sessions: readonly PastSessionRow[], told: Told): PastSession[] =>
  sessions
    .filter((session) => session.pool_id === pool.id)
    .map((session) => ({
      user: told(session),
      seat: { kind: pool.kind, number: session.number },
      activity: session.activity,
      startedAt: session.started_at?.toISOString() ?? null,
    }))

const lineOf = (pool: PoolRow, line: readonly PastTicketRow[], told: Told): PastWaiting[] =>
  line
    .filter((ticket) => ticket.pool_id === pool.id)
    .map((ticket, index) => ({
      position: index + 1,
      user: told(ticket),
      since: ticket.since.toISOString(),
      offered: ticket.offered_seat,
    }))

function sharedThen(
  { total, seats: present, numbers }: PoolRow,
  sessions: readonly PastSession[],
  line: readonly PastWaiting[],
): PastRoom['concurrent'] {
  const taken = new Set<number>()
  for (const { seat } of sessions) if (seat.kind === 'concurrent' && seat.number !== null) taken.add(seat.number)
  for (const { offered } of line) if (offered !== null) taken.add(offered)
  const there = seatsThen(total, taken, numbers ?? Array.from({ length: present }, (_, index) => index + 1))
  if (total === 0 && there.length === 0) return null
  const isCountedThrough = there.every((number, index) => number === index + 1)
  return {
    total,
    inUse: taken.size,
    seats: there.length,
    numbers: isCountedThrough ? null : there,
    draining: total !== null && there.length > total,
  }
}

/**
 * The numbers of the seats that there were, ascending: those that were taken are known; up to the total of then come
 * the ones that there are now, then the lowest that are missing.
 */
export function seatsThen(total: number | null, taken: ReadonlySet<number>, present: readonly number[]): number[] {
  const there = new Set(taken)
  if (total === null) for (const number of present) there.add(number)
  for (const number of present) {
    if (there.size >= (total ?? 0)) break
    there.add(number)
  }
  for (let number = 1; there.size < (total ?? 0); number++) there.add(number)
  return [...there].sort((a, b) => a - b)
}
