// The SQL of second factors.
import type { Queryable } from '../platform/database/database.ts'

export interface SecondFactorRow {
  /** Sealed. */
  secret: Buffer
  /** The last one used. */
  last_step: number
  confirmed_at: Date
  recovery_codes_left: number
  /** The database's time. */
  now: Date
}

export async function selectSecondFactor(
  queryable: Queryable,
  accountId: string,
  userId: string,
): Promise<SecondFactorRow | null> {
  const { rows } = await queryable.query<SecondFactorRow>(
    `select secret, last_step, confirmed_at, clock_timestamp() as now,
            (select count(*)
               from recovery_codes
              where account_id = $1
                and user_id = $2) as recovery_codes_left
       from second_factors
      where account_id = $1
        and user_id = $2`,
    [accountId, userId],
  )
  return rows[0] ?? null
}

/** Whether the step was still to be used: of many at once with the same code one gets true. */
export async function spendStep(tx: Queryable, accountId: string, userId: string, step: number): Promise<boolean> {
  const { rowCount } = await tx.query(
    `update second_factors
        set last_step = $3
      where account_id = $1
        and user_id = $2
        and last_step < $3
  returning last_step`,
    [accountId, userId, step],
  )
  return rowCount === 1
}

/** Whether there was such a code: of many at once with the same one gets true. */
export async function spendRecoveryCode(
  tx: Queryable,
  accountId: string,
  userId: string,
  codeHash: Buffer,
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `delete from recovery_codes
      where account_id = $1
        and user_id = $2
        and code_hash = $3`,
    [accountId, userId, codeHash],
  )
  return rowCount === 1
}

/** Takes the place of what was proposed before; a second factor that counts stays as it is. */
export async function upsertProposal(
  tx: Queryable,
  {
    accountId,
    userId,
    secret,
    lastsSeconds,
  }: { accountId: string; userId: string; secret: Buffer; lastsSeconds: number },
): Promise<Date> {
  const { rows } = await tx.query<{ expires_at: Date }>(
    `insert into proposed_second_factors (account_id, user_id, secret, expires_at)
     values ($1, $2, $3, date_trunc('milliseconds', now()) + make_interval(secs => $4))
         on conflict (account_id, user_id) do update
        set secret = excluded.secret,
            expires_at = excluded.expires_at
  returning expires_at`,
    [accountId, userId, secret, lastsSeconds],
  )
  return (rows[0] as { expires_at: Date }).expires_at
}

/** The secret that was proposed, sealed, and the database's time; null when there is none or it is too old. */
export async function selectProposal(
  tx: Queryable,
  accountId: string,
  userId: string,
): Promise<{ secret: Buffer; now: Date } | null> {
  const { rows } = await tx.query<{ secret: Buffer; now: Date }>(
    `select secret, clock_timestamp() as now
       from proposed_second_factors
      where account_id = $1
        and user_id = $2
        and expires_at > clock_timestamp()`,
    [accountId, userId],
  )
  return rows[0] ?? null
}

export async function deleteProposal(tx: Queryable, accountId: string, userId: string): Promise<void> {
  await tx.query('delete from proposed_second_factors where account_id = $1 and user_id = $2', [accountId, userId])
}

/** The person's second factor from now on, in place of an earlier one. `step`: the first code is spent. */
export async function upsertSecondFactor(
  tx: Queryable,
  { accountId, userId, secret, step }: { accountId: string; userId: string; secret: Buffer; step: number },
): Promise<void> {
  await tx.query(
    `insert into second_factors (account_id, user_id, secret, last_step)
     values ($1, $2, $3, $4)
         on conflict (account_id, user_id) do update
        set secret = excluded.secret,
            last_step = excluded.last_step,
            confirmed_at = now()`,
    [accountId, userId, secret, step],
  )
}

/** Returns whether there was one. Its recovery codes go with it. */
export async function deleteSecondFactor(tx: Queryable, accountId: string, userId: string): Promise<boolean> {
  const { rowCount } = await tx.query('delete from second_factors where account_id = $1 and user_id = $2', [
    accountId,
    userId,
  ])
  return rowCount === 1
}

export async function deleteRecoveryCodes(tx: Queryable, accountId: string, userId: string): Promise<void> {
  await tx.query('delete from recovery_codes where account_id = $1 and user_id = $2', [accountId, userId])
}

export async function insertRecoveryCodes(
  tx: Queryable,
  accountId: string,
  userId: string,
  codeHashes: readonly Buffer[],
): Promise<void> {
  await tx.query(
    `insert into recovery_codes (account_id, user_id, code_hash)
     select $1, $2, code_hash
       from unnest($3::bytea[]) as code_hash`,
    [accountId, userId, codeHashes],
  )
}

export async function countUsersWithoutSecondFactor(queryable: Queryable, accountId: string): Promise<number> {
  const { rows } = await queryable.query<{ count: number }>(
    `select count(*) as count
       from users u
      where account_id = $1
        and status = 'active'
        and password_hash is not null
        and not exists (select from second_factors f where f.account_id = u.account_id and f.user_id = u.id)`,
    [accountId],
  )
  return rows[0]?.count ?? 0
}
