// The waiting line's own statements: asking after a place keeps it, and tells where in the line it is. Who is
// offered a seat is decided by the seat engine, under the pool's lock.

import type { Texts } from '@sitzplan/contract/catalog'
import { fullNameOf } from '../access/full-name.ts'
import type { Queryable } from '../platform/database/database.ts'

export interface AskedTicket {
  id: string
  accountId: string
  productId: string
  userId: string
  /** `busy`: somebody has it locked, so that it was not kept, or is over unless they know better. */
  state: 'waiting' | 'offered' | 'claimed' | 'lost' | 'busy'
  reason: string | null
  pollSeconds: number
  /** How many stand before, those included who were offered a seat and have not claimed it. */
  ahead: number
  /** How many of them are still waiting. */
  waitingAhead: number
  total: number | null
  seats: number
  holdSeconds: number
  holdsEnded: number
}

/**
 * Asks after places in line. A place that was not asked after for three poll intervals is not kept by this: it is as
 * good as lost. `fresh` false: our own outage has not been given back yet, and nothing was kept.
 */
export async function keepPlaces(
  db: Queryable,
  ticketIds: readonly string[],
  outageSeconds: number,
  pollsUntilLost: number,
): Promise<{ fresh: boolean; tickets: AskedTicket[] }> {
  const { rows } = await db.query<{ fresh: boolean; tickets: AskedTicket[] }>(
    `with tick as materialized (
       select clock_timestamp() - at < make_interval(secs => $2) as fresh from server_ticks
     ), free as materialized (
       -- Nobody waits for a ticket that somebody is just offering a seat: who asks after it asks again.
       select id, lives_until > clock_timestamp() as is_alive
         from tickets
        where id = any($1::uuid[]) and state = 'waiting' and (select fresh from tick)
          for no key update skip locked
     ), kept as (
       update tickets t
          set lives_until = greatest(t.lives_until, clock_timestamp() + make_interval(secs => $3 * t.poll_seconds))
        where t.id = any(array(select id from free where is_alive))
     ), over as materialized (
       select id from free where not is_alive
     ), asked as materialized (
       select t.* from unnest($1::uuid[]) as n(id) join tickets t on t.id = n.id
     ), line as materialized (
       select t.id,
              row_number() over (partition by t.pool_id order by t.number) - 1 as ahead,
              count(*) filter (where t.state = 'waiting') over (
                partition by t.pool_id order by t.number rows between unbounded preceding and 1 preceding
              ) as waiting_ahead
         from tickets t
        where t.pool_id in (select pool_id from asked where state in ('waiting', 'offered'))
          -- What has lapsed counts until its loss is written: a seat may just be offered to it, or it may be given the time
          -- of an outage back, and nobody is to be told a place that they lose again.
          and t.state in ('waiting', 'offered')
     )
     select (select fresh from tick) as fresh,
            coalesce((
              select json_agg(json_build_object(
                       'id', a.id, 'accountId', p.account_id, 'productId', p.product_id, 'userId', a.user_id,
                       'state', case when a.id in (select id from over) then 'lost'
                                     when a.state = 'waiting' and a.id not in (select id from free) then 'busy'
                                     else a.state end,
                       'reason', a.reason,
                       'pollSeconds', a.poll_seconds, 'ahead', coalesce(l.ahead, 0),
                       'waitingAhead', coalesce(l.waiting_ahead, 0), 'total', p.total, 'seats', p.seats,
                       'holdSeconds', p.hold_seconds, 'holdsEnded', p.holds_ended))
                from asked a
                join pools p on p.id = a.pool_id
                left join line l on l.id = a.id), '[]') as tickets`,
    [ticketIds, outageSeconds, pollsUntilLost],
    'keep-places',
  )
  return rows[0] ?? { fresh: false, tickets: [] }
}

/** Those of `ticketIds` that do not wait any more. */
export async function selectChangedTickets(db: Queryable, ticketIds: readonly string[]): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    `select id from tickets where id = any($1::uuid[]) and state <> 'waiting'`,
    [ticketIds],
    'changed-tickets',
  )
  return rows.map(({ id }) => id)
}

export interface WaitingRow {
  id: string
  number: number
  pool_id: number
  user_id: string
  email: string
  user_name: string
  product: string
  since: Date
  position: number
  waiting_ahead: number
  offered_number: number | null
  offered_until: Date | null
  total: number | null
  seats: number
  hold_seconds: number
  holds_ended: number
}

/** What has lapsed keeps its position until its loss is written, as in `keepPlaces`, but is not shown. */
const line = `
  select t.*, t.lives_until > clock_timestamp() as is_alive, p.account_id, p.product_id, p.total, p.seats, p.hold_seconds, p.holds_ended,
         row_number() over (partition by t.pool_id order by t.number) as position,
         count(*) filter (where t.state = 'waiting') over (
           partition by t.pool_id order by t.number rows between unbounded preceding and 1 preceding
         ) as waiting_ahead
    from pools p
    join tickets t on t.pool_id = p.id and t.state in ('waiting', 'offered')
   where p.account_id = $1`

/**
 * The lines of an account, pool by pool, in their order. `after`: pool and number of the last one shown. `limit` null:
 * all.
 */
export async function selectLine(
  db: Queryable,
  accountId: string,
  productKey: string | null,
  after: readonly (string | number)[] | null,
  limit: number | null,
): Promise<WaitingRow[]> {
  const { rows } = await db.query<WaitingRow>(
    `select l.id, l.number, l.pool_id, l.user_id, u.email, ${fullNameOf('u')} as user_name,
            r.key as product, l.since, l.position, l.waiting_ahead, h.number as offered_number,
            h.kept_until as offered_until, l.total, l.seats, l.hold_seconds, l.holds_ended
       from (${line}) l
       join products r on r.id = l.product_id
       join users u on u.account_id = l.account_id and u.id = l.user_id
       left join holds h on l.state = 'offered' and h.pool_id = l.pool_id and h.holder = l.holder and h.ticket_id = l.id
      where l.is_alive
        and ($2::text is null or r.key = $2)
        and ($3::integer is null or (l.pool_id, l.number) > ($3, $4::bigint))
      order by l.pool_id, l.number
      limit $5`,
    [accountId, productKey, after?.[0] ?? null, after?.[1] ?? null, limit],
  )
  return rows
}

export async function countLine(db: Queryable, accountId: string, productKey: string | null): Promise<number> {
  const { rows } = await db.query<{ count: number }>(
    `select count(*)
       from (${line}) l
       join products r on r.id = l.product_id
      where l.is_alive
        and ($2::text is null or r.key = $2)`,
    [accountId, productKey],
  )
  return rows[0]?.count ?? 0
}

export interface OwnTicketRow extends Omit<WaitingRow, 'email' | 'user_name'> {
  product_name: Texts
}

/** The places of one user, with the whole of these lines counted. Read only: nothing is kept alive by it. */
export async function selectOwnTickets(db: Queryable, accountId: string, userId: string): Promise<OwnTicketRow[]> {
  const { rows } = await db.query<OwnTicketRow>(
    `select l.id, l.number, l.pool_id, l.user_id, r.key as product, r.name as product_name, l.since, l.position,
            l.waiting_ahead, h.number as offered_number, h.kept_until as offered_until, l.total, l.seats,
            l.hold_seconds, l.holds_ended
       from (${line}
               and p.id in (select pool_id from tickets
                             where pool_id in (select id from pools where account_id = $1)
                               and user_id = $2 and state in ('waiting', 'offered'))) l
       join products r on r.id = l.product_id
       left join holds h on l.state = 'offered' and h.pool_id = l.pool_id and h.holder = l.holder and h.ticket_id = l.id
      where l.user_id = $2
        and l.is_alive
      order by l.since, l.id`,
    [accountId, userId],
    'own-tickets',
  )
  return rows
}
