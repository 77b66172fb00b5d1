// The SQL of the keys that ID tokens are signed with.
import type { Queryable } from '../platform/database/database.ts'

export interface KeyRow {
  id: string
  private_key: Buffer
}

/** The newest first. */
export async function selectKeys(db: Queryable): Promise<KeyRow[]> {
  const { rows } = await db.query<KeyRow>('select id, private_key from openid_keys order by id desc')
  return rows
}

/** Until the end of the transaction nobody else makes the first key. */
export async function lockKeys(tx: Queryable): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('openid keys', 0))`)
}

export async function insertKey(tx: Queryable, { id, private_key: privateKey }: KeyRow): Promise<void> {
  await tx.query('insert into openid_keys (id, private_key) values ($1, $2)', [id, privateKey])
}
