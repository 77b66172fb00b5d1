// SQL of the vendor's own product keys, as operators list them. Making and revoking is tokens/'s.
import type { Queryable } from '../platform/database/database.ts'

export interface ProductKeyRow {
  id: string
  name: string
  product: string
  createdAt: Date
  expiresAt: Date | null
  lastUsedAt: Date | null
}

const keys = `
     select t.id, t.name, p.key as product, t.created_at as "createdAt", t.expires_at as "expiresAt",
            t.last_used_at as "lastUsedAt"
       from tokens t
       join products p on p.id = t.product_id
      where t.account_id = $1
        and t.kind = 'product'`

/** Newest first. `product`: the key of one product; null: of every product. */
export async function selectProductKeys(
  queryable: Queryable,
  accountId: string,
  product: string | null,
  before: string | null,
  limit: number,
): Promise<ProductKeyRow[]> {
  const { rows } = await queryable.query<ProductKeyRow>(
    `${keys}
        and ($2::text is null or p.key = $2)
        and ($3::uuid is null or t.id < $3)
      order by t.id desc
      limit $4`,
    [accountId, product, before, limit],
  )
  return rows
}

export async function countProductKeys(queryable: Queryable, accountId: string, product: string | null) {
  const { rows } = await queryable.query<{ count: number }>(
    `select count(*) as count
       from tokens t
       join products p on p.id = t.product_id
      where t.account_id = $1
        and t.kind = 'product'
        and ($2::text is null or p.key = $2)`,
    [accountId, product],
  )
  return rows[0]?.count ?? 0
}

export async function selectProductKey(queryable: Queryable, accountId: string, id: string) {
  const { rows } = await queryable.query<ProductKeyRow>(
    `${keys}
        and t.id = $2`,
    [accountId, id],
  )
  return rows[0] ?? null
}
