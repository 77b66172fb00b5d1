import { expect, test } from 'vitest'
import { Database } from '../platform/database/database.ts'
import { testApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'
import { Readiness } from './readiness.ts'

const { database } = await testDatabase()
const { call, services } = await testApp(database)

test('healthz says that the process is up', async () => {
  expect(await call('GET', '/healthz')).toMatchObject({ status: 200, body: { status: 'up' } })
})

test('readyz waits for the demo', async () => {
  expect((await call('GET', '/readyz')).status).toBe(200)
  services.readiness.begin('demo')
  expect(await call('GET', '/readyz')).toMatchObject({
    status: 503,
    body: { code: 'unavailable', waitingFor: 'demo' },
    headers: { 'retry-after': '1' },
  })
  services.readiness.done('demo')
  expect((await call('GET', '/readyz')).status).toBe(200)
})

test('readyz notices a schema that is behind', async () => {
  const { rows } = await database.query<{ name: string }>('select max(name) as name from kysely_migration')
  const latest = [rows[0]?.name]
  await database.query(`update kysely_migration set name = name || '_away' where name = $1`, latest)
  expect(await call('GET', '/readyz')).toMatchObject({ status: 503, body: { waitingFor: 'migrations' } })
  await database.query(`update kysely_migration set name = $1 where name = $1 || '_away'`, latest)
})

test('a database that is away is what readyz waits for', async () => {
  const away = new Database({ socketFolder: '/nowhere', user: 'sitzplan', database: 'sitzplan' }, { connections: 1 })
  expect(await new Readiness(away).missing()).toBe('database')
  await away.close()
})

test.each([
  ['this machine', '127.0.0.1', {}, 200],
  ['this machine, IPv6', '::1', {}, 200],
  ['this machine, mapped', '::ffff:127.0.0.1', {}, 200],
  ['elsewhere', '192.168.1.7', {}, 404],
  ['elsewhere, claiming otherwise', '192.168.1.7', { 'x-forwarded-for': '127.0.0.1' }, 404],
  ['elsewhere, through a proxy on this machine', '127.0.0.1', { 'x-forwarded-for': '192.168.1.7' }, 404],
])('metrics asked from %s', async (_where, address, headers, status) => {
  const answer = await call('GET', '/metrics', { address, headers })
  expect(answer.status).toBe(status)
  if (status === 200) expect(answer.body).toContain('process_cpu_user_seconds_total')
})

test('the start page is the web app, under a policy that lets in nothing else', async () => {
  const answer = await call('GET', '/')
  expect(answer.status).toBe(200)
  expect(answer.body).toContain('<div id="root">')
  const [, nonce] = /name="csp-nonce" content="([\w-]{22})"/.exec(String(answer.body)) ?? []
  expect(answer.headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}'`)
  expect(answer.headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/)
})
