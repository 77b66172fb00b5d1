// Puts a backup into a database: one transaction, which builds the schema that the backup was made of, fills it, and
// brings it up to date. Until it is committed the database is what it was.
import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { copyIn } from '../platform/database/copying.ts'
import type { DatabaseAddress } from '../platform/database/database.ts'
import { holdSchema, migrateWithin, migrationNames } from '../platform/database/migrations.ts'
import { opensCheck, Secrets } from '../platform/secrets.ts'
import { StartRefusal } from '../platform/start-refusal.ts'
import { type Header, partsOf, rowsIn, type SequenceLine, type TableLine } from './backup-file.ts'
import {
  closeAfterLoading,
  countOthers,
  createMonth,
  dropEverything,
  goOnAbove,
  openForLoading,
  selectState,
  selectTables,
  setForLong,
  setSequence,
  type Table,
} from './backup-store.ts'
import { connected } from './connection.ts'

export interface RestoreOptions {
  /** Also where there is an installation already, of which nothing is left then. */
  replace: boolean
  /** SITZPLAN_SECRET, if it is given; else the backup's own is the installation's from now on. */
  secret: string | undefined
  /** Called last: after it the database is the restored one. What it throws undoes all. */
  keepSecret(secret: string): Promise<void>
  tell?: (rows: number) => void
}

export interface RestoreSummary {
  tables: number
  rows: number
  madeAt: string
  /** The last migration of the backup's schema. */
  schema: string
}

/**
 * The header, and how many rows there are. Reads the whole backup, so that nothing is touched for one that is damaged or
 * too new.
 */
export async function readHeader(path: string): Promise<{ header: Header; rows: number }> {
  let header: Header | undefined
  let rows = 0
  for await (const part of partsOf(path)) {
    if ('header' in part) header = part.header
    if ('end' in part) rows = part.end.rows
  }
  if (!header) throw new Error('a backup without a header')
  const known = await migrationNames()
  const { migrations } = header
  const unknown = migrations.find((name, index) => known[index] !== name)
  if (unknown === undefined) return { header, rows }
  throw new StartRefusal(
    `${path} has the schema of another Sitzplan (${unknown}; this version ends with ${known.at(-1)}); put it back with the version that made it, or a newer one.`,
  )
}

/** `header`: as readHeader told. */
export async function restoreBackup(
  address: DatabaseAddress,
  path: string,
  header: Header,
  options: RestoreOptions,
): Promise<RestoreSummary> {
  const secret = options.secret ?? header.secret
  if (secret === null)
    throw new StartRefusal(
      'The backup does not hold the secret, which was given as SITZPLAN_SECRET where it was made: set SITZPLAN_SECRET to that.',
    )
  const client = await connected(address)
  try {
    await refuseServers(client, patienceMilliseconds)
    await client.query('begin')
    await setForLong(client)
    await holdSchema(client)
    await refuseServers(client)
    await refuseUsed(client, options.replace)
    await dropEverything(client)
    const summary = await fill(client, path, header, secret, options.tell)
    await options.keepSecret(secret)
    await client.query('commit')
    // Plans of a server that starts at once are made by what there is.
    await client.query('analyze')
    return summary
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** One that was stopped a moment ago may still be connected. */
const patienceMilliseconds = 1_000

async function refuseServers(client: pg.ClientBase, milliseconds = 0): Promise<void> {
  const until = performance.now() + milliseconds
  while ((await countOthers(client)) > 0) {
    if (performance.now() >= until)
      throw new StartRefusal('Sitzplan works on this database right now: stop all its servers first.')
    await pause(100)
  }
}

async function refuseUsed(client: pg.ClientBase, replace: boolean): Promise<void> {
  const state = await selectState(client)
  if (state === 'foreign')
    throw new StartRefusal('The database holds tables that are not of Sitzplan; give Sitzplan a database of its own.')
  if (state === 'used' && !replace)
    throw new StartRefusal(
      'There is an installation already. To lose everything in it and put the backup in its place: --replace',
    )
}

async function fill(
  client: pg.ClientBase,
  path: string,
  { migrations, madeAt }: Header,
  secret: string,
  tell?: (rows: number) => void,
): Promise<RestoreSummary> {
  const schema = migrations.at(-1) ?? ''
  await migrateWithin(client, schema)
  const tables = await selectTables(client)
  const foreignKeys = await openForLoading(client, tables)
  const rows = await load(client, path, tables, tell)
  await refuseOtherSecret(client, secret)
  await closeAfterLoading(client, tables, foreignKeys)
  await migrateWithin(client)
  await goOnAbove(client, madeAt)
  return { tables: tables.length, rows, madeAt, schema }
}

async function load(
  client: pg.ClientBase,
  path: string,
  tables: readonly Table[],
  tell: (rows: number) => void = () => undefined,
): Promise<number> {
  let filling: Filling | undefined
  let count = 0
  for await (const part of partsOf(path)) {
    if ('rows' in part) {
      await filling?.add(part.rows)
      count += rowsIn(part.rows)
      tell(count)
      continue
    }
    await filling?.end()
    filling = 'table' in part ? await begin(client, part.table, tables) : undefined
    if ('sequence' in part) await putBack(client, part.sequence)
  }
  return count
}

/** A table while its rows come. */
class Filling {
  readonly #stream: Writable
  readonly #done: Promise<void>

  constructor(stream: Writable) {
    this.#stream = stream
    this.#done = finished(stream)
    // Told to whoever waits for room, or for the end.
    this.#done.catch(() => undefined)
  }

  async add(rows: Buffer): Promise<void> {
    if (!this.#stream.write(rows)) await Promise.race([once(this.#stream, 'drain'), this.#done])
  }

  async end(): Promise<void> {
    this.#stream.end()
    await this.#done
  }
}

async function begin(client: pg.ClientBase, { table, columns, months = [] }: TableLine, tables: readonly Table[]) {
  const there = tables.find(({ name }) => name === table)
  if (!there || there.columns.join() !== columns.join())
    throw new StartRefusal(
      `The backup has a table ${table} that its migrations do not make; use the version that made it.`,
    )
  for (const month of months) await createMonth(client, table, month)
  return new Filling(copyIn(client, table, columns))
}

const putBack = (client: pg.ClientBase, { sequence, lastValue, isCalled }: SequenceLine) =>
  setSequence(client, { name: sequence, lastValue, isCalled })

async function refuseOtherSecret(client: pg.ClientBase, secret: string): Promise<void> {
  const { rows } = await client.query<{ secret_check: Buffer }>('select secret_check from installation')
  const check = rows[0]?.secret_check
  if (check === undefined || opensCheck(new Secrets(secret), check)) return
  throw new StartRefusal(
    'SITZPLAN_SECRET is not the secret that the backup was made under. The first line of a backup names its own: gunzip -c <file> | head -n 1',
  )
}
