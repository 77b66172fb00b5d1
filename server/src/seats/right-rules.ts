// Changes of rights and totals: named seats, moving between named and shared, pools that grow, shrink and drain.
import { journal } from './journal-entries.ts'
import { emptyLine, freeSeat, loseTicketOf, serveLine } from './line-rules.ts'
import type { SeatPage } from './seat-page.ts'
import type { Hold, Pool, SeatSession } from './seat-types.ts'
import { holderOf } from './session-rules.ts'

/** A named seat for the user; true when they have one now. */
export function holdNamed(page: SeatPage, pool: Pool, userId: string): boolean {
  if (page.hold(pool.id, userId)) return true
  const number = page.seats.take(pool)
  if (number === null) return false
  page.addHold(pool, number, userId, userId)
  return true
}

export function freeNamed(page: SeatPage, pool: Pool, userId: string): void {
  const hold = page.hold(pool.id, userId)
  if (hold) page.removeHold(pool, hold)
}

/**
 * Moves a user's running sessions from one pool of a product to the other. To the named seat (which must be held):
 * the shared seats go to the line. To the shared pool: needs free seats that nobody waits for; false when there are
 * too few, and nothing has changed then.
 */
export function moveUser(page: SeatPage, from: Pool, to: Pool, userId: string): boolean {
  const sessions = [...page.sessionsOfUser(from.id, userId)]
  if (to.kind === 'named') {
    const seat = page.hold(to.id, userId)
    if (!seat) return false
    loseTicketOf(page, from, userId, 'seat_taken')
    for (const session of sessions) moveTo(page, session, from, to, seat)
    return true
  }
  const holders = new Set(sessions.map((session) => holderOf(to, userId, session.device, session.id)))
  const missing = [...holders].filter((holder) => !page.hold(to.id, holder)).length
  if (missing > 0 && (to.waiting > 0 || (to.total !== null && to.held + missing > to.total))) return false
  for (const session of sessions) {
    const holder = holderOf(to, userId, session.device, session.id)
    const known = page.hold(to.id, holder)
    const number = known ? null : page.seats.take(to)
    const seat = known ?? (number === null ? null : page.addHold(to, number, holder, userId))
    if (!seat) throw new Error(`pool ${to.id} has fewer seats than its total`)
    moveTo(page, session, from, to, seat)
  }
  return true
}

function moveTo(page: SeatPage, session: SeatSession, from: Pool, to: Pool, seat: Hold): void {
  const left = from.kind === 'concurrent' ? page.hold(from.id, session.holder) : null
  page.moveSession(session, to, seat)
  journal(page, to, { kind: 'moved', session })
  if (left && page.sessionsOfHolder({ ...session, poolId: from.id, holder: left.holder }).length === 0)
    freeSeat(page, from, left)
}

/** Grows and shrinks the pool. Nobody is cut off: above its total it drains. */
export function setTotal(page: SeatPage, pool: Pool, total: number | null, endsAt: number | null): void {
  page.seats.setTotal(pool, total, endsAt)
  if (pool.kind !== 'concurrent') return
  if (total === 0) emptyLine(page, pool, 'license_removed')
  else serveLine(page, pool)
}
