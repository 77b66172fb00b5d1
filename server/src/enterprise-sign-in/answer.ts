// What an identity provider's answer comes to, whichever protocol brought it: somebody who has proved who they are
// there, or the check that failed.
import type { AnswerCheck } from '@sitzplan/contract/company-sign-in-faults'

export interface ExternalPerson {
  issuer: string
  /** The provider's own, lasting name of the person. */
  subject: string
  email: string | null
  /** False where the provider itself says that the address is not proved: then nobody is found by it. */
  isEmailVerified: boolean
  givenName: string
  familyName: string
}

/** Everything the provider said, for the administrator who tests. */
export type SaidValues = { name: string; value: string }[]

export type Answer =
  | { isGood: true; person: ExternalPerson; values: SaidValues }
  | { isGood: false; failed: AnswerCheck; detail: string | null; values: SaidValues }

/** Ends the checks of an answer; caught where they began. */
export class AnswerFault extends Error {
  readonly failed: AnswerCheck
  values: SaidValues

  constructor(failed: AnswerCheck, detail = '', values: SaidValues = []) {
    super(detail)
    this.name = 'AnswerFault'
    this.failed = failed
    this.values = values
  }
}

const mostValues = 100
const longestValue = 2_000

export const saidValues = (entries: Iterable<readonly [string, unknown]>): SaidValues =>
  [...entries].slice(0, mostValues).map(([name, value]) => ({
    name: name.slice(0, 300),
    value: (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).slice(0, longestValue),
  }))

/** Runs the checks. What they throw of their own is told; anything else is an answer that cannot be understood. */
export async function judged(checks: () => Promise<Answer>): Promise<Answer> {
  try {
    return await checks()
  } catch (error) {
    const fault = error instanceof AnswerFault ? error : new AnswerFault('malformed', (error as Error).message)
    return { isGood: false, failed: fault.failed, detail: fault.message.slice(0, 500) || null, values: fault.values }
  }
}

/** A name as a user may have it: one line, at most 100 characters. */
export const nameFrom = (value: unknown): string =>
  typeof value !== 'string'
    ? ''
    : [...value.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ').trim()].slice(0, 100).join('')
