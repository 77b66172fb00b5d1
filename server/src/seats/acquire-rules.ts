// Who gets a seat: the rules of acquiring, on the rows of one batch. Pure like all rules here: no I/O, no clock; the
// page says what time it is. Calls are decided one after the other, so a batch is as good as the same calls alone.
import { endSession } from './ending-rules.ts'
import { journal, journalEnding } from './journal-entries.ts'
import { freeSeat, joinLine, occupyOffer } from './line-rules.ts'
import type { SeatPage } from './seat-page.ts'
import type {
  AcquireAnswer,
  AcquireCall,
  Hold,
  Pool,
  RefusalReason,
  SeatSession,
  SeatUser,
  Ticket,
} from './seat-types.ts'
import { holderOf, newSession } from './session-rules.ts'

/** What a person may run of one product, however many seats there are: all that is known of them is read for each call. */
const mostSessionsPerUser = 1_000

type Outcome<Kind extends AcquireAnswer['outcome']> = Extract<AcquireAnswer, { outcome: Kind }>
type Refused = Outcome<'refused'>
type Granted = Outcome<'granted'>
type Waiting = Outcome<'waiting'>

export function acquire(page: SeatPage, call: AcquireCall): AcquireAnswer {
  const user = page.user(call.poolId, call.userId)
  if (!user || user.status === 'deleted') return { outcome: 'unknown_user' }
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
  if (!replaced && page.sessionsOfUser(pool.id, call.userId).length >= mostSessionsPerUser)
    return refuse(page, pool, call, { reason: 'too_many_sessions', details: { limit: mostSessionsPerUser } })

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
  const ticket = page.line.ofUser(pool.id, call.userId)
  const hold = page.hold(pool.id, holder)
  const kept = ticket?.state === 'offered' ? page.hold(pool.id, ticket.holder) : null
  if (ticket && kept && !replaced && (!hold || hold === kept)) {
    // Asked from another device by now: the seat was kept for the person, and that device holds it.
    const seat = hold ?? page.passHold(pool, kept, holder, call.userId)
    return claimOffer(page, call, pool, user, ticket, seat)
  }

  const coolsUntil = page.cooldownUntil(pool.id, call.userId)
  if (coolsUntil > page.now) {
    if (call.wait && !hold && !replaced && pool.total !== 0) return joinLine(page, call, pool, holder)
    const seconds = Math.ceil((coolsUntil - page.now) / 1000)
    return refuse(page, pool, call, { reason: 'cooling_down', details: {}, retryAfterSeconds: seconds })
  }
  if (replaced) return start(page, call, pool, user, takeOver(page, pool, replaced, holder, call.userId))
  if (hold) return start(page, call, pool, user, hold)
  if (pool.waiting === 0 && !ticket) {
    const number = page.seats.take(pool)
    if (number !== null) return start(page, call, pool, user, page.addHold(pool, number, holder, call.userId))
  }
  if (call.wait && pool.total !== 0) return joinLine(page, call, pool, holder)
  const details = { capacity: pool.total ?? pool.seats, inUse: pool.held, waiting: pool.waiting }
  return refuse(page, pool, call, { reason: 'seats_exhausted', details })
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

type RefusalDetails = Pick<Refused, 'reason' | 'details' | 'retryAfterSeconds'>

/** The reasons that have nothing to do with how many seats are free, in the order in which they are told. */
function refusalBeforeSeats(now: number, pool: Pool, user: SeatUser): RefusalDetails | null {
  const because = (reason: RefusalReason) => ({ reason, details: {} })
  if (pool.accountSuspended) return because('account_suspended')
  if (pool.endsAt !== null && now >= pool.endsAt) return because('license_expired')
  if (user.status === 'suspended') return because('user_suspended')
  if (user.status === 'invited' && pool.policy.requireActivation) return because('not_activated')
  if (!user.entitled) return because('not_entitled')
  return null
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
  const own = page.hold(pool.id, holder)
  // The product says otherwise by now who holds a seat, and this holder has one already.
  if (own && own !== hold && !shared) freeSeat(page, pool, hold)
  if (own || shared) return own ?? hold
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

function refuse(page: SeatPage, pool: Pool, call: AcquireCall, refusal: RefusalDetails): Refused {
  journal(page, pool, { kind: 'refused', userId: call.userId, reason: refusal.reason })
  return { outcome: 'refused', ...refusal }
}
