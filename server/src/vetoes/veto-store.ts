// SQL of vetoes: the word of a product against taking its license away from somebody.
import type { Queryable } from '../platform/database/database.ts'

export interface VetoRow {
  reason: string
  since: Date
}

export interface Vetoed {
  accountId: string
  userId: string
  productId: string
}

/** `since` stays when the product only says it again. */
export async function upsertVeto(tx: Queryable, { accountId, userId, productId }: Vetoed, reason: string) {
  const { rows } = await tx.query<VetoRow>(
    `insert into vetoes (account_id, user_id, product_id, reason)
     values ($1, $2, $3, $4)
         on conflict (account_id, user_id, product_id) do update
        set reason = excluded.reason
     returning reason, since`,
    [accountId, userId, productId, reason],
  )
  const row = rows[0]
  if (!row) throw new Error('a veto was not written')
  return row
}

/** Whether there was one. */
export async function deleteVeto(tx: Queryable, { accountId, userId, productId }: Vetoed): Promise<boolean> {
  const { rowCount } = await tx.query('delete from vetoes where account_id = $1 and user_id = $2 and product_id = $3', [
    accountId,
    userId,
    productId,
  ])
  return rowCount === 1
}

export async function deleteVetoesAbout(tx: Queryable, accountId: string, userId: string): Promise<void> {
  await tx.query('delete from vetoes where account_id = $1 and user_id = $2', [accountId, userId])
}

export async function selectVeto(queryable: Queryable, { accountId, userId, productId }: Vetoed) {
  const { rows } = await queryable.query<VetoRow>(
    'select reason, since from vetoes where account_id = $1 and user_id = $2 and product_id = $3',
    [accountId, userId, productId],
  )
  return rows[0] ?? null
}
