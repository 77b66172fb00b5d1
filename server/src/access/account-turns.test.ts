// One account's slow lists, and a flood of tokens that nobody has, hold up neither anybody's seats nor others' lists.
import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, test, vi } from 'vitest'
import { closed } from '../testing/closed.ts'
import { SeatOffice } from '../testing/seat-office.ts'
import { testApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'
import { newToken } from '../tokens/token-text.ts'

const { connect } = await testDatabase()
const database = connect(20)
const elsewhere = connect(2)
const server = await testApp(database)
const flooding = await SeatOffice.open(server)
const other = await SeatOffice.open(server)

/** Runs `work` while no audit event can be read, as when reading them is slow (two seconds: then a lock is given up). */
async function whileAuditIsHeld(work: () => Promise<void>): Promise<void> {
  await whileHeld('audit_events', work)
}

async function whileHeld(table: string, work: () => Promise<void>): Promise<void> {
  await elsewhere.transaction(async (tx) => {
    // However long a busy machine takes for the work.
    await tx.query('set local idle_in_transaction_session_timeout = 0')
    await tx.query(`lock table ${table} in access exclusive mode`)
    await work()
  })
}

afterAll(() => vi.restoreAllMocks())

await server.app.listen({ port: 0 })
const { port } = server.app.server.address() as AddressInfo

test("an account's slow lists leave connections for its own seats, and for the lists of others", async () => {
  let answered = 0
  let slow: Promise<{ status: number }>[] = []
  await whileAuditIsHeld(async () => {
    slow = Array.from({ length: 60 }, () =>
      flooding.byAdmin('GET', '/audit').finally(() => {
        answered += 1
      }),
    )
    const session = await flooding.seat(0)
    expect((await flooding.heartbeat(session.id)).status).toBe(200)
    expect((await flooding.release(session.id)).status).toBe(204)
    expect((await other.seat(0)).id).toBeDefined()
    expect((await other.byAdmin('GET', '/users')).status).toBe(200)
    expect((await other.byAdmin('GET', '/sessions')).body.total).toBe(1)
    // All the while slow ones were waited for.
    expect(answered).toBeLessThan(slow.length - 14)
  })
  for (const { status } of await Promise.all(slow)) expect([200, 503]).toContain(status)
}, 30_000)

test('slow lists of many accounts leave the connections that seats need', async () => {
  const offices = [flooding, ...(await Promise.all(Array.from({ length: 5 }, () => SeatOffice.open(server))))]
  let answered = 0
  let slow: Promise<{ status: number }>[] = []
  await whileAuditIsHeld(async () => {
    slow = offices.flatMap((office) =>
      Array.from({ length: 10 }, () =>
        office.byAdmin('GET', '/audit').finally(() => {
          answered += 1
        }),
      ),
    )
    // Known by now where it leads; what is not known is looked up as everything else is.
    expect((await other.heartbeat((await other.acquire(0)).body.id)).status).toBe(200)
    expect(answered).toBeLessThan(slow.length - 14)
  })
  for (const { status } of await Promise.all(slow)) expect([200, 503]).toContain(status)
}, 30_000)

test('seating plans, which read everything at once, take turns like lists', async () => {
  let answered = 0
  let slow: Promise<{ status: number }>[] = []
  await whileHeld('tickets', async () => {
    slow = Array.from({ length: 30 }, () =>
      flooding.byAdmin('GET', '/seating-plan').finally(() => {
        answered += 1
      }),
    )
    expect((await other.byAdmin('GET', '/users')).status).toBe(200)
    expect((await server.call('GET', '/readyz')).status).toBe(200)
    expect(answered).toBeLessThan(slow.length - 14)
  })
  for (const { status } of await Promise.all(slow)) expect([200, 503]).toContain(status)
}, 30_000)

test('whoever does not read on in a table keeps nobody of their account waiting', async () => {
  // Twelve megabytes: more than all the sockets in between take.
  await database.query(
    `with more as (
       insert into audit_events (account_id, id, action, actor_kind, target_kind)
       select $1, gen_random_uuid(), 'user.changed', 'system', 'user' from generate_series(1, 3000)
       returning account_id, id, at
     )
     insert into audit_details (account_id, id, at, salt, note)
     select account_id, id, at, '', repeat('a long note ', 350) from more`,
    [flooding.accountId],
  )
  const headers = { authorization: `Bearer ${flooding.admin.token}`, accept: 'text/csv' }
  const table = () =>
    new Promise<IncomingMessage>((resolve, reject) => {
      get({ port, path: '/api/v1/audit', headers }, resolve).once('error', reject)
    })
  const tables = await Promise.all([table(), table(), table(), table()])
  expect(tables.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200])
  expect((await flooding.byAdmin('GET', '/users')).status).toBe(200)
  const beyond = await table()
  expect(beyond.statusCode).toBe(429)
  for (const each of [...tables, beyond]) each.destroy()
})

test('a list is not read for who has gone while it waited', async () => {
  const asked = vi.spyOn(database, 'run')
  const headers = { authorization: `Bearer ${flooding.admin.token}` }
  let slow: Promise<unknown>[] = []
  await whileAuditIsHeld(async () => {
    slow = Array.from({ length: 4 }, () => flooding.byAdmin('GET', '/audit'))
    const gone = get({ port, path: '/api/v1/users?search=anybody', headers }).on('error', () => undefined)
    const [{ socket }] = await once(server.app.server, 'request')
    gone.destroy()
    await closed(socket)
  })
  await Promise.all(slow)
  expect((await flooding.byAdmin('GET', '/users?search=somebody')).status).toBe(200)
  const searches = JSON.stringify(asked.mock.calls.map(([query]) => query.parameters))
  expect([searches.includes('somebody'), searches.includes('anybody')]).toEqual([true, false])
})

test('a flood of unknown tokens is looked up together', async () => {
  const asked = vi.spyOn(database.urgent, 'query')
  const flood = Array.from({ length: 1_000 }, () => server.call('GET', '/api/v1/me', { token: newToken('user').text }))
  expect((await other.byAdmin('GET', '/users')).status).toBe(200)
  for (const { status } of await Promise.all(flood)) expect(status).toBe(401)
  expect(asked.mock.calls.filter(([, , name]) => name === 'living-tokens').length).toBeLessThan(200)
})
