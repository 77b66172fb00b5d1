// A plan without names, with the names put back from the lists that have them. Pure.
import type { Waiting } from '@sitzplan/contract/line'
import type { SeatingPlan } from '@sitzplan/contract/seating-plan'
import type { Session } from '@sitzplan/contract/seats'

export interface NamedLists {
  sessions: readonly Session[]
  waiting: readonly Waiting[]
}

/** Whoever came since the lists were read stays nameless until they are read again. */
export function withNames(plan: SeatingPlan, lists: NamedLists): SeatingPlan {
  const sessions = new Map(lists.sessions.map((session) => [session.id, session]))
  const waiting = new Map(lists.waiting.map((place) => [place.ticket, place]))
  return {
    ...plan,
    rooms: plan.rooms.map((room) => ({
      ...room,
      sessions: room.sessions.map((session) => {
        const known = sessions.get(session.id)
        return known ? { ...session, user: known.user, device: known.device } : session
      }),
      line: room.line.map((place) => {
        const known = waiting.get(place.ticket)
        return known ? { ...place, user: known.user } : place
      }),
    })),
  }
}
