// A PostgreSQL of the benchmarks' own: the embedded one, or one that is installed, with the settings a server starts
// with (fsync and synchronous_commit on), in a folder that goes when the run is over.
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { Database, type DatabaseAddress } from '../../server/src/platform/database/database.ts'
import { EmbeddedPostgres } from '../../server/src/platform/database/embedded.ts'
import { engineDatabaseSettings } from '../../server/src/platform/database/embedded-process.ts'
import { ensureMonthPartitions, migrate } from '../../server/src/platform/database/migrations.ts'
import { makeCluster, postgresPlace, TcpPostgres } from '../../server/src/testing/tcp-postgres.ts'

const settings = { max_connections: '200' }

export class BenchPostgres {
  readonly postmasterPid: number
  readonly #address: DatabaseAddress
  readonly #remove: () => Promise<void>
  #databases = 0
  #template: Promise<string> | undefined

  private constructor(postmasterPid: number, address: DatabaseAddress, remove: () => Promise<void>) {
    this.postmasterPid = postmasterPid
    this.#address = address
    this.#remove = remove
  }

  /** `installed`: a folder with another PostgreSQL's programs, such as /usr/lib/postgresql/15/bin. */
  static start(installed?: string): Promise<BenchPostgres> {
    return installed === undefined ? BenchPostgres.#startEmbedded() : BenchPostgres.#startInstalled(installed)
  }

  static async #startEmbedded(): Promise<BenchPostgres> {
    const folder = await mkdtemp(join(tmpdir(), 'sitzplan-bench-'))
    // As root the database runs under another user, who passes through on the way to its own folder.
    await chmod(folder, 0o711)
    const embedded = await EmbeddedPostgres.start({ dataFolder: folder, log: pino({ level: 'warn' }), settings })
    const { cluster, home } = embedded.place
    const pidFile = await readFile(join(cluster, 'postmaster.pid'), 'utf8')
    return new BenchPostgres(Number(pidFile.split('\n')[0]), embedded.address, async () => {
      await embedded.stop()
      for (const each of [home, folder]) await rm(each, { recursive: true, force: true })
    })
  }

  static async #startInstalled(bin: string): Promise<BenchPostgres> {
    const place = await postgresPlace({ initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') })
    const cluster = await makeCluster(place, 'cluster')
    const postgres = await TcpPostgres.on(place, cluster, { ...engineDatabaseSettings(), ...settings })
    await postgres.start()
    return new BenchPostgres(postgres.pid, { url: postgres.url }, async () => {
      await postgres.stop('fast')
      await place.remove()
    })
  }

  /** A fresh database with every migration; `empty`: without any table. */
  async newDatabase(options: { empty?: boolean } = {}): Promise<DatabaseAddress> {
    this.#template ??= this.#makeTemplate()
    const template = options.empty ? 'template0' : await this.#template
    return this.#create(`bench_${++this.#databases}`, template)
  }

  async #makeTemplate(): Promise<string> {
    const address = await this.#create('bench_template', 'template0')
    const database = new Database(address, { connections: 2 })
    await migrate(database)
    await ensureMonthPartitions(database)
    await database.close()
    return 'bench_template'
  }

  async #create(name: string, template: string): Promise<DatabaseAddress> {
    const server = new Database(this.#address, { connections: 1 })
    await server.query(`create database ${name} template ${template}`)
    await server.close()
    if (!('url' in this.#address)) return { ...this.#address, database: name }
    const url = new URL(this.#address.url)
    url.pathname = name
    return { url: url.href }
  }

  async dropDatabase(address: DatabaseAddress): Promise<void> {
    const name = 'url' in address ? new URL(address.url).pathname.slice(1) : address.database
    const server = new Database(this.#address, { connections: 1 })
    await server.query(`drop database ${name} with (force)`)
    await server.close()
  }

  async stop(): Promise<void> {
    await this.#remove()
  }
}
