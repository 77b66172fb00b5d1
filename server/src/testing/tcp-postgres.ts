// A PostgreSQL started apart from Sitzplan and reached over TCP with a password, as DATABASE_URL's would be: to be
// stopped, also at once, and started again.
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmod, chown, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'
import { asUser, type Binaries, findBinaries, type RunAs } from '../platform/database/embedded-binaries.ts'
import { preparePlace } from '../platform/database/embedded-place.ts'
import { freePort } from './free-port.ts'

/** Where clusters lie, and what their servers have in common. */
export interface PostgresPlace {
  /** For clusters; whoever the database runs as may enter it. */
  home: string
  runAs: RunAs
  binaries: Pick<Binaries, 'initdb' | 'postgres'>
  /** Of the superuser `sitzplan`. */
  password: string
  remove(): Promise<void>
}

/** A temporary place. `binaries`: other ones than those that come from npm. `own`: an empty folder for it. */
export async function postgresPlace(binaries?: PostgresPlace['binaries'] | null, own?: string): Promise<PostgresPlace> {
  const folder = own ?? (await mkdtemp(join(tmpdir(), 'sitzplan-postgres-')))
  // As root the database runs under another user, who passes through on the way to its own folder.
  await chmod(folder, 0o711)
  const { home, runAs } = await preparePlace(folder)
  return {
    home,
    runAs,
    binaries: binaries ?? (await findBinaries(runAs)),
    password: randomBytes(16).toString('hex'),
    remove: async () => {
      for (const each of [home, folder]) await rm(each, { recursive: true, force: true })
    },
  }
}

/** Makes a new cluster of that name; resolves with its folder. */
export async function makeCluster({ home, runAs, binaries, password }: PostgresPlace, name: string): Promise<string> {
  const cluster = join(home, name)
  const passwordFile = `${cluster}.password`
  await writeFile(passwordFile, password, { mode: 0o600 })
  await chown(passwordFile, runAs.uid, runAs.gid)
  const options = ['--encoding=UTF8', '--locale=C', '--username=sitzplan', '--auth=scram-sha-256', '--no-sync']
  await promisify(execFile)(binaries.initdb, ['-D', cluster, ...options, `--pwfile=${passwordFile}`], {
    ...asUser(runAs),
    cwd: '/',
    env: { PATH: process.env.PATH ?? '', LC_ALL: 'C' },
  })
  return cluster
}

export const superuserUrl = ({ password }: PostgresPlace, port: number) =>
  `postgresql://sitzplan:${password}@127.0.0.1:${port}/postgres`

/** The program and its arguments, as they are to be started instead, by ourselves. */
export type Launcher = (program: string, options: string[]) => { command: string; options: string[] }

export class TcpPostgres {
  readonly cluster: string
  readonly port: number
  readonly url: string
  readonly #place: PostgresPlace
  readonly #settings: Record<string, string>
  readonly #launcher: Launcher | null
  #process: ChildProcess | null = null
  #gone: Promise<void> = Promise.resolve()

  private constructor(
    place: PostgresPlace,
    cluster: string,
    port: number,
    settings: Record<string, string>,
    launcher: Launcher | null,
  ) {
    this.#place = place
    this.cluster = cluster
    this.port = port
    this.url = superuserUrl(place, port)
    this.#settings = settings
    this.#launcher = launcher
  }

  /** On a cluster that is there, with settings beside the usual ones; to be started. */
  static async on(
    place: PostgresPlace,
    cluster: string,
    settings: Record<string, string> = {},
    launcher: Launcher | null = null,
  ): Promise<TcpPostgres> {
    return new TcpPostgres(place, cluster, await freePort(), settings, launcher)
  }

  get pid(): number {
    return this.#process?.pid ?? 0
  }

  /** Resolves when it lets us in. */
  async start(): Promise<void> {
    const settings = {
      ...{ listen_addresses: '127.0.0.1', port: String(this.port), unix_socket_directories: '' },
      log_min_messages: 'fatal',
      ...this.#settings,
    }
    const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
    const child = this.#spawn(['-D', this.cluster, ...options])
    this.#process = child
    this.#gone = new Promise((resolve) => child.once('exit', () => resolve()))
    await this.until(async () => {
      if (child.exitCode !== null) throw new Error(`PostgreSQL ended with ${child.exitCode}`)
      return this.ask('select 1').then(
        () => true,
        () => false,
      )
    })
  }

  #spawn(options: string[]): ChildProcess {
    const { binaries, runAs } = this.#place
    const launch = this.#launcher?.(binaries.postgres, options)
    return launch
      ? spawn(launch.command, launch.options, { cwd: '/', stdio: 'ignore' })
      : spawn(binaries.postgres, options, { ...asUser(runAs), cwd: '/', stdio: 'ignore' })
  }

  /**
   * `fast` ends open transactions, `immediate` everything, as a crash would and `pg_ctl stop -m immediate` does.
   * Resolves when all of it is gone.
   */
  async stop(mode: 'fast' | 'immediate'): Promise<void> {
    this.#process?.kill(mode === 'fast' ? 'SIGINT' : 'SIGQUIT')
    await this.#gone
  }

  /** One statement as the superuser, on a connection of its own. */
  async ask<Row = Record<string, unknown>>(text: string, values: unknown[] = []): Promise<Row[]> {
    const client = await this.connect()
    try {
      return (await client.query(text, values)).rows as Row[]
    } finally {
      await client.end().catch(() => undefined)
    }
  }

  async connect(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.url })
    client.on('error', () => undefined)
    try {
      await client.connect()
      return client
    } catch (error) {
      await client.end().catch(() => undefined)
      throw error
    }
  }

  async until(isSo: () => Promise<boolean>): Promise<void> {
    while (!(await isSo())) await pause(10)
  }
}
