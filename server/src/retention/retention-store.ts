// What is not kept for ever, and how long it is. Each statement forgets at most `$1` rows, the oldest first, and none that
// somebody holds: whoever uses one waits for no more than that, nor is waited for.
import type { Queryable } from '../platform/database/database.ts'

interface Forgotten {
  what: string
  text: string
}

const deleteOldest = (table: string, { isOld, age }: { isOld: string; age: string }) => `
delete from ${table}
 where ctid = any(array(
       select ctid
         from ${table}
        where ${isOld}
        order by ${age}
        limit $1
          for update skip locked))`

/** What has run out by its own time, and what is kept for a day. */
const expired: readonly Forgotten[] = [
  {
    what: 'answers under idempotency keys',
    text: deleteOldest('idempotency_keys', { isOld: `created_at < now() - interval '24 hours'`, age: 'created_at' }),
  },
  {
    what: 'tickets that ended a day ago',
    text: deleteOldest('tickets', { isOld: `ended_at < now() - interval '24 hours'`, age: 'ended_at' }),
  },
  { what: 'cool-downs', text: deleteOldest('cooldowns', { isOld: 'until < now()', age: 'until' }) },
  {
    what: 'sign-in failures',
    text: deleteOldest('sign_in_failures', { isOld: `at < now() - interval '10 minutes'`, age: 'at' }),
  },
  { what: 'sign-ins', text: deleteOldest('sign_ins', { isOld: 'expires_at < now()', age: 'expires_at' }) },
  {
    what: 'client tokens',
    text: deleteOldest('tokens', { isOld: `expires_at < now() and kind = 'client'`, age: 'expires_at' }),
  },
  {
    what: 'mails of a month ago',
    text: deleteOldest('mails', { isOld: `created_at < now() - interval '30 days'`, age: 'created_at' }),
  },
  {
    what: 'one-time links',
    text: deleteOldest('one_time_tokens', { isOld: `expires_at < now() - interval '30 days'`, age: 'expires_at' }),
  },
  {
    what: 'sign-ins on their way to an identity provider, and tests',
    text: deleteOldest('sign_in_flows', { isOld: `expires_at < now() - interval '24 hours'`, age: 'expires_at' }),
  },
  {
    what: 'assertions that are too old to be shown again',
    text: deleteOldest('seen_assertions', { isOld: 'expires_at < now()', age: 'expires_at' }),
  },
]

// Looked for account by account: each has its own number of days.

const names: Forgotten = {
  what: "names in the journal, after the account's days (privacy); a pseudonym stays",
  text: `
delete from journal_persons
 where ctid = any(array(
       select p.ctid
         from accounts a
        cross join lateral (
              select ctid
                from journal_persons
               where account_id = a.id
                 and day < (now() at time zone 'UTC')::date - a.names_kept_days
               order by day
               limit $1
                 for update skip locked) as p
        limit $1))`,
}

// Partitioned: a row's place is its own within its month only, so that the key says which it is.
const addresses: Forgotten = {
  what: "network addresses of audit events, after the account's days (privacy)",
  text: `
update audit_details d
   set address = null
  from (select o.account_id, o.id, o.at
          from accounts a
         cross join lateral (
               select account_id, id, at
                 from audit_details
                where account_id = a.id
                  and address is not null
                  and at < now() - make_interval(days => a.addresses_kept_days)
                order by at
                limit $1
                  for update skip locked) as o
         limit $1) as old
 where d.account_id = old.account_id
   and d.id = old.id
   and d.at = old.at`,
}

export const forgotten: readonly Forgotten[] = [...expired, names, addresses]

/** One server at a time; false when another one is at it. */
export async function tryRetentionLock(tx: Queryable): Promise<boolean> {
  const { rows } = await tx.query<{ locked: boolean }>(
    `select pg_try_advisory_xact_lock(hashtext('sitzplan retention')) as locked`,
  )
  return rows[0]?.locked ?? false
}
