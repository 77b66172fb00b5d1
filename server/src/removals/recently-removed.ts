// The list of what was removed lately and can be brought back, as far as the reader may do that; and bringing it back.
import type { Removal, RemovalsQuery } from '@sitzplan/contract/removals'
import type { UserCaller } from '../access/caller.ts'
import type { Services } from '../app.ts'
import type { Origin } from '../audit/audit.ts'
import type { Database, Transaction } from '../platform/database/database.ts'
import { searchedWords } from '../platform/database/searched-words.ts'
import { notFound, Refusal } from '../platform/errors/refusal.ts'
import { decodeCursor, type Page, pageOf } from '../platform/http/lists.ts'
import { countListed, type ListedRow, selectListed, selectWhat } from './removal-store.ts'
import { restorers, whatsFor } from './restorers.ts'

/** A page, the latest first. A manager limited to groups finds what was taken from their people. */
export async function recentlyRemoved(
  database: Database,
  caller: UserCaller,
  { limit = 50, cursor, what, user, search }: RemovalsQuery,
): Promise<Page<Removal>> {
  const filter = {
    accountId: caller.accountId,
    sight: caller.managedGroups,
    whats: whatsFor(caller).filter((one) => what === undefined || one === what),
    user: user ?? null,
    words: searchedWords(search),
  }
  const [at, id] = decodeCursor(cursor, 2) ?? []
  const before = at === undefined ? null : { at: String(at), id: String(id) }
  const [rows, total] = await Promise.all([
    selectListed(database, filter, before, limit + 1),
    countListed(database, filter),
  ])
  return pageOf(rows, limit, total, shownRemoval, (row) => [row.at_text, row.id])
}

const shownRemoval = (row: ListedRow): Removal => ({
  id: row.id,
  what: row.what,
  user: row.user_id === null ? null : { id: row.user_id, email: row.email ?? '', name: row.name ?? '' },
  product: row.product,
  kind: row.kind,
  device: row.subject.device ? { ...row.subject.device, resource: row.resource, deviceId: row.device_id } : null,
  queue: row.subject.queue ?? null,
  withSettings: row.with_settings,
  removedBy: row.remover_id && row.remover_name ? { id: row.remover_id, name: row.remover_name } : null,
  removedAt: row.removed_at.toISOString(),
  restorableUntil: row.restorable_until.toISOString(),
})

/**
 * Brings it back, as whoever took it away may. Throws `not_found`, `forbidden`, `wrong_state` for what is back already,
 * `restore_expired`, and what else is in the way.
 */
export async function bringBack(
  tx: Transaction,
  services: Services,
  origin: Origin,
  caller: UserCaller,
  id: string,
): Promise<unknown> {
  const what = await selectWhat(tx, caller.accountId, id)
  if (what === null || (what === 'user' && caller.managedGroups !== null)) throw notFound()
  const { permission, restore } = restorers[what]
  if (!caller.permissions.has(permission)) throw new Refusal('forbidden')
  return restore(tx, services, origin, caller, id)
}
