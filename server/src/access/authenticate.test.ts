// Credentials: which count, which are dead, and from where a browser may use them.
import { pino } from 'pino'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { systemOrigin } from '../audit/audit.ts'
import { Refusal } from '../platform/errors/refusal.ts'
import { createHttpServer } from '../platform/http/http-server.ts'
import { newId } from '../platform/ids.ts'
import { hashPassword } from '../sign-in/passwords.ts'
import {
  insertProductKey,
  insertTestAccount,
  insertTestProduct,
  insertTestUser,
  type TestPerson,
  testApp,
} from '../testing/test-app.ts'
import { testDatabase } from '../testing/test-database.ts'
import { createToken } from '../tokens/tokens.ts'
import { authentication } from './authenticate.ts'
import { guardRoutes } from './guard.ts'
import { HourlyLimit } from './hourly-limit.ts'

const { database, connect } = await testDatabase()
const { call } = await testApp(database)
const other = await testApp(connect(3))
const secure = await testApp(connect(2), { PUBLIC_URL: 'https://seats.example.com' })
const probe = await testApp(connect(2))
probe.app.get('/api/v1/probe', { config: { access: 'product' } }, async () => ({}))
probe.app.post('/api/v1/probe', { config: { access: 'product' } }, async () => ({}))
const ownOrigin = 'http://127.0.0.1:4500'
const accountId = await insertTestAccount(database)
const productId = await insertTestProduct(database, 'remote-support', { origins: ['https://console.example'] })
await insertTestProduct(database, 'meeting', { origins: ['https://meeting.example'] })
const productKey = await insertProductKey(database, accountId, productId)
const password = 'correct horse battery'
const passwordHash = await hashPassword(password)

async function signedIn(person: TestPerson, app = call): Promise<string> {
  const answer = await app('POST', '/api/v1/sign-in', { body: { email: person.email, password } })
  expect(answer.status).toBe(200)
  return String([answer.headers['set-cookie']].flat()[0])
}
const pairOf = (cookie: string) => cookie.split(';')[0] ?? ''
const newUser = (role: TestPerson['role'] = 'member') => insertTestUser(database, accountId, role, { passwordHash })

/** Asks until the credential is dead; at most a second, which is what is promised. */
async function diesWithinASecond(ask: () => Promise<{ status: number }>): Promise<void> {
  const before = performance.now()
  for (;;) {
    if ((await ask()).status === 401) return
    expect(performance.now() - before).toBeLessThan(1000)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

describe('tokens', () => {
  it('no credentials: 401 with the way to send them', async () => {
    const answer = await call('GET', '/api/v1/me')
    expect(answer.body).toMatchObject({ status: 401, code: 'unauthorized' })
    expect(answer.headers['www-authenticate']).toBe('Bearer')
  })

  it.each([
    ['unknown', `sp_user_${'A'.repeat(43)}`],
    ['of another form', 'hello'],
    ['with a NUL', 'sp_user_%00'],
    ['very long', 'x'.repeat(5_000)],
  ])('a token that is %s: 401', async (_name, token) => {
    expect((await call('GET', '/api/v1/me', { token })).status).toBe(401)
  })

  it.each(['Basic dXNlcjpwYXNz', 'Bearer', 'Bearer  ', 'Bearer a b', ''])(
    '"%s" is no bearer token: 401',
    async (authorization) => {
      expect((await call('GET', '/api/v1/me', { headers: { authorization } })).status).toBe(401)
    },
  )

  it('a token has one spelling: what lenient decoding takes for the same is refused', async () => {
    const { token } = await newUser()
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    const last = alphabet.indexOf(token.at(-1) ?? '')
    const twin = `${token.slice(0, -1)}${alphabet[last + 1]}`
    expect(Buffer.from(twin.slice(-43), 'base64url')).toEqual(Buffer.from(token.slice(-43), 'base64url'))
    expect((await call('GET', '/api/v1/me', { token: twin })).status).toBe(401)
    expect((await call('GET', '/api/v1/me', { token })).status).toBe(200)
  })

  it('only a hash of it is kept', async () => {
    const { token } = await newUser()
    const { rows } = await database.query('select t::text as row from tokens t')
    expect(JSON.stringify(rows)).not.toContain(token.slice(-43))
  })

  it('an expired one: 401', async () => {
    const person = await newUser()
    await database.query(`update tokens set expires_at = now() - interval '1 second' where user_id = $1`, [person.id])
    expect((await call('GET', '/api/v1/me', { token: person.token })).status).toBe(401)
  })

  it('a SCIM token opens nothing here', async () => {
    const { token } = await database.transaction((tx) =>
      createToken(tx, systemOrigin, { accountId, kind: 'scim', name: 'directory' }),
    )
    for (const url of ['/api/v1/me', '/api/v1/users', '/api/v1/products'])
      expect((await call('GET', url, { token })).status).toBe(401)
  })

  it.each(['invited', 'suspended', 'deleted'])('of somebody who is %s: 401', async (status) => {
    const person = await newUser()
    await database.query('update users set status = $2 where id = $1', [person.id, status])
    expect((await call('GET', '/api/v1/me', { token: person.token })).status).toBe(401)
  })

  it('a flood of made-up ones holds up nobody who calls from elsewhere', async () => {
    const key = await insertProductKey(database, accountId, productId)
    const answered: number[] = []
    const ask = async (token: string, address: string) =>
      answered.push((await probe.call('GET', '/api/v1/probe', { token, address })).status)
    const madeUp = Array.from({ length: 1_200 }, (_, index) => `sp_user_${String(index).padEnd(43, 'A')}`)
    let all: Promise<unknown> = Promise.resolve()
    await database.transaction(async (tx) => {
      await tx.query('lock table tokens')
      // Whoever has one IPv6 address has 2^64 of them.
      const flood = madeUp.map((text, index) => ask(text, `2001:db8::${index.toString(16)}`))
      all = Promise.all([...flood, ask(key, '192.0.2.2')])
      // Calls are taken in order: all of those wait by now.
      await probe.call('GET', '/healthz')
    })
    await all
    // In the second look-up at the latest, of five hundred.
    expect(answered.indexOf(200)).toBeGreaterThanOrEqual(0)
    expect(answered.indexOf(200)).toBeLessThan(1_000)
  })

  it('more than 5,000 calls a second with one token: 429; with another, or a product key, not', async () => {
    const [busy, calm] = [await newUser(), await newUser()]
    // The second does not end while the clock stands.
    vi.useFakeTimers({ toFake: ['performance'] })
    try {
      const calls = (token: string, number: number) =>
        Promise.all(Array.from({ length: number }, () => call('GET', '/api/v1/users/x', { token })))
      for (let wave = 0; wave < 10; wave++) await calls(busy.token, 500)
      const [limited] = await calls(busy.token, 1)
      expect(limited?.body).toMatchObject({ status: 429, code: 'too_many_requests' })
      expect(limited?.headers['retry-after']).toBe('1')
      expect((await call('GET', '/api/v1/me', { token: calm.token })).status).toBe(200)
      const free = (await Promise.all(Array.from({ length: 11 }, () => calls(productKey, 500)))).flat()
      expect(free.filter((answer) => answer.status === 429)).toEqual([])
    } finally {
      vi.useRealTimers()
    }
  })
})

describe('counted by the hour', async () => {
  const app = await createHttpServer({ log: pino({ level: 'silent' }), trustedProxies: [], publicUrl: ownOrigin })
  const [answersOfPerson, answersOfProduct, ownChanges] = [new HourlyLimit(2), new HourlyLimit(3), new HourlyLimit(2)]
  guardRoutes(app, authentication(app, probe.services, { answersOfPerson, answersOfProduct, ownChanges }))
  app.post('/product', { config: { access: 'product' } }, async () => ({}))
  app.post('/refused', { config: { access: 'product' } }, async () => {
    throw new Refusal('not_found')
  })
  for (const method of ['GET', 'POST', 'DELETE'] as const)
    app.route({ method, url: '/own', config: { access: 'signed-in' }, handler: async () => ({}) })
  app.post('/ends', { config: { access: 'signed-in', endsOnly: true } }, async () => ({}))
  afterAll(() => app.close())

  const ask = async (token: string, method: 'GET' | 'POST' | 'DELETE', url: string, key?: string) => {
    const headers = { authorization: `Bearer ${token}`, ...(key && { 'idempotency-key': key }) }
    return (await app.inject({ method, url, headers })).statusCode
  }

  it('answers kept under Idempotency-Keys, of a person and of a product key, each their own: 429', async () => {
    const [one, other] = [await newUser(), await newUser()]
    const sent = async (token: string, url = '/product') => ask(token, 'POST', url, newId())
    // What is not kept does not count.
    for (let time = 0; time < 4; time++) {
      expect(await sent(one.token, '/refused')).toBe(404)
      expect(await ask(one.token, 'GET', '/own', newId())).toBe(200)
      expect(await ask(one.token, 'POST', '/product')).toBe(200)
    }
    expect([await sent(one.token), await sent(one.token), await sent(one.token)]).toEqual([200, 200, 429])
    expect(await ask(one.token, 'POST', '/product')).toBe(200)
    const others = []
    for (const token of [other.token, productKey, productKey, productKey, productKey]) others.push(await sent(token))
    expect(others).toEqual([200, 200, 200, 200, 429])
  })

  it('changes to what is one’s own: 429; ending it never is', async () => {
    const [{ token }, other] = [await newUser(), await newUser()]
    for (let time = 0; time < 4; time++) {
      expect(await ask(token, 'DELETE', '/own')).toBe(200)
      expect(await ask(token, 'POST', '/ends')).toBe(200)
      expect(await ask(token, 'GET', '/own')).toBe(200)
    }
    const changes = [
      await ask(token, 'POST', '/own'),
      await ask(token, 'POST', '/own'),
      await ask(token, 'POST', '/own'),
    ]
    expect(changes).toEqual([200, 200, 429])
    expect([await ask(token, 'DELETE', '/own'), await ask(token, 'POST', '/ends')]).toEqual([200, 200])
    expect(await ask(other.token, 'POST', '/own')).toBe(200)
  })
})

describe('revocation', () => {
  it('a suspended user: cookie and token are dead at once here, and within a second on another server', async () => {
    const admin = await newUser('superadmin')
    const person = await newUser()
    const cookie = pairOf(await signedIn(person))
    const byToken = () => other.call('GET', '/api/v1/me', { token: person.token })
    const byCookie = () => other.call('GET', '/api/v1/me', { headers: { cookie } })
    expect([(await byToken()).status, (await byCookie()).status]).toEqual([200, 200])
    expect((await call('GET', '/api/v1/me', { token: person.token })).status).toBe(200)
    const answer = await call('PATCH', `/api/v1/users/${person.id}`, {
      token: admin.token,
      body: { status: 'suspended' },
    })
    expect(answer.body).toMatchObject({ status: 'suspended' })
    expect((await call('GET', '/api/v1/me', { token: person.token })).status).toBe(401)
    expect((await call('GET', '/api/v1/me', { headers: { cookie } })).status).toBe(401)
    await diesWithinASecond(byToken)
    await diesWithinASecond(byCookie)
  })

  it('a deleted token is dead at once here, and within a second on another server', async () => {
    const person = await newUser()
    const { body } = await call('POST', '/api/v1/tokens', { token: person.token, body: { name: 'mine', kind: 'user' } })
    const ask = () => other.call('GET', '/api/v1/me', { token: body.token })
    expect((await ask()).status).toBe(200)
    expect((await call('DELETE', `/api/v1/tokens/${body.id}`, { token: person.token })).status).toBe(204)
    expect((await call('GET', '/api/v1/me', { token: body.token })).status).toBe(401)
    await diesWithinASecond(ask)
  })

  it('a new role counts at once, and ends the sign-ins', async () => {
    const admin = await newUser('superadmin')
    const person = await newUser()
    const cookie = pairOf(await signedIn(person))
    expect((await call('GET', '/api/v1/users', { token: person.token })).status).toBe(403)
    await call('PATCH', `/api/v1/users/${person.id}`, { token: admin.token, body: { role: 'admin' } })
    expect((await call('GET', '/api/v1/users', { token: person.token })).status).toBe(200)
    expect((await call('GET', '/api/v1/me', { headers: { cookie } })).status).toBe(401)
  })
})

describe('the cookie', () => {
  it('is HttpOnly, SameSite=Lax, for the whole site; random at each sign-in', async () => {
    const person = await newUser()
    const [first, second] = [await signedIn(person), await signedIn(person)]
    expect(first).toMatch(/^sitzplan=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/)
    expect(pairOf(first)).not.toBe(pairOf(second))
  })

  it('under https it is Secure and bound to the host by its name', async () => {
    expect(await signedIn(await newUser(), secure.call)).toMatch(
      /^__Host-sitzplan=.*; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    )
  })

  it.each([undefined, 'null', 'https://evil.example', 'http://127.0.0.1:4501', `${ownOrigin}.evil.example`])(
    'an unsafe call with it from the origin %s: 403 wrong_origin',
    async (origin) => {
      const cookie = pairOf(await signedIn(await newUser()))
      const headers = { cookie, ...(origin && { origin }) }
      const answer = await call('POST', '/api/v1/tokens', { headers, body: { name: 'x', kind: 'user' } })
      expect(answer.body).toMatchObject({ status: 403, code: 'wrong_origin' })
    },
  )

  it('an unsafe call with it from our own pages is taken; a safe one from anywhere', async () => {
    const cookie = pairOf(await signedIn(await newUser()))
    const own = await call('POST', '/api/v1/tokens', {
      headers: { cookie, origin: ownOrigin },
      body: { name: 'x', kind: 'user' },
    })
    expect(own.status).toBe(201)
    expect((await call('GET', '/api/v1/me', { headers: { cookie, origin: 'https://evil.example' } })).status).toBe(200)
  })

  it('a bearer token beats and ignores it', async () => {
    const [one, two] = [await newUser(), await newUser()]
    const cookie = pairOf(await signedIn(one))
    expect((await call('GET', '/api/v1/me', { token: two.token, headers: { cookie } })).body.user.id).toBe(two.id)
    const dead = await call('GET', '/api/v1/me', { token: `sp_user_${'A'.repeat(43)}`, headers: { cookie } })
    expect(dead.status).toBe(401)
  })

  it.each(['', 'x', 'A'.repeat(43), 'ä'])('a cookie "%s" that is none: 401', async (value) => {
    expect((await call('GET', '/api/v1/me', { headers: { cookie: `sitzplan=${value}` } })).status).toBe(401)
  })

  it('an expired one: 401', async () => {
    const person = await newUser()
    const cookie = pairOf(await signedIn(person))
    await database.query(`update sign_ins set expires_at = now() where user_id = $1`, [person.id])
    expect((await call('GET', '/api/v1/me', { headers: { cookie } })).status).toBe(401)
  })

  it('another website cannot sign its visitor in', async () => {
    const { email } = await newUser()
    const answer = await call('POST', '/api/v1/sign-in', {
      body: { email, password },
      headers: { origin: 'https://evil.example' },
    })
    expect(answer.body.code).toBe('wrong_origin')
  })
})

describe('pages of products (CORS)', () => {
  const preflight = (origin: string, url: string) =>
    probe.app.inject({
      method: 'OPTIONS',
      url,
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' },
    })

  it('a preflight from a registered origin is allowed on the routes of products', async () => {
    const { statusCode, headers } = await preflight('https://console.example', '/api/v1/probe')
    expect(statusCode).toBe(204)
    expect(headers['access-control-allow-origin']).toBe('https://console.example')
    expect(headers['access-control-allow-headers']).toBe(
      'authorization, content-type, idempotency-key, accept-language, last-event-id',
    )
    expect(headers['access-control-allow-methods']).toBe('GET, POST')
    expect(headers['access-control-allow-credentials']).toBeUndefined()
    expect(headers.vary).toContain('Origin')
  })

  it.each(['https://evil.example', 'null', 'https://console.example.evil.example', 'http://console.example'])(
    'a preflight from %s is not',
    async (origin) => {
      const answer = await preflight(origin, '/api/v1/probe')
      expect(answer.headers['access-control-allow-origin']).toBeUndefined()
    },
  )

  it.each(['/api/v1/users', '/api/v1/sign-in', '/api/v1/client-tokens', '/nowhere'])('not on %s', async (url) => {
    const answer = await preflight('https://console.example', url)
    expect(answer.statusCode).toBe(404)
    expect(answer.headers['access-control-allow-origin']).toBeUndefined()
  })

  it('answers are readable with a client token of that product alone', async () => {
    const person = await newUser()
    const { token } = (await call('POST', '/api/v1/client-tokens', { token: productKey, body: { user: person.id } }))
      .body
    const ask = async (bearer: string, origin: string) =>
      (await probe.call('GET', '/api/v1/probe', { token: bearer, headers: { origin } })).headers
    const read = await ask(token, 'https://console.example')
    expect(read['access-control-allow-origin']).toBe('https://console.example')
    expect(read['access-control-expose-headers']).toBe('retry-after, x-request-id')
    expect((await ask(token, 'https://meeting.example'))['access-control-allow-origin']).toBeUndefined()
    expect((await ask(token, 'https://evil.example'))['access-control-allow-origin']).toBeUndefined()
    expect((await ask(person.token, 'https://console.example'))['access-control-allow-origin']).toBeUndefined()
    expect((await ask(productKey, 'https://console.example'))['access-control-allow-origin']).toBeUndefined()
    // So that the page learns that it needs a new one.
    const dead = await ask(`sp_client_${'A'.repeat(43)}`, 'https://console.example')
    expect(dead['access-control-allow-origin']).toBe('https://console.example')
  })
})
