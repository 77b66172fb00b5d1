// SQL of saved views. Every statement names the person: nobody sees another one's.
import type { NewSavedViewBody, SavedView } from '@sitzplan/contract/saved-views'
import type { Queryable } from '../platform/database/database.ts'

export interface Owner {
  accountId: string
  userId: string
}

/** Nobody else saves or chooses a view of this person until the end of the transaction. */
export async function lockViews(tx: Queryable, { userId }: Owner): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('saved views ' || $1, 0))`, [userId])
}

export async function selectViews(queryable: Queryable, { accountId, userId }: Owner): Promise<SavedView[]> {
  const { rows } = await queryable.query<SavedView>(
    `select id, list, name, query, is_default as "isDefault"
       from saved_views
      where account_id = $1
        and user_id = $2
      order by list, folded_name`,
    [accountId, userId],
  )
  return rows
}

/** False: the list has a view of this name. */
export async function insertViewWhereNameFree(
  tx: Queryable,
  { accountId, userId }: Owner,
  id: string,
  { list, name, query }: NewSavedViewBody,
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `insert into saved_views (account_id, user_id, id, list, name, query)
     values ($1, $2, $3, $4, $5, $6)
         on conflict on constraint saved_views_name_once do nothing`,
    [accountId, userId, id, list, name, query],
  )
  return rowCount === 1
}

/** The list opens as it is. */
export async function clearDefault(tx: Queryable, { accountId, userId }: Owner, list: string): Promise<void> {
  await tx.query(
    `update saved_views
        set is_default = false
      where account_id = $1
        and user_id = $2
        and list = $3
        and is_default`,
    [accountId, userId, list],
  )
}

export async function markDefault(tx: Queryable, { accountId, userId }: Owner, id: string): Promise<void> {
  await tx.query('update saved_views set is_default = true where account_id = $1 and user_id = $2 and id = $3', [
    accountId,
    userId,
    id,
  ])
}

/** False: there is no such view. */
export async function deleteView(tx: Queryable, { accountId, userId }: Owner, id: string): Promise<boolean> {
  const { rowCount } = await tx.query('delete from saved_views where account_id = $1 and user_id = $2 and id = $3', [
    accountId,
    userId,
    id,
  ])
  return rowCount === 1
}

export async function deleteViewsOf(tx: Queryable, accountId: string, userId: string): Promise<void> {
  await tx.query('delete from saved_views where account_id = $1 and user_id = $2', [accountId, userId])
}
