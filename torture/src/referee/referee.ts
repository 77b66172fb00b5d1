// The referee: reads a history and says what must not have happened. Pure, and without a line of the engine: it knows
// what the servers are documented to do, and argues from what was asked and answered when. A call took effect at some
// instant between its start and its end; one without an answer may have, from its start on.
import type { History } from '../history.ts'
import { judgeAnswers } from './answer-rule.ts'
import { judgeCapacity } from './capacity-rule.ts'
import { countLooked, type LeasePrecision, leasePrecision } from './examination.ts'
import { judgeFences } from './fence-rule.ts'
import { holdsOf } from './holds.ts'
import { judgeKeys } from './key-rule.ts'
import { judgeLeases } from './lease-rule.ts'
import { judgeLine } from './line-rule.ts'
import { livesOf } from './lives.ts'
import { judgePlaceLives } from './place-rule.ts'
import { evidenceOf } from './reading.ts'
import { judgeReasons } from './reason-rule.ts'
import { judgeRefusals } from './refusal-rule.ts'
import { judgeSeats } from './seat-rule.ts'
import { judgeService } from './service-rule.ts'
import { judgeStreams } from './stream-rule.ts'
import { judgeSuspensions } from './suspension-rule.ts'
import { Findings, type Violation } from './verdict.ts'

const rules = [
  ...[judgeCapacity, judgeSeats, judgeLine, judgeLeases, judgeFences],
  ...[judgeKeys, judgePlaceLives, judgeReasons, judgeRefusals, judgeSuspensions, judgeStreams, judgeAnswers],
  judgeService,
]

export interface Examined {
  /** Every violation that the history proves, in the order of time. */
  violations: Violation[]
  looked: Record<string, number>
  leases: LeasePrecision
}

export function examine(history: History): Examined {
  const evidence = evidenceOf(history)
  const lives = livesOf(evidence)
  const held = { evidence, lives, holds: holdsOf(evidence, lives) }
  const findings = new Findings(evidence)
  for (const rule of rules) rule(held, findings)
  return {
    violations: findings.violations.sort((a, b) => a.at - b.at),
    looked: countLooked(held),
    leases: leasePrecision(held),
  }
}
