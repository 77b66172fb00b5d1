// Opens the database of the configuration: the one DATABASE_URL names, or the embedded one. Brings its schema up to
// date and makes sure that our secret is the one its keys are encrypted under.
import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Config } from './config.ts'
import { Database, type DatabaseAddress, isDatabaseAway } from './platform/database/database.ts'
import { EmbeddedPostgres } from './platform/database/embedded.ts'
import { makeDataFolder } from './platform/database/embedded-place.ts'
import { migrate } from './platform/database/migrations.ts'
import { Refusal } from './platform/errors/refusal.ts'
import { checkSecret, keptSecret, Secrets } from './platform/secrets.ts'
import { StartRefusal } from './platform/start-refusal.ts'

export interface OpenDatabase {
  database: Database
  secrets: Secrets
  /** Closes the connections and, if it is ours, stops the database. */
  close(): Promise<void>
}

const connections = 20

/** `onLost`: the embedded database belongs to another server now, and we cannot go on; a command, soon done, has none. */
export async function openDatabase(
  config: Config,
  log: Logger,
  onLost?: (reason: Error) => void,
): Promise<OpenDatabase> {
  const embedded = config.databaseUrl
    ? undefined
    : await EmbeddedPostgres.start({
        dataFolder: config.dataFolder,
        log,
        onTakenOver: onLost,
        isCommand: onLost === undefined,
      })
  const address = config.databaseUrl ? { url: config.databaseUrl } : embedded?.address
  if (!address) throw new Error('neither an address nor an embedded database')
  const database = new Database(address, {
    connections,
    onIdleError: (error) => log.warn({ reason: error.message }, 'a connection to the database broke'),
    onLost: (reason) => log.error({ reason: reason.message }, 'the database is lost: callers are told to come back'),
    onFound: () => log.info('the database is found again'),
  })
  const close = async () => {
    await database.close()
    await embedded?.stop()
  }
  try {
    if (config.databaseUrl) await reach(database, config.databaseUrl)
    const ran = await migrate(database)
    if (ran.length > 0) log.info({ migrations: ran }, 'the schema is up to date')
    const secrets = new Secrets(config.secret ?? (await secretOfDataFolder(config.dataFolder)))
    await checkSecret(database, secrets)
    return { database, secrets, close }
  } catch (error) {
    await close()
    throw error
  }
}

/**
 * The database as it is, for looking at it: nothing is changed, and a server may be working on it. Where none does, the
 * embedded one is started until `close`.
 */
export async function databaseBeside(
  { databaseUrl, dataFolder }: Config,
  log: Logger,
): Promise<{ address: DatabaseAddress; close(): Promise<void> }> {
  const close = () => Promise.resolve()
  if (databaseUrl) return { address: { url: databaseUrl }, close }
  const running = await EmbeddedPostgres.runningOn(dataFolder)
  if (running) return { address: running, close }
  const embedded = await EmbeddedPostgres.start({ dataFolder, log, isCommand: true })
  return { address: embedded.address, close: () => embedded.stop() }
}

async function secretOfDataFolder(dataFolder: string): Promise<string> {
  await makeDataFolder(dataFolder)
  return keptSecret(dataFolder)
}

// A database that is started together with us may need a moment longer.
const patienceMilliseconds = 10_000

async function reach(database: Database, url: string): Promise<void> {
  const until = performance.now() + patienceMilliseconds
  for (;;) {
    try {
      const { rows } = await database.query<{ standby: boolean }>('select pg_is_in_recovery() as standby')
      if (!rows[0]?.standby) return
      throw Object.assign(new Error('it is a standby'), { code: '25006' })
    } catch (error) {
      const cause = error instanceof Refusal ? (error.cause as Error) : (error as Error)
      if (!isDatabaseAway(cause) || /ENOTFOUND|EAI_/.test(cause.message) || performance.now() > until) {
        const { host, pathname } = new URL(url)
        const reason = cause.message || (cause as { code?: string }).code || 'no answer'
        throw new StartRefusal(`The database of DATABASE_URL (${host}${pathname}) cannot be used: ${reason}.`, {
          cause,
        })
      }
      await pause(250)
    }
  }
}
