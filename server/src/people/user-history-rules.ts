// What an audit event says about a user's history. Pure.
import type { UserHistoryItem } from '@sitzplan/contract/users'
import type { UserEventRow } from './user-history-store.ts'

type What = UserHistoryItem['what']
type Kind = UserHistoryItem['kind']

/** The fields of `before` and `after` that the history is about. */
interface Values {
  product?: unknown
  kind?: unknown
  state?: unknown
  nextKind?: unknown
  role?: unknown
}

/** `isActorHidden`: the reader may not see who did it. */
export function historyItem(row: UserEventRow, isActorHidden: boolean): UserHistoryItem {
  const before: Values = row.before ?? {}
  const after: Values = row.after ?? {}
  const what = whatHappened(row.action, before, after)
  const [from, to] = changed(what, before, after)
  return {
    id: row.id,
    at: row.at.toISOString(),
    what,
    product: textOf(after.product ?? before.product),
    // Who waits beside what they have waits for the other kind.
    kind: kindOf(after.nextKind ?? (what === 'wait_ended' ? before.nextKind : undefined) ?? after.kind ?? before.kind),
    from,
    to,
    actor: { kind: row.actor_kind, name: isActorHidden ? null : row.actor_name, isHidden: isActorHidden },
  }
}

function whatHappened(action: string, before: Values, after: Values): What {
  switch (action) {
    case 'user.created':
      return 'created'
    case 'user.suspended':
      return 'suspended'
    case 'user.reactivated':
      return 'reactivated'
    case 'assignment.removed':
      return before.state === 'waiting' ? 'wait_ended' : 'removed'
    case 'user.changed':
      return after.role === undefined ? 'changed' : 'role_changed'
    default:
      if (after.nextKind !== undefined || after.state === 'waiting') return 'waiting'
      if (before.nextKind !== undefined && before.kind === after.kind) return 'wait_ended'
      if (before.kind === undefined || before.state === 'waiting') return 'assigned'
      return before.kind === after.kind ? 'assigned' : 'kind_changed'
  }
}

function changed(what: What, before: Values, after: Values): [string | null, string | null] {
  if (what === 'kind_changed') return [textOf(before.kind), textOf(after.kind)]
  if (what === 'role_changed') return [textOf(before.role), textOf(after.role)]
  return [null, null]
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)
const kindOf = (value: unknown): Kind => (value === 'named' || value === 'concurrent' ? value : null)
