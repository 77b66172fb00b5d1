// The web app as it is sent out, in the browser that comes from npm: a server of its own with the demo, a superadmin
// signed in.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext } from 'playwright-core'
import { launchNpmChromium } from '../../e2e/src/testing/chromium.ts'
import { addressUrl, type BenchPostgres } from './bench-postgres.ts'
import { type ServerProcess, startSitzplan } from './bench-servers.ts'

interface Person {
  email: string
  password: string
  role: string
  token: string
}

interface Demo {
  vendor: { token: string }
  accounts: { id: string; slug: string; users: Person[]; productKeys: Record<string, string> }[]
}

export class WebWorld {
  readonly baseUrl: string
  readonly browser: Browser
  readonly demo: Demo
  readonly #server: ServerProcess
  readonly #folder: string

  private constructor(server: ServerProcess, browser: Browser, demo: Demo, folder: string) {
    this.baseUrl = `http://127.0.0.1:${server.port}`
    this.browser = browser
    this.demo = demo
    this.#server = server
    this.#folder = folder
  }

  static async start(postgres: BenchPostgres): Promise<WebWorld> {
    const folder = await mkdtemp(join(tmpdir(), 'sitzplan-bench-web-'))
    const database = addressUrl(await postgres.newDatabase())
    const environment = { DATABASE_URL: database, SITZPLAN_SECRET: 'a secret of the benchmarks', SITZPLAN_DATA: folder }
    const server = await startSitzplan(environment, ['--demo'])
    const demo = JSON.parse(await readFile(join(folder, 'demo.json'), 'utf8')) as Demo
    return new WebWorld(server, await launchNpmChromium(), demo, folder)
  }

  async stop(): Promise<void> {
    await this.browser.close()
    await this.#server.stop()
    await rm(this.#folder, { recursive: true, force: true })
  }

  get customer() {
    const found = this.demo.accounts.find(({ slug }) => slug === 'aurora')
    if (!found) throw new Error('the demo has no account aurora')
    return found
  }

  get superadmin(): Person {
    const found = this.customer.users.find(({ role }) => role === 'superadmin')
    if (!found) throw new Error('the demo has no superadmin')
    return found
  }

  /** A browser of its own in which the superadmin is signed in. */
  async signedIn(): Promise<BrowserContext> {
    const context = await this.browser.newContext({ viewport: { width: 1440, height: 1000 } })
    const { email, password } = this.superadmin
    const answer = await context.request.post(`${this.baseUrl}/api/v1/sign-in`, {
      headers: { origin: this.baseUrl },
      data: { email, password },
    })
    if (!answer.ok()) throw new Error(`sign-in: ${answer.status()}`)
    return context
  }

  async call<T>(method: string, path: string, token: string, body?: unknown): Promise<T> {
    const answer = await fetch(`${this.baseUrl}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(body !== undefined && { 'content-type': 'application/json' }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`)
    return (text ? JSON.parse(text) : undefined) as T
  }
}
