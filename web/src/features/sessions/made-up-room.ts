// Rooms, sessions and people for the tests of the rules.
import type { SeatTraffic } from '@sitzplan/contract/events'
import type { Waiting } from '@sitzplan/contract/line'
import type { Room, SeatedSession, SeatingPlan } from '@sitzplan/contract/seating-plan'
import type { Session } from '@sitzplan/contract/seats'

export const person = (name: string) => ({ id: `id-${name}`, name, email: `${name.toLowerCase()}@aurora.example` })

export function session(id: string, name: string, seat: number | null, changes: Partial<Session> = {}): Session {
  return {
    id,
    product: 'remote-support',
    user: person(name),
    seat: { kind: 'concurrent', number: seat },
    device: { id: `laptop-${name}`, name: `${name}’s laptop`, platform: null },
    activity: 'attended',
    fence: 1,
    startedAt: '2026-11-22T08:00:00.000Z',
    expiresAt: '2026-11-22T08:10:00.000Z',
    heartbeatSeconds: 200,
    ...changes,
  }
}

export const waiting = (name: string, position: number, offered: Waiting['offered'] = null): Waiting => ({
  ticket: `ticket-${name}`,
  position,
  user: person(name),
  product: 'remote-support',
  since: '2026-11-22T08:05:00.000Z',
  estimatedWaitSeconds: 60,
  offered,
})

/** Somebody, as a plan without names has them. */
export const nobody = (pseudonym: string) => ({ id: pseudonym, name: null, email: null })

export function room(
  seats: number,
  sessions: SeatedSession[],
  line: Waiting[] = [],
  changes: Partial<Room> = {},
): Room {
  return {
    product: 'remote-support',
    name: 'Remote Support',
    claimSeconds: 60,
    cooldownSeconds: 60,
    concurrent: {
      total: seats,
      inUse: sessions.length,
      seats,
      numbers: null,
      draining: false,
      assignedUsers: 18,
    },
    named: null,
    included: false,
    sessions,
    line,
    ...changes,
  }
}

export const plan = (...rooms: Room[]): SeatingPlan => ({
  at: '2026-11-22T08:06:00.000Z',
  withoutNames: false,
  rooms,
})

export function traffic(kind: SeatTraffic['kind'], changes: Partial<SeatTraffic>): SeatTraffic {
  return {
    kind,
    at: '2026-11-22T08:06:00.000Z',
    product: 'remote-support',
    user: null,
    seat: null,
    fence: null,
    session: null,
    ticket: null,
    activity: null,
    reason: null,
    seatKind: 'concurrent',
    device: null,
    startedAt: null,
    expiresAt: null,
    heartbeatSeconds: null,
    position: null,
    since: null,
    until: null,
    ...changes,
  }
}

/** What the stream tells when somebody takes a seat. */
export const granted = (id: string, name: string, seat: number, changes: Partial<SeatTraffic> = {}) =>
  traffic('granted', {
    session: id,
    user: person(name),
    seat,
    fence: 2,
    activity: 'idle',
    startedAt: '2026-11-22T08:06:00.000Z',
    expiresAt: '2026-11-22T08:16:00.000Z',
    heartbeatSeconds: 200,
    ...changes,
  })
