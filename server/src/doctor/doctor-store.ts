// SQL of looking at a database: how it is set, and what time it is there.
import type { Queryable } from '../platform/database/database.ts'
import type { DatabaseSettings } from './doctor-rules.ts'

/** As they are for our user. */
export async function selectSettings(db: Queryable): Promise<DatabaseSettings> {
  const { rows } = await db.query<DatabaseSettings>(
    `select current_setting('server_version_num')::integer as version,
       pg_encoding_to_char(encoding) as encoding,
       pg_is_in_recovery() or current_setting('default_transaction_read_only') = 'on' as "isReadOnly",
       current_setting('max_connections')::integer as "maxConnections",
       current_setting('statement_timeout') as "statementTimeout",
       current_setting('fsync') as fsync,
       current_setting('synchronous_commit') as "synchronousCommit",
       current_setting('full_page_writes') as "fullPageWrites"
     from pg_database
     where datname = current_database()`,
  )
  const [settings] = rows
  if (!settings) throw new Error('a database that is not in its own list')
  return settings
}

export async function selectTime(db: Queryable): Promise<Date> {
  const { rows } = await db.query<{ now: Date }>('select clock_timestamp() as now')
  return rows[0]?.now ?? new Date()
}

/** Null: no server has started on it. */
export async function selectSecretCheck(db: Queryable): Promise<Buffer | null> {
  const { rows } = await db.query<{ secret_check: Buffer }>('select secret_check from installation')
  return rows[0]?.secret_check ?? null
}
