// Which sessions the list shows, and in what order. Pure.
import type { Activity } from '@sitzplan/contract/seats'
import { folded } from '../../platform/folded.ts'
import type { DrawnRoom, DrawnSession, DrawnWaiting } from './drawn-room.ts'
import { nameOf } from './room-rules.ts'

export interface ListedSession {
  session: DrawnSession
  /** The product's name. */
  room: string
}

export interface SessionFilter {
  product: string | null
  activity: Activity | null
  search: string
}

/** The sessions that match, room by room. */
export function listedSessions(
  { rooms }: { rooms: DrawnRoom[] },
  { product, activity, search }: SessionFilter,
): ListedSession[] {
  return rooms
    .filter((room) => product === null || room.product === product)
    .flatMap((room) => room.sessions.map((session) => ({ session, room: room.name })))
    .filter(({ session }) => activity === null || session.activity === activity)
    .filter(({ session }) => matches(session, search))
}

/** The rooms at whose door somebody stands who matches. The activity is of who sits, not of who waits. */
export function listedLines({ rooms }: { rooms: DrawnRoom[] }, { product, search }: SessionFilter): DrawnRoom[] {
  return rooms
    .filter((room) => product === null || room.product === product)
    .map((room) => ({ ...room, line: room.line.filter((waiting) => matches(waiting, search)) }))
    .filter(({ line }) => line.length > 0)
}

function matches({ user, ...rest }: DrawnSession | DrawnWaiting, search: string): boolean {
  const device = 'device' in rest ? rest.device : null
  const text = folded([user.name, user.email, device?.name, device?.id, device?.platform].join(' '))
  return folded(search)
    .split(/\s+/)
    .every((word) => text.includes(word))
}

/** Names are compared often enough for making the comparison to cost more than it. */
const inOrder = new Intl.Collator()

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
  const groupName = ([first]: ListedSession[]) => (first && nameOf(first.session.user)) ?? ''
  return [...groups]
    .map(([key, own]) => ({
      key,
      sessions: own.sort((a, b) => ((a.session.startedAt ?? '') < (b.session.startedAt ?? '') ? -1 : 1)),
    }))
    .sort((a, b) => inOrder.compare(groupName(a.sessions), groupName(b.sessions)) || (a.key < b.key ? -1 : 1))
}
