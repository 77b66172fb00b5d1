// The SQL of the list of users: filters, order, and how many there are.
import type { UserOrder, UsersQuery } from '@sitzplan/contract/users'
import { type RawBuilder, sql } from 'kysely'
import type { Sight } from '../access/sight.ts'
import { compose, type Queryable } from '../platform/database/database.ts'
import { searchedWords } from '../platform/database/searched-words.ts'
import { isId } from '../platform/ids.ts'
import { isBehind, orderOf, sortKeyText } from './people-order.ts'
import { type UserRow, userColumns } from './people-store.ts'

export type UserFilter = Omit<UsersQuery, 'limit' | 'cursor' | 'sort'>
export interface ListedUserRow extends UserRow {
  /** Where the row stands in the order asked for, as text. */
  sort_key: string[]
}

const isUnfiltered = (filter: UserFilter) => Object.values(filter).every((value) => value === undefined || value === '')

/** One page in the order asked for; `after`: the sort key of the row before it. */
export async function selectUsersInOrder(
  queryable: Queryable,
  accountId: string,
  sight: Sight,
  filter: UserFilter,
  sort: UserOrder,
  after: readonly string[] | null,
  limit: number,
): Promise<ListedUserRow[]> {
  const order = orderOf(sort)
  let query = matching(accountId, sight, filter)
    .select(userColumns)
    .select(sortKeyText(order).as('sort_key'))
    .limit(limit)
  for (const column of order.columns) query = query.orderBy(column, order.isDescending ? 'desc' : 'asc')
  if (after) query = query.where(isBehind(order, after))
  return queryable.run(query.$castTo<ListedUserRow>().compile())
}

export async function countUsers(
  queryable: Queryable,
  accountId: string,
  sight: Sight,
  filter: UserFilter,
): Promise<number> {
  const { group, ...others } = filter
  const isWhole =
    isUnfiltered(others) && (group ? sight === null || sight.includes(group.toLowerCase()) : sight === null)
  const counted = sql<number>`count(*)`.as('total')
  const query = !isWhole
    ? matching(accountId, sight, filter).select(counted)
    : group
      ? // Who is deleted is in no group.
        compose
          .selectFrom(
            compose
              .selectFrom('group_members')
              .select('user_id')
              .distinct()
              .where('account_id', '=', accountId)
              .where('group_id', '=', group)
              .as('members'),
          )
          .select(counted)
      : compose
          .selectFrom('user_totals')
          .select(sql<number>`coalesce(sum(total), 0)::bigint`.as('total'))
          .where('account_id', '=', accountId)
  const rows = await queryable.run(query.$castTo<{ total: number }>().compile())
  return rows[0]?.total ?? 0
}

function matching(accountId: string, sight: Sight, filter: UserFilter) {
  let query = compose.selectFrom('users').where('account_id', '=', accountId).where('status', '<>', 'deleted')
  if (filter.role) query = query.where(hasRole(filter.role))
  if (filter.status) query = query.where('status', '=', filter.status)
  if (filter.type) query = query.where('type', '=', filter.type)
  if (sight !== null) query = query.where(isInOneOf(sight))
  // Through the groups that the caller sees: another one is not there.
  if (filter.group)
    query = query.where(
      sight?.includes(filter.group.toLowerCase()) === false ? sql<boolean>`false` : isInOneOf([filter.group]),
    )
  if (filter.product || filter.kind) query = query.where(hasProduct(filter))
  for (const word of searchedWords(filter.search))
    query = query.where(sql<boolean>`search_text like '%' || folded(${word}) || '%'`)
  return query
}

/** By rank, because the index has that: admins of a large account are few among many. */
const hasRole = (role: string): RawBuilder<boolean> =>
  isId(role)
    ? sql<boolean>`role_id = ${role}`
    : sql<boolean>`(role = ${role} and role_rank(role) = role_rank(${role}::text))`

const isInOneOf = (groupIds: readonly string[]): RawBuilder<boolean> => sql<boolean>`exists (
  select from group_members
   where group_members.account_id = users.account_id
     and group_members.user_id = users.id
     and group_members.group_id = any(${groupIds}::uuid[]))`

function hasProduct({ product, kind }: UserFilter): RawBuilder<boolean> {
  const ofProduct = product ? sql`and product_id = (select id from products where key = ${product})` : sql``
  const ofKind = kind ? sql`and kind = ${kind}` : sql``
  return sql<boolean>`exists (
    select from assignments
     where assignments.account_id = users.account_id and assignments.user_id = users.id ${ofProduct} ${ofKind})`
}
