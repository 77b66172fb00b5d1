// What the server says about single fields of a user, to stand beside them.
import { type FieldErrors, fieldErrors, isRefused } from '../../platform/problems.ts'

/** By name of the field, in the reader's language. An address that is taken is said at the address. */
export function userFieldErrors(error: unknown): FieldErrors {
  return isRefused(error, 'email_taken') ? { email: error.problem.detail } : fieldErrors(error)
}
