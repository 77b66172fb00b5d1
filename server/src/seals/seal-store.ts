// SQL of sealing: what is not sealed yet below the horizon (docs/decisions/0005), and the blocks that are made of it.
import type { Queryable } from '../platform/database/database.ts'
import { type SealedEventColumns, sealedEventColumns } from './event-columns.ts'
import type { Position } from './seal-rules.ts'

/** One server seals at a time; false when another one is at it. */
export async function trySealLock(tx: Queryable): Promise<boolean> {
  const { rows } = await tx.query<{ locked: boolean }>(
    `select pg_try_advisory_xact_lock(hashtext('sitzplan sealing')) as locked`,
  )
  return rows[0]?.locked ?? false
}

/** The oldest transaction that still runs: whatever older ones wrote can be seen, and nothing can be added to it. */
export async function selectHorizon(db: Queryable): Promise<string> {
  const { rows } = await db.query<{ horizon: string }>(
    'select recorded_xact(pg_snapshot_xmin(pg_current_snapshot()))::text as horizon',
  )
  return rows[0]?.horizon ?? '0'
}

const sealedUpTo = (kind: 'audit' | 'seats', account: string) => `
  select last_xact, last_number
    from seal_blocks
   where account_id = ${account} and kind = '${kind}'
   order by number desc
   limit 1`

const afterSealed = (kind: 'audit' | 'seats', account: string) => `
  (xact, number) > (coalesce((select last_xact from (${sealedUpTo(kind, account)}) as b), '0'),
                    coalesce((select last_number from (${sealedUpTo(kind, account)}) as b), 0))`

export interface AccountToSeal {
  id: string
  hasEvents: boolean
  hasSeats: boolean
}

/**
 * Accounts with something to seal: an event below the horizon, or seat traffic of which the oldest is older than so many
 * seconds. `recent`: only what is of the last day is looked at, which is a partition or two instead of all of them.
 */
export async function selectAccountsToSeal(
  db: Queryable,
  horizon: string,
  { seatsAfterSeconds, recent }: { seatsAfterSeconds: number; recent: boolean },
): Promise<AccountToSeal[]> {
  const ofLastDay = recent ? `and at > now() - interval '1 day'` : ''
  const { rows } = await db.query<AccountToSeal>(
    `select * from (
       select a.id,
              coalesce((
                select true
                  from audit_events
                 where account_id = a.id and ${afterSealed('audit', 'a.id')} and xact < $1::xid8 ${ofLastDay}
                 order by xact, number
                 limit 1), false) as "hasEvents",
              coalesce((
                select at
                  from seat_journal
                 where account_id = a.id and ${afterSealed('seats', 'a.id')} and xact < $1::xid8 ${ofLastDay}
                 order by xact, number
                 limit 1) <= clock_timestamp() - make_interval(secs => $2), false) as "hasSeats"
         from accounts a) as found
      where "hasEvents" or "hasSeats"
      order by id`,
    [horizon, seatsAfterSeconds],
  )
  return rows
}

/** The newest block of each account that has one. */
export async function selectHeads(
  db: Queryable,
  accountIds: readonly string[],
): Promise<Map<string, { number: number; hash: Buffer; sealedAt: string }>> {
  const { rows } = await db.query<{ accountId: string; number: number; hash: Buffer; sealedAt: string }>(
    `select b.account_id as "accountId", b.number, b.hash, b.text::json ->> 'sealedAt' as "sealedAt"
       from unnest($1::uuid[]) as a (id)
      cross join lateral (
            select * from seal_blocks where account_id = a.id order by number desc limit 1) as b`,
    [accountIds],
  )
  return new Map(rows.map((row) => [row.accountId, row]))
}

export interface UnsealedEvent extends SealedEventColumns, Position {
  accountId: string
}

/** The next events of each account, in order. */
export async function selectUnsealedEvents(
  tx: Queryable,
  accountIds: readonly string[],
  horizon: string,
  mostEach: number,
): Promise<UnsealedEvent[]> {
  const { rows } = await tx.query<UnsealedEvent>(
    `select a.id as "accountId", e.xact::text as xact, e.number::text as number, ${sealedEventColumns}
       from unnest($1::uuid[]) as a (id)
      cross join lateral (
            select *
              from audit_events
             where account_id = a.id and ${afterSealed('audit', 'a.id')} and xact < $2::xid8
             order by xact, number
             limit $3) as e
       left join audit_details d on d.account_id = e.account_id and d.id = e.id and d.at = e.at
      order by a.id, e.xact, e.number`,
    [accountIds, horizon, mostEach],
  )
  return rows
}

// Exact for microseconds, and cheaper than `extract`.
const microseconds = (column: string) => `(date_part('epoch', ${column}) * 1000000)::int8`

/** A row of the seat journal as it is digested: a JSON array as PostgreSQL writes it. Never to be changed. */
export const seatRowText = `json_build_array(
  j.number, ${microseconds('j.at')}, j.kind, j.pool_id, j.product_id, j.seat, j.fence, j.session_id, j.ticket_id,
  j.person, j.actor, j.activity, j.reason, ${microseconds('j.ended_at')},
  case when j.kind = 'ended' and j.actor is not null
       then (select encode(n.digest, 'hex')
               from seat_journal_details n
              where n.account_id = j.account_id and n.number = j.number and n.at = j.at) end)::text`

export interface UnsealedSeats {
  accountId: string
  count: number
  root: Buffer
  first: Position
  last: Position
}

/** The next rows of each account's seat journal, as one digest: nothing of them leaves the database. */
export async function selectUnsealedSeats(
  tx: Queryable,
  accountIds: readonly string[],
  horizon: string,
  mostEach: number,
): Promise<UnsealedSeats[]> {
  const { rows } = await tx.query<UnsealedSeats>(
    `select a.id as "accountId", p.count, p.root,
            json_build_object('xact', p.first_xact, 'number', p.first_number::text) as first,
            json_build_object('xact', p.last_xact, 'number', p.last_number::text) as last
       from unnest($1::uuid[]) as a (id)
      cross join lateral (
            select count(*)::integer as count,
                   sha256('\\x03' || string_agg(sha256(convert_to(${seatRowText}, 'UTF8')), ''::bytea
                                               order by j.xact, j.number)) as root,
                   (array_agg(j.xact::text order by j.xact, j.number))[1] as first_xact,
                   (array_agg(j.number order by j.xact, j.number))[1] as first_number,
                   (array_agg(j.xact::text order by j.xact desc, j.number desc))[1] as last_xact,
                   (array_agg(j.number order by j.xact desc, j.number desc))[1] as last_number
              from (select *
                      from seat_journal
                     where account_id = a.id and ${afterSealed('seats', 'a.id')} and xact < $2::xid8
                     order by xact, number
                     limit $3) as j) as p
      where p.count > 0`,
    [accountIds, horizon, mostEach],
  )
  return rows
}

export async function selectSealTime(tx: Queryable): Promise<Date> {
  const { rows } = await tx.query<{ now: Date }>(`select date_trunc('milliseconds', clock_timestamp()) as now`)
  return rows[0]?.now ?? new Date()
}

export interface NewBlock {
  accountId: string
  number: number
  kind: 'audit' | 'seats'
  first: Position
  last: Position
  hash: Buffer
  signature: Buffer
  text: string
}

/** Fails when a number is taken: a chain has one block of each number, whatever happens. */
export async function insertBlocks(tx: Queryable, blocks: readonly NewBlock[]): Promise<void> {
  await tx.query(
    `insert into seal_blocks (account_id, number, kind, first_xact, first_number, last_xact, last_number, hash, signature, text)
     select account_id, number, kind, first_xact::xid8, first_number, last_xact::xid8, last_number, hash, signature, text
       from unnest($1::uuid[], $2::bigint[], $3::text[], $4::text[], $5::bigint[], $6::text[], $7::bigint[], $8::bytea[],
                   $9::bytea[], $10::text[])
         as b (account_id, number, kind, first_xact, first_number, last_xact, last_number, hash, signature, text)`,
    [
      blocks.map((block) => block.accountId),
      blocks.map((block) => block.number),
      blocks.map((block) => block.kind),
      blocks.map((block) => block.first.xact),
      blocks.map((block) => block.first.number),
      blocks.map((block) => block.last.xact),
      blocks.map((block) => block.last.number),
      blocks.map((block) => block.hash),
      blocks.map((block) => block.signature),
      blocks.map((block) => block.text),
    ],
  )
}

export interface NewSealedEvent {
  accountId: string
  block: number
  position: number
  id: string
  at: string
  number: number
  content: Buffer
  texts: Record<string, string>
}

export async function insertSealedEvents(tx: Queryable, events: readonly NewSealedEvent[]): Promise<void> {
  await tx.query(
    `insert into sealed_events (account_id, block, position, event_id, at, number, content, texts)
     select *
       from unnest($1::uuid[], $2::bigint[], $3::integer[], $4::uuid[], $5::timestamptz[], $6::bigint[], $7::bytea[],
                   $8::jsonb[])`,
    [
      events.map((event) => event.accountId),
      events.map((event) => event.block),
      events.map((event) => event.position),
      events.map((event) => event.id),
      events.map((event) => event.at),
      events.map((event) => event.number),
      events.map((event) => event.content),
      events.map((event) => JSON.stringify(event.texts)),
    ],
  )
}
