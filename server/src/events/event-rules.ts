// Which event a row becomes, and who may see it.
import type { Holder } from '@sitzplan/contract/common'
import type { AccountChange, AccountEventName, SeatTraffic } from '@sitzplan/contract/events'
import type { Permission } from '@sitzplan/contract/permissions'
import { nameless } from '../access/nameless.ts'
import type { EventRow, Position } from './event-store.ts'

export interface AccountEvent {
  id: string
  event: AccountEventName
  data: SeatTraffic | AccountChange
}

const trafficEvents: Record<string, AccountEventName> = {
  granted: 'sessions',
  claimed: 'sessions',
  activity: 'sessions',
  moved: 'sessions',
  ended: 'sessions',
  waiting: 'line',
  offered: 'line',
  lost: 'line',
  refused: 'seats',
}

/** By the first word of the action; the permissions, any of which opens the resource. */
const changeEvents: Record<string, { event: AccountEventName; permissions: readonly Permission[] }> = {
  user: { event: 'users', permissions: ['users.view'] },
  assignment: { event: 'users', permissions: ['users.view'] },
  group: { event: 'users', permissions: ['users.view'] },
  queue: { event: 'users', permissions: ['users.view'] },
  help: { event: 'users', permissions: ['sessions.view'] },
  device: { event: 'devices', permissions: ['devices.manage'] },
  license: { event: 'license', permissions: ['licenses.view'] },
  // Whoever sees totals sees what is on its way.
  order: { event: 'orders', permissions: ['orders.manage', 'products.view'] },
  // What orders are paid by.
  card: { event: 'orders', permissions: ['orders.manage'] },
  // Only that it changed: what a plan may show, for one, hangs on it.
  account: { event: 'account', permissions: ['sessions.view'] },
}

/** Who reads: what they may, and whom they see. */
export interface Reader {
  permissions: ReadonlySet<Permission>
  seen: ReadonlySet<string>
}

/** The event of a row for a reader; null when it is not for them. */
export function accountEvent(
  row: EventRow,
  { permissions, seen }: Reader,
  positions: ReadonlyMap<string, number>,
  pseudonym: (userId: string) => string,
): AccountEvent | null {
  const id = positionText(row)
  if (row.source === 'journal') {
    const event = trafficEvents[row.kind]
    const isNamed = row.user_id !== null && seen.has(row.user_id) && !row.without_names
    return event ? { id, event, data: trafficOf(row, isNamed, positions, pseudonym) } : null
  }
  const change = changeEvents[row.kind.split('.')[0] ?? '']
  if (!change?.permissions.some((permission) => permissions.has(permission))) return null
  // Who does not see a person is told that somebody was changed: perhaps one who has just left their groups.
  const target = changedUser(row)
  const isHidden = target !== null && !seen.has(target)
  return {
    id,
    event: change.event,
    data: {
      kind: row.kind,
      at: row.at.toISOString(),
      target: { kind: row.target_kind ?? '', id: isHidden ? null : row.target_id },
    },
  }
}

const changedUser = (row: EventRow) => (row.target_kind === 'user' ? row.target_id : null)

/** Everybody whom these rows are about. */
export const peopleOf = (rows: readonly EventRow[]): string[] =>
  rows.flatMap((row) => row.user_id ?? changedUser(row) ?? [])

function trafficOf(
  row: EventRow,
  isNamed: boolean,
  positions: ReadonlyMap<string, number>,
  pseudonym: (userId: string) => string,
): SeatTraffic {
  return {
    kind: row.kind as SeatTraffic['kind'],
    at: row.at.toISOString(),
    product: row.product ?? '',
    user: holderOf(row, isNamed, pseudonym),
    seat: row.seat,
    fence: row.fence,
    session: row.session_id,
    ticket: row.ticket_id,
    activity: row.activity,
    reason: row.reason,
    seatKind: row.seat_kind,
    device:
      row.device_id === null || !isNamed
        ? null
        : { id: row.device_id, name: row.device_name, platform: row.device_platform },
    startedAt: row.started_at?.toISOString() ?? null,
    expiresAt: row.expires_at?.toISOString() ?? null,
    heartbeatSeconds: row.heartbeat_seconds,
    position: (row.ticket_id !== null && positions.get(row.ticket_id)) || null,
    since: row.since?.toISOString() ?? null,
    until: row.kept_until?.toISOString() ?? null,
  }
}

/** The same as in the seating plan. */
function holderOf(row: EventRow, isNamed: boolean, pseudonym: (userId: string) => string): Holder | null {
  if (row.user_id === null) return null
  if (!isNamed) return nameless(row.user_id, pseudonym)
  return { id: row.user_id, email: row.email ?? '', name: row.user_name ?? '' }
}

/** The pools of whose lines these rows tell: only there positions are looked up. */
export function poolsOfLines(rows: readonly EventRow[]): number[] {
  const pools = rows.flatMap(({ kind, pool_id }) =>
    (kind === 'waiting' || kind === 'offered') && pool_id !== null ? [pool_id] : [],
  )
  return [...new Set(pools)]
}

/** A position as readers keep it. */
export const positionText = ({ xact, number }: Position): string => `${xact}.${number}`

/** A position out of Last-Event-ID; null when it is none of ours. */
export function parsePosition(text: string): Position | null {
  const [, xact, number] = /^(\d{1,19})\.(\d{1,18})$/.exec(text) ?? []
  return xact === undefined || number === undefined ? null : { xact, number }
}
