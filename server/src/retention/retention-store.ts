// What is not kept for ever, and how long it is. Each statement forgets at most `$1` rows, the oldest first, and none that
// somebody holds: whoever uses one waits for no more than that, nor is waited for. What has a time of its own is in
// expiry-store.ts; here each account has its number of days, and is looked for by itself.
import type { Queryable } from '../platform/database/database.ts'
import { expired, type Forgotten } from './expiry-store.ts'

interface Oldest {
  /** Of a row of the account `a`. */
  isOld: string
  age: string
}

/** In each account. */
const deleteOldestOfEach = (table: string, { isOld, age }: Oldest) => `
delete from ${table}
 where ctid = any(array(
       select o.ctid
         from accounts a
        cross join lateral (
              select ctid
                from ${table}
               where account_id = a.id
                 and ${isOld}
               order by ${age}
               limit $1
                 for update skip locked) as o
        limit $1))`

/** The same, changed. `key`: of a row in its account. Of partitioned tables a row's place is its own within its month only. */
const updateOldestOfEach = (table: string, key: readonly string[], { set, isOld, age }: Oldest & { set: string }) => `
update ${table} d
   set ${set}
  from (select ${['account_id', ...key].map((column) => `o.${column}`).join(', ')}
          from accounts a
         cross join lateral (
               select ${['account_id', ...key].join(', ')}
                 from ${table}
                where account_id = a.id
                  and ${isOld}
                order by ${age}
                limit $1
                  for update skip locked) as o
         limit $1) as old
 where ${['account_id', ...key].map((column) => `d.${column} = old.${column}`).join('\n   and ')}`

const names: Forgotten = {
  what: "names in the journal, after the account's days (privacy); a pseudonym stays",
  text: deleteOldestOfEach('journal_persons', {
    isOld: `day < (now() at time zone 'UTC')::date - a.names_kept_days`,
    age: 'day',
  }),
}

const addresses: Forgotten = {
  what: "network addresses of audit events, after the account's days (privacy)",
  text: updateOldestOfEach('audit_details', ['id', 'at'], {
    set: `address = null`,
    isOld: `address is not null and at < now() - make_interval(days => a.addresses_kept_days)`,
    age: 'at',
  }),
}

const signInAddresses: Forgotten = {
  what: "network addresses of sign-ins that last longer than the account's days (privacy)",
  text: updateOldestOfEach('sign_ins', ['id'], {
    set: `address = null`,
    isOld: `address is not null and created_at < now() - make_interval(days => a.addresses_kept_days)`,
    age: 'created_at',
  }),
}

// They would tell who is behind a pseudonym of the journal, or who wanted to work: `before.user`. Where nobody else is
// named as the actor the address is of the same person.
const namesOfOwners: Forgotten = {
  what: "whose session was ended and who asked for a seat, in the audit log, after the account's days (privacy)",
  text: updateOldestOfEach('audit_details', ['id', 'at'], {
    set: `target_name = null, before = before - '{user,device}'::text[], address = case when actor_name is not null then address end, note = null, salt = ''`,
    isOld: `before -> 'user' ->> 'id' is not null and at < ((now() at time zone 'UTC')::date - a.names_kept_days) at time zone 'UTC'`,
    age: 'at',
  }),
}

// They are no users whom anybody could delete. The present one stands with the account.
const outsideContacts: Forgotten = {
  what: "who was billing contact without being a user, in the audit log, after the account's days (privacy)",
  text: updateOldestOfEach('audit_details', ['id', 'at'], {
    set: `before = before #- '{billingContact,name}' #- '{billingContact,email}', after = after #- '{billingContact,name}' #- '{billingContact,email}', salt = ''`,
    isOld: `coalesce(before -> 'billingContact' ->> 'email', after -> 'billingContact' ->> 'email') is not null and at < ((now() at time zone 'UTC')::date - a.names_kept_days) at time zone 'UTC'`,
    age: 'at',
  }),
}

const notesOnEndedSessions: Forgotten = {
  what: "what administrators wrote when they ended a session, after the account's days (privacy)",
  text: updateOldestOfEach('seat_journal_details', ['number', 'at'], {
    set: `note = null, salt = ''`,
    isOld: `note is not null and at < ((now() at time zone 'UTC')::date - a.names_kept_days) at time zone 'UTC'`,
    age: 'at',
  }),
}

const helpRequests: Forgotten = {
  what: "who asked for a seat, after the account's days (privacy)",
  text: deleteOldestOfEach('help_requests', {
    isOld: `at < ((now() at time zone 'UTC')::date - a.names_kept_days) at time zone 'UTC'`,
    age: 'at',
  }),
}

// They tell when somebody wanted to work.
const helpMails: Forgotten = {
  what: "mail about who asked for a seat, after the account's days (privacy)",
  text: deleteOldestOfEach('mails', {
    isOld: `template = 'help_request' and created_at < ((now() at time zone 'UTC')::date - a.names_kept_days) at time zone 'UTC'`,
    age: 'created_at',
  }),
}

export const forgotten: readonly Forgotten[] = [
  ...expired,
  names,
  namesOfOwners,
  outsideContacts,
  notesOnEndedSessions,
  helpRequests,
  helpMails,
  addresses,
  signInAddresses,
]

/** One server at a time; false when another one is at it. */
export async function tryRetentionLock(tx: Queryable): Promise<boolean> {
  const { rows } = await tx.query<{ locked: boolean }>(
    `select pg_try_advisory_xact_lock(hashtext('sitzplan retention')) as locked`,
  )
  return rows[0]?.locked ?? false
}
