// How sessions and places in line look on the wire.
import type { TicketPlace } from '@sitzplan/contract/line'
import type { Session, SessionEnding } from '@sitzplan/contract/seats'
import type { AcquireAnswer, Pool, SeatSession } from './seat-types.ts'
import type { EndingRow, QuickSessionRow, SessionRow } from './session-store.ts'

/** Times as text. The last one is kept: the sessions of a batch begin, and most of them end, at the same moment. */
function timeTexts(): (milliseconds: number) => string {
  let last = Number.NaN
  let text = ''
  return (milliseconds) => {
    if (milliseconds !== last) {
      last = milliseconds
      text = new Date(milliseconds).toISOString()
    }
    return text
  }
}

const [startText, endText] = [timeTexts(), timeTexts()]

export function sessionView(
  session: SeatSession,
  pool: Pick<Pool, 'productKey' | 'kind'>,
  user: { email: string; name: string },
): Session {
  return {
    id: session.id,
    product: pool.productKey,
    user: { id: session.userId, email: user.email, name: user.name },
    seat: { kind: pool.kind as Session['seat']['kind'], number: session.number },
    device: session.device,
    activity: session.activity,
    fence: session.fence,
    startedAt: startText(session.startedAt),
    expiresAt: endText(session.expiresAt),
    heartbeatSeconds: session.heartbeatSeconds,
  }
}

export function sessionRowView(row: SessionRow | QuickSessionRow): Session {
  return {
    id: row.id,
    product: row.product,
    user: { id: row.user_id, email: row.email, name: row.user_name },
    seat: { kind: row.kind, number: row.number },
    device: row.device_id === null ? null : { id: row.device_id, name: row.device_name, platform: row.device_platform },
    activity: row.activity,
    fence: row.fence,
    startedAt: new Date(row.started_at).toISOString(),
    expiresAt: new Date(row.expires_at).toISOString(),
    heartbeatSeconds: row.heartbeat_seconds,
  }
}

export function endingView(row: EndingRow): SessionEnding {
  return {
    reason: row.reason as SessionEnding['reason'],
    endedAt: row.ended_at.toISOString(),
    endedBy:
      row.actor_id === null ? null : { id: row.actor_id, email: row.actor_email ?? '', name: row.actor_name ?? '' },
    note: row.note,
  }
}

/** Hold times known before an estimate is given at all: fewer say too little. */
const fewestHoldTimes = 5

/**
 * When somebody's turn comes, in whole seconds: seats free up at the rate of seats per mean hold time.
 * Null while this pool has seen too few holds end.
 */
export function estimatedWaitSeconds(
  pool: { total: number | null; seats: number; holdSeconds: number; holdsEnded: number },
  waitingAhead: number,
): number | null {
  const seats = pool.total ?? pool.seats
  if (pool.holdsEnded < fewestHoldTimes || seats === 0) return null
  return Math.ceil(((waitingAhead + 1) * pool.holdSeconds) / seats)
}

function placeView({ ticket, place }: Extract<AcquireAnswer, { outcome: 'waiting' }>): TicketPlace {
  const { state, pool, waitingAhead } = place
  // Whoever was offered a seat and has not claimed it yet still stands before those who wait.
  const ahead = state === 'waiting' ? pool.kept + waitingAhead : 0
  return {
    ticket: ticket.id,
    position: ahead + 1,
    ahead,
    estimatedWaitSeconds: state === 'waiting' ? estimatedWaitSeconds(pool, waitingAhead) : 0,
    pollSeconds: ticket.pollSeconds,
  }
}

/** The 2xx answer to an acquire, or null for a refusal. */
export function acquireBody(answer: AcquireAnswer): { status: number; body: unknown } | null {
  if (answer.outcome === 'granted') return { status: 201, body: sessionView(answer.session, answer.pool, answer.user) }
  if (answer.outcome === 'waiting') return { status: 202, body: placeView(answer) }
  return null
}
