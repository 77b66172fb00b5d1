// The SQL of the keys that ID tokens are signed with.
import type { Queryable } from '../platform/database/database.ts'

export interface KeyRow {
  id: string
  privateKey: Buffer
  createdAt: Date
}

/** The newest first, and the database's time. */
export async function selectKeys(db: Queryable): Promise<{ keys: KeyRow[]; now: Date }> {
  const { rows } = await db.query<KeyRow & { now: Date }>(
    `select id, private_key as "privateKey", created_at as "createdAt", now() as now
       from openid_keys
      order by created_at desc, id desc`,
  )
  return { keys: rows, now: rows[0]?.now ?? new Date(0) }
}

/** Until the end of the transaction nobody else makes a key. */
export async function lockKeys(tx: Queryable): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('openid keys', 0))`)
}

export async function insertKey(tx: Queryable, id: string, privateKey: Buffer): Promise<void> {
  await tx.query('insert into openid_keys (id, private_key) values ($1, $2)', [id, privateKey])
}

/** All but these. */
export async function deleteOtherKeys(tx: Queryable, ids: readonly string[]): Promise<void> {
  await tx.query('delete from openid_keys where id <> all ($1::uuid[])', [ids])
}
