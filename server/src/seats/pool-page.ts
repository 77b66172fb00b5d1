// What is known of one pool while it is locked: its row, and of each person who was looked at all sessions, seats and
// cool-downs in it. Bookkeeping; it may outlive its batch (seat-memory.ts).
import type { SeatMap } from './seat-map.ts'
import type { Hold, Pool, SeatSession, SeatUser } from './seat-types.ts'

/** A user as this pool sees them. */
export interface Person {
  /** Null: not read, or the account has no such user. */
  user: SeatUser | null
  /** The version (xmin) of the user's row when it was read; 0: not read. */
  seen: number
  /** Whether their right is an assignment's; else that of everybody. */
  isAssigned: boolean
  /** Whether what follows, and every hold of theirs, was read. */
  isKnown: boolean
  sessions: SeatSession[]
  cooldownUntil: number
}

export class PoolPage {
  readonly pool: Pool
  readonly people = new Map<string, Person>()
  /** By holder. */
  readonly holds = new Map<string, Hold>()
  /** Which seats there are. Null: not looked at yet. Without gaps it is known from the pool's row, else it is read. */
  numbers: SeatMap | null = null

  constructor(pool: Pool) {
    this.pool = pool
  }

  person(userId: string): Person {
    let person = this.people.get(userId)
    if (!person) {
      person = { user: null, seen: 0, isAssigned: false, isKnown: false, sessions: [], cooldownUntil: 0 }
      this.people.set(userId, person)
    }
    return person
  }

  isKnown = (userId: string) => this.people.get(userId)?.isKnown === true
  sessionsOf = (userId: string): SeatSession[] => this.people.get(userId)?.sessions ?? []
  has = (session: SeatSession) => this.sessionsOf(session.userId).includes(session)

  /** Of everybody who was looked at. */
  sessions(): SeatSession[] {
    return [...this.people.values()].flatMap(({ sessions }) => sessions)
  }

  addSession(session: SeatSession): void {
    this.person(session.userId).sessions.push(session)
  }

  removeSession(session: SeatSession): void {
    const person = this.person(session.userId)
    person.sessions = person.sessions.filter((other) => other !== session)
  }

  /** Everything is to be read again, except who people are. */
  forgetSeats(): void {
    this.holds.clear()
    for (const person of this.people.values()) {
      person.isKnown = false
      person.sessions = []
      person.cooldownUntil = 0
    }
  }
}

/** Something of the pool ends then: whoever sweeps looks again at that time, or before. */
export function endsNoLater(pool: Pool, time: number): void {
  if (pool.nextEnding === null || time < pool.nextEnding) pool.nextEnding = time
}
