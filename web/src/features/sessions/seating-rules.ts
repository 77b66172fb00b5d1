// How the seating plan changes by what the event stream tells. Pure. Applying the same events twice, in the same order,
// changes nothing more: a plan that was read while events came in is brought up to date by applying them again.
import type { SeatTraffic } from '@sitzplan/contract/events'
import type { Waiting } from '@sitzplan/contract/line'
import type { Room, SeatedSession, SeatingPlan } from '@sitzplan/contract/seating-plan'

/** The plan after `events`. Rooms in which nothing happened stay the same objects. */
export function applyTraffic(plan: SeatingPlan, events: readonly SeatTraffic[]): SeatingPlan {
  const byProduct = new Map<string, SeatTraffic[]>()
  for (const told of events) {
    const event = plan.withoutNames ? unnamed(told) : told
    const known = byProduct.get(event.product)
    if (known) known.push(event)
    else byProduct.set(event.product, [event])
  }
  if (!plan.rooms.some((room) => byProduct.has(room.product))) return plan
  return {
    ...plan,
    rooms: plan.rooms.map((room) => {
      const traffic = byProduct.get(room.product)
      return traffic ? roomAfter(room, traffic) : room
    }),
  }
}

/** What was told before the account wanted its plan without names is not to bring them back. */
function unnamed(event: SeatTraffic): SeatTraffic {
  if (event.user?.email == null) return event
  return { ...event, user: { id: event.session ?? event.ticket ?? '', email: null, name: null }, device: null }
}

function roomAfter(room: Room, traffic: readonly SeatTraffic[]): Room {
  const sessions = new Map(room.sessions.map((session) => [session.id, session]))
  const line = new Map(room.line.map((waiting) => [waiting.ticket, waiting]))
  for (const event of traffic) {
    changeSessions(sessions, event)
    changeLine(line, event)
  }
  const placed = [...line.values()].map((waiting, index) =>
    waiting.position === index + 1 ? waiting : { ...waiting, position: index + 1 },
  )
  const next = { ...room, sessions: [...sessions.values()], line: placed }
  return room.concurrent ? { ...next, concurrent: { ...room.concurrent, inUse: seatsInUse(next) } } : next
}

function changeSessions(sessions: Map<string, SeatedSession>, event: SeatTraffic): void {
  if (event.session === null) return
  if (event.kind === 'ended') {
    sessions.delete(event.session)
    return
  }
  const known = sessions.get(event.session)
  if (event.kind === 'activity' || event.kind === 'moved') {
    if (known)
      sessions.set(known.id, {
        ...known,
        activity: event.activity ?? known.activity,
        fence: event.fence ?? known.fence,
        seat: event.kind === 'moved' ? { kind: event.seatKind ?? known.seat.kind, number: event.seat } : known.seat,
      })
    return
  }
  if (event.kind !== 'granted' && event.kind !== 'claimed') return
  const session = sessionOf(event)
  if (session && !known) sessions.set(session.id, session)
}

/** The session of a grant; null when it has ended by now, of which another event tells. */
function sessionOf(event: SeatTraffic): SeatedSession | null {
  const { session: id, user, seatKind, activity, startedAt, expiresAt, heartbeatSeconds } = event
  if (!id || !user || !seatKind || !startedAt || !expiresAt) return null
  return {
    id,
    product: event.product,
    user,
    seat: { kind: seatKind, number: event.seat },
    device: event.device,
    activity: activity ?? 'idle',
    fence: event.fence ?? 0,
    startedAt,
    expiresAt,
    heartbeatSeconds: heartbeatSeconds ?? 0,
  }
}

function changeLine(line: Map<string, Waiting>, event: SeatTraffic): void {
  const { ticket, user } = event
  if (ticket === null) return
  if (event.kind === 'claimed' || event.kind === 'lost') {
    line.delete(ticket)
    return
  }
  const known = line.get(ticket)
  if (event.kind === 'offered' && known && event.seat !== null && event.until)
    line.set(ticket, { ...known, offered: { seat: event.seat, until: event.until } })
  if (event.kind === 'waiting' && !known && user && event.since)
    line.set(ticket, {
      ticket,
      position: line.size + 1,
      user,
      product: event.product,
      since: event.since,
      estimatedWaitSeconds: null,
      offered: null,
    })
}

/** Seats of the shared pool that are occupied, or kept for somebody. */
function seatsInUse({ sessions, line }: Pick<Room, 'sessions' | 'line'>): number {
  const taken = new Set<number>()
  for (const { seat } of sessions) if (seat.kind === 'concurrent' && seat.number !== null) taken.add(seat.number)
  for (const { offered } of line) if (offered) taken.add(offered.seat)
  return taken.size
}
