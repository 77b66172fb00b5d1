// Writes what a batch decided about tickets, cool-downs and kept answers; most batches have none of them.
import type { Queryable } from '../platform/database/database.ts'
import { int4s, int8s, texts, times, uuids } from './binary-arrays.ts'
import { deviceColumns } from './ledger-writes.ts'
import type { SeatPage } from './seat-page.ts'
import { array } from './seat-sql.ts'
import type { Ticket } from './seat-types.ts'

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)

export async function insertTickets(tx: Queryable, tickets: Ticket[]): Promise<void> {
  if (tickets.length === 0) return
  await tx.query(
    `insert into tickets (id, pool_id, user_id, holder, number, state, reason, session_id, device_id, device_name,
                          device_platform, activity, poll_seconds, since, lives_until, ended_at)
     select * from unnest($1::uuid[], $2::integer[], $3::uuid[], $4::uuid[], $5::bigint[], $6::text[], $7::text[],
                          $8::uuid[], $9::text[], $10::text[], $11::text[], $12::text[], $13::integer[],
                          $14::timestamptz[], $15::timestamptz[], $16::timestamptz[])`,
    [
      uuids(tickets.map((ticket) => ticket.id)),
      int4s(tickets.map((ticket) => ticket.poolId)),
      uuids(tickets.map((ticket) => ticket.userId)),
      uuids(tickets.map((ticket) => ticket.holder)),
      int8s(tickets.map((ticket) => ticket.number)),
      texts(tickets.map((ticket) => ticket.state)),
      texts(tickets.map((ticket) => ticket.reason)),
      uuids(tickets.map((ticket) => ticket.sessionId)),
      ...deviceColumns(tickets),
      texts(tickets.map((ticket) => ticket.activity)),
      int4s(tickets.map((ticket) => ticket.pollSeconds)),
      times(tickets.map((ticket) => ticket.since)),
      times(tickets.map((ticket) => ticket.livesUntil)),
      times(tickets.map((ticket) => ticket.endedAt)),
    ],
    'insert-tickets',
  )
}

// A ticket lost for want of asking must still be unasked for; a poll may have come meanwhile.
export async function updateTickets(tx: Queryable, page: SeatPage): Promise<void> {
  const tickets = [...page.line.changedTickets.keys()].sort(byId)
  if (tickets.length === 0) return
  await tx.query(
    `with changed as (
       update tickets t
          set state = n.state, reason = n.reason, session_id = n.session_id, ended_at = n.ended_at,
              lives_until = case n.state when 'waiting' then greatest(t.lives_until, n.lives_until) else n.lives_until end
         from unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[], $5::timestamptz[], $6::timestamptz[], $7::boolean[])
              as n(id, state, reason, session_id, ended_at, lives_until, lapsed)
        where t.id = any($1::uuid[]) and t.id = n.id and (not n.lapsed or t.lives_until <= $8::timestamptz)
       returning 1
     )
     select assert_rows((select count(*) from changed), $9, 'changed tickets')`,
    [
      uuids(tickets.map((ticket) => ticket.id)),
      texts(tickets.map((ticket) => ticket.state)),
      texts(tickets.map((ticket) => ticket.reason)),
      uuids(tickets.map((ticket) => ticket.sessionId)),
      times(tickets.map((ticket) => ticket.endedAt)),
      times(tickets.map((ticket) => ticket.livesUntil)),
      array(tickets.map((ticket) => (page.line.changedTickets.get(ticket) === 'lapsed' ? 't' : 'f'))),
      new Date(page.now),
      tickets.length,
    ],
    'update-tickets',
  )
}

export async function upsertCooldowns(tx: Queryable, { newCooldowns }: SeatPage): Promise<void> {
  const latest = new Map(newCooldowns.map((cooldown) => [`${cooldown.poolId} ${cooldown.userId}`, cooldown]))
  if (latest.size === 0) return
  const cooldowns = [...latest.values()]
  await tx.query(
    `insert into cooldowns (pool_id, user_id, until)
     select * from unnest($1::integer[], $2::uuid[], $3::timestamptz[])
     on conflict (pool_id, user_id) do update set until = greatest(cooldowns.until, excluded.until)`,
    [
      int4s(cooldowns.map((cooldown) => cooldown.poolId)),
      uuids(cooldowns.map((cooldown) => cooldown.userId)),
      times(cooldowns.map((cooldown) => cooldown.until)),
    ],
  )
}

// Keys go in their order, after the pools' locks, so that two batches never wait for each other in a circle. A key
// that another batch (of another pool: the body differs) took meanwhile undoes this one.
export async function insertAnswers(tx: Queryable, { newKeys }: SeatPage): Promise<void> {
  if (newKeys.length === 0) return
  const sorted = [...newKeys].sort((a, b) => (a.key.key < b.key.key ? -1 : 1))
  await tx.query(
    `with kept as (
       insert into idempotency_keys as k (credential_id, route, key, body_hash, status, answer)
       select * from unnest($1::uuid[], $2::text[], $3::text[], $4::bytea[], $5::smallint[], $6::json[])
       on conflict (credential_id, route, key) do update
          set body_hash = excluded.body_hash, status = excluded.status, answer = excluded.answer, created_at = now()
        where k.created_at <= now() - interval '24 hours'
       returning 1
     )
     select assert_rows((select count(*) from kept), $7, 'idempotency keys')`,
    [
      uuids(sorted.map(({ key }) => key.credentialId)),
      sorted.map(({ key }) => key.route),
      sorted.map(({ key }) => key.key),
      sorted.map(({ key }) => key.bodyHash),
      array(sorted.map(({ status }) => status)),
      sorted.map(({ body }) => JSON.stringify(body)),
      sorted.length,
    ],
    'insert-answers',
  )
}
