// The fencing number grows with every new holder: of each seat, and of the whole pool, across totals that shrink and
// grow. Which of two holders came first is known where one was surely made after the other.
import type { Hold } from './holds.ts'
import { type Case, type Findings, short } from './verdict.ts'

export function judgeFences({ evidence, holds }: Case, findings: Findings): void {
  for (const pool of evidence.pools.values())
    judgePool(
      (holds.get(pool.key) ?? []).filter(({ kind }) => kind === 'concurrent'),
      findings,
    )
}

function judgePool(holds: Hold[], findings: Findings): void {
  const byBegin = [...holds].sort((a, b) => a.madeFrom - b.madeFrom)
  const byEnd = [...holds].sort((a, b) => a.madeTo - b.madeTo)
  let highest: Hold | null = null
  let next = 0
  for (const hold of byBegin) {
    for (let before = byEnd[next]; before && before.madeTo < hold.madeFrom; before = byEnd[++next])
      if (!highest || before.fence > highest.fence) highest = before
    if (!highest || hold.fence > highest.fence) continue
    const sentence = `${hold.pool.key}: ${short(hold.user)} got number ${hold.fence} (seat ${hold.seat}) after ${findings.time(hold.madeFrom)}, although ${short(highest.user)} had ${highest.fence} (seat ${highest.seat}) by ${findings.time(highest.madeTo)}.`
    findings.add('fencing grows', hold.madeTo, sentence, highest.lives[0]?.session.grant, hold.lives[0]?.session.grant)
  }
}
