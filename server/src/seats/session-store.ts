// Reading sessions: what runs, and how what ran has ended. No locks; what is read here decides nothing.
import { fullNameOf } from '../access/full-name.ts'
import { isSeen, type Sight } from '../access/sight.ts'
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
       ${fullNameOf('u')} as user_name, p.kind, s.number, s.device_id, s.device_name,
       s.device_platform, s.activity, s.fence, s.started_at, s.expires_at, s.heartbeat_seconds`

export interface SessionFilter {
  accountId: string
  productKey: string | null
  userId: string | null
  /** Of the users in it. */
  groupId?: string | null
  /** Of the users whom the caller sees. */
  sight: Sight
}

const filtered = `
   and p.account_id = $1
   and ($2::text is null or r.key = $2)
   and ($3::uuid is null or s.user_id = $3)
   and ${isSeen('p.account_id', 's.user_id', '$4')}
   and ($5::uuid is null
        or exists (select from group_members m
                    where m.account_id = p.account_id and m.user_id = s.user_id and m.group_id = $5))`

const filterValues = ({ accountId, productKey, userId, sight, groupId = null }: SessionFilter) => [
  accountId,
  productKey,
  userId,
  sight,
  groupId,
]

/** Oldest first. `after`: start (ISO text) and id of the last session already shown. */
export async function selectRunningSessions(
  db: Queryable,
  filter: SessionFilter,
  after: readonly (string | number)[] | null,
  limit: number,
): Promise<SessionRow[]> {
  const { rows } = await db.query<SessionRow>(
    `${sessionColumns} ${runningSessions} ${filtered}
   and ($6::timestamptz is null or (s.started_at, s.id) > ($6, $7::uuid))
 order by s.started_at, s.id
 limit $8`,
    [...filterValues(filter), after?.[0] ?? null, after?.[1] ?? null, limit],
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
            ${fullNameOf('u')} as user_name, p.kind, s.number, s.device_id, s.device_name,
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

export async function countRunningSessions(db: Queryable, filter: SessionFilter) {
  const { rows } = await db.query<{ count: number }>(
    `select count(*) ${runningSessions} ${filtered}`,
    filterValues(filter),
  )
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
  /** The lease has run out, and nothing has swept it: the pool and its account. */
  lapsed_in: { poolId: number; accountId: string } | null
}

/**
 * How sessions of the last 24 hours ended, within a caller's scope. A lease that has run out and was not swept yet is
 * an ending too, unless somebody who has the pool locked is ending it otherwise: see `tellExpired`.
 */
export async function selectEndings(db: Queryable, ids: readonly string[], scope: Scope): Promise<EndingRow[]> {
  const { rows } = await db.query<EndingRow>(
    `select j.session_id, j.reason, j.ended_at, d.note, a.id as actor_id, a.email as actor_email,
            ${fullNameOf('a')} as actor_name, null as lapsed_in
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
            null, null, null, null, json_build_object('poolId', p.id, 'accountId', p.account_id)
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

/** Those of `ids` that run, or ended of late, and whose users the caller sees. */
export async function selectSessionsSeen(
  db: Queryable,
  accountId: string,
  sight: Sight,
  ids: readonly string[],
): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    `select f.id
       from (
         select s.id, s.user_id
           from sessions s
           join pools p on p.id = s.pool_id
          where s.id = any($2::uuid[]) and p.account_id = $1
          union all
         select j.session_id, w.user_id
           from seat_journal j
           join journal_persons w on w.account_id = j.account_id and w.person = j.person
          where j.session_id = any($2::uuid[]) and j.kind = 'ended' and j.at > now() - interval '25 hours'
            and j.account_id = $1
       ) f
      where ${isSeen('$1', 'f.user_id', '$3')}`,
    [accountId, ids, sight],
  )
  return rows.map(({ id }) => id)
}

/**
 * Those of the leases that are told from now on to have `expired`: no pool is locked for it, and whoever is deciding on
 * another end of them has to decide anew. Left out is what somebody has locked (to end it, or to keep it alive), what an
 * outage of ours may give back, and what ends with the license, which may just be renewed.
 */
export async function tellExpired(db: Queryable, ids: readonly string[], outageSeconds: number): Promise<Set<string>> {
  const { rows } = await db.query<{ id: string }>(
    `with free as materialized (
       select id
         from sessions s
        where id = any($1::uuid[])
          and not exists (select from pools p where p.id = s.pool_id and p.ends_at <= s.expires_at)
          for no key update skip locked
     )
     update sessions
        set is_told_expired = true
      where id = any(array(select id from free))
        and expires_at <= clock_timestamp()
        and (select clock_timestamp() - at < make_interval(secs => $2) from server_ticks)
     returning id`,
    [ids, outageSeconds],
    'tell-expired',
  )
  return new Set(rows.map(({ id }) => id))
}

/** When the leases of these end, as far as is known: over or not. */
export async function selectLeaseEnds(db: Queryable, ids: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await db.query<{ id: string; expires_at: Date }>(
    'select id, expires_at from sessions where id = any($1::uuid[])',
    [ids],
    'lease-ends',
  )
  return new Map(rows.map(({ id, expires_at }) => [id, expires_at.getTime()]))
}

interface PersonNames {
  email: string
  name: string
}

/** E-mail addresses and names by id. */
export async function selectPeopleOf(
  db: Queryable,
  accountId: string,
  userIds: ReadonlySet<string>,
): Promise<Map<string, PersonNames>> {
  const { rows } = await db.query<PersonNames & { id: string }>(
    `select id, email, ${fullNameOf('users')} as name
       from users
      where account_id = $1 and id = any($2::uuid[])`,
    [accountId, [...userIds]],
    'people-names',
  )
  return new Map(rows.map(({ id, ...names }) => [id, names]))
}

export async function selectPersonOf(db: Queryable, accountId: string, userId: string): Promise<PersonNames> {
  const people = await selectPeopleOf(db, accountId, new Set([userId]))
  return people.get(userId) ?? { email: '', name: '' }
}

/** The id of a user named by e-mail address or id; null when the account has no such user. */
export async function selectUserId(db: Queryable, accountId: string, reference: string): Promise<string | null> {
  const { rows } = await db.query<{ id: string }>(
    `select id from users where account_id = $1 and status <> 'deleted' and (email = $2 or id = $3)`,
    [accountId, reference.toLowerCase(), isId(reference) ? reference : null],
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
