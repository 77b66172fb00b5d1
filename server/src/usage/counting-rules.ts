// From entries of the seat journal to quarters of an hour: who sits and who waits after each of them. Pure; times are
// milliseconds since 1970.
import type { RefusalReason } from '@sitzplan/contract/usage-terms'
import { addWait, type Period, type PoolOfPeriods, Tally } from './period-rules.ts'

/** Whoever sits on a shared seat, or waits for one. Sessions on one seat have its fence in common. */
export interface Present {
  sessions: { id: string; poolId: number; fence: string }[]
  tickets: { id: string; poolId: number; since: number; isOffered: boolean }[]
}

export interface JournalEntry {
  at: number
  kind: 'granted' | 'refused' | 'waiting' | 'offered' | 'claimed' | 'lost' | 'activity' | 'moved' | 'ended'
  /** Null: not of a shared pool. */
  poolId: number | null
  fence: string | null
  sessionId: string | null
  ticketId: string | null
  reason: string | null
  /** Of a lease that ran out before it was found. */
  endedAt: number | null
}

/** Places that were given up by whoever had them; the others were taken away, or not needed any more. */
const givenUp: readonly (string | null)[] = ['left', 'not_asked_after', 'claim_missed']

/**
 * Counts `entries` in, which follow what is counted. `truth`: who is really there at a moment after them, where that is
 * known; it is taken over.
 */
export function countEntries(
  pools: readonly PoolOfPeriods[],
  present: Present,
  entries: readonly JournalEntry[],
  truth: { at: number; present: Present } | null = null,
): { periods: Period[]; present: Present } {
  const count = new Count(pools, present)
  // What ran out was over before it was found. Entries of one moment stay in their order.
  const inOrder = entries
    .map((entry) => ({ entry, time: entry.kind === 'ended' ? (entry.endedAt ?? entry.at) : entry.at }))
    .sort((a, b) => a.time - b.time)
  for (const { entry, time } of inOrder) count.add(entry, time)
  if (truth && !isSame(count.present(), truth.present)) count.replace(truth.present, truth.at)
  return { periods: count.periods(), present: count.present() }
}

const idsOf = ({ sessions, tickets }: Present) =>
  [
    ...sessions.map(({ id, poolId, fence }) => `${id} ${poolId} ${fence}`),
    ...tickets.map(({ id, isOffered }) => `${id} ${isOffered}`),
  ].sort()

const isSame = (a: Present, b: Present) => idsOf(a).join() === idsOf(b).join()

class Count {
  readonly #tallies: ReadonlyMap<number, Tally>
  readonly #sessions = new Map<string, Present['sessions'][number]>()
  readonly #tickets = new Map<string, Present['tickets'][number]>()
  readonly #touched = new Set<Tally>()
  #moment = Number.NEGATIVE_INFINITY

  constructor(pools: readonly PoolOfPeriods[], present: Present) {
    this.#tallies = new Map(pools.map((pool) => [pool.id, new Tally(pool)]))
    this.#seat(present)
  }

  periods(): Period[] {
    this.#settle()
    return [...this.#tallies.values()].flatMap(({ changed }) => changed)
  }

  present(): Present {
    return { sessions: [...this.#sessions.values()], tickets: [...this.#tickets.values()] }
  }

  replace(present: Present, at: number): void {
    this.#settle()
    for (const tally of this.#tallies.values()) {
      this.#touch(tally, at)
      tally.clear()
    }
    this.#sessions.clear()
    this.#tickets.clear()
    this.#seat(present)
  }

  add(entry: JournalEntry, time: number): void {
    if (time !== this.#moment) this.#settle()
    this.#moment = time
    const { kind, sessionId, ticketId, reason } = entry
    if (kind === 'refused') this.#refuse(entry, time)
    if (kind === 'waiting' || kind === 'offered') this.#wait(entry, time)
    if ((kind === 'claimed' || kind === 'lost') && ticketId) this.#stopWaiting(ticketId, time, givenUp.includes(reason))
    if ((kind === 'ended' || kind === 'moved') && sessionId) this.#leave(sessionId, time)
    if (kind === 'granted' || kind === 'claimed' || kind === 'moved') this.#sit(entry, time)
  }

  #seat({ sessions, tickets }: Present): void {
    for (const session of sessions) {
      this.#sessions.set(session.id, session)
      this.#tallies.get(session.poolId)?.addSession(session.fence)
    }
    for (const ticket of tickets) {
      const tally = this.#tallies.get(ticket.poolId)
      this.#tickets.set(ticket.id, { ...ticket })
      if (tally && ticket.isOffered) tally.offers++
      else if (tally) tally.waiting++
    }
  }

  #touch(tally: Tally, time: number): Period {
    this.#touched.add(tally)
    return tally.openAt(time)
  }

  #settle(): void {
    for (const tally of this.#touched) tally.settle()
    this.#touched.clear()
  }

  #tallyOf({ poolId }: { poolId: number | null }): Tally | null {
    return poolId === null ? null : (this.#tallies.get(poolId) ?? null)
  }

  #refuse(entry: JournalEntry, time: number): void {
    const tally = this.#tallyOf(entry)
    if (!tally || entry.reason === null) return
    const { refusals } = this.#touch(tally, time)
    const reason = entry.reason as RefusalReason
    refusals[reason] = (refusals[reason] ?? 0) + 1
  }

  #sit(entry: JournalEntry, time: number): void {
    const { poolId, sessionId: id, fence } = entry
    const tally = this.#tallyOf(entry)
    if (!tally || poolId === null || id === null || fence === null || this.#sessions.has(id)) return
    this.#touch(tally, time)
    tally.addSession(fence)
    this.#sessions.set(id, { id, poolId, fence })
  }

  #leave(id: string, time: number): void {
    const session = this.#sessions.get(id)
    const tally = session && this.#tallyOf(session)
    if (!session || !tally) return
    this.#touch(tally, time)
    tally.removeSession(session.fence)
    this.#sessions.delete(id)
  }

  #wait(entry: JournalEntry, time: number): void {
    const { poolId, ticketId: id } = entry
    const tally = this.#tallyOf(entry)
    if (!tally || poolId === null || id === null) return
    const known = this.#tickets.get(id)
    const isOffered = entry.kind === 'offered'
    if (known && known.isOffered === isOffered) return
    this.#touch(tally, time)
    if (known) tally.waiting--
    if (isOffered) tally.offers++
    else tally.waiting++
    this.#tickets.set(id, { id, poolId, since: known?.since ?? time, isOffered })
  }

  #stopWaiting(id: string, time: number, hasGivenUp: boolean): void {
    const ticket = this.#tickets.get(id)
    const tally = ticket && this.#tallyOf(ticket)
    if (!ticket || !tally) return
    const period = this.#touch(tally, time)
    addWait(period.waits, time - ticket.since)
    if (hasGivenUp) period.gaveUp++
    if (ticket.isOffered) tally.offers--
    else tally.waiting--
    this.#tickets.delete(id)
  }
}
