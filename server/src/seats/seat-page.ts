// The working set of one batch: the rows its calls are about, as they are while decisions are taken, and what has
// to be written in the end. Bookkeeping only; who gets a seat is decided in the *-rules.ts files.
import type { IdempotencyKey } from '../platform/http/idempotency.ts'
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

/** The line is longer than what was read, and somebody behind that could be served: read all of it. */
export class LineNotRead extends Error {}

/** Which seats there are is to be changed and was not read: of pools with gaps in their numbers that takes long. */
export class NumbersNotRead extends Error {}

export const keyId = (key: Omit<IdempotencyKey, 'bodyHash'>) => `${key.credentialId} ${key.route} ${key.key}`

export class SeatPage {
  readonly now: number
  readonly #pages = new Map<number, PoolPage>()
  readonly #sessions = new Map<string, SeatSession>()
  readonly #tickets = new Map<string, Ticket>()
  readonly #keys = new Map<string, KeptAnswer>()
  /** Which seats there were, of the pools in which that may have changed. */
  readonly #numbersBefore = new Map<Pool, SeatMap>()
  /** Seats that were made at the top, or that vanished below it: for these nobody needs to know which others there are. */
  readonly #looseSeats = {
    made: [] as (SeatRange & { poolId: number })[],
    gone: [] as (SeatRange & { poolId: number })[],
  }
  /** Waiting tickets by pool, in order of the line: its first, without a gap. */
  readonly #lines = new Map<number, Ticket[]>()
  /** Pools to be swept, with what ends next in each after that. */
  readonly lapsedPools: Map<number, number | null>

  // What is to be written.
  /** Also those of whose row nothing but the stamp changes: whoever remembers them must read them again. */
  readonly changedPools = new Set<Pool>()
  readonly newHolds = new Set<Hold>()
  readonly goneHolds = new Set<Hold>()
  readonly changedHolds = new Set<Hold>()
  readonly newSessions = new Set<SeatSession>()
  readonly goneSessions = new Map<SeatSession, 'lapsed' | 'ended'>()
  readonly changedSessions = new Set<SeatSession>()
  readonly newTickets = new Set<Ticket>()
  readonly changedTickets = new Map<Ticket, 'lapsed' | 'changed'>()
  readonly newCooldowns: { poolId: number; userId: string; until: number }[] = []
  readonly journal: JournalRow[] = []
  readonly newKeys: { key: IdempotencyKey; status: number; body: unknown }[] = []
  /** Users whose last session on a named seat ended. */
  readonly idleNamedSeats: { poolId: number; userId: string }[] = []

  constructor(rows: PageRows) {
    this.now = rows.now
    for (const page of rows.pages) this.#pages.set(page.pool.id, page)
    for (const session of rows.sessions) this.#sessions.set(session.id, session)
    for (const ticket of rows.tickets) this.#tickets.set(ticket.id, ticket)
    for (const key of rows.keys) this.#keys.set(key.id, key)
    // Beyond the first there may be gaps: whoever was read of those is not known to be next.
    for (const ticket of [...this.#tickets.values()].sort((a, b) => a.number - b.number))
      if (ticket.state === 'waiting' && this.#lineOf(ticket.poolId).length < rows.lineLength)
        this.#lineOf(ticket.poolId).push(ticket)
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
  ticket = (id: string) => this.#tickets.get(id) ?? null
  tickets = () => this.#tickets.values()
  cooldownUntil = (poolId: number, userId: string) => this.#page(poolId).people.get(userId)?.cooldownUntil ?? 0
  keptAnswer = (key: IdempotencyKey) => this.#keys.get(keyId(key)) ?? null

  sessionsOfUser = (poolId: number, userId: string): SeatSession[] => this.#page(poolId).sessionsOf(userId)

  sessionsOfHolder({ poolId, userId, holder }: { poolId: number; userId: string; holder: string }): SeatSession[] {
    return this.sessionsOfUser(poolId, userId).filter((session) => session.holder === holder)
  }

  /** The live place of a user in the line of a pool, waiting or with an offer. */
  ticketOfUser(poolId: number, userId: string): Ticket | null {
    for (const ticket of this.#tickets.values()) {
      if (ticket.poolId !== poolId || ticket.userId !== userId) continue
      if (ticket.state === 'waiting' || ticket.state === 'offered') return ticket
    }
    return null
  }

  /** Whoever waits first. Throws `LineNotRead` when somebody waits who was not read. */
  headOfLine(pool: Pool): Ticket | null {
    const head = this.#lineOf(pool.id)[0]
    if (!head && pool.waiting > 0) throw new LineNotRead()
    return head ?? null
  }

  /** Everybody who was offered a seat. Throws `LineNotRead` when not all of them were read. */
  offersOf(pool: Pool): Ticket[] {
    const offers = [...this.#tickets.values()].filter(({ poolId, state }) => poolId === pool.id && state === 'offered')
    if (offers.length < pool.kept) throw new LineNotRead()
    return offers
  }

  /** How many wait before this ticket. Throws `LineNotRead` when that cannot be told from what was read. */
  waitingAhead(pool: Pool, ticket: Ticket): number {
    if (ticket.state !== 'waiting') return 0
    const line = this.#lineOf(pool.id)
    if (line.length < pool.waiting) throw new LineNotRead()
    return line.indexOf(ticket)
  }

  // Changing

  #lineOf(poolId: number): Ticket[] {
    let line = this.#lines.get(poolId)
    if (!line) {
      line = []
      this.#lines.set(poolId, line)
    }
    return line
  }

  #nothingEndsBefore(pool: Pool, time: number): void {
    if (pool.nextEnding === null || time < pool.nextEnding) pool.nextEnding = time
    this.changedPools.add(pool)
  }

  /** A free seat is taken out of the map, or made when the line is unrestricted; null when there is none. */
  takeSeat(pool: Pool): number | null {
    if (pool.total !== null && pool.held >= pool.total) return null
    const free = lowestFree(pool.occupied)
    const number = free ?? (pool.total === null ? this.#makeSeatOnTop(pool) : null)
    if (number === null) return null
    pool.occupied = withSeat(pool.occupied, number, 'taken')
    return number
  }

  #makeSeatOnTop(pool: Pool): number {
    pool.seats += 1
    pool.top += 1
    this.changedPools.add(pool)
    this.#page(pool.id).numbers = null
    this.#looseSeats.made.push({ poolId: pool.id, first: pool.top, last: pool.top })
    return pool.top
  }

  /** The seat's holder has gone, and it goes with them. */
  #dropSeat(pool: Pool, number: number): void {
    const isKnown = this.#page(pool.id).numbers !== null || pool.seats === pool.top
    if (isKnown || number === pool.top) dropSeat(pool, this.#numbersOf(pool), number)
    else {
      pool.seats -= 1
      pool.occupied = withSeat(pool.occupied, number, 'taken')
      this.#looseSeats.gone.push({ poolId: pool.id, first: number, last: number })
    }
  }

  /** Which seats there are, to be changed; with room for numbers up to `top`. Throws `NumbersNotRead`. */
  #numbersOf(pool: Pool, top = 0): SeatMap {
    this.changedPools.add(pool)
    const page = this.#page(pool.id)
    if (page.numbers === null) {
      if (pool.seats !== pool.top) throw new NumbersNotRead()
      page.numbers = mapOf([{ first: 1, last: pool.top }])
    }
    if (!this.#numbersBefore.has(pool)) this.#numbersBefore.set(pool, new Uint8Array(page.numbers))
    page.numbers = withRoom(page.numbers, top)
    return page.numbers
  }

  /** Seats that there are now and were not before, or the other way round. */
  changedSeats(how: 'made' | 'gone'): (SeatRange & { poolId: number })[] {
    const seats = [...this.#looseSeats[how]]
    for (const [pool, before] of this.#numbersBefore) {
      const now = this.#page(pool.id).numbers ?? before
      const ranges = how === 'made' ? rangesFreeOnlyIn(now, before) : rangesFreeOnlyIn(before, now)
      seats.push(...ranges.map((range) => ({ poolId: pool.id, ...range })))
    }
    return seats
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
      this.#nothingEndsBefore(pool, keptFor.until)
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

  /**
   * Takes the hold away. The seat becomes free, or vanishes while more seats exist than the total allows; one with
   * a number above the total gives way to the lowest number that is missing, so that numbers end up as 1 to total.
   */
  removeHold(pool: Pool, hold: Hold): void {
    this.#page(pool.id).holds.delete(hold.holder)
    if (!this.newHolds.delete(hold)) this.goneHolds.add(hold)
    this.changedHolds.delete(hold)
    pool.held -= 1
    if (hold.keptUntil !== null) pool.kept -= 1
    this.changedPools.add(pool)
    if (pool.kind === 'concurrent' && hold.keptUntil === null) rememberHoldTime(pool, (this.now - hold.since) / 1000)
    if (pool.total === null) pool.occupied = withSeat(pool.occupied, hold.number, 'free')
    else if (pool.seats > pool.total) this.#dropSeat(pool, hold.number)
    else if (hold.number > pool.total) {
      const numbers = this.#numbersOf(pool)
      dropSeat(pool, numbers, hold.number)
      addSeat(pool, numbers, lowestTaken(numbers))
    } else pool.occupied = withSeat(pool.occupied, hold.number, 'free')
  }

  setTotal(pool: Pool, total: number | null, endsAt: number | null): void {
    pool.total = total
    pool.endsAt = endsAt
    this.changedPools.add(pool)
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

  addSession(pool: Pool, session: SeatSession): void {
    this.#sessions.set(session.id, session)
    this.#page(pool.id).addSession(session)
    this.newSessions.add(session)
    this.#nothingEndsBefore(pool, session.expiresAt)
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
    this.#nothingEndsBefore(to, session.expiresAt)
  }

  changeSession(session: SeatSession): void {
    this.changedPools.add(this.pool(session.poolId))
    if (!this.newSessions.has(session)) this.changedSessions.add(session)
  }

  addTicket(pool: Pool, ticket: Ticket): void {
    this.#tickets.set(ticket.id, ticket)
    this.newTickets.add(ticket)
    // Those who were read may be the head only; who comes last can be seen once everybody before was served.
    if (this.#lineOf(pool.id).length === pool.waiting) this.#lineOf(pool.id).push(ticket)
    pool.waiting += 1
    this.#nothingEndsBefore(pool, ticket.livesUntil)
  }

  /** Changes a ticket's state; leaving `waiting` takes it out of the line. */
  changeTicket(pool: Pool, ticket: Ticket, state: Ticket['state'], how: 'lapsed' | 'changed' = 'changed'): void {
    if (ticket.state === 'waiting' && state !== 'waiting') {
      pool.waiting -= 1
      this.#lines.set(
        pool.id,
        this.#lineOf(pool.id).filter((other) => other !== ticket),
      )
      this.changedPools.add(pool)
    }
    ticket.state = state
    if (state === 'claimed' || state === 'lost') ticket.endedAt = this.now
    if (!this.newTickets.has(ticket)) this.changedTickets.set(ticket, how)
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

/** A moving mean over about the last of them: recent hold times are what a waiter's estimate is made of. */
const recentHolds = 20

function rememberHoldTime(pool: Pool, seconds: number): void {
  if (pool.holdsEnded < recentHolds) pool.holdsEnded += 1
  pool.holdSeconds += (seconds - pool.holdSeconds) / Math.min(pool.holdsEnded, recentHolds)
}
