// Who gets a seat, who waits, who must stop: the rules, on the rows of one batch. Pure: no I/O, no clock; the page
// says what time it is. Calls are decided one after the other, so a batch is as good as the same calls alone.
import { createHash } from 'node:crypto'
import type { LossReason } from '@sitzplan/contract/line'
import type { EndReason } from '@sitzplan/contract/seats'
import type { SeatPage } from './seat-page.ts'
import type {
  AcquireAnswer,
  AcquireCall,
  ClaimAnswer,
  Device,
  EndedSession,
  Hold,
  JournalRow,
  Pool,
  RefusalReason,
  Scope,
  SeatSession,
  SeatUser,
  Ticket,
} from './seat-types.ts'

/** A ticket is lost when nobody asked after it for so many poll intervals. */
export const pollsUntilLost = 3

// Taking a seat ------------------------------------------------------------------------------------------------

type Outcome<Kind extends AcquireAnswer['outcome']> = Extract<AcquireAnswer, { outcome: Kind }>
type Refused = Outcome<'refused'>
type Granted = Outcome<'granted'>
type Waiting = Outcome<'waiting'>

export function acquire(page: SeatPage, call: AcquireCall): AcquireAnswer {
  const user = page.user(call.productId, call.userId)
  if (!user || user.status === 'deleted' || user.accountId !== call.accountId) return { outcome: 'unknown_user' }
  if (user.poolId !== call.poolId || (call.email !== null && call.email !== user.email)) return { outcome: 'elsewhere' }
  const pool = page.pool(call.poolId)
  const refusal = refusalBeforeSeats(page.now, pool, user)
  if (refusal) return refuse(page, pool, call, refusal)

  const replaced = replacedSession(page, call)
  const holder = holderOf(pool, call.userId, call.device, call.sessionId)
  const own = page.sessionsOfHolder({ poolId: pool.id, userId: call.userId, holder })
  const limit = pool.policy.maxSessionsPerSeat
  if (own.filter((session) => session !== replaced).length >= limit)
    return refuse(page, pool, call, { reason: 'too_many_sessions', details: { limit } })

  if (pool.kind === 'included') {
    if (replaced) endSession(page, replaced, { reason: 'replaced' })
    pool.fence += 1
    page.changedPools.add(pool)
    return start(page, call, pool, user, { holder, number: null, fence: pool.fence })
  }
  if (pool.kind === 'named') {
    const hold = page.hold(pool.id, holderOf(pool, call.userId, null, call.sessionId))
    if (!hold) return { outcome: 'elsewhere' }
    if (replaced) endSession(page, replaced, { reason: 'replaced' })
    return start(page, call, pool, user, hold)
  }
  return acquireShared(page, call, pool, user, holder, replaced)
}

function acquireShared(
  page: SeatPage,
  call: AcquireCall,
  pool: Pool,
  user: SeatUser,
  holder: string,
  replaced: SeatSession | null,
): Granted | Waiting | Refused {
  const ticket = page.ticketOfUser(pool.id, call.userId)
  const hold = page.hold(pool.id, holder)
  const kept = ticket?.state === 'offered' ? page.hold(pool.id, ticket.holder) : null
  if (ticket && kept && !replaced && (!hold || hold === kept)) return claimOffer(page, call, pool, user, ticket, kept)

  const coolsUntil = page.cooldownUntil(pool.id, call.userId)
  if (coolsUntil > page.now) {
    if (call.wait && !hold && !replaced && pool.total !== 0) return joinLine(page, call, pool, holder)
    const seconds = Math.ceil((coolsUntil - page.now) / 1000)
    return refuse(page, pool, call, { reason: 'cooling_down', details: {}, retryAfterSeconds: seconds })
  }
  if (replaced) return start(page, call, pool, user, takeOver(page, pool, replaced, holder, call.userId))
  if (hold) return start(page, call, pool, user, hold)
  if (pool.waiting === 0 && !ticket) {
    const number = page.takeSeat(pool)
    if (number !== null) return start(page, call, pool, user, page.addHold(pool, number, holder, call.userId))
  }
  if (call.wait && pool.total !== 0) return joinLine(page, call, pool, holder)
  const details = { capacity: pool.total ?? pool.seats, inUse: pool.held, waiting: pool.waiting }
  return refuse(page, pool, call, { reason: 'seats_exhausted', details })
}

type RefusalDetails = Pick<Refused, 'reason' | 'details' | 'retryAfterSeconds'>

/** The reasons that have nothing to do with how many seats are free, in the order in which they are told. */
export function refusalBeforeSeats(now: number, pool: Pool, user: SeatUser): RefusalDetails | null {
  const because = (reason: RefusalReason) => ({ reason, details: {} })
  if (pool.accountSuspended) return because('account_suspended')
  if (pool.endsAt !== null && now >= pool.endsAt) return because('license_expired')
  if (user.status === 'suspended') return because('user_suspended')
  if (user.status === 'invited' && pool.policy.requireActivation) return because('not_activated')
  if (!user.entitled) return because('not_entitled')
  return null
}

/** Who holds the seat: the user, the user's device, or (also for want of a device) the session itself. */
export function holderOf(pool: Pool, userId: string, device: Device | null, sessionId: string): string {
  if (pool.kind !== 'concurrent' || pool.policy.per === 'user') return userId
  if (pool.policy.per === 'session' || !device) return sessionId
  return deviceHolder(userId, device.id)
}

/** A UUID version 8 (RFC 9562 §5.8) out of user and device. */
function deviceHolder(userId: string, deviceId: string): string {
  const hex = createHash('sha256').update(`${userId}\n${deviceId}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** The same user on the same device takes the product again: the old session gives way, so a crash locks nobody out. */
function replacedSession(page: SeatPage, call: AcquireCall): SeatSession | null {
  if (!call.device) return null
  const sessions = page.sessionsOfUser(call.poolId, call.userId)
  return sessions.find((session) => session.device?.id === call.device?.id) ?? null
}

/** Ends the replaced session without letting go of its seat: nobody in the line has a claim on it. */
function takeOver(page: SeatPage, pool: Pool, replaced: SeatSession, holder: string, userId: string): Hold {
  const hold = page.hold(pool.id, replaced.holder)
  if (!hold) throw new Error(`session ${replaced.id} has no seat`)
  page.removeSession(replaced, 'ended')
  journalEnding(page, pool, replaced, { reason: 'replaced' })
  const shared = page.sessionsOfHolder(replaced).length > 0
  if (replaced.holder === holder || shared) return page.hold(pool.id, holder) ?? hold
  return page.passHold(pool, hold, holder, userId)
}

function start(
  page: SeatPage,
  call: AcquireCall,
  pool: Pool,
  user: SeatUser,
  seat: Pick<SeatSession, 'holder' | 'number' | 'fence'>,
): Granted {
  const session = newSession(page, pool, seat, call.sessionId, call)
  page.addSession(pool, session)
  journal(page, pool, { kind: 'granted', session })
  return { outcome: 'granted', session, user, pool }
}

function newSession(
  page: SeatPage,
  pool: Pool,
  { holder, number, fence }: Pick<SeatSession, 'holder' | 'number' | 'fence'>,
  id: string,
  { userId, device, activity }: Pick<SeatSession, 'userId' | 'device' | 'activity'>,
): SeatSession {
  const { leaseSeconds, heartbeatSeconds } = pool.policy
  const leaseEnd = page.now + leaseSeconds * 1000
  return {
    id,
    poolId: pool.id,
    userId,
    holder,
    number,
    fence,
    device,
    activity,
    leaseSeconds,
    heartbeatSeconds,
    startedAt: page.now,
    expiresAt: pool.endsAt === null ? leaseEnd : Math.min(leaseEnd, pool.endsAt),
  }
}

function refuse(page: SeatPage, pool: Pool, call: AcquireCall, refusal: RefusalDetails): Refused {
  journal(page, pool, { kind: 'refused', userId: call.userId, reason: refusal.reason })
  return { outcome: 'refused', ...refusal }
}

// The waiting line ---------------------------------------------------------------------------------------------

function joinLine(page: SeatPage, call: AcquireCall, pool: Pool, holder: string): Waiting {
  const known = page.ticketOfUser(pool.id, call.userId)
  if (known) {
    if (known.state === 'waiting') askedAfter(page, pool, known)
    return { outcome: 'waiting', ticket: known, pool, waitingAhead: page.waitingAhead(pool, known) }
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
  page.addTicket(pool, ticket)
  journal(page, pool, { kind: 'waiting', ticket })
  // A seat may be free: only a cool-down sent this user to the line.
  if (pool.waiting === 1) serveLine(page, pool)
  return { outcome: 'waiting', ticket, pool, waitingAhead }
}

function askedAfter(page: SeatPage, pool: Pool, ticket: Ticket): void {
  ticket.livesUntil = Math.max(ticket.livesUntil, page.now + pollsUntilLost * ticket.pollSeconds * 1000)
  page.changeTicket(pool, ticket, ticket.state)
}

/** Offers free seats to the line, first come first served. Whoever stopped asking has lost the place. */
export function serveLine(page: SeatPage, pool: Pool): void {
  if (pool.kind !== 'concurrent' || pool.accountSuspended || (pool.endsAt !== null && page.now >= pool.endsAt)) return
  while (pool.waiting > 0 && mayGrant(pool)) {
    const head = page.headOfLine(pool)
    if (!head) return
    if (head.livesUntil <= page.now) {
      loseTicket(page, pool, head, 'not_asked_after', 'lapsed')
      continue
    }
    const number = page.takeSeat(pool)
    if (number === null) return
    head.livesUntil = page.now + pool.policy.claimSeconds * 1000
    page.addHold(pool, number, head.holder, head.userId, { ticketId: head.id, until: head.livesUntil })
    page.changeTicket(pool, head, 'offered')
    journal(page, pool, { kind: 'offered', ticket: head, seat: number })
  }
}

const mayGrant = (pool: Pool) => pool.total === null || (pool.held < pool.total && pool.held < pool.seats)

/** The waiter's poll: claims what is offered. `waiting` leaves the ticket untouched; the line's own statement asks after it. */
export function claim(page: SeatPage, ticketId: string, scope: Scope): ClaimAnswer {
  const ticket = page.ticket(ticketId)
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

function claimOffer(
  page: SeatPage,
  call: AcquireCall,
  pool: Pool,
  user: SeatUser,
  ticket: Ticket,
  hold: Hold,
): Granted {
  const session = occupyOffer(page, pool, ticket, hold, call.sessionId, call)
  return { outcome: 'granted', session, user, pool }
}

function occupyOffer(
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
  page.changeTicket(pool, ticket, 'claimed')
  journal(page, pool, { kind: 'claimed', session, ticketId: ticket.id })
  return session
}

/** Gives the place up; a seat kept for it goes to the next. False when there is no such place for this caller. */
export function leaveLine(page: SeatPage, ticketId: string, scope: Scope): boolean {
  const ticket = page.ticket(ticketId)
  if (!ticket || !page.hasPool(ticket.poolId)) return false
  const pool = page.pool(ticket.poolId)
  if (!isInScope(scope, pool, ticket.userId)) return false
  if (ticket.state === 'waiting' || ticket.state === 'offered') loseTicket(page, pool, ticket, 'left')
  return true
}

function loseTicketOf(page: SeatPage, pool: Pool, userId: string, reason: LossReason): void {
  const ticket = page.ticketOfUser(pool.id, userId)
  if (ticket) loseTicket(page, pool, ticket, reason)
}

function loseTicket(
  page: SeatPage,
  pool: Pool,
  ticket: Ticket,
  reason: LossReason,
  how: 'lapsed' | 'changed' = 'changed',
): void {
  const hold = ticket.state === 'offered' ? page.hold(pool.id, ticket.holder) : null
  ticket.reason = reason
  page.changeTicket(pool, ticket, 'lost', how)
  journal(page, pool, { kind: 'lost', ticket, reason })
  if (hold?.ticketId === ticket.id) freeSeat(page, pool, hold)
}

// Keeping and giving back --------------------------------------------------------------------------------------

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

export function setActivity(
  page: SeatPage,
  sessionId: string,
  activity: SeatSession['activity'],
  scope: Scope,
): SeatSession | null {
  const session = sessionInScope(page, sessionId, scope)
  if (!session) return null
  const pool = page.pool(session.poolId)
  const leaseEnd = page.now + session.leaseSeconds * 1000
  const extended = pool.endsAt === null ? leaseEnd : Math.min(leaseEnd, pool.endsAt)
  session.expiresAt = Math.max(session.expiresAt, extended)
  if (session.activity !== activity) {
    session.activity = activity
    journal(page, pool, { kind: 'activity', session })
  }
  page.changeSession(session)
  return session
}

export function isInScope(scope: Scope, pool: Pool, userId: string): boolean {
  return (
    (scope.accountId === null || scope.accountId === pool.accountId) &&
    (scope.productId === null || scope.productId === pool.productId) &&
    (scope.userId === null || scope.userId === userId)
  )
}

/** A running session the caller may touch. One whose lease has run out is over, swept or not. */
function sessionInScope(page: SeatPage, sessionId: string, scope: Scope): SeatSession | null {
  const session = page.session(sessionId)
  if (!session || !page.hasPool(session.poolId) || session.expiresAt <= page.now) return null
  return isInScope(scope, page.pool(session.poolId), session.userId) ? session : null
}

interface Ending {
  reason: EndReason
  actorId?: string | null
  note?: string | null
  how?: 'lapsed' | 'ended'
}

function endSession(page: SeatPage, session: SeatSession, ending: Ending): EndedSession {
  const pool = page.pool(session.poolId)
  page.removeSession(session, ending.how ?? 'ended')
  journalEnding(page, pool, session, ending)
  if (page.sessionsOfHolder(session).length > 0) return { session, pool, seatFreed: false }
  if (pool.kind === 'named') page.idleNamedSeats.push({ poolId: pool.id, userId: session.userId })
  const hold = pool.kind === 'concurrent' ? page.hold(pool.id, session.holder) : null
  if (hold) freeSeat(page, pool, hold)
  return { session, pool, seatFreed: hold !== null }
}

/** The seat goes to the head of the line in the same transaction that frees it. */
function freeSeat(page: SeatPage, pool: Pool, hold: Hold): void {
  page.removeHold(pool, hold)
  serveLine(page, pool)
}

/** Ends what has run out, by the page's time, and hands on what became free. */
export function sweep(page: SeatPage, pool: Pool): void {
  const next = page.lapsedPools.get(pool.id)
  if (next !== undefined) page.setNextEnding(pool, next)
  // Who stopped asking loses the place before anything is handed on.
  for (const ticket of [...page.tickets()])
    if (ticket.poolId === pool.id && ticket.state === 'waiting' && ticket.livesUntil <= page.now)
      loseTicket(page, pool, ticket, 'not_asked_after', 'lapsed')
  for (const session of page.sessions())
    if (session.poolId === pool.id && session.expiresAt <= page.now)
      endSession(page, session, {
        reason: pool.endsAt !== null && session.expiresAt >= pool.endsAt ? 'license_expired' : 'expired',
        how: 'lapsed',
      })
  for (const ticket of [...page.tickets()])
    if (ticket.poolId === pool.id && ticket.state === 'offered' && ticket.livesUntil <= page.now)
      loseTicket(page, pool, ticket, 'claim_missed')
  if (pool.endsAt !== null && page.now >= pool.endsAt) emptyLine(page, pool, 'license_expired')
  serveLine(page, pool)
}

function emptyLine(page: SeatPage, pool: Pool, reason: LossReason): void {
  for (let head = page.headOfLine(pool); head; head = page.headOfLine(pool)) loseTicket(page, pool, head, reason)
  for (const ticket of [...page.tickets()])
    if (ticket.poolId === pool.id && ticket.state === 'offered') loseTicket(page, pool, ticket, reason)
}

// Changes of rights and totals ---------------------------------------------------------------------------------

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

/** A named seat for the user; true when they have one now. */
export function holdNamed(page: SeatPage, pool: Pool, userId: string): boolean {
  if (page.hold(pool.id, userId)) return true
  const number = page.takeSeat(pool)
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
    const number = known ? null : page.takeSeat(to)
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
  page.setTotal(pool, total, endsAt)
  if (pool.kind !== 'concurrent') return
  if (total === 0) emptyLine(page, pool, 'license_removed')
  else serveLine(page, pool)
}

// The journal --------------------------------------------------------------------------------------------------

function journalEnding(page: SeatPage, pool: Pool, session: SeatSession, ending: Ending): void {
  const endedAt = ending.how === 'lapsed' ? session.expiresAt : page.now
  journal(page, pool, {
    kind: 'ended',
    session,
    reason: ending.reason,
    actorId: ending.actorId ?? null,
    note: ending.note ?? null,
    endedAt,
  })
}

type Entry = Pick<JournalRow, 'kind'> & { session?: SeatSession; ticket?: Ticket } & Partial<JournalRow>

function journal(page: SeatPage, pool: Pool, { session, ticket, ...entry }: Entry): void {
  page.journal.push({
    accountId: pool.accountId,
    productId: pool.productId,
    poolId: pool.id,
    seat: session?.number ?? null,
    fence: session?.fence ?? null,
    sessionId: session?.id ?? null,
    ticketId: ticket?.id ?? null,
    userId: session?.userId ?? ticket?.userId ?? null,
    actorId: null,
    activity: session?.activity ?? null,
    reason: null,
    note: null,
    endedAt: null,
    ...entry,
  })
}
