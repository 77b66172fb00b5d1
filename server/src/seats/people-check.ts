// The second statement of a batch, under the locks: what time it is, and in which pools somebody who wants a seat is not
// as this server remembers them; those are read. What was decided about people (suspended, assigned, activated) before
// we had the locks counts.
//
// A pool's people are compared together: their ids are one index scan, where a look-up each took three times as long.
import type { Queryable } from '../platform/database/database.ts'
import { int4s, uuids, xids } from './binary-arrays.ts'
import type { Person, PoolPage } from './pool-page.ts'
import { milliseconds, openPoolOf } from './seat-sql.ts'
import type { SeatCall, SeatUser } from './seat-types.ts'
import { Slices } from './slices.ts'

/** The rights of people as numbers: the pool they lead to, negative while it may not be used. */
const assignedTo = (a: string) => `case ${a}.state when 'assigned' then ${a}.pool_id else -${a}.pool_id end`
const openTo = (accountId: string, productId: string) =>
  `(select case when o.open then o.id else -o.id end from (${openPoolOf(accountId, productId)}) o)`

// In groups of a pool's people: either all of them have an assignment, or nobody has. Were they mixed, one who lost it and
// one who was given it could not be told apart.
// $1, $2 accounts and products of the groups · of each group from $3 to $4: $5 people in order of their ids, and $6 the
// versions of their rows · from $7 to $8: $9 the rights of those who have an assignment, in the same order · $10 where a
// right without assignment leads (0: nowhere, null: nobody has such a one)
const checkText = `
select json_build_object(
  'now', ${milliseconds("date_trunc('milliseconds', clock_timestamp())")},
  'tickAge', (select date_part('epoch', clock_timestamp() - at) from server_ticks),
  'suspended', (select json_agg(a.id) from accounts a where a.id = any($1::uuid[]) and a.status = 'suspended'),
  'changed', (
    select json_agg(n.i)
      from generate_series(1, cardinality($1::uuid[])) as n(i)
     cross join lateral (
           select ($1::uuid[])[n.i] as account_id, ($2::uuid[])[n.i] as product_id,
                  ($5::uuid[])[($3::integer[])[n.i]:($4::integer[])[n.i]] as people,
                  ($6::xid[])[($3::integer[])[n.i]:($4::integer[])[n.i]] as versions,
                  ($9::integer[])[($7::integer[])[n.i]:($8::integer[])[n.i]] as rights,
                  ($10::integer[])[n.i] as open
           offset 0) w
     where cardinality(w.people) > 0
       and (w.versions is distinct from (
              select array_agg(u.xmin order by u.id)
                from users u
               where u.account_id = w.account_id and u.id = any(w.people))
            or w.rights is distinct from (
              select coalesce(array_agg(${assignedTo('a')} order by a.user_id), '{}')
                from assignments a
               where a.account_id = w.account_id and a.user_id = any(w.people) and a.product_id = w.product_id
                 and a.pool_id is not null)
            or w.open <> coalesce(${openTo('w.account_id', 'w.product_id')}, 0)))
) as checked`

interface Checked {
  now: number
  tickAge: number
  suspended: string[] | null
  changed: number[] | null
}

/** Brings the people of `calls` up to date. `tickAge`: seconds since any server's last tick. */
export async function checkPeople(
  tx: Queryable,
  pages: readonly PoolPage[],
  calls: readonly SeatCall[],
): Promise<{ now: number; tickAge: number }> {
  const idsOf = new Map(pages.map((page) => [page, new Set<string>()]))
  const pageOf = new Map(pages.map((page) => [page.pool.id, page]))
  for (const call of calls) {
    const page = call.kind === 'acquire' ? pageOf.get(call.poolId) : undefined
    if (page && call.kind === 'acquire') idsOf.get(page)?.add(call.userId)
  }
  const groups: PoolPage[] = []
  const people = new Slices<[id: string, person: Person]>()
  const rights = new Slices<number>()
  const open: (number | null)[] = []
  for (const [page, ids] of idsOf) {
    const seen = [...ids].sort().flatMap((id): [string, Person][] => {
      const person = page.person(id)
      return person.seen === 0 ? [] : [[id, person]]
    })
    const assigned = seen.filter(([, { isAssigned }]) => isAssigned)
    groups.push(page)
    people.add(assigned)
    rights.add(assigned.map(([, { user }]) => rightOf(user)))
    open.push(null)
    if (assigned.length === seen.length) continue
    const others = seen.filter(([, { isAssigned }]) => !isAssigned)
    groups.push(page)
    people.add(others)
    rights.add([])
    open.push(rightOf(others[0]?.[1].user ?? null))
  }
  const { rows } = await tx.query<{ checked: Checked }>(
    checkText,
    [
      uuids(groups.map(({ pool }) => pool.accountId)),
      uuids(groups.map(({ pool }) => pool.productId)),
      ...[int4s(people.from), int4s(people.to)],
      uuids(people.list.map(([id]) => id)),
      xids(people.list.map(([, { seen }]) => seen)),
      ...[int4s(rights.from), int4s(rights.to), int4s(rights.list)],
      int4s(open),
    ],
    'check-people',
  )
  const checked = rows[0]?.checked
  if (!checked) throw new Error('the people were not checked')
  for (const { pool } of pages) pool.accountSuspended = checked.suspended?.includes(pool.accountId) ?? false
  const changed = new Set((checked.changed ?? []).map((place) => groups[place - 1]))
  await readPeople(tx, pages, idsOf, changed)
  return checked
}

/** The right as the statements tell it; 0: leads nowhere. */
const rightOf = (user: SeatUser | null) => (user?.poolId ?? 0) * (user?.entitled ? 1 : -1) || 0

// $1, $2 accounts and products of the pools · $3 pool (its place in $1) and $4 user of each call
const peopleText = `
select json_agg(json_build_array(
         n.call, u.xmin::text, u.status, u.email, u.given_name, u.family_name, a.pool_id is not null,
         coalesce(${assignedTo('a')}, ${openTo('c.account_id', 'c.product_id')}))) as people
  from generate_series(1, cardinality($3::integer[])) as n(call)
 cross join lateral (
       select ($1::uuid[])[($3::integer[])[n.call]] as account_id, ($2::uuid[])[($3::integer[])[n.call]] as product_id,
              ($4::uuid[])[n.call] as user_id) c
  left join lateral (
       select xmin, status, email, given_name, family_name
         from users
        where account_id = c.account_id and id = c.user_id
       offset 0) u on true
  left join lateral (
       -- A range of one, in order: only the primary key has it. With an equality, another index that begins with the
       -- account looks as cheap while the table is empty, and is read through for each call once it is not.
       select pool_id, state
         from assignments
        where account_id = c.account_id
          and user_id between c.user_id and c.user_id
          and product_id = c.product_id
        order by user_id
        limit 1) a on true`

type PersonColumns = [number, string | null, SeatUser['status'], string, string, string, boolean, number | null]

/** Reads everybody of the changed pools, and of the others those who were never read. */
async function readPeople(
  tx: Queryable,
  pages: readonly PoolPage[],
  idsOf: ReadonlyMap<PoolPage, ReadonlySet<string>>,
  changed: ReadonlySet<PoolPage | undefined>,
): Promise<void> {
  const wanted: { place: number; id: string; person: Person }[] = []
  for (const [index, page] of pages.entries())
    for (const id of idsOf.get(page) ?? []) {
      const person = page.person(id)
      if (person.seen === 0 || changed.has(page)) wanted.push({ place: index + 1, id, person })
    }
  if (wanted.length === 0) return
  const { rows } = await tx.query<{ people: PersonColumns[] | null }>(
    peopleText,
    [
      uuids(pages.map(({ pool }) => pool.accountId)),
      uuids(pages.map(({ pool }) => pool.productId)),
      int4s(wanted.map(({ place }) => place)),
      uuids(wanted.map(({ id }) => id)),
    ],
    'read-people',
  )
  for (const [call, version, status, email, given, family, isAssigned, leadsTo] of rows[0]?.people ?? []) {
    const { id, person } = wanted[call - 1] ?? {}
    if (!id || !person) continue
    const right = { poolId: leadsTo && Math.abs(leadsTo), entitled: leadsTo !== null && leadsTo > 0 }
    person.seen = Number(version ?? 0)
    person.isAssigned = isAssigned
    person.user = version === null ? null : { id, status, email, name: `${given} ${family}`.trim() || email, ...right }
  }
}
