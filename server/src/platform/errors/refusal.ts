// A refusal that the caller is told: thrown at the edge of a feature, turned into a problem document by
// platform/http. Rules return values; only front doors and routes throw.
import { type ErrorCode, errorStatus } from '@sitzplan/contract/errors'

/** One wrong value of a request: `path` is a JSON pointer into it, `keyword` names the rule it breaks. */
export interface InvalidField {
  path: string
  keyword: string
  params?: Record<string, unknown>
}

export class Refusal extends Error {
  readonly code: ErrorCode
  readonly status: number
  /** Further members of the problem document (capacity, reason, endedAt …), also the values of text placeholders. */
  readonly details: Record<string, unknown>
  /** Value of Retry-After in whole seconds. */
  readonly retryAfterSeconds: number | undefined
  readonly fields: InvalidField[] | undefined

  constructor(
    code: ErrorCode,
    details: Record<string, unknown> = {},
    options: { retryAfterSeconds?: number; fields?: InvalidField[]; cause?: unknown } = {},
  ) {
    super(code, { cause: options.cause })
    this.name = 'Refusal'
    this.code = code
    this.status = errorStatus[code]
    this.details = details
    this.retryAfterSeconds = options.retryAfterSeconds
    this.fields = options.fields
  }
}

/** "Not there" and "not yours" answer the same. */
export const notFound = () => new Refusal('not_found')

/** A single wrong value, found after the schema check: `path` as in `/products/0/kind`. */
export const invalidField = (path: string, keyword: string, params?: Record<string, unknown>) =>
  new Refusal('invalid_request', {}, { fields: [{ path, keyword, ...(params && { params }) }] })

/** Refuses all that is wrong at once; where nothing is, it does nothing. */
export function refuseFields(fields: InvalidField[]): void {
  if (fields.length > 0) throw new Refusal('invalid_request', {}, { fields })
}
