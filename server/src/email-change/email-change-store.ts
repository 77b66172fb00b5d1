// The SQL of changing an e-mail address.
import type { Queryable } from '../platform/database/database.ts'

/** Whether somebody else of the account has the address; who was deleted has none. */
export async function isAddressTakenHere(
  queryable: Queryable,
  accountId: string,
  userId: string,
  email: string,
): Promise<boolean> {
  const { rows } = await queryable.query(
    `select
       from users
      where account_id = $1
        and email = $3
        and id <> $2
        and status <> 'deleted'`,
    [accountId, userId, email],
  )
  return rows.length > 0
}

/** To be called with the address and the person locked. */
export async function updateEmail(tx: Queryable, accountId: string, userId: string, email: string): Promise<void> {
  await tx.query('update users set email = $3 where account_id = $1 and id = $2', [accountId, userId, email])
}
