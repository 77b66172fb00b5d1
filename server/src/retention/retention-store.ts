// What is not kept for ever, and how long it is. Each statement is short and by itself: none holds a snapshot long.
import type { Queryable } from '../platform/database/database.ts'

/** What has run out by its own time, and answers that are kept for a day. */
export const expired: readonly { what: string; text: string }[] = [
  {
    what: 'answers under idempotency keys',
    text: `delete from idempotency_keys where created_at < now() - interval '24 hours'`,
  },
  {
    what: 'tickets that ended a day ago',
    text: `delete from tickets where ended_at < now() - interval '24 hours'`,
  },
  { what: 'cool-downs', text: 'delete from cooldowns where until < clock_timestamp()' },
  { what: 'sign-in failures', text: `delete from sign_in_failures where at < now() - interval '10 minutes'` },
  { what: 'sign-ins', text: 'delete from sign_ins where expires_at < now()' },
  { what: 'client tokens', text: `delete from tokens where kind = 'client' and expires_at < now()` },
  { what: 'one-time links', text: `delete from one_time_tokens where expires_at < now() - interval '30 days'` },
]

/** Privacy: names in the journal go after the account's days; a pseudonym stays. */
export const forgetNames = `
delete from journal_persons p
 using accounts a
 where a.id = p.account_id
   and p.day < (now() at time zone 'UTC')::date - a.names_kept_days`

/** Privacy: network addresses go after the account's days. */
export const forgetAddresses = `
update audit_details d
   set address = null
  from accounts a
 where a.id = d.account_id
   and d.address is not null
   and d.at < now() - make_interval(days => a.addresses_kept_days)`

/** One server at a time; false when another one is at it. */
export async function tryRetentionLock(tx: Queryable): Promise<boolean> {
  const { rows } = await tx.query<{ locked: boolean }>(
    `select pg_try_advisory_xact_lock(hashtext('sitzplan retention')) as locked`,
  )
  return rows[0]?.locked ?? false
}
