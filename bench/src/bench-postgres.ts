// A PostgreSQL of the benchmarks' own: the embedded one, or one that is installed, with the settings a server starts
// with (fsync and synchronous_commit on), in a folder that goes when the run is over.
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { Database, type DatabaseAddress } from '../../server/src/platform/database/database.ts'
import { EmbeddedPostgres } from '../../server/src/platform/database/embedded.ts'
import { ensureMonthPartitions, migrate } from '../../server/src/platform/database/migrations.ts'

export class BenchPostgres {
  readonly postmasterPid: number
  readonly #embedded: EmbeddedPostgres
  readonly #folder: string
  #databases = 0
  #template: Promise<string> | undefined

  private constructor(embedded: EmbeddedPostgres, folder: string, postmasterPid: number) {
    this.#embedded = embedded
    this.#folder = folder
    this.postmasterPid = postmasterPid
  }

  /** `binaries`: a folder with another PostgreSQL's `bin`, such as /usr/lib/postgresql/15. */
  static async start(binaries?: string): Promise<BenchPostgres> {
    const folder = await mkdtemp(join(tmpdir(), 'sitzplan-bench-'))
    // As root the database runs under another user, who passes through on the way to its own folder.
    await chmod(folder, 0o711)
    const embedded = await EmbeddedPostgres.start({
      dataFolder: folder,
      log: pino({ level: 'warn' }),
      settings: { max_connections: '200' },
      ...(binaries !== undefined && { binaries }),
    })
    const pidFile = await readFile(join(embedded.place.cluster, 'postmaster.pid'), 'utf8')
    return new BenchPostgres(embedded, folder, Number(pidFile.split('\n')[0]))
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
    const server = new Database(this.#embedded.address, { connections: 1 })
    await server.query(`create database ${name} template ${template}`)
    await server.close()
    return { ...this.#embedded.address, database: name }
  }

  async dropDatabase(address: DatabaseAddress): Promise<void> {
    if (!('database' in address)) return
    const server = new Database(this.#embedded.address, { connections: 1 })
    await server.query(`drop database ${address.database} with (force)`)
    await server.close()
  }

  async stop(): Promise<void> {
    await this.#embedded.stop()
    if (!this.#embedded.place.home.startsWith(this.#folder))
      await rm(this.#embedded.place.home, { recursive: true, force: true })
    await rm(this.#folder, { recursive: true, force: true })
  }
}
