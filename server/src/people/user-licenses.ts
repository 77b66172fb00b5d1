// Which users use which licenses. When each was last used is history with names: only for whoever may see that, and only
// when they ask, because the audit log tells who looked.
import type { UserLicense, UserLicensesQuery } from '@sitzplan/contract/users'
import type { UserCaller } from '../access/caller.ts'
import { accountById } from '../accounts/accounts.ts'
import { type Origin, recordAudit } from '../audit/audit.ts'
import type { Transaction } from '../platform/database/database.ts'
import { invalidField, Refusal } from '../platform/errors/refusal.ts'
import { decodeCursor, type Page, pageOf } from '../platform/http/lists.ts'
import { isId } from '../platform/ids.ts'
import { countUserLicenses, selectUserLicenses, type UserLicenseRow } from './user-licenses-store.ts'

/**
 * Those of the users whom the caller sees. Refuses the last use to whoever may not see history (`forbidden`), and where it
 * has no names (`wrong_state`).
 */
export async function userLicenses(
  tx: Transaction,
  origin: Origin,
  { accountId, managedGroups, permissions }: UserCaller,
  { limit = 50, cursor, lastUsed: withLastUsed = false, ...filter }: UserLicensesQuery,
): Promise<Page<UserLicense>> {
  if (withLastUsed && !permissions.has('usage.view')) throw new Refusal('forbidden')
  if (withLastUsed && (await accountById(tx, accountId)).privacy.historyWithoutNames)
    throw new Refusal('wrong_state', { reason: 'history_without_names' })
  const after = readCursor(cursor)
  const page = { after, limit: limit + 1, withLastUsed }
  const rows = await selectUserLicenses(tx, accountId, managedGroups, filter, page)
  const total = await countUserLicenses(tx, accountId, managedGroups, filter)
  if (withLastUsed) {
    const { search, ...asked } = filter
    await recordAudit(tx, origin, {
      accountId,
      action: 'usage.viewed',
      target: { kind: 'users', id: null },
      after: { ...asked, ...(search !== undefined && { bySearch: true }) },
    })
  }
  return pageOf(
    rows,
    limit,
    total,
    (row) => shownLicense(row, withLastUsed),
    ({ sortName, id, product }) => [sortName, id, product],
  )
}

function readCursor(cursor: string | undefined) {
  const after = decodeCursor(cursor, 3)
  if (after && !isId(String(after[1]))) throw invalidField('/cursor', 'pattern')
  return after
}

function shownLicense(
  { id, email, name, since, lastUsedAt, sortName: _, ...license }: UserLicenseRow,
  isAsked: boolean,
) {
  return {
    ...license,
    user: { id, email, name: name || email },
    since: since.toISOString(),
    ...(isAsked && { lastUsedAt: lastUsedAt?.toISOString() ?? null }),
  }
}
