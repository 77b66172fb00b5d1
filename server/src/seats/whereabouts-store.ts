// Where people are found who are named by e-mail address or id, with or without their account.
import type { Queryable } from '../platform/database/database.ts'
import { isId } from '../platform/ids.ts'
import { openPoolOf } from './seat-sql.ts'

export interface NamedPerson {
  /** Null: whichever customer account the person is active in, or else first invited to. */
  accountId: string | null
  /** E-mail address or id. */
  user: string
}

export interface Destination {
  account_id: string
  user_id: string
  /** Where the right to the product leads; null: nowhere. */
  pool_id: number | null
  /** Nobody else is under the same e-mail address. */
  is_active: boolean
}

// $1 accounts, $2 e-mail addresses or $3 ids of people. Each way to name somebody is a look-up by an index of its own.
const found = (columns: string) => `
  from generate_series(1, cardinality($1::uuid[])) as n(i)
 cross join lateral (
       select ($1::uuid[])[n.i] as account_id, ($2::text[])[n.i] as email, ($3::uuid[])[n.i] as user_id${columns}
       offset 0) w
 cross join lateral (
       select f.account_id, f.id, f.status = 'active' and f.activated_at is not null as is_active
         from (select account_id, id, status, created_at, activated_at from users
                where account_id = w.account_id and email = w.email and status <> 'deleted'
                union all
               select account_id, id, status, created_at, activated_at from users
                where account_id = w.account_id and id = w.user_id and status <> 'deleted'
                union all
               select account_id, id, status, created_at, activated_at from users
                where w.account_id is null and id = w.user_id and status <> 'deleted'
                union all
               select account_id, id, status, created_at, activated_at from users
                where w.account_id is null and email = w.email and status = 'active' and activated_at is not null
                union all
               select account_id, id, status, created_at, activated_at from users
                where w.account_id is null and email = w.email and status = 'suspended' and activated_at is not null
                union all
               select account_id, id, status, created_at, activated_at from users
                where w.account_id is null and email = w.email and status <> 'deleted' and activated_at is null) f
        where exists (select from accounts c where c.id = f.account_id and c.kind = 'customer')
        order by f.status = 'active' desc, f.status = 'invited', f.created_at
        limit 1) u`

const names = (people: readonly NamedPerson[]) => [
  people.map(({ accountId }) => accountId),
  people.map(({ user }) => (isId(user) ? null : user.toLowerCase())),
  people.map(({ user }) => (isId(user) ? user : null)),
]

/** Where acquires of these people lead, in their order; null: there is nobody of that name. */
export async function selectWhereabouts(
  db: Queryable,
  people: readonly (NamedPerson & { productId: string })[],
): Promise<(Destination | null)[]> {
  const { rows } = await db.query<Destination & { i: number }>(
    `select n.i, u.account_id, u.id as user_id, u.is_active, coalesce(a.pool_id, o.id) as pool_id
     ${found(', ($4::uuid[])[n.i] as product_id')}
       left join lateral (
            select pool_id from assignments
             where account_id = u.account_id and user_id = u.id and product_id = w.product_id
            offset 0) a on true
       left join lateral (${openPoolOf('u.account_id', 'w.product_id')}) o on a.pool_id is null`,
    [...names(people), people.map(({ productId }) => productId)],
    'whereabouts',
  )
  const byPlace = new Map(rows.map(({ i, ...row }) => [i, row]))
  return people.map((_, index) => byPlace.get(index + 1) ?? null)
}

/** A user of a customer account. */
export async function selectCustomerUser(
  db: Queryable,
  person: NamedPerson,
): Promise<{ id: string; accountId: string } | null> {
  const { rows } = await db.query<{ id: string; accountId: string }>(
    `select u.id, u.account_id as "accountId" ${found('')}`,
    names([person]),
    'customer-user',
  )
  return rows[0] ?? null
}

/** Accounts of running sessions, in the order of `ids`; null: it does not run. */
export async function selectSessionAccounts(db: Queryable, ids: readonly string[]): Promise<(string | null)[]> {
  const { rows } = await db.query<{ id: string; account_id: string }>(
    'select s.id, p.account_id from sessions s join pools p on p.id = s.pool_id where s.id = any($1::uuid[])',
    [ids],
    'session-accounts',
  )
  const byId = new Map(rows.map(({ id, account_id }) => [id, account_id]))
  return ids.map((id) => byId.get(id) ?? null)
}

/** Ids of customer accounts named by id or short name, in the order of `references`; null: there is none. */
export async function selectCustomerAccountIds(
  db: Queryable,
  references: readonly string[],
): Promise<(string | null)[]> {
  const { rows } = await db.query<{ id: string; slug: string }>(
    `select id, slug from accounts where kind = 'customer' and (slug = any($1::text[]) or id = any($2::uuid[]))`,
    [references, references.filter((reference) => isId(reference))],
    'customer-accounts',
  )
  const byName = new Map(rows.flatMap(({ id, slug }) => [[id, id] as const, [slug, id] as const]))
  return references.map((reference) => byName.get(reference) ?? null)
}
