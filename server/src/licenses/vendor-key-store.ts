// SQL of the vendor's keys.
import type { JWK } from 'jose'
import type { Queryable } from '../platform/database/database.ts'
import type { PublicKey } from './license-document.ts'

export async function insertVendorKey(
  tx: Queryable,
  key: { accountId: string; kid: string; publicKey: JWK; privateKey: Buffer },
): Promise<void> {
  await tx.query('insert into vendor_keys (account_id, kid, public_key, private_key) values ($1, $2, $3, $4)', [
    key.accountId,
    key.kid,
    JSON.stringify(key.publicKey),
    key.privateKey,
  ])
}

export async function selectSigningKey(queryable: Queryable) {
  const { rows } = await queryable.query<{ accountId: string; kid: string; privateKey: Buffer }>(
    `select account_id as "accountId", kid, private_key as "privateKey"
       from vendor_keys
      where retired_at is null
      order by created_at desc, kid
      limit 1`,
  )
  return rows[0] ?? null
}

export async function selectPublicKeys(queryable: Queryable): Promise<PublicKey[]> {
  const { rows } = await queryable.query<PublicKey>(
    'select kid, public_key as jwk from vendor_keys where retired_at is null',
  )
  return rows
}
