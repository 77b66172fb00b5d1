// A room as the plan draws it, live or of a moment that is over: what both of them say.

import type { Waiting } from '@sitzplan/contract/line'
import type { PastRoom, PastSeatingPlan } from '@sitzplan/contract/past-seating-plan'
import type { ConcurrentSeats, Room, SeatedSession } from '@sitzplan/contract/seating-plan'

export interface DrawnSession extends Pick<SeatedSession, 'id' | 'product' | 'user' | 'seat' | 'activity' | 'device'> {
  /** Null: longer ago than is told. */
  startedAt: string | null
}

export interface DrawnWaiting extends Pick<Waiting, 'ticket' | 'position' | 'user' | 'since' | 'estimatedWaitSeconds'> {
  /** Until when: not told of the past. */
  offered: { seat: number; until: string | null } | null
}

export interface DrawnRoom extends Pick<Room, 'product' | 'name' | 'included'> {
  concurrent: (Omit<ConcurrentSeats, 'assignedUsers'> & { assignedUsers: number | null }) | null
  /** `assigned` null: not told of the past. */
  named: { assigned: number | null } | null
  sessions: DrawnSession[]
  line: DrawnWaiting[]
}

export const pastRoomsDrawn = ({ rooms }: PastSeatingPlan): DrawnRoom[] => rooms.map(pastRoomDrawn)

/** Nothing can be done with a session that was: what stands for its id only tells it from the others. */
function pastRoomDrawn({ concurrent, named, sessions, line, ...room }: PastRoom): DrawnRoom {
  return {
    ...room,
    concurrent: concurrent && { ...concurrent, assignedUsers: null },
    named: named ? { assigned: null } : null,
    sessions: sessions.map((session, index) => ({
      ...session,
      id: `${room.product} ${index}`,
      product: room.product,
      device: null,
    })),
    line: line.map(({ offered, ...waiting }) => ({
      ...waiting,
      ticket: `${room.product} ${waiting.position}`,
      estimatedWaitSeconds: null,
      offered: offered === null ? null : { seat: offered, until: null },
    })),
  }
}
