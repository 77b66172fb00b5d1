// SQL of the vendor's keys.
import type { JWK } from 'jose'
import type { Queryable } from '../platform/database/database.ts'
import type { PublicKey } from './license-document.ts'

/** Without the private part, which only `selectPrivateKey` reads. */
export interface VendorKeyRow {
  accountId: string
  kid: string
  publicKey: JWK
  isInDatabase: boolean
  createdAt: Date
  signsSince: Date | null
  retiredAt: Date | null
  revokedAt: Date | null
}

const columns = `account_id as "accountId", kid, public_key as "publicKey", private_key is not null as "isInDatabase",
            created_at as "createdAt", signs_since as "signsSince", retired_at as "retiredAt", revoked_at as "revokedAt"`

/** Whether it was inserted: false when the key is known. `privateKey` null: it is in a file. */
export async function insertVendorKey(
  tx: Queryable,
  key: { accountId: string; kid: string; publicKey: JWK; privateKey: Buffer | null; signs: boolean },
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `insert into vendor_keys (account_id, kid, public_key, private_key, created_at, signs_since)
     values ($1, $2, $3, $4, clock_timestamp(), case when $5::boolean then clock_timestamp() end)
     on conflict do nothing`,
    [key.accountId, key.kid, JSON.stringify(key.publicKey), key.privateKey, key.signs],
  )
  return rowCount === 1
}

/** The newest first. */
export async function selectVendorKeys(queryable: Queryable): Promise<VendorKeyRow[]> {
  const { rows } = await queryable.query<VendorKeyRow>(
    `select ${columns}
       from vendor_keys
      order by created_at desc, kid`,
  )
  return rows
}

export async function selectVendorKey(queryable: Queryable, kid: string): Promise<VendorKeyRow | null> {
  const { rows } = await queryable.query<VendorKeyRow>(`select ${columns} from vendor_keys where kid = $1`, [kid])
  return rows[0] ?? null
}

/** The key that signs of those in the database. */
export async function selectSigningKid(queryable: Queryable): Promise<string | null> {
  const { rows } = await queryable.query<{ kid: string }>(
    `select kid
       from vendor_keys
      where retired_at is null
        and revoked_at is null
        and signs_since is not null
        and private_key is not null
      order by signs_since desc, created_at desc, kid
      limit 1`,
  )
  return rows[0]?.kid ?? null
}

export async function selectPrivateKey(queryable: Queryable, kid: string): Promise<Buffer | null> {
  const { rows } = await queryable.query<{ privateKey: Buffer | null }>(
    'select private_key as "privateKey" from vendor_keys where kid = $1',
    [kid],
  )
  return rows[0]?.privateKey ?? null
}

/** Keys whose signature counts. */
export async function selectTrustedKeys(queryable: Queryable): Promise<PublicKey[]> {
  const { rows } = await queryable.query<PublicKey>(
    `select kid, public_key as jwk
       from vendor_keys
      where revoked_at is null
      order by created_at, kid`,
  )
  return rows
}

export async function updateSignsSince(tx: Queryable, kid: string): Promise<void> {
  await tx.query('update vendor_keys set signs_since = clock_timestamp() where kid = $1', [kid])
}

export async function updateRetiredAt(tx: Queryable, kid: string): Promise<void> {
  await tx.query('update vendor_keys set retired_at = clock_timestamp() where kid = $1', [kid])
}

export async function updateRevokedAt(tx: Queryable, kid: string): Promise<void> {
  await tx.query('update vendor_keys set revoked_at = clock_timestamp() where kid = $1', [kid])
}
