// Which rooms there are, and who is in which. Pure.

import type { Language } from '@sitzplan/contract/common'
import { textIn } from '@sitzplan/contract/languages'
import type { Waiting } from '@sitzplan/contract/line'
import type { ConcurrentSeats, Room, SeatedSession } from '@sitzplan/contract/seating-plan'
import { nameless } from '../access/nameless.ts'
import type { PoolRow } from './seating-plan-store.ts'

/** What was there at one moment. */
export interface Moment {
  pools: PoolRow[]
  sessions: SeatedSession[]
  line: Waiting[]
}

/** The same without anything that says who they are whom `isNamed` leaves out. */
export function namingOnly<Plan extends Pick<Moment, 'sessions' | 'line'>>(
  plan: Plan,
  isNamed: (userId: string) => boolean,
  pseudonym: (userId: string) => string,
): Plan {
  return {
    ...plan,
    sessions: plan.sessions.map((session) =>
      isNamed(session.user.id) ? session : { ...session, user: nameless(session.user.id, pseudonym), device: null },
    ),
    line: plan.line.map((waiting) =>
      isNamed(waiting.user.id) ? waiting : { ...waiting, user: nameless(waiting.user.id, pseudonym) },
    ),
  }
}

/** One room for each product that is owned or in use, in the order of the pools. */
export function roomsOf({ pools, sessions, line }: Moment, language: Language): Room[] {
  const poolsByProduct = grouped(pools)
  const sessionsByProduct = grouped(sessions)
  const lineByProduct = grouped(line)
  return [...poolsByProduct].flatMap(([product, own]) => {
    const inside = sessionsByProduct.get(product) ?? []
    const outside = lineByProduct.get(product) ?? []
    const isThere = own.some(({ total }) => total !== 0) || inside.length > 0 || outside.length > 0
    return isThere ? [roomOf(product, own, inside, outside, language)] : []
  })
}

function roomOf(
  product: string,
  pools: PoolRow[],
  sessions: SeatedSession[],
  line: Waiting[],
  language: Language,
): Room {
  const [first] = pools
  const named = pools.find((pool) => pool.kind === 'named' && isKept(pool))
  const concurrent = pools.find((pool) => pool.kind === 'concurrent' && isKept(pool))
  return {
    product,
    name: textIn(first?.name, language),
    claimSeconds: first?.claim_seconds ?? 0,
    cooldownSeconds: first?.cooldown_seconds ?? 0,
    concurrent: concurrent ? concurrentSeats(concurrent, sessions, line) : null,
    named: named ? { total: named.total, assigned: named.held } : null,
    included: pools.some((pool) => pool.kind === 'included' && pool.total !== 0),
    sessions,
    line,
  }
}

/** A line that was bought, or that somebody still has something of. */
const isKept = ({ total, held, seats }: PoolRow) => total !== 0 || held > 0 || seats > 0

function concurrentSeats(pool: PoolRow, sessions: SeatedSession[], line: Waiting[]): ConcurrentSeats {
  const { total, seats, numbers, assigned_users: assignedUsers } = pool
  return {
    total,
    inUse: seatsTaken(sessions, line).size,
    seats,
    numbers,
    draining: total !== null && seats > total,
    assignedUsers,
  }
}

/**
 * Counted from who is shown: the pool's own count still holds the seat of a lease that has run out and was not swept
 * yet, and a room must not say more than its seats show.
 */
function seatsTaken(sessions: SeatedSession[], line: Waiting[]): Set<number> {
  const taken = new Set<number>()
  for (const { seat } of sessions) if (seat.kind === 'concurrent' && seat.number !== null) taken.add(seat.number)
  for (const { offered } of line) if (offered) taken.add(offered.seat)
  return taken
}

function grouped<Item extends { product: string }>(items: readonly Item[]): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const group = groups.get(item.product)
    if (group) group.push(item)
    else groups.set(item.product, [item])
  }
  return groups
}
