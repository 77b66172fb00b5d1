// Reading sessions: what runs, and how what ran has ended. No locks; what is read here decides nothing.
import type { Queryable } from '../platform/database/database.ts'
import { isId } from '../platform/ids.ts'
import type { Scope } from './seat-types.ts'

export interface SessionRow {
  id: string
  account_id: string
  product_id: string
  product: string
  user_id: string
  email: string
  user_name: string
  kind: 'named' | 'concurrent' | 'included'
  number: number | null
  device_id: string | null
  device_name: string | null
  device_platform: string | null
  activity: 'idle' | 'attended' | 'unattended'
  fence: number
  started_at: Date
  expires_at: Date
  heartbeat_seconds: number
}

const runningSessions = `
  from sessions s
  join pools p on p.id = s.pool_id
  join products r on r.id = p.product_id
  join users u on u.account_id = p.account_id and u.id = s.user_id
 where s.expires_at > clock_timestamp()`

const sessionColumns = `
select s.id, p.account_id, p.product_id, r.key as product, s.user_id, u.email,
       trim(u.given_name || ' ' || u.family_name) as user_name, p.kind, s.number, s.device_id, s.device_name,
       s.device_platform, s.activity, s.fence, s.started_at, s.expires_at, s.heartbeat_seconds`

export interface SessionFilter {
  accountId: string
  productKey: string | null
  userId: string | null
}

const filtered = `
   and p.account_id = $1
   and ($2::text is null or r.key = $2)
   and ($3::uuid is null or s.user_id = $3)`

/** Oldest first. `after`: start (ISO text) and id of the last session already shown. */
export async function selectRunningSessions(
  db: Queryable,
  { accountId, productKey, userId }: SessionFilter,
  after: readonly (string | number)[] | null,
  limit: number,
): Promise<SessionRow[]> {
  const { rows } = await db.query<SessionRow>(
    `${sessionColumns} ${runningSessions} ${filtered}
   and ($4::timestamptz is null or (s.started_at, s.id) > ($4, $5::uuid))
 order by s.started_at, s.id
 limit $6`,
    [accountId, productKey, userId, after?.[0] ?? null, after?.[1] ?? null, limit],
  )
  return rows
}

/** A session with its times in milliseconds since 1970. */
export type QuickSessionRow = Omit<SessionRow, 'started_at' | 'expires_at'> & { started_at: number; expires_at: number }

const milliseconds = (column: string) => `round(date_part('epoch', ${column}) * 1000)`

/**
 * Every running session of an account, oldest first. Thousands of them: times as numbers are read twice as fast as
 * times as text; JSON made by the database took it five times as long as the rows.
 */
export async function selectAllRunningSessions(
  db: Queryable,
  accountId: string,
  productKey: string | null,
): Promise<QuickSessionRow[]> {
  const { rows } = await db.query<QuickSessionRow>(
    `select s.id, p.account_id, p.product_id, r.key as product, s.user_id, u.email,
            trim(u.given_name || ' ' || u.family_name) as user_name, p.kind, s.number, s.device_id, s.device_name,
            s.device_platform, s.activity, s.fence, s.heartbeat_seconds, ${milliseconds('s.started_at')} as started_at,
            ${milliseconds('s.expires_at')} as expires_at
     ${runningSessions}
       and p.account_id = $1
       and ($2::text is null or r.key = $2)
     order by s.started_at, s.id`,
    [accountId, productKey],
    'all-running-sessions',
  )
  return rows
}

export async function countRunningSessions(db: Queryable, { accountId, productKey, userId }: SessionFilter) {
  const { rows } = await db.query<{ count: number }>(`select count(*) ${runningSessions} ${filtered}`, [
    accountId,
    productKey,
    userId,
  ])
  return rows[0]?.count ?? 0
}

/** One running session within a caller's scope. */
export async function selectRunningSession(db: Queryable, id: string, scope: Scope): Promise<SessionRow | null> {
  const { rows } = await db.query<SessionRow>(
    `${sessionColumns} ${runningSessions}
   and s.id = $1
   and ($2::uuid is null or p.account_id = $2)
   and ($3::uuid is null or p.product_id = $3)
   and ($4::uuid is null or s.user_id = $4)`,
    [id, scope.accountId, scope.productId, scope.userId],
  )
  return rows[0] ?? null
}

export interface EndingRow {
  session_id: string
  reason: string
  ended_at: Date
  note: string | null
  actor_id: string | null
  actor_email: string | null
  actor_name: string | null
  /** The lease has run out, and nothing has swept it. */
  is_lapsed: boolean
}

/**
 * How sessions of the last 24 hours ended, within a caller's scope. A lease that has run out and was not swept yet is
 * an ending too.
 */
export async function selectEndings(db: Queryable, ids: readonly string[], scope: Scope): Promise<EndingRow[]> {
  const { rows } = await db.query<EndingRow>(
    `select j.session_id, j.reason, j.ended_at, d.note, a.id as actor_id, a.email as actor_email,
            trim(a.given_name || ' ' || a.family_name) as actor_name, false as is_lapsed
       from seat_journal j
       left join seat_journal_details d on d.account_id = j.account_id and d.number = j.number and d.at = j.at
       left join journal_persons who on who.account_id = j.account_id and who.person = j.actor
       left join users a on a.account_id = who.account_id and a.id = who.user_id
      where j.session_id = any($1::uuid[])
        and j.kind = 'ended'
        and j.at > now() - interval '25 hours'
        and j.ended_at > now() - interval '24 hours'
        and ($2::uuid is null or j.account_id = $2)
        and ($3::uuid is null or j.product_id = $3)
        and ($4::uuid is null
             or exists (select from journal_persons p
                         where p.account_id = j.account_id and p.person = j.person and p.user_id = $4))
      union all
     select s.id, case when p.ends_at <= s.expires_at then 'license_expired' else 'expired' end, s.expires_at,
            null, null, null, null, true
       from sessions s
       join pools p on p.id = s.pool_id
      where s.id = any($1::uuid[])
        and s.expires_at <= clock_timestamp()
        and ($2::uuid is null or p.account_id = $2)
        and ($3::uuid is null or p.product_id = $3)
        and ($4::uuid is null or s.user_id = $4)`,
    [ids, scope.accountId, scope.productId, scope.userId],
    'endings',
  )
  return rows
}

export interface Whereabouts {
  account_id: string
  user_id: string
  pool_id: number | null
}

/**
 * Which account, user and pool an acquire leads to. `reference` is an e-mail address or an id; without an account
 * (the vendor's key) it is found by who is active under that e-mail address anywhere.
 */
export async function selectWhereabouts(
  db: Queryable,
  who: { accountId: string | null; productId: string; email: string | null; userId: string | null },
  openPool: string,
): Promise<Whereabouts | null> {
  const { rows } = await db.query<Whereabouts>(
    `select u.account_id, u.id as user_id, coalesce(a.pool_id, o.id) as pool_id
       from users u
       join accounts c on c.id = u.account_id and c.kind = 'customer'
       left join assignments a on a.account_id = u.account_id and a.user_id = u.id and a.product_id = $2
       left join lateral (${openPool}) o on a.pool_id is null
      where u.status <> 'deleted'
        and ($1::uuid is null or u.account_id = $1)
        and ($3::text is null or u.email = $3)
        and ($4::uuid is null or u.id = $4)
      order by u.status = 'invited', u.created_at
      limit 1`,
    [who.accountId, who.productId, who.email, who.userId],
    'whereabouts',
  )
  return rows[0] ?? null
}

/** Account of a running session: whose turn its calls are. */
export async function selectSessionAccount(db: Queryable, id: string): Promise<string | null> {
  const { rows } = await db.query<{ account_id: string }>(
    'select p.account_id from sessions s join pools p on p.id = s.pool_id where s.id = $1',
    [id],
    'session-account',
  )
  return rows[0]?.account_id ?? null
}

export async function selectPersonOf(
  db: Queryable,
  accountId: string,
  userId: string,
): Promise<{ email: string; name: string }> {
  const { rows } = await db.query<{ email: string; name: string }>(
    `select email, trim(given_name || ' ' || family_name) as name from users where account_id = $1 and id = $2`,
    [accountId, userId],
    'person',
  )
  return rows[0] ?? { email: '', name: '' }
}

/** The id of a user named by e-mail address or id; null when the account has no such user. */
export async function selectUserId(db: Queryable, accountId: string, reference: string): Promise<string | null> {
  const { rows } = await db.query<{ id: string }>(
    `select id from users where account_id = $1 and status <> 'deleted' and (email = $2 or id::text = $2)`,
    [accountId, reference.toLowerCase()],
  )
  return rows[0]?.id ?? null
}

/**
 * A user of a customer account, named by e-mail address or id; without an account the one who is active under that
 * address anywhere.
 */
export async function selectCustomerUser(
  db: Queryable,
  accountId: string | null,
  reference: string,
): Promise<{ id: string; accountId: string } | null> {
  const { rows } = await db.query<{ id: string; accountId: string }>(
    `select u.id, u.account_id as "accountId"
       from users u
       join accounts a on a.id = u.account_id and a.kind = 'customer'
      where u.status <> 'deleted'
        and ($1::uuid is null or u.account_id = $1)
        and (u.email = $2 or u.id = $3::uuid)
      order by u.status = 'invited', u.created_at
      limit 1`,
    [accountId, reference.toLowerCase(), isId(reference) ? reference : null],
    'customer-user',
  )
  return rows[0] ?? null
}

/** The id of a customer account named by id or short name. */
export async function selectCustomerAccountId(db: Queryable, reference: string): Promise<string | null> {
  const { rows } = await db.query<{ id: string }>(
    `select id from accounts where kind = 'customer' and (slug = $1 or id = $2::uuid)`,
    [reference.toLowerCase(), isId(reference) ? reference : null],
    'customer-account',
  )
  return rows[0]?.id ?? null
}

/** Those of `ids` that run. */
export async function selectRunningSessionIds(db: Queryable, ids: readonly string[]): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    'select id from sessions where id = any($1::uuid[]) and expires_at > clock_timestamp()',
    [ids],
    'running-ids',
  )
  return rows.map(({ id }) => id)
}
