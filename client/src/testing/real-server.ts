// A real Sitzplan server as a process of its own, with the demo's people, on a database of its own: to be killed and
// started again on the same port.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { type DemoFile, type DemoUser, finishDemoFile, prepareDemoFile } from '../../../server/src/demo/demo-file.ts'
import type { DatabaseAddress } from '../../../server/src/platform/database/database.ts'
import { apiCall } from '../../../server/src/testing/api-call.ts'
import { demoDatabase, demoSecret } from '../../../server/src/testing/demo-database.ts'
import { auroraOf, auroraPerson, demoIn } from '../../../server/src/testing/demo-people.ts'
import { freePort } from '../../../server/src/testing/free-port.ts'
import { databaseUrl, SpawnedServer, sitzplan } from '../../../server/src/testing/spawned-server.ts'
import { command } from '../../../server/src/testing/test-database.ts'

/** At the top of a test file: `const server = await realServer()`. Runs for all tests of the file. */
export async function realServer(): Promise<RealServer> {
  const { address, demo } = await demoDatabase()
  const server = new RealServer(address, await freePort(), await mkdtemp(join(tmpdir(), 'sitzplan-client-')))
  await prepareDemoFile(server.folder, { ...demo, baseUrl: server.baseUrl })
  await finishDemoFile(server.folder)
  beforeAll(() => server.start(), 120_000)
  afterAll(() => server.close())
  return server
}

export class RealServer {
  readonly port: number
  readonly baseUrl: string
  readonly folder: string
  /** What it is started with, beside the usual. */
  readonly environment: Record<string, string> = {}
  readonly #address: DatabaseAddress
  #running: SpawnedServer | null = null
  #demo: DemoFile | null = null

  readonly #first: RealServer | null

  /** `first`: the other server of the same database and people. */
  constructor(address: DatabaseAddress, port: number, folder: string, first: RealServer | null = null) {
    this.#address = address
    this.#first = first
    this.port = port
    this.baseUrl = `http://127.0.0.1:${port}`
    this.folder = folder
  }

  /** The same installation at another port: a second server, or the address of a balancer, which nobody starts. */
  at(port: number): RealServer {
    return new RealServer(this.#address, port, this.folder, this)
  }

  /** Starts the server and resolves when it is ready. */
  async start(): Promise<void> {
    this.#running = new SpawnedServer([...sitzplan, 'serve', '--demo'], this.port, {
      ...process.env,
      DATABASE_URL: databaseUrl(this.#address),
      SITZPLAN_SECRET: demoSecret,
      SITZPLAN_DATA: this.folder,
      LOG_LEVEL: 'error',
      NODE_ENV: 'test',
      ...this.environment,
    })
    await this.#running.untilReady()
    this.#demo ??= await demoIn(this.folder)
  }

  /** Ends the server at once, as a power cut would. */
  async kill(): Promise<void> {
    await this.#running?.kill()
  }

  async close(): Promise<void> {
    await this.kill()
    await rm(this.folder, { recursive: true, force: true })
  }

  /** What demo.json says. */
  get demo(): DemoFile {
    if (this.#first) return this.#first.demo
    if (!this.#demo) throw new Error('the demo is there once the server has started')
    return this.#demo
  }

  productKey(product: string): string {
    return auroraOf(this.demo).productKeys[product] ?? ''
  }

  get superadmin(): DemoUser {
    return auroraPerson(this.demo, 'superadmin')
  }

  /** Runs a statement in the server's database: time goes by there. */
  inDatabase(text: string): Promise<void> {
    return command(this.#address, text)
  }

  /** A call of the administration as a superadmin of aurora, or as the vendor's operator. */
  call<T>(method: string, path: string, body?: unknown, as: 'superadmin' | 'operator' = 'superadmin'): Promise<T> {
    const { token } = as === 'operator' ? this.demo.vendor : this.superadmin
    return apiCall({ baseUrl: this.baseUrl, token }, method, path, body)
  }
}
