// When a license was last used, as the seat journal knows it.

/**
 * A query of the one time `at`; no row: never, as far as names are kept. Looked up day by day, back from today, under the
 * pseudonyms by which the journal knows the person: usually in a single step. `assignment` is the alias of the license.
 */
export const lastUsed = (assignment: string): string => `
       select latest.at
         from journal_persons p
        cross join lateral (
                select max(coalesce(j.ended_at, j.at)) as at
                  from seat_journal j
                 where j.person = p.person
                   and j.product_id = ${assignment}.product_id
                   and j.kind in ('granted', 'claimed', 'activity', 'moved', 'ended')
                   and j.at >= p.day - interval '1 day'
                   and j.at < p.day + interval '2 days') latest
        where p.account_id = ${assignment}.account_id
          and p.user_id = ${assignment}.user_id
          and latest.at is not null
        order by p.day desc
        limit 1`
