// The front door of the waiting line: asking after a ticket, with patience. While a poll or a stream is open it keeps
// the place, and claims the seat the moment it is offered.
import { setTimeout as pause } from 'node:timers/promises'
import type { LossReason, TicketState } from '@sitzplan/contract/line'
import { Batched } from '../platform/batched.ts'
import type { Announcements } from '../platform/database/announcements.ts'
import type { Database } from '../platform/database/database.ts'
import { notFound, Refusal } from '../platform/errors/refusal.ts'
import { isId } from '../platform/ids.ts'
import { RowWatch, type Woken } from '../seats/row-watch.ts'
import { outageSeconds } from '../seats/seat-calls.ts'
import type { Scope } from '../seats/seat-types.ts'
import { pollsUntilLost, type SeatEngine, selectPersonOf, selectRunningSession } from '../seats/seats.ts'
import { estimatedWaitSeconds, sessionRowView, sessionView } from '../seats/session-view.ts'
import { type AskedTicket, keepPlaces, selectChangedTickets } from './line-store.ts'

export type WaitingState = Extract<TicketState, { state: 'waiting' }>

const mostPerStatement = 2_000
const mostWaiting = 100_000
/** A position is looked up again so soon after something changed in the account, at most. */
const positionMilliseconds = 1_000
/** A ticket that somebody has locked is asked after again so soon, and for so long. */
const busyMilliseconds = 20
const patienceMilliseconds = 2_000
/** What the database was asked so long ago is asked again, once. */
const oldMilliseconds = 2_500

interface Asked {
  ticket: AskedTicket | null
  /** When the statement was sent. */
  askedAt: number
}

export class WaitingLine {
  readonly #database: Database
  readonly #seats: SeatEngine
  readonly #watch: RowWatch
  readonly #asking: Batched<{ ticketId: string; scope: Scope }, Asked>
  #isStopping = false

  constructor(database: Database, seats: SeatEngine, announcements: Announcements) {
    this.#database = database
    this.#seats = seats
    this.#watch = new RowWatch(announcements, (ids) => selectChangedTickets(database, ids))
    this.#asking = new Batched((asked) => this.#ask(asked.map(({ ticketId }) => ticketId)), {
      most: mostPerStatement,
      mostWaiting,
      turnOf: ({ scope }) => scope.accountId ?? '',
    })
  }

  /**
   * Asks after a ticket and waits up to `waitSeconds` for it to be granted. Throws `ticket_lost` with the reason, or
   * `not_found`. `signal`: the asker has gone.
   */
  async poll(ticketId: string, scope: Scope, waitSeconds: number, signal: AbortSignal): Promise<TicketState> {
    const until = performance.now() + waitSeconds * 1000
    for await (const state of this.#states(ticketId, scope, { signal, until })) {
      if (state.state === 'granted' || performance.now() >= until || this.#isStopping) return state
    }
    // The asker has gone; nobody reads this.
    throw notFound()
  }

  /** Calls after places that wait for their turn; not those that wait for a seat. */
  waiting(): number {
    return this.#asking.waiting
  }

  /** Answers every open poll with where it stands: the waiter asks again, of another server. */
  stop(): void {
    this.#isStopping = true
    this.#watch.wakeAll()
  }

  /**
   * The states of a ticket as they come, positions soon after they change; ends after `granted`, and when `signal` is
   * aborted. Throws like `poll`.
   */
  follow(ticketId: string, scope: Scope, signal: AbortSignal): AsyncGenerator<TicketState> {
    return this.#states(ticketId, scope, { signal, until: Number.POSITIVE_INFINITY, positions: positionMilliseconds })
  }

  // At least as often as the ticket must be asked after.
  async *#states(
    id: string,
    scope: Scope,
    { signal, until, positions }: { signal: AbortSignal; until: number; positions?: number },
  ): AsyncGenerator<TicketState> {
    const ticketId = knownId(id)
    let watching: ReturnType<RowWatch['open']> | null = null
    let woken: Woken = 'time'
    let ticket: AskedTicket | null = null
    try {
      while (!signal.aborted) {
        // Whoever is told that the seat is theirs takes it without asking where they stand.
        const settled: TicketState | null = ticket && woken === 'changed' ? await this.#settle(ticket, scope) : null
        // Once: whoever still waits asks again until something else changes.
        woken = 'time'
        if (settled) {
          yield settled
          return
        }
        ticket = await this.#look(ticketId, scope, {
          signal,
          until: Math.max(until, performance.now() + patienceMilliseconds),
        })
        // Watched from now on, and asked once more: what happened in between would wake nobody.
        if (!watching && ticket.state === 'waiting' && performance.now() < until && !this.#isStopping) {
          watching = this.#watch.open(ticket.accountId, ticketId)
          continue
        }
        if (ticket.state !== 'waiting') {
          const state = await this.#settle(ticket, scope)
          // Not asked after in time; the next sweep says so too.
          if (!state) throw lost('not_asked_after')
          yield state
          return
        }
        yield waitingState(ticket)
        if (watching) {
          const longest = Math.min(ticket.pollSeconds * 1000, Math.max(0, until - performance.now()))
          woken = await watching.changed({ longest, ...(positions !== undefined && { positions }), signal })
        }
      }
    } finally {
      watching?.close()
    }
  }

  /** The ticket as it is, kept by asking. Throws `not_found`, or `unavailable` when somebody keeps it locked. */
  async #look(ticketId: string, scope: Scope, { signal, until }: { signal: AbortSignal; until: number }) {
    for (let isAgain = false; ; ) {
      const { ticket, askedAt } = await this.#asking.ask({ ticketId, scope })
      if (!ticket || !isTheirs(scope, ticket)) throw notFound()
      // This server stood still: what was true then is no answer now. A database that is slow says no better next time.
      if (!isAgain && performance.now() - askedAt > oldMilliseconds) isAgain = true
      else if (ticket.state !== 'busy') return ticket
      else if (signal.aborted || this.#isStopping || performance.now() > until)
        throw new Refusal('unavailable', {}, { retryAfterSeconds: 1 })
      else await pause(busyMilliseconds)
    }
  }

  /** Gives the place up; once more is fine. Throws `not_found`. */
  async leave(id: string, scope: Scope): Promise<void> {
    const ticketId = knownId(id)
    const { ticket } = await this.#asking.ask({ ticketId, scope })
    if (!ticket || !isTheirs(scope, ticket)) throw notFound()
    await this.#seats.run(ticket.accountId, { kind: 'leaveLine', ticketId, scope })
  }

  /** Claims what the ticket was offered, or tells what became of it; null: it still waits. */
  async #settle(ticket: AskedTicket, scope: Scope): Promise<TicketState | null> {
    const claim = await this.#seats.run(ticket.accountId, { kind: 'claim', ticketId: ticket.id, scope })
    switch (claim.outcome) {
      case 'granted': {
        const user = await selectPersonOf(this.#database.urgent, ticket.accountId, ticket.userId)
        return { state: 'granted', session: sessionView(claim.session, claim.pool, user) }
      }
      case 'claimed': {
        const running = await selectRunningSession(this.#database.urgent, claim.sessionId, scope)
        if (running) return { state: 'granted', session: sessionRowView(running) }
        throw lost('session_ended')
      }
      case 'lost':
        throw lost(claim.reason)
      case 'waiting':
        return null
      case 'unknown':
        throw notFound()
    }
  }

  async #ask(ticketIds: string[]): Promise<Asked[]> {
    for (;;) {
      const askedAt = performance.now()
      const { fresh, tickets } = await keepPlaces(this.#database.urgent, ticketIds, outageSeconds, pollsUntilLost)
      if (!fresh) {
        await this.#seats.giveBackOutage()
        continue
      }
      const byId = new Map(tickets.map((ticket) => [ticket.id, ticket]))
      return ticketIds.map((id) => ({ ticket: byId.get(id) ?? null, askedAt }))
    }
  }
}

/** The id as the tables hold it, so that who watches it is found by what the tables say. */
function knownId(id: string): string {
  if (!isId(id)) throw notFound()
  return id.toLowerCase()
}

const lost = (reason: LossReason) => new Refusal('ticket_lost', { reason })

function isTheirs(scope: Scope, ticket: AskedTicket): boolean {
  return (
    (scope.accountId === null || scope.accountId === ticket.accountId) &&
    (scope.productId === null || scope.productId === ticket.productId) &&
    (scope.userId === null || scope.userId === ticket.userId)
  )
}

function waitingState(ticket: AskedTicket): WaitingState {
  return {
    state: 'waiting',
    position: ticket.ahead + 1,
    ahead: ticket.ahead,
    estimatedWaitSeconds: estimatedWaitSeconds(ticket, ticket.waitingAhead),
  }
}
