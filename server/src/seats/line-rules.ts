// The waiting line: first come, first served, nobody overtakes. A freed seat is offered to the head and kept for it.
import type { LossReason } from '@sitzplan/contract/line'
import { journal } from './journal-entries.ts'
import type { SeatPage } from './seat-page.ts'
import type {
  AcquireAnswer,
  AcquireCall,
  ClaimAnswer,
  Hold,
  PlaceInLine,
  Pool,
  Scope,
  SeatSession,
  Ticket,
} from './seat-types.ts'
import { isInScope, newSession } from './session-rules.ts'

/** A ticket is lost when nobody asked after it for so many poll intervals. */
export const pollsUntilLost = 3

export function joinLine(
  page: SeatPage,
  call: AcquireCall,
  pool: Pool,
  holder: string,
): Extract<AcquireAnswer, { outcome: 'waiting' }> {
  const known = page.line.ofUser(pool.id, call.userId)
  if (known) {
    if (known.state === 'waiting') askedAfter(page, pool, known)
    return { outcome: 'waiting', ticket: known, place: placeNow(pool, known, page.line.ahead(pool, known)) }
  }
  pool.lineNumber += 1
  const ticket: Ticket = {
    id: call.ticketId,
    poolId: pool.id,
    userId: call.userId,
    holder,
    number: pool.lineNumber,
    state: 'waiting',
    reason: null,
    sessionId: call.sessionId,
    device: call.device,
    activity: call.activity,
    pollSeconds: pool.policy.pollSeconds,
    since: page.now,
    livesUntil: page.now + pollsUntilLost * pool.policy.pollSeconds * 1000,
    endedAt: null,
  }
  const waitingAhead = pool.waiting
  page.line.add(pool, ticket)
  journal(page, pool, { kind: 'waiting', ticket })
  // A seat may be free: only a cool-down sent this user to the line.
  if (pool.waiting === 1) serveLine(page, pool)
  return { outcome: 'waiting', ticket, place: placeNow(pool, ticket, waitingAhead) }
}

function placeNow(pool: Pool, { state }: Ticket, waitingAhead: number): PlaceInLine {
  const { kept, total, seats, holdSeconds, holdsEnded } = pool
  return { state, waitingAhead, pool: { kept, total, seats, holdSeconds, holdsEnded } }
}

function askedAfter(page: SeatPage, pool: Pool, ticket: Ticket): void {
  ticket.livesUntil = Math.max(ticket.livesUntil, page.now + pollsUntilLost * ticket.pollSeconds * 1000)
  page.line.change(pool, ticket, ticket.state)
}

/** Offers free seats to the line, first come first served. Whoever stopped asking has lost the place. */
export function serveLine(page: SeatPage, pool: Pool): void {
  if (pool.kind !== 'concurrent' || pool.accountSuspended || (pool.endsAt !== null && page.now >= pool.endsAt)) return
  while (pool.waiting > 0 && mayGrant(pool)) {
    const head = page.line.head(pool)
    if (!head) return
    if (head.livesUntil <= page.now) {
      loseTicket(page, pool, head, 'not_asked_after', 'lapsed')
      continue
    }
    const number = page.seats.take(pool)
    if (number === null) return
    head.livesUntil = page.now + pool.policy.claimSeconds * 1000
    page.addHold(pool, number, head.holder, head.userId, { ticketId: head.id, until: head.livesUntil })
    page.line.change(pool, head, 'offered')
    journal(page, pool, { kind: 'offered', ticket: head, seat: number })
  }
}

const mayGrant = (pool: Pool) => pool.total === null || (pool.held < pool.total && pool.held < pool.seats)

/** The waiter's poll: claims what is offered. `waiting` leaves the ticket untouched; the line's own statement asks after it. */
export function claim(page: SeatPage, ticketId: string, scope: Scope): ClaimAnswer {
  const ticket = page.line.ticket(ticketId)
  if (!ticket || !page.hasPool(ticket.poolId)) return { outcome: 'unknown' }
  const pool = page.pool(ticket.poolId)
  if (!isInScope(scope, pool, ticket.userId)) return { outcome: 'unknown' }
  if (ticket.state === 'waiting') return { outcome: 'waiting' }
  if (ticket.state === 'lost') return { outcome: 'lost', reason: ticket.reason ?? 'left' }
  if (ticket.state === 'claimed') return { outcome: 'claimed', sessionId: ticket.sessionId }
  const hold = page.hold(pool.id, ticket.holder)
  if (hold?.ticketId !== ticket.id) throw new Error(`ticket ${ticket.id} has an offer without a seat`)
  const session = occupyOffer(page, pool, ticket, hold, ticket.sessionId, ticket)
  return { outcome: 'granted', session, pool }
}

export function occupyOffer(
  page: SeatPage,
  pool: Pool,
  ticket: Ticket,
  hold: Hold,
  sessionId: string,
  use: Pick<SeatSession, 'userId' | 'device' | 'activity'>,
): SeatSession {
  page.occupyKept(pool, hold)
  const session = newSession(page, pool, hold, sessionId, use)
  page.addSession(pool, session)
  ticket.sessionId = sessionId
  page.line.change(pool, ticket, 'claimed')
  journal(page, pool, { kind: 'claimed', session, ticketId: ticket.id })
  return session
}

/** Gives the place up; a seat kept for it goes to the next. False when there is no such place for this caller. */
export function leaveLine(page: SeatPage, ticketId: string, scope: Scope): boolean {
  const ticket = page.line.ticket(ticketId)
  if (!ticket || !page.hasPool(ticket.poolId)) return false
  const pool = page.pool(ticket.poolId)
  if (!isInScope(scope, pool, ticket.userId)) return false
  if (ticket.state === 'waiting' || ticket.state === 'offered') loseTicket(page, pool, ticket, 'left')
  return true
}

export function loseTicketOf(page: SeatPage, pool: Pool, userId: string, reason: LossReason): void {
  const ticket = page.line.ofUser(pool.id, userId)
  if (ticket) loseTicket(page, pool, ticket, reason)
}

export function loseTicket(
  page: SeatPage,
  pool: Pool,
  ticket: Ticket,
  reason: LossReason,
  how: 'lapsed' | 'changed' = 'changed',
): void {
  const hold = ticket.state === 'offered' ? page.hold(pool.id, ticket.holder) : null
  ticket.reason = reason
  page.line.change(pool, ticket, 'lost', how)
  journal(page, pool, { kind: 'lost', ticket, reason })
  if (hold?.ticketId === ticket.id) freeSeat(page, pool, hold)
}

export function emptyLine(page: SeatPage, pool: Pool, reason: LossReason): void {
  for (let head = page.line.head(pool); head; head = page.line.head(pool)) loseTicket(page, pool, head, reason)
  for (const ticket of page.line.offers(pool)) loseTicket(page, pool, ticket, reason)
}

/** The seat goes to the head of the line in the same transaction that frees it. */
export function freeSeat(page: SeatPage, pool: Pool, hold: Hold): void {
  page.removeHold(pool, hold)
  serveLine(page, pool)
}
