// Backups: everything an installation knows in one file, taken while it works, and put back whole or not at all.
import { createWriteStream } from 'node:fs'
import { link, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import { copyOut } from '../platform/database/copying.ts'
import type { DatabaseAddress } from '../platform/database/database.ts'
import { appliedMigrations, migrationNames } from '../platform/database/migrations.ts'
import { fileRefusal, StartRefusal } from '../platform/start-refusal.ts'
import { bytesOf, format, type Header, type Part, type RowsTold, rowsIn } from './backup-file.ts'
import { beginSnapshot, estimateRows, selectSequences, selectTables } from './backup-store.ts'
import { asQueryable, connected } from './connection.ts'

export { readHeader, restoreBackup } from './restoring.ts'

export interface BackupSummary {
  tables: number
  rows: number
  bytes: number
  /** The last migration of its schema. */
  schema: string
  madeAt: string
}

/** Writes a new file, readable by its owner alone; nothing is left of it when that fails. `secret`: the data folder's. */
export async function writeBackup(
  address: DatabaseAddress,
  path: string,
  secret: string | null,
  tell: RowsTold = () => undefined,
): Promise<BackupSummary> {
  const client = await connected(address)
  const half = `${path}.${process.pid}.half`
  try {
    const migrations = await knownMigrations(client)
    const { at, version } = await beginSnapshot(client)
    const header: Header = { format, madeAt: at.toISOString(), migrations, postgresql: version, secret }
    const count = { tables: 0, rows: 0 }
    await pipeline(
      bytesOf(partsOf(client, header, count, tell)),
      createGzip(),
      createWriteStream(half, { flags: 'wx', mode: 0o600, flush: true }),
    )
    await client.query('commit')
    await refuseChangedSchema(client, migrations)
    // Never over a file that is there.
    await link(half, path)
    const { size } = await stat(path)
    return { ...count, bytes: size, schema: migrations.at(-1) ?? '', madeAt: header.madeAt }
  } catch (error) {
    throw isOfFile(error) ? fileRefusal(`${path} cannot be written in ${dirname(path)}`, error) : error
  } finally {
    await rm(half, { force: true })
    await client.end().catch(() => undefined)
  }
}

const isOfFile = (error: unknown) =>
  /^(open|write|fsync|close|link)$/.test((error as NodeJS.ErrnoException).syscall ?? '')

async function* partsOf(
  client: pg.ClientBase,
  header: Header,
  count: { tables: number; rows: number },
  tell: RowsTold,
): AsyncGenerator<Part> {
  yield { header }
  const estimate = await estimateRows(client)
  for (const { name, columns, months } of await selectTables(client)) {
    yield { table: { table: name, columns, ...(months && { months }) } }
    count.tables++
    const rows = copyOut(client, name, columns)
    for await (const chunk of rows as AsyncIterable<Buffer>) {
      count.rows += rowsIn(chunk)
      tell(count.rows, Math.max(count.rows, estimate))
      yield { rows: chunk }
    }
  }
  // Read last: sequences know no snapshot, and must not be behind the rows.
  for (const { name, lastValue, isCalled } of await selectSequences(client))
    yield { sequence: { sequence: name, lastValue, isCalled } }
  yield { end: count }
}

async function knownMigrations(client: pg.ClientBase): Promise<string[]> {
  const applied = await appliedMigrations(asQueryable(client))
  if (applied.length === 0)
    throw new StartRefusal('The database has no schema of Sitzplan: there is nothing to back up.')
  const known = await migrationNames()
  const newer = applied.find((name) => !known.includes(name))
  if (newer) throw new StartRefusal(`The database has the schema of a newer Sitzplan (${newer}); back it up with that.`)
  return applied
}

// A table that was written anew meanwhile looks empty from the older snapshot.
async function refuseChangedSchema(client: pg.ClientBase, before: string[]): Promise<void> {
  const after = await appliedMigrations(asQueryable(client))
  if (after.length === before.length) return
  throw new StartRefusal('The database was brought up to date meanwhile; make the backup again.')
}
