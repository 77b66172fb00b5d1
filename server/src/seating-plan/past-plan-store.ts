// What was at a moment of the last day, from the seat journal: who sat where, and who waited.
import { fullNameOf } from '../access/full-name.ts'
import type { Queryable } from '../platform/database/database.ts'

/** Somebody of the journal; `user_id` null: what tied the pseudonym to a person is erased. */
interface PersonRow {
  person: string
  user_id: string | null
  email: string | null
  user_name: string | null
}

export interface PastSessionRow extends PersonRow {
  id: string
  pool_id: number
  number: number | null
  activity: 'idle' | 'attended' | 'unattended'
  started_at: Date | null
}

export interface PastTicketRow extends PersonRow {
  pool_id: number
  since: Date
  offered_seat: number | null
}

/** A place in the account's journal. */
export interface JournalStart {
  xact: string
  number: string
}

/** What is read of the journal: everything from `start` on, for the moment `at`. */
export interface Span {
  accountId: string
  at: Date
  start: JournalStart
}

/** Before the moment asked for this much is read: what began earlier and is over is there without its beginning. */
const hoursBefore = 12

/** A transaction may be told later than it began, and the order is that of transactions. */
const slackMinutes = 10

/**
 * Where to begin to read for `at`. The journal's index is in order of transactions, not of time: it is gone back through
 * a thousand entries at a step, so that of a long journal only the last days are touched. A whole month's partition at
 * least: within one no entry is too old to be counted.
 */
export async function selectJournalStart(db: Queryable, accountId: string, at: Date): Promise<JournalStart> {
  const earliest = new Date(at.getTime() - (hoursBefore * 60 + slackMinutes) * 60_000)
  const { rows } = await db.query<JournalStart>(
    `with recursive steps as (
       (select xact, number, at
          from seat_journal
         where account_id = $1
           and at >= date_trunc('month', $2::timestamptz, 'UTC')
         order by xact desc, number desc
         limit 1)
       union all
       select f.xact, f.number, f.at
         from steps s
        cross join lateral (
              select xact, number, at
                from seat_journal
               where account_id = $1
                 and at >= date_trunc('month', $2::timestamptz, 'UTC')
                 and (xact, number) < (s.xact, s.number)
               order by xact desc, number desc
              offset 999
               limit 1) f
        where s.at > $2
     )
     select xact::text as xact, number::text as number
       from steps
      where at <= $2
      limit 1`,
    [accountId, earliest],
    'journal-start',
  )
  return rows[0] ?? { xact: '0', number: '0' }
}

// In one pass over the entries and without joins of them: a journal that grew since the last statistics turns such
// joins quadratic.
const span = `
      from seat_journal j
     where j.account_id = $1
       and (j.xact, j.number) >= ($2::xid8, $3::bigint)
       and j.at >= date_trunc('month', $4::timestamptz - interval '${hoursBefore} hours ${slackMinutes} minutes', 'UTC')`

const valuesOf = ({ accountId, at, start }: Span) => [accountId, start.xact, start.number, at]

const person = `
  left join journal_persons n on n.account_id = $1 and n.person = f.person
  left join users u on u.account_id = $1 and u.id = n.user_id`

const personColumns = `f.person, n.user_id, u.email, ${fullNameOf('u')} as user_name`

const stateOf = `array[j.number, j.pool_id, coalesce(j.seat, 0), case j.activity when 'attended' then 1 when 'unattended' then 2 else 0 end]`

/**
 * Sessions that the journal tells of between the beginning of the span and now, as they were at the moment. Of one that
 * began before the span, what it was is what it was before its next change: the earliest that is told.
 */
export async function selectSessionsThen(db: Queryable, asked: Span): Promise<PastSessionRow[]> {
  const { rows } = await db.query<PastSessionRow>(
    `select f.id, f.state[2]::integer as pool_id, nullif(f.state[3], 0)::integer as number,
            (array['idle', 'attended', 'unattended'])[f.state[4] + 1] as activity, f.started_at, ${personColumns}
       from (
    select j.session_id as id,
           coalesce(max(${stateOf}) filter (where j.at <= $4), min(${stateOf})) as state,
           min(j.at) filter (where j.kind in ('granted', 'claimed')) as started_at,
           (array_agg(j.person))[1] as person
    ${span}
       and j.session_id is not null
     group by j.session_id
    having coalesce(min(j.at) filter (where j.kind in ('granted', 'claimed')) <= $4, true)
       and coalesce(min(coalesce(j.ended_at, j.at)) filter (where j.kind = 'ended') > $4, true)
       ) f
     ${person}
      order by f.started_at nulls first, f.id`,
    valuesOf(asked),
    'sessions-then',
  )
  return rows
}

/** Who stood at which door, in their order. */
export async function selectLineThen(db: Queryable, asked: Span): Promise<PastTicketRow[]> {
  const { rows } = await db.query<PastTicketRow>(
    `select f.pool_id, f.since, f.offer[2]::integer as offered_seat, ${personColumns}
       from (
    select min(j.number) filter (where j.kind = 'waiting') as place,
           min(j.pool_id) as pool_id,
           min(j.at) filter (where j.kind = 'waiting') as since,
           max(array[j.number, j.seat]) filter (where j.kind = 'offered' and j.at <= $4) as offer,
           (array_agg(j.person))[1] as person
    ${span}
       and j.ticket_id is not null
     group by j.ticket_id
    having min(j.at) filter (where j.kind = 'waiting') <= $4
       and coalesce(min(j.at) filter (where j.kind in ('claimed', 'lost')) > $4, true)
       ) f
     ${person}
      order by f.pool_id, f.place`,
    valuesOf(asked),
    'line-then',
  )
  return rows
}

/** Totals of the pools where another revision than now was active then; null: unrestricted. */
export async function selectTotalsThen(
  db: Queryable,
  accountId: string,
  at: Date,
): Promise<Map<number, number | null>> {
  const { rows } = await db.query<{ pool_id: number; total: number | null }>(
    `with past as (
       select revision
         from license_revisions
        where account_id = $1 and activated_at <= $2
        order by activated_at desc
        limit 1
     ), present as (
       select revision from license_revisions where account_id = $1 and status = 'active'
     )
     select p.id as pool_id, case when l.product_id is null then 0 else l.quantity end as total
       from pools p
       join present on present.revision is distinct from (select revision from past)
       left join license_lines l on l.account_id = $1
                                and l.revision = (select revision from past)
                                and l.product_id = p.product_id
                                and l.kind = p.kind
                                and l.resource = p.resource
      where p.account_id = $1`,
    [accountId, at],
    'totals-then',
  )
  return new Map(rows.map(({ pool_id: poolId, total }) => [poolId, total]))
}

/** Whether the account wants its plan, or its history, without names. */
export async function selectNamelessBy(db: Queryable, accountId: string) {
  const { rows } = await db.query<{ plan_without_names: boolean; history_without_names: boolean }>(
    'select plan_without_names, history_without_names from accounts where id = $1',
    [accountId],
    'past-plan-privacy',
  )
  const { plan_without_names: isPlan, history_without_names: isHistory } = rows[0] ?? {
    plan_without_names: true,
    history_without_names: true,
  }
  return isHistory ? 'history_without_names' : isPlan ? 'plan_without_names' : null
}
