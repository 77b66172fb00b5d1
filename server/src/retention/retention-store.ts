// What is not kept for ever, and how long it is. Each statement forgets at most `$1` rows, the oldest first, and none that
// somebody holds: whoever uses one waits for no more than that, nor is waited for. What has a time of its own is in
// expiry-store.ts; here each account has its number of days, and is looked for by itself.
import type { Queryable } from '../platform/database/database.ts'
import { expired, type Forgotten } from './expiry-store.ts'

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

const signInAddresses: Forgotten = {
  what: "network addresses of sign-ins that last longer than the account's days (privacy)",
  text: `
update sign_ins s
   set address = null
  from (select o.account_id, o.id
          from accounts a
         cross join lateral (
               select account_id, id
                 from sign_ins
                where account_id = a.id
                  and address is not null
                  and created_at < now() - make_interval(days => a.addresses_kept_days)
                order by created_at
                limit $1
                  for update skip locked) as o
         limit $1) as old
 where s.account_id = old.account_id
   and s.id = old.id`,
}

// They would tell who is behind a pseudonym of the journal, or who wanted to work: `before.user`. Where nobody else is
// named as the actor the address is of the same person.
const namesOfOwners: Forgotten = {
  what: "whose session was ended and who asked for a seat, in the audit log, after the account's days (privacy)",
  text: `
update audit_details d
   set target_name = null,
       before = before - '{user,device}'::text[],
       address = case when actor_name is not null then address end,
       note = null,
       salt = ''
  from (select o.account_id, o.id, o.at
          from accounts a
         cross join lateral (
               select account_id, id, at
                 from audit_details
                where account_id = a.id
                  and before -> 'user' ->> 'id' is not null
                  and at < ((now() at time zone 'UTC')::date - a.names_kept_days) at time zone 'UTC'
                order by at
                limit $1
                  for update skip locked) as o
         limit $1) as old
 where d.account_id = old.account_id
   and d.id = old.id
   and d.at = old.at`,
}

// They are no users whom anybody could delete. The present one stands with the account.
const outsideContacts: Forgotten = {
  what: "who was billing contact without being a user, in the audit log, after the account's days (privacy)",
  text: `
update audit_details d
   set before = before #- '{billingContact,name}' #- '{billingContact,email}',
       after = after #- '{billingContact,name}' #- '{billingContact,email}',
       salt = ''
  from (select o.account_id, o.id, o.at
          from accounts a
         cross join lateral (
               select account_id, id, at
                 from audit_details
                where account_id = a.id
                  and coalesce(before -> 'billingContact' ->> 'email', after -> 'billingContact' ->> 'email') is not null
                  and at < ((now() at time zone 'UTC')::date - a.names_kept_days) at time zone 'UTC'
                order by at
                limit $1
                  for update skip locked) as o
         limit $1) as old
 where d.account_id = old.account_id
   and d.id = old.id
   and d.at = old.at`,
}

const notesOnEndedSessions: Forgotten = {
  what: "what administrators wrote when they ended a session, after the account's days (privacy)",
  text: `
update seat_journal_details d
   set note = null,
       salt = ''
  from (select o.account_id, o.number, o.at
          from accounts a
         cross join lateral (
               select account_id, number, at
                 from seat_journal_details
                where account_id = a.id
                  and note is not null
                  and at < ((now() at time zone 'UTC')::date - a.names_kept_days) at time zone 'UTC'
                order by at
                limit $1
                  for update skip locked) as o
         limit $1) as old
 where d.account_id = old.account_id
   and d.number = old.number
   and d.at = old.at`,
}

const helpRequests: Forgotten = {
  what: "who asked for a seat, after the account's days (privacy)",
  text: `
delete from help_requests
 where ctid = any(array(
       select h.ctid
         from accounts a
        cross join lateral (
              select ctid
                from help_requests
               where account_id = a.id
                 and at < ((now() at time zone 'UTC')::date - a.names_kept_days) at time zone 'UTC'
               order by at
               limit $1
                 for update skip locked) as h
        limit $1))`,
}

// They tell when somebody wanted to work.
const helpMails: Forgotten = {
  what: "mail about who asked for a seat, after the account's days (privacy)",
  text: `
delete from mails
 where ctid = any(array(
       select m.ctid
         from accounts a
        cross join lateral (
              select ctid
                from mails
               where account_id = a.id
                 and template = 'help_request'
                 and created_at < ((now() at time zone 'UTC')::date - a.names_kept_days) at time zone 'UTC'
               order by created_at
               limit $1
                 for update skip locked) as m
        limit $1))`,
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
