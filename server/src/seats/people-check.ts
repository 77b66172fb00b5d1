// The second statement of a batch, under the locks: what time it is, and who of those who want a seat is not as this
// server remembers them. What was decided about people (suspended, assigned, activated) before we had the locks counts.
import type { Queryable } from '../platform/database/database.ts'
import { int4s, uuids, xids } from './binary-arrays.ts'
import type { Person, PoolPage } from './pool-page.ts'
import { milliseconds, openPoolOf } from './seat-sql.ts'
import type { SeatCall, SeatUser } from './seat-types.ts'

// $1, $2 accounts and products of the pools · $3 pool (its place in $1) and $4 user of each call · $5 version of the
// user's row and $6 where their right leads, as remembered, or 0 · $7 how many calls
//
// Of people who are as remembered nothing is sent. A missing user has no version, and neither has one not read. A right
// is the pool's number, negative while it may not be used.
const checkText = `
select json_build_object(
  'now', ${milliseconds("date_trunc('milliseconds', clock_timestamp())")},
  'tickAge', (select date_part('epoch', clock_timestamp() - at) from server_ticks),
  'suspended', (select json_agg(a.id) from accounts a where a.id = any($1::uuid[]) and a.status = 'suspended'),
  'people', (
    select json_agg(json_build_array(n.call, u.xmin::text, u.status, u.email, u.given_name, u.family_name, r.leads_to))
      from generate_series(1, $7::integer) as n(call)
     cross join lateral (
           select ($1::uuid[])[($3::integer[])[n.call]] as account_id, ($2::uuid[])[($3::integer[])[n.call]] as product_id,
                  ($4::uuid[])[n.call] as user_id) c
      left join lateral (
           select xmin, id, status, email, given_name, family_name
             from users
            where account_id = c.account_id and id = c.user_id
           offset 0) u on true
      left join lateral (
           select pool_id, state
             from assignments
            where account_id = c.account_id and user_id = c.user_id and product_id = c.product_id
           offset 0) a on true
     cross join lateral (
           -- A case, so that whoever has an assignment costs no look at the open pools.
           select case
                    when a.pool_id is not null then case a.state when 'assigned' then a.pool_id else -a.pool_id end
                    else (select case when o.open then o.id else -o.id end
                            from (${openPoolOf('c.account_id', 'c.product_id')}) o)
                  end as leads_to) r
     where u.xmin is distinct from nullif(($5::xid[])[n.call], '0')
        or (u.id is not null and r.leads_to is distinct from nullif(($6::integer[])[n.call], 0)))
) as checked`

interface Checked {
  now: number
  tickAge: number
  suspended: string[] | null
  people: [number, string | null, SeatUser['status'], string, string, string, number | null][] | null
}

/** Brings the people of `calls` up to date. `tickAge`: seconds since any server's last tick. */
export async function checkPeople(
  tx: Queryable,
  pages: readonly PoolPage[],
  calls: readonly SeatCall[],
): Promise<{ now: number; tickAge: number }> {
  const placeOf = new Map(pages.map(({ pool }, index) => [pool.id, index + 1]))
  const places: number[] = []
  const ids: string[] = []
  const people: Person[] = []
  for (const call of calls) {
    const place = call.kind === 'acquire' ? placeOf.get(call.poolId) : undefined
    const page = pages[(place ?? 0) - 1]
    if (call.kind !== 'acquire' || place === undefined || !page) continue
    places.push(place)
    ids.push(call.userId)
    people.push(page.person(call.userId))
  }
  const { rows } = await tx.query<{ checked: Checked }>(
    checkText,
    [
      uuids(pages.map(({ pool }) => pool.accountId)),
      uuids(pages.map(({ pool }) => pool.productId)),
      int4s(places),
      uuids(ids),
      xids(people.map(({ seen }) => seen)),
      int4s(people.map(({ user }) => rightOf(user))),
      people.length,
    ],
    'check-people',
  )
  const checked = rows[0]?.checked
  if (!checked) throw new Error('the people were not checked')
  for (const { pool } of pages) pool.accountSuspended = checked.suspended?.includes(pool.accountId) ?? false
  for (const [call, version, status, email, given, family, leadsTo] of checked.people ?? []) {
    const person = people[call - 1]
    if (!person) continue
    const right = { poolId: leadsTo && Math.abs(leadsTo), entitled: leadsTo !== null && leadsTo > 0 }
    const user = { id: ids[call - 1] ?? '', status, email, name: `${given} ${family}`.trim(), ...right }
    person.seen = Number(version ?? 0)
    person.user = version === null ? null : user
  }
  return checked
}

/** Where the right leads, as the statement tells it; 0: nowhere. */
const rightOf = (user: SeatUser | null) => (user?.poolId ?? 0) * (user?.entitled ? 1 : -1) || 0
