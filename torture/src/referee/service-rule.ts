// What was broken serves again soon, and most calls are served: a run in which everybody was refused proves nothing.
import { isUnclear } from './evidence.ts'
import { type Return, type Service, serviceOf, soonMilliseconds } from './service.ts'
import type { Case, Findings } from './verdict.ts'

/** Fewer calls say nothing of how most are served. */
const enoughCalls = 100
const servedShare = 0.75

export function judgeService({ evidence }: Case, findings: Findings): void {
  const service = serviceOf(evidence)
  for (const each of service.returns) judgeReturn(each, findings)
  judgeShare(service, findings)
}

/** Whoever asks in vain for too long is wronged, unless it breaks again. */
function judgeReturn({ fault, servedAt, inVain, isBrokenAgain }: Return, findings: Findings): void {
  if (servedAt !== null || isBrokenAgain || inVain.length === 0) return
  const who = fault.what === 'server ready' ? `Server ${fault.server}` : 'The database'
  const limit = fault.to + soonMilliseconds
  const sentence = `${who} was there again at ${findings.time(fault.to)}; ${inVain.length} calls were made soon after that, and none was served by ${findings.time(limit)}.`
  findings.add('served again soon', limit, sentence, inVain[0], inVain.at(-1))
}

function judgeShare({ asked, served }: Service, findings: Findings): void {
  if (asked.length < enoughCalls || served.length >= servedShare * asked.length) return
  const sentence = `Only ${served.length} of ${asked.length} calls were served while the database was there.`
  const first = asked.find(isUnclear)
  findings.add('most calls are served', first?.to ?? 0, sentence, first)
}
