// What the rest of Sitzplan refuses, as SCIM tells it.
import type { ScimErrorCode } from '@sitzplan/contract/scim-errors'
import type { Transaction } from '../platform/database/database.ts'
import { Refusal } from '../platform/errors/refusal.ts'
import { ScimError } from './language/scim-error.ts'
import type { ScimCall } from './scim-call.ts'

/** One transaction; what the work meets of other features' refusals, and of writers who came first, is told by SCIM's words. */
export async function inTransaction<T>(
  { services: { database } }: ScimCall,
  work: (tx: Transaction) => Promise<T>,
): Promise<T> {
  try {
    return await database.transaction(work)
  } catch (error) {
    throw asScimError(error)
  }
}

const codes: Partial<Record<Refusal['code'], ScimErrorCode>> = {
  email_taken: 'email_in_use',
  domain_not_proved: 'email_domain_not_proved',
  name_taken: 'group_name_taken',
  limit_reached: 'too_many_groups',
  group_limits_managers: 'group_limits_managers',
  not_found: 'not_found',
  too_many_attempts: 'too_many_requests',
}

/** By the unique index that stands behind the look: two who come at once, of whom one was first. */
const constraints: Record<string, ScimErrorCode> = {
  directory_users_user_name_once: 'user_name_taken',
  directory_users_external_id_once: 'external_id_taken',
  directory_groups_external_id_once: 'external_id_taken',
  users_email_in_account: 'email_in_use',
  users_active_email: 'email_in_use',
}

function asScimError(error: unknown): unknown {
  if (error instanceof Refusal) {
    const code = error.details.isKept === false ? 'group_not_matched' : codes[error.code]
    return code ? new ScimError(code, error.details) : error
  }
  const { code, constraint } = (error ?? {}) as { code?: string; constraint?: string }
  const taken = code === '23505' && constraint !== undefined ? constraints[constraint] : undefined
  return taken ? new ScimError(taken) : error
}
