// The working set of one batch: the rows its calls are about, as they are while decisions are taken, and what has
// to be written in the end. Bookkeeping only; who gets a seat is decided in the *-rules.ts files.
import type { IdempotencyKey } from '../platform/http/idempotency.ts'
import { lowestFree, withSeat } from './seat-map.ts'
import type { Hold, JournalRow, Pool, SeatSession, SeatUser, Ticket } from './seat-types.ts'

/** What was read from the database under the pools' locks. */
export interface LoadedRows {
  now: number
  pools: Pool[]
  /** Users of calls, each as they are for the pool's product. */
  users: { poolId: number; user: SeatUser }[]
  holds: Hold[]
  sessions: SeatSession[]
  tickets: Ticket[]
  cooldowns: { poolId: number; userId: string; until: number }[]
  keys: KeptAnswer[]
  /** Pools whose next_ending had come: everything of theirs that has lapsed was read. */
  nextEndings: { poolId: number; at: number | null }[]
  /** All seat numbers of the pools that need them: those that drain or get a new total. */
  seatNumbers: { poolId: number; numbers: number[] }[]
}

export interface KeptAnswer {
  id: string
  bodyHash: string
  status: number
  body: unknown
}

/** The line is longer than what was read, and somebody behind that could be served: read all of it. */
export class LineNotRead extends Error {}

export const keyId = (key: Omit<IdempotencyKey, 'bodyHash'>) => `${key.credentialId} ${key.route} ${key.key}`

const at = (poolId: number, id: string) => `${poolId} ${id}`

export class SeatPage {
  readonly now: number
  readonly #pools = new Map<number, Pool>()
  readonly #users = new Map<string, SeatUser>()
  readonly #holds = new Map<string, Hold>()
  readonly #sessions = new Map<string, SeatSession>()
  readonly #sessionsOfUser = new Map<string, SeatSession[]>()
  readonly #tickets = new Map<string, Ticket>()
  readonly #cooldowns = new Map<string, number>()
  readonly #keys = new Map<string, KeptAnswer>()
  readonly #seatNumbers = new Map<number, Set<number>>()
  /** Waiting tickets by pool, in order of the line. */
  readonly #lines = new Map<number, Ticket[]>()
  /** Pools to be swept, with what ends next in each after that. */
  readonly lapsedPools: Map<number, number | null>

  // What is to be written.
  readonly changedPools = new Set<Pool>()
  readonly newSeats: { poolId: number; number: number }[] = []
  readonly goneSeats: { poolId: number; number: number }[] = []
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

  constructor(rows: LoadedRows) {
    this.now = rows.now
    for (const pool of rows.pools) this.#pools.set(pool.id, pool)
    for (const { poolId, user } of rows.users) this.#users.set(at(poolId, user.id), user)
    for (const hold of rows.holds) this.#holds.set(at(hold.poolId, hold.holder), hold)
    for (const session of rows.sessions) this.#index(session)
    for (const ticket of rows.tickets) this.#tickets.set(ticket.id, ticket)
    for (const { poolId, userId, until } of rows.cooldowns) this.#cooldowns.set(at(poolId, userId), until)
    for (const key of rows.keys) this.#keys.set(key.id, key)
    for (const { poolId, numbers } of rows.seatNumbers) this.#seatNumbers.set(poolId, new Set(numbers))
    for (const ticket of [...this.#tickets.values()].sort((a, b) => a.number - b.number))
      if (ticket.state === 'waiting') this.#lineOf(ticket.poolId).push(ticket)
    this.lapsedPools = new Map(rows.nextEndings.map(({ poolId, at: next }) => [poolId, next]))
  }

  // Reading ------------------------------------------------------------------------------------------------

  pool(id: number): Pool {
    const pool = this.#pools.get(id)
    if (!pool) throw new Error(`pool ${id} is not locked`)
    return pool
  }

  hasPool = (id: number) => this.#pools.has(id)
  pools = () => this.#pools.values()
  /** A user of the pool's account; null when there is none of that id. */
  user = (poolId: number, userId: string) => this.#users.get(at(poolId, userId)) ?? null
  hold = (poolId: number, holder: string) => this.#holds.get(at(poolId, holder)) ?? null
  session = (id: string) => this.#sessions.get(id) ?? null
  sessions = () => [...this.#sessions.values()]
  ticket = (id: string) => this.#tickets.get(id) ?? null
  tickets = () => this.#tickets.values()
  cooldownUntil = (poolId: number, userId: string) => this.#cooldowns.get(at(poolId, userId)) ?? 0
  keptAnswer = (key: IdempotencyKey) => this.#keys.get(keyId(key)) ?? null

  sessionsOfUser(poolId: number, userId: string): SeatSession[] {
    return this.#sessionsOfUser.get(at(poolId, userId)) ?? []
  }

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

  // Changing -----------------------------------------------------------------------------------------------

  #lineOf(poolId: number): Ticket[] {
    let line = this.#lines.get(poolId)
    if (!line) {
      line = []
      this.#lines.set(poolId, line)
    }
    return line
  }

  #index(session: SeatSession): void {
    this.#sessions.set(session.id, session)
    const key = at(session.poolId, session.userId)
    const known = this.#sessionsOfUser.get(key)
    if (known) known.push(session)
    else this.#sessionsOfUser.set(key, [session])
  }

  #unindex(session: SeatSession): void {
    this.#sessions.delete(session.id)
    const key = at(session.poolId, session.userId)
    this.#sessionsOfUser.set(
      key,
      this.sessionsOfUser(session.poolId, session.userId).filter((other) => other !== session),
    )
  }

  #nothingEndsBefore(pool: Pool, time: number): void {
    if (pool.nextEnding === null || time < pool.nextEnding) pool.nextEnding = time
    this.changedPools.add(pool)
  }

  /** A free seat is taken out of the map, or made when the line is unrestricted; null when there is none. */
  takeSeat(pool: Pool): number | null {
    if (pool.total !== null && pool.held >= pool.total) return null
    const free = lowestFree(pool.occupied)
    const number = free ?? (pool.total === null ? this.#makeSeat(pool, pool.top + 1) : null)
    if (number === null) return null
    pool.occupied = withSeat(pool.occupied, number, 'taken')
    return number
  }

  #makeSeat(pool: Pool, number: number): number {
    this.newSeats.push({ poolId: pool.id, number })
    this.#seatNumbers.get(pool.id)?.add(number)
    pool.seats += 1
    pool.top = Math.max(pool.top, number)
    pool.occupied = withSeat(pool.occupied, number, 'free')
    this.changedPools.add(pool)
    return number
  }

  #dropSeat(pool: Pool, number: number): void {
    const made = this.newSeats.findIndex((seat) => seat.poolId === pool.id && seat.number === number)
    // One that was made on this page has no row to be deleted.
    if (made >= 0) this.newSeats.splice(made, 1)
    else this.goneSeats.push({ poolId: pool.id, number })
    const numbers = this.#numbersOf(pool)
    numbers.delete(number)
    pool.seats -= 1
    pool.occupied = withSeat(pool.occupied, number, 'taken')
    if (number === pool.top) pool.top = Math.max(0, ...numbers)
    this.changedPools.add(pool)
  }

  #numbersOf(pool: Pool): Set<number> {
    const numbers = this.#seatNumbers.get(pool.id)
    if (!numbers) throw new Error(`seat numbers of pool ${pool.id} were not read`)
    return numbers
  }

  #lowestMissing(pool: Pool): number {
    const numbers = this.#numbersOf(pool)
    let number = 1
    while (numbers.has(number)) number += 1
    return number
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
    this.#holds.set(at(pool.id, holder), hold)
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
    this.#holds.delete(at(pool.id, hold.holder))
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
    this.#holds.delete(at(pool.id, hold.holder))
    if (!this.newHolds.delete(hold)) this.goneHolds.add(hold)
    this.changedHolds.delete(hold)
    pool.held -= 1
    if (hold.keptUntil !== null) pool.kept -= 1
    this.changedPools.add(pool)
    if (pool.kind === 'concurrent' && hold.keptUntil === null) rememberHoldTime(pool, (this.now - hold.since) / 1000)
    if (pool.total === null) pool.occupied = withSeat(pool.occupied, hold.number, 'free')
    else if (pool.seats > pool.total) this.#dropSeat(pool, hold.number)
    else if (hold.number > pool.total) {
      this.#dropSeat(pool, hold.number)
      this.#makeSeat(pool, this.#lowestMissing(pool))
    } else pool.occupied = withSeat(pool.occupied, hold.number, 'free')
  }

  setTotal(pool: Pool, total: number | null, endsAt: number | null): void {
    pool.total = total
    pool.endsAt = endsAt
    this.changedPools.add(pool)
    if (total === null || pool.kind === 'included' || pool.kind === 'device') return
    while (pool.seats < total) this.#makeSeat(pool, this.#lowestMissing(pool))
    for (const number of [...this.#numbersOf(pool)].sort((a, b) => b - a)) {
      if (pool.seats <= total) break
      if (lowestFree(pool.occupied, number) === number) this.#dropSeat(pool, number)
    }
  }

  addSession(pool: Pool, session: SeatSession): void {
    this.#index(session)
    this.newSessions.add(session)
    this.#nothingEndsBefore(pool, session.expiresAt)
  }

  removeSession(session: SeatSession, how: 'lapsed' | 'ended'): void {
    this.#unindex(session)
    this.changedSessions.delete(session)
    if (!this.newSessions.delete(session)) this.goneSessions.set(session, how)
  }

  /** Moves a session to another seat, possibly of another pool. */
  moveSession(session: SeatSession, to: Pool, hold: Hold): void {
    this.#unindex(session)
    session.poolId = to.id
    session.holder = hold.holder
    session.number = hold.number
    session.fence = hold.fence
    this.#index(session)
    this.changeSession(session)
    this.#nothingEndsBefore(to, session.expiresAt)
  }

  changeSession(session: SeatSession): void {
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
    this.#cooldowns.set(at(poolId, userId), until)
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

/** A moving mean over about the last twenty: recent hold times are what a waiter's estimate is made of. */
function rememberHoldTime(pool: Pool, seconds: number): void {
  pool.holdsEnded += 1
  pool.holdSeconds += (seconds - pool.holdSeconds) / Math.min(pool.holdsEnded, 20)
}
