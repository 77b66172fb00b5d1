// Typed errors. What the server refuses arrives as the class of its code, with its words; what only the client can
// know (the server is away, the patience is over) has words of its own.
import { type LocalRefusal, wordsIn } from './local-words.ts'
import type { LanguageSource, LossReason, Person, Problem, SessionEnding } from './types.ts'

/** Any refusal. `code` is stable; `title` and `detail` are plain sentences in the language of the client. */
export class SitzplanError extends Error {
  readonly code: string
  /** HTTP status; 0 when there was no answer. */
  readonly status: number
  readonly title: string
  readonly detail: string
  /** Finds the call in the server's log; null when there was no answer. */
  readonly requestId: string | null
  /** Seconds after which trying again makes sense, where the server said so. */
  readonly retryAfterSeconds: number | null
  /** The problem document as it came. */
  readonly problem: Problem | null

  constructor(told: Told) {
    super(`${told.title}: ${told.detail}`, { cause: told.cause })
    this.name = new.target.name
    this.code = told.code
    this.status = told.status ?? 0
    this.title = told.title
    this.detail = told.detail
    this.requestId = told.requestId ?? null
    this.retryAfterSeconds = told.retryAfterSeconds ?? null
    this.problem = told.problem ?? null
  }
}

interface Told {
  code: string
  title: string
  detail: string
  status?: number
  requestId?: string
  retryAfterSeconds?: number | undefined
  problem?: Problem
  cause?: unknown
}

/** Every shared seat is in use (`seats_exhausted`): wait in line, or ask an administrator with `requestHelp`. */
export class SeatsExhaustedError extends SitzplanError {
  /** Seats in the pool. */
  readonly capacity: number | null
  readonly inUse: number | null
  /** People in line. */
  readonly waiting: number | null

  constructor(told: Told) {
    super(told)
    this.capacity = numberIn(told, 'capacity')
    this.inUse = numberIn(told, 'inUse')
    this.waiting = numberIn(told, 'waiting')
  }
}

/** An administrator ended this user's session a moment ago (`cooling_down`); waiting in line is possible at once. */
export class CoolingDownError extends SitzplanError {}
/** The product is not assigned to the user (`not_entitled`). */
export class NotEntitledError extends SitzplanError {}
/** The user was invited and has not activated the access yet (`not_activated`). */
export class NotActivatedError extends SitzplanError {}
/** `user_suspended` */
export class UserSuspendedError extends SitzplanError {}
/** `account_suspended` */
export class AccountSuspendedError extends SitzplanError {}
/** The license and its grace are over (`license_expired`). */
export class LicenseExpiredError extends SitzplanError {}
/** The seat has as many sessions as it may have (`too_many_sessions`). */
export class TooManySessionsError extends SitzplanError {
  readonly limit: number | null

  constructor(told: Told) {
    super(told)
    this.limit = numberIn(told, 'limit')
  }
}

/** The session is over (`session_ended`). */
export class SessionEndedError extends SitzplanError {
  readonly reason: SessionEnding['reason'] | 'not_found'
  readonly endedAt: string | null
  readonly endedBy: Person | null
  readonly note: string | null

  constructor(told: Told) {
    super(told)
    const ending = (told.problem ?? {}) as Partial<SessionEnding>
    this.reason = ending.reason ?? 'not_found'
    this.endedAt = ending.endedAt ?? null
    this.endedBy = ending.endedBy ?? null
    this.note = ending.note ?? null
  }
}

/** The place in the line is gone (`ticket_lost`). */
export class TicketLostError extends SitzplanError {
  /** `not_found`: the server does not know the ticket (any more). */
  readonly reason: LossReason | 'not_found'

  constructor(told: Told) {
    super(told)
    this.reason = (told.problem?.reason as LossReason | undefined) ?? 'not_found'
  }
}

/** Unknown, or not yours: user, product, session (`not_found`). */
export class NotFoundError extends SitzplanError {}
/** The token is missing, wrong, revoked or over (`unauthorized`). */
export class UnauthorizedError extends SitzplanError {}
/** The token does not allow this call (`forbidden`). */
export class ForbiddenError extends SitzplanError {}
/** A value is not valid (`invalid_request`); `errors` says which and why. */
export class InvalidRequestError extends SitzplanError {
  readonly errors: { path: string; message: string }[]

  constructor(told: Told) {
    super(told)
    this.errors = told.problem?.errors ?? []
  }
}

/** The server cannot be reached or cannot answer now (`unavailable`); `cause` says what went wrong last. */
export class UnavailableError extends SitzplanError {}
/** `maxWaitSeconds` passed without a seat (`gave_up_waiting`). */
export class GaveUpWaitingError extends SitzplanError {}

const classes: Record<string, new (told: Told) => SitzplanError> = {
  seats_exhausted: SeatsExhaustedError,
  cooling_down: CoolingDownError,
  not_entitled: NotEntitledError,
  not_activated: NotActivatedError,
  user_suspended: UserSuspendedError,
  account_suspended: AccountSuspendedError,
  license_expired: LicenseExpiredError,
  too_many_sessions: TooManySessionsError,
  session_ended: SessionEndedError,
  ticket_lost: TicketLostError,
  not_found: NotFoundError,
  unauthorized: UnauthorizedError,
  forbidden: ForbiddenError,
  invalid_request: InvalidRequestError,
}

/** The error for a problem document. 5xx and 429 are `UnavailableError`: trying again makes sense. */
export function errorOf(problem: Problem, retryAfterSeconds?: number): SitzplanError {
  const { code, title, detail, status, requestId } = problem
  const told = { code, title, detail, status, requestId, retryAfterSeconds, problem }
  if (status >= 500 || status === 429) return new UnavailableError(told)
  return new (classes[code] ?? SitzplanError)(told)
}

/** Title and detail of a refusal that the client makes itself. */
export function localWords(code: LocalRefusal, language: LanguageSource | undefined) {
  const [title, detail] = wordsIn(languageNow(language))[code]
  return { code, title, detail }
}

export function languageNow(language: LanguageSource | undefined): string | undefined {
  return typeof language === 'function' ? language() : language
}

function numberIn({ problem }: Told, member: string): number | null {
  const value = problem?.[member]
  return typeof value === 'number' ? value : null
}
