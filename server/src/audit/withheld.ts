// What the sealed log does not say of events that tell when somebody worked, or wanted to, where the account wants its
// history without names: the same that the list leaves out (`isOwnersWorkHidden`).
import type { Queryable } from '../platform/database/database.ts'
import { selectIsWithoutNames } from './audit-store.ts'

/** Which events of the account have texts that nobody gets who reads it over HTTP. */
export async function withholding(
  queryable: Queryable,
  accountId: string,
): Promise<(event: { action: string; targetKind: string }) => boolean> {
  const isWithoutNames = await selectIsWithoutNames(queryable, accountId)
  return ({ action, targetKind }) => isWithoutNames && (targetKind === 'session' || action === asked)
}

const asked = 'help.requested'

/** Of such an event: whether the text at this place (JSON Pointer) is one of them. */
export const isWithheld = (action: string, place: string): boolean =>
  /^\/(target|note|before\/(user|device))(\/|$)/.test(place) || (action === asked && /^\/(actor|from)$/.test(place))
