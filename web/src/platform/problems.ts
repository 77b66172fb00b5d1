// What can go wrong with a call: a problem document of the server (RFC 9457), or no answer at all.
import type { Problem } from '@sitzplan/contract/common'
import type { ErrorCode } from '@sitzplan/contract/errors'

/** The server's refusal. Its title and detail are in the language of the page. */
export class CallRefused extends Error {
  readonly problem: Problem
  /** When asking again may help, for refusals that pass (Retry-After). */
  readonly retryAfterSeconds: number | null

  constructor(problem: Problem, retryAfterSeconds: number | null = null) {
    super(problem.title)
    this.problem = problem
    this.retryAfterSeconds = retryAfterSeconds
  }

  get code(): ErrorCode {
    return this.problem.code as ErrorCode
  }

  get status(): number {
    return this.problem.status
  }
}

/** No answer: the network is down, or the server is. */
export class Unreachable extends Error {}

export const isRefused = (error: unknown, code: ErrorCode): error is CallRefused =>
  error instanceof CallRefused && error.code === code

export type FieldErrors = Partial<Record<string, string>>

/** What is refused about single fields, by path (`email`, `superadmin/email`), in the reader's language; of a part alone
 * (`superadmin/`), by what comes after it. */
export function fieldErrors(error: unknown, part = ''): FieldErrors {
  const errors: FieldErrors = {}
  if (!(error instanceof CallRefused)) return errors
  for (const { path, message } of error.problem.errors ?? []) {
    const field = path.replace(/^\//, '')
    if (field.startsWith(part)) errors[field.slice(part.length)] ??= message
  }
  return errors
}

/** What is refused about a field under its label: without an article, which would have to fit the label in every language. */
export const withLabel = (label: string, refused: string | undefined): string | undefined =>
  refused && `${label}: ${refused}.`

/** What is wrong with the name that something was given: also that it is taken. */
export const nameError = (error: unknown): string | undefined =>
  isRefused(error, 'name_taken') ? error.problem.title : fieldErrors(error).name

/** Whether asking again may help: nobody answered, or the server said "not now". */
export const mayPass = (error: unknown) =>
  error instanceof Unreachable || (error instanceof CallRefused && error.status === 503)
