// What is over by a time of its own: each statement forgets the oldest rows, and none that somebody holds.
import { usageKeptDays } from '@sitzplan/contract/usage-terms'
import { daysKept } from './kept-days.ts'

/** A statement that forgets at most `$1` rows. */
export interface Forgotten {
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

const olderThan = (column: string, days: number) => `${column} < now() - interval '${days} days'`

/** What has run out by its own time, and what is kept for a day. */
export const expired: readonly Forgotten[] = [
  {
    what: 'answers under idempotency keys',
    text: deleteOldest('idempotency_keys', { isOld: `created_at < now() - interval '24 hours'`, age: 'created_at' }),
  },
  {
    what: 'tickets that ended a day ago',
    text: deleteOldest('tickets', { isOld: `ended_at < now() - interval '24 hours'`, age: 'ended_at' }),
  },
  {
    what: 'what was taken away to activate a revision, once that cannot be undone',
    text: deleteOldest('license_removals', {
      isOld: `(account_id, revision) in (
          select account_id, revision from license_revisions where undo_until < now())`,
      age: 'account_id, revision, position',
    }),
  },
  {
    what: "settings of products that were taken away, after the product's days",
    text: deleteOldest('product_settings', { isOld: 'kept_until <= now()', age: 'kept_until' }),
  },
  {
    what: 'what can no longer be brought back, once whoever tries too late has been told so for a day',
    text: deleteOldest('removals', {
      isOld: `restorable_until < now() - interval '1 day'`,
      age: 'restorable_until',
    }),
  },
  { what: 'cool-downs', text: deleteOldest('cooldowns', { isOld: 'until < now()', age: 'until' }) },
  {
    what: 'sign-in failures',
    text: deleteOldest('sign_in_failures', { isOld: `at < now() - interval '10 minutes'`, age: 'at' }),
  },
  { what: 'sign-ins', text: deleteOldest('sign_ins', { isOld: 'expires_at < now()', age: 'expires_at' }) },
  {
    what: 'second factors that were begun',
    text: deleteOldest('proposed_second_factors', { isOld: 'expires_at < now()', age: 'expires_at' }),
  },
  {
    what: 'client tokens',
    text: deleteOldest('tokens', { isOld: `expires_at < now() and kind = 'client'`, age: 'expires_at' }),
  },
  {
    what: 'other tokens, once whoever still uses one has been told for 90 days that it ended',
    text: deleteOldest('tokens', { isOld: `expires_at < now() - interval '90 days'`, age: 'expires_at' }),
  },
  {
    what: 'tokens of directories that were deleted, once calls with one have been told for 90 days',
    text: deleteOldest('ended_directory_tokens', { isOld: `ended_at < now() - interval '90 days'`, age: 'ended_at' }),
  },
  {
    what: `what directories called ${daysKept.directoryCalls} days ago`,
    text: deleteOldest('provisioning_calls', { isOld: olderThan('at', daysKept.directoryCalls), age: 'at' }),
  },
  {
    what: `names and addresses that were somebody’s until ${daysKept.formerNames} days ago`,
    text: deleteOldest('former_names', { isOld: olderThan('until', daysKept.formerNames), age: 'until' }),
  },
  {
    what: `mails of ${daysKept.mails} days ago`,
    text: deleteOldest('mails', { isOld: olderThan('created_at', daysKept.mails), age: 'created_at' }),
  },
  {
    what: 'products that somebody asked for, 90 days after the answer',
    text: deleteOldest('product_requests', {
      isOld: `answered_at < now() - interval '90 days'`,
      age: 'answered_at',
    }),
  },
  {
    what: `what files of people said, after ${daysKept.imports} days`,
    text: `
delete from import_lines
 where ctid = any(array(
       select l.ctid
         from import_lines l
         join imports i on i.account_id = l.account_id and i.id = l.import_id
        where ${olderThan('i.created_at', daysKept.imports)}
          and i.state <> 'running'
        order by i.created_at
        limit $1
          for update of l skip locked))`,
  },
  {
    // Their sender was told that it failed.
    what: 'imports whose lines were not all kept when their server died',
    text: deleteOldest('imports', {
      isOld: `state = 'checking' and checking_at is null and created_at < now() - interval '10 minutes'`,
      age: 'created_at',
    }),
  },
  {
    what: 'imports of which no line is left',
    text: deleteOldest('imports', {
      isOld: `${olderThan('created_at', daysKept.imports)}
          and not exists (select from import_lines l where l.account_id = imports.account_id and l.import_id = imports.id)`,
      age: 'created_at',
    }),
  },
  {
    what: 'one-time links',
    text: deleteOldest('one_time_tokens', { isOld: `expires_at < now() - interval '30 days'`, age: 'expires_at' }),
  },
  {
    what: 'sign-ins on their way to an identity provider, and what tests of one brought a day ago',
    text: deleteOldest('sign_in_flows', {
      isOld: `expires_at < now() and (purpose = 'sign-in' or expires_at < now() - interval '24 hours')`,
      age: 'expires_at',
    }),
  },
  {
    what: 'codes, tokens and sign-ins of the OpenID provider',
    text: deleteOldest('openid_records', { isOld: 'expires_at < now()', age: 'expires_at' }),
  },
  {
    what: 'assertions that are too old to be shown again',
    text: deleteOldest('seen_assertions', { isOld: 'expires_at < now()', age: 'expires_at' }),
  },
  {
    what: `how many seats were in use ${usageKeptDays} days ago`,
    text: deleteOldest('usage_periods', { isOld: olderThan('starts_at', usageKeptDays), age: 'starts_at' }),
  },
  {
    what: 'who was billed for which queue ten years ago',
    text: deleteOldest('billed_memberships', { isOld: `until_at < now() - interval '10 years'`, age: 'until_at' }),
  },
  {
    what: 'what was owned, and billed, ten years ago',
    text: deleteOldest('billed_lines', {
      isOld: `least(until_at, ends_at) < now() - interval '10 years'`,
      age: 'least(until_at, ends_at)',
    }),
  },
]
