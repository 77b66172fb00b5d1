// Whom enforcing Enterprise Sign-In would keep out, for whoever is about to do it.
import type { UserCaller } from '../access/caller.ts'
import type { Services } from '../app.ts'
import { notFound } from '../platform/errors/refusal.ts'
import { decodeCursor, type Page, pageOf } from '../platform/http/lists.ts'
import { selectListedProvider } from './provider-store.ts'
import { countShutOut, type ShutOutReason, type ShutOutRow, selectShutOut } from './shut-out-store.ts'

interface Query {
  reason: ShutOutReason
  limit?: number
  cursor?: string
}

/** A page of them. Everybody is counted; named is whom the caller sees. */
export async function listShutOut(
  { database }: Services,
  { accountId, permissions, managedGroups }: UserCaller,
  id: string,
  { reason, limit = 50, cursor }: Query,
): Promise<Page<ShutOutRow>> {
  if (!(await selectListedProvider(database, accountId, id))) throw notFound()
  const [after = null] = decodeCursor(cursor, 1) ?? []
  const at = { account_id: accountId, id }
  const sight = permissions.has('users.view') ? managedGroups : []
  const [rows, total] = await Promise.all([
    selectShutOut(database, at, reason, sight, after === null ? null : String(after), limit + 1),
    countShutOut(database, at, reason),
  ])
  return pageOf(
    rows,
    limit,
    total,
    (row) => row,
    (row) => [row.id],
  )
}
