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
}

/** The lease of a session that began at `since` (client's clock) or later. */
export function leaseOf(session: Session, since: number): Lease {
  const expiresAt = Date.parse(session.expiresAt)
  const lengthMilliseconds = expiresAt - Date.parse(session.startedAt)
  return {
    lengthMilliseconds,
    heartbeatMilliseconds: session.heartbeatSeconds * 1000,
    expiresAt,
    until: since + lengthMilliseconds,
  }
}

/**
 * The lease after a heartbeat that was sent at `sentAt` (client's clock). It counts from the sending, because the
 * server cannot have extended it earlier. A lease that the server did not extend (the license is over) stays as it is.
 */
export function extendedLease(lease: Lease, expiresAt: number, sentAt: number): Lease {
  if (expiresAt <= lease.expiresAt) return { ...lease, expiresAt }
  return { ...lease, expiresAt, until: sentAt + lease.lengthMilliseconds }
}

/**
 * When to send the next heartbeat after one at `sentAt`: 75 to 95 % of the interval later, never the whole of it. A
 * lease that the end of the license cuts short is asked after at least twice.
 */
export function nextBeat(lease: Lease, sentAt: number, random = Math.random()): number {
  const interval = Math.min(lease.heartbeatMilliseconds, lease.lengthMilliseconds / 2)
  return sentAt + interval * (0.75 + 0.2 * random)
}

/** How long to wait for the answer to a heartbeat: leaves time for more tries before the lease is over. */
export function beatTimeout(lease: Lease): number {
  return Math.min(10_000, Math.max(500, lease.lengthMilliseconds / 4))
}
