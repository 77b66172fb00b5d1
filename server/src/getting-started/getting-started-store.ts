// SQL of an account's first steps: what is done of them, and whether the account has put them away.
import type { FirstStep } from '@sitzplan/contract/first-steps'
import type { Queryable } from '../platform/database/database.ts'

/** Where so much was refused before anything was granted, the products ask amiss, and the step is not done. */
const journalLookedThrough = 10_000

/** Each answer stops at the first or second row that gives it: an account with 100,000 people is asked as fast. */
export async function selectDone(
  queryable: Queryable,
  accountId: string,
): Promise<Record<FirstStep, boolean> & { isPutAway: boolean }> {
  const { rows } = await queryable.query<Record<FirstStep, boolean> & { isPutAway: boolean }>(
    `select exists (select from pools where account_id = $1 and total is distinct from 0) as license,
            (select count(*) from (select from users where account_id = $1 and status <> 'deleted' limit 2) as people) = 2
              as people,
            exists (select from identity_providers where account_id = $1 and mode <> 'off')
              or (select second_factor_required from accounts where id = $1)
              or (select count(*)
                    from (select from users
                           where account_id = $1 and status in ('active', 'suspended') and activated_at is not null
                           limit 2) as active) = 2
              as "signIn",
            exists (select from assignments where account_id = $1)
              or exists (select from pools where account_id = $1 and kind = 'concurrent' and everyone)
              -- Nothing to hand out: all that the account owns is for everybody.
              or (exists (select from pools where account_id = $1 and kind = 'included' and total is distinct from 0)
                  and not exists (select from pools
                                   where account_id = $1
                                     and kind in ('named', 'concurrent')
                                     and total is distinct from 0))
              as products,
            exists (select
                      from (select kind from seat_journal where account_id = $1 order by xact, number limit $2) as first
                     where kind in ('granted', 'claimed')) as session,
            exists (select from guides_put_away where account_id = $1) as "isPutAway"`,
    [accountId, journalLookedThrough],
  )
  const [done] = rows
  if (!done) throw new Error('a select without a table has one row')
  return done
}

/** False: it was put away already. */
export async function insertPutAway(tx: Queryable, accountId: string): Promise<boolean> {
  const { rowCount } = await tx.query(
    'insert into guides_put_away (account_id) values ($1) on conflict (account_id) do nothing',
    [accountId],
  )
  return rowCount === 1
}

/** False: it was not put away. */
export async function deletePutAway(tx: Queryable, accountId: string): Promise<boolean> {
  const { rowCount } = await tx.query('delete from guides_put_away where account_id = $1', [accountId])
  return rowCount === 1
}
