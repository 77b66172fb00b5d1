// The SQL of identity providers.

import type { MetadataFault, ProviderKind, ProviderMode } from '@sitzplan/contract/enterprise-sign-in'
import { fullNameOf } from '../access/full-name.ts'
import type { Queryable } from '../platform/database/database.ts'

export interface OidcSettings {
  issuer: string
  clientId: string
}

export interface SamlSettings {
  entityId: string
  signInUrl: string
  signed: 'assertion' | 'response' | 'both'
  /** Attribute that holds the e-mail address; null: the usual ones, then a NameID that is one. */
  emailAttribute: string | null
  metadataUrl: string | null
  /** X.509, base64 of DER. */
  certificates: string[]
}

export interface ProviderRow {
  account_id: string
  id: string
  kind: ProviderKind
  name: string
  mode: ProviderMode
  /** Of the kind; null until they are entered. */
  settings: OidcSettings | SamlSettings | null
  secrets: Buffer | null
  /** The settings were entered by a superadmin: then administrators may sign in by them, too. */
  set_by_superadmin: boolean
  creates_users: boolean
  products_of_created: { key: string; kind: 'named' | 'concurrent' }[]
  break_glass_user_id: string | null
  tested_at: Date | null
  /** Null: they did not come from an address, or nobody reads them there again. */
  metadata_read_at: Date | null
  metadata_fault: MetadataFault | null
  created_at: Date
}

export interface ListedProviderRow extends ProviderRow {
  break_glass_email: string | null
  break_glass_name: string | null
  linked_users: number
}

const columns = `p.account_id, p.id, p.kind, p.name, p.mode, p.settings, p.secrets, p.set_by_superadmin, p.creates_users,
       p.products_of_created, p.break_glass_user_id, p.tested_at, p.metadata_read_at, p.metadata_fault, p.created_at`

const listed = `select ${columns}, u.email as break_glass_email,
            ${fullNameOf('u')} as break_glass_name,
            (select count(*)
               from external_identities e
              where e.account_id = p.account_id
                and e.provider_id = p.id) as linked_users
       from identity_providers p
       left join users u on u.account_id = p.account_id and u.id = p.break_glass_user_id`

export async function selectProviders(
  queryable: Queryable,
  accountId: string,
  after: string | null,
  limit: number,
): Promise<ListedProviderRow[]> {
  const { rows } = await queryable.query<ListedProviderRow>(
    `${listed}
      where p.account_id = $1
        and ($2::uuid is null or p.id > $2)
      order by p.id
      limit $3`,
    [accountId, after, limit],
  )
  return rows
}

export async function countProviders(queryable: Queryable, accountId: string): Promise<number> {
  const { rows } = await queryable.query<{ total: number }>(
    'select count(*) as total from identity_providers where account_id = $1',
    [accountId],
  )
  return rows[0]?.total ?? 0
}

/** Until the end of the transaction nobody else makes a provider of the account. */
export async function lockNewProviders(tx: Queryable, accountId: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('identity providers ' || $1, 0))`, [accountId])
}

export async function selectListedProvider(
  queryable: Queryable,
  accountId: string,
  id: string,
): Promise<ListedProviderRow | null> {
  const { rows } = await queryable.query<ListedProviderRow>(`${listed} where p.account_id = $1 and p.id = $2`, [
    accountId,
    id,
  ])
  return rows[0] ?? null
}

/** By its id alone: it comes in an address, before anybody is known. */
export async function selectProvider(queryable: Queryable, id: string): Promise<ProviderRow | null> {
  const { rows } = await queryable.query<ProviderRow>(`select ${columns} from identity_providers p where p.id = $1`, [
    id,
  ])
  return rows[0] ?? null
}

/** The provider with which an e-mail domain signs in, and whose domain it is. */
export async function selectProviderOfDomain(queryable: Queryable, domain: string): Promise<ProviderRow | null> {
  const { rows } = await queryable.query<ProviderRow>(
    `select ${columns}
       from email_domains d
       join identity_providers p on p.account_id = d.account_id
      where d.domain = $1
        and d.verified_at is not null
        and p.mode <> 'off'`,
    [domain],
  )
  return rows[0] ?? null
}

/** Locked: whoever changes the mode, or what it rests on, does so one after the other. */
export async function selectProviderForUpdate(
  tx: Queryable,
  accountId: string,
  id: string,
): Promise<ProviderRow | null> {
  const { rows } = await tx.query<ProviderRow>(
    `select ${columns} from identity_providers p where p.account_id = $1 and p.id = $2 for no key update`,
    [accountId, id],
  )
  return rows[0] ?? null
}

/** As it is now; nobody changes it until the transaction ends, and many may hold it at once. */
export async function holdProvider(tx: Queryable, accountId: string, id: string): Promise<ProviderRow | null> {
  const { rows } = await tx.query<ProviderRow>(
    `select ${columns} from identity_providers p where p.account_id = $1 and p.id = $2 for share`,
    [accountId, id],
  )
  return rows[0] ?? null
}

/** All of the account, locked: one of them at most is in use. */
export async function lockProviders(tx: Queryable, accountId: string): Promise<ProviderRow[]> {
  const { rows } = await tx.query<ProviderRow>(
    `select ${columns} from identity_providers p where p.account_id = $1 order by p.id for no key update`,
    [accountId],
  )
  return rows
}

export const isInUse = ({ mode }: ProviderRow): boolean => mode !== 'off'

export async function insertProvider(
  tx: Queryable,
  { account_id, id, kind, name }: Pick<ProviderRow, 'account_id' | 'id' | 'kind' | 'name'>,
): Promise<void> {
  await tx.query('insert into identity_providers (account_id, id, kind, name) values ($1, $2, $3, $4)', [
    account_id,
    id,
    kind,
    name,
  ])
}

/** Everything but the mode. */
export async function updateProvider(tx: Queryable, row: ProviderRow): Promise<void> {
  await tx.query(
    `update identity_providers
        set name = $3,
            settings = $4::jsonb,
            secrets = $5,
            set_by_superadmin = $6,
            creates_users = $7,
            products_of_created = $8,
            tested_at = $9,
            metadata_read_at = case when $4::jsonb ->> 'metadataUrl' is not null then metadata_read_at end,
            metadata_fault = case when $4::jsonb ->> 'metadataUrl' is not null then metadata_fault end
      where account_id = $1
        and id = $2`,
    [
      row.account_id,
      row.id,
      row.name,
      row.settings === null ? null : JSON.stringify(row.settings),
      row.secrets,
      row.set_by_superadmin,
      row.creates_users,
      JSON.stringify(row.products_of_created),
      row.tested_at,
    ],
  )
}

export async function updateMode(
  tx: Queryable,
  { account_id, id, mode, break_glass_user_id }: ProviderRow,
): Promise<void> {
  await tx.query(
    'update identity_providers set mode = $3, break_glass_user_id = $4 where account_id = $1 and id = $2',
    [account_id, id, mode, break_glass_user_id],
  )
}

/** Notes a test that went well, unless the settings it was made with have changed meanwhile. */
export async function updateTestedWhereUnchanged(tx: Queryable, provider: ProviderRow): Promise<void> {
  await tx.query(
    `update identity_providers
        set tested_at = date_trunc('milliseconds', now())
      where account_id = $1
        and id = $2
        and settings = $3
        and secrets is not distinct from $4`,
    [provider.account_id, provider.id, JSON.stringify(provider.settings), provider.secrets],
  )
}

export async function deleteProvider(tx: Queryable, accountId: string, id: string): Promise<void> {
  await tx.query('delete from identity_providers where account_id = $1 and id = $2', [accountId, id])
}
