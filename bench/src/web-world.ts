// The web app as it is sent out, in the browser that comes from npm: a server of its own with the demo, a superadmin
// signed in.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext } from 'playwright-core'
import { launchNpmChromium } from '../../e2e/src/testing/chromium.ts'
import { signInAs } from '../../e2e/src/testing/sign-in.ts'
import type { DemoFile, DemoUser } from '../../server/src/demo/demo-file.ts'
import { apiCall } from '../../server/src/testing/api-call.ts'
import { auroraOf, auroraPerson, demoIn } from '../../server/src/testing/demo-people.ts'
import { databaseUrl, type SpawnedServer } from '../../server/src/testing/spawned-server.ts'
import type { BenchPostgres } from './bench-postgres.ts'
import { startSitzplan } from './bench-servers.ts'

export class WebWorld {
  readonly baseUrl: string
  readonly browser: Browser
  readonly demo: DemoFile
  readonly #server: SpawnedServer
  readonly #folder: string

  private constructor(server: SpawnedServer, browser: Browser, demo: DemoFile, folder: string) {
    this.baseUrl = server.baseUrl
    this.browser = browser
    this.demo = demo
    this.#server = server
    this.#folder = folder
  }

  static async start(postgres: BenchPostgres): Promise<WebWorld> {
    const folder = await mkdtemp(join(tmpdir(), 'sitzplan-bench-web-'))
    const database = databaseUrl(await postgres.newDatabase())
    const environment = { DATABASE_URL: database, SITZPLAN_SECRET: 'a secret of the benchmarks', SITZPLAN_DATA: folder }
    const server = await startSitzplan(environment, ['--demo'])
    return new WebWorld(server, await launchNpmChromium(), await demoIn(folder), folder)
  }

  async stop(): Promise<void> {
    await this.browser.close()
    await this.#server.stop()
    await rm(this.#folder, { recursive: true, force: true })
  }

  get customer(): DemoFile['accounts'][number] {
    return auroraOf(this.demo)
  }

  get superadmin(): DemoUser {
    return auroraPerson(this.demo, 'superadmin')
  }

  /** A browser of its own in which the superadmin is signed in. */
  async signedIn(): Promise<BrowserContext> {
    const context = await this.browser.newContext({ viewport: { width: 1440, height: 1000 } })
    await signInAs(context.request, this.baseUrl, this.superadmin)
    return context
  }

  call<T>(method: string, path: string, token: string, body?: unknown): Promise<T> {
    return apiCall({ baseUrl: this.baseUrl, token }, method, path, body)
  }
}
