// What the referee has found, and how it says so.
import type { Evidence, Told } from './evidence.ts'
import type { Hold } from './holds.ts'
import type { Lives } from './lives.ts'

export interface Violation {
  rule: Rule
  /** The database's time. */
  at: number
  /** For a person: what happened that must not. */
  sentence: string
  /** The events of the history it follows from. */
  events: number[]
}

export type Rule =
  | 'over-allocation'
  | 'one holder per seat'
  | 'one seat per holder'
  | 'nobody overtakes'
  | 'a place is kept'
  | 'a free seat is handed on'
  | 'a lease is kept'
  | 'ended stays ended'
  | 'our outages free no seat'
  | 'fencing grows'
  | 'a retry is the same call'
  | 'acknowledged is acknowledged'
  | 'reasons are true'
  | 'refusals are true'
  | 'an end is told'
  | 'answers are as documented'
  | 'served again soon'
  | 'most calls are served'

export interface Case {
  evidence: Evidence
  lives: Lives
  holds: Map<string, Hold[]>
}

export class Findings {
  readonly violations: Violation[] = []
  readonly #begin: number

  constructor(evidence: Evidence) {
    this.#begin = evidence.begin
  }

  add(rule: Rule, at: number, sentence: string, ...told: (Told | null | undefined)[]): void {
    const events = [...new Set(told.flatMap((each) => (each ? [each.index] : [])))]
    this.violations.push({ rule, at, sentence, events })
  }

  /** An instant, in seconds since the first call. */
  time(at: number): string {
    return Number.isFinite(at) ? `${((at - this.#begin) / 1000).toFixed(3)} s` : 'ever'
  }
}

export const short = (id: string) => id.slice(-6)
