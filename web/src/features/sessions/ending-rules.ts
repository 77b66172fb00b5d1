// What ending the chosen sessions does: which seats become free, who gets them, which stay taken. Pure. It says what
// will be if nobody else moves meanwhile; the server decides when the button is pressed.
import type { Person } from '@sitzplan/contract/common'
import type { Room, SeatingPlan } from '@sitzplan/contract/seating-plan'
import type { Session } from '@sitzplan/contract/seats'

export interface SeatEffect {
  product: string
  room: string
  kind: Session['seat']['kind']
  seat: number | null
  person: Person
  /** How many of the person's sessions on this seat end. */
  ending: number
  /** Sessions on this seat that were not chosen: it stays taken. */
  staying: Session[]
  /** Who is next for the seat; null when nobody waits. */
  next: Person | null
  /** The seat goes: fewer licenses than seats in use. */
  vanishes: boolean
}

/** What a session sits on: a shared seat is its number; who has a seat of their own (or none) is the person. */
const placeOf = ({ product, user, seat: { kind, number } }: Session): string =>
  kind === 'concurrent' && number !== null ? `${product} seat ${number}` : `${product} person ${user.id} ${kind}`

export const isOnSameSeat = (one: Session, other: Session): boolean => placeOf(one) === placeOf(other)

/** One entry for each seat that is touched, in the order of the rooms. */
export function endingEffects({ rooms }: SeatingPlan, chosen: ReadonlySet<string>): SeatEffect[] {
  return rooms.flatMap((room) => roomEffects(room, chosen))
}

function roomEffects(room: Room, chosen: ReadonlySet<string>): SeatEffect[] {
  const seats = new Map<string, Session[]>()
  for (const session of room.sessions) {
    const place = placeOf(session)
    const known = seats.get(place)
    if (known) known.push(session)
    else seats.set(place, [session])
  }
  const queue = room.line.filter(({ offered }) => !offered).map(({ user }) => user)
  let surplus = room.concurrent?.total == null ? 0 : Math.max(0, room.concurrent.seats - room.concurrent.total)
  const effects: SeatEffect[] = []
  for (const sessions of seats.values()) {
    const ending = sessions.filter(({ id }) => chosen.has(id))
    const [first] = ending
    if (!first) continue
    const staying = sessions.filter(({ id }) => !chosen.has(id))
    const isFreed = staying.length === 0 && first.seat.kind === 'concurrent'
    const vanishes = isFreed && surplus > 0
    if (vanishes) surplus -= 1
    effects.push({
      product: room.product,
      room: room.name,
      kind: first.seat.kind,
      seat: first.seat.number,
      person: first.user,
      ending: ending.length,
      staying,
      next: isFreed && !vanishes ? (queue.shift() ?? null) : null,
      vanishes,
    })
  }
  return effects.sort((a, b) => (a.seat ?? 0) - (b.seat ?? 0))
}

/** How many seats become free or go to the next in line. */
export const seatsFreed = (effects: readonly SeatEffect[]) =>
  effects.filter(({ kind, staying, vanishes }) => kind === 'concurrent' && staying.length === 0 && !vanishes).length
