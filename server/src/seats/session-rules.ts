// Rules about one session: what a new one is like, whose it is, how long it is kept.
import { createHash } from 'node:crypto'
import { journal } from './journal-entries.ts'
import type { SeatPage } from './seat-page.ts'
import type { Device, Pool, Scope, SeatSession } from './seat-types.ts'

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

export function newSession(
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

export function isInScope(scope: Scope, pool: Pool, userId: string): boolean {
  return (
    (scope.accountId === null || scope.accountId === pool.accountId) &&
    (scope.productId === null || scope.productId === pool.productId) &&
    (scope.userId === null || scope.userId === userId)
  )
}

/** A running session the caller may touch. One whose lease has run out is over, swept or not. */
export function sessionInScope(page: SeatPage, sessionId: string, scope: Scope): SeatSession | null {
  const session = page.session(sessionId)
  if (!session || !page.hasPool(session.poolId) || session.expiresAt <= page.now) return null
  return isInScope(scope, page.pool(session.poolId), session.userId) ? session : null
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
