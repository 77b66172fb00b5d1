// The clock of a server jumps by a day, forwards and back. Time is the database's: leases, the line, keys, sign-ins and
// tokens, licenses and the journal's days do not notice. What goes by the server's clock: the times in its log, the
// number of milliseconds in a new id, and the times inside documents that somebody signs elsewhere.
import { afterEach, describe, expect, test, vi } from 'vitest'
import { hashPassword } from '../sign-in/passwords.ts'
import { timed } from '../testing/outage-calls.ts'
import { SeatOffice } from '../testing/seat-office.ts'
import { passTime } from '../testing/seat-world.ts'
import { insertTestUser, testApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'

const { database } = await testDatabase()
const server = await testApp(database)
const password = 'correct horse battery'
const passwordHash = await hashPassword(password)
const dayMilliseconds = 86_400_000

afterEach(() => {
  vi.useRealTimers()
})

/** Timers run by another clock, which does not jump. */
function jump(days: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + days * dayMilliseconds })
}

/** By the database's clock. */
async function secondsUntil(time: string): Promise<number> {
  const { rows } = await database.query<{ left: number }>(
    'select extract(epoch from $1::timestamptz - clock_timestamp())::float8 as left',
    [time],
  )
  return rows[0]?.left ?? Number.NaN
}

describe.each([
  ['forwards', 1],
  ['back', -1],
])('a day %s', (_direction, days) => {
  test('a lease ends at its time, neither sooner nor later', async () => {
    const office = await SeatOffice.open(server, { people: 2, seats: 2, policy: { leaseSeconds: 60 } })
    const [kept, forgotten] = [await office.seat(0), await office.seat(1)]
    await passTime(database, 50)
    jump(days)
    const beat = await office.heartbeat(kept.id)
    expect(beat.status).toBe(200)
    expect(await secondsUntil(beat.body.expiresAt)).toBeGreaterThan(40)
    expect(await secondsUntil(beat.body.expiresAt)).toBeLessThanOrEqual(60)
    await passTime(database, 10)
    expect((await office.heartbeat(forgotten.id)).body).toMatchObject({ code: 'session_ended', reason: 'expired' })
    expect((await office.heartbeat(kept.id)).status).toBe(200)
  })

  test('the line keeps its order, and a poll waits as long as it is to', async () => {
    const office = await SeatOffice.open(server, { policy: { leaseSeconds: 600, pollSeconds: 5 } })
    const { id } = await office.seat(0)
    const [first, second] = [await office.queue(1), await office.queue(2)]
    await passTime(database, 3)
    const polling = timed(office.poll(second, 2))
    // Asked after: the poll is open.
    const kept = 'select from tickets where id = $1 and lives_until > clock_timestamp() + make_interval(secs => 12.5)'
    await expect.poll(async () => (await database.query(kept, [second])).rowCount).toBe(1)
    jump(days)
    const { result, seconds } = await polling
    expect(result.body).toMatchObject({ state: 'waiting', position: 2 })
    expect(seconds).toBeGreaterThan(1.5)
    await office.release(id)
    expect((await office.poll(first)).body.state).toBe('granted')
    expect((await office.poll(second)).body).toMatchObject({ state: 'waiting', position: 1 })
  })

  test('a key answers the same again, also to a server whose clock has not jumped', async () => {
    const office = await SeatOffice.open(server, { seats: 5, policy: { per: 'session' } })
    const before = await office.acquire(0, {}, { 'idempotency-key': 'before' })
    jump(days)
    expect((await office.acquire(0, {}, { 'idempotency-key': 'before' })).body).toEqual(before.body)
    const meanwhile = await office.acquire(1, {}, { 'idempotency-key': 'meanwhile' })
    vi.useRealTimers()
    expect((await office.acquire(1, {}, { 'idempotency-key': 'meanwhile' })).body).toEqual(meanwhile.body)
  })

  test('sign-ins and tokens live as long as they would', async () => {
    const office = await SeatOffice.open(server)
    const person = await insertTestUser(database, office.accountId, 'member', { passwordHash })
    const signIn = async () => {
      const body = { email: person.email, password }
      const { headers } = await server.call('POST', '/api/v1/sign-in', { body })
      return String([headers['set-cookie']].flat()[0]).split(';')[0] ?? ''
    }
    const statusWith = async (credential: { token?: string; headers?: Record<string, string> }) =>
      (await server.call('GET', '/api/v1/me', credential)).status
    const newClientToken = async () => {
      const { status, body } = await server.call('POST', '/api/v1/client-tokens', {
        token: office.key,
        body: { user: office.person(0).email },
      })
      expect(status).toBe(201)
      return body
    }
    const cookie = await signIn()
    const { token } = await newClientToken()
    const acquire = (bearer: string) =>
      server.call('POST', '/api/v1/sessions', { token: bearer, body: { user: office.person(0).email } })
    jump(days)
    expect(await statusWith({ headers: { cookie } })).toBe(200)
    expect(await statusWith({ headers: { cookie: await signIn() } })).toBe(200)
    expect(await statusWith({ token: person.token })).toBe(200)
    expect((await acquire(token)).status).toBe(201)
    // A quarter of an hour by the database.
    const made = await newClientToken()
    expect(Math.abs((await secondsUntil(made.expiresAt)) - 900)).toBeLessThan(60)
    await database.query(`update tokens set expires_at = now() where account_id = $1 and kind = 'user'`, [
      office.accountId,
    ])
    await database.query(`update sign_ins set expires_at = now() where account_id = $1`, [office.accountId])
    await expect.poll(() => statusWith({ token: person.token })).toBe(401)
    await expect.poll(() => statusWith({ headers: { cookie } })).toBe(401)
  })

  test("a license ends, and the journal's pseudonyms change, by the database's day", async () => {
    const office = await SeatOffice.open(server, { people: 3, seats: 3 })
    await office.setSeats({ concurrent: 3 }, new Date(Date.now() + dayMilliseconds / 2))
    jump(days)
    expect((await office.acquire(0)).status).toBe(201)
    expect((await office.acquire(0, { device: { id: 'one' } })).status).toBe(201)
    const { rows } = await database.query<{ isOfThatDay: boolean }>(
      `select p.day = (j.at at time zone 'UTC')::date as "isOfThatDay"
         from seat_journal j
         join journal_persons p on p.account_id = j.account_id and p.person = j.person
        where j.account_id = $1`,
      [office.accountId],
    )
    expect(rows).toEqual([{ isOfThatDay: true }, { isOfThatDay: true }])
  })
})
