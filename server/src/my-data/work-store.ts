// A person's history of work as the seat journal has it: by the pseudonyms that still lead to them. Where retention has
// taken a day's pseudonym, nothing of that day is found.
import type { ReadSection } from './my-data-store.ts'

// A batch's rows are of its pseudonym's day; the hours around it are for clocks that were set.
const ownEntries = `
  select j.*
    from journal_persons p
    join seat_journal j on j.person = p.person
                       and j.account_id = p.account_id
                       and j.at >= p.day::timestamp at time zone 'UTC' - interval '6 hours'
                       and j.at < p.day::timestamp at time zone 'UTC' + interval '30 hours'
   where p.account_id = $1
     and p.user_id = $2`

/** Sessions from beginning to end; what began before the journal remembers has no `from`. */
export const selectWork: ReadSection = async (queryable, { accountId, userId }, most) => {
  const { rows } = await queryable.query<Record<string, unknown>>(
    `with own as (${ownEntries}),
          begun as (select * from own where kind in ('granted', 'claimed')),
          ended as (select * from own where kind = 'ended')
     select f.*, d.note
       from (
         select count(*) over () as total, coalesce(b.session_id, e.session_id) as session, r.key as product,
                coalesce(b.seat, e.seat) as seat, b.at as "from", coalesce(e.ended_at, e.at) as "to", e.reason,
                case when e.actor is null then null
                     when e.actor in (select person from journal_persons where account_id = $1 and user_id = $2) then 'you'
                     else 'administrator'
                 end as "endedBy",
                e.number as ending, e.at as ended
           from begun b
           full join ended e on e.session_id = b.session_id
           join products r on r.id = coalesce(b.product_id, e.product_id)
          order by coalesce(b.at, e.at) desc
          limit $3
       ) f
       left join seat_journal_details d on d.account_id = $1 and d.number = f.ending and d.at = f.ended
      order by coalesce(f."from", f.ended) desc`,
    [accountId, userId, most],
  )
  return rows.map(({ ending: _ending, ended: _ended, ...row }) => row)
}

/** What else the journal has: refusals, places in line, moves to another seat, changes of activity. */
export const selectSeatEvents: ReadSection = async (queryable, { accountId, userId }, most) => {
  const { rows } = await queryable.query<Record<string, unknown>>(
    `with own as (${ownEntries})
     select count(*) over () as total, o.at, o.kind as what, r.key as product, o.activity, o.reason
       from own o
       join products r on r.id = o.product_id
      where o.kind not in ('granted', 'claimed', 'ended')
      order by o.at desc, o.number desc
      limit $3`,
    [accountId, userId, most],
  )
  return rows
}
