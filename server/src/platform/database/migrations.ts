// Brings the schema up to date from the plain SQL files of server/migrations, under one lock for all servers of a
// database, and refuses to work on the schema of a newer version.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Kysely, type Migration, Migrator, PostgresDialect, type PostgresPool, sql } from 'kysely'
import type pg from 'pg'
import { StartRefusal } from '../start-refusal.ts'
import type { Database, Queryable } from './database.ts'

export const migrationsFolder = fileURLToPath(new URL('../../../migrations', import.meta.url))
const schemaLock = 7_305_922
const oldestMajor = 15
const monthsAhead = 2

/**
 * Runs what has not run yet and makes this month's partitions and the next two. Safe while other servers do the same.
 * Returns the names of the migrations it ran.
 */
export async function migrate(database: Database, folder = migrationsFolder): Promise<string[]> {
  await refuseOldServer(database)
  const files = await readMigrations(folder)
  // The lock lives in a transaction of its own, so that it also holds through a pooler in transaction mode.
  return database.transaction(async (lock) => {
    // The lock's transaction idles as long as the migrations take, and other servers wait as long for the lock.
    await lock.query('set local idle_in_transaction_session_timeout = 0; set local lock_timeout = 0')
    await lock.query('select pg_advisory_xact_lock($1)', [schemaLock])
    await refuseNewerSchema(database, Object.keys(files))
    const ran = await runMigrations(database.pool, files)
    await database.query('select ensure_month_partitions($1)', [monthsAhead])
    return ran
  })
}

/** Until the transaction ends no server that starts goes on to the schema. */
export async function holdSchema(client: pg.ClientBase): Promise<void> {
  await client.query('select pg_advisory_xact_lock($1)', [schemaLock])
}

/**
 * For a database that is being restored: runs what has not run yet, in the transaction of `client`, up to `last` or all.
 * Whoever calls holds the database alone.
 */
export async function migrateWithin(client: pg.ClientBase, last?: string): Promise<void> {
  await holdSchema(client)
  // Of what fails the migrator tells what failed after it.
  let failure: unknown
  const query = (text: string, values: unknown[]) =>
    client.query(text, values).catch((error) => {
      failure ??= error
      throw error
    })
  const connection = { query, release: () => undefined }
  const pool = { connect: async () => connection, end: async () => undefined } as unknown as PostgresPool
  await runMigrations(pool, await readMigrations(migrationsFolder), { last, isWithin: true }).catch((error) => {
    throw failure ?? error
  })
  await client.query('select ensure_month_partitions($1)', [monthsAhead])
}

/** Makes the partitions of the coming months. To be called daily; any number of servers may. */
export async function ensureMonthPartitions(database: Database): Promise<void> {
  await database.transaction(async (tx) => {
    await tx.query('select pg_advisory_xact_lock($1)', [schemaLock])
    await tx.query('select ensure_month_partitions($1)', [monthsAhead])
  })
}

/** Whether every migration this version knows has run. */
export async function isMigrated(database: Queryable, folder = migrationsFolder): Promise<boolean> {
  const known = await migrationNames(folder)
  const done = new Set(await appliedMigrations(database))
  return known.every((name) => done.has(name))
}

async function refuseOldServer(database: Database): Promise<void> {
  const { rows } = await database.query<{ version: number }>(
    `select current_setting('server_version_num')::int as version`,
  )
  const version = rows[0]?.version ?? 0
  if (version >= oldestMajor * 10_000) return
  throw new StartRefusal(
    `DATABASE_URL leads to PostgreSQL ${Math.floor(version / 10_000)}, and Sitzplan needs ${oldestMajor} or newer.`,
  )
}

async function refuseNewerSchema(database: Database, known: string[]): Promise<void> {
  const unknown = (await appliedMigrations(database)).filter((name) => !known.includes(name))
  if (unknown.length === 0) return
  throw new StartRefusal(
    `The database has the schema of a newer Sitzplan (${unknown.at(-1)}; this version ends with ${known.at(-1)}); start the newer version.`,
  )
}

/** Names of the migrations that have run; none in an empty database. */
export async function appliedMigrations(database: Pick<Queryable, 'query'>): Promise<string[]> {
  const { rows: tables } = await database.query<{ there: boolean }>(
    `select to_regclass('kysely_migration') is not null as there`,
  )
  if (!tables[0]?.there) return []
  const { rows } = await database.query<{ name: string }>('select name from kysely_migration order by name')
  return rows.map((row) => row.name)
}

/** `isWithin`: in the transaction that the connection is in. */
async function runMigrations(
  pool: PostgresPool,
  files: Record<string, Migration>,
  { last, isWithin = false }: { last?: string | undefined; isWithin?: boolean } = {},
): Promise<string[]> {
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  const migrator = new Migrator({ db, provider: { getMigrations: async () => files }, disableTransactions: isWithin })
  const { error, results } = await (last ? migrator.migrateTo(last) : migrator.migrateToLatest())
  const failed = results?.find((result) => result.status === 'Error')
  if (failed) throw new Error(`Migration ${failed.migrationName} failed`, { cause: error })
  if (error) throw error
  return (results ?? []).map((result) => result.migrationName)
}

/** Names of the migrations that this version knows, in order. */
export async function migrationNames(folder = migrationsFolder): Promise<string[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort()
  return files.map((file) => file.slice(0, -'.sql'.length))
}

async function readMigrations(folder: string): Promise<Record<string, Migration>> {
  const migrations: Record<string, Migration> = {}
  for (const name of await migrationNames(folder)) {
    const text = await readFile(join(folder, `${name}.sql`), 'utf8')
    migrations[name] = {
      up: async (db) => {
        // A server of the version before may be at work: better late than not started.
        await sql.raw(`set local lock_timeout = 0;\n${text}`).execute(db)
      },
    }
  }
  return migrations
}
