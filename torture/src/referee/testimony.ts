// What each answer says of sessions, places in line and rights.
import { poolKey, type SessionSeen } from '../history.ts'
import {
  type Evidence,
  firstAsked,
  isUnclear,
  type PoolEvidence,
  type SessionEvidence,
  type TicketEvidence,
  type Told,
  type ToldCall,
} from './evidence.ts'
import { push } from './span-index.ts'

const heldUpMilliseconds = 1_900

/** Makes what the answer tells of for the first time. */
export function introduce(evidence: Evidence, told: Told): void {
  const { call, answer } = told
  if (answer.is === 'granted' && 'pool' in call) {
    const pool = evidence.pools.get(call.pool)
    if (pool) meet(evidence, pool, answer.session, told, call.name !== 'acquire')
  }
  if (answer.is === 'waiting' && call.name === 'acquire') {
    const pool = evidence.pools.get(call.pool)
    if (!pool || evidence.tickets.has(answer.ticket)) return
    const ticket: TicketEvidence = {
      ...{ id: answer.ticket, pool, user: call.user, join: told as ToldCall<'acquire'> },
      ...{ asks: [], waiting: [], places: [], offers: [], granted: [], lost: [], leaves: [], streams: [] },
    }
    evidence.tickets.set(ticket.id, ticket)
    pool.tickets.push(ticket)
  }
}

function meet(evidence: Evidence, pool: PoolEvidence, seen: SessionSeen, told: Told | null, isFromTicket: boolean) {
  const known = evidence.sessions.get(seen.id)
  if (known) {
    // The claim may be told after an acquire of the same user that made it.
    if (isFromTicket) known.isFromTicket = true
    return known
  }
  const session: SessionEvidence = {
    ...{ id: seen.id, pool, seen, grant: told, isFromTicket },
    ...{ alive: [], ended: [], unknownBeats: [], endedBy: [], watches: [] },
  }
  evidence.sessions.set(seen.id, session)
  pool.sessions.push(session)
  return session
}

export function testify(evidence: Evidence, told: Told): void {
  const { call } = told
  switch (call.name) {
    case 'acquire':
      testifyAcquire(evidence, told as ToldCall<'acquire'>)
      break
    case 'heartbeat':
      testifyBeat(evidence, told, call.session)
      break
    case 'heartbeats':
      testifyBeats(evidence, told, call.sessions)
      break
    case 'release':
      testifyRelease(evidence, told, call.session)
      break
    case 'watch':
      testifyWatch(evidence, told, call.session)
      break
    case 'poll':
    case 'follow':
    case 'leave':
      testifyTicket(evidence, told, call.ticket)
      break
    case 'end':
      testifyEnd(evidence, told, call.sessions)
      break
    case 'sessions':
      testifyList(evidence, told as ToldCall<'sessions'>)
      break
    case 'line':
      testifyLine(evidence, told as ToldCall<'line'>)
      break
    case 'assign':
    case 'unassign':
      testifyRight(evidence, told as ToldCall<'assign'> | ToldCall<'unassign'>)
      break
    case 'suspend':
    case 'reactivate':
      testifySuspension(evidence, told as ToldCall<'suspend'> | ToldCall<'reactivate'>)
      break
  }
}

function testifyRelease(evidence: Evidence, told: Told, id: string): void {
  const session = evidence.sessions.get(id)
  if (!session) return
  if (told.answer.is === 'done') session.ended.push({ told, at: null, reason: null })
  if (told.answer.is === 'done' || isUnclear(told)) session.endedBy.push({ told, reason: 'released' })
}

function testifyRight(evidence: Evidence, told: ToldCall<'assign'> | ToldCall<'unassign'>): void {
  if (told.answer.is !== 'done' && told.answer.is !== 'assigned' && !isUnclear(told)) return
  const rights = evidence.pools.get(told.call.pool)?.rights
  // One that waits is carried out whenever it can be.
  const waits = told.answer.is === 'assigned' && told.answer.state === 'waiting'
  const right = waits ? { ...told, latest: Number.POSITIVE_INFINITY } : told
  const known = rights?.get(told.call.user)
  if (known) known.push(right)
  else rights?.set(told.call.user, [right])
}

function testifySuspension(evidence: Evidence, told: ToldCall<'suspend'> | ToldCall<'reactivate'>): void {
  if (told.answer.is !== 'done' && !isUnclear(told)) return
  for (const pool of evidence.pools.values())
    if (pool.info.account === told.call.account) push(pool.suspensions, told.call.user, told)
}

function testifyAcquire(evidence: Evidence, told: ToldCall<'acquire'>): void {
  const { call, answer } = told
  const pool = evidence.pools.get(call.pool)
  if (!pool) return
  pool.acquires.push(told)
  if (call.key !== null && !pool.keys.has(call.key)) pool.keys.set(call.key, told.from)
  if (answer.is === 'granted') {
    // Also when it is told again under the same key: that is what was true then.
    const { startedAt, expiresAt } = answer.session
    const session = evidence.sessions.get(answer.session.id)
    session?.alive.push({ told, from: startedAt, to: startedAt, expiresAt, seen: answer.session })
  }
  if (answer.is === 'waiting') {
    const ticket = evidence.tickets.get(answer.ticket)
    ticket?.asks.push(told)
    // With nobody ahead it may have been offered a seat already. The answer kept under a key says how it was at first.
    const from = firstAsked(pool, told)
    if (answer.ahead > 0) ticket?.waiting.push({ told, from, to: told.to })
    ticket?.places.push({ told, ahead: answer.ahead, from, to: told.to })
  }
}

function testifyBeat(evidence: Evidence, told: Told, id: string): void {
  const session = evidence.sessions.get(id)
  if (!session) return
  const { answer, from, to } = told
  if (answer.is === 'extended') session.alive.push({ told, from, to, expiresAt: answer.expiresAt, seen: null })
  if (answer.is === 'ended session') session.ended.push({ told, at: answer.endedAt, reason: answer.reason })
  if (isUnclear(told)) session.unknownBeats.push(told)
}

/** When a stream was open that its client has closed. */
function openedAt({ answer, to }: Told): number | null {
  return answer.is === 'unknown' && answer.openFor !== undefined ? to - answer.openFor : null
}

function testifyWatch(evidence: Evidence, told: Told, id: string): void {
  const session = evidence.sessions.get(id)
  const { answer, to } = told
  if (answer.is === 'ended session') session?.ended.push({ told, at: answer.endedAt, reason: answer.reason })
  const openFrom = openedAt(told)
  if (openFrom !== null) session?.watches.push({ told, from: openFrom, to })
}

function testifyBeats(evidence: Evidence, told: Told, ids: string[]): void {
  const { answer, from, to } = told
  if (isUnclear(told)) for (const id of ids) evidence.sessions.get(id)?.unknownBeats.push(told)
  if (answer.is !== 'beats') return
  for (const item of answer.items) {
    const session = evidence.sessions.get(item.id)
    if (!session) continue
    if ('expiresAt' in item) {
      if (!isToldAsItStands(session, told, item.expiresAt))
        session.alive.push({ told, from, to, expiresAt: item.expiresAt, seen: null })
    } else if (item.ended.reason !== 'not_found')
      session.ended.push({ told, at: item.ended.endedAt, reason: item.ended.reason })
  }
}

/**
 * Of many heartbeats at once one that somebody holds up is told after two seconds with the lease that it has: nothing was
 * promised anew.
 */
function isToldAsItStands({ pool }: SessionEvidence, { from, to }: Told, expiresAt: number): boolean {
  return to - from >= heldUpMilliseconds && expiresAt < from + pool.info.policy.leaseSeconds * 1000
}

function testifyTicket(evidence: Evidence, told: Told, id: string): void {
  const ticket = evidence.tickets.get(id)
  const { call, answer, from, to } = told
  if (call.name === 'leave') {
    ticket?.leaves.push(told)
    return
  }
  ticket?.asks.push(told)
  const openFrom = openedAt(told)
  if (openFrom !== null) ticket?.streams.push({ told, from: openFrom, to })
  if (answer.is === 'waiting') {
    ticket?.waiting.push({ told, from, to })
    ticket?.places.push({ told, ahead: answer.ahead, from, to })
  }
  if (answer.is === 'lost ticket') ticket?.lost.push({ told, reason: answer.reason })
  if (answer.is === 'granted') {
    ticket?.granted.push({ told, session: answer.session.id })
    const { startedAt, expiresAt } = answer.session
    const isFresh = startedAt >= from
    const session = evidence.sessions.get(answer.session.id)
    const seen = answer.session
    if (isFresh) session?.alive.push({ told, from: startedAt, to: startedAt, expiresAt, seen })
    // Asked again, it is answered from what is running now.
    else session?.alive.push({ told, from, to, expiresAt, seen })
  }
}

function testifyEnd(evidence: Evidence, told: Told, ids: string[]): void {
  const { answer } = told
  for (const id of ids) {
    const session = evidence.sessions.get(id)
    if (!session) continue
    const isOver = answer.is === 'ended many' && (answer.ended.includes(id) || answer.alreadyEnded.includes(id))
    const mayHaveEnded = isUnclear(told) || (answer.is === 'ended many' && answer.ended.includes(id))
    if (isOver) session.ended.push({ told, at: null, reason: null })
    if (mayHaveEnded) session.endedBy.push({ told, reason: 'ended_by_admin' })
  }
}

function testifyList(evidence: Evidence, told: ToldCall<'sessions'>): void {
  const { call, answer, from, to } = told
  const pool = evidence.pools.get(poolKey(call.account, call.product))
  if (!pool || answer.is !== 'sessions') return
  pool.lists.push(told)
  for (const seen of answer.sessions) {
    const session = meet(evidence, pool, seen, null, false)
    session.alive.push({ told, from, to, expiresAt: seen.expiresAt, seen })
  }
}

function testifyLine(evidence: Evidence, told: ToldCall<'line'>): void {
  const { call, answer, from, to } = told
  const pool = evidence.pools.get(poolKey(call.account, call.product))
  if (!pool || answer.is !== 'line') return
  pool.lines.push(told)
  for (const { ticket: id, offered, position } of answer.places) {
    const ticket = evidence.tickets.get(id)
    if (offered) {
      // They have nobody ahead any more; the list counts them in the order of the line all the same.
      ticket?.offers.push({ told, from, to, ...offered })
      continue
    }
    ticket?.waiting.push({ told, from, to })
    ticket?.places.push({ told, ahead: position - 1, from, to })
  }
}
