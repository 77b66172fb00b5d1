// What an answer said, in the words of the history.
import { createHash } from 'node:crypto'
import type { Waiting } from '@sitzplan/contract/line'
import type { Session } from '@sitzplan/contract/seats'
import type { Raw } from './calling.ts'
import type { Answer, BeatSeen, Call, SessionSeen } from './history.ts'
import type { World } from './world.ts'

export function answerOf(world: World, call: Call, { status, text }: Raw): Answer {
  if (status === 503) return { is: 'unavailable' }
  const strange: Answer = { is: 'strange', status, text: text.slice(0, 300) }
  // biome-ignore lint/suspicious/noExplicitAny: the wire's shapes are checked by what the referee makes of them
  let body: any
  try {
    body = text === '' ? null : JSON.parse(text)
  } catch {
    return strange
  }
  if (status === 410 && body.code === 'session_ended')
    return { is: 'ended session', reason: body.reason, endedAt: Date.parse(body.endedAt) }
  if (status === 410 && body.code === 'ticket_lost') return { is: 'lost ticket', reason: body.reason }
  if (status >= 400 && status < 500 && typeof body?.code === 'string') {
    const { code, capacity, inUse } = body
    return { is: 'refused', code, ...(code === 'seats_exhausted' && { capacity, inUse }) }
  }
  return status >= 200 && status < 300 ? (made(world, call, status, body, text) ?? strange) : strange
}

// biome-ignore lint/suspicious/noExplicitAny: as above
function made(world: World, call: Call, status: number, body: any, text: string): Answer | null {
  switch (call.name) {
    case 'acquire':
      if (status === 201) return { is: 'granted', session: seen(body), digest: digest(text) }
      if (status === 202) return { is: 'waiting', ticket: body.ticket, ahead: body.ahead, digest: digest(text) }
      return null
    case 'poll':
      if (body.state === 'granted') return { is: 'granted', session: seen(body.session), digest: '' }
      return body.state === 'waiting' ? { is: 'waiting', ticket: call.ticket, ahead: body.ahead, digest: '' } : null
    case 'heartbeat':
      return { is: 'extended', expiresAt: Date.parse(body.expiresAt) }
    case 'heartbeats':
      return { is: 'beats', items: body.items.map(beat) }
    case 'release':
    case 'leave':
    case 'unassign':
    case 'activate':
      return { is: 'done' }
    case 'end':
      return { is: 'ended many', ended: body.ended, alreadyEnded: body.alreadyEnded, notFound: body.notFound }
    case 'sessions':
      return { is: 'sessions', sessions: body.items.map(seen), whole: body.nextCursor === null }
    case 'line':
      return { is: 'line', places: body.items.map(place), whole: body.nextCursor === null }
    case 'products':
      return { is: 'usage', products: usage(world, call.account, body.items) }
    case 'revise':
      return { is: 'revision', revision: body.revision, status: body.status }
    case 'assign':
      return { is: 'assigned', kind: body.kind, state: body.state }
  }
}

function seen({ id, user, device, seat, fence, startedAt, expiresAt }: Session): SessionSeen {
  return {
    ...{ id, user: user.id, device: device?.id ?? null, kind: seat.kind, seat: seat.number, fence },
    ...{ startedAt: Date.parse(startedAt), expiresAt: Date.parse(expiresAt) },
  }
}

function beat(item: { id: string; expiresAt?: string; ended?: { reason: string; endedAt: string | null } }): BeatSeen {
  const { id, expiresAt, ended } = item
  if (expiresAt !== undefined) return { id, expiresAt: Date.parse(expiresAt) }
  const endedAt = ended?.endedAt ? Date.parse(ended.endedAt) : null
  return { id, ended: { reason: ended?.reason ?? '', endedAt } }
}

const place = ({ ticket, user, position, offered }: Waiting) => ({
  ...{ ticket, user: user.id, position },
  offered: offered && { seat: offered.seat, until: Date.parse(offered.until) },
})

function usage(
  world: World,
  account: string,
  items: {
    key: string
    concurrent: { total: number | null; inUse: number; waiting: number }
    named: { total: number | null; assigned: number }
  }[],
) {
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
