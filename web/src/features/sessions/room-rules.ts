// A room as it is drawn: its shared seats one by one, and who works on a seat of their own. Pure.
import type { Holder } from '@sitzplan/contract/common'
import type { Activity } from '@sitzplan/contract/seats'
import type { DrawnRoom, DrawnSession, DrawnWaiting } from './drawn-room.ts'

/** kept: for the next in line. */
export type SeatState = Activity | 'kept' | 'free'

export interface DrawnSeat {
  number: number
  state: SeatState
  /** Who sits there, or for whom it is kept. */
  person: Holder | null
  sessions: DrawnSession[]
  /** When the use began; null of a seat that is taken: longer ago than is told. */
  since: string | null
  /** Until when it is kept. */
  until: string | null
}

/** Null where the plan does not say who it is. */
export const nameOf = ({ name, email }: Pick<Holder, 'name' | 'email'>): string | null => name || email

/** Above this a room is a field of small seats, with names on hover and focus. */
export const mostTiles = 40

const strongest: Activity[] = ['attended', 'unattended', 'idle']

/** Of several sessions on one seat the one with a customer on the line counts. */
function activityOf(sessions: readonly DrawnSession[]): Activity {
  return strongest.find((activity) => sessions.some((session) => session.activity === activity)) ?? 'idle'
}

/** The first one's; what is not told is the longest ago. */
const sinceOf = (sessions: readonly DrawnSession[]): string | null =>
  sessions.map(({ startedAt }) => startedAt ?? '').sort()[0] || null

/** The shared seats of a room in order of their numbers. */
export function sharedSeats({
  concurrent,
  sessions,
  line,
}: Pick<DrawnRoom, 'concurrent' | 'sessions' | 'line'>): DrawnSeat[] {
  if (!concurrent) return []
  const bySeat = new Map<number, DrawnSession[]>()
  for (const session of sessions) {
    if (session.seat.kind !== 'concurrent' || session.seat.number === null) continue
    const known = bySeat.get(session.seat.number)
    if (known) known.push(session)
    else bySeat.set(session.seat.number, [session])
  }
  const kept = new Map<number, DrawnWaiting>()
  for (const waiting of line) if (waiting.offered) kept.set(waiting.offered.seat, waiting)
  const numbers = concurrent.numbers ?? Array.from({ length: concurrent.seats }, (_, index) => index + 1)
  // A seat that was made since the numbers were read (unrestricted lines make them as needed) is drawn as well.
  const known = new Set(numbers)
  const added = [...bySeat.keys(), ...kept.keys()].filter((number) => !known.has(number))
  return [...numbers, ...new Set(added)]
    .sort((a, b) => a - b)
    .map((number) => drawnSeat(number, bySeat.get(number), kept.get(number)))
}

function drawnSeat(number: number, sessions: DrawnSession[] | undefined, waiting: DrawnWaiting | undefined): DrawnSeat {
  const [first] = sessions ?? []
  if (sessions && first)
    return {
      number,
      state: activityOf(sessions),
      person: first.user,
      sessions,
      since: sinceOf(sessions),
      until: null,
    }
  if (waiting?.offered)
    return { number, state: 'kept', person: waiting.user, sessions: [], since: null, until: waiting.offered.until }
  return { number, state: 'free', person: null, sessions: [], since: null, until: null }
}

/** `seats`, with those that are as they were the same objects as `before`, so that they are not drawn again. */
export function keepingUnchanged(before: readonly DrawnSeat[], seats: readonly DrawnSeat[]): DrawnSeat[] {
  // In order of their numbers, and hardly ever others than before.
  return seats.map((seat, index) => {
    const known = before[index]
    return known && isSameSeat(known, seat) ? known : seat
  })
}

function isSameSeat(one: DrawnSeat, other: DrawnSeat): boolean {
  return (
    one.number === other.number &&
    one.state === other.state &&
    one.until === other.until &&
    one.person === other.person &&
    one.sessions.length === other.sessions.length &&
    one.sessions.every((session, index) => session === other.sessions[index])
  )
}

export interface OwnSeat {
  person: Holder
  state: Activity
  sessions: DrawnSession[]
  since: string | null
}

/** Who works on a named seat, or uses an included product: by person, in order of their names. */
export function ownSeats({ sessions }: Pick<DrawnRoom, 'sessions'>): OwnSeat[] {
  const byPerson = new Map<string, DrawnSession[]>()
  for (const session of sessions) {
    if (session.seat.kind === 'concurrent') continue
    const known = byPerson.get(session.user.id)
    if (known) known.push(session)
    else byPerson.set(session.user.id, [session])
  }
  return [...byPerson.values()]
    .flatMap((own) => {
      const [first] = own
      return first ? [{ person: first.user, state: activityOf(own), sessions: own, since: sinceOf(own) }] : []
    })
    .sort((a, b) => (nameOf(a.person) ?? '').localeCompare(nameOf(b.person) ?? ''))
}

export interface RoomCounts {
  occupied: number
  kept: number
  free: number
}

export function countSeats(seats: readonly DrawnSeat[]): RoomCounts {
  const counts = { occupied: 0, kept: 0, free: 0 }
  for (const { state } of seats) {
    if (state === 'free') counts.free += 1
    else if (state === 'kept') counts.kept += 1
    else counts.occupied += 1
  }
  return counts
}

/** How a room stands, in one sentence. */
export const toldOf = ({
  name,
  concurrent,
  sessions,
  line,
}: Pick<DrawnRoom, 'name' | 'concurrent' | 'sessions' | 'line'>) => ({
  room: name,
  taken: concurrent?.inUse ?? sessions.length,
  waiting: line.length,
})

/** Whether anybody is in the room, or at its door. */
export const isBusy = ({ sessions, line }: Pick<DrawnRoom, 'sessions' | 'line'>) => sessions.length + line.length > 0
