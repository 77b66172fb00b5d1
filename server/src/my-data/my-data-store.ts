// What is kept about one person, but for how they sign in (ways-in-store.ts), their work (work-store.ts) and the audit log
// (own-events-store.ts). One function a section; each reads nothing but the person's own rows.
import { isActedIn } from '../access/acts-in.ts'
import type { Queryable } from '../platform/database/database.ts'

/** Whose data it is. */
export interface Person {
  accountId: string
  userId: string
}

export type Row = Record<string, unknown>
export type ReadSection = (queryable: Queryable, person: Person, most: number) => Promise<Row[]>

/** Every row says how many there are, beyond `most`, too. */
export const read =
  (text: string): ReadSection =>
  async (queryable, { accountId, userId }, most) =>
    (await queryable.query<Row>(text, [accountId, userId, most])).rows

const device = (row: string) => `
  case when ${row}.device_id is not null
       then json_build_object('id', ${row}.device_id, 'name', ${row}.device_name, 'platform', ${row}.device_platform)
   end as device`

export const selectProfile = read(
  `select count(*) over () as total, u.id, u.email, u.given_name as "givenName", u.family_name as "familyName", u.type,
          u.language, u.status, u.role, r.name as "roleName",
          coalesce(r.permissions, u.manager_permissions) as permissions, u.created_at as "createdAt",
          u.activated_at as "activatedAt", u.last_sign_in_at as "lastSignInAt",
          u.password_hash is not null as "hasPassword", a.billing_user_id is not distinct from u.id as "isBillingContact",
          exists (select
                    from identity_providers p
                   where p.account_id = u.account_id
                     and p.break_glass_user_id = u.id) as "isBreakGlass",
          array(select g.name
                  from groups g
                 where g.account_id = u.account_id
                   and g.id = any(u.manager_groups)
                 order by g.folded_name) as "managedGroups"
     from users u
     join accounts a on a.id = u.account_id
     left join roles r on r.account_id = u.account_id and r.id = u.role_id
    where u.account_id = $1
      and u.id = $2
    limit $3`,
)

export const selectDirectory = read(
  `select count(*) over () as total, user_name as "userName", external_id as subject, attributes,
          created_at as "createdAt", modified_at as "changedAt"
     from directory_users
    where account_id = $1
      and user_id = $2
    limit $3`,
)

/** What the directory called of them alone; a list or a group that it asked for may name others, too. */
export const selectDirectoryCalls = read(
  `select count(*) over () as total, at, method, status as answer, body as sent, detail
     from provisioning_calls
    where account_id = $1
      and lower('/users/' || $2::uuid) in (lower(path), lower(resource))
    order by number desc
    limit $3`,
)

/** What the directory would have taken from them, which an administrator decides on. */
export const selectHeldChanges = read(
  `select count(*) over () as total, what, held_at as since
     from held_changes
    where account_id = $1
      and user_id = $2
    order by held_at desc, what
    limit $3`,
)

export const selectFormerNames = read(
  `select count(*) over () as total, name, until
     from former_names
    where account_id = $1
      and user_id = $2
    order by until desc, name
    limit $3`,
)

export const selectGroups = read(
  `select count(*) over () as total, g.name, m.source, m.since
     from group_members m
     join groups g on g.account_id = m.account_id and g.id = m.group_id
    where m.account_id = $1
      and m.user_id = $2
    order by m.since desc, g.name, m.source
    limit $3`,
)

export const selectQueues = read(
  `select count(*) over () as total, q.name, q.type, m.role, m.since
     from queue_members m
     join queues q on q.account_id = m.account_id and q.id = m.queue_id
    where m.account_id = $1
      and m.user_id = $2
    order by m.since desc, q.name
    limit $3`,
)

/** For which queues a license of theirs was billed, or for having it. */
export const selectBilling = read(
  `select count(*) over () as total, r.key as product, f.queue_name as name, f.queue_type as type, f.from_at as "from",
          f.until_at as "to"
     from billed_memberships f
     join products r on r.id = f.product_id
    where f.account_id = $1
      and f.user_id = $2
    order by f.from_at desc, f.id desc
    limit $3`,
)

export const selectProducts = read(
  `select count(*) over () as total, r.key as product, a.kind, a.state, a.since, h.number as seat,
          a.next_kind as "nextKind", a.is_quiet as "isQuiet"
     from assignments a
     join products r on r.id = a.product_id
     left join holds h on h.pool_id = a.pool_id and h.holder = a.user_id and a.kind = 'named'
    where a.account_id = $1
      and a.user_id = $2
    order by a.since desc, r.key
    limit $3`,
)

/** What was taken from them and can be brought back. */
export const selectRemovals = read(
  `select count(*) over () as total, m.what, r.key as product, m.kind,
          coalesce(m.subject -> 'device' ->> 'name', m.subject -> 'queue' ->> 'name') as name,
          m.removed_at as "removedAt", m.restorable_until as "restorableUntil"
     from removals m
     left join products r on r.id = m.product_id
    where m.account_id = $1
      and m.user_id = $2
      and m.restored_at is null
    order by m.removed_at desc
    limit $3`,
)

export const selectSessions = read(
  `select count(*) over () as total, s.id, r.key as product, s.number as seat, ${device('s')}, s.activity,
          s.started_at as "startedAt", s.expires_at as "expiresAt"
     from pools l
     join sessions s on s.pool_id = l.id and s.user_id = $2
     join products r on r.id = l.product_id
    where l.account_id = $1
    order by s.started_at desc
    limit $3`,
)

export const selectPlacesInLine = read(
  `select count(*) over () as total, r.key as product, t.state, ${device('t')}, t.since, t.ended_at as "endedAt", t.reason
     from pools l
     join tickets t on t.pool_id = l.id and t.user_id = $2
     join products r on r.id = l.product_id
    where l.account_id = $1
    order by t.since desc
    limit $3`,
)

/** What products say against taking their license away. */
export const selectVetoes = read(
  `select count(*) over () as total, r.key as product, v.reason, v.since
     from vetoes v
     join products r on r.id = v.product_id
    where v.account_id = $1
      and v.user_id = $2
    order by v.since desc
    limit $3`,
)

/** After an administrator ended a session: until when there is no seat but by the line. */
export const selectPauses = read(
  `select count(*) over () as total, r.key as product, c.until
     from pools l
     join cooldowns c on c.pool_id = l.id and c.user_id = $2
     join products r on r.id = l.product_id
    where l.account_id = $1
    order by c.until desc
    limit $3`,
)

export const selectHelpRequests = read(
  `select count(*) over () as total, h.at, r.key as product
     from help_requests h
     join products r on r.id = h.product_id
    where h.account_id = $1
      and h.user_id = $2
    order by h.at desc
    limit $3`,
)

export const selectSavedViews = read(
  `select count(*) over () as total, list, name, query, is_default as "isDefault"
     from saved_views
    where account_id = $1
      and user_id = $2
    order by list, folded_name
    limit $3`,
)

/** What files of people said of them. */
export const selectImportLines = read(
  `select count(*) over () as total, i.created_at as at, l.result, l.wanted ->> 'email' as email,
          l.wanted ->> 'givenName' as "givenName", l.wanted ->> 'familyName' as "familyName", l.wanted ->> 'type' as type,
          l.wanted ->> 'language' as language, l.wanted ->> 'role' as role, l.wanted -> 'groups' as groups,
          jsonb_path_query_array(nullif(l.wanted -> 'products', 'null'), '$[*].product') as products
     from import_lines l
     join imports i on i.account_id = l.account_id and i.id = l.import_id
    where l.account_id = $1
      and l.user_id = $2
    order by i.created_at desc, l.line
    limit $3`,
)

/** What they have asked their administrators for. */
export const selectProductRequests = read(
  `select count(*) over () as total, r.key as product, q.state, q.note, q.asked_at as "askedAt", q.answer,
          q.answered_at as "answeredAt"
     from product_requests q
     join products r on r.id = q.product_id
    where q.account_id = $1
      and q.user_id = $2
    order by q.asked_at desc
    limit $3`,
)

/** What they have ordered for the account, or asked sales for. */
export const selectOrders = read(
  `select count(*) over () as total, id, status as state, note, created_at as "createdAt", ended_at as "endedAt"
     from orders
    where account_id = $1
      and requested_by = $2
    order by created_at desc
    limit $3`,
)

export const selectInvitation = read(
  `select count(*) over () as total, i.state, u.invited_times as times, i.sent_at as "sentAt",
          i.expires_at as "expiresAt", i.ended_at as "endedAt"
     from invitations i
     join users u on u.account_id = i.account_id and u.id = i.user_id
    where i.account_id = $1
      and i.user_id = $2
    limit $3`,
)

// A subject that names somebody else is theirs.
export const selectMails = read(
  `select count(*) over () as total, to_address as "toAddress", case when about_user_id is null then subject end as subject,
          created_at as "queuedAt", sent_at as "sentAt", error
     from mails
    where account_id = $1
      and user_id = $2
    order by id desc
    limit $3`,
)

/** Mail to others in which they are named: whom it goes to is the others' data. */
export const selectMailsAbout = read(
  `select count(*) over () as total, subject, created_at as "queuedAt", sent_at as "sentAt"
     from mails
    where account_id = $1
      and about_user_id = $2
    order by id desc
    limit $3`,
)

export const selectLicenseRevisions = read(
  `select count(*) over () as total, revision,
          case when received_by ->> 'id' = $2::uuid::text then received_at end as "loadedAt",
          case when activated_by ->> 'id' = $2::uuid::text then activated_at end as "activatedAt"
     from license_revisions
    where ${isActedIn('account_id', '$1')}
      and $2::uuid::text in (received_by ->> 'id', activated_by ->> 'id')
    order by received_at desc
    limit $3`,
)
