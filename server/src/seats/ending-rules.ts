// How sessions end: given back, ended by an administrator, run out, or because the right to them has gone. The seat
// that the last of them leaves goes to the line.
import type { LossReason } from '@sitzplan/contract/line'
import type { EndReason } from '@sitzplan/contract/seats'
import { type Ending, journalEnding } from './journal-entries.ts'
import { emptyLine, freeSeat, loseTicket, loseTicketOf, serveLine } from './line-rules.ts'
import type { SeatPage } from './seat-page.ts'
import type { EndedSession, Pool, Scope, SeatSession } from './seat-types.ts'
import { sessionInScope } from './session-rules.ts'

export function release(page: SeatPage, sessionId: string, scope: Scope): EndedSession | null {
  const session = sessionInScope(page, sessionId, scope)
  return session && endSession(page, session, { reason: 'released' })
}

/** An administrator ends a session: its user gets no seat directly for the cool-down, only a place in the line. */
export function endByAdmin(
  page: SeatPage,
  { sessionId, scope, actorId, note }: { sessionId: string; scope: Scope; actorId: string; note: string | null },
): EndedSession | null {
  const session = sessionInScope(page, sessionId, scope)
  if (!session) return null
  const pool = page.pool(session.poolId)
  if (pool.kind === 'concurrent' && pool.policy.cooldownSeconds > 0)
    page.setCooldown(pool.id, session.userId, page.now + pool.policy.cooldownSeconds * 1000)
  return endSession(page, session, { reason: 'ended_by_admin', actorId, note })
}

/** Everything of a user in a pool ends: sessions and place in line. A named seat stays assigned. */
export function endUser(
  page: SeatPage,
  pool: Pool,
  userId: string,
  reason: EndReason & LossReason,
  actorId: string | null,
): EndedSession[] {
  loseTicketOf(page, pool, userId, reason)
  const sessions = [...page.sessionsOfUser(pool.id, userId)]
  return sessions.map((session) => endSession(page, session, { reason, actorId }))
}

export function endSession(page: SeatPage, session: SeatSession, ending: Ending): EndedSession {
  const pool = page.pool(session.poolId)
  page.removeSession(session, ending.how ?? 'ended')
  journalEnding(page, pool, session, ending)
  if (page.sessionsOfHolder(session).length > 0) return { session, pool, seatFreed: false }
  if (pool.kind === 'named') page.idleNamedSeats.push({ poolId: pool.id, userId: session.userId })
  const hold = pool.kind === 'concurrent' ? page.hold(pool.id, session.holder) : null
  if (hold) freeSeat(page, pool, hold)
  return { session, pool, seatFreed: hold !== null }
}

/** Ends what has run out, by the page's time, and hands on what became free. */
export function sweep(page: SeatPage, pool: Pool): void {
  const next = page.lapsedPools.get(pool.id)
  if (next !== undefined) {
    page.setNextEnding(pool, next)
    // Once a page: a second sweep would forget the claim windows that the first has opened.
    page.lapsedPools.delete(pool.id)
  }
  // Who stopped asking loses the place before anything is handed on.
  for (const ticket of [...page.line.tickets()])
    if (ticket.poolId === pool.id && ticket.state === 'waiting' && ticket.livesUntil <= page.now)
      loseTicket(page, pool, ticket, 'not_asked_after', 'lapsed')
  for (const session of page.sessionsIn(pool.id))
    if (session.expiresAt <= page.now)
      endSession(page, session, {
        reason: pool.endsAt !== null && session.expiresAt >= pool.endsAt ? 'license_expired' : 'expired',
        how: 'lapsed',
      })
  for (const ticket of [...page.line.tickets()])
    if (ticket.poolId === pool.id && ticket.state === 'offered' && ticket.livesUntil <= page.now)
      loseTicket(page, pool, ticket, 'claim_missed')
  if (pool.endsAt !== null && page.now >= pool.endsAt) emptyLine(page, pool, 'license_expired')
  serveLine(page, pool)
}
