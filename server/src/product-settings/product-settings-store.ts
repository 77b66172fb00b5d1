// SQL of the settings that products keep of users. They are encrypted: a phone's password may be among them.
import type { Queryable } from '../platform/database/database.ts'

/** Whose settings of which product. */
export interface Owner {
  accountId: string
  userId: string
  productId: string
}

/** Null: the user does not have the product. Without settings: `settings` null. */
export async function selectSettings(queryable: Queryable, { accountId, userId, productId }: Owner) {
  const { rows } = await queryable.query<{ settings: Buffer | null }>(
    `select s.settings
       from assignments a
       left join product_settings s on s.account_id = a.account_id and s.user_id = a.user_id
                                   and s.product_id = a.product_id and s.kept_until is null
      where a.account_id = $1
        and a.user_id = $2
        and a.product_id = $3`,
    [accountId, userId, productId],
  )
  return rows[0] ?? null
}

export async function upsertSettings(
  tx: Queryable,
  { accountId, userId, productId }: Owner,
  settings: Buffer,
): Promise<void> {
  await tx.query(
    `insert into product_settings (account_id, user_id, product_id, settings)
     values ($1, $2, $3, $4)
         on conflict (account_id, user_id, product_id) do update
        set settings = excluded.settings,
            changed_at = excluded.changed_at,
            kept_until = null`,
    [accountId, userId, productId, settings],
  )
}

/** The product was taken away: what there is of settings is kept for so many days. Whether there is any. */
export async function keepSettings(
  tx: Queryable,
  { accountId, userId, productId }: Owner,
  days: number,
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `update product_settings
        set kept_until = date_trunc('milliseconds', now()) + make_interval(days => $4)
      where account_id = $1
        and user_id = $2
        and product_id = $3
        and kept_until is null`,
    [accountId, userId, productId, days],
  )
  return rowCount === 1
}

/** The product is there again: so are the settings, in time. What is too late stays where the next purge finds it. */
export async function bringBackSettings(tx: Queryable, { accountId, userId, productId }: Owner): Promise<void> {
  await tx.query(
    `update product_settings
        set kept_until = null
      where account_id = $1
        and user_id = $2
        and product_id = $3
        and kept_until > now()`,
    [accountId, userId, productId],
  )
}

/** Of somebody who is erased. */
export async function deleteSettingsOf(tx: Queryable, accountId: string, userId: string): Promise<void> {
  await tx.query('delete from product_settings where account_id = $1 and user_id = $2', [accountId, userId])
}

export interface KeptSettings {
  /** How many there are, beyond `most`, too. */
  total: number
  product_id: string
  product: string
  settings: Buffer
  changed_at: Date
  kept_until: Date | null
}

/** What is kept of a user, the latest first. */
export async function selectSettingsOfUser(
  queryable: Queryable,
  accountId: string,
  userId: string,
  most: number,
): Promise<KeptSettings[]> {
  const { rows } = await queryable.query<KeptSettings>(
    `select count(*) over () as total, s.product_id, r.key as product, s.settings, s.changed_at, s.kept_until
       from product_settings s
       join products r on r.id = s.product_id
      where s.account_id = $1
        and s.user_id = $2
        and (s.kept_until is null or s.kept_until > now())
      order by s.changed_at desc, r.key
      limit $3`,
    [accountId, userId, most],
  )
  return rows
}
