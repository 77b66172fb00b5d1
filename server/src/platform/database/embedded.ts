// The embedded PostgreSQL: started as a child process on a Unix socket, watched, started again when it dies,
// stopped with us. One server owns a data folder: the one that holds an advisory lock inside the running
// database. The lock dies with its connection, so neither kill -9 nor a reused process id can fool it.
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { Logger } from 'pino'
import { StartRefusal } from '../start-refusal.ts'
import { connectionOptions, type DatabaseAddress } from './database.ts'
import { findBinaries } from './embedded-binaries.ts'
import { type Place, preparePlace } from './embedded-place.ts'
import { freeStalePidFile, runningPostmaster, signalPostmaster } from './embedded-postmaster.ts'
import { PostgresProcess } from './embedded-process.ts'

export interface EmbeddedOptions {
  dataFolder: string
  log: Logger
  /** Further PostgreSQL settings, e.g. `max_connections`. */
  settings?: Record<string, string>
  /** The package's `native` folder, when it is not to be looked for. */
  binaries?: string
  /** Another server has taken the data folder over while our database was down: we cannot go on. */
  onTakenOver?: (refusal: StartRefusal) => void
  /** No server, but a command that needs the database to itself for a moment. */
  isCommand?: boolean
}

const user = 'sitzplan'
const lockKey = 7_305_921

class FolderTaken extends StartRefusal {
  constructor(dataFolder: string, isCommand: boolean) {
    super(
      isCommand
        ? `A server runs on ${dataFolder}. Stop it first.`
        : `Another Sitzplan server is already running on the data folder ${dataFolder}.`,
    )
  }
}

type Attempt = { lock: pg.Client } | { retry: true } | { absent: true }

export class EmbeddedPostgres {
  readonly address: DatabaseAddress & { socketFolder: string }
  readonly place: Place
  readonly #process: PostgresProcess
  readonly #options: EmbeddedOptions
  #lock: pg.Client | undefined
  #isStopping = false

  private constructor(place: Place, process: PostgresProcess, options: EmbeddedOptions) {
    this.place = place
    this.#process = process
    this.#options = options
    this.address = { socketFolder: place.socketFolder, user, database: user }
  }

  /** Starts (or takes over) the database of the data folder; resolves when it answers and is ours. */
  static async start(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
    const place = await preparePlace(options.dataFolder)
    const running = await runningPostmaster(place)
    // A database that outlived its server keeps the socket it has.
    if (running?.socketFolder) place.socketFolder = running.socketFolder
    const binaries = await findBinaries(place.runAs, options.binaries)
    const process = new PostgresProcess(place, binaries, options.settings ?? {})
    const embedded = new EmbeddedPostgres(place, process, options)
    await embedded.#own()
    await embedded.#ensureDatabase()
    return embedded
  }

  /** Where the database of a data folder answers while a server runs on it; to look at it beside that server. */
  static async runningOn(dataFolder: string): Promise<DatabaseAddress | undefined> {
    const running = await runningPostmaster(await preparePlace(dataFolder))
    return running?.socketFolder ? { socketFolder: running.socketFolder, user, database: user } : undefined
  }

  /** Fast shutdown: open transactions are rolled back, everything committed is on disk. */
  async stop(): Promise<void> {
    this.#isStopping = true
    await this.#stopPostmaster()
    await this.#lock?.end().catch(() => undefined)
  }

  async #own(): Promise<void> {
    for (;;) {
      const attempt = await this.#attempt()
      if ('lock' in attempt) {
        if (await this.#isOurLaunch(attempt.lock)) return this.#watch(attempt.lock)
        this.#options.log.info('the database left by an earlier server runs with other settings: starting it again')
        this.#lock = attempt.lock
        await this.#stopPostmaster()
        await attempt.lock.end().catch(() => undefined)
      } else if ('absent' in attempt) {
        await this.#startProcess()
      }
      await pause(15)
    }
  }

  /** Connects and takes the lock. */
  async #attempt(): Promise<Attempt> {
    const client = new pg.Client({
      ...connectionOptions({ ...this.address, database: 'postgres' }),
      application_name: 'sitzplan owner',
      connectionTimeoutMillis: 5_000,
    })
    client.on('error', () => undefined)
    try {
      await client.connect()
      if (await takeLock(client)) return { lock: client }
    } catch (error) {
      await client.end().catch(() => undefined)
      const { code = '', message } = error as { code?: string; message: string }
      if (/^(28|3D|42|EACCES|EPERM)/.test(code)) {
        throw new StartRefusal(`The database in ${this.place.home} does not let us in: ${message}.`, { cause: error })
      }
      return /^(ENOENT|ECONNREFUSED)$/.test(code) ? { absent: true } : { retry: true }
    }
    await client.end()
    this.#process.leave()
    throw new FolderTaken(this.place.dataFolder, this.#options.isCommand ?? false)
  }

  async #startProcess(): Promise<void> {
    const state = await this.#process.ensureStarted()
    if (state === 'running') return
    // A database that is starting or stopping (look again), or a stranger that got its number after a crash.
    if (state === 'occupied by number') await freeStalePidFile(this.place)
    await pause(100)
  }

  async #isOurLaunch(lock: pg.Client): Promise<boolean> {
    const { rows } = await lock.query<{ launch: string | null }>(
      `select current_setting('sitzplan.launch', true) as launch`,
    )
    return rows[0]?.launch === this.#process.launch
  }

  #watch(lock: pg.Client): void {
    this.#lock = lock
    lock.once('end', () => {
      if (this.#isStopping || this.#lock !== lock) return
      this.#options.log.error('the embedded database is gone: starting it again')
      void this.#bringBack()
    })
  }

  async #bringBack(): Promise<void> {
    for (let wait = 100; !this.#isStopping; wait = Math.min(wait * 2, 5_000)) {
      try {
        await this.#own()
        this.#options.log.info('the embedded database is back')
        return
      } catch (error) {
        this.#options.log.error({ reason: (error as Error).message }, 'the embedded database does not start')
        if (error instanceof FolderTaken) {
          this.#options.onTakenOver?.(error)
          return
        }
        await pause(wait)
      }
    }
  }

  async #stopPostmaster(): Promise<void> {
    const postmaster = await runningPostmaster(this.place)
    if (!postmaster) return this.#process.gone()
    signalPostmaster(postmaster, this.place, 'SIGINT')
    for (let waited = 0; await runningPostmaster(this.place); waited += 15) {
      // A backend that ignores the fast shutdown: give up its connection, recovery replays the rest.
      if (waited === 7_500) signalPostmaster(postmaster, this.place, 'SIGQUIT')
      await pause(15)
    }
    await this.#process.gone()
  }

  async #ensureDatabase(): Promise<void> {
    const { rowCount } = (await this.#lock?.query('select from pg_database where datname = $1', [user])) ?? {}
    if (!rowCount) await this.#lock?.query(`create database ${user}`)
  }
}

// The server that held it may have died a moment ago, and PostgreSQL may not have noticed yet.
async function takeLock(client: pg.Client): Promise<boolean> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [lockKey])
    if (rows[0]?.taken) return true
    await pause(50)
  }
  return false
}
