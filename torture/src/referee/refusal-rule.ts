// A refusal says what was so: no seat was free, a cool-down ran, the right was gone, the seat had its sessions. And a
// cool-down is kept.
import type { Evidence, PoolEvidence, ToldCall } from './evidence.ts'
import { isUnclear } from './evidence.ts'
import { unclearAcquires } from './holds.ts'
import type { Lives } from './lives.ts'
import { mostHeld } from './most-held.ts'
import { mayWait, placesOf } from './places.ts'
import { Steps } from './steps.ts'
import { type Case, type Findings, short } from './verdict.ts'

export function judgeRefusals({ evidence, lives, holds }: Case, findings: Findings): void {
  for (const pool of evidence.pools.values()) {
    const own = holds.get(pool.key) ?? []
    const shared = own.filter(({ kind }) => kind === 'concurrent')
    const { account, product } = pool.info
    const seats = {
      held: Steps.counting(shared),
      mostHeld: mostHeld(evidence, lives, pool, own),
      totals: evidence.totals.of(account, product, 'concurrent'),
    }
    const judge = { evidence, lives, pool, seats, findings }
    for (const told of pool.acquires) {
      const fault = told.answer.is === 'refused' ? refusalFault(judge, told) : null
      if (fault)
        findings.add('refusals are true', told.to, `${pool.key}: ${short(told.call.user)} was refused ${fault}`, told)
    }
    judgeCooldowns(judge)
  }
}

interface Judge {
  evidence: Evidence
  lives: Lives
  pool: PoolEvidence
  seats: { held: Steps; mostHeld: Steps; totals: { most: Steps; least: Steps } }
  findings: Findings
}

/** What is wrong with a refusal, as the end of a sentence; null when it may be true. */
function refusalFault(judge: Judge, told: ToldCall<'acquire'>): string | null {
  const { answer } = told
  if (answer.is !== 'refused') return null
  switch (answer.code) {
    case 'seats_exhausted':
      return exhaustedFault(judge, told, answer)
    case 'cooling_down':
      return coolingFault(judge, told)
    case 'too_many_sessions':
      return tooManyFault(judge, told)
    case 'user_suspended':
      return mayBeSuspended(judge.pool, told) ? null : '(user_suspended), and nobody had suspended them.'
    case 'not_entitled':
      return mayLackTheRight(judge.pool, told) ? null : '(not_entitled), and nobody had taken the right away.'
    default:
      return `(${answer.code}), for which there was no reason.`
  }
}

function exhaustedFault(
  { evidence, pool, seats, findings }: Judge,
  { from, to }: ToldCall<'acquire'>,
  { capacity, inUse }: { capacity?: number; inUse?: number },
): string | null {
  const between = `between ${findings.time(from)} and ${findings.time(to)}`
  if (
    capacity !== undefined &&
    (capacity > seats.totals.most.max(from, to) || capacity < seats.totals.least.min(from, to))
  )
    return `with a capacity of ${capacity}, which was not in force ${between}.`
  if (inUse !== undefined && inUse < seats.held.min(from, to))
    return `with ${inUse} seats in use ${between}, when ${seats.held.min(from, to)} surely were.`
  const held = seats.mostHeld.max(from, to)
  const total = seats.totals.least.min(from, to)
  if (held < total && !mayWait(evidence, pool, from, to))
    return `a seat ${between}, when no more than ${held} of ${total} can have been held and nobody waited.`
  return null
}

function coolingFault({ lives, pool }: Judge, told: ToldCall<'acquire'>): string | null {
  const span = 1000 * pool.info.policy.cooldownSeconds
  const isCooling = [...lives.near(pool, told.call.user, told.from - span - 1000, told.to)].some(({ session }) =>
    session.endedBy.some(
      ({ told: end, reason }) =>
        reason === 'ended_by_admin' && end.from <= told.to && end.latest + span + 1000 >= told.from,
    ),
  )
  return isCooling ? null : '(cooling_down), and no session of theirs had been ended.'
}

function tooManyFault({ evidence, lives, pool }: Judge, told: ToldCall<'acquire'>): string | null {
  const { user } = told.call
  const running = [...lives.near(pool, user, told.from, told.to)].length
  const unheard = unclearAcquires(pool, user).filter(({ from }) => from <= told.to).length
  const polls = placesOf(evidence, pool, user, told.from, told.to).filter((ticket) =>
    ticket.asks.some((ask) => isUnclear(ask) && ask.from <= told.to),
  ).length
  const most = pool.info.policy.maxSessionsPerSeat
  return running + unheard + polls >= most ? null : `(too_many_sessions), having no more than ${running} of ${most}.`
}

function mayLackTheRight(pool: PoolEvidence, told: ToldCall<'acquire'>): boolean {
  const before = (pool.rights.get(told.call.user) ?? []).filter(({ from }) => from <= told.to)
  const sure = before.filter((each) => each.call.name === 'assign' && !isUnclear(each) && each.to <= told.from)
  const given = Math.max(-Infinity, ...sure.map(({ from }) => from))
  return before.some(({ call, latest }) => call.name === 'unassign' && latest >= given)
}

function mayBeSuspended(pool: PoolEvidence, told: ToldCall<'acquire'>): boolean {
  const before = (pool.suspensions.get(told.call.user) ?? []).filter(({ from }) => from <= told.to)
  const lifted = before.filter((each) => each.call.name === 'reactivate' && !isUnclear(each) && each.to <= told.from)
  const last = Math.max(-Infinity, ...lifted.map(({ from }) => from))
  return before.some(({ call, latest }) => call.name === 'suspend' && latest >= last)
}

/** Whose session an administrator ended gets no seat directly while the cool-down runs: only what the line gives. */
function judgeCooldowns({ lives, pool, evidence, findings }: Judge): void {
  const span = 1000 * pool.info.policy.cooldownSeconds
  for (const told of pool.acquires) {
    if (told.answer.is !== 'granted' || told.answer.session.kind !== 'concurrent') continue
    const { startedAt, id } = told.answer.session
    const own = [...lives.near(pool, told.call.user, startedAt - span, startedAt)]
    const ended = own.find(
      ({ session, reason, endedAt }) =>
        session.seen.kind === 'concurrent' &&
        reason === 'ended_by_admin' &&
        endedAt !== null &&
        endedAt < startedAt &&
        startedAt < endedAt + span &&
        !pool.rights.has(session.seen.user),
    )
    if (!ended || mayClaim(evidence, pool, told, startedAt)) continue
    const sentence = `${pool.key}: ${short(told.call.user)} got the session ${short(id)} at ${findings.time(startedAt)}, although an administrator had ended one at ${findings.time(ended.endedAt ?? 0)} and the cool-down is ${span} ms.`
    findings.add('refusals are true', startedAt, sentence, ended.session.endedBy[0]?.told, told)
  }
}

/** Whether the user may have had a place in line then. */
function mayClaim(evidence: Evidence, pool: PoolEvidence, { call }: ToldCall<'acquire'>, at: number): boolean {
  return (
    placesOf(evidence, pool, call.user, at).length > 0 ||
    unclearAcquires(pool, call.user).some(({ from }) => from <= at)
  )
}
