// An Idempotency-Key stands for one call: whoever repeats it gets the answer of the first time, and never a second seat.
import { firstAsked, type PoolEvidence, type ToldCall } from './evidence.ts'
import { push } from './span-index.ts'
import { type Case, type Findings, short } from './verdict.ts'

export function judgeKeys({ evidence }: Case, findings: Findings): void {
  for (const pool of evidence.pools.values()) {
    const byKey = new Map<string, ToldCall<'acquire'>[]>()
    for (const told of pool.acquires) {
      if (told.call.key !== null && madeSomething(told)) push(byKey, told.call.key, told)
      judgeTime(pool, told, findings)
    }
    for (const twins of byKey.values()) judgeTwins(pool, twins, findings)
  }
}

const madeSomething = ({ answer }: ToldCall<'acquire'>) => answer.is === 'granted' || answer.is === 'waiting'

function judgeTwins(pool: PoolEvidence, [first, ...twins]: ToldCall<'acquire'>[], findings: Findings): void {
  if (!first) return
  for (const twin of twins) {
    if (said(first) === said(twin)) continue
    const sentence = `${pool.key}: ${short(first.call.user)} repeated a call under its key and got ${seat(twin)}, after ${seat(first)}.`
    findings.add('a retry is the same call', twin.to, sentence, first, twin)
  }
}

function said({ answer }: ToldCall<'acquire'>): string {
  return answer.is === 'granted' || answer.is === 'waiting' ? answer.digest : ''
}

function seat({ answer }: ToldCall<'acquire'>): string {
  if (answer.is === 'granted') return `session ${short(answer.session.id)} on seat ${answer.session.seat}`
  return answer.is === 'waiting' ? `ticket ${short(answer.ticket)}` : answer.is
}

/** A session begins while it is asked for; only a repeated call may tell of one that began before. */
function judgeTime(pool: PoolEvidence, told: ToldCall<'acquire'>, findings: Findings): void {
  const { answer, call, from, to } = told
  if (answer.is !== 'granted') return
  const { startedAt, id, user, device } = answer.session
  const asked = firstAsked(pool, told)
  if (startedAt < asked || startedAt > to) {
    const sentence = `${pool.key}: the session ${short(id)} began at ${findings.time(startedAt)}, but was asked for from ${findings.time(asked)} to ${findings.time(to)}.`
    findings.add('answers are as documented', from, sentence, told)
  }
  if (user !== call.user || device !== call.device)
    findings.add(
      'answers are as documented',
      from,
      `${pool.key}: ${short(call.user)} on ${call.device} asked, and ${short(user)} on ${device} got the session.`,
      told,
    )
}
