// How long a seat is surely ours without another word from the server, on the client's own clock. Pure rules: the
// server's times are only ever compared with each other, never with a clock of this machine.
import type { Session } from './types.ts'

export interface Lease {
  lengthMilliseconds: number
  heartbeatMilliseconds: number
  /** As the server told it last, in milliseconds since 1970. */
  expiresAt: number
  /** Moment on the client's clock from which the seat may be somebody else's. */
  until: number
  /** The lease ends between `until` and this moment; apart by as long as the last answer took. */
  untilAtMost: number
}

/** The lease of a session that began between `since` and `answeredAt` (client's clock). */
export function leaseOf(session: Session, since: number, answeredAt = since): Lease {
  const expiresAt = Date.parse(session.expiresAt)
  const lengthMilliseconds = expiresAt - Date.parse(session.startedAt)
  return {
    lengthMilliseconds,
    heartbeatMilliseconds: session.heartbeatSeconds * 1000,
    expiresAt,
    until: since + lengthMilliseconds,
    untilAtMost: answeredAt + lengthMilliseconds,
  }
}

/**
 * The lease after a heartbeat that was sent at `sentAt` and answered at `answeredAt` (client's clock). A whole one counts
 * from the sending, because the server cannot have extended it earlier. One that the end of the license cuts short is
 * told by the server's times: they moved by less than a whole lease would have, whatever the answers took.
 */
export function extendedLease(lease: Lease, expiresAt: number, sentAt: number, answeredAt = sentAt): Lease {
  const moved = expiresAt - lease.expiresAt
  const whole = sentAt + lease.lengthMilliseconds
  const untilAtMost = Math.min(answeredAt + lease.lengthMilliseconds, lease.untilAtMost + moved)
  const until = untilAtMost < whole ? lease.until + moved : whole
  return { ...lease, expiresAt, until, untilAtMost }
}

/**
 * When to send the next heartbeat after one at `sentAt`: 75 to 95 % of the interval later, never the whole of it. A
 * lease that the end of the license cuts short is asked after at least twice.
 */
export function nextBeat(lease: Lease, sentAt: number, random = Math.random()): number {
  const left = lease.until - sentAt
  const interval = Math.max(Math.min(lease.heartbeatMilliseconds, left / 2), shortestInterval(lease))
  return sentAt + interval * (0.75 + 0.2 * random)
}

/** Where only moments of a lease are left, more questions do not make more of them. */
const shortestInterval = ({ heartbeatMilliseconds, lengthMilliseconds }: Lease) =>
  Math.min(heartbeatMilliseconds, lengthMilliseconds / 2, 5_000)

/**
 * How long to wait for the answer to a heartbeat: leaves time for more tries before the lease is over. `isDoubted`: there
 * are signs that the server is away, and the caller should soon know.
 */
export function beatTimeout(lease: Lease, isDoubted = false): number {
  return Math.min(isDoubted ? 3_000 : 10_000, Math.max(500, lease.lengthMilliseconds / 4))
}

/** How long the server may be away before anybody hears of it: a restart frightens nobody. */
export const patience = ({ heartbeatMilliseconds }: Lease) => Math.min(4_000, heartbeatMilliseconds)
