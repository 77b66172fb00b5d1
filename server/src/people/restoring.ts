// Taking a deletion back, and making it final: name and address go everywhere (product.md, privacy). An empty shell stays
// for the keys that point at it; audit and journal keep what happened, without saying to whom.
import type { Removal } from '@sitzplan/contract/removals'
import { hasNoMore, standingOf } from '../access/acting.ts'
import type { UserCaller } from '../access/caller.ts'
import { credentialCacheOf } from '../access/credential-cache.ts'
import type { Services } from '../app.ts'
import { assign } from '../assignments/assignments.ts'
import { type Origin, recordAudit, systemOrigin } from '../audit/audit.ts'
import { eraseAsActor, eraseFromAudit } from '../audit/audit-erasure.ts'
import { products as allProducts } from '../catalog/catalog.ts'
import { setGroups } from '../groups/groups.ts'
import { forgetMailsAbout } from '../mail/mail.ts'
import type { Database, Transaction } from '../platform/database/database.ts'
import { notFound, Refusal } from '../platform/errors/refusal.ts'
import { logFailure } from '../platform/failure-log.ts'
import { decodeCursor, type Page, pageOf } from '../platform/http/lists.ts'
import { countDone } from '../platform/jobs/one-by-one.ts'
import { keepRole } from '../roles/roles.ts'
import { forgetSecondFactor } from '../second-factor/second-factor.ts'
import {
  countRestorable,
  type DeletedRow,
  deleteDeletedUser,
  isAddressFree,
  markRestored,
  selectDeletedForGood,
  selectDeletedForUpdate,
  selectRestorable,
} from './deleted-user-store.ts'
import {
  deleteJournalPersons,
  eraseDevicesFromTickets,
  eraseFromRevisions,
  eraseSessionNotes,
  eraseUser,
} from './erasure-store.ts'
import { lockAddress } from './people-store.ts'

/** A page of the users who can be brought back, latest deletion first. A manager limited to groups sees none. */
export async function restorableUsers(
  database: Database,
  { accountId, managedGroups }: UserCaller,
  { limit = 50, cursor }: { limit?: number; cursor?: string },
): Promise<Page<Removal>> {
  if (managedGroups !== null) return { items: [], nextCursor: null, total: 0 }
  const [at, id] = decodeCursor(cursor, 2) ?? []
  const before = at === undefined ? null : { at: String(at), id: String(id) }
  const [rows, total] = await Promise.all([
    selectRestorable(database, accountId, before, limit + 1),
    countRestorable(database, accountId),
  ])
  return pageOf(
    rows,
    limit,
    total,
    (row) => removalOf(row),
    (row) => [row.at_text, row.user_id],
  )
}

const removalOf = ({ user_id, email, name, deleted_at, restorable_until }: DeletedRow): Removal => ({
  id: user_id,
  what: 'user',
  user: { id: user_id, email, name },
  product: null,
  removedAt: deleted_at.toISOString(),
  restorableUntil: restorable_until.toISOString(),
})

/**
 * Brings somebody back as they were: status, role and groups that are there still, products through the one door (without
 * a free seat they wait), but for those that are not sold like this any more. Refuses with `restore_expired`, and `email_taken` when somebody else has the address by now.
 */
export async function restoreUser(
  tx: Transaction,
  services: Services,
  origin: Origin,
  caller: UserCaller,
  userId: string,
): Promise<void> {
  const deleted = await deletedForUpdate(tx, caller, userId)
  const { account_id: accountId, user_id: id, name } = deleted
  if (deleted.restorable_until < new Date()) throw new Refusal('restore_expired')
  await lockAddress(tx, deleted.email)
  if (!(await isAddressFree(tx, deleted))) throw new Refusal('email_taken')
  await markRestored(tx, { ...deleted, ...(await roleNow(tx, deleted)) })
  await deleteDeletedUser(tx, accountId, id)
  const { sold, notSoldAnyMore } = await stillSold(tx, deleted)
  await recordAudit(tx, origin, {
    accountId,
    action: 'user.restored',
    target: { kind: 'user', id, name },
    before: { status: 'deleted' },
    after: { status: deleted.status, ...(notSoldAnyMore.length > 0 && { notSoldAnyMore }) },
  })
  const { groups } = deleted
  if (groups.length > 0) await setGroups(tx, origin, { accountId, sight: null }, { id, name }, groups)
  for (const { productId, kind } of sold)
    await assign(tx, services, origin, { accountId, userId: id, productId, kind, wait: true, notify: true })
}

/** The role they had; member when it has been deleted, perhaps this moment. */
async function roleNow(
  tx: Transaction,
  { account_id, role, role_id }: DeletedRow,
): Promise<Pick<DeletedRow, 'role' | 'role_id'>> {
  const isThere = role_id === null || (await keepRole(tx, account_id, role_id))
  return isThere ? { role, role_id } : { role: 'member', role_id: null }
}

/** What they had that the vendor sells in that kind today, and the keys of the other products. */
async function stillSold(tx: Transaction, { products }: DeletedRow) {
  const catalog = new Map((await allProducts(tx)).map((product) => [product.id, product]))
  const isSold = ({ productId, kind }: DeletedRow['products'][number]) => catalog.get(productId)?.kinds.includes(kind)
  const gone = products.filter((product) => !isSold(product))
  return {
    sold: products.filter(isSold),
    notSoldAnyMore: gone.map(({ productId }) => catalog.get(productId)?.key ?? productId),
  }
}

/** Erases somebody at once who could still be brought back. */
export async function eraseDeleted(
  { database }: Services,
  origin: Origin,
  caller: UserCaller,
  userId: string,
): Promise<void> {
  const { account_id: accountId, user_id: id } = await database.transaction((tx) =>
    deletedForUpdate(tx, caller, userId),
  )
  await eraseAsActor(database, accountId, id)
  await database.transaction(async (tx) => {
    await deletedForUpdate(tx, caller, id)
    await erase(tx, origin, accountId, id)
    tx.afterCommit(() => credentialCacheOf(database).forgetAccount(accountId))
  })
}

/** Erases those whose 30 days are over; one who cannot be holds up none of the others. Returns how many were erased. */
export async function eraseDeletedForGood({ database, log }: Services, most = 100): Promise<number> {
  const eraseOne = async ({ account_id: accountId, user_id: userId }: { account_id: string; user_id: string }) => {
    await eraseAsActor(database, accountId, userId)
    await database.transaction(async (tx) => {
      if (await selectDeletedForUpdate(tx, accountId, userId)) await erase(tx, systemOrigin, accountId, userId)
    })
  }
  return countDone(await selectDeletedForGood(database, most), eraseOne, logFailure(log, 'erasing somebody deleted'))
}

async function deletedForUpdate(tx: Transaction, caller: UserCaller, userId: string): Promise<DeletedRow> {
  const deleted = await selectDeletedForUpdate(tx, caller.accountId, userId)
  if (deleted?.reason !== 'deleted' || caller.managedGroups !== null) throw notFound()
  const standing = standingOf(deleted.role, deleted.permissions, deleted.manager_groups)
  if (!hasNoMore(caller, standing)) throw new Refusal('forbidden')
  return deleted
}

async function erase(tx: Transaction, origin: Origin, accountId: string, id: string): Promise<void> {
  await eraseDevicesFromTickets(tx, accountId, id)
  await eraseSessionNotes(tx, accountId, id)
  await deleteJournalPersons(tx, accountId, id)
  await eraseFromRevisions(tx, accountId, id)
  await forgetSecondFactor(tx, { accountId, userId: id })
  await forgetMailsAbout(tx, accountId, id)
  await eraseUser(tx, accountId, id)
  await deleteDeletedUser(tx, accountId, id)
  await recordAudit(tx, origin, { accountId, action: 'user.erased', target: { kind: 'user', id } })
  await eraseFromAudit(tx, accountId, id)
}
