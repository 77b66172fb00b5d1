// Who is suspended works with nothing: their sessions have ended with the answer to the suspension, and they get no seat
// and no place in line until somebody has begun to lift it.
import { isUnclear, type PoolEvidence, type Told, type ToldCall } from './evidence.ts'
import { nameOf } from './lease-rule.ts'
import { type Case, type Findings, short } from './verdict.ts'

export function judgeSuspensions({ evidence }: Case, findings: Findings): void {
  for (const pool of evidence.pools.values()) {
    const suspended = new Map([...pool.suspensions].map(([user, told]) => [user, sureSuspensions(told)]))
    if (suspended.size === 0) continue
    for (const session of pool.sessions)
      for (const { told, from } of session.alive) {
        const by = during(suspended.get(session.seen.user), from, told.to)
        if (!by) continue
        const sentence = `${nameOf(session)} ran after ${findings.time(from)}, although its user had been suspended by ${findings.time(by.to)}.`
        findings.add('ended stays ended', from, sentence, by, told)
      }
    for (const told of pool.acquires) judgeAcquire(pool, suspended.get(told.call.user), told, findings)
  }
}

interface Suspension {
  told: Told
  from: number
  to: number
}

/** From the answer to a suspension until something is asked that may lift it. */
function sureSuspensions(told: PoolEvidence['suspensions'] extends Map<string, infer T> ? T : never): Suspension[] {
  return told.flatMap((each) => {
    if (each.call.name !== 'suspend' || isUnclear(each)) return []
    const lifts = told.filter(({ call, latest }) => call.name === 'reactivate' && latest >= each.from)
    return [{ told: each, from: each.to, to: Math.min(Number.POSITIVE_INFINITY, ...lifts.map(({ from }) => from)) }]
  })
}

/** The suspension that surely was in force from `from` to `to`. */
function during(suspensions: Suspension[] | undefined, from: number, to: number): Told | null {
  return suspensions?.find((each) => each.from < from && to < each.to)?.told ?? null
}

function judgeAcquire(
  pool: PoolEvidence,
  suspensions: Suspension[] | undefined,
  told: ToldCall<'acquire'>,
  findings: Findings,
): void {
  const { answer, call, from, to } = told
  if (answer.is !== 'granted' && answer.is !== 'waiting') return
  // The answer kept under a key says how it was at first.
  const first = call.key === null ? from : (pool.keys.get(call.key) ?? from)
  const by = during(suspensions, first, to)
  if (!by) return
  const sentence = `${pool.key}: ${short(call.user)} asked at ${findings.time(from)} and was ${answer.is}, although suspended by ${findings.time(by.to)}.`
  findings.add('refusals are true', to, sentence, by, told)
}
