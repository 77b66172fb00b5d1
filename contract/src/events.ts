// What an account's live stream tells. Each event names what changed and carries enough to update a view in place;
// details are read from the resource itself.

import type { Holder } from './common.ts'
import type { Activity, Session } from './seats.ts'

/** Names of the events of `GET /api/v1/events`. */
export const accountEvents = [
  'sessions',
  'line',
  'seats',
  'users',
  'devices',
  'orders',
  'license',
  'account',
  'reset',
] as const
export type AccountEventName = (typeof accountEvents)[number]

/** Data of `sessions`, `line` and (for refusals) `seats`. */
export interface SeatTraffic {
  kind: 'granted' | 'claimed' | 'activity' | 'moved' | 'ended' | 'waiting' | 'offered' | 'lost' | 'refused'
  at: string
  product: string
  /** Nameless, and without `device`, while the account wants its seating plan so, and of people the reader does not see. */
  user: Holder | null
  seat: number | null
  fence: number | null
  session: string | null
  ticket: string | null
  activity: Activity | null
  reason: string | null
  /** Kind of the line the seat belongs to. */
  seatKind: Session['seat']['kind'] | null
  /** Of `session`, as it is now; null when it does not run any more. */
  device: Session['device']
  startedAt: string | null
  expiresAt: string | null
  heartbeatSeconds: number | null
  /** Of `ticket`, as it is now; null when it has no place in line any more. */
  position: number | null
  since: string | null
  /** Until when the seat is kept for the ticket; null when it is not. */
  until: string | null
}

/** Data of `users`, `devices`, `license` (new totals among the rest), `orders` and `account`. */
export interface AccountChange {
  kind: string
  at: string
  /** Without an id: somebody whom the reader does not see. */
  target: { kind: string; id: string | null }
}
