// What was broken serves again soon, and most calls are served: a run in which everybody was refused proves nothing.
import { gaveUp } from '../history.ts'
import { type Evidence, type FaultEvidence, isUnclear, type Told } from './evidence.ts'
import { isSlow, type Span } from './outages.ts'
import { SpanIndex } from './span-index.ts'
import type { Case, Findings } from './verdict.ts'

/** Several times what is promised (2 s), for machines that have much else to do. The report tells the times themselves. */
const soonMilliseconds = 10_000
/** Fewer calls say nothing of how most are served. */
const enoughCalls = 100
const servedShare = 0.75

export function judgeService({ evidence }: Case, findings: Findings): void {
  const quick = evidence.told.filter(({ call }) => !isSlow(call))
  const acquires = indexOf(quick.filter(({ call }) => call.name === 'acquire'))
  const byServer = new Map<number, SpanIndex<Told>>()
  const callsOf = (server: number) => {
    const known = byServer.get(server) ?? indexOf(quick.filter((told) => told.server === server))
    byServer.set(server, known)
    return known
  }
  const away: Span[] = []
  for (const [index, fault] of evidence.faults.entries()) {
    const { what, server, to } = fault
    if (what === 'database stopped' || what === 'primary lost') away.push({ from: fault.from, to: Infinity })
    if (what === 'database ready' || what === 'standby promoted') {
      const servedAt = judgeReturn(evidence, acquires, index, findings)
      // A call that began while it was away may end after that.
      const last = away.at(-1)
      if (last) last.to = Math.min(servedAt ?? Infinity, to + soonMilliseconds)
    }
    if (what === 'server ready' && server !== null) judgeReturn(evidence, callsOf(server), index, findings)
  }
  judgeShare(quick, away, findings)
}

const indexOf = (told: Told[]) => new SpanIndex(told, ({ from, to }) => ({ from, to }))
const isServed = (told: Told) => !isUnclear(told)
const hasLeft = ({ answer }: Told) => answer.is === 'unknown' && answer.why === gaveUp

/** When somebody was served first since then; whoever asks in vain for too long is wronged, unless it breaks again. */
function judgeReturn(evidence: Evidence, asked: SpanIndex<Told>, index: number, findings: Findings): number | null {
  const fault = evidence.faults[index]
  if (!fault) return null
  const back = fault.to
  const limit = back + soonMilliseconds
  const near = [...asked.at(back, limit)]
  const servedAt = near.reduce((first, told) => (isServed(told) ? Math.min(first, told.to) : first), Infinity)
  if (servedAt <= limit) return servedAt
  const breaksAgain = evidence.faults.slice(index + 1).some((next) => next.from <= limit && isBreak(next))
  // Refused before it was back, or by a client without patience: that proves nothing.
  const inVain = near.filter((told) => {
    const isLater = told.from >= back || told.to > limit
    return isLater && told.from <= back + soonMilliseconds / 2 && !hasLeft(told)
  })
  if (breaksAgain || inVain.length === 0) return null
  const who = fault.what === 'server ready' ? `Server ${fault.server}` : 'The database'
  const sentence = `${who} was there again at ${findings.time(back)}; ${inVain.length} calls were made, and none was served by ${findings.time(limit)}.`
  findings.add('served again soon', limit, sentence, inVain[0], inVain.at(-1))
  return null
}

const isBreak = ({ what }: FaultEvidence) =>
  what === 'database stopped' || what === 'primary lost' || what === 'server killed' || what === 'server held up'

/** Of what was asked while the database was there. */
function judgeShare(quick: readonly Told[], away: readonly Span[], findings: Findings): void {
  const spans = new SpanIndex(away, (span) => span)
  const asked = quick.filter((told) => !hasLeft(told) && spans.at(told.from, told.to).next().done)
  const served = asked.filter(isServed)
  if (asked.length < enoughCalls || served.length >= servedShare * asked.length) return
  const sentence = `Only ${served.length} of ${asked.length} calls were served while the database was there.`
  const first = asked.find((told) => !isServed(told))
  findings.add('most calls are served', first?.to ?? 0, sentence, first)
}
