// A place in line is kept as long as it is asked after, crashes or not; it ends once, for a reason that happened, and
// asking again while it lives returns the same.
import { firstAsked, type TicketEvidence, type Told } from './evidence.ts'
import type { Lives } from './lives.ts'
import { beforeCommit, type Span } from './outages.ts'
import { pollsUntilLost, waitsUntil } from './places.ts'
import { push } from './span-index.ts'
import { type Case, type Findings, short } from './verdict.ts'

export function judgePlaceLives({ evidence, lives }: Case, findings: Findings): void {
  for (const ticket of evidence.tickets.values()) {
    judgeOrder(ticket, findings)
    for (const { told, reason } of ticket.lost) judgeLoss(evidence.stalls, lives, ticket, told, reason, findings)
  }
  for (const pool of evidence.pools.values()) {
    const byUser = new Map<string, TicketEvidence[]>()
    for (const ticket of pool.tickets) push(byUser, ticket.user, ticket)
    for (const own of byUser.values()) judgeSecond(own, findings)
  }
}

const nameOf = ({ pool, user, id }: TicketEvidence) => `${pool.key}: the place ${short(id)} of ${short(user)}`

/** Waiting, then granted or lost, and that for good. */
function judgeOrder(ticket: TicketEvidence, findings: Findings): void {
  const { granted, lost, waiting, leaves } = ticket
  const left = leaves.filter(({ answer }) => answer.is === 'done')
  const over = [...granted.map(({ told }) => told), ...lost.map(({ told }) => told), ...left]
  const first = over.sort((a, b) => a.to - b.to)[0]
  const still = first && waiting.find(({ from }) => from > first.to)
  if (still) {
    const sentence = `${nameOf(ticket)} was over by ${findings.time(first.to)}, and waited after ${findings.time(still.from)}.`
    findings.add('a place is kept', still.from, sentence, first, still.told)
  }
  const [one, ...more] = granted
  for (const other of more)
    if (one && other.session !== one.session)
      findings.add('a place is kept', other.told.to, `${nameOf(ticket)} was claimed twice.`, one.told, other.told)
  for (const { told, reason } of lost) {
    // A place that was claimed is told to be lost only once its session has ended.
    const claimed = granted.find((each) => each.told.to < told.from)
    if (claimed && reason !== 'session_ended')
      findings.add(
        'a place is kept',
        told.to,
        `${nameOf(ticket)} was granted by ${findings.time(claimed.told.to)}, and is lost (${reason}).`,
        claimed.told,
        told,
      )
    const again = reason !== 'session_ended' && granted.find((each) => each.told.from > told.to)
    if (again)
      findings.add(
        'ended stays ended',
        again.told.from,
        `${nameOf(ticket)} was lost by ${findings.time(told.to)} (${reason}), and granted after ${findings.time(again.told.from)}.`,
        told,
        again.told,
      )
  }
}

function judgeLoss(
  stalls: readonly Span[],
  lives: Lives,
  ticket: TicketEvidence,
  told: Told,
  reason: string,
  findings: Findings,
): void {
  const fault = lossFault(stalls, lives, ticket, told, reason, findings)
  if (fault) findings.add('reasons are true', told.to, `${nameOf(ticket)} was lost (${reason}): ${fault}.`, told)
}

/** Why the reason cannot be true; null when it may be. */
function lossFault(
  stalls: readonly Span[],
  lives: Lives,
  ticket: TicketEvidence,
  told: Told,
  reason: string,
  findings: Findings,
): string | null {
  const { pool, user } = ticket
  const { pollSeconds, claimSeconds } = pool.info.policy
  const rights = (pool.rights.get(user) ?? []).filter((each) => each.from <= told.to)
  switch (reason) {
    case 'left':
      return ticket.leaves.some(({ from }) => from <= told.to) ? null : 'nobody left'
    case 'seat_taken':
      return rights.some(({ call }) => call.name === 'assign') ? null : 'nobody gave its user a seat'
    case 'license_removed':
      return rights.some(({ call }) => call.name === 'unassign') ? null : 'nobody took the license away'
    case 'user_suspended': {
      const own = (pool.suspensions.get(user) ?? []).filter((each) => each.from <= told.to)
      return own.some(({ call }) => call.name === 'suspend') ? null : 'nobody suspended its user'
    }
    case 'not_asked_after': {
      const kept = lastKept(stalls, ticket, told) + pollsUntilLost * 1000 * pollSeconds
      return told.to < kept ? `it was kept until ${findings.time(kept)}` : null
    }
    case 'claim_missed': {
      const until = Math.max(
        Math.max(ticket.join.from, beforeCommit(stalls, waitsUntil(ticket))) + 1000 * claimSeconds,
        ...ticket.offers.filter((offer) => offer.from < told.from).map((offer) => offer.until),
      )
      return told.to < until ? `the seat was kept until ${findings.time(until)} at least` : null
    }
    case 'session_ended':
      return sessionMayHaveEnded(lives, ticket, told) ? null : 'its session runs'
    default:
      return 'nothing of the kind was done'
  }
}

const isStalled = (stalls: readonly Span[], from: number, to: number) =>
  stalls.some((stall) => stall.to >= from && stall.from <= to)

/** When it was last surely asked after before `told`. */
function lastKept(stalls: readonly Span[], ticket: TicketEvidence, before: Told): number {
  let last = firstAsked(ticket.pool, ticket.join)
  for (const { told, from, to } of ticket.waiting) {
    const { call } = told
    if ((call.name !== 'poll' && call.name !== 'follow') || to >= before.from) continue
    // A long poll asks again shortly before it answers, and so does a stream; not while its server stands still.
    const isLong = call.name === 'follow' || call.waitSeconds > 0
    const isAsking = isLong && !isStalled(stalls, from, to)
    last = Math.max(last, isAsking ? Math.max(from, to - 1000) : from)
  }
  // While a stream is open the place is asked after once in a poll interval.
  const interval = 1000 * ticket.pool.info.policy.pollSeconds
  for (const { from, to } of ticket.streams)
    if (to < before.from && !isStalled(stalls, from, to))
      last = Math.max(last, Math.max(from - 1000, to - interval - 1000))
  return last
}

function sessionMayHaveEnded(lives: Lives, ticket: TicketEvidence, told: Told): boolean {
  const known = ticket.granted[0] && lives.all.get(ticket.granted[0].session)
  if (!known) return true
  return known.surelyUntil <= told.to
}

/** One place per user and pool: while one surely lives, asking again gives the same. */
function judgeSecond(tickets: TicketEvidence[], findings: Findings): void {
  const sorted = [...tickets].sort((a, b) => a.join.from - b.join.from)
  for (const [index, ticket] of sorted.entries()) {
    const before = sorted[index - 1]
    if (!before || waitsUntil(before) <= ticket.join.to) continue
    // Asked for at the same time, this one may have been given first, and be over before the other was.
    const isSecond = before.join.to <= firstAsked(ticket.pool, ticket.join)
    if (!isSecond && waitsUntil(ticket) < before.join.to) continue
    const sentence = `${nameOf(ticket)} was given at ${findings.time(ticket.join.to)}, while ${short(before.id)} waited until ${findings.time(waitsUntil(before))}.`
    findings.add('a place is kept', ticket.join.to, sentence, before.join, ticket.join)
  }
}
