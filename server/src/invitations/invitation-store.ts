// The SQL of invitations.
import type { Language } from '@sitzplan/contract/common'
import { isSeen, type Sight } from '../access/sight.ts'
import type { Queryable } from '../platform/database/database.ts'

export interface InviteeRow {
  account_id: string
  account_name: string
  account_kind: 'vendor' | 'customer'
  id: string
  email: string
  given_name: string
  family_name: string
  language: Language
  status: 'invited' | 'active' | 'suspended'
  /** There is an invitation to accept, though its link may have run out. */
  has_pending: boolean
}

const selectInviteeText = `
select u.account_id, a.name as account_name, a.kind as account_kind, u.id, u.email, u.given_name, u.family_name, u.language,
       u.status,
       exists (select
                 from invitations i
                where i.account_id = u.account_id
                  and i.user_id = u.id
                  and i.state = 'pending') as has_pending
  from users u
  join accounts a on a.id = u.account_id
 where u.account_id = $1
   and u.id = $2
   and u.status <> 'deleted'`

export interface PersonKey {
  accountId: string
  userId: string
}

export async function selectInvitee(
  queryable: Queryable,
  { accountId, userId }: PersonKey,
): Promise<InviteeRow | null> {
  const { rows } = await queryable.query<InviteeRow>(selectInviteeText, [accountId, userId])
  return rows[0] ?? null
}

export async function selectInviteeForUpdate(
  tx: Queryable,
  { accountId, userId }: PersonKey,
): Promise<InviteeRow | null> {
  const { rows } = await tx.query<InviteeRow>(`${selectInviteeText} for no key update of u`, [accountId, userId])
  return rows[0] ?? null
}

export interface SentRow {
  sent_at: Date
  expires_at: Date
  invited_times: number
}

/** Notes that an invitation was sent, and counts it. */
export async function upsertInvitation(
  tx: Queryable,
  { accountId, userId }: PersonKey,
  { invitedBy, lastsSeconds }: { invitedBy: string | null; lastsSeconds: number },
): Promise<SentRow> {
  const { rows } = await tx.query<SentRow>(
    `with sent as (
       insert into invitations (account_id, user_id, state, sent_at, expires_at, invited_by)
       values ($1, $2, 'pending', now(), now() + make_interval(secs => $4),
               (select id from users where account_id = $1 and id = $3))
           on conflict (account_id, user_id) do update
          set state = 'pending',
              sent_at = excluded.sent_at,
              expires_at = excluded.expires_at,
              invited_by = excluded.invited_by,
              ended_at = null
    returning sent_at, expires_at
     ), counted as (
       update users
          set invited_times = invited_times + 1
        where account_id = $1
          and id = $2
    returning invited_times
     )
     select sent_at, expires_at, invited_times
       from sent
      cross join counted`,
    [accountId, userId, invitedBy, lastsSeconds],
  )
  const [row] = rows
  if (!row) throw new Error('an invitation of nobody')
  return row
}

/** What became of the invitation that is pending; who sent it, or null where there is none. */
export async function endInvitation(
  tx: Queryable,
  { accountId, userId }: PersonKey,
  state: 'accepted' | 'declined' | 'lapsed',
): Promise<{ invited_by: string | null } | null> {
  const { rows } = await tx.query<{ invited_by: string | null }>(
    `update invitations
        set state = $3,
            ended_at = now()
      where account_id = $1
        and user_id = $2
        and state = 'pending'
  returning invited_by`,
    [accountId, userId, state],
  )
  return rows[0] ?? null
}

/** Makes an invited user active; false when they are not invited (any more). */
export async function activateInvited(
  tx: Queryable,
  { accountId, userId }: PersonKey,
  { passwordHash, language }: { passwordHash: string | null; language: Language },
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `update users
        set status = 'active',
            activated_at = now(),
            last_sign_in_at = date_trunc('milliseconds', now()),
            password_hash = $3,
            language = $4
      where account_id = $1
        and id = $2
        and status = 'invited'`,
    [accountId, userId, passwordHash, language],
  )
  return rowCount === 1
}

/**
 * Whose 30 days are over: since the invitation that is pending, or, of those who have none, since something was given to
 * them. Whom the directory keeps need none: the company signs them in when they come.
 */
const lapsedText = `
select account_id as "accountId", user_id as "userId"
  from invitations
 where state = 'pending'
   and sent_at < now() - interval '30 days'
 union all
select u.account_id, u.id
  from users u
 where u.status = 'invited'
   and exists (select
                 from assignments a
                where a.account_id = u.account_id
                  and a.user_id = u.id
                  and a.since < now() - interval '30 days')
   and not exists (select
                     from directory_users d
                    where d.account_id = u.account_id
                      and d.user_id = u.id
                      and d.left_at is null)
   and not exists (select
                     from invitations i
                    where i.account_id = u.account_id
                      and i.user_id = u.id
                      and i.state = 'pending')`

export async function selectLapsed(queryable: Queryable, most: number): Promise<PersonKey[]> {
  const { rows } = await queryable.query<PersonKey>(`${lapsedText} limit $1`, [most])
  return rows
}

/** Of one person, who is locked. */
export async function isLapsed(tx: Queryable, { accountId, userId }: PersonKey): Promise<boolean> {
  const { rowCount } = await tx.query(`select from (${lapsedText}) as l where "accountId" = $1 and "userId" = $2`, [
    accountId,
    userId,
  ])
  return rowCount === 1
}

export interface InvitationRow {
  state: 'pending' | 'accepted' | 'declined' | 'lapsed'
  sent_at: Date
  expires_at: Date
  ended_at: Date | null
  invited_times: number
}

/** The last invitation of a user whom the caller sees. */
export async function selectInvitation(
  queryable: Queryable,
  { accountId, userId }: PersonKey,
  sight: Sight,
): Promise<InvitationRow | null> {
  const { rows } = await queryable.query<InvitationRow>(
    `select case when i.state = 'pending' and u.activated_at is not null then 'accepted' else i.state end as state,
            i.sent_at, i.expires_at, i.ended_at, u.invited_times
       from invitations i
       join users u on u.account_id = i.account_id and u.id = i.user_id
      where i.account_id = $1
        and i.user_id = $2
        and u.status <> 'deleted'
        and ${isSeen('u.account_id', 'u.id', '$3')}`,
    [accountId, userId, sight],
  )
  return rows[0] ?? null
}
