// SQL of the key that signs the sealed log.
import type { SealKey } from '@sitzplan/contract/seals'
import type { Queryable } from '../platform/database/database.ts'

/** Does nothing when there is one. */
export async function insertSealKey(db: Queryable, publicKey: SealKey, privateKey: Buffer): Promise<void> {
  await db.query(
    `insert into seal_keys (kid, public_key, private_key)
     values ($1, $2, $3)
     on conflict do nothing`,
    [publicKey.kid, JSON.stringify(publicKey), privateKey],
  )
}

export async function selectSealKey(db: Queryable): Promise<{ publicKey: SealKey; privateKey: Buffer } | null> {
  const { rows } = await db.query<{ publicKey: SealKey; privateKey: Buffer }>(
    'select public_key as "publicKey", private_key as "privateKey" from seal_keys',
  )
  return rows[0] ?? null
}
