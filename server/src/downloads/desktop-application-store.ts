// SQL of desktop applications.
import type { Queryable } from '../platform/database/database.ts'

export interface ApplicationRow {
  url: string
  changedAt: Date
}

export async function selectApplication(queryable: Queryable, productId: string): Promise<ApplicationRow | null> {
  const { rows } = await queryable.query<ApplicationRow>(
    'select url, changed_at as "changedAt" from desktop_applications where product_id = $1',
    [productId],
  )
  return rows[0] ?? null
}

/** Keys of the products that have one. */
export async function selectProductsWithApplication(queryable: Queryable): Promise<string[]> {
  const { rows } = await queryable.query<{ key: string }>(
    'select r.key from desktop_applications a join products r on r.id = a.product_id',
  )
  return rows.map(({ key }) => key)
}

export async function upsertApplication(tx: Queryable, productId: string, url: string): Promise<void> {
  await tx.query(
    `insert into desktop_applications (product_id, url)
     values ($1, $2)
         on conflict (product_id) do update
        set url = excluded.url,
            changed_at = excluded.changed_at`,
    [productId, url],
  )
}

export async function deleteApplication(tx: Queryable, productId: string): Promise<void> {
  await tx.query('delete from desktop_applications where product_id = $1', [productId])
}

/** Somebody who asks for a download, and the database's time; null: there is nobody like that. */
export async function selectAsking(queryable: Queryable, accountId: string, userId: string) {
  const { rows } = await queryable.query<{
    now: Date
    isAccountSuspended: boolean
    isOver: boolean
    status: 'invited' | 'active' | 'suspended'
  }>(
    `select clock_timestamp() as now, a.status = 'suspended' as "isAccountSuspended",
            exists (select from pools where account_id = $1 and ends_at <= clock_timestamp()) as "isOver", u.status
       from users u
       join accounts a on a.id = u.account_id
      where u.account_id = $1
        and u.id = $2
        and u.status <> 'deleted'`,
    [accountId, userId],
  )
  return rows[0] ?? null
}
