// The whole application on a database of its own with the demo, called over HTTP with the demo's tokens.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll } from 'vitest'
import { buildApp, composeServices, type Services, startServices } from '../app.ts'
import { readConfig } from '../config.ts'
import type { DemoFile, DemoUser } from '../demo/demo-file.ts'
import { Readiness } from '../health/readiness.ts'
import type { DatabaseAddress } from '../platform/database/database.ts'
import type { App } from '../platform/http/http-server.ts'
import { Secrets } from '../platform/secrets.ts'
import { demoDatabase, demoSecret } from './demo-database.ts'
import type { TestDatabase } from './test-database.ts'

export interface Answer {
  status: number
  body: Record<string, unknown>
}

type Headers = Record<string, string>

/** Services on a test database, with a data folder of their own. */
export async function testServices(
  { database }: Pick<TestDatabase, 'database'>,
  environment: Record<string, string> = {},
): Promise<Services> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'sitzplan-demo-'))
  afterAll(() => rm(dataFolder, { recursive: true }))
  const config = readConfig({ SITZPLAN_DATA: dataFolder, SITZPLAN_SECRET: demoSecret, ...environment }, { demo: true })
  const log = pino({ level: 'silent' })
  const secrets = new Secrets(demoSecret)
  return composeServices({ config, database, secrets, log, readiness: new Readiness(database) })
}

/** A caller with a bearer token. */
export class Calls {
  readonly #app: App
  readonly #token: string
  readonly userId: string

  constructor(app: App, token: string, userId = '') {
    this.#app = app
    this.#token = token
    this.userId = userId
  }

  /** The header that calls carry. */
  get authorization(): string {
    return `Bearer ${this.#token}`
  }

  get = (path: string, headers?: Headers) => this.#call('GET', path, undefined, headers)
  post = (path: string, body: unknown, headers?: Headers) => this.#call('POST', path, body, headers)
  put = (path: string, body: unknown) => this.#call('PUT', path, body)
  patch = (path: string, body: unknown) => this.#call('PATCH', path, body)
  delete = (path: string) => this.#call('DELETE', path)

  async #call(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body?: unknown,
    headers: Headers = {},
  ) {
    const answer = await this.#app.inject({
      method,
      url: path,
      headers: { authorization: this.authorization, ...headers },
      ...(body !== undefined && { payload: body as object }),
    })
    return { status: answer.statusCode, body: answer.body === '' ? {} : answer.json() } as Answer
  }
}

export interface DemoApp {
  app: App
  address: DatabaseAddress
  services: Services
  demo: DemoFile
  operator: Calls
  account(slug: string): DemoAccountCalls
}

/** At the top of a test file, like `testDatabase`. `environment`: as the server would be started with. */
export async function demoApp(environment: Record<string, string> = {}): Promise<DemoApp> {
  const { address, demo, ...opened } = await demoDatabase()
  const services = await testServices(opened, environment)
  const app = await buildApp(services)
  const stop = await startServices(services)
  afterAll(async () => {
    await app.close()
    await stop()
  })
  return {
    app,
    address,
    services,
    demo,
    operator: new Calls(app, demo.vendor.token),
    account: (slug) => new DemoAccountCalls(app, demo, slug),
  }
}

export class DemoAccountCalls {
  readonly id: string
  readonly slug: string
  readonly superadmin: Calls
  readonly admin: Calls
  readonly manager: Calls
  readonly member: Calls
  /** With the product's key of the account. */
  readonly product: (key: string) => Calls
  readonly #users: DemoUser[]

  constructor(app: App, demo: DemoFile, slug: string) {
    const account = demo.accounts.find((each) => each.slug === slug)
    if (!account) throw new Error(`the demo has no account ${slug}`)
    this.id = account.id
    this.slug = slug
    this.#users = account.users
    const withRole = (role: string) => {
      const user = account.users.find((each) => each.role === role)
      return new Calls(app, user?.token ?? '', user?.id)
    }
    this.superadmin = withRole('superadmin')
    this.admin = withRole('admin')
    this.manager = withRole('manager')
    this.member = withRole('member')
    this.product = (key) => new Calls(app, account.productKeys[key] ?? '')
  }

  /** Takes seats of the shared pool for so many members; their session ids. */
  async acquire(product: string, count: number): Promise<string[]> {
    const members = this.#users.filter(({ role }) => role === 'member').slice(0, count)
    const answers = await Promise.all(
      members.map(({ email }) => this.product(product).post('/api/v1/sessions', { product, user: email })),
    )
    return answers.map(({ status, body }) => {
      if (status !== 201) throw new Error(`no seat: ${status} ${JSON.stringify(body)}`)
      return String(body.id)
    })
  }

  heartbeat(product: string, sessionId: string): Promise<Answer> {
    return this.product(product).post(`/api/v1/sessions/${sessionId}/heartbeat`, {})
  }

  release(product: string, sessionId: string): Promise<Answer> {
    return this.product(product).delete(`/api/v1/sessions/${sessionId}`)
  }
}
