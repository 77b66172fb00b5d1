// The SQL that makes the audit log forget a person.
import { isActedIn } from '../access/acts-in.ts'
import type { Queryable } from '../platform/database/database.ts'

/** Where a walk through somebody's events stands: the time as text, to the microsecond. */
export interface AuditPlace {
  at: string
  number: number
}

/** The accounts in which somebody of this one acts. */
export async function selectAccountsActedIn(queryable: Queryable, accountId: string): Promise<string[]> {
  const { rows } = await queryable.query<{ id: string }>(`select id from accounts where ${isActedIn('id', '$1')}`, [
    accountId,
  ])
  return rows.map(({ id }) => id)
}

/**
 * Forgets under which name and from where this person did things in this account, in so many events before `before`;
 * their last, null when there were no more.
 */
export async function eraseActorDetails(
  tx: Queryable,
  accountId: string,
  userId: string,
  before: AuditPlace | null,
  most: number,
): Promise<AuditPlace | null> {
  const { rows } = await tx.query<AuditPlace>(
    `with page as (
       select id, at, number
         from audit_events
        where account_id = $1
          and actor_id = $2
          and ($3::timestamptz is null or (at, number) < ($3::timestamptz, $4::bigint))
        order by at desc, number desc
        limit $5
     ), erased as (
       update audit_details d
          set actor_name = null,
              address = null
         from page
        where d.account_id = $1
          and d.id = page.id
          and d.at = page.at
          and (d.actor_name is not null or d.address is not null)
     )
     select at::text as at, number
       from page
      order by page.at, number
      limit 1`,
    [accountId, userId, before?.at ?? null, before?.number ?? null, most],
  )
  return rows[0] ?? null
}

// Fields of `before` and `after` that say who somebody is.
const personalFields = `'{email,userName,givenName,familyName,name,person,user,device}'::text[]`

const withoutPersonalFields = `
  target_name = null,
  before = case when jsonb_typeof(before) = 'object' then before - ${personalFields} end,
  after = case when jsonb_typeof(after) = 'object' then after - ${personalFields} end,
  note = null,
  salt = ''`

/** Forgets the name, the personal values and the notes of what was done to this person, and with them the salt. */
export async function eraseTargetDetails(tx: Queryable, accountId: string, userId: string): Promise<void> {
  await tx.query(
    `update audit_details d
        set ${withoutPersonalFields}
       from audit_events e
      where e.account_id = $1
        and e.target_id = $2
        and d.account_id = e.account_id
        and d.id = e.id
        and d.at = e.at`,
    [accountId, userId],
  )
}

/**
 * The same for what was done to something of this person, such as a session: `before.user` says whose it was. Where no
 * other person is named as the actor the address is theirs, too.
 */
export async function eraseOwnerDetails(tx: Queryable, accountId: string, userId: string): Promise<void> {
  await tx.query(
    `update audit_details
        set ${withoutPersonalFields},
            address = case when actor_name is not null then address end
      where account_id = $1
        and before -> 'user' ->> 'id' = $2`,
    [accountId, userId],
  )
}

/** The same for the person's user tokens, whose names they chose. Only their owner makes them, anybody may revoke them. */
export async function eraseTokenDetails(tx: Queryable, accountId: string, userId: string): Promise<void> {
  await tx.query(
    `with own as (
       select e.target_id
         from audit_events e
         join audit_details d on d.account_id = e.account_id and d.id = e.id and d.at = e.at
        where e.account_id = $1
          and e.actor_id = $2
          and e.action = 'token.created'
          and d.after ->> 'kind' = 'user'
     )
     update audit_details d
        set ${withoutPersonalFields}
       from own
       join audit_events e on e.target_id = own.target_id and e.target_kind = 'token'
      where e.account_id = $1
        and d.account_id = e.account_id
        and d.id = e.id
        and d.at = e.at`,
    [accountId, userId],
  )
}
