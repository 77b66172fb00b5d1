// What the server says about single fields, to stand beside them.
import { CallRefused } from '../../platform/problems.ts'

type FieldErrors = Partial<Record<string, string>> & { any: string | undefined }

/** By name of the field (`email`), in the reader's language. `any`: one of them, when there is one. */
export function fieldErrors(error: unknown): FieldErrors {
  const errors: FieldErrors = { any: undefined }
  if (!(error instanceof CallRefused)) return errors
  if (error.code === 'email_taken') errors.email = error.problem.detail
  for (const { path, message } of error.problem.errors ?? []) {
    const [, field] = path.split('/')
    if (field) errors[field] ??= message
  }
  errors.any = Object.values(errors).find(Boolean)
  return errors
}
