// What `sitzplan backup` and `sitzplan restore` do: find the database, say what was done and what is in the file.
import { randomBytes } from 'node:crypto'
import { open, readFile, rename } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { readHeader, restoreBackup, writeBackup } from '../backups/backups.ts'
import { type Config, readConfig } from '../config.ts'
import { databaseBeside } from '../open-database.ts'
import { EmbeddedPostgres } from '../platform/database/embedded.ts'
import { createLog } from '../platform/log.ts'
import { secretIn } from '../platform/secrets.ts'
import { fileRefusal } from '../platform/start-refusal.ts'
import type { Terminal } from './terminal.ts'
import { refuseEmpty } from './with-services.ts'

export async function backup(terminal: Terminal, file: string): Promise<void> {
  const config = readConfig(process.env)
  if (!config.databaseUrl) await refuseEmpty(config.dataFolder)
  const secret = config.secret === undefined ? ((await secretIn(config.dataFolder)) ?? null) : null
  const { address, close } = await databaseBeside(config, createLog('warn', process.stderr))
  try {
    const path = resolve(file)
    const bar = terminal.progress()
    const { tables, rows, bytes, schema, madeAt } = await writeBackup(address, path, secret, bar.update).finally(
      bar.stop,
    )
    const facts = { event: 'backed up', file: path, tables, rows, bytes, schema, madeAt, holdsSecret: secret !== null }
    const size = `${rows.toLocaleString('en')} rows of ${tables} tables, ${sizeOf(bytes)}`
    const key = secret === null ? keepSecret : holdsSecret
    const outside = config.signingKey ? ' The file of SITZPLAN_SIGNING_KEY is not in it.' : ''
    terminal.say(`The backup is in ${path}: ${size}.\n\n${key}${outside}`, facts)
  } finally {
    await close()
  }
}

const holdsSecret =
  'IT CONTAINS THE SECRET OF THE INSTALLATION: anyone who can read the file can sign licenses and knows everything the server knows. Protect it like the server itself.'
const keepSecret =
  'It does not contain SITZPLAN_SECRET, without which it cannot be restored: keep that as well, in another place. It contains everything else that the server knows: protect it like the server itself.'

const sizeOf = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`

export async function restore(terminal: Terminal, file: string, replace: boolean): Promise<void> {
  const config = readConfig(process.env)
  const path = resolve(file)
  const { header, rows: count } = await readHeader(path)
  const { address, close } = await ownDatabase(config)
  try {
    const bar = terminal.progress()
    const restored = restoreBackup(address, path, header, {
      replace,
      secret: config.secret,
      keepSecret: (secret) => (config.secret === undefined ? putSecret(config.dataFolder, secret) : Promise.resolve()),
      tell: (done) => bar.update(done, count),
    })
    const { tables, rows, madeAt, schema } = await restored.finally(bar.stop)
    const sentence = `The backup of ${madeAt} has been restored: ${rows.toLocaleString('en')} rows in ${tables} tables. Start the server.\n\nEverything that happened since then is lost, and everything revoked since then is valid again: docs/operating/backup.md`
    terminal.say(sentence, { event: 'restored', file: path, tables, rows, madeAt, schema })
  } finally {
    await close()
  }
}

/** The embedded one is ours alone: a server on it is refused, and refuses us. */
async function ownDatabase({ databaseUrl, dataFolder }: Config) {
  if (databaseUrl) return { address: { url: databaseUrl }, close: () => Promise.resolve() }
  const log = createLog('warn', process.stderr)
  const embedded = await EmbeddedPostgres.start({ dataFolder, log, isCommand: true })
  return { address: embedded.address, close: () => embedded.stop() }
}

/** The one before stays beside it: should the database not be committed after all, it is the one that fits. */
async function putSecret(dataFolder: string, secret: string): Promise<void> {
  const place = join(dataFolder, 'secret')
  try {
    const before = await readFile(place, 'utf8').catch(() => undefined)
    if (before?.trim() === secret) return
    if (before !== undefined) await rename(place, join(dataFolder, `secret.before-${Date.now()}`))
    const fresh = `${place}.${randomBytes(6).toString('hex')}`
    const written = await open(fresh, 'wx', 0o600)
    await written.writeFile(`${secret}\n`)
    await written.sync()
    await written.close()
    await rename(fresh, place)
  } catch (error) {
    throw fileRefusal(`The secret ${place} cannot be written`, error)
  }
}
