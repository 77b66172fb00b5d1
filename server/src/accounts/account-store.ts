// SQL of accounts.

import type { BillingContact, Privacy } from '@sitzplan/contract/account'
import type { Language } from '@sitzplan/contract/common'
import type { AccountContact } from '@sitzplan/contract/vendor'
import { fullNameOf } from '../access/full-name.ts'
import { isSeen, type Sight } from '../access/sight.ts'
import type { Queryable } from '../platform/database/database.ts'

export interface Account {
  id: string
  slug: string
  name: string
  kind: 'vendor' | 'customer'
  status: 'active' | 'suspended'
  language: Language
  /** IANA name. */
  timeZone: string
  /** Of the license it owns; null before the first revision. */
  serial: string | null
  /** What was entered for a trial when buying; at is when. */
  entered: { serial: string; owner: string; at: string } | null
  privacy: Privacy
  /** Then the seat journal names nobody. */
  namesKeptDays: number
  addressesKeptDays: number
  /** Null also when the user who was it is deleted. */
  billingContact: BillingContact | null
  /** The vendor's note of whom they reach there. */
  contact: AccountContact | null
  /** On file by the vendor. Ask `paymentMethodOf`. */
  paymentMethod: 'invoice' | null
  /** A card is on file that has not expired. */
  hasCard: boolean
  /** Of everybody who signs in with a password. */
  secondFactorRequired: boolean
  createdAt: Date
}

export type AccountDraft = Pick<Account, 'id' | 'slug' | 'name' | 'kind' | 'language' | 'timeZone' | 'contact'>

const columns = `id, slug, name, kind, status, language, time_zone as "timeZone", serial, created_at as "createdAt",
  case when entered_serial is not null
       then json_build_object('serial', entered_serial, 'owner', entered_owner, 'at', serial_entered_at) end as entered,
  names_kept_days as "namesKeptDays", addresses_kept_days as "addressesKeptDays",
  second_factor_required as "secondFactorRequired", payment_method as "paymentMethod",
  exists (select from payment_cards card
           where card.account_id = accounts.id
             and make_date(card.exp_year, card.exp_month, 1) + interval '1 month' > now()) as "hasCard",
  case when contact_email is not null then json_build_object('name', contact_name, 'email', contact_email) end as contact,
  json_build_object('historyWithoutNames', history_without_names, 'planWithoutNames', plan_without_names,
                    'coarseSurplusReasons', coarse_surplus_reasons) as privacy,
  case when billing_email is not null
       then json_build_object('user', null, 'name', billing_name, 'email', billing_email)
       else (select json_build_object('user', c.id, 'email', c.email,
                                      'name', ${fullNameOf('c')})
               from users c
              where c.account_id = accounts.id
                and c.id = accounts.billing_user_id
                and c.status <> 'deleted')
   end as "billingContact"`

/** The account as it is now; null when the slug is taken. */
export async function insertAccount(tx: Queryable, account: AccountDraft): Promise<Account | null> {
  const { rows } = await tx.query<Account>(
    `insert into accounts (id, slug, name, kind, language, time_zone, contact_name, contact_email)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (slug) do nothing
     returning ${columns}`,
    [
      account.id,
      account.slug,
      account.name,
      account.kind,
      account.language,
      account.timeZone,
      account.contact?.name ?? null,
      account.contact?.email ?? null,
    ],
  )
  return rows[0] ?? null
}

export async function selectAccount(queryable: Queryable, id: string): Promise<Account | null> {
  const { rows } = await queryable.query<Account>(`select ${columns} from accounts where id = $1`, [id])
  return rows[0] ?? null
}

/** Keys of other tables point at the row, so it is not locked against being pointed at. */
export async function selectAccountForUpdate(tx: Queryable, id: string): Promise<Account | null> {
  const { rows } = await tx.query<Account>(`select ${columns} from accounts where id = $1 for no key update`, [id])
  return rows[0] ?? null
}

export async function selectCustomerIdBySlug(queryable: Queryable, slug: string): Promise<string | null> {
  const { rows } = await queryable.query<{ id: string }>(
    `select id from accounts where slug = $1 and kind = 'customer'`,
    [slug],
  )
  return rows[0]?.id ?? null
}

export async function selectVendor(queryable: Queryable): Promise<Account | null> {
  const { rows } = await queryable.query<Account>(`select ${columns} from accounts where kind = 'vendor'`)
  return rows[0] ?? null
}

export async function isAnyAccount(queryable: Queryable): Promise<boolean> {
  const { rows } = await queryable.query('select from accounts limit 1')
  return rows.length > 0
}

export async function updateAccount(tx: Queryable, account: Account): Promise<void> {
  await tx.query(
    `update accounts
        set name = $2, status = $3, language = $4, time_zone = $5, history_without_names = $6,
            plan_without_names = $7, coarse_surplus_reasons = $8, names_kept_days = $9, addresses_kept_days = $10,
            second_factor_required = $11, billing_user_id = $12, billing_name = $13, billing_email = $14,
            contact_name = $15, contact_email = $16, payment_method = $17
      where id = $1`,
    [
      account.id,
      account.name,
      account.status,
      account.language,
      account.timeZone,
      account.privacy.historyWithoutNames,
      account.privacy.planWithoutNames,
      account.privacy.coarseSurplusReasons,
      account.namesKeptDays,
      account.addressesKeptDays,
      account.secondFactorRequired,
      account.billingContact?.user ?? null,
      account.billingContact?.user === null ? account.billingContact.name : null,
      account.billingContact?.user === null ? account.billingContact.email : null,
      account.contact?.name ?? null,
      account.contact?.email ?? null,
      account.paymentMethod,
    ],
  )
}

/** Whether the serial is now the account's: false when another account has it. */
export async function updateSerial(tx: Queryable, id: string, serial: string): Promise<boolean> {
  // Two accounts that take the same serial at once: the second waits here and then sees the first.
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('serial:' || $1, 0))`, [serial])
  const { rowCount } = await tx.query(
    `update accounts
        set serial = $2
      where id = $1
        and not exists (select from accounts other where other.serial = $2 and other.id <> $1)`,
    [id, serial],
  )
  return rowCount === 1
}

/** Notes what was entered; null when that was so less than `restSeconds` ago. */
export async function updateEnteredSerial(
  tx: Queryable,
  id: string,
  { serial, owner }: { serial: string; owner: string },
  restSeconds: number,
): Promise<Date | null> {
  const { rows } = await tx.query<{ at: Date }>(
    `update accounts
        set entered_serial = $2, entered_owner = $3, serial_entered_at = date_trunc('milliseconds', clock_timestamp())
      where id = $1
        and (serial_entered_at is null or serial_entered_at <= clock_timestamp() - make_interval(secs => $4))
     returning serial_entered_at as at`,
    [id, serial, owner, restSeconds],
  )
  return rows[0]?.at ?? null
}

/** Whole seconds until it may be entered again. */
export async function selectEnteredSerialRest(queryable: Queryable, id: string, restSeconds: number) {
  const { rows } = await queryable.query<{ seconds: number }>(
    `select ceil(extract(epoch from serial_entered_at - clock_timestamp()) + $2)::integer as seconds
       from accounts
      where id = $1`,
    [id, restSeconds],
  )
  return Math.max(1, rows[0]?.seconds ?? 1)
}

/** The user as a billing contact, locked so that they are not deleted meanwhile; null when the caller does not see one. */
export async function selectContactForShare(
  tx: Queryable,
  accountId: string,
  sight: Sight,
  userId: string,
): Promise<BillingContact | null> {
  const { rows } = await tx.query<BillingContact>(
    `select u.id as user, u.email, ${fullNameOf('u')} as name
       from users u
      where u.account_id = $1
        and u.id = $2
        and u.status <> 'deleted'
        and ${isSeen('u.account_id', 'u.id', '$3')}
        for share of u`,
    [accountId, userId, sight],
  )
  return rows[0] ?? null
}

/** To PostgreSQL. */
export async function isTimeZoneKnown(queryable: Queryable, timeZone: string): Promise<boolean> {
  const { rows } = await queryable.query('select from pg_timezone_names where name = $1', [timeZone])
  return rows.length > 0
}

export interface UserCounts {
  total: number
  active: number
  invited: number
  suspended: number
}

export interface CustomerRow extends Account {
  users: UserCounts
  /** One who has activated their access. */
  hasSuperadmin: boolean
}

export interface CustomersAfter {
  name: string
  id: string
}

const customerColumns = `${columns},
            (select json_build_object(
                      'total', count(*),
                      'active', count(*) filter (where u.status = 'active'),
                      'invited', count(*) filter (where u.status = 'invited'),
                      'suspended', count(*) filter (where u.status = 'suspended'))
               from users u
              where u.account_id = accounts.id
                and u.status <> 'deleted') as users,
            exists (select
                      from users u
                     where u.account_id = accounts.id
                       and u.role = 'superadmin'
                       and u.status = 'active') as "hasSuperadmin"`

/** Customers in order of name, with how many users they have (never who). `after`: the last one of the page before. */
export async function selectCustomers(
  queryable: Queryable,
  search: string | null,
  after: CustomersAfter | null,
  limit: number,
): Promise<CustomerRow[]> {
  const { rows } = await queryable.query<CustomerRow>(
    `select ${customerColumns}
       from accounts
      where kind = 'customer'
        and ($1::text is null or position(lower($1) in lower(name)) > 0 or position(lower($1) in slug) > 0)
        and ($2::text is null or (name, id) > ($2, $3::uuid))
      order by name, id
      limit $4`,
    [search, after?.name ?? null, after?.id ?? null, limit],
  )
  return rows
}

export async function countCustomers(queryable: Queryable, search: string | null): Promise<number> {
  const { rows } = await queryable.query<{ count: number }>(
    `select count(*) as count
       from accounts
      where kind = 'customer'
        and ($1::text is null or position(lower($1) in lower(name)) > 0 or position(lower($1) in slug) > 0)`,
    [search],
  )
  return rows[0]?.count ?? 0
}

export async function selectCustomer(queryable: Queryable, id: string): Promise<CustomerRow | null> {
  const { rows } = await queryable.query<CustomerRow>(
    `select ${customerColumns}
       from accounts
      where kind = 'customer'
        and id = $1`,
    [id],
  )
  return rows[0] ?? null
}
