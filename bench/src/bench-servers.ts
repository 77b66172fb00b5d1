// Server processes: Sitzplan as it is started in production on the benchmark's PostgreSQL, and the yardstick server.
// Started when a row first needs one, and shared by the rows after it.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { Database, type DatabaseAddress } from '../../server/src/platform/database/database.ts'
import { SeatEngine } from '../../server/src/seats/seats.ts'
import { freePort } from '../../server/src/testing/free-port.ts'
import { databaseUrl, SpawnedServer } from '../../server/src/testing/spawned-server.ts'
import type { BenchPostgres } from './bench-postgres.ts'

/** With further options for the servers, e.g. `--cpu-prof --cpu-prof-dir=/tmp/profiles`. */
const node = ['--conditions=source', ...(process.env.BENCH_NODE_OPTIONS?.split(' ').filter(Boolean) ?? [])]

export class BenchServers {
  readonly #postgres: BenchPostgres
  readonly #running: SpawnedServer[] = []
  #folder: Promise<string> | undefined
  #scimYardstick: Promise<SpawnedServer> | undefined
  #address: Promise<DatabaseAddress> | undefined
  #database: Database | undefined
  #engine: SeatEngine | undefined

  constructor(postgres: BenchPostgres) {
    this.#postgres = postgres
  }

  /** Server number 1, 2, …: all on one database. */
  async sitzplan(number: number): Promise<SpawnedServer> {
    while (this.#running.length < number) {
      this.#folder ??= mkdtemp(join(tmpdir(), 'sitzplan-bench-server-'))
      const environment = {
        DATABASE_URL: databaseUrl(await this.#sharedAddress()),
        SITZPLAN_SECRET: 'a secret of the benchmarks',
        SITZPLAN_DATA: await this.#folder,
      }
      this.#running.push(await startSitzplan(environment))
    }
    const server = this.#running[number - 1]
    if (!server) throw new Error(`there is no server ${number}`)
    return server
  }

  /** The servers' database, and an engine to make worlds with; the engine does not tick or sweep. */
  async world(): Promise<{ database: Database; engine: SeatEngine }> {
    this.#database ??= new Database(await this.#sharedAddress(), { connections: 5 })
    this.#engine ??= new SeatEngine(this.#database, pino({ level: 'error' }))
    return { database: this.#database, engine: this.#engine }
  }

  /** scimmy-routers, with everybody in memory. */
  scimYardstick(): Promise<SpawnedServer> {
    this.#scimYardstick ??= startServer([...node, 'bench/launch.js', 'scim-yardstick'], {})
    return this.#scimYardstick
  }

  async stop(): Promise<void> {
    const yardstick = await this.#scimYardstick
    await Promise.all([...this.#running, ...(yardstick ? [yardstick] : [])].map((server) => server.stop()))
    await this.#database?.close()
    if (this.#folder) await rm(await this.#folder, { recursive: true, force: true })
  }

  #sharedAddress(): Promise<DatabaseAddress> {
    this.#address ??= this.#postgres.newDatabase()
    return this.#address
  }
}

/** Starts Sitzplan and resolves when it is ready. */
export function startSitzplan(environment: Record<string, string>, options: string[] = []): Promise<SpawnedServer> {
  return startServer([...node, 'server/launch/start.js', 'serve', ...options], environment)
}

/** The same framework and plugins, answering at once; `answer` is what an acquire gets. */
export function startYardstick(answer: string): Promise<SpawnedServer> {
  return startServer([...node, 'bench/launch.js', 'yardstick-server'], { BENCH_ANSWER: answer })
}

async function startServer(command: string[], environment: Record<string, string>): Promise<SpawnedServer> {
  const server = new SpawnedServer(command, await freePort(), {
    PATH: process.env.PATH,
    ...environment,
    LOG_LEVEL: 'info',
    NODE_ENV: 'production',
  })
  await server.untilReady()
  return server
}
