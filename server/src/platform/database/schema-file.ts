// server/schema.sql: written from a fresh database with every migration, and compared with it.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import { Database } from './database.ts'
import { EmbeddedPostgres } from './embedded.ts'
import { migrate } from './migrations.ts'
import { schemaText } from './schema-text.ts'

export const schemaFile = fileURLToPath(new URL('../../../schema.sql', import.meta.url))

/** Writes the file; returns whether it changed. With `check` nothing is written. */
export async function refreshSchemaFile({ check }: { check: boolean }): Promise<boolean> {
  const text = await schemaOfMigrations()
  const isStale = (await readFile(schemaFile, 'utf8').catch(() => '')) !== text
  if (isStale && !check) await writeFile(schemaFile, text)
  return isStale
}

async function schemaOfMigrations(): Promise<string> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'sitzplan-schema-'))
  const settings = { fsync: 'off' }
  const embedded = await EmbeddedPostgres.start({ dataFolder, log: pino({ level: 'warn' }), settings })
  const database = new Database(embedded.address, { connections: 3 })
  try {
    await migrate(database)
    return await schemaText(database)
  } finally {
    await database.close()
    await embedded.stop()
    await rm(dataFolder, { recursive: true })
  }
}
