// Events of an account in the order in which readers see them: by transaction, then number. Rows of transactions that
// are still running, or were when an older one started, are left for later (the horizon), because numbers become
// visible out of order, and a reader that ignored this would lose events.
import { fullNameOf } from '../access/full-name.ts'
import type { Queryable } from '../platform/database/database.ts'

/** A position in an account's events: everything up to it was seen. */
export interface Position {
  xact: string
  number: string
}

export interface EventRow {
  xact: string
  number: string
  source: 'journal' | 'audit'
  at: Date
  kind: string
  product: string | null
  user_id: string | null
  email: string | null
  user_name: string | null
  seat: number | null
  fence: number | null
  session_id: string | null
  ticket_id: string | null
  activity: 'idle' | 'attended' | 'unattended' | null
  reason: string | null
  target_kind: string | null
  target_id: string | null
  pool_id: number | null
  /** The account wants its plan without names now; or its history, and what this is about is over. */
  without_names: boolean
  seat_kind: 'named' | 'concurrent' | 'included' | null
  // Of the session and the ticket as they are now; null when they are over.
  device_id: string | null
  device_name: string | null
  device_platform: string | null
  started_at: Date | null
  expires_at: Date | null
  heartbeat_seconds: number | null
  since: Date | null
  kept_until: Date | null
}

/** How far back a reader can resume. */
const resumableInterval = '24 hours'

/** Where a reader starts that wants what comes from now on. */
export async function selectPresentPosition(db: Queryable): Promise<Position> {
  const { rows } = await db.query<{ xact: string }>(
    'select recorded_xact(pg_snapshot_xmin(pg_current_snapshot()))::text as xact',
  )
  return { xact: rows[0]?.xact ?? '0', number: '0' }
}

/** Whether everything after `position` is still there to be read. */
export async function isResumable(db: Queryable, accountId: string, { xact, number }: Position): Promise<boolean> {
  const { rows } = await db.query<{ is_known: boolean }>(
    `select $2::xid8 <= recorded_xact(pg_snapshot_xmax(pg_current_snapshot()))
        and not exists (
              select from restores
               where $2::xid8 > last_xact and $2::xid8 < next_xact)
        and not exists (
              select from seat_journal
               where account_id = $1 and (xact, number) > ($2::xid8, $3::bigint)
                 and at <= now() - $4::interval)
        and not exists (
              select from audit_events
               where account_id = $1 and (xact, number) > ($2::xid8, $3::bigint)
                 and at <= now() - $4::interval) as is_known`,
    [accountId, xact, number, resumableInterval],
  )
  return rows[0]?.is_known ?? false
}

/**
 * The next events after `position`. `isHeld`: there are more, but an older transaction still runs; look again soon.
 */
export async function selectEvents(
  db: Queryable,
  accountId: string,
  { xact, number }: Position,
  limit: number,
): Promise<{ events: EventRow[]; isHeld: boolean }> {
  const { rows } = await db.query<EventRow & { is_final: boolean }>(
    `with found as (
       (select xact, number, 'journal' as source, at, kind, pool_id, product_id, person, seat, fence, session_id,
               ticket_id, activity, reason, null as target_kind, null as target_id
          from seat_journal
         where account_id = $1 and (xact, number) > ($2::xid8, $3::bigint) and at > now() - $5::interval
         order by xact, number
         limit $4)
       union all
       (select xact, number, 'audit', at, action, null, null, null, null, null, null, null, null, null, target_kind,
               target_id
          from audit_events
         where account_id = $1 and (xact, number) > ($2::xid8, $3::bigint) and at > now() - $5::interval
         order by xact, number
         limit $4)
       order by xact, number
       limit $4
     )
     select f.xact::text as xact, f.number::text as number, f.source, f.at, f.kind, r.key as product, u.id as user_id,
            u.email, ${fullNameOf('u')} as user_name, f.seat, f.fence, f.session_id,
            f.ticket_id, f.activity, f.reason, f.target_kind, f.target_id, f.pool_id, l.kind as seat_kind, s.device_id,
            s.device_name, s.device_platform, s.started_at, s.expires_at, s.heartbeat_seconds, t.since, h.kept_until,
            a.plan_without_names or a.history_without_names and s.id is null and t.id is null as without_names, f.xact < recorded_xact(pg_snapshot_xmin(pg_current_snapshot())) as is_final
       from found f
       join accounts a on a.id = $1
       left join products r on r.id = f.product_id
       left join journal_persons p on p.account_id = $1 and p.person = f.person
       left join users u on u.account_id = $1 and u.id = p.user_id
       left join pools l on l.id = f.pool_id
       left join sessions s on s.id = f.session_id and s.expires_at > clock_timestamp()
       left join tickets t on t.id = f.ticket_id
                          and t.state in ('waiting', 'offered') and t.lives_until > clock_timestamp()
       left join holds h on f.kind = 'offered'
                        and h.pool_id = f.pool_id and h.number = f.seat and h.ticket_id = f.ticket_id
      order by f.xact, f.number`,
    [accountId, xact, number, limit, resumableInterval],
    'events',
  )
  const events = rows.filter((row) => row.is_final)
  return { events, isHeld: events.length < rows.length }
}

/** Where everybody stands in the lines of these pools right now, by ticket. */
export async function selectPositions(db: Queryable, poolIds: readonly number[]): Promise<Map<string, number>> {
  const { rows } = await db.query<{ id: string; position: number }>(
    `select id, row_number() over (partition by pool_id order by number) as position
       from tickets
      where pool_id = any($1::integer[])
        and state in ('waiting', 'offered')`,
    [poolIds],
    'positions',
  )
  return new Map(rows.map(({ id, position }) => [id, position]))
}
