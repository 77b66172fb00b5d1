// The lines of a batch's pools: who waits, in which order, who was offered a seat, and what of it is to be written. Only
// the first of a line may have been read.
import { endsNoLater } from './pool-page.ts'
import type { PageRows } from './seat-page.ts'
import type { Pool, Ticket } from './seat-types.ts'

/** The line is longer than what was read, and somebody behind that could be served: read all of it. */
export class LineNotRead extends Error {}

export class PageLine {
  readonly #now: number
  readonly #changedPools: Set<Pool>
  readonly #tickets = new Map<string, Ticket>()
  /** Waiting tickets by pool, in order: the first, without a gap. */
  readonly #lines = new Map<number, Ticket[]>()

  // What is to be written.
  readonly newTickets = new Set<Ticket>()
  readonly changedTickets = new Map<Ticket, 'lapsed' | 'changed'>()

  /** `changedPools`: whose rows are to be written; those that change here are added. */
  constructor({ now, tickets, lineLength }: PageRows, changedPools: Set<Pool>) {
    this.#now = now
    this.#changedPools = changedPools
    for (const ticket of tickets) this.#tickets.set(ticket.id, ticket)
    // Beyond the first there may be gaps: whoever was read of those is not known to be next.
    for (const ticket of [...this.#tickets.values()].sort((a, b) => a.number - b.number))
      if (ticket.state === 'waiting' && this.#lineOf(ticket.poolId).length < lineLength)
        this.#lineOf(ticket.poolId).push(ticket)
  }

  ticket = (id: string) => this.#tickets.get(id) ?? null
  tickets = () => this.#tickets.values()

  /** The live place of a user in the line of a pool, waiting or with an offer. */
  ofUser(poolId: number, userId: string): Ticket | null {
    for (const ticket of this.#tickets.values()) {
      if (ticket.poolId !== poolId || ticket.userId !== userId) continue
      if (ticket.state === 'waiting' || ticket.state === 'offered') return ticket
    }
    return null
  }

  /** Whoever waits first. Throws `LineNotRead` when somebody waits who was not read. */
  head(pool: Pool): Ticket | null {
    const head = this.#lineOf(pool.id)[0]
    if (!head && pool.waiting > 0) throw new LineNotRead()
    return head ?? null
  }

  /** Everybody who was offered a seat. Throws `LineNotRead` when not all of them were read. */
  offers(pool: Pool): Ticket[] {
    const offers = [...this.#tickets.values()].filter(({ poolId, state }) => poolId === pool.id && state === 'offered')
    if (offers.length < pool.kept) throw new LineNotRead()
    return offers
  }

  /** How many wait before this ticket. Throws `LineNotRead` when that cannot be told from what was read. */
  ahead(pool: Pool, ticket: Ticket): number {
    if (ticket.state !== 'waiting') return 0
    const line = this.#lineOf(pool.id)
    if (line.length < pool.waiting) throw new LineNotRead()
    return line.indexOf(ticket)
  }

  #lineOf(poolId: number): Ticket[] {
    let line = this.#lines.get(poolId)
    if (!line) {
      line = []
      this.#lines.set(poolId, line)
    }
    return line
  }

  add(pool: Pool, ticket: Ticket): void {
    this.#tickets.set(ticket.id, ticket)
    this.newTickets.add(ticket)
    // Those who were read may be the head only; who comes last can be seen once everybody before was served.
    if (this.#lineOf(pool.id).length === pool.waiting) this.#lineOf(pool.id).push(ticket)
    pool.waiting += 1
    endsNoLater(pool, ticket.livesUntil)
    this.#changedPools.add(pool)
  }

  /** Changes a ticket's state; leaving `waiting` takes it out of the line. */
  change(pool: Pool, ticket: Ticket, state: Ticket['state'], how: 'lapsed' | 'changed' = 'changed'): void {
    if (ticket.state === 'waiting' && state !== 'waiting') {
      pool.waiting -= 1
      this.#lines.set(
        pool.id,
        this.#lineOf(pool.id).filter((other) => other !== ticket),
      )
      this.#changedPools.add(pool)
    }
    ticket.state = state
    if (state === 'claimed' || state === 'lost') ticket.endedAt = this.#now
    if (!this.newTickets.has(ticket)) this.changedTickets.set(ticket, how)
  }
}
