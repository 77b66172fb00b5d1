// Rooms as they are shown where anybody may pass by: which seats are taken, not by whom. Pure.
import type { DrawnRoom, DrawnSession, DrawnWaiting } from './drawn-room.ts'

/** Who is told apart, and no more. The same object is told as the same object, so that its seat is not drawn again. */
function withoutNameOnce<Seen extends DrawnSession | DrawnWaiting>(): (seen: Seen) => Seen {
  const told = new WeakMap<Seen, Seen>()
  return (seen) => {
    const known = told.get(seen)
    if (known) return known
    const nameless = {
      ...seen,
      user: { ...seen.user, name: null, email: null },
      ...('device' in seen && { device: null }),
    }
    told.set(seen, nameless)
    return nameless
  }
}

const sessionWithoutName = withoutNameOnce<DrawnSession>()
const waitingWithoutName = withoutNameOnce<DrawnWaiting>()

export const roomWithoutNames = (room: DrawnRoom): DrawnRoom => ({
  ...room,
  sessions: room.sessions.map(sessionWithoutName),
  line: room.line.map(waitingWithoutName),
})
