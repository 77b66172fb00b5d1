// A PostgreSQL of a test file's own, reached over TCP with a password, to be stopped, frozen and started again.
import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll } from 'vitest'
import { Database } from '../platform/database/database.ts'
import { asUser, findBinaries, type RunAs } from '../platform/database/embedded-binaries.ts'
import { preparePlace } from '../platform/database/embedded-place.ts'
import { migrate } from '../platform/database/migrations.ts'
import { freePort } from './free-port.ts'
import { makeCluster } from './separate-postgres.ts'
import { smallDisk } from './small-disk.ts'

interface Launch {
  program: string
  options: string[]
  /** Null: as ourselves. */
  runAs: RunAs | null
}

export class BreakablePostgres {
  /** Of the servers' database, as its owner. */
  readonly url: string
  readonly #administratorUrl: string
  /** A folder on a disk of its own with little room, empty at each start; null where none can be had. */
  readonly smallDisk: string | null
  readonly #cluster: string
  readonly #launch: Launch
  #process: ChildProcess | null = null
  #gone: Promise<void> = Promise.resolve()

  private constructor(
    urls: { server: string; administrator: string },
    place: { cluster: string; smallDisk: string | null },
    launch: Launch,
  ) {
    this.url = urls.server
    this.#administratorUrl = urls.administrator
    this.smallDisk = place.smallDisk
    this.#cluster = place.cluster
    this.#launch = launch
  }

  /** Started, with a database for servers, migrated; stopped at the end of the file. */
  static async start(): Promise<BreakablePostgres> {
    const folder = await mkdtemp(join(tmpdir(), 'sitzplan-breakable-'))
    // As root the database runs under another user, who passes through on the way to its own folder.
    await chmod(folder, 0o711)
    const { home, runAs } = await preparePlace(folder)
    const { initdb, postgres: program } = await findBinaries(runAs)
    const [password, serverPassword] = [randomBytes(16).toString('hex'), randomBytes(16).toString('hex')]
    const cluster = join(home, 'cluster')
    await makeCluster(initdb, cluster, password, runAs)
    const port = await freePort()
    const settings = {
      ...{ listen_addresses: '127.0.0.1', port: String(port), unix_socket_directories: '' },
      // What the kernel has survives the end of a process: only the power is not switched off here.
      ...{ fsync: 'off', full_page_writes: 'off', log_min_messages: 'fatal', max_connections: '60' },
    }
    const options = ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
    const at = `127.0.0.1:${port}`
    const disk = join(home, 'small-disk')
    const onSmallDisk = await smallDisk(disk, 48, runAs)
    const launch = onSmallDisk?.(program, options)
    const postgres = new BreakablePostgres(
      {
        server: `postgresql://server:${serverPassword}@${at}/server`,
        administrator: `postgresql://sitzplan:${password}@${at}/postgres`,
      },
      { cluster, smallDisk: launch ? disk : null },
      launch ? { program: launch.command, options: launch.options, runAs: null } : { program, options, runAs },
    )
    afterAll(async () => {
      await postgres.stop('immediate')
      for (const each of [home, folder]) await rm(each, { recursive: true, force: true })
    })
    await postgres.startAgain()
    // An ordinary user who owns the database, as an operator is told to make.
    await postgres.ask(`create role server login password '${serverPassword}'`)
    await postgres.ask('create database server owner server')
    const database = postgres.database()
    await migrate(database)
    return postgres
  }

  /** A server's connections; closed at the end of the file. `url`: another way to it. */
  database(url = this.url): Database {
    const database = new Database({ url }, { connections: 10 })
    afterAll(() => database.close())
    return database
  }

  /** Resolves when it lets us in. */
  async startAgain(): Promise<void> {
    const { program, options, runAs } = this.#launch
    const child = spawn(program, options, { ...(runAs && asUser(runAs)), cwd: '/', stdio: 'ignore' })
    this.#process = child
    this.#gone = new Promise((resolve) => child.once('exit', () => resolve()))
    while (!(await this.ask('select 1').catch(() => null))) {
      if (child.exitCode !== null) throw new Error(`PostgreSQL ended with ${child.exitCode}`)
      await pause(10)
    }
  }

  /** `fast` ends open transactions, `immediate` everything, as a crash would. Resolves when it is gone. */
  async stop(mode: 'fast' | 'immediate'): Promise<void> {
    this.#process?.kill(mode === 'fast' ? 'SIGINT' : 'SIGQUIT')
    await this.#gone
  }

  /** Stops every process of it in its steps: nothing is refused, nothing answers. Returns how to let them go on. */
  async freeze(): Promise<() => void> {
    const rows = await this.ask<{ pid: number }>('select pid from pg_stat_activity where pid <> pg_backend_pid()')
    const pids = [this.#process?.pid ?? 0, ...rows.map(({ pid }) => pid)]
    for (const pid of pids) process.kill(pid, 'SIGSTOP')
    return () => {
      for (const pid of pids) process.kill(pid, 'SIGCONT')
    }
  }

  /** The next start is as a standby, until promoted. */
  async makeStandby(): Promise<void> {
    await writeFile(join(this.#cluster, 'standby.signal'), '')
  }

  /** For every transaction from now on. */
  async setting(assignment: string): Promise<void> {
    await this.ask(`alter system set ${assignment}`)
    await this.ask('select pg_reload_conf()')
  }

  /** Ends every connection of the servers. */
  async dropConnections(): Promise<void> {
    await this.ask(`select pg_terminate_backend(pid) from pg_stat_activity where datname = 'server'`)
  }

  /** One statement as the superuser, on a connection of its own. */
  async ask<Row = Record<string, unknown>>(text: string): Promise<Row[]> {
    const client = new pg.Client({ connectionString: this.#administratorUrl })
    client.on('error', () => undefined)
    try {
      await client.connect()
      return (await client.query(text)).rows as Row[]
    } finally {
      await client.end().catch(() => undefined)
    }
  }
}
