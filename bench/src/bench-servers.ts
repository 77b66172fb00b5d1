// Server processes: Sitzplan as it is started in production on the benchmark's PostgreSQL, and the yardstick server.
// Started when a row first needs one, and shared by the rows after it.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import { Database, type DatabaseAddress } from '../../server/src/platform/database/database.ts'
import { SeatEngine } from '../../server/src/seats/seats.ts'
import { addressUrl, type BenchPostgres } from './bench-postgres.ts'

const repository = fileURLToPath(new URL('../../', import.meta.url))
const sources = ['--conditions=source', '--import', 'tsx']

/** Further options of Node for the servers, e.g. `--cpu-prof --cpu-prof-dir=/tmp/profiles`. */
const nodeOptions = process.env.BENCH_NODE_OPTIONS?.split(' ') ?? []

export interface ServerProcess {
  pid: number
  port: number
  stop(): Promise<void>
}

export class BenchServers {
  readonly #postgres: BenchPostgres
  readonly #running: ServerProcess[] = []
  #folder: Promise<string> | undefined
  #address: Promise<DatabaseAddress> | undefined
  #database: Database | undefined
  #engine: SeatEngine | undefined

  constructor(postgres: BenchPostgres) {
    this.#postgres = postgres
  }

  /** Server number 1, 2, …: all on one database. */
  async sitzplan(number: number): Promise<ServerProcess> {
    while (this.#running.length < number) {
      this.#folder ??= mkdtemp(join(tmpdir(), 'sitzplan-bench-server-'))
      const environment = {
        DATABASE_URL: addressUrl(await this.#sharedAddress()),
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

  async stop(): Promise<void> {
    await Promise.all(this.#running.map((server) => server.stop()))
    await this.#database?.close()
    if (this.#folder) await rm(await this.#folder, { recursive: true, force: true })
  }

  #sharedAddress(): Promise<DatabaseAddress> {
    this.#address ??= this.#postgres.newDatabase()
    return this.#address
  }
}

/** Starts Sitzplan and resolves when it is ready. */
export function startSitzplan(environment: Record<string, string>, options: string[] = []): Promise<ServerProcess> {
  return startServer(['server/src/cli/sitzplan.ts', 'serve', ...options], environment, '/readyz')
}

/** The same framework and plugins, answering at once; `answer` is what an acquire gets. */
export function startYardstick(answer: string): Promise<ServerProcess> {
  return startServer(['bench/src/yardstick-server.ts'], { BENCH_ANSWER: answer }, '/readyz')
}

async function startServer(script: string[], environment: Record<string, string>, ready: string) {
  const port = await freePort()
  const server = spawn(process.execPath, [...nodeOptions, ...sources, ...script], {
    cwd: repository,
    env: { PATH: process.env.PATH, ...environment, PORT: String(port), LOG_LEVEL: 'info', NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let complaints = ''
  server.stderr.on('data', (text) => {
    complaints += text
  })
  const ended = new Promise<never>((_, reject) =>
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${complaints}`))),
  )
  ended.catch(() => undefined)
  await Promise.race([untilReady(`http://127.0.0.1:${port}${ready}`), ended])
  return { pid: server.pid ?? 0, port, stop: () => stopped(server) }
}

async function untilReady(url: string): Promise<void> {
  for (;;) {
    const response = await fetch(url).catch(() => null)
    await response?.body?.cancel()
    if (response?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

async function stopped(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const ended = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGTERM')
  await ended
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const place = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  if (place === null || typeof place === 'string') throw new Error('no port is free')
  return place.port
}
