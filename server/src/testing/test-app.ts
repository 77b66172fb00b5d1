// The whole application on a test's database, without a port, and people and accounts to call it as.
import type { SystemRole } from '@sitzplan/contract/permissions'
import { pino } from 'pino'
import { afterAll } from 'vitest'
import { buildApp, composeServices, type Services, startServices } from '../app.ts'
import { systemOrigin } from '../audit/audit.ts'
import { readConfig } from '../config.ts'
import { Readiness } from '../health/readiness.ts'
import type { Database } from '../platform/database/database.ts'
import type { App } from '../platform/http/http-server.ts'
import { newId } from '../platform/ids.ts'
import { Secrets } from '../platform/secrets.ts'
import { newToken } from '../tokens/token-text.ts'
import { createToken } from '../tokens/tokens.ts'

export interface TestApp {
  app: App
  services: Services
  /** Calls with a bearer token, or with the headers given. */
  call: (method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', url: string, options?: CallOptions) => Promise<CallAnswer>
}

export interface CallOptions {
  token?: string
  body?: unknown
  headers?: Record<string, string>
  address?: string
}

export interface CallAnswer {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: tests say what they expect of an answer
  body: any
  headers: Record<string, string | string[] | number | undefined>
}

/** `environment` and `demo`: as the server would be started with. Closed at the end of the file. */
export async function testApp(
  database: Database,
  environment: Record<string, string> = {},
  options: { demo: boolean } = { demo: false },
): Promise<TestApp> {
  const services = testServices(database, environment, options)
  const stop = await startServices(services)
  const app = await buildApp(services)
  afterAll(async () => {
    // A client may keep a connection open that it never used, and closing would wait for it.
    app.server.closeAllConnections()
    await app.close()
    await stop()
  })
  return { app, services, call: callsTo(app) }
}

/** Of one value: not of one a line. */
const isJson = /^application\/(.*\+)?json/

function callsTo(app: App): TestApp['call'] {
  return async (method, url, { token, body, headers = {}, address } = {}) => {
    const answer = await app.inject({
      method,
      url,
      ...(body !== undefined && { payload: body as object }),
      headers: { ...headers, ...(token && { authorization: `Bearer ${token}` }) },
      ...(address && { remoteAddress: address }),
    })
    return {
      status: answer.statusCode,
      body: answer.body === '' || !isJson.test(String(answer.headers['content-type'])) ? answer.body : answer.json(),
      headers: answer.headers,
    }
  }
}

/**
 * An application beside which nothing runs: no tick, no sweep, no job. The tick is set to an hour from now, so that this
 * does not look like an outage.
 */
export async function quietApp(database: Database): Promise<TestApp> {
  await database.query(`update server_ticks set at = clock_timestamp() + interval '1 hour'`)
  const services = testServices(database)
  const app = await buildApp(services)
  afterAll(async () => {
    await app.close()
    await services.seats.stop()
  })
  return { app, services, call: callsTo(app) }
}

function testServices(
  database: Database,
  environment: Record<string, string> = {},
  options = { demo: false },
): Services {
  return composeServices({
    config: readConfig(environment, options),
    database,
    secrets: new Secrets(environment.SITZPLAN_SECRET ?? 'a secret for tests only'),
    log: pino({ level: environment.LOG_LEVEL ?? 'error' }),
    readiness: new Readiness(database),
  })
}

/** An account, written directly. */
export async function insertTestAccount(database: Database, kind: 'customer' | 'vendor' = 'customer'): Promise<string> {
  const id = newId()
  await database.query('insert into accounts (id, slug, name, kind) values ($1, $2, $3, $4)', [
    id,
    `test-${id}`,
    'Test',
    kind,
  ])
  return id
}

export interface TestPerson {
  accountId: string
  id: string
  email: string
  role: SystemRole
  /** A user token. */
  token: string
}

/** An active user with a user token, written directly. `permissions`: of a manager. */
export async function insertTestUser(
  database: Database,
  accountId: string,
  role: SystemRole = 'member',
  more: { permissions?: string[]; passwordHash?: string; givenName?: string; familyName?: string } = {},
): Promise<TestPerson> {
  const id = newId()
  const email = `${role}-${id}@test.example`
  await database.query(
    `insert into users (account_id, id, email, given_name, family_name, role, manager_permissions, status, activated_at,
                        password_hash)
     values ($1, $2, $3, $4, $5, $6, $7, 'active', now(), $8)`,
    [
      accountId,
      id,
      email,
      more.givenName ?? 'Given',
      more.familyName ?? 'Family',
      role,
      more.permissions ?? [],
      more.passwordHash ?? null,
    ],
  )
  const { text, hash } = newToken('user')
  await database.query(
    `insert into tokens (account_id, id, kind, name, token_hash, user_id) values ($1, $2, 'user', 'test', $3, $4)`,
    [accountId, newId(), hash, id],
  )
  return { accountId, id, email, role, token: text }
}

/** A product of the vendor (which is made when there is none), written directly. */
export async function insertTestProduct(
  database: Database,
  key: string,
  more: { origins?: string[]; requireActivation?: boolean } = {},
): Promise<string> {
  const { rows } = await database.query<{ id: string }>(`select id from accounts where kind = 'vendor'`)
  const vendorId = rows[0]?.id ?? (await insertTestAccount(database, 'vendor'))
  const id = newId()
  await database.query(
    `insert into products (account_id, id, key, name, description, kinds, origins, require_activation)
     values ($1, $2, $3, '{"de": "Produkt", "en": "Product"}', '{"de": "Ein Produkt", "en": "A product"}', '{named,concurrent}', $4, $5)`,
    [vendorId, id, key, more.origins ?? [], more.requireActivation ?? true],
  )
  return id
}

/** A product key of the account. */
export async function insertProductKey(database: Database, accountId: string, productId: string): Promise<string> {
  const { token } = await database.transaction((tx) =>
    createToken(tx, systemOrigin, { accountId, kind: 'product', name: 'test', productId }),
  )
  return token
}
