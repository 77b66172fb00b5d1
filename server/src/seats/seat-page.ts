// The working set of one batch: the rows its calls are about, as they are while decisions are taken, and what has
// to be written in the end; of seats in page-seats.ts, of lines in page-line.ts. Bookkeeping only; who gets a seat is
// decided in the *-rules.ts files.
import type { IdempotencyKey } from '../platform/http/idempotency.ts'
import { PageLine } from './page-line.ts'
import { PageSeats } from './page-seats.ts'
import { endsNoLater, type PoolPage } from './pool-page.ts'
import type { Hold, JournalRow, Pool, SeatSession, Ticket } from './seat-types.ts'

/** What is known under the pools' locks. */
export interface PageRows {
  now: number
  pages: PoolPage[]
  /** Those that calls are about. */
  sessions: SeatSession[]
  tickets: Ticket[]
  keys: KeptAnswer[]
  /** Pools whose next_ending had come: everything of theirs that has lapsed was read. */
  nextEndings: { poolId: number; at: number | null }[]
  /** So many of each line's first are among the tickets, if there are as many; beside others from anywhere in the line. */
  lineLength: number
}

export interface KeptAnswer {
  id: string
  bodyHash: string
  status: number
  body: unknown
}

/** What was read is no longer so; the batch is undone and decided again. */
export class PageChanged extends Error {
  /** serialization_failure: whoever runs the transaction runs it again. */
  readonly code = '40001'
}

export const keyId = (key: Omit<IdempotencyKey, 'bodyHash'>) => `${key.credentialId} ${key.route} ${key.key}`

export class SeatPage {
  readonly now: number
  readonly #pages = new Map<number, PoolPage>()
  readonly #sessions = new Map<string, SeatSession>()
  readonly #keys = new Map<string, KeptAnswer>()
  /** Pools to be swept, with what ends next in each after that. */
  readonly lapsedPools: Map<number, number | null>

  // What is to be written.
  /** Also those of whose row nothing but the stamp changes: whoever remembers them must read them again. */
  readonly changedPools = new Set<Pool>()
  readonly seats = new PageSeats((poolId) => this.#page(poolId), this.changedPools)
  readonly line: PageLine
  readonly newHolds = new Set<Hold>()
  readonly goneHolds = new Set<Hold>()
  readonly changedHolds = new Set<Hold>()
  readonly newSessions = new Set<SeatSession>()
  readonly goneSessions = new Map<SeatSession, 'lapsed' | 'ended'>()
  readonly changedSessions = new Set<SeatSession>()
  readonly newCooldowns: { poolId: number; userId: string; until: number }[] = []
  readonly journal: JournalRow[] = []
  readonly newKeys: { key: IdempotencyKey; status: number; body: unknown }[] = []
  /** Users whose last session on a named seat ended. */
  readonly idleNamedSeats: { poolId: number; userId: string }[] = []

  constructor(rows: PageRows) {
    this.now = rows.now
    for (const page of rows.pages) this.#pages.set(page.pool.id, page)
    for (const session of rows.sessions) this.#sessions.set(session.id, session)
    for (const key of rows.keys) this.#keys.set(key.id, key)
    this.line = new PageLine(rows, this.changedPools)
    this.lapsedPools = new Map(rows.nextEndings.map(({ poolId, at: next }) => [poolId, next]))
  }

  // Reading

  #page(poolId: number): PoolPage {
    const page = this.#pages.get(poolId)
    if (!page) throw new Error(`pool ${poolId} is not locked`)
    return page
  }

  pool = (id: number): Pool => this.#page(id).pool
  pages = () => this.#pages.values()
  pools = () => [...this.#pages.values()].map(({ pool }) => pool)
  hasPool = (id: number) => this.#pages.has(id)
  /** A user of the pool's account; null when there is none of that id. */
  user = (poolId: number, userId: string) => this.#pages.get(poolId)?.people.get(userId)?.user ?? null
  hold = (poolId: number, holder: string) => this.#page(poolId).holds.get(holder) ?? null
  session = (id: string) => this.#sessions.get(id) ?? null
  /** Those that were asked for, read or started. */
  sessions = () => this.#sessions.values()
  sessionsIn = (poolId: number) => this.#page(poolId).sessions()
  cooldownUntil = (poolId: number, userId: string) => this.#page(poolId).people.get(userId)?.cooldownUntil ?? 0
  keptAnswer = (key: IdempotencyKey) => this.#keys.get(keyId(key)) ?? null

  sessionsOfUser = (poolId: number, userId: string): SeatSession[] => this.#page(poolId).sessionsOf(userId)

  sessionsOfHolder({ poolId, userId, holder }: { poolId: number; userId: string; holder: string }): SeatSession[] {
    return this.sessionsOfUser(poolId, userId).filter((session) => session.holder === holder)
  }

  // Changing

  #endsAt(pool: Pool, time: number): void {
    endsNoLater(pool, time)
    this.changedPools.add(pool)
  }

  addHold(
    pool: Pool,
    number: number,
    holder: string,
    userId: string,
    keptFor?: { ticketId: string; until: number },
  ): Hold {
    pool.fence += 1
    pool.held += 1
    const hold: Hold = {
      poolId: pool.id,
      number,
      holder,
      userId,
      fence: pool.fence,
      since: this.now,
      ticketId: keptFor?.ticketId ?? null,
      keptUntil: keptFor?.until ?? null,
    }
    this.#page(pool.id).holds.set(holder, hold)
    this.newHolds.add(hold)
    this.changedPools.add(pool)
    if (keptFor) {
      pool.kept += 1
      this.#endsAt(pool, keptFor.until)
    }
    return hold
  }

  /** The seat stays with the person under a new holder, whose fencing number grows. */
  passHold(pool: Pool, hold: Hold, holder: string, userId: string): Hold {
    this.#page(pool.id).holds.delete(hold.holder)
    if (!this.newHolds.delete(hold)) this.goneHolds.add(hold)
    this.changedHolds.delete(hold)
    pool.held -= 1
    const { ticketId, keptUntil: until } = hold
    if (ticketId === null || until === null) return this.addHold(pool, hold.number, holder, userId)
    pool.kept -= 1
    return this.addHold(pool, hold.number, holder, userId, { ticketId, until })
  }

  /** The seat that was kept is occupied now; the fencing number stays, for the holder stays. */
  occupyKept(pool: Pool, hold: Hold): void {
    pool.kept -= 1
    this.changedPools.add(pool)
    hold.ticketId = null
    hold.keptUntil = null
    hold.since = this.now
    if (!this.newHolds.has(hold)) this.changedHolds.add(hold)
  }

  removeHold(pool: Pool, hold: Hold): void {
    this.#page(pool.id).holds.delete(hold.holder)
    if (!this.newHolds.delete(hold)) this.goneHolds.add(hold)
    this.changedHolds.delete(hold)
    pool.held -= 1
    if (hold.keptUntil !== null) pool.kept -= 1
    this.changedPools.add(pool)
    if (pool.kind === 'concurrent' && hold.keptUntil === null) rememberHoldTime(pool, (this.now - hold.since) / 1000)
    this.seats.leave(pool, hold.number)
  }

  addSession(pool: Pool, session: SeatSession): void {
    this.#sessions.set(session.id, session)
    this.#page(pool.id).addSession(session)
    this.newSessions.add(session)
    this.#endsAt(pool, session.expiresAt)
  }

  removeSession(session: SeatSession, how: 'lapsed' | 'ended'): void {
    const page = this.#page(session.poolId)
    this.#sessions.delete(session.id)
    page.removeSession(session)
    this.changedPools.add(page.pool)
    this.changedSessions.delete(session)
    if (!this.newSessions.delete(session)) this.goneSessions.set(session, how)
  }

  /** Moves a session to another seat, possibly of another pool. */
  moveSession(session: SeatSession, to: Pool, hold: Hold): void {
    const from = this.#page(session.poolId)
    from.removeSession(session)
    this.changedPools.add(from.pool)
    session.poolId = to.id
    session.holder = hold.holder
    session.number = hold.number
    session.fence = hold.fence
    this.#page(to.id).addSession(session)
    this.changeSession(session)
    this.#endsAt(to, session.expiresAt)
  }

  changeSession(session: SeatSession): void {
    this.changedPools.add(this.pool(session.poolId))
    if (!this.newSessions.has(session)) this.changedSessions.add(session)
  }

  setCooldown(poolId: number, userId: string, until: number): void {
    const page = this.#page(poolId)
    page.person(userId).cooldownUntil = until
    this.changedPools.add(page.pool)
    this.newCooldowns.push({ poolId, userId, until })
  }

  keepAnswer(key: IdempotencyKey, status: number, body: unknown): void {
    const kept = { id: keyId(key), bodyHash: key.bodyHash.toString('hex'), status, body }
    this.#keys.set(kept.id, kept)
    this.newKeys.push({ key, status, body })
  }

  setNextEnding(pool: Pool, time: number | null): void {
    pool.nextEnding = time
    this.changedPools.add(pool)
  }
}

/** A moving mean over about the last of them: recent hold times are what a waiter's estimate is made of. */
const recentHolds = 20

function rememberHoldTime(pool: Pool, seconds: number): void {
  if (pool.holdsEnded < recentHolds) pool.holdsEnded += 1
  pool.holdSeconds += (seconds - pool.holdSeconds) / Math.min(pool.holdsEnded, recentHolds)
}
