// One PostgreSQL of the run's own, made of the binaries that come from npm, with the settings a careful operator has
// (fsync and synchronous commit on), reached over TCP with a password: to be stopped at once and started again.
import { type ChildProcess, spawn } from 'node:child_process'
import pg from 'pg'
import { asUser, type Binaries, type RunAs } from '../../server/src/platform/database/embedded-binaries.ts'
import { freePort } from '../../server/src/testing/free-port.ts'

/** What the servers of one run have in common. */
export interface PostgresKit {
  binaries: Binaries
  runAs: RunAs
  password: string
}

export class PostgresServer {
  readonly cluster: string
  readonly port: number
  readonly #kit: PostgresKit
  readonly #settings: Record<string, string>
  #process: ChildProcess | null = null
  #gone: Promise<void> = Promise.resolve()

  private constructor(kit: PostgresKit, cluster: string, port: number, settings: Record<string, string>) {
    this.#kit = kit
    this.cluster = cluster
    this.port = port
    this.#settings = settings
  }

  /** On a cluster that is there, with settings beside the usual ones. */
  static async on(kit: PostgresKit, cluster: string, settings: Record<string, string> = {}): Promise<PostgresServer> {
    return new PostgresServer(kit, cluster, await freePort(), settings)
  }

  get url(): string {
    return databaseUrl(this.#kit, this.port)
  }

  /** Resolves when it answers. */
  async start(): Promise<void> {
    const settings = {
      ...{ listen_addresses: '127.0.0.1', port: String(this.port), unix_socket_directories: '' },
      ...{ max_connections: '200', log_min_messages: 'fatal' },
      ...this.#settings,
    }
    const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
    const child = spawn(this.#kit.binaries.postgres, ['-D', this.cluster, ...options], {
      ...asUser(this.#kit.runAs),
      cwd: '/',
      stdio: 'ignore',
    })
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

  /** Stops at once, as `pg_ctl stop -m immediate` does: nothing is finished, nothing written. Resolves when all of it is gone. */
  async stopAtOnce(): Promise<void> {
    this.#process?.kill('SIGQUIT')
    await this.#gone
  }

  /** One statement on a connection of its own. */
  async ask<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> {
    const client = await this.connect()
    try {
      return (await client.query<Row>(text, values)).rows
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
    while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

export const databaseUrl = ({ password }: PostgresKit, port: number) =>
  `postgresql://sitzplan:${password}@127.0.0.1:${port}/postgres`
