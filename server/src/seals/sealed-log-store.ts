// SQL of the sealed log as a file: blocks, the events in them, and those that are in none.
import type { Queryable } from '../platform/database/database.ts'
import { type SealedEventColumns, sealedEventColumns } from './event-columns.ts'
import { base64, type Digests, type Entry, type Position } from './seal-rules.ts'
import { seatRowText } from './seal-store.ts'

export interface LogRange {
  from?: string | undefined
  to?: string | undefined
}

export async function selectSealedAccount(db: Queryable, accountId: string): Promise<{ id: string; name: string }> {
  const { rows } = await db.query<{ id: string; name: string }>('select id, name from accounts where id = $1', [
    accountId,
  ])
  return rows[0] ?? { id: accountId, name: '' }
}

export async function selectAccountId(db: Queryable, idOrSlug: string): Promise<string | null> {
  const { rows } = await db.query<{ id: string }>('select id from accounts where id::text = lower($1) or slug = $1', [
    idOrSlug,
  ])
  return rows[0]?.id ?? null
}

/** From the first to the last block that has an event of that time; all of them without a time. None: last below first. */
export async function selectBlockRange(
  db: Queryable,
  accountId: string,
  { from, to }: LogRange,
): Promise<{ first: number; last: number }> {
  const { rows } = await db.query<{ first: number; last: number }>(
    `select coalesce(case when $2::timestamptz is null then 1
                     else (select min(block) from sealed_events where account_id = $1 and at >= $2) end, 1) as first,
            coalesce(case when $3::timestamptz is null
                     then (select max(number) from seal_blocks
                            where account_id = $1
                              and ($2::timestamptz is null
                                   or exists (select from sealed_events where account_id = $1 and at >= $2)))
                     else (select max(block) from sealed_events
                            where account_id = $1 and at < $3 and ($2::timestamptz is null or at >= $2)) end, 0) as last`,
    [accountId, from ?? null, to ?? null],
  )
  return rows[0] ?? { first: 1, last: 0 }
}

export interface BlockRow {
  number: number
  kind: 'audit' | 'seats'
  first: Position
  last: Position
  signature: Buffer
  text: string
}

export async function selectBlocks(db: Queryable, accountId: string, first: number, last: number): Promise<BlockRow[]> {
  const { rows } = await db.query<BlockRow>(
    `select number, kind, signature, text,
            json_build_object('xact', first_xact::text, 'number', first_number::text) as first,
            json_build_object('xact', last_xact::text, 'number', last_number::text) as last
       from seal_blocks
      where account_id = $1
        and number between $2 and $3
      order by number`,
    [accountId, first, last],
  )
  return rows
}

export interface SealedEvent {
  /** As the block has it. */
  entry: Entry
  texts: Digests
  /** As it is now; null: it is gone. */
  event: SealedEventColumns | null
}

export async function selectSealedEvents(db: Queryable, accountId: string, block: number): Promise<SealedEvent[]> {
  const { rows } = await db.query<
    Omit<SealedEventColumns, 'texts'> & {
      sealedNumber: number
      sealedId: string
      sealedAt: Date
      content: Buffer
      digests: Digests
      isThere: boolean
      texts: SealedEventColumns['texts']
    }
  >(
    `select s.number as "sealedNumber", s.event_id as "sealedId", s.at as "sealedAt", s.content, s.texts as digests,
            e.id is not null as "isThere", ${sealedEventColumns}
       from sealed_events s
       left join audit_events e on e.account_id = s.account_id and e.id = s.event_id and e.at = s.at
       left join audit_details d on d.account_id = s.account_id and d.id = s.event_id and d.at = s.at
      where s.account_id = $1
        and s.block = $2
      order by s.position`,
    [accountId, block],
  )
  return rows.map(({ sealedNumber, sealedId, sealedAt, content, digests, isThere, ...event }) => ({
    entry: [sealedNumber, sealedId, sealedAt.toISOString(), base64(content)],
    texts: digests,
    event: isThere ? event : null,
  }))
}

/** Of so many events after `after`, in order, those that are in no block; `last`: where the next page begins. */
export async function selectUnsealedPage(
  db: Queryable,
  accountId: string,
  after: Position,
  { from, to }: LogRange,
  most: number,
): Promise<{ events: SealedEventColumns[]; last: Position | null }> {
  const { rows } = await db.query<SealedEventColumns & Position & { isSealed: boolean }>(
    `select e.xact::text as xact, e.number::text as number, s.event_id is not null as "isSealed", ${sealedEventColumns}
       from (select *
               from audit_events
              where account_id = $1
                and (xact, number) > ($2::xid8, $3::bigint)
                and ($4::timestamptz is null or at >= $4)
                and ($5::timestamptz is null or at < $5)
              order by xact, number
              limit $6) as e
       left join sealed_events s on s.account_id = e.account_id and s.event_id = e.id
       left join audit_details d on s.event_id is null and d.account_id = e.account_id and d.id = e.id and d.at = e.at
      order by e.xact, e.number`,
    [accountId, after.xact, after.number, from ?? null, to ?? null, most],
  )
  const last = rows.at(-1)
  return {
    events: rows.filter(({ isSealed }) => !isSealed),
    last: last && rows.length === most ? { xact: last.xact, number: last.number } : null,
  }
}

export interface SeatRow extends Position {
  row: string
  note: string | null
  salt: Buffer | null
}

/** The rows of a block after `after`, or from it on when it is the first. */
export async function selectSeatRows(
  db: Queryable,
  accountId: string,
  { after, isFirst, last }: { after: Position; isFirst: boolean; last: Position },
  most: number,
): Promise<SeatRow[]> {
  const { rows } = await db.query<SeatRow>(
    `select j.xact::text as xact, j.number::text as number, ${seatRowText} as row, n.note, n.salt
       from seat_journal j
       left join seat_journal_details n on j.kind = 'ended'
                                       and n.account_id = j.account_id and n.number = j.number and n.at = j.at
      where j.account_id = $1
        and (j.xact, j.number) ${isFirst ? '>=' : '>'} ($2::xid8, $3::bigint)
        and (j.xact, j.number) <= ($4::xid8, $5::bigint)
      order by j.xact, j.number
      limit $6`,
    [accountId, after.xact, after.number, last.xact, last.number, most],
  )
  return rows
}
