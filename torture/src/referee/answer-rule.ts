// What was acknowledged is still there: whoever asks for a session or a place that was given is never told that it is
// unknown, lists show what surely runs, numbers add up. And nobody gets an answer that the surface does not know.

import { type OutageTold, poolKey } from '../history.ts'
import { isUnclear, type PoolEvidence, type SessionEvidence, type Told, type ToldCall } from './evidence.ts'
import { unclearAcquires } from './holds.ts'
import { nameOf } from './lease-rule.ts'
import type { Life } from './lives.ts'
import { mostHeld } from './most-held.ts'
import { SpanIndex } from './span-index.ts'
import { Steps } from './steps.ts'
import { type Case, type Findings, short } from './verdict.ts'

/** Refusals that each call may get, beside those of its own rules. */
const documented: Record<string, readonly string[]> = {
  acquire: ['seats_exhausted', 'cooling_down', 'too_many_sessions', 'not_entitled', 'user_suspended'],
  assign: ['no_seat_available'],
  activate: ['surplus_licenses', 'wrong_state'],
}

export function judgeAnswers(held: Case, findings: Findings): void {
  for (const told of held.evidence.told) judgeAnswer(held, told, findings)
  for (const pool of held.evidence.pools.values()) {
    for (const session of pool.sessions) judgeOrigin(pool, session, findings)
    const lives = new SpanIndex(held.lives.byPool.get(pool.key) ?? [], ({ shownFrom, surelyUntil }) => ({
      from: shownFrom,
      to: surelyUntil,
    }))
    for (const told of pool.lists) judgeList(lives, pool, told, findings)
  }
  judgeUsage(held, findings)
  judgeRevisions(held, findings)
}

function judgeAnswer({ evidence }: Case, told: Told, findings: Findings): void {
  const { answer, call, to } = told
  if (answer.is === 'unavailable' && answer.told && !isOutage(answer.told)) {
    const { contentType, code, retryAfter } = answer.told
    const sentence = `${call.name} was answered 503 as ${contentType}, code ${code}, Retry-After ${retryAfter}.`
    findings.add('answers are as documented', to, sentence, told)
  }
  if (answer.is === 'strange')
    findings.add('answers are as documented', to, `${call.name} was answered ${answer.status} ${answer.text}`, told)
  if (answer.is === 'beats')
    for (const item of answer.items)
      if ('ended' in item && item.ended.reason === 'not_found' && evidence.sessions.has(item.id))
        findings.add('acknowledged is acknowledged', to, `the session ${short(item.id)} is not known any more.`, told)
  if (answer.is === 'ended many')
    for (const id of answer.notFound)
      if (evidence.sessions.has(id))
        findings.add('acknowledged is acknowledged', to, `the session ${short(id)} is not known any more.`, told)
  if (answer.is !== 'refused' || documented[call.name]?.includes(answer.code)) return
  const isLost = answer.code === 'not_found'
  findings.add(
    isLost ? 'acknowledged is acknowledged' : 'answers are as documented',
    to,
    `${call.name} of ${JSON.stringify(call)} was answered ${answer.code}.`,
    told,
  )
}

/** A 503 is a problem document that says so, and when to come back, in whole seconds. */
function isOutage({ contentType, code, retryAfter }: OutageTold): boolean {
  return (
    /^application\/problem\+json(;|$)/.test(contentType ?? '') &&
    code === 'unavailable' &&
    /^[1-9]\d{0,2}$/.test(retryAfter ?? '')
  )
}

/** A session that nobody was answered about must be one that was asked for, and whose answer was lost. */
function judgeOrigin(pool: PoolEvidence, session: SessionEvidence, findings: Findings): void {
  if (session.grant) return
  const { user, device, startedAt } = session.seen
  const may = (told: Told) => told.from <= startedAt + 1 && told.latest >= startedAt - 1
  const asked = unclearAcquires(pool, user).some((told) => told.call.device === device && may(told))
  const polled = pool.tickets.some(
    (ticket) =>
      ticket.user === user && ticket.granted.length === 0 && ticket.asks.some((ask) => isUnclear(ask) && may(ask)),
  )
  if (asked || polled) return
  const [shown] = session.alive
  const sentence = `${nameOf(session)} on seat ${session.seen.seat}, begun at ${findings.time(startedAt)}, was asked for by nobody who has no other answer.`
  findings.add('a retry is the same call', startedAt, sentence, shown?.told)
}

function judgeList(lives: SpanIndex<Life>, pool: PoolEvidence, told: ToldCall<'sessions'>, findings: Findings): void {
  if (told.answer.is !== 'sessions') return
  const shown = new Set(told.answer.sessions.map(({ id }) => id))
  const seats = new Map<string, string>()
  for (const { kind, seat, user, device } of told.answer.sessions) {
    if (kind === 'included' || seat === null) continue
    const other = seats.get(`${kind} ${seat}`)
    seats.set(`${kind} ${seat}`, user)
    if (other !== undefined && other !== user)
      findings.add(
        'one holder per seat',
        told.to,
        `${pool.key}: the list of ${findings.time(told.to)} has ${short(user)} (${device}) and ${short(other)} on ${kind} seat ${seat}.`,
        told,
      )
  }
  if (!told.answer.whole) return
  for (const life of lives.at(told.from, told.to)) {
    const { session, startedAt, shownFrom, surelyUntil } = life
    if (shownFrom >= told.from || surelyUntil <= told.to || shown.has(session.id)) continue
    // Renewed in its last moments it is seen again once that is committed, which nobody was told yet.
    if (promisedBefore(session, told.from) <= told.to) continue
    const sentence = `${nameOf(session)} ran from ${findings.time(startedAt)} until ${findings.time(surelyUntil)}, and is missing in the list of ${findings.time(told.from)}.`
    findings.add('acknowledged is acknowledged', told.to, sentence, session.grant, told)
  }
}

/** The end of the longest lease that was acknowledged by then. */
const promisedBefore = ({ alive }: SessionEvidence, time: number): number =>
  Math.max(...alive.map((proof) => (proof.told.to <= time ? (proof.expiresAt ?? 0) : 0)))

function judgeUsage({ evidence, lives, holds }: Case, findings: Findings): void {
  const known = new Map<string, { held: Steps; most: Steps }>()
  for (const told of evidence.told) {
    const { call, answer, from, to } = told
    if (call.name !== 'products' || answer.is !== 'usage') continue
    for (const { product, concurrent, named } of answer.products) {
      const pool = evidence.pools.get(poolKey(call.account, product))
      if (!pool) continue
      let seats = known.get(pool.key)
      if (!seats) {
        const own = holds.get(pool.key) ?? []
        const shared = own.filter(({ kind }) => kind === 'concurrent')
        const held = Steps.counting(shared.map(({ shownFrom, to }) => ({ from: shownFrom, to })))
        seats = { held, most: mostHeld(evidence, lives, pool, own, 'seen') }
        known.set(pool.key, seats)
      }
      for (const [kind, total] of [
        ['concurrent', concurrent.total],
        ['named', named.total],
      ] as const) {
        const { most, least } = evidence.totals.of(call.account, product, kind)
        if (total !== null && total <= most.max(from, to) && total >= least.min(from, to)) continue
        const sentence = `${pool.key}: a ${kind} total of ${total} was told between ${findings.time(from)} and ${findings.time(to)}; from ${least.min(from, to)} to ${most.max(from, to)} can have been in force.`
        findings.add('acknowledged is acknowledged', to, sentence, told)
      }
      const least = seats.held.min(from, to)
      const most = seats.most.max(from, to)
      if (concurrent.inUse >= least && concurrent.inUse <= most) continue
      const sentence = `${pool.key}: ${concurrent.inUse} seats in use were told between ${findings.time(from)} and ${findings.time(to)}; ${least} to ${most} can have been.`
      findings.add('acknowledged is acknowledged', to, sentence, told)
    }
  }
}

/** Revisions are numbered one after the other, whatever crashes in between. */
function judgeRevisions({ evidence }: Case, findings: Findings): void {
  const last = new Map<string, ToldCall<'revise'>>()
  for (const each of evidence.told) {
    if (each.call.name !== 'revise' || each.answer.is !== 'revision') continue
    const told = each as ToldCall<'revise'>
    const before = last.get(told.call.account)
    last.set(told.call.account, told)
    if (before?.answer.is !== 'revision' || before.to >= told.from || before.answer.revision < each.answer.revision)
      continue
    const sentence = `${told.call.account}: revision ${each.answer.revision} came after revision ${before.answer.revision}.`
    findings.add('acknowledged is acknowledged', told.to, sentence, before, told)
  }
}
