// The users' front door: added, found, shown. What changes them is in people-changes.ts.
import type { Language } from '@sitzplan/contract/common'
import type { SystemRole } from '@sitzplan/contract/permissions'
import type { NewUserBody, User, UsersQuery } from '@sitzplan/contract/users'
import { standingOf } from '../access/acting.ts'
import type { UserCaller } from '../access/caller.ts'
import { fullName } from '../access/full-name.ts'
import type { Sight } from '../access/sight.ts'
import type { Services } from '../app.ts'
import { assign } from '../assignments/assignments.ts'
import { type Origin, recordAudit } from '../audit/audit.ts'
import { productByKey } from '../catalog/catalog.ts'
import { setGroups } from '../groups/groups.ts'
import type { Queryable, Transaction } from '../platform/database/database.ts'
import { invalidField, notFound, Refusal } from '../platform/errors/refusal.ts'
import { type Page, pageOf } from '../platform/http/lists.ts'
import { isId, newId } from '../platform/ids.ts'
import { type HeldRole, systemRole } from '../roles/roles.ts'
import { hashPassword } from '../sign-in/passwords.ts'
import { countUsers, selectUsersInOrder } from './people-list-store.ts'
import { readCursor } from './people-order.ts'
import { mayGiveRole } from './people-rules.ts'
import { insertUserWhereAddressFree, selectPersonForProduct, selectUser, selectUsersByAddress } from './people-store.ts'
import { usersOf } from './user-shape.ts'

export { eraseDeleted, eraseDeletedForGood } from './erasure.ts'
export {
  lockIndispensable,
  selectIndispensable as indispensable,
  selectInvitedSuperadmins as invitedSuperadmins,
} from './indispensable-store.ts'
export { changeLockedPerson, changeUser, type LockedPerson, lockAlone, lockPerson, lockUser } from './people-changes.ts'
export { deletePerson, deleteUser, leaveForAnotherAccount } from './people-deletion.ts'
export { mayGiveRole, refusalToLose } from './people-rules.ts'
export { lockAddress, selectActiveElsewhere as activeElsewhere } from './people-store.ts'
export { restoreMember, restoreUser } from './restoring.ts'
export { changeRoleByRule, keepRoleByHand } from './role-by-rule.ts'

export interface NewUser {
  accountId: string
  email: string
  givenName: string
  familyName: string
  /** Default: the account's. */
  language?: Language
  type?: 'employee' | 'other'
  /** Default: member. */
  role?: SystemRole | HeldRole
  /** `sight`: of whoever adds the user; groups beyond it are unknown. */
  groups?: { ids: readonly string[]; sight: Sight }
  products?: readonly { key: string; kind: 'named' | 'concurrent' }[]
  /** Only the demo and the first run make people who need no activation. */
  status?: 'active'
  password?: string
}

/** Whether the caller may add somebody like this at all. */
export function refuseNewUser(
  caller: UserCaller,
  role: HeldRole,
  { groups = [], products }: Pick<NewUserBody, 'groups' | 'products'>,
): void {
  if (!mayGiveRole(caller, null, standingOf(role.kind, role.permissions, []))) throw new Refusal('forbidden')
  if (products?.length && !caller.permissions.has('assignments.manage')) throw new Refusal('forbidden')
  // They would not see whom they added.
  if (caller.managedGroups !== null && groups.length === 0) throw invalidField('/groups', 'minItems', { limit: 1 })
}

/**
 * Adds a user, invited until they activate. A product without a free seat is there in the state `waiting`.
 * Refuses `email_taken`, unknown groups and products (422) and what `assign` refuses. Whether the caller may give the role is
 * the routes' question.
 */
export async function createUser(tx: Transaction, services: Services, origin: Origin, wanted: NewUser): Promise<User> {
  const id = await addUser(tx, services, origin, wanted)
  return oneUser(tx, wanted.accountId, wanted.groups?.sight ?? null, id)
}

/** The same for those who only want the id: of thousands who are sent one after the other nobody looks at each. */
export async function addUser(tx: Transaction, services: Services, origin: Origin, wanted: NewUser): Promise<string> {
  const { accountId, givenName, familyName, type = 'employee', role: given = 'member' } = wanted
  const role = typeof given === 'string' ? systemRole(given) : given
  const status: 'active' | 'invited' = wanted.status ?? 'invited'
  const id = newId()
  const email = wanted.email.toLowerCase()
  const passwordHash = wanted.password === undefined ? null : await hashPassword(wanted.password)
  const row = { accountId, id, email, givenName, familyName, type, role, status, passwordHash }
  if (!(await insertUserWhereAddressFree(tx, { ...row, language: wanted.language ?? null })))
    throw new Refusal('email_taken')
  const name = fullName({ given_name: givenName, family_name: familyName, email })
  await recordAudit(tx, origin, {
    accountId,
    action: 'user.created',
    target: { kind: 'user', id, name },
    after: { email, givenName, familyName, type, language: wanted.language, role: role.name, status },
  })
  const { ids = [], sight = null } = wanted.groups ?? {}
  if (ids.length > 0) await setGroups(tx, origin, { accountId, sight }, { id, name }, ids)
  await assignProducts(tx, services, origin, { accountId, userId: id, products: wanted.products ?? [] })
  return id
}

async function assignProducts(
  tx: Transaction,
  services: Services,
  origin: Origin,
  { accountId, userId, products }: { accountId: string; userId: string; products: NonNullable<NewUser['products']> },
): Promise<void> {
  const seen = new Set<string>()
  for (const [index, { key, kind }] of products.entries()) {
    if (seen.has(key)) throw invalidField(`/products/${index}/key`, 'uniqueItems')
    seen.add(key)
    const product = await productByKey(tx, key)
    if (!product) throw invalidField(`/products/${index}/key`, 'unknownReference')
    await assign(tx, services, origin, { accountId, userId, productId: product.id, kind, wait: true, notify: true })
  }
}

/** The user with this id in this account; 404 for deleted, foreign, unknown and unseen ones alike. */
export async function oneUser(queryable: Queryable, accountId: string, sight: Sight, id: string): Promise<User> {
  const row = await selectUser(queryable, accountId, sight, id)
  const [user] = row ? await usersOf(queryable, accountId, sight, [row]) : []
  if (!user) throw notFound()
  return user
}

/** Somebody whom the caller has just changed, and does perhaps not see any more: taken out of the last group, say. */
export async function changedUser(tx: Transaction, accountId: string, sight: Sight, id: string): Promise<User> {
  const row = await selectUser(tx, accountId, null, id)
  const [user] = row ? await usersOf(tx, accountId, sight, [row]) : []
  if (!user) throw notFound()
  return user
}

/** A page of the users whom the caller sees, by family name and given name unless asked for otherwise. */
export async function listUsers(
  queryable: Queryable,
  accountId: string,
  sight: Sight,
  query: UsersQuery,
): Promise<Page<User>> {
  const { limit = 50, cursor, sort = 'name', ...filter } = query
  const after = readCursor(sort, cursor)
  const [rows, total] = await Promise.all([
    selectUsersInOrder(queryable, accountId, sight, filter, sort, after, limit + 1),
    countUsers(queryable, accountId, sight, filter),
  ])
  const users = await usersOf(queryable, accountId, sight, rows.slice(0, limit))
  const page = pageOf(
    rows,
    limit,
    total,
    (row) => row.id,
    (row) => [sort, ...row.sort_key],
  )
  return { ...page, items: users }
}

/** The users with these addresses whom the caller sees, by address; addresses in lower case. */
export async function usersByAddress(
  queryable: Queryable,
  accountId: string,
  sight: Sight,
  emails: readonly string[],
): Promise<Map<string, User>> {
  const rows = await selectUsersByAddress(queryable, accountId, sight, emails)
  return new Map((await usersOf(queryable, accountId, sight, rows)).map((user) => [user.email, user]))
}

/** Those of the addresses that users whom the caller sees have: for a form with many, before any of them is added. */
export async function takenAddresses(
  queryable: Queryable,
  accountId: string,
  sight: Sight,
  emails: readonly string[],
): Promise<string[]> {
  const wanted = emails.map((email) => email.toLowerCase())
  return (await selectUsersByAddress(queryable, accountId, sight, wanted)).map(({ email }) => email)
}

/** Who took the list away, and of whom: it is personal data of many. Not whose name was searched for: it would stay. */
export const auditExport = (
  tx: Transaction,
  origin: Origin,
  accountId: string,
  { search, ...filter }: Omit<UsersQuery, 'limit' | 'cursor' | 'sort'>,
): Promise<void> =>
  recordAudit(tx, origin, {
    accountId,
    action: 'users.exported',
    target: { kind: 'users', id: null },
    after: { ...filter, ...(search !== undefined && { bySearch: true }) },
  })

export interface PersonReference {
  /** The account of the product's key; null: the vendor's key, for every customer account. */
  accountId: string | null
  /** E-mail address or id. */
  user: string
  /** Id or slug; only the vendor's keys need it. */
  account?: string
}

/** The person a product means; null for unknown ones, and for an address that is only invited, in several accounts. */
export async function personForProduct(
  queryable: Queryable,
  { accountId, user, account }: PersonReference,
): Promise<{ accountId: string; userId: string; status: 'invited' | 'active' | 'suspended' } | null> {
  const place = accountId ?? account ?? null
  const [found, other] = await selectPersonForProduct(
    queryable,
    { user: isId(user) ? user : user.toLowerCase(), isId: isId(user) },
    place === null ? null : { text: place, isId: isId(place) },
  )
  if (!found || found.status === 'deleted') return null
  if (found.status === 'invited' && other) return null
  return { accountId: found.account_id, userId: found.id, status: found.status }
}
