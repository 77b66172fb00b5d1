// How a person signs in, and what acts in their name: what there is of it, never what it opens with.
import { read } from './my-data-store.ts'

export const selectSignIns = read(
  `select count(*) over () as total, way, created_at as "createdAt", last_seen_at as "lastSeenAt",
          expires_at as "expiresAt", host(address) as address, user_agent as "userAgent"
     from sign_ins
    where account_id = $1
      and user_id = $2
    order by created_at desc
    limit $3`,
)

export const selectCompanySignIns = read(
  `select count(*) over () as total, p.name as provider, e.subject, e.created_at as "createdAt",
          e.last_sign_in_at as "lastSignInAt"
     from external_identities e
     join identity_providers p on p.account_id = e.account_id and p.id = e.provider_id
    where e.account_id = $1
      and e.user_id = $2
    order by e.created_at desc
    limit $3`,
)

/** They are counted under a digest of the address (throttle.ts), which is what was typed in. */
export const selectFailedSignIns = read(
  `select count(*) over () as total, f.at
     from users u
     join sign_in_failures f
       on f.subject = 'user:' || translate(encode(sha256(convert_to(u.email, 'UTF8')), 'base64'), '+/=', '-_')
    where u.account_id = $1
      and u.id = $2
    order by f.at desc
    limit $3`,
)

export const selectSignInTests = read(
  `select count(*) over () as total, p.name as provider, f.created_at as at, f.answered_at as "answeredAt"
     from sign_in_flows f
     join identity_providers p on p.account_id = f.account_id and p.id = f.provider_id
    where f.account_id = $1
      and f.started_by = $2
    order by f.created_at desc
    limit $3`,
)

export const selectLinks = read(
  `select count(*) over () as total, purpose, created_at as "createdAt", expires_at as "expiresAt", used_at as "usedAt",
          new_email as "newEmail"
     from one_time_tokens
    where account_id = $1
      and user_id = $2
    order by created_at desc
    limit $3`,
)

/** Products that they signed in to with Sitzplan: the grants, each of which ends with its sign-in. */
export const selectProductSignIns = read(
  `select count(*) over () as total, s.created_at as "createdAt", r.expires_at as "expiresAt"
     from sign_ins s
     join openid_records r on r.account_id = s.account_id and r.sign_in_id = s.id and r.model = 'Grant'
    where s.account_id = $1
      and s.user_id = $2
    order by r.expires_at desc
    limit $3`,
)

export const selectTokens = read(
  `select count(*) over () as total, name, created_at as "createdAt", last_used_at as "lastUsedAt",
          expires_at as "expiresAt"
     from tokens
    where account_id = $1
      and user_id = $2
    order by created_at desc
    limit $3`,
)

export const selectSecondFactor = read(
  `select count(*) over () as total, f.confirmed_at as since, to_timestamp(f.last_step * 30) as "lastUsedAt",
          (select count(*)
             from recovery_codes c
            where c.account_id = $1
              and c.user_id = $2) as "recoveryCodesLeft",
          p.expires_at as "proposedUntil"
     from (select * from second_factors where account_id = $1 and user_id = $2) f
     full join (select * from proposed_second_factors where account_id = $1 and user_id = $2) p on p.user_id = f.user_id
    limit $3`,
)
