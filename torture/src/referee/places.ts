// From when to when somebody stood in the line: surely, and possibly.
import type { Evidence, PoolEvidence, TicketEvidence } from './evidence.ts'
import { withGivenBack } from './outages.ts'
import { push, SpanIndex } from './span-index.ts'

/** A place is lost when it was not asked after for so many poll intervals. */
export const pollsUntilLost = 3

const lifeEnds = new WeakMap<TicketEvidence, number>()

/** It surely still waited then: a place that was offered a seat never waits again. */
export function waitsUntil(ticket: TicketEvidence): number {
  return Math.max(-Infinity, ...ticket.waiting.map(({ from }) => from))
}

/** Nobody may have been in the line, or been kept a seat, with this ticket after then. */
export function ticketMayLiveUntil(evidence: Evidence, ticket: TicketEvidence): number {
  const known = lifeEnds.get(ticket)
  if (known !== undefined) return known
  const { pollSeconds, claimSeconds } = ticket.pool.info.policy
  const lastAsked = Math.max(ticket.join.latest, ...ticket.asks.map(({ latest }) => latest))
  const unasked = lastAsked + pollsUntilLost * 1000 * pollSeconds + 1000 * claimSeconds
  const over = [
    ...ticket.granted.map(({ told }) => told.to),
    ...ticket.lost.map(({ told }) => told.to),
    ...ticket.leaves.filter(({ answer }) => answer.is === 'done').map(({ to }) => to),
  ]
  const until = Math.min(withGivenBack(evidence.outages, ticket.join.from, unasked), ...over)
  lifeEnds.set(ticket, until)
  return until
}

/** The earliest that the place was taken: an acquire before it may have taken it, and never been answered. */
export function joinedFrom(evidence: Evidence, { id, pool, user, join }: TicketEvidence): number {
  const { pollSeconds, claimSeconds } = pool.info.policy
  let from = join.from
  for (const { call, answer, from: asked, latest } of acquiresOf(pool, user)) {
    if (!call.wait || asked >= from || (answer.is !== 'unknown' && answer.is !== 'unavailable')) continue
    // Of what was asked again under its key it is known what it came to.
    const known = call.key === null ? undefined : answersOf(pool).get(call.key)
    if (known !== undefined && known !== id) continue
    const lives = latest + pollsUntilLost * 1000 * pollSeconds + 1000 * claimSeconds
    if (withGivenBack(evidence.outages, asked, lives) >= join.from) from = asked
  }
  return from
}

const answersByKey = new WeakMap<PoolEvidence, Map<string, string>>()

/** The session or place that each Idempotency-Key stands for, where that was told. */
function answersOf(pool: PoolEvidence): Map<string, string> {
  let known = answersByKey.get(pool)
  if (!known) {
    known = new Map()
    for (const { call, answer } of pool.acquires) {
      if (call.key === null) continue
      if (answer.is === 'waiting') known.set(call.key, answer.ticket)
      if (answer.is === 'granted') known.set(call.key, answer.session.id)
    }
    answersByKey.set(pool, known)
  }
  return known
}

const unclearByUser = new WeakMap<PoolEvidence, Map<string, PoolEvidence['acquires']>>()

function acquiresOf(pool: PoolEvidence, user: string): PoolEvidence['acquires'] {
  let known = unclearByUser.get(pool)
  if (!known) {
    known = new Map()
    for (const told of pool.acquires) {
      if (told.answer.is !== 'unknown' && told.answer.is !== 'unavailable') continue
      const own = known.get(told.call.user)
      if (own) own.push(told)
      else known.set(told.call.user, [told])
    }
    unclearByUser.set(pool, known)
  }
  return known.get(user) ?? []
}

interface PlaceIndexes {
  all: SpanIndex<TicketEvidence>
  byUser: Map<string, SpanIndex<TicketEvidence>>
}

const indexes = new WeakMap<PoolEvidence, PlaceIndexes>()

function indexesOf(evidence: Evidence, pool: PoolEvidence): PlaceIndexes {
  let known = indexes.get(pool)
  if (!known) {
    const span = (ticket: TicketEvidence) => ({
      from: joinedFrom(evidence, ticket),
      to: ticketMayLiveUntil(evidence, ticket),
    })
    const byUser = new Map<string, TicketEvidence[]>()
    for (const ticket of pool.tickets) push(byUser, ticket.user, ticket)
    known = {
      all: new SpanIndex(pool.tickets, span),
      byUser: new Map([...byUser].map(([user, own]) => [user, new SpanIndex(own, span)])),
    }
    indexes.set(pool, known)
  }
  return known
}

/** Whether anybody may have stood in the line at some time from `from` to `to`. */
export function mayWait(evidence: Evidence, pool: PoolEvidence, from: number, to: number): boolean {
  return !indexesOf(evidence, pool).all.at(from, to).next().done
}

/** Places that the user may have had at some time from `from` to `to`. */
export function placesOf(evidence: Evidence, pool: PoolEvidence, user: string, from: number, to = from) {
  return [...(indexesOf(evidence, pool).byUser.get(user)?.at(from, to) ?? [])]
}
