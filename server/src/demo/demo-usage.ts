// The demo's month so far: how an invented office used its shared seats. Nobody is in it, as nobody is in any chart; and
// everybody has gone home by now, because no session exists at the start.
import type { JournalEntry } from '../usage/usage.ts'

const minute = 60_000
const hour = 60 * minute
export const inventedDays = 30

export interface InventedPool {
  id: number
  seats: number
  /** Midnights of the days, the oldest first; the last is today. */
  midnights: readonly number[]
  now: number
}

/** How many start by the half hour, from seven to seven: a lunch dip, and home in the evening. */
const rhythm = [1, 3, 6, 8, 9, 9, 8, 7, 6, 5, 3, 2, 3, 5, 7, 8, 8, 7, 6, 4, 3, 2, 1, 1]

/** The same on every machine: pictures and stories rely on it (mulberry32). */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** As the seat engine would have written it down. */
export function inventedTraffic({ id, seats, midnights, now }: InventedPool): JournalEntry[] {
  const random = chance(seats)
  const entries: JournalEntry[] = []
  let number = 0
  const tell = (at: number, kind: JournalEntry['kind'], more: Partial<JournalEntry> = {}) => {
    const nothing = { fence: null, sessionId: null, ticketId: null, reason: null, endedAt: null }
    entries.push({ at, kind, poolId: id, ...nothing, ...more })
  }
  const workingDays = midnights.filter((midnight) => isWorkingDay(midnight))
  // Not today, which may have just begun.
  const fullDay = workingDays.filter((midnight) => midnight < now - 24 * hour).at(-2)

  for (const midnight of workingDays) {
    const sitting: { until: number; session: string }[] = []
    const leave = (time: number) => {
      sitting.sort((a, b) => a.until - b.until)
      for (let first = sitting[0]; first && first.until <= time; first = sitting[0]) {
        tell(first.until, 'ended', { sessionId: first.session, fence: first.session })
        sitting.shift()
      }
    }
    for (const { at, length } of arrivals(midnight, seats, random, midnight === fullDay)) {
      if (at + length > now) break
      leave(at)
      number += 1
      const session = `session ${id} ${number}`
      const seat = { sessionId: session, fence: session }
      if (sitting.length < seats) {
        tell(at, 'granted', seat)
        sitting.push({ until: at + length, session })
        continue
      }
      const ticketId = `ticket ${id} ${number}`
      const free = sitting[0]?.until ?? at
      const patience = (6 + 22 * random()) * minute
      if (random() < 0.35) tell(at, 'refused', { reason: 'seats_exhausted' })
      else tell(at, 'waiting', { ticketId })
      if (entries.at(-1)?.kind === 'refused') continue
      if (free - at > patience) {
        tell(at + patience, 'lost', { ticketId, reason: 'left' })
        continue
      }
      leave(free)
      tell(free, 'offered', { ticketId })
      tell(free + 8_000, 'claimed', { ...seat, ticketId })
      sitting.push({ until: Math.min(free + length, now), session })
    }
    leave(Number.POSITIVE_INFINITY)
  }
  return entries
}

const isWorkingDay = (midnight: number) => {
  // At noon it is the same day in the demo's part of the world.
  const day = new Date(midnight + 12 * hour).getUTCDay()
  return day > 0 && day < 6
}

function arrivals(midnight: number, seats: number, random: () => number, isFull: boolean) {
  const busy = 0.75 + 0.35 * random()
  return rhythm
    .flatMap((weight, halfHour) => {
      const isRush = isFull && halfHour >= 12 && halfHour < 18
      const starts = (weight / 9) * seats * 0.62 * busy * (isRush ? 2.2 : 1)
      return Array.from({ length: Math.floor(starts + random()) }, () => ({
        at: Math.round(midnight + 7 * hour + (halfHour + random()) * 30 * minute),
        length: Math.round((isRush ? 2.2 : 1) * (12 + 45 * random() * random()) * minute),
      }))
    })
    .sort((a, b) => a.at - b.at)
}
