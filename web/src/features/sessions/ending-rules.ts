// What ending the chosen sessions does: which seats become free, who gets them, which stay taken. Pure. It says what
// will be if nobody else moves meanwhile; the server decides when the button is pressed.
import type { Holder } from '@sitzplan/contract/common'
import type { Room, SeatedSession, SeatingPlan } from '@sitzplan/contract/seating-plan'

export interface SeatEffect {
  product: string
  room: string
  kind: SeatedSession['seat']['kind']
  seat: number | null
  person: Holder
  /** How many of the person's sessions on this seat end. */
  ending: number
  /** Sessions on this seat that were not chosen: it stays taken. */
  staying: SeatedSession[]
  /** Who is next for the seat; null when nobody waits. */
  next: Holder | null
  /** The seat goes: fewer licenses than seats in use. */
  vanishes: boolean
}

/** What a session sits on: a shared seat is its number; who has a seat of their own (or none) is the person. */
const placeOf = ({ product, user, seat: { kind, number } }: SeatedSession): string =>
  kind === 'concurrent' && number !== null ? `${product} seat ${number}` : `${product} person ${user.id} ${kind}`

export const isOnSameSeat = (one: SeatedSession, other: SeatedSession): boolean => placeOf(one) === placeOf(other)

/**
 * The chosen sessions in the order in which they are to end: room by room, by the number of the seat. It matters, because
 * the seats go to the line as they become free.
 */
export function endingOrder({ rooms }: SeatingPlan, chosen: ReadonlySet<string>): string[] {
  return rooms.flatMap(({ sessions }) =>
    sessions
      .filter(({ id }) => chosen.has(id))
      .sort((a, b) => (a.seat.number ?? 0) - (b.seat.number ?? 0))
      .map(({ id }) => id),
  )
}

/** What ending `ids` one after the other does: one entry for each seat that is touched, in the order of the rooms. */
export function endingEffects({ rooms }: SeatingPlan, ids: Iterable<string>): SeatEffect[] {
  const inOrder = [...ids]
  return rooms.flatMap((room) => roomEffects(room, inOrder))
}

function roomEffects(room: Room, ids: readonly string[]): SeatEffect[] {
  const sessions = new Map(room.sessions.map((session) => [session.id, session]))
  const left = sessionsByPlace(room)
  const queue = room.line.filter(({ offered }) => !offered).map(({ user }) => user)
  let surplus = room.concurrent?.total == null ? 0 : Math.max(0, room.concurrent.seats - room.concurrent.total)
  const effects = new Map<string, SeatEffect>()
  for (const id of ids) {
    const session = sessions.get(id)
    if (!session) continue
    const place = placeOf(session)
    const staying = left.get(place)?.filter((other) => other.id !== id) ?? []
    left.set(place, staying)
    // A seat that several sessions share is free when the last of them ends.
    const isFreed = staying.length === 0 && session.seat.kind === 'concurrent'
    const vanishes = isFreed && surplus > 0
    if (vanishes) surplus -= 1
    effects.set(place, {
      product: room.product,
      room: room.name,
      kind: session.seat.kind,
      seat: session.seat.number,
      person: session.user,
      ending: (effects.get(place)?.ending ?? 0) + 1,
      staying,
      next: isFreed && !vanishes ? (queue.shift() ?? null) : null,
      vanishes,
    })
  }
  return [...effects.values()].sort((a, b) => (a.seat ?? 0) - (b.seat ?? 0))
}

function sessionsByPlace({ sessions }: Room): Map<string, SeatedSession[]> {
  const places = new Map<string, SeatedSession[]>()
  for (const session of sessions) places.set(placeOf(session), [...(places.get(placeOf(session)) ?? []), session])
  return places
}

/** How many seats become free or go to the next in line. */
export const seatsFreed = (effects: readonly SeatEffect[]) =>
  effects.filter(({ kind, staying, vanishes }) => kind === 'concurrent' && staying.length === 0 && !vanishes).length
