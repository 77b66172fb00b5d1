// Whoever watches a session is told of its end: at once as a rule, by the next look anyway when an announcement was lost.
import { nameOf } from './lease-rule.ts'
import type { Case, Findings } from './verdict.ts'

/** Servers look by themselves that often, and a little. */
const tellingMilliseconds = 8_000

export function judgeStreams({ evidence, lives }: Case, findings: Findings): void {
  for (const { session, endedAt, reason } of lives.all.values()) {
    // A lease that runs out is told when it is swept, or found to be over.
    if (endedAt === null || reason === 'expired') continue
    for (const { told, from, to } of session.watches) {
      const since = Math.max(from, endedAt)
      if (to - since <= tellingMilliseconds) continue
      if (evidence.stalls.some((stall) => stall.to >= since && stall.from <= to)) continue
      const sentence = `${nameOf(session)} ended at ${findings.time(endedAt)} (${reason}); its stream was open until ${findings.time(to)} and did not say so.`
      findings.add('an end is told', to, sentence, session.grant, told)
    }
  }
}
