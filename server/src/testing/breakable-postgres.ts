// A PostgreSQL of a test file's own with a database for servers, to be stopped, frozen, filled up and started again.
import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { Database } from '../platform/database/database.ts'
import { migrate } from '../platform/database/migrations.ts'
import { smallDisk } from './small-disk.ts'
import { makeCluster, postgresPlace, TcpPostgres } from './tcp-postgres.ts'

export class BreakablePostgres {
  /** Of the servers' database, as its owner. */
  readonly url: string
  /** A folder on a disk of its own with little room, empty at each start; null where none can be had. */
  readonly smallDisk: string | null
  readonly #postgres: TcpPostgres

  private constructor(postgres: TcpPostgres, serverPassword: string, smallDisk: string | null) {
    this.#postgres = postgres
    this.url = `postgresql://server:${serverPassword}@127.0.0.1:${postgres.port}/server`
    this.smallDisk = smallDisk
  }

  /** Started, with a database for servers, migrated; stopped at the end of the file. */
  static async start(): Promise<BreakablePostgres> {
    const place = await postgresPlace()
    const disk = join(place.home, 'small-disk')
    const onSmallDisk = await smallDisk(disk, 48, place.runAs)
    // What the kernel has survives the end of a process: only the power is not switched off here.
    const settings = { fsync: 'off', full_page_writes: 'off', max_connections: '60' }
    const server = await TcpPostgres.on(place, await makeCluster(place, 'cluster'), settings, onSmallDisk)
    const password = randomBytes(16).toString('hex')
    const postgres = new BreakablePostgres(server, password, onSmallDisk && disk)
    afterAll(async () => {
      await server.stop('immediate')
      await place.remove()
    })
    await server.start()
    // An ordinary user who owns the database, as an operator is told to make.
    await server.ask(`create role server login password '${password}'`)
    await server.ask('create database server owner server')
    await migrate(postgres.database())
    return postgres
  }

  /** A server's connections; closed at the end of the file. `url`: another way to it. */
  database(url = this.url): Database {
    const database = new Database({ url }, { connections: 10 })
    afterAll(() => database.close())
    return database
  }

  /** Resolves when it lets us in. */
  startAgain(): Promise<void> {
    return this.#postgres.start()
  }

  /** `fast` ends open transactions, `immediate` everything, as a crash would. Resolves when it is gone. */
  stop(mode: 'fast' | 'immediate'): Promise<void> {
    return this.#postgres.stop(mode)
  }

  /** Suspends every process of it (SIGSTOP): nothing is refused, nothing answers. Returns how to let them go on. */
  async freeze(): Promise<() => void> {
    const rows = await this.ask<{ pid: number }>('select pid from pg_stat_activity where pid <> pg_backend_pid()')
    const pids = [this.#postgres.pid, ...rows.map(({ pid }) => pid)]
    for (const pid of pids) process.kill(pid, 'SIGSTOP')
    return () => {
      for (const pid of pids) process.kill(pid, 'SIGCONT')
    }
  }

  /** The next start is as a standby, until promoted. */
  async makeStandby(): Promise<void> {
    await writeFile(join(this.#postgres.cluster, 'standby.signal'), '')
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
  ask<Row = Record<string, unknown>>(text: string): Promise<Row[]> {
    return this.#postgres.ask<Row>(text)
  }
}
