// The SQL that makes the database forget a person.
import { isActedIn } from '../access/acts-in.ts'
import type { Queryable } from '../platform/database/database.ts'
import { erasedAddress } from './erased-address.ts'

/** Empties the user's row. */
export async function eraseUser(tx: Queryable, accountId: string, id: string): Promise<void> {
  await tx.query(
    `update users
        set status = 'deleted',
            email = ${erasedAddress('id')},
            given_name = '',
            family_name = '',
            password_hash = null,
            role = 'member',
            role_id = null,
            manager_permissions = '{}',
            manager_groups = '{}',
            type = 'employee',
            language = 'en',
            activated_at = null,
            invited_times = 0,
            last_sign_in_at = null
      where account_id = $1
        and id = $2`,
    [accountId, id],
  )
}

/** By which calls and files may name the person: addresses, and what the directory calls them, now and before. */
export async function selectNamesOf(tx: Queryable, accountId: string, userId: string): Promise<string[]> {
  const { rows } = await tx.query<{ name: string | null }>(
    `select email as name
       from users
      where account_id = $1
        and id = $2
      union
     select unnest(array[user_name, external_id] || addresses)
       from directory_users
      where account_id = $1
        and user_id = $2
      union
     select name
       from former_names
      where account_id = $1
        and user_id = $2`,
    [accountId, userId],
  )
  return rows.flatMap(({ name }) => name ?? [])
}

/** To be called when those of now have become former ones. */
export async function deleteFormerNames(tx: Queryable, accountId: string, userId: string): Promise<void> {
  await tx.query('delete from former_names where account_id = $1 and user_id = $2', [accountId, userId])
}

/** The journal's pseudonyms of the person lead nowhere from now on. */
export async function deleteJournalPersons(tx: Queryable, accountId: string, userId: string): Promise<void> {
  await tx.query('delete from journal_persons where account_id = $1 and user_id = $2', [accountId, userId])
}

export async function deleteHelpRequests(tx: Queryable, accountId: string, userId: string): Promise<void> {
  await tx.query('delete from help_requests where account_id = $1 and user_id = $2', [accountId, userId])
}

/**
 * Forgets the notes with which administrators ended this person's sessions. They are found through the audit log, which
 * names the session's user; to be called before that is erased.
 */
export async function eraseSessionNotes(tx: Queryable, accountId: string, userId: string): Promise<void> {
  await tx.query(
    `with ended as (
       select e.target_id::uuid as session_id
         from audit_details d
         join audit_events e on e.account_id = d.account_id and e.id = d.id and e.at = d.at
        where d.account_id = $1
          and d.before -> 'user' ->> 'id' = $2
          and e.target_kind = 'session'
     )
     update seat_journal_details n
        set note = null,
            salt = ''
       from ended
       join seat_journal j on j.session_id = ended.session_id and j.kind = 'ended'
      where j.account_id = $1
        and n.account_id = j.account_id
        and n.number = j.number
        and n.at = j.at`,
    [accountId, userId],
  )
}

/** Revisions stay received and activated by somebody, whose name is forgotten. */
export async function eraseFromRevisions(tx: Queryable, accountId: string, userId: string): Promise<void> {
  await tx.query(
    `update license_revisions
        set received_by = case when received_by ->> 'id' = $2 then received_by - '{name,email}'::text[] else received_by end,
            activated_by = case when activated_by ->> 'id' = $2 then activated_by - '{name,email}'::text[] else activated_by end
      where ${isActedIn('account_id', '$1')}
        and $2 in (received_by ->> 'id', activated_by ->> 'id')`,
    [accountId, userId],
  )
}

/** Places in line are kept for a day, so that a late poll learns what happened: without the person's devices. */
export async function eraseDevicesFromTickets(tx: Queryable, accountId: string, userId: string): Promise<void> {
  await tx.query(
    `update tickets
        set device_id = null,
            device_name = null,
            device_platform = null
      where user_id = $2
        and pool_id in (select id from pools where account_id = $1)
        and device_id is not null`,
    [accountId, userId],
  )
}

/** What became of inviting them. */
export async function deleteInvitation(tx: Queryable, accountId: string, userId: string): Promise<void> {
  await tx.query('delete from invitations where account_id = $1 and user_id = $2', [accountId, userId])
}

/** Whom they invited stays invited, by nobody who could be told. */
export async function forgetInviter(tx: Queryable, accountId: string, userId: string): Promise<void> {
  await tx.query('update invitations set invited_by = null where account_id = $1 and invited_by = $2', [
    accountId,
    userId,
  ])
}

/** Links that were sent to them; they lead nowhere since the deletion. */
export async function deleteLinks(tx: Queryable, accountId: string, userId: string): Promise<void> {
  await tx.query('delete from one_time_tokens where account_id = $1 and user_id = $2', [accountId, userId])
}

export async function deleteCooldowns(tx: Queryable, accountId: string, userId: string): Promise<void> {
  await tx.query(
    `delete from cooldowns
      where user_id = $2
        and pool_id in (select id from pools where account_id = $1)`,
    [accountId, userId],
  )
}

/** Tests of a company sign-in that they made as an administrator: what came back was about them. */
export async function deleteSignInTests(tx: Queryable, accountId: string, userId: string): Promise<void> {
  await tx.query('delete from sign_in_flows where account_id = $1 and started_by = $2', [accountId, userId])
}

/** As whom the account's bills go to, and as whom the vendor reaches there; before the address goes. */
export async function forgetAsContact(tx: Queryable, accountId: string, userId: string): Promise<void> {
  await tx.query('update accounts set billing_user_id = null where id = $1 and billing_user_id = $2', [
    accountId,
    userId,
  ])
  await tx.query(
    `update accounts
        set contact_name = null,
            contact_email = null
      where id = $1
        and contact_email = (select email from users where account_id = $1 and id = $2)`,
    [accountId, userId],
  )
}
