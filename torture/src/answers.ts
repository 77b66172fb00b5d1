// What an answer said, in the words of the history. Bodies are taken to be as documented: where one is not, it cannot be read
// and is strange, or the referee judges what it says.
import { createHash } from 'node:crypto'
import type { Assignment } from '@sitzplan/contract/assignments'
import type { Product } from '@sitzplan/contract/catalog'
import type { Problem } from '@sitzplan/contract/common'
import type { LoadedRevision } from '@sitzplan/contract/licenses'
import type { TicketPlace, TicketState, Waiting } from '@sitzplan/contract/line'
import type { EndSessionsAnswer, Session, SessionEnding } from '@sitzplan/contract/seats'
import type { Raw } from './calling.ts'
import type { Answer, BeatSeen, Call, SessionSeen } from './history.ts'
import type { World } from './world.ts'

export function answerOf(world: World, call: Call, raw: Raw): Answer {
  const { status, text } = raw
  if (status === 503) return unavailable(raw)
  const strange: Answer = { is: 'strange', status, text: text.slice(0, 300) }
  try {
    if (status >= 400) return refused(raw) ?? strange
    return made(world, call, raw) ?? strange
  } catch {
    return strange
  }
}

/** What a 503 said is for the referee to judge: whatever that is, nobody knows whether the call came to anything. */
export function unavailable({ headers, text }: Raw): Answer {
  const contentType = headers['content-type'] ?? null
  const retryAfter = headers['retry-after'] ?? null
  return { is: 'unavailable', told: { contentType, code: codeOf(text), retryAfter } }
}

function codeOf(text: string): string | null {
  try {
    const { code } = JSON.parse(text) as Partial<Problem>
    return typeof code === 'string' ? code : null
  } catch {
    return null
  }
}

export function refused({ status, text }: Pick<Raw, 'status' | 'text'>): Answer | null {
  const problem = JSON.parse(text) as Problem & Partial<SessionEnding> & { capacity?: number; inUse?: number }
  const { code, reason, endedAt, capacity, inUse } = problem
  if (status === 410 && code === 'session_ended')
    return { is: 'ended session', reason: String(reason), endedAt: Date.parse(String(endedAt)) }
  if (status === 410 && code === 'ticket_lost') return { is: 'lost ticket', reason: String(reason) }
  if (status >= 500 || typeof code !== 'string') return null
  return { is: 'refused', code, ...(code === 'seats_exhausted' && { capacity, inUse }) }
}

interface List<Item> {
  items: Item[]
  nextCursor: string | null
}

function made(world: World, call: Call, { status, text }: Raw): Answer | null {
  const body: unknown = text === '' ? null : JSON.parse(text)
  switch (call.name) {
    case 'acquire': {
      if (status === 201) return { is: 'granted', session: seen(body as Session), digest: digest(text) }
      const { ticket, ahead } = body as TicketPlace
      return status === 202 ? { is: 'waiting', ticket, ahead, digest: digest(text) } : null
    }
    case 'poll': {
      const state = body as TicketState
      if (state.state === 'granted') return { is: 'granted', session: seen(state.session), digest: '' }
      return state.state === 'waiting' ? { is: 'waiting', ticket: call.ticket, ahead: state.ahead, digest: '' } : null
    }
    case 'heartbeat':
      return { is: 'extended', expiresAt: Date.parse((body as { expiresAt: string }).expiresAt) }
    case 'heartbeats':
      return { is: 'beats', items: (body as List<BeatTold>).items.map(beat) }
    case 'release':
    case 'leave':
    case 'unassign':
    case 'activate':
    case 'suspend':
    case 'reactivate':
      return { is: 'done' }
    case 'end': {
      const { ended, alreadyEnded, notFound } = body as EndSessionsAnswer
      return { is: 'ended many', ended, alreadyEnded, notFound }
    }
    case 'sessions': {
      const { items, nextCursor } = body as List<Session>
      return { is: 'sessions', sessions: items.map(seen), whole: nextCursor === null }
    }
    case 'line': {
      const { items, nextCursor } = body as List<Waiting>
      return { is: 'line', places: items.map(place), whole: nextCursor === null }
    }
    case 'products':
      return { is: 'usage', products: usage(world, call.account, (body as List<Product>).items) }
    case 'revise': {
      const { revision, status: state } = body as LoadedRevision
      return { is: 'revision', revision, status: state }
    }
    case 'follow':
    case 'watch':
      // Streams are read as they come.
      return null
    case 'assign': {
      const { kind, state } = body as Assignment
      return { is: 'assigned', kind, state }
    }
  }
}

export function seen({ id, user, device, seat, fence, startedAt, expiresAt }: Session): SessionSeen {
  return {
    ...{ id, user: user.id, device: device?.id ?? null, kind: seat.kind, seat: seat.number, fence },
    ...{ startedAt: Date.parse(startedAt), expiresAt: Date.parse(expiresAt) },
  }
}

interface BeatTold {
  id: string
  expiresAt?: string
  ended?: { reason: string; endedAt: string | null }
}

function beat({ id, expiresAt, ended }: BeatTold): BeatSeen {
  if (expiresAt !== undefined) return { id, expiresAt: Date.parse(expiresAt) }
  const endedAt = ended?.endedAt ? Date.parse(ended.endedAt) : null
  return { id, ended: { reason: ended?.reason ?? '', endedAt } }
}

const place = ({ ticket, user, position, offered }: Waiting) => ({
  ...{ ticket, user: user.id, position },
  offered: offered && { seat: offered.seat, until: Date.parse(offered.until) },
})

function usage(world: World, account: string, items: Product[]) {
  const products = world.pools.filter((pool) => pool.account === account).map(({ product }) => product)
  return items
    .filter(({ key }) => products.includes(key))
    .map(({ key, concurrent, named }) => ({
      product: key,
      concurrent: { total: concurrent.total, inUse: concurrent.inUse, waiting: concurrent.waiting },
      named: { total: named.total, assigned: named.assigned },
    }))
}

const digest = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 16)
