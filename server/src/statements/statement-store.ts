// SQL of statements: the people they name, and the accounts that are to be told of one.
import { fullNameOf } from '../access/full-name.ts'
import { erasedAddress } from '../people/erased-address.ts'
import type { Queryable } from '../platform/database/database.ts'

export interface BilledPerson {
  id: string
  email: string
  name: string
  /** Name and address are gone for good. */
  isErased: boolean
  sortName: string
}

export async function selectBilledPeople(queryable: Queryable, accountId: string, ids: readonly string[]) {
  const { rows } = await queryable.query<BilledPerson>(
    `select id, email, ${fullNameOf('users')} as name,
            email = ${erasedAddress('id')} as "isErased", sort_name as "sortName"
       from users
      where account_id = $1
        and id = any($2::uuid[])`,
    [accountId, ids],
  )
  return new Map(rows.map((row) => [row.id, row]))
}

/** Accounts with a billing contact whose last month is over for at most so many days, and was not told of. */
export async function selectStatementsToTell(queryable: Queryable, days: number) {
  const { rows } = await queryable.query<{ accountId: string; month: string }>(
    `select a.id as "accountId", to_char(here.now - interval '1 month', 'YYYY-MM') as month
       from accounts a
      cross join lateral (select now() at time zone a.time_zone as now) here
      where a.kind = 'customer'
        and a.status = 'active'
        and (a.billing_user_id is not null or a.billing_email is not null)
        and extract(day from here.now) <= $1
        and not exists (
              select
                from statement_mails m
               where m.account_id = a.id
                 and m.month = (date_trunc('month', here.now) - interval '1 month')::date)
      order by a.id`,
    [days],
  )
  return rows
}

/** False when another server has told of it. */
export async function insertStatementMail(tx: Queryable, accountId: string, month: string): Promise<boolean> {
  const { rowCount } = await tx.query(
    `insert into statement_mails (account_id, month)
     values ($1, ($2 || '-01')::date)
         on conflict do nothing`,
    [accountId, month],
  )
  return rowCount === 1
}
