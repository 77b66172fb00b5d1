// Signing in with a password: what it tells, what it does not, and how guessing ends.
import { describe, expect, it } from 'vitest'
import { insertTestAccount, insertTestUser, testApp } from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'
import { hashPassword } from './passwords.ts'

const { database, connect } = await testDatabase()
const { call } = await testApp(database)
const second = await testApp(connect())
const behindProxy = await testApp(connect(3), { TRUSTED_PROXIES: '10.0.0.1' })
const accountId = await insertTestAccount(database)
const password = 'correct horse battery'
const passwordHash = await hashPassword(password)
const newUser = () => insertTestUser(database, accountId, 'member', { passwordHash })

// Every test guesses from a network of its own.
let network = 0
const newAddress = () => `198.51.${Math.floor(++network / 250)}.${(network % 250) + 1}`

type Call = typeof call
const signIn = (email: string, guess: string, address: string, by: Call = call, headers: Record<string, string> = {}) =>
  by('POST', '/api/v1/sign-in', { body: { email, password: guess }, address, headers })
const timeForward = (minutes: number) =>
  database.query('update sign_in_failures set at = at - make_interval(mins => $1)', [minutes])
const codes = (answers: { status: number }[]) => {
  const counts: Record<number, number> = {}
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1
  return counts
}

describe('an answer', () => {
  it('tells who is signed in and what they may do, with a cookie', async () => {
    const { email, id } = await newUser()
    const answer = await signIn(email, password, newAddress())
    expect(answer.body).toMatchObject({ user: { id, email }, account: { id: accountId }, permissions: [] })
    expect(String(answer.headers['set-cookie'])).toContain('sitzplan=')
    expect(answer.body.user.lastSignInAt).toMatch(/Z$/)
  })

  it('the address counts in any case, the password in any normal form', async () => {
    const { email, id } = await newUser()
    await database.query('update users set password_hash = $2 where id = $1', [
      id,
      await hashPassword('Grünkohl mit Pinkel'),
    ])
    expect((await signIn(email.toUpperCase(), 'Gru\u0308nkohl mit Pinkel', newAddress())).status).toBe(200)
  })

  it('never says which part was wrong', async () => {
    const known = await newUser()
    const suspended = await newUser()
    const invited = await newUser()
    const without = await insertTestUser(database, accountId)
    await database.query(`update users set status = 'suspended' where id = $1`, [suspended.id])
    await database.query(`update users set status = 'invited', activated_at = null where id = $1`, [invited.id])
    const address = newAddress()
    const told = await Promise.all([
      signIn(known.email, 'wrong', address),
      signIn('nobody@test.example', password, address),
      signIn('not an address', password, address),
      signIn(suspended.email, password, address),
      signIn(invited.email, password, address),
      signIn(without.email, password, address),
      signIn(known.email, 'x'.repeat(1000), address),
      signIn('a\u0000b@test.example', password, address),
    ])
    const first = told[0]?.body
    for (const { body, headers } of told.slice(0, -1)) {
      expect({ ...body, requestId: '' }).toEqual({ ...first, requestId: '' })
      expect(headers['set-cookie']).toBeUndefined()
    }
    expect(first).toMatchObject({ status: 401, code: 'sign_in_failed' })
    expect(told.at(-1)?.status).toBeLessThan(500)
  })

  it('takes as long for somebody who is not there', async () => {
    const { email } = await newUser()
    // Of the processor: what else the machine does is not in it.
    const time = async (address: string) => {
      const before = process.cpuUsage()
      await signIn(address, 'wrong', newAddress())
      return process.cpuUsage(before).user
    }
    await time(email)
    const times = { known: [] as number[], unknown: [] as number[] }
    for (let i = 0; i < 9; i++) {
      times.known.push(await time(email))
      times.unknown.push(await time(`nobody-${i}@test.example`))
    }
    const median = (list: number[]) => list.sort((a, b) => a - b)[4] ?? 0
    // A skipped hash would be a factor of four and more.
    expect(median(times.unknown)).toBeGreaterThan(median(times.known) * 0.5)
    expect(median(times.unknown)).toBeLessThan(median(times.known) * 2)
  })

  it('is remembered in the audit log, with the address and without the password', async () => {
    const admin = await insertTestUser(database, accountId, 'admin')
    const { email, id } = await newUser()
    const address = newAddress()
    await signIn(email, password, address)
    const { body } = await call('GET', `/api/v1/audit?actor=${id}&action=sign_in.succeeded`, { token: admin.token })
    expect(body.items).toHaveLength(1)
    expect(body.items[0]).toMatchObject({ actor: { kind: 'user', id, email }, from: address })
    expect(JSON.stringify(body)).not.toContain(password)
  })
})

describe('guessing', () => {
  it('the eleventh guess of a user is refused wherever it comes from, even with the right password', async () => {
    const { email } = await newUser()
    for (let i = 0; i < 10; i++) expect((await signIn(email, 'wrong', newAddress())).status).toBe(401)
    const refused = await signIn(email.toUpperCase(), password, newAddress())
    expect(refused.body).toMatchObject({ status: 429, code: 'too_many_attempts' })
    const retryAfter = Number(refused.headers['retry-after'])
    expect(retryAfter).toBeGreaterThan(590)
    expect(retryAfter).toBeLessThanOrEqual(600)
    expect(refused.body.detail).toContain('in 10 minutes')
  })

  it('after ten minutes the door is open again; refusals in between did not count', async () => {
    const { email } = await newUser()
    const address = newAddress()
    for (let i = 0; i < 10; i++) await signIn(email, 'wrong', address)
    await timeForward(9)
    for (let i = 0; i < 15; i++) expect((await signIn(email, 'wrong', address)).status).toBe(429)
    await timeForward(1)
    expect((await signIn(email, password, address)).status).toBe(200)
  })

  it('signing in is not counted', async () => {
    const { email } = await newUser()
    const address = newAddress()
    for (let i = 0; i < 12; i++) expect((await signIn(email, password, address)).status).toBe(200)
    for (let i = 0; i < 9; i++) await signIn(email, 'wrong', address)
    for (let i = 0; i < 3; i++) expect((await signIn(email, password, address)).status).toBe(200)
    expect((await signIn(email, 'wrong', address)).status).toBe(401)
    expect((await signIn(email, password, address)).status).toBe(429)
  })

  it('somebody who does not exist is counted like everybody', async () => {
    const email = 'ghost@test.example'
    for (let i = 0; i < 10; i++) await signIn(email, 'wrong', newAddress())
    expect((await signIn(email, 'wrong', newAddress())).status).toBe(429)
  })

  it('a hundred guesses at once, over two servers: ten are checked', async () => {
    const { email } = await newUser()
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, i) => signIn(email, 'wrong', newAddress(), i % 2 ? call : second.call)),
    )
    expect(codes(answers)).toEqual({ 401: 10, 429: 90 })
  })

  it('a hundred guesses at different users from one address at once: sixty are checked', async () => {
    const address = newAddress()
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, i) =>
        signIn(`guess-${i}@test.example`, 'wrong', address, i % 2 ? call : second.call),
      ),
    )
    expect(codes(answers)).toEqual({ 401: 60, 429: 40 })
    const { email } = await newUser()
    expect((await signIn(email, password, address)).status).toBe(429)
    expect((await signIn(email, password, newAddress())).status).toBe(200)
  })

  it('everybody of a company signing in at once from one address is let in', async () => {
    const people = await Promise.all(Array.from({ length: 80 }, newUser))
    const address = newAddress()
    const answers = await Promise.all(people.map(({ email }) => signIn(email, password, address)))
    expect(codes(answers)).toEqual({ 200: 80 })
  })

  it('the /64 of an IPv6 address counts as one', async () => {
    for (let i = 0; i < 60; i++) await signIn(`six-${i}@test.example`, 'wrong', `2001:db8:1:2::${i.toString(16)}`)
    const { email } = await newUser()
    expect((await signIn(email, password, '2001:db8:1:2:ffff::1')).status).toBe(429)
    expect((await signIn(email, password, '2001:db8:1:3::1')).status).toBe(200)
  })

  it('headers of proxies count only when the proxy is configured', async () => {
    const forwarded = { 'x-forwarded-for': '203.0.113.7' }
    for (let i = 0; i < 60; i++)
      await signIn(`proxy-${i}@test.example`, 'wrong', '10.0.0.1', behindProxy.call, forwarded)
    const { email } = await newUser()
    expect((await signIn(email, password, '203.0.113.7')).status).toBe(429)
    expect((await signIn(email, password, '10.0.0.1', behindProxy.call, forwarded)).status).toBe(429)
    // Another client of the proxy, and somebody who only claims to be behind one.
    expect(
      (await signIn(email, password, '10.0.0.1', behindProxy.call, { 'x-forwarded-for': '203.0.113.8' })).status,
    ).toBe(200)
    expect((await signIn(email, password, '10.0.0.2', behindProxy.call, forwarded)).status).toBe(200)
    expect((await signIn(email, password, '10.0.0.2', call, forwarded)).status).toBe(200)
  })

  it('failures that are too old to count are swept', async () => {
    await timeForward(20)
    for (let i = 0; i < 40; i++) await signIn(`sweep-${i}@test.example`, 'wrong', newAddress())
    const { rows } = await database.query<{ n: number }>(
      `select count(*) as n from sign_in_failures where at < now() - interval '10 minutes'`,
    )
    expect(rows[0]?.n).toBe(0)
  })
})

it('a flood of strangers leaves the connections that lists need', async () => {
  const { token } = await insertTestUser(database, accountId, 'admin')
  let answered = 0
  const flood = await database.transaction(async (tx) => {
    await tx.query('lock table sign_in_failures in access exclusive mode')
    const waiting = Array.from({ length: 30 }, (_, i) =>
      (i % 2
        ? signIn(`flood-${i}@test.example`, 'wrong', newAddress())
        : call('GET', `/api/v1/setup/${'A'.repeat(43)}`, { address: newAddress() })
      ).finally(() => {
        answered += 1
      }),
    )
    // Known by now where it leads.
    expect((await call('GET', '/api/v1/users', { token })).status).toBe(200)
    // Seven would have waited, each for two seconds, before there was a connection for anybody else.
    expect(answered).toBeLessThan(7)
    return waiting
  })
  expect(codes(await Promise.all(flood))[500]).toBeUndefined()
})

it('who is blocked, or guesses a thousand times at once, keeps nobody elsewhere from signing in', async () => {
  const [{ email }, blocked, guessing] = [await newUser(), newAddress(), newAddress()]
  for (let guess = 0; guess < 61; guess++) await call('GET', `/api/v1/setup/${'A'.repeat(43)}`, { address: blocked })
  expect((await signIn('a@test.example', 'x', blocked)).body.code).toBe('too_many_attempts')
  const guesses = (count: number, address: string) =>
    Array.from({ length: count }, () => signIn('a@test.example', 'x', address))
  const flood = [...guesses(1_010, blocked), ...guesses(510, guessing)]
  expect((await signIn(email, password, newAddress())).status).toBe(200)
  expect(new Set((await Promise.all(flood)).map(({ status }) => status))).toEqual(new Set([401, 429]))
})

describe('sign-ins', () => {
  const origin = 'http://127.0.0.1:4500'
  const cookieOf = async (email: string) =>
    String((await signIn(email, password, newAddress())).headers['set-cookie']).split(';')[0] ?? ''

  it('are listed, the present one marked, and ended one by one', async () => {
    const { email } = await newUser()
    const [laptop, phone] = [await cookieOf(email), await cookieOf(email)]
    const { body } = await call('GET', '/api/v1/sign-ins', { headers: { cookie: laptop } })
    expect(body).toMatchObject({ total: 2, nextCursor: null })
    expect(body.items.map((item: { current: boolean }) => item.current)).toEqual([false, true])
    const other = body.items[0].id
    expect((await call('DELETE', `/api/v1/sign-ins/${other}`, { headers: { cookie: laptop, origin } })).status).toBe(
      204,
    )
    expect((await call('GET', '/api/v1/me', { headers: { cookie: phone } })).status).toBe(401)
    expect((await call('GET', '/api/v1/me', { headers: { cookie: laptop } })).status).toBe(200)
    expect((await call('DELETE', `/api/v1/sign-ins/${other}`, { headers: { cookie: laptop, origin } })).status).toBe(
      404,
    )
  })

  it('are a hundred at most: a further one ends the oldest', async () => {
    const { email } = await newUser()
    const oldest = await cookieOf(email)
    await database.query(
      `insert into sign_ins (account_id, id, user_id, token_hash, expires_at)
       select account_id, ('ffffffff-' || substr(gen_random_uuid()::text, 10))::uuid, id, sha256(random()::text::bytea),
              now() + interval '7 days'
         from users cross join generate_series(1, 150)
        where email = $1`,
      [email],
    )
    const newest = await cookieOf(email)
    expect((await call('GET', '/api/v1/me', { headers: { cookie: newest } })).status).toBe(200)
    const { body } = await call('GET', '/api/v1/sign-ins', { headers: { cookie: newest } })
    expect(body.total).toBe(100)
    // A server that has not heard of it within the last second.
    expect((await second.call('GET', '/api/v1/me', { headers: { cookie: oldest } })).status).toBe(401)
  })

  it("somebody else's are answered like unknown ones", async () => {
    const [mine, theirs] = [await newUser(), await newUser()]
    const cookie = await cookieOf(theirs.email)
    const { body } = await call('GET', '/api/v1/sign-ins', { token: theirs.token })
    const answer = await call('DELETE', `/api/v1/sign-ins/${body.items[0].id}`, { token: mine.token })
    expect(answer.status).toBe(404)
    expect((await call('GET', '/api/v1/me', { headers: { cookie } })).status).toBe(200)
  })

  it('signing out ends this one and clears the cookie', async () => {
    const { email } = await newUser()
    const cookie = await cookieOf(email)
    const answer = await call('POST', '/api/v1/sign-out', { headers: { cookie, origin } })
    expect(answer.status).toBe(204)
    expect(String(answer.headers['set-cookie'])).toMatch(/^sitzplan=;.*Expires=Thu, 01 Jan 1970/)
    expect((await call('GET', '/api/v1/me', { headers: { cookie } })).status).toBe(401)
  })

  it('signing out with a user token ends nothing', async () => {
    const { token } = await newUser()
    expect((await call('POST', '/api/v1/sign-out', { token })).status).toBe(204)
    expect((await call('GET', '/api/v1/me', { token })).status).toBe(200)
  })
})
