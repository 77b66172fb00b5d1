// What an account's live stream tells. Each event names what changed and carries enough to update a view in place;
// details are read from the resource itself.

import type { Person } from './common.ts'
import type { Activity } from './seats.ts'

/** Names of the events of `GET /api/v1/events`. */
export const accountEvents = ['sessions', 'line', 'seats', 'users', 'orders', 'license', 'reset'] as const
export type AccountEventName = (typeof accountEvents)[number]

/** Data of `sessions`, `line` and (for refusals) `seats`. */
export interface SeatTraffic {
  kind: 'granted' | 'claimed' | 'activity' | 'moved' | 'ended' | 'waiting' | 'offered' | 'lost' | 'refused'
  at: string
  product: string
  user: Person | null
  seat: number | null
  fence: number | null
  session: string | null
  ticket: string | null
  activity: Activity | null
  reason: string | null
}

/** Data of `users`, `license`, `orders` and (for new totals) `seats`. */
export interface AccountChange {
  kind: string
  at: string
  target: { kind: string; id: string | null }
}
