// What dashboards and alerts read (Prometheus text format).
import { expect, test } from 'vitest'
import { SeatOffice } from '../testing/seat-office.ts'
import { quietApp, type TestApp, testApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'

const { database, connect } = await testDatabase()
const server = await testApp(database)

/** Values by name and labels: `sitzplan_seats{kind="named"}`. */
async function metrics({ call }: Pick<TestApp, 'call'>): Promise<Map<string, number>> {
  const { status, body } = await call('GET', '/metrics', { address: '127.0.0.1' })
  expect(status).toBe(200)
  const lines = String(body).split('\n')
  return new Map(
    lines.flatMap((line) => {
      const [, name = '', value] = /^(\w+(?:\{.*\})?) (\S+)$/.exec(line) ?? []
      return name ? [[name, Number(value)]] : []
    }),
  )
}

const event = (name: string, reason = '') => `sitzplan_seat_events_total{event="${name}",reason="${reason}"}`

test('grants, refusals with their reason, waits and ends are counted, and how full the pools are', async () => {
  const office = await SeatOffice.open(server, { people: 3, seats: 1, namedSeats: 2 })
  await office.assign(office.person(2), 'named')
  const before = await metrics(server)
  const session = await office.seat(0)
  expect((await office.acquire(1)).status).toBe(409)
  const ticket = await office.queue(1)

  const after = await metrics(server)
  const counted = (name: string) => (after.get(name) ?? 0) - (before.get(name) ?? 0)
  expect(counted(event('granted'))).toBe(1)
  expect(counted(event('refused', 'seats_exhausted'))).toBe(1)
  expect(counted(event('waiting'))).toBe(1)
  expect(counted('sitzplan_seat_batch_calls_count')).toBeGreaterThanOrEqual(3)
  expect(counted('sitzplan_seat_batch_seconds_count')).toBe(counted('sitzplan_seat_batch_calls_count'))
  expect(counted('sitzplan_http_request_seconds_count{method="POST",route="/api/v1/sessions",status="409"}')).toBe(1)
  expect(Object.fromEntries([...after].filter(([name]) => name.includes('kind="concurrent"')))).toEqual({
    'sitzplan_seats{kind="concurrent"}': 1,
    'sitzplan_seats_in_use{kind="concurrent"}': 1,
    'sitzplan_seats_kept{kind="concurrent"}': 0,
    'sitzplan_people_waiting{kind="concurrent"}': 1,
    'sitzplan_pools_full{kind="concurrent"}': 1,
    'sitzplan_sessions{kind="concurrent"}': 1,
  })
  expect(after.get('sitzplan_seats{kind="named"}')).toBe(2)
  expect(after.get('sitzplan_seats_in_use{kind="named"}')).toBe(1)
  expect(after.get('sitzplan_database_up')).toBe(1)

  await office.leave(ticket)
  await office.release(session.id)
  const last = await metrics(server)
  expect([last.get(event('ended', 'released')), last.get(event('lost', 'left'))]).toEqual([1, 1])
})

test('a refusal for want of any license is counted like the others', async () => {
  const stranger = await SeatOffice.open(server, { people: 1, assigned: false })
  const before = (await metrics(server)).get(event('refused', 'not_entitled')) ?? 0
  expect((await stranger.acquire(0)).status).toBe(403)
  expect((await metrics(server)).get(event('refused', 'not_entitled'))).toBe(before + 1)
})

test('a database that is away is told; what this server has counted still is', async () => {
  const other = connect()
  const app = await quietApp(other)
  const before = await metrics(app)
  expect(before.get('sitzplan_database_up')).toBe(1)
  await other.close()
  const away = await metrics(app)
  // The last tick that was seen grows old; here it was set to an hour from now.
  const tick = 'sitzplan_last_tick_seconds'
  expect(away.get(tick)).toBeGreaterThan(before.get(tick) ?? 0)
  expect(away.get(tick)).toBeLessThan(0)
  expect(away.get('sitzplan_database_up')).toBe(0)
  expect(away.get('sitzplan_database_answer_seconds')).toBeNaN()
  expect(away.has('process_cpu_user_seconds_total')).toBe(true)
  expect([...away.keys()].filter((name) => name.startsWith('sitzplan_seats'))).toEqual([])
})

test('calls that are refused are counted by their code, and those that wait can be seen', async () => {
  const before = await metrics(server)
  expect((await server.call('GET', '/api/v1/me')).status).toBe(401)
  const after = await metrics(server)
  const refused = 'sitzplan_refusals_total{code="unauthorized"}'
  expect((after.get(refused) ?? 0) - (before.get(refused) ?? 0)).toBe(1)
  for (const queue of ['seats', 'heartbeats', 'line'])
    expect(after.get(`sitzplan_calls_waiting{for="${queue}"}`)).toBe(0)
})
