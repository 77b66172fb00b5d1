// Taking a deletion back, within 30 days. Making it final is in erasure.ts.
import { hasNoMore, standingOf } from '../access/acting.ts'
import type { UserCaller } from '../access/caller.ts'
import type { Services } from '../app.ts'
import { assign } from '../assignments/assignments.ts'
import { type Origin, recordAudit } from '../audit/audit.ts'
import { products as allProducts } from '../catalog/catalog.ts'
import { setGroups } from '../groups/groups.ts'
import type { Transaction } from '../platform/database/database.ts'
import { notFound, Refusal } from '../platform/errors/refusal.ts'
import { putBack } from '../queues/queues.ts'
import { isBackAlready } from '../removals/removals.ts'
import { keepRole } from '../roles/roles.ts'
import { returnToDirectory } from '../scim/directory-users.ts'
import {
  type DeletedRow,
  deleteDeletedUser,
  isAddressFree,
  isThere,
  markRestored,
  selectDeletedForUpdate,
} from './deleted-user-store.ts'
import { lockAddress } from './people-store.ts'

/**
 * Brings somebody back as they were: status, role and groups that are there still, products through the one door (without
 * a free seat they wait), but for those that are not sold like this any more. Refuses with `wrong_state` who is back
 * already, with `restore_expired`, and `email_taken` when somebody else has the address by now.
 */
export async function restoreUser(
  tx: Transaction,
  services: Services,
  origin: Origin,
  caller: UserCaller,
  userId: string,
): Promise<void> {
  await bringBack(tx, services, origin, await deletedForUpdate(tx, caller, userId), 'administrator')
}

/** The same for the account's directory, which has leave for everybody who was a member, and tells their groups anew. */
export async function restoreMember(
  tx: Transaction,
  services: Services,
  origin: Origin,
  { accountId, userId }: { accountId: string; userId: string },
): Promise<void> {
  const deleted = await selectDeletedForUpdate(tx, accountId, userId)
  if (deleted?.reason !== 'deleted') throw notFound()
  if (deleted.role !== 'member') throw new Refusal('forbidden')
  await bringBack(tx, services, origin, deleted, 'directory')
}

async function bringBack(
  tx: Transaction,
  services: Services,
  origin: Origin,
  deleted: DeletedRow,
  by: 'administrator' | 'directory',
): Promise<void> {
  const { account_id: accountId, user_id: id, name } = deleted
  if (deleted.is_over) throw new Refusal('restore_expired')
  await lockAddress(tx, deleted.email)
  if (!(await isAddressFree(tx, deleted))) throw new Refusal('email_taken')
  await markRestored(tx, { ...deleted, ...(await roleNow(tx, deleted)) })
  if (by === 'administrator') await returnToDirectory(tx, origin, accountId, id)
  await deleteDeletedUser(tx, accountId, id)
  const { sold, notSoldAnyMore } = await stillSold(tx, deleted)
  await recordAudit(tx, origin, {
    accountId,
    action: 'user.restored',
    target: { kind: 'user', id, name },
    before: { status: 'deleted' },
    after: { status: deleted.status, ...(notSoldAnyMore.length > 0 && { notSoldAnyMore }) },
  })
  const { groups, queues } = deleted
  if (groups.length > 0) await setGroups(tx, origin, { accountId, sight: null }, { id, name }, groups)
  for (const { productId, kind } of sold)
    await assign(tx, services, origin, { accountId, userId: id, productId, kind, wait: true, notify: true })
  await putBack({ tx, services, origin, accountId }, { id, name }, queues)
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

/** Somebody deleted, held, whom the caller may bring back or erase. */
export async function deletedForUpdate(tx: Transaction, caller: UserCaller, userId: string): Promise<DeletedRow> {
  const deleted = await selectDeletedForUpdate(tx, caller.accountId, userId)
  if (!deleted && caller.managedGroups === null && (await isThere(tx, caller.accountId, userId))) throw isBackAlready()
  if (deleted?.reason !== 'deleted' || caller.managedGroups !== null) throw notFound()
  const standing = standingOf(deleted.role, deleted.permissions, deleted.manager_groups)
  if (!hasNoMore(caller, standing)) throw new Refusal('forbidden')
  return deleted
}
