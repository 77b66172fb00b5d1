// Which sessions the list shows, and in what order. Pure.
import type { SeatingPlan } from '@sitzplan/contract/seating-plan'
import type { Activity, Session } from '@sitzplan/contract/seats'

export interface ListedSession {
  session: Session
  /** The product's name. */
  room: string
}

export interface SessionFilter {
  product: string | null
  activity: Activity | null
  search: string
}

/** The plan with the rooms and sessions that match. Without a filter it is the plan itself. */
export function listedSessions({ rooms }: SeatingPlan, { product, activity, search }: SessionFilter): ListedSession[] {
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  return rooms
    .filter((room) => product === null || room.product === product)
    .flatMap((room) => room.sessions.map((session) => ({ session, room: room.name })))
    .filter(({ session }) => activity === null || session.activity === activity)
    .filter(({ session }) => words.every((word) => searchedText(session).includes(word)))
}

const searchedText = ({ user, device }: Session) =>
  [user.name, user.email, device?.name, device?.id, device?.platform].join(' ').toLocaleLowerCase()

export interface PersonGroup {
  key: string
  sessions: ListedSession[]
}

/** Sessions of one person on one product together, by name; in a group the oldest first. */
export function personGroups(sessions: readonly ListedSession[]): PersonGroup[] {
  const groups = new Map<string, ListedSession[]>()
  for (const listed of sessions) {
    const key = `${listed.session.user.id} ${listed.session.product}`
    const known = groups.get(key)
    if (known) known.push(listed)
    else groups.set(key, [listed])
  }
  const nameOf = ([first]: ListedSession[]) => first?.session.user.name || first?.session.user.email || ''
  return [...groups]
    .map(([key, own]) => ({
      key,
      sessions: own.sort((a, b) => (a.session.startedAt < b.session.startedAt ? -1 : 1)),
    }))
    .sort((a, b) => nameOf(a.sessions).localeCompare(nameOf(b.sessions)) || (a.key < b.key ? -1 : 1))
}
