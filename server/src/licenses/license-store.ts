// SQL of license revisions and their lines, as they are; what happens to them is in revision-changes-store.ts.
import type { RevisionStatus } from '@sitzplan/contract/licenses'
import type { Actor } from '../audit/audit.ts'
import type { Queryable } from '../platform/database/database.ts'
import { licenseNow } from './license-clock-store.ts'
import type { Dates, Line } from './license-rules.ts'

export interface RevisionRow extends Dates {
  accountId: string
  revision: number
  serial: string
  owner: string
  status: RevisionStatus
  trial: boolean
  issuedAt: Date
  lineCount: number
  receivedAt: Date
  receivedBy: Actor
  activatedAt: Date | null
  activatedBy: Actor | null
  /** The revision that was active until then. */
  replaced: number | null
  /** Null where it activated itself, and after it was undone once. */
  undoUntil: Date | null
  undoneAt: Date | null
  /** Not activated by itself. */
  awaitsPerson: boolean
  reportedAt: Date | null
}

/** With the document it came as, which may be 5 MB. */
export type RevisionWithDocument = RevisionRow & { document: string }

const columns = `account_id as "accountId", revision, serial, owner, status, trial, not_before as "from",
            warn_at as "warn", expires_at as "expires", grace_until as "graceUntil", issued_at as "issuedAt",
            (select count(*)
               from license_lines line
              where line.account_id = license_revisions.account_id
                and line.revision = license_revisions.revision) as "lineCount",
            received_at as "receivedAt", received_by as "receivedBy",
            activated_at as "activatedAt", activated_by as "activatedBy", replaced,
            undo_until as "undoUntil", undone_at as "undoneAt", awaits_person as "awaitsPerson", reported_at as "reportedAt"`

/** Whole seconds until it may be reported again. */
export async function selectReportRest(queryable: Queryable, accountId: string, revision: number, restSeconds: number) {
  const { rows } = await queryable.query<{ seconds: number }>(
    `select ceil(extract(epoch from reported_at - clock_timestamp()) + $3)::integer as seconds
       from license_revisions
      where account_id = $1
        and revision = $2`,
    [accountId, revision, restSeconds],
  )
  return Math.max(1, rows[0]?.seconds ?? 1)
}

export async function selectRevision(queryable: Queryable, accountId: string, revision: number) {
  const { rows } = await queryable.query<RevisionWithDocument>(
    `select ${columns}, document
       from license_revisions
      where account_id = $1
        and revision = $2`,
    [accountId, revision],
  )
  return rows[0] ?? null
}

export async function selectRevisionWithStatus(
  queryable: Queryable,
  accountId: string,
  status: 'active' | 'pending',
): Promise<RevisionRow | null> {
  const { rows } = await queryable.query<RevisionRow>(
    `select ${columns}
       from license_revisions
      where account_id = $1
        and status = $2`,
    [accountId, status],
  )
  return rows[0] ?? null
}

/** Both in one statement: between two of them an activation could make one row seem both or neither. */
export async function selectRevisionsInForce(queryable: Queryable, accountId: string) {
  const { rows } = await queryable.query<RevisionRow>(
    `select ${columns}
       from license_revisions
      where account_id = $1
        and status in ('active', 'pending')`,
    [accountId],
  )
  const withStatus = (status: RevisionStatus) => rows.find((row) => row.status === status) ?? null
  return { active: withStatus('active'), pending: withStatus('pending') }
}

/** The days of the license in force, and the database's time; null: none is. */
export async function selectDatesInForce(
  queryable: Queryable,
  accountId: string,
): Promise<(Dates & { now: Date }) | null> {
  const { rows } = await queryable.query<Dates & { now: Date }>(
    `select not_before as "from", warn_at as "warn", expires_at as "expires", grace_until as "graceUntil",
            ${licenseNow} as now
       from license_revisions
      where account_id = $1
        and status = 'active'`,
    [accountId],
  )
  return rows[0] ?? null
}

/** Of every account: in a customer's own installation there is one. */
export async function selectActiveRevisions(queryable: Queryable): Promise<RevisionRow[]> {
  const { rows } = await queryable.query<RevisionRow>(
    `select ${columns} from license_revisions where status = 'active' order by account_id`,
  )
  return rows
}

export async function selectNewestRevisionNumber(queryable: Queryable, accountId: string): Promise<number> {
  const { rows } = await queryable.query<{ newest: number }>(
    'select coalesce(max(revision), 0) as newest from license_revisions where account_id = $1',
    [accountId],
  )
  return rows[0]?.newest ?? 0
}

/** Newest first, below the revision given. */
export async function selectRevisions(queryable: Queryable, accountId: string, below: number | null, limit: number) {
  const { rows } = await queryable.query<RevisionRow>(
    `select ${columns}
       from license_revisions
      where account_id = $1
        and ($2::integer is null or revision < $2)
      order by revision desc
      limit $3`,
    [accountId, below, limit],
  )
  return rows
}

export async function isRevision(queryable: Queryable, accountId: string, revision: number): Promise<boolean> {
  const { rowCount } = await queryable.query('select from license_revisions where account_id = $1 and revision = $2', [
    accountId,
    revision,
  ])
  return rowCount === 1
}

/** Of the revision whose place it took, or would take: one that never came into force is none. 0: there is none. */
export async function selectRevisionNumberBefore(queryable: Queryable, accountId: string, revision: number) {
  const { rows } = await queryable.query<{ before: number }>(
    `select coalesce(
              (select replaced from license_revisions where account_id = $1 and revision = $2),
              (select max(revision)
                 from license_revisions
                where account_id = $1
                  and revision < $2
                  and activated_at is not null),
              0) as before`,
    [accountId, revision],
  )
  return rows[0]?.before ?? 0
}

export async function countRevisions(queryable: Queryable, accountId: string): Promise<number> {
  const { rows } = await queryable.query<{ count: number }>(
    'select count(*) as count from license_revisions where account_id = $1',
    [accountId],
  )
  return rows[0]?.count ?? 0
}

/** Lines in the catalogue's order of display. */
export async function selectLines(queryable: Queryable, accountId: string, revisions: readonly number[]) {
  const { rows } = await queryable.query<Line & { revision: number }>(
    `select line.revision, line.product_id as "productId", line.kind, line.resource, line.quantity as total
       from license_lines line
       join products product on product.id = line.product_id
      where line.account_id = $1
        and line.revision = any($2::integer[])
      order by line.revision desc, product.position, product.key,
               array_position(array['named', 'concurrent', 'included', 'device'], line.kind), line.resource`,
    [accountId, revisions],
  )
  return rows
}

/** Accounts with a revision that waits and whose days have come and are not over. */
export async function selectAccountsWithPending(queryable: Queryable, accountId: string | null): Promise<string[]> {
  const { rows } = await queryable.query<{ id: string }>(
    `select account_id as id
       from license_revisions
      where status = 'pending'
        and not awaits_person
        and ($1::uuid is null or account_id = $1)
        and (not_before is null or not_before <= ${licenseNow})
        and (coalesce(grace_until, expires_at) is null or coalesce(grace_until, expires_at) > ${licenseNow})`,
    [accountId],
  )
  return rows.map((row) => row.id)
}

/** The time by which licenses go. */
export async function selectNow(queryable: Queryable): Promise<Date> {
  const { rows } = await queryable.query<{ now: Date }>(`select date_trunc('milliseconds', ${licenseNow}) as now`)
  return rows[0]?.now ?? Promise.reject(new Error('no time from the database'))
}

/**
 * The moment at which a whole day begins in a time zone, `daysLater` days on: the end of a last day is the beginning
 * of the next. PostgreSQL knows when clocks change; where midnight is skipped it is the moment of the change.
 */
export async function selectStartOfDay(queryable: Queryable, day: string, timeZone: string, daysLater: number) {
  const { rows } = await queryable.query<{ moment: Date }>(
    'select (($1::date + $3::integer)::timestamp at time zone $2) as moment',
    [day, timeZone, daysLater],
  )
  return rows[0]?.moment ?? Promise.reject(new Error('no time from the database'))
}
