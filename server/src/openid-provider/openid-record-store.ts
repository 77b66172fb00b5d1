// The SQL of what the OpenID provider remembers. Ids are kept as hashes: they are codes and tokens.
import { isSecondFactorMissing } from '../access/second-factor-missing.ts'
import type { Queryable } from '../platform/database/database.ts'

export interface NewRecord {
  model: string
  idHash: Buffer
  /** Of sessions: found by it, too. */
  uidHash: Buffer | null
  /** Of codes and tokens. */
  grant: GrantKey | null
  /** Of grants. */
  signIn: { accountId: string; id: string } | null
  payload: Buffer
  lastsSeconds: number
}

/** A grant, as its own row and those of what was given under it name it. */
export interface GrantKey {
  id: string
  idHash: Buffer
}

export interface RecordRow {
  payload: Buffer
  /** When a code or token was used up: seconds since 1970. */
  consumed: number | null
}

/**
 * Makes the record, or changes it. A grant whose sign-in is over is not made, nor a code or token whose grant was taken back;
 * whoever ends one of them in the same moment waits for us, or we for them.
 */
export async function upsertRecord(db: Queryable, record: NewRecord): Promise<void> {
  const { model, idHash, uidHash, grant, signIn, payload, lastsSeconds } = record
  await db.query(
    `insert into openid_records (model, id_hash, uid_hash, grant_id, account_id, sign_in_id, payload, expires_at)
     select $1, $2, $3, $4, $5::uuid, $6::uuid, $7, now() + make_interval(secs => $8)
      where ($6::uuid is null
             or exists (select from sign_ins where account_id = $5 and id = $6 for key share))
        and ($9::bytea is null
             or exists (select from openid_records where model = 'Grant' and id_hash = $9 for key share))
         on conflict (model, id_hash)
         do update set payload = excluded.payload, expires_at = excluded.expires_at`,
    [
      model,
      idHash,
      uidHash,
      grant?.id ?? null,
      signIn?.accountId ?? null,
      signIn?.id ?? null,
      payload,
      lastsSeconds,
      grant?.idHash ?? null,
    ],
  )
}

/** What has not run out; of grants, while the sign-in goes on and lacks no second factor that is required meanwhile. */
async function selectLiving(
  db: Queryable,
  model: string,
  column: 'id_hash' | 'uid_hash',
  hash: Buffer,
): Promise<RecordRow | null> {
  const { rows } = await db.query<RecordRow>(
    `select r.payload, extract(epoch from r.consumed_at)::float8 as consumed
       from openid_records r
      where r.model = $1
        and r.${column} = $2
        and r.expires_at > now()
        and (r.sign_in_id is null
             or exists (select
                          from sign_ins s
                          join accounts a on a.id = s.account_id
                         where s.account_id = r.account_id
                           and s.id = r.sign_in_id
                           and s.expires_at > now()
                           and not ${isSecondFactorMissing}))`,
    [model, hash],
  )
  return rows[0] ?? null
}

export const selectRecord = (db: Queryable, model: string, idHash: Buffer) => selectLiving(db, model, 'id_hash', idHash)

export const selectRecordByUid = (db: Queryable, model: string, uidHash: Buffer) =>
  selectLiving(db, model, 'uid_hash', uidHash)

/** Uses it up; false when somebody else has. */
export async function consumeRecord(db: Queryable, model: string, idHash: Buffer): Promise<boolean> {
  const { rowCount } = await db.query(
    `update openid_records
        set consumed_at = now()
      where model = $1
        and id_hash = $2
        and consumed_at is null`,
    [model, idHash],
  )
  return rowCount === 1
}

export async function deleteRecord(db: Queryable, model: string, idHash: Buffer): Promise<void> {
  await db.query('delete from openid_records where model = $1 and id_hash = $2', [model, idHash])
}

export async function deleteRecordsOfGrant(db: Queryable, grantId: string): Promise<void> {
  await db.query('delete from openid_records where grant_id = $1', [grantId])
}
